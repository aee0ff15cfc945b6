import type { Entries } from './unpack-zip'

// What read-excel-file does not tell of a sheet: whether it is hidden, how large it would become, and which cells are
// merged. Looked up in the XML by patterns, because only a few attributes are wanted and a wrong one costs nothing.

export type SheetHeading = {
  /** 1-based, as read-excel-file counts them. */
  readonly index: number
  readonly name: string
  readonly isHidden: boolean
  /** Of the last cell that holds something. */
  readonly rows: number
  readonly columns: number
  /** Cells merged downwards, 0-based: the value stands in the first row only. */
  readonly merged: readonly { readonly column: number; readonly from: number; readonly to: number }[]
}

export function sheetsOf(entries: Entries): readonly SheetHeading[] {
  const workbook = textOf(entries, 'xl/workbook.xml')
  const targets = new Map(
    tags(textOf(entries, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return tags(workbook, 'sheet').map((tag, index) => {
    const target = targets.get(attribute(tag, '[\\w]+:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const xml = textOf(entries, path)
    return {
      index: index + 1,
      name: plain(attribute(tag, 'name')),
      isHidden: /hidden/iu.test(attribute(tag, 'state')),
      ...extentOf(xml),
      merged: mergedIn(xml),
    }
  })
}

function textOf(entries: Entries, path: string): string {
  const found = entries.get(path)
  return found === undefined ? '' : new TextDecoder().decode(found)
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w{1,20}:)?${name}\\s([^>]{0,2000})>`, 'gu'))].map((match) => match[1] ?? '')
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? ''
}

/** Cells without content are written as `<c … />`; a whole formatted sheet of them is no larger for us. */
function extentOf(xml: string): { readonly rows: number; readonly columns: number } {
  let rows = 0
  let columns = 0
  for (const match of xml.matchAll(/<(?:\w{1,20}:)?c\s[^>]{0,200}?\br="([A-Z]{1,4})(\d{1,9})"[^>]{0,200}>/gu)) {
    if (match[0].endsWith('/>')) continue
    rows = Math.max(rows, Number(match[2]))
    columns = Math.max(columns, columnNumber(match[1] ?? ''))
  }
  return { rows, columns }
}

function mergedIn(xml: string): SheetHeading['merged'] {
  return tags(xml, 'mergeCell').flatMap((tag) => {
    const [, first, from, , to] = /^([A-Z]{1,4})(\d{1,9}):([A-Z]{1,4})(\d{1,9})$/u.exec(attribute(tag, 'ref')) ?? []
    if (first === undefined || Number(to) <= Number(from)) return []
    return [{ column: columnNumber(first) - 1, from: Number(from) - 1, to: Number(to) - 1 }]
  })
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
