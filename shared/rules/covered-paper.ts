import type { Id } from '../model/common'
import type { DocumentBlock, DocumentModel, ListItem, ListPart, Run } from '../model/document'

export type Telling = {
  /** Items whose part of the paper is covered whole. */
  readonly itemIds: ReadonlySet<Id>
  /** Numbers of cards and titles of items: wherever else one stands, its line is covered. */
  readonly words: readonly string[]
}

/**
 * A paper for the team as it may stand on a wall: of what is confidential nothing but that it is there. `instead` stands
 * in its place. The same model where there is nothing to cover.
 */
export function coveredPaper(model: DocumentModel, telling: Telling, instead: string): DocumentModel {
  const isTelling = (text: string) => telling.words.some((one) => one !== '' && text.includes(one))
  const blocks: DocumentBlock[] = []
  let under: number | null = null
  let isChanged = false
  for (const block of model.blocks) {
    if (block.kind === 'heading') {
      if (block.id !== undefined && telling.itemIds.has(block.id)) {
        under = block.level
        isChanged = true
        const number = /^\d+\. /.exec(block.text)?.[0] ?? ''
        blocks.push({ ...block, text: `${number}Confidential item` }, linesOf(instead))
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
