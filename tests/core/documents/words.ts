import type { DocumentBlock, DocumentModel, ListItem, Run } from '../../../shared/model/document'
import { type Element, parseXml } from './xml'

// A document as the sequence of its words, wherever it is written: letters, digits and signs that mean something. The
// marks of lists that count are words, those of bullets, and what stands between words, are not.

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}\p{S}]+/gu) ?? []
}

export function modelWords(model: DocumentModel): readonly string[] {
  return model.blocks.flatMap((block) => wordsIn(blockText(block)))
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return runsText(block.runs)
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${value}`).join(' ')
    case 'list':
      return block.items
        .map((item, index) => itemText(item, block.ordered ? (block.start ?? 1) + index : null))
        .join(' ')
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flatMap((row) => row.map(runsText))].join(' ')
    case 'write-line':
      return block.label
  }
}

function itemText({ runs, children }: ListItem, number: number | null): string {
  const inner = (children ?? []).map((part) => (part.kind === 'list' ? blockText(part) : runsText(part.runs)))
  return [`${number === null ? '' : `${number}. `}${runsText(runs)}`, ...inner].join(' ')
}

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text, breakBefore }) => `${breakBefore === true ? ' ' : ''}${text}`).join('')
}

/** What stands in the body of a page; the page has to be well-formed. */
export function pageWords(html: string): readonly string[] {
  const body = parseXml(html.replace(/^<!doctype html>/, '')).child('body')
  if (body === undefined) throw new Error('a page without a body')
  return wordsIn(shownIn(body))
}

const inLine = new Set(['b', 'a', 'span'])

function shownIn(element: Element): string {
  let number = Number(element.attribute('start') ?? 1) - 1
  const inner = element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'br') return ' '
      if (element.name === 'ol') number += 1
      return element.name === 'ol' ? `${number}. ${shownIn(child)}` : shownIn(child)
    })
    .join('')
  return inLine.has(element.name) ? inner : ` ${inner} `
}
