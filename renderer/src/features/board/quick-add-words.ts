import type { Id } from '../../../../shared/model/common'
import { longDay, shortDay } from '../../../../shared/rules/dates'
import type { NotUnderstood, QuickAdd } from '../../../../shared/rules/quick-add'

type Named = { readonly id: Id; readonly name: string; readonly initials: string }
type Part = { readonly from: number; readonly text: string; readonly mark: 'understood' | 'notUnderstood' | null }

/** The text in pieces, for drawing a line under the words that were read. Joined again they are the text. */
export function markedParts(text: string, parsed: QuickAdd): readonly Part[] {
  const spans = [
    ...parsed.understood.map((span) => ({ ...span, mark: 'understood' as const })),
    ...parsed.notUnderstood.map((span) => ({ ...span, mark: 'notUnderstood' as const })),
  ].sort((a, b) => a.from - b.from)
  const parts: Part[] = []
  let at = 0
  for (const span of spans) {
    if (span.from < at) continue
    if (span.from > at) parts.push({ from: at, text: text.slice(at, span.from), mark: null })
    parts.push({ from: span.from, text: text.slice(span.from, span.to), mark: span.mark })
    at = span.to
  }
  if (at < text.length) parts.push({ from: at, text: text.slice(at), mark: null })
  return parts
}

export function wordsFor(one: NotUnderstood, personOf: (id: Id) => Named | null): string {
  const { why } = one
  if (why.kind === 'nobody') return `“${why.text}” is nobody here.`
  if (why.kind === 'several') {
    const names = why.personIds.map((id) => personOf(id)?.name ?? 'somebody')
    return `“${why.text}” may be ${listed(names)}. Tab to choose.`
  }
  return why.suggestion === null
    ? `There is no ${why.text}.`
    : `There is no ${why.text}. Tab for ${longDay(why.suggestion)}.`
}

/** The text with its first unclear word made clear, or null where nothing can be offered. */
export function clearer(text: string, parsed: QuickAdd, people: readonly Named[]): string | null {
  for (const { from, to, why } of parsed.notUnderstood) {
    const word = offer(why, people)
    if (word !== null) return `${text.slice(0, from)}${word}${text.slice(to)}`
  }
  return null
}

function offer(why: NotUnderstood['why'], people: readonly Named[]): string | null {
  if (why.kind === 'no-such-day')
    return why.suggestion === null ? null : `${shortDay(why.suggestion)} ${why.suggestion.slice(0, 4)}`
  if (why.kind === 'nobody') return null
  return people.find((person) => why.personIds.includes(person.id))?.name ?? null
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
