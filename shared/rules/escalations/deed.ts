import type { AnswerVia, Escalation, EscalationColumn, EscalationEvent } from '../../model/cards'
import type { Day, Id, Instant } from '../../model/common'
import { type Refused, refuse } from '../../refusals'
import { dayOf } from '../dates'

/** Whose word it is, how it came, and who wrote it down where that was somebody else. */
export type By = { readonly personId: Id | null; readonly via: AnswerVia; readonly notedById: Id | null }

/** Something is done to an escalation: by whom and when. */
export type Deed = {
  readonly by: By
  readonly now: Instant
  readonly today: Day
  /** The day it came, where it is written down later. */
  readonly on?: Day | undefined
}

/** In the meeting of one place it may be live and in another not, so how something came is asked for each. */
export type DeedIn = (localityId: Id) => Deed

/** Withdrawn or put away: nothing is done to it until it is brought back. */
export function refuseIfGone({ withdrawn, archivedOn }: Escalation): Refused | null {
  return withdrawn === null && archivedOn === null ? null : refuse({ code: 'not-on-this-board' })
}

export function refuseUnlessIn(escalation: Escalation, ...columns: readonly EscalationColumn[]): Refused | null {
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  return columns.includes(escalation.column) ? null : refuse({ code: 'wrong-column', column: escalation.column })
}

/**
 * The moment an event gets. What is noted later happened on its day, after all that happened before: the clock reads the
 * trail in order. A laptop whose clock was set back writes nothing before what it wrote already.
 */
export function momentOf({ trail, sentAt }: Pick<Escalation, 'trail' | 'sentAt'>, deed: Deed): Instant | Refused {
  const { on, now, today } = deed
  const last = trail.at(-1)?.at ?? sentAt
  if (on !== undefined && on > today) return refuse({ code: 'in-the-future', on })
  if (on !== undefined && last !== null && on < dayOf(last)) {
    return refuse({ code: 'before-what-happened', last: dayOf(last) })
  }
  if (on === undefined || on === today) return last !== null && last > now ? last : now
  const noon = `${on}T12:00:00.000Z`
  if (last === null || last < noon) return noon
  const next = new Date(Date.parse(last) + 1).toISOString()
  return dayOf(next) === on ? next : last
}

type Happened = Pick<EscalationEvent, 'kind' | 'at'> & { readonly words?: string; readonly personId?: Id | null }

/** The trail with one more event. `personId`: who did it, unless it says with whom it is from then on. */
export function withEvent({ trail }: Pick<Escalation, 'trail'>, { by }: Deed, event: Happened): EscalationEvent[] {
  const { kind, at, words = '', personId = by.personId } = event
  return shortened([...trail, { kind, at, personId, words, via: by.via, notedById: by.notedById }])
}

const longestTrail = 500

/**
 * No question lives through so much; a trail that is full lets go of what the clock needs least: reminders first, then
 * what was before the clock that runs, but for the first sending, from which the whole age is counted.
 */
function shortened(trail: EscalationEvent[]): EscalationEvent[] {
  if (trail.length <= longestTrail) return trail
  const reminder = trail.findIndex((event) => event.kind === 'reminded')
  return trail.toSpliced(reminder >= 0 && reminder < longestTrail ? reminder : 1, trail.length - longestTrail)
}
