import type { Escalation } from '../../model/cards'
import type { Day } from '../../model/common'
import { dayOf } from '../dates'
import { escalationClock } from '../escalation-clock'
import { nextWorkingDay } from '../working-days'
import type { ProposalGiven } from './given'
import { answeredReason, askedBackReason, silenceReason } from './reasons'

/** Without an answer for too long on the day of the meeting: the day it becomes late, and why in words; else null. */
export function silenceOf(
  one: Escalation,
  { meeting, limits, holidays, today }: ProposalGiven,
): { readonly from: Day; readonly reason: string } | null {
  const onTheDay = escalationClock(one, meeting.on > today ? meeting.on : today, limits, holidays)
  if (onTheDay.kind !== 'running' || onTheDay.over === 0 || onTheDay.answerBy === null) return null
  const from = nextWorkingDay(onTheDay.answerBy, holidays)
  const now = escalationClock(one, today, limits, holidays)
  const used = now.kind === 'running' ? now.used : 0
  return { from, reason: silenceReason(used, from > today ? from : null, today) }
}

/** Why a question stands on the agenda, as it is today; empty where nothing is to be said: withdrawn, put away, in time. */
export function questionReason(one: Escalation | undefined, given: ProposalGiven): string {
  if (one === undefined) return ''
  if (one.answer !== null) return answeredReason(one.answer, given.today)
  const askedBack = one.column === 'asked-back' ? one.trail.findLast(({ kind }) => kind === 'asked-back') : undefined
  if (askedBack !== undefined) return askedBackReason(dayOf(askedBack.at), given.today)
  return silenceOf(one, given)?.reason ?? ''
}
