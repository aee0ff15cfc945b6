import type { DocumentBlock, Run } from '../../../shared/model/document'
import { isBlank, printable } from './printable'

/** The words as a sentence: with a full stop where the writer left none. */
export function sentence(text: string): string {
  const words = printable(text).trim()
  return words === '' || /[.!?…:;][\p{Pe}\p{Pf}"']*$/u.test(words) ? words : `${words}.`
}

/** Words that others follow: without the full stop their writer put behind a word or a number ("by 17:10."), which "…" and "etc." keep. */
export function unstopped(text: string): string {
  return text.trimEnd().replace(/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}]{4}|\p{N})\.$/u, '')
}

/** "one, two and three" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Non-empty parts with a comma between. */
export function commas(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

/** As a sentence or a cell begins. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('en-GB')}${text.slice(1)}`
}

/** £1,234.50 */
export function pounds(pence: number): string {
  const whole = String(Math.floor(pence / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `£${whole}.${String(pence % 100).padStart(2, '0')}`
}

type Paragraph = DocumentBlock & { readonly kind: 'paragraph' }

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text }] }
}

/** "**Agreed (MILL 26/D014):** the kitchen goes on." */
export function ledParagraph(lead: string, text: string, role?: Paragraph['role']): Paragraph {
  const runs: readonly Run[] = [{ text: `${lead}:`, bold: true }, { text: ` ${sentence(text)}` }]
  return role === undefined ? { kind: 'paragraph', runs } : { kind: 'paragraph', runs, role }
}

/** Each line of a plain text that has words. */
export function linesWithWords(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
}

export function heading(level: 1 | 2 | 3, text: string, id?: string): DocumentBlock {
  return id === undefined ? { kind: 'heading', level, text } : { kind: 'heading', level, text, id }
}

export function bullets(items: readonly string[]): DocumentBlock {
  return { kind: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) }
}
