import type { DocumentLogo, DocumentLook, DocumentModel } from '../../../shared/model/document'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import type { WordTemplate } from '../../../shared/model/word-template'
import { lookOfTemplate } from '../../../shared/rules/template-look'
import type { DocumentSnapshot } from './snapshot'

/** What every paper has of the council's own: look, logo, foot. */
export function paperOf(
  snapshot: Pick<DocumentSnapshot, 'settings' | 'logo' | 'template'>,
): Pick<DocumentModel, 'look' | 'logo' | 'footer' | 'language'> {
  const { paper } = snapshot.settings
  return { language: 'en-GB', look: lookOf(paper, snapshot.template), logo: snapshot.logo, footer: paper.footer }
}

/** Of the council's own Word template where there is one: font, size and colours follow on every paper, PDF too. */
function lookOf(
  { font, size, headingColour, lineColour }: WorkspaceSettings['paper'],
  template: WordTemplate | undefined,
): DocumentModel['look'] {
  if (template !== undefined) return lookOfTemplate(template)
  return { font, size, headingColour, lineColour }
}

/** Points. Headings grow with the words; a third heading is told by its weight, so nothing is ever smaller than the words. */
export function headingSizes({ size }: DocumentLook): Readonly<Record<1 | 2 | 3, number>> {
  const halfPoints = (points: number): number => Math.round(points * 2) / 2
  return { 1: halfPoints(size * 1.5), 2: halfPoints((size * 7) / 6), 3: halfPoints(size) }
}

/** A sheet upright, 21 by 29.7 cm, with 2.5 cm all round; centimetres. */
export const sheet = { width: 21, height: 29.7, margin: 2.5, words: 16 } as const

/** Centimetres at which a logo stands on paper: within 5 by 2.5, never larger than its pixels allow (96 an inch). */
export function logoSize({ width, height }: DocumentLogo): { readonly width: number; readonly height: number } {
  const pixel = 2.54 / 96
  const scale = Math.min(5 / width, 2.5 / height, pixel)
  // A stripe of a picture still has to have two dimensions.
  return { width: Math.min(5, Math.max(scale * width, pixel)), height: Math.min(2.5, Math.max(scale * height, pixel)) }
}

/** Letters that stand on one line of half-bold words, `words` centimetres wide; a guess on the safe side, as only the reader's program knows. */
export function lettersInLine({ size, font }: DocumentLook, words: number = sheet.words): number {
  const isWide = /verdana|dejavu|gothic|lucida|lexend/i.test(font)
  return Math.floor(((((isWide ? 58 : 70) * 12) / size) * words) / sheet.words)
}

/** Centimetres from the label of a fact to its value: room for the longest label, a third of the page at most. */
export function factIndent(
  { look, blocks }: Pick<DocumentModel, 'look' | 'blocks'>,
  words: number = sheet.words,
): number {
  const labels = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts.map(({ label }) => label.length) : []))
  const widest = (Math.max(0, ...labels) + 2) * (sheet.words / lettersInLine(look))
  return Math.min(Math.max(3, widest), words / 3)
}

type Edges = Pick<DocumentModel, 'look' | 'header' | 'footer'>

/** Header: team left and status right on one line, or one under the other. Footer likewise, with "Page 10 of 12". */
export function edgeLines(
  { look, header, footer }: Edges,
  words: number = sheet.words,
): { readonly header: number; readonly footer: number } {
  const room = lettersInLine(look, words)
  const lines = (left: string, right: string): number => {
    if (left.length + right.length <= room) return 1
    return Math.ceil(left.length / room) + Math.ceil(right.length / room)
  }
  return { header: lines(header.left, header.right), footer: footer === '' ? 1 : lines(footer, 'Page 10 of 12') }
}

/** Centimetres from the edge of the sheet to header and footer. */
export const edge = 1.1

/** Centimetres that the margins above and below the words need: 2.5, and more where header or footer take more. */
export function edgeHeights(edges: Edges): { readonly top: number; readonly bottom: number } {
  const line = (edges.look.size * 1.2 * 2.54) / 72
  const height = (lines: number): number => Math.max(sheet.margin, edge + lines * line + 0.4)
  const { header, footer } = edgeLines(edges)
  return { top: height(header), bottom: height(footer) }
}

type Table = DocumentModel['blocks'][number] & { readonly kind: 'table' }

/**
 * Shares of a table's width in which no usual word has to be broken, as near to the wanted ones as that allows: large
 * letters need other columns than small ones. The wanted ones where there is no room for all.
 */
export function columnShares(
  { widths, header, rows }: Table,
  look: DocumentLook,
  words: number = sheet.words,
): readonly number[] {
  const least = header.map((head, column) => {
    const cells = rows.map((row) => row[column] ?? []).flatMap((runs) => runs.map(({ text }) => text))
    const longest = [head, ...cells].reduce((most, text) => Math.max(most, longestWord(text)), 0)
    // The space beside the words, four millimetres in all, and something for wide letters.
    return (longest * 1.05) / lettersInLine(look, words) + 0.4 / words
  })
  return sum(least) > 1 ? widths : raised(widths, least, new Set())
}

/** Those that are too narrow get what they need, and the others share what is left, until none is too narrow. */
function raised(widths: readonly number[], least: readonly number[], fixed: ReadonlySet<number>): readonly number[] {
  const left = 1 - sum(least.filter((_, column) => fixed.has(column)))
  const wanted = sum(widths.filter((_, column) => !fixed.has(column)))
  const shares = widths.map((share, column) => (fixed.has(column) ? (least[column] ?? share) : (share / wanted) * left))
  const narrow = shares.findIndex((share, column) => !fixed.has(column) && share < (least[column] ?? 0))
  return narrow === -1 ? shares : raised(widths, least, new Set([...fixed, narrow]))
}

/** Letters; a word that no column could hold whole does not count. */
function longestWord(text: string): number {
  return text.split(/\s+/).reduce((most, { length }) => (length > 14 ? most : Math.max(most, length)), 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
