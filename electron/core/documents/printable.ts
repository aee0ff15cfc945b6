import type { DocumentBlock, DocumentModel, ListItem, ListPart, Run } from '../../../shared/model/document'

/**
 * What people type may hold characters that no XML file can (control characters, half an emoji); Word then refuses the
 * whole document. Everything that goes to paper passes here, so that the page, Word and plain text say the same words.
 * Source: XML 1.0, production Char. Notes may hold orders to write on from right to left, which each reader of a paper
 * would follow in its own way: taken out as well. Line ends and tabs become spaces: where a line breaks is the model's decision.
 */
export function printable(text: string): string {
  return text.replace(spaceLike, ' ').replace(neverPrinted, '').replace(loneSurrogate, '\ufffd').trimEnd()
}

// Vertical tab and form feed are what Word's own line and page breaks become when pasted; NEL, LS and PS end lines too.
const spaceLike = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const neverPrinted = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g

const loneSurrogate = /\p{Surrogate}/gu

/** Nothing an eye could see: spaces and invisible format characters only. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cf}]/gu, '') === ''
}

export const none = 'None'
const orNone = (text: string): string => (isBlank(text) ? none : text)

/** Holds a model to the laws of paper: printable words, no empty cell, heading, value or list item, no empty paragraph. */
export function printableModel(model: DocumentModel): DocumentModel {
  return {
    ...model,
    title: orNone(printable(model.title)),
    author: printable(model.author),
    footer: printable(model.footer),
    logo: model.logo === null ? null : { ...model.logo, alt: orNone(printable(model.logo.alt)) },
    header: { left: printable(model.header.left), right: printable(model.header.right) },
    blocks: model.blocks.flatMap(printableBlock),
    fileName: printable(model.fileName),
  }
}

/** None where nothing of it can be printed. */
export function printableBlock(block: DocumentBlock): readonly DocumentBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: orNone(printable(block.text)) }]
    case 'paragraph': {
      const runs = printableRuns(block.runs)
      return runs.length === 0 ? [] : [{ ...block, runs }]
    }
    case 'list': {
      const list = printableList(block)
      return list === null ? [] : [list]
    }
    case 'facts':
      return [
        {
          ...block,
          facts: block.facts.map(({ label, value }) => ({ label: printable(label), value: orNone(printable(value)) })),
        },
      ]
    case 'table':
      return [
        {
          ...block,
          caption: orNone(printable(block.caption)),
          header: block.header.map((cell) => orNone(printable(cell))),
          rows: block.rows.map((row) =>
            row.map((cell) => {
              const runs = printableRuns(cell)
              return runs.length === 0 ? [{ text: none }] : runs
            }),
          ),
        },
      ]
    case 'write-line':
      return [{ ...block, label: orNone(printable(block.label)) }]
  }
}

/** Runs with something to see; none at all where there is nothing. Line breaks before the first word are left out. */
function printableRuns(runs: readonly Run[]): readonly Run[] {
  const clean = runs
    // A run's own spaces hold it apart from its neighbours, so only what stands inside is mended here.
    .map((run) => ({
      ...run,
      text: run.text.replace(spaceLike, ' ').replace(neverPrinted, '').replace(loneSurrogate, '\ufffd'),
    }))
    .filter((run) => run.text !== '' || run.breakBefore === true)
  const first = clean.findIndex((run) => !isBlank(run.text))
  const last = clean.findLastIndex((run) => !isBlank(run.text))
  if (first === -1) return []
  return clean.slice(first, last + 1).map((run, index) => {
    if (index > 0 || run.breakBefore === undefined) return run
    const { breakBefore: _, ...rest } = run
    return rest
  })
}

type ListBlock = DocumentBlock & { readonly kind: 'list' }

function printableList(list: ListBlock): ListBlock | null {
  const items = list.items.flatMap(printableItem)
  return items.length === 0 ? null : { ...list, items }
}

/** An item without words of its own gives its place to the items under it. */
function printableItem(item: ListItem): readonly ListItem[] {
  const runs = printableRuns(item.runs)
  const children = (item.children ?? []).flatMap(printablePart)
  if (runs.length === 0) {
    return children.flatMap((part) => (part.kind === 'list' ? part.items : [{ runs: part.runs }]))
  }
  return [children.length === 0 ? { runs } : { runs, children }]
}

function printablePart(part: ListPart): readonly ListPart[] {
  if (part.kind === 'list') {
    const list = printableList(part)
    return list === null ? [] : [list]
  }
  const runs = printableRuns(part.runs)
  return runs.length === 0 ? [] : [{ ...part, runs }]
}
