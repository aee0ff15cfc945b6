import type { AgendaItem, Openness } from '../../../../shared/model/agenda-item'
import type { Day } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { standingAgenda } from '../../../../shared/rules/standing-agenda'
import type { AgendaTimes } from './agenda-times'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "two", "12" beyond twelve. */
export function inWords(count: number): string {
  return small[count] ?? String(count)
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function minuteWords(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'minute' : 'minutes'}`
}

/** "an hour", "an hour and a half", "45 minutes". */
export function slotWords(minutes: number): string {
  if (minutes === 60) return 'an hour'
  if (minutes === 90) return 'an hour and a half'
  if (minutes % 60 === 0) return `${inWords(minutes / 60)} hours`
  return `${minutes} minutes`
}

/** "Twelve items, " and "66 minutes for an hour": the second half is the news. */
export function fitWords(count: number, times: AgendaTimes): { readonly items: string; readonly minutes: string } {
  if (count === 0) return { items: 'Nothing on it yet', minutes: '' }
  const items = `${capital(inWords(count))} ${count === 1 ? 'item' : 'items'}, `
  return { items, minutes: `${times.total} ${times.total === 1 ? 'minute' : 'minutes'} for ${slotWords(times.slot)}` }
}

/** "11:00 falls two minutes into the next item". */
export function endWords(endsAt: string, into: number): string {
  return into === 0
    ? `${endsAt}: the meeting should be over here`
    : `${endsAt} falls ${minuteWords(into)} into the next item`
}

export const opennessWords: Readonly<Record<Openness['kind'], string>> = {
  open: 'Open',
  'heading-only': 'Heading only',
  confidential: 'Confidential',
}

/** Why an item is here, as the list says it: "Confidential until 30 June: about named people", "Heading only. Dot asked for it". */
export function whyWords({ openness, reason }: Pick<AgendaItem, 'openness' | 'reason'>, today: Day): string {
  return [closedWords(openness, today), reason].filter((words) => words !== '').join('. ')
}

function closedWords(openness: Openness, today: Day): string {
  if (openness.kind === 'open') return ''
  if (openness.kind === 'heading-only') return 'Heading only'
  const until = openness.until === null ? '' : ` until ${dateOnly(openness.until, today)}`
  if (!isConfidentialOn({ openness }, today)) return `Open: was confidential${until}`
  return openness.reason === '' ? `Confidential${until}` : `Confidential${until}: ${openness.reason}`
}

/** Said in one word before a title; the others have a title that says it. One item is about one of them. */
const kindWords: Partial<Record<AgendaItem['itemKind'], string>> = {
  pledges: 'Pledge',
  opportunity: 'Idea',
  challenge: 'Challenge',
  escalations: 'Escalation',
  budget: 'Budget',
  event: 'Event',
}

/** How a title says its kind in another word: the standing agendas of older teams have “Opportunities”. */
const saidOtherwise: typeof kindWords = { opportunity: 'opportunit' }

/** The word of its kind, unless the title says it already ("Pledges", "Ideas") or is that of a standing heading ("The pot"). */
export function kindBefore({ itemKind, title }: Pick<AgendaItem, 'itemKind' | 'title'>): string | null {
  const word = kindWords[itemKind]
  if (word === undefined) return null
  const said = title.toLowerCase()
  if (standingAgenda.some((line) => line.kind === itemKind && line.title.toLowerCase() === said)) return null
  const stems = [word.toLowerCase().replace(/y$/u, ''), saidOtherwise[itemKind] ?? word.toLowerCase()]
  const words = said.split(/[^\p{L}\p{N}]+/u)
  return words.some((one) => stems.some((stem) => one.startsWith(stem))) ? null : word
}

/** One by its title, several by their number. */
export function itemsInWords(items: readonly Pick<AgendaItem, 'title'>[]): string {
  const [first] = items
  return items.length === 1 && first !== undefined ? first.title : `${items.length} items`
}

export function shortened(title: string, most: number): string {
  return title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title
}
