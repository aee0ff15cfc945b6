import type { ComparedBlock, MinutesComparison } from '../contract'
import type { Id } from '../model/common'
import type { DocumentBlock, DocumentModel, ListItem, ListPart, Run } from '../model/document'

export type Telling = {
  /** Items, and questions of a brief, whose part of the paper is covered whole. */
  readonly itemIds: ReadonlySet<Id>
  /** Numbers of cards, titles of items, corrections: wherever else one stands, its line is covered, capitals aside. */
  readonly words: readonly string[]
  /** The titles of those parts tell nothing: a number and a place. */
  readonly keepsTitles?: true
}

/**
 * A paper for the team as it may stand on a wall: of what is confidential nothing but that it is there. `instead` stands
 * in its place. The same model where there is nothing to cover.
 */
export function coveredPaper(model: DocumentModel, telling: Telling, instead: string): DocumentModel {
  const isTelling = tellingIn(telling)
  const blocks: DocumentBlock[] = []
  let under: number | null = null
  let isChanged = false
  for (const block of model.blocks) {
    if (block.kind === 'heading') {
      if (block.id !== undefined && telling.itemIds.has(block.id)) {
        under = block.level
        isChanged = true
        blocks.push({ ...block, text: coveredTitle(block.text, telling) }, linesOf(instead))
        continue
      }
      if (under !== null && block.level <= under) under = null
    }
    if (under !== null) continue
    const covered = coveredBlock(block, isTelling, instead)
    isChanged ||= covered !== block
    blocks.push(covered)
  }
  return isChanged ? { ...model, blocks } : model
}

/** Nothing of it but its title: a paper that is confidential as a whole. */
export function whollyCovered(model: DocumentModel, instead: string): DocumentModel {
  const title = model.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
  return { ...model, blocks: [...title, linesOf(instead)] }
}

/**
 * Two versions of minutes as they may stand on a wall: of a confidential item one line, which says whether anything in it
 * changed. Elsewhere a line that tells of one is covered, old and new words alike.
 */
export function coveredComparison(comparison: MinutesComparison, telling: Telling, instead: string): MinutesComparison {
  const isTelling = tellingIn(telling)
  const blocks: ComparedBlock[] = []
  let isChanged = false
  let rest = comparison.blocks
  while (rest[0] !== undefined) {
    const [block] = rest
    const { under } = block
    if (under === undefined || !telling.itemIds.has(under)) {
      const hides = linesIn(block).some(isTelling)
      isChanged ||= hides
      blocks.push(hides ? coveredCompared(block, block.isHeading ? 'Confidential item' : instead) : block)
      rest = rest.slice(1)
      continue
    }
    const next = rest.findIndex((one) => one.under !== under)
    const ofIt = next < 0 ? rest : rest.slice(0, next)
    const isSame = ofIt.every(({ kind }) => kind === 'same')
    const [title] = block.isHeading ? linesIn(block) : []
    if (title !== undefined) blocks.push({ ...coveredCompared(block, coveredTitle(title, telling)), kind: 'same' })
    blocks.push({
      kind: isSame ? 'same' : 'changed',
      isHeading: false,
      under,
      parts: [{ kind: 'same', text: instead }],
    })
    isChanged = true
    rest = rest.slice(ofIt.length)
  }
  return isChanged ? { blocks, changes: blocks.filter(({ kind }) => kind !== 'same').length } : comparison
}

/** Its line in the later version, and in the one before: either may be empty. */
function linesIn({ parts }: ComparedBlock): readonly string[] {
  const without = (kind: 'added' | 'removed') =>
    parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
  return [without('removed'), without('added')].filter((line) => line !== '')
}

function coveredCompared({ kind, ...block }: ComparedBlock, instead: string): ComparedBlock {
  return { ...block, kind: kind === 'same' ? 'same' : 'changed', parts: [{ kind: 'same', text: instead }] }
}

/** "3. Confidential item" */
function coveredTitle(title: string, { keepsTitles }: Telling): string {
  return keepsTitles === true ? title : `${/^\d+\. /.exec(title)?.[0] ?? ''}Confidential item`
}

/** Whether a line tells of what is confidential. */
export function tellingIn(telling: Telling): (text: string) => boolean {
  const words = telling.words.filter((one) => one !== '').map(folded)
  return (text) => {
    const line = folded(text)
    return words.some((one) => line.includes(one))
  }
}

const folded = (text: string): string => text.toLocaleLowerCase('en-GB')

type IsTelling = (text: string) => boolean

const linesOf = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The very block where nothing of it is covered. */
function coveredBlock(block: DocumentBlock, isTelling: IsTelling, instead: string): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return isTelling(block.text) ? { ...block, text: 'Confidential item' } : block
    case 'paragraph':
      return isTelling(wordsOf(block.runs)) ? { ...block, runs: [{ text: instead }] } : block
    case 'list':
      return coveredList(block, isTelling, instead)
    case 'facts': {
      const facts = mapped(block.facts, (fact) => (isTelling(fact.value) ? { ...fact, value: instead } : fact))
      return facts === block.facts ? block : { ...block, facts }
    }
    case 'table': {
      const rows = mapped(block.rows, (row) =>
        row.some((cell) => isTelling(wordsOf(cell)))
          ? row.map((cell, at) => (at === 0 ? cell : [{ text: 'Confidential' }]))
          : row,
      )
      return rows === block.rows ? block : { ...block, rows }
    }
    case 'write-line':
      return block
  }
}

type List = DocumentBlock & { readonly kind: 'list' }

function coveredList(list: List, isTelling: IsTelling, instead: string): List {
  const items = mapped(list.items, (item): ListItem => {
    if (isTelling(wordsOf(item.runs))) return { runs: [{ text: instead }] }
    const { children } = item
    if (children === undefined) return item
    const covered = mapped(children, (part): ListPart => {
      if (part.kind === 'list') return coveredList(part, isTelling, instead)
      return isTelling(wordsOf(part.runs)) ? { ...part, runs: [{ text: instead }] } : part
    })
    return covered === children ? item : { ...item, children: covered }
  })
  return items === list.items ? list : { ...list, items }
}

/** The very list where each is as it was. */
function mapped<One>(list: readonly One[], change: (one: One) => One): readonly One[] {
  const changed = list.map(change)
  return changed.every((one, at) => one === list[at]) ? list : changed
}
