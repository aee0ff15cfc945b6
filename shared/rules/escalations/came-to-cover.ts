import type { EscalationHead } from '../../contract'
import type { Day } from '../../model/common'
import type { Person } from '../../model/person'
import { dayOf, longDay } from '../dates'
import { type EnablerSeat, hasSomebody } from '../enabler-seat'
import { listed } from '../listed'
import { isOpenQuestion } from '../waits-with'

/** `on`: the day it came, as far as that is known, and never before it was last sent. */
export type CameToCover = {
  readonly on: Day
  readonly covers: readonly Person[]
  /** Null: somebody answers for the place, and it was with another who does not. */
  readonly empty: { readonly since: Day | null } | null
}

/**
 * Nobody sent it to the cover: whoever had it has left their seat, and so it is with who covers that. Null: it is not so;
 * also where the seat was empty and covered when it was sent, to nobody by name: then it has been there all the time.
 */
export function cameToCover(
  escalation: Pick<EscalationHead, 'column' | 'enablerId' | 'sentAt'>,
  seat: EnablerSeat,
): CameToCover | null {
  const { enablerId, sentAt } = escalation
  const { covers, confirmed } = seat
  if (sentAt === null || !isOpenQuestion(escalation) || hasSomebody(escalation, seat) || covers.length === 0)
    return null
  const since = confirmed.size > 0 ? null : seat.emptySince
  const sentOn = dayOf(sentAt)
  const on = later(later(sentOn, since), seat.coveredSince ?? null)
  if (enablerId === null && on === sentOn) return null
  return { on, covers, empty: confirmed.size > 0 ? null : { since } }
}

/** "Came to Ivor Kettle, who covers: nobody has been the enabler here since Friday 5 June 2026". */
export function cameWords({ covers, empty }: CameToCover): string {
  const who = `Came to ${listed(covers.map(({ name }) => name))}, who ${covers.length === 1 ? 'covers' : 'cover'}`
  if (empty === null) return `${who}: whoever had it does not answer for places any more`
  return empty.since === null
    ? `${who}: nobody is the enabler here`
    : `${who}: nobody has been the enabler here since ${longDay(empty.since)}`
}

const later = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one)
