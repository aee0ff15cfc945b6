import type { ParkedItem } from '../../model/agenda-item'
import type { Escalation, EscalationAnswer, Pledge } from '../../model/cards'
import type { Day } from '../../model/common'
import { daysBetween } from '../dates'
import { wayItCame } from '../escalations/answer-words'
import { heldOverWords } from '../held-over'
import { counted, dateOnly, fullDay } from '../near-days'

// Why something asks to be on an agenda, in words. They are stored with the item and printed on the paper.

/** The longest reason there is. */
const longestReason = 120

export function reviewReason(reviewOn: Day, today: Day): string {
  return `${reviewOn < today ? 'Was due' : 'Due'} for review on ${dateOnly(reviewOn, today)}`
}

export function conditionReason({ needed, found, by }: NonNullable<Pledge['condition']>, today: Day): string {
  const need = `${needed.toLocaleString('en-GB')} by ${dateOnly(by, today)}`
  return `${by < today ? 'Needed' : 'Needs'} ${need}, has ${found.toLocaleString('en-GB')}`
}

/** `used`: working days it has waited today. `from`: the day it becomes late, where that is still to come. */
export function silenceReason(used: number, from: Day | null, today: Day): string {
  if (from !== null) return `Late from ${dateOnly(from, today)} if nobody answers`
  return `No answer for ${counted(used, 'working day')}`
}

/** That a question has waited too long, as it is said today. */
export function isSilence(reason: string): boolean {
  return reason.startsWith('No answer')
}

const answers: { readonly [K in EscalationAnswer['kind']]: string } = {
  yes: 'yes',
  'yes-if': 'yes, if',
  'not-now': 'not now',
  no: 'no',
}

/** "Answered yesterday by e-mail: yes, if". */
export function answeredReason({ kind, on, via }: NonNullable<Escalation['answer']>, today: Day): string {
  return `${['Answered', pastDay(on, today), wayItCame(via)].filter((part) => part !== '').join(' ')}: ${answers[kind]}`
}

export function askedBackReason(on: Day, today: Day): string {
  return `Asked back ${pastDay(on, today)}`
}

export function dueReason(dueOn: Day, today: Day): string {
  return dueOn < today ? `Late since ${dateOnly(dueOn, today)}` : `Due ${fullDay(dueOn, today)}`
}

/** "Suggested by Idris Marlowe". */
export function suggestedReason(name: string | null, on: Day, today: Day): string {
  return name === null ? `Suggested ${pastDay(on, today)}` : `Suggested by ${short(name)}`
}

/** What waits in the parking lot: handed in and on no agenda yet, back on its day, or parked. */
export function parkedReason(
  parked: Pick<ParkedItem, 'fromMeetingId' | 'since' | 'backOn' | 'heldOver' | 'reason'>,
  handedInBy: string | null,
  today: Day,
): string {
  const { fromMeetingId, since, backOn, heldOver, reason } = parked
  if (backOn !== null) {
    if (heldOver > 0) return heldOverWords(heldOver)
    return reason.trim() === '' ? `Back as agreed on ${dateOnly(backOn, today)}` : cut(reason, longestReason)
  }
  if (fromMeetingId === null && handedInBy !== null) return suggestedReason(handedInBy, since, today)
  const when = since === today ? 'today' : `since ${dateOnly(since, today)}`
  return `Parked ${when}${handedInBy === null ? '' : `, by ${short(handedInBy)}`}`
}

/** "today", "yesterday", "on 5 June". */
function pastDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'today'
  return ago === 1 ? 'yesterday' : `on ${dateOnly(day, today)}`
}

const short = (name: string): string => cut(name, 60)

/** At most so many characters, cut between words where there are any, with an ellipsis. */
export function cut(text: string, most: number): string {
  const characters = [...text]
  if (text.length <= most) return text
  let kept = ''
  for (const character of characters) {
    if (kept.length + character.length > most - 1) break
    kept += character
  }
  const space = kept.lastIndexOf(' ')
  return `${(space > most / 2 ? kept.slice(0, space) : kept).replace(/[\s,.;:]+$/u, '')}…`
}
