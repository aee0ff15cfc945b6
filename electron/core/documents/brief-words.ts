import type { Escalation } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { dayOf, longDay } from '../../../shared/rules/dates'
import { type EscalationClock, escalationClock } from '../../../shared/rules/escalation-clock'
import { counted } from '../../../shared/rules/near-days'
import type { BriefSnapshot } from './snapshot'

// How an escalation is put to an enabler: what it asks for, and how long it has waited.

export const asks: Record<Escalation['ask'], string> = {
  permission: 'Permission',
  money: 'Money',
  'open-a-door': 'To open a door',
  'people-or-time': 'People or time',
  space: 'Space',
  'bend-a-rule': 'To bend a rule',
  advice: 'Advice',
  unsaid: '',
}

/** What stands in the way, as the team sees it. */
export const barriers: Record<Escalation['barrier'], string> = {
  motivations: 'Motivations',
  structures: 'Structures',
  relationships: 'Relationships',
  unsaid: '',
}

/** What is late is flagged so. */
export const boardWords = 'For the programme board'

function clockOf(escalation: Escalation, { today, settings }: BriefSnapshot): EscalationClock {
  return escalationClock(escalation, today, settings.clock, bankHolidays)
}

/** "Sent on Monday 25 May 2026; 12 working days, 2 over" */
export function clockWords(escalation: Escalation, snapshot: BriefSnapshot): string {
  const clock = clockOf(escalation, snapshot)
  if (clock.kind === 'not-sent') return 'Not sent yet'
  const days = counted(clock.used, 'working day')
  if (clock.kind === 'paused') {
    return `${sentWords(clock)}; asked back${askedBackOn(escalation)}, and with the team since: the clock stands at ${days}`
  }
  if (clock.kind === 'stopped') return `${sentWords(clock)}; ${answeredWords(escalation)}`
  if (clock.over > 0) return `${sentWords(clock)}; ${days}, ${clock.over} over`
  const by = clock.answerBy === null ? '' : `; an answer is due by ${longDay(clock.answerBy)}`
  return `${sentWords(clock)}; ${days}${by}`
}

/** "12 working days, 2 over": in a table. */
export function waitWords(escalation: Escalation, snapshot: BriefSnapshot): string {
  const clock = clockOf(escalation, snapshot)
  if (clock.kind === 'not-sent') return 'Not sent yet'
  if (clock.kind === 'stopped') return 'Answered'
  const days = counted(clock.used, 'working day')
  if (clock.kind === 'paused') return `${days}, asked back`
  return clock.over > 0 ? `${days}, ${clock.over} over` : days
}

export function isLate(escalation: Escalation, snapshot: BriefSnapshot): boolean {
  const clock = clockOf(escalation, snapshot)
  return clock.kind === 'running' && clock.over > 0
}

type Sent = Exclude<EscalationClock, { readonly kind: 'not-sent' }>

/** Passed on, the whole age is still told. */
function sentWords({ since, firstSentOn }: Sent): string {
  if (since === firstSentOn) return `Sent on ${longDay(since)}`
  return `First sent on ${longDay(firstSentOn)}, and to you on ${longDay(since)}`
}

function askedBackOn({ trail }: Escalation): string {
  const back = trail.findLast((event) => event.kind === 'asked-back')
  return back === undefined ? '' : ` on ${longDay(dayOf(back.at))}`
}

function answeredWords({ answer }: Escalation): string {
  return answer === null ? 'closed' : `answered on ${longDay(answer.on)}`
}

export function neededWords(neededBy: Day | null): string {
  return neededBy === null ? 'No date was set' : longDay(neededBy)
}
