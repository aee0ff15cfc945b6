import { diffArrays, diffWordsWithSpace } from 'diff'
import type { ComparedBlock, MinutesComparison } from '../../../../shared/contract'
import type { DocumentBlock, DocumentModel, ListItem, Run } from '../../../../shared/model/document'
import { printableModel } from '../printable'

type Line = { readonly isHeading: boolean; readonly text: string; readonly under?: string }

/** A text that was written anew is told as taken out and put in: nobody reads a hundred stray words that stayed. */
const alikeEnough = 0.4
/** Milliseconds for one comparison; what takes longer is told as taken out and put in. */
const timeout = 2_000

/** Two versions of the same minutes, block by block. Title and status are left out: they differ because the versions do. */
export function compareDocuments(before: DocumentModel, after: DocumentModel): MinutesComparison {
  const [old, now] = [linesOf(before), linesOf(after)]
  const comparator = (a: Line, b: Line) => a.text === b.text && a.isHeading === b.isHeading
  const runs = diffArrays([...old], [...now], { comparator, timeout }) ?? [
    { value: [...old], removed: true, added: false },
    { value: [...now], removed: false, added: true },
  ]
  const blocks: ComparedBlock[] = []
  let removed: readonly Line[] = []
  for (const { value, added, removed: isRemoved } of runs) {
    if (isRemoved) {
      removed = [...removed, ...value]
      continue
    }
    if (added) {
      blocks.push(...pairUp(removed, value))
    } else {
      blocks.push(...removed.map((line) => whole(line, 'removed')), ...value.map((line) => whole(line, 'same')))
    }
    removed = []
  }
  blocks.push(...removed.map((line) => whole(line, 'removed')))
  return { blocks, changes: blocks.filter((block) => block.kind !== 'same').length }
}

function whole({ text, ...line }: Line, kind: 'same' | 'added' | 'removed'): ComparedBlock {
  return { ...line, kind, parts: [{ kind, text }] }
}

/**
 * Lines taken out and put in at the same place: those that are alike are one line that changed. In order, none twice; of
 * the others what was taken out stands before what was put in.
 */
function pairUp(removed: readonly Line[], added: readonly Line[]): readonly ComparedBlock[] {
  const blocks: ComparedBlock[] = []
  let from = 0
  let waiting: readonly Line[] = []
  const pushUpTo = (to: number): void => {
    blocks.push(...removed.slice(from, to).map((line) => whole(line, 'removed')))
    blocks.push(...waiting.map((line) => whole(line, 'added')))
    waiting = []
  }
  for (const line of added) {
    const at = removed.findIndex((old, index) => index >= from && areAlike(old, line))
    const old = removed[at]
    if (old === undefined) {
      waiting = [...waiting, line]
      continue
    }
    pushUpTo(at)
    blocks.push(changed(old, line))
    from = at + 1
  }
  pushUpTo(removed.length)
  return blocks
}

function areAlike(old: Line, line: Line): boolean {
  if (old.isHeading !== line.isHeading) return false
  const [a, b] = [wordsOf(old.text), wordsOf(line.text)]
  const both = [...a].filter((word) => b.has(word)).length
  return (2 * both) / Math.max(1, a.size + b.size) >= alikeEnough
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
}

function changed(old: Line, line: Line): ComparedBlock {
  const parts = diffWordsWithSpace(old.text, line.text, { timeout }) ?? [
    { value: old.text, removed: true, added: false },
    { value: line.text, removed: false, added: true },
  ]
  return {
    kind: 'changed',
    isHeading: line.isHeading,
    ...(line.under !== undefined && { under: line.under }),
    parts: parts.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  }
}

/** Each heading, paragraph, list item, fact and table row as one line of words. */
function linesOf(model: DocumentModel): readonly Line[] {
  let item: { readonly id: string; readonly level: number } | null = null
  return printableModel(model).blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'heading') {
      if (block.id !== undefined) item = { id: block.id, level: block.level }
      else if (item !== null && block.level <= item.level) item = null
    }
    const under = item === null ? {} : { under: item.id }
    if (block.kind === 'heading') return block.level === 1 ? [] : [{ isHeading: true, text: block.text, ...under }]
    return wordsOfBlock(block).map((text) => ({ isHeading: false, text, ...under }))
  })
}

function wordsOfBlock(block: Exclude<DocumentBlock, { readonly kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [said(block.runs)]
    case 'list':
      return block.items.flatMap(wordsOfItem)
    case 'facts':
      return block.facts.filter(({ label }) => label !== 'Status').map(({ label, value }) => `${label}: ${value}`)
    case 'table':
      return block.rows.map((row) => row.map(said).join(' · '))
    case 'write-line':
      return [block.label]
  }
}

function wordsOfItem({ runs, children }: ListItem): readonly string[] {
  const inner = (children ?? []).flatMap((part) =>
    part.kind === 'list' ? part.items.flatMap(wordsOfItem) : [said(part.runs)],
  )
  return [`• ${said(runs)}`, ...inner]
}

function said(runs: readonly Run[]): string {
  return runs.map((run) => `${run.breakBefore === true ? ' ' : ''}${run.text}`).join('')
}
