import type { Day } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { daysBetween } from '../../../../shared/rules/dates'
import { wordsOf } from '../../../../shared/rules/fold'
import { capitalised, counted, countWords } from '../../../../shared/rules/near-days'
import { basesOf } from '../../../../shared/rules/word-endings'
import { workingDaysBetween } from '../../../../shared/rules/working-days'
import type { Register } from './register'

/** A typed word, by all it may be a form of: "rooms" is "rooms" and "room". */
export type Typed = { readonly folded: string; readonly bases: ReadonlySet<string> }

export function typedIn(text: string): readonly Typed[] {
  return wordsOf(text).map(({ folded }) => ({ folded, bases: new Set(basesOf(folded)) }))
}

/** The word begins as typed, or is another form of it: one, several. */
function fits(folded: string, typed: Typed): boolean {
  return folded.startsWith(typed.folded) || basesOf(folded).some((base) => typed.bases.has(base))
}

/** Whether every typed word stands in the text, and in which forms. */
export function matchedForms(
  text: string,
  typed: readonly Typed[],
): { readonly isWhole: boolean; readonly forms: readonly string[] } {
  if (typed.length === 0) return { isWhole: true, forms: [] }
  const words = wordsOf(text).map(({ folded }) => folded)
  const forms = words.filter((word) => typed.some((one) => fits(word, one)))
  return { isWhole: typed.every((one) => forms.some((word) => fits(word, one))), forms }
}

export type TextPart = { readonly from: number; readonly text: string; readonly isMarked: boolean }

/** The text in parts, the words that were looked for marked. */
export function markedParts(text: string, typed: readonly Typed[]): readonly TextPart[] {
  if (typed.length === 0) return [{ from: 0, text, isMarked: false }]
  const parts: TextPart[] = []
  let at = 0
  for (const { from, to, folded } of wordsOf(text)) {
    if (!typed.some((one) => fits(folded, one))) continue
    if (from > at) parts.push({ from: at, text: text.slice(at, from), isMarked: false })
    parts.push({ from, text: text.slice(from, to), isMarked: true })
    at = to
  }
  if (at < text.length) parts.push({ from: at, text: text.slice(at), isMarked: false })
  return parts
}

/** "Twenty-three hold today." with small numbers in words; the second, of those that end soon, is the worst news. */
export function standingWords(standing: { readonly holds: number; readonly soon: number }): {
  readonly plain: string
  readonly strong: string
} {
  const { holds, soon } = standing
  if (holds === 0) return { plain: 'None holds today.', strong: '' }
  return {
    plain: `${capitalised(countWords(holds))} ${holds === 1 ? 'holds' : 'hold'} today.`,
    strong: soon === 0 ? '' : `${capitalised(countWords(soon))} ${soon === 1 ? 'ends' : 'end'} within a month.`,
  }
}

/** "“room”, “rooms”: 7 of 26"; "23"; "4 of 23". */
export function countLine({ shown, total, forms }: Register): string {
  const many = (count: number) => count.toLocaleString('en-GB')
  const count = shown === total ? many(total) : `${many(shown)} of ${many(total)}`
  const said = forms.slice(0, 3).map((form) => `“${form}”`)
  return said.length === 0 ? count : `${said.join(', ')}${forms.length > 3 ? ' …' : ''}: ${count}`
}

/** "in 8 working days", "today"; over a weekend, where no working day is left, "tomorrow" or "in 2 days". */
export function endsInWords(until: Day, today: Day): string {
  const days = workingDaysBetween(today, until, bankHolidays)
  if (days > 0) return `in ${counted(days, 'working day')}`
  const ahead = daysBetween(today, until)
  return ahead <= 0 ? 'today' : ahead === 1 ? 'tomorrow' : `in ${counted(ahead, 'day')}`
}

export function usedWords({ uses }: Pick<Permission, 'uses'>): string {
  if (uses.length === 0) return ''
  return uses.length === 1 ? 'Used once' : uses.length === 2 ? 'Used twice' : `Used ${counted(uses.length, 'time')}`
}
