import type { AgendaItem } from '../model/agenda-item'
import type { Day, Instant } from '../model/common'
import type { LiveState, Meeting } from '../model/meeting'
import { type Change, noChange } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseUnlessIn } from './meeting-states'

/** As many as the record of one meeting holds. */
const mostParts = 50

/**
 * The signed-up part begins, or the open part again, each with its moment. What is so already stays so. A meeting
 * written down from paper has no clock, and nobody in the room to hide anything from.
 */
export function beginOrEndPart(meeting: Meeting, part: 'open' | 'signed-up', now: Instant): Change | Refused {
  const live = meeting.live
  const refused = refuseUnlessIn(meeting, ['live'])
  if (refused !== null || live === null || live.isFromPaper) {
    return refused ?? refuse({ code: 'wrong-state', state: meeting.state })
  }
  if (isInSignedUpPart(live) === (part === 'signed-up')) return noChange
  if (part === 'open') return putting({ ...meeting, live: withPartEnded(live, now) })
  if (live.signedUpParts.length >= mostParts) return refuse({ code: 'bad-input', where: 'part' })
  const signedUpParts = [...live.signedUpParts, { from: now, to: null }]
  return putting({ ...meeting, live: { ...live, signedUpParts } })
}

/** Who suspends or closes a meeting ends its signed-up part with it: the people who waited outside may come back. */
export function withPartEnded(live: LiveState, now: Instant): LiveState {
  if (!isInSignedUpPart(live)) return live
  return { ...live, signedUpParts: live.signedUpParts.map((one) => (one.to === null ? { ...one, to: now } : one)) }
}

export function isInSignedUpPart(live: LiveState | null): boolean {
  return live?.signedUpParts.at(-1)?.to === null
}

/** The last day still counts; after it the item is read like any other. */
export function isConfidentialOn({ openness }: Pick<AgendaItem, 'openness'>, today: Day): boolean {
  return openness.kind === 'confidential' && (openness.until === null || openness.until >= today)
}

/** Whether what is confidential may be in sight: those who did not sign up are out of the room, or nobody is in it any more. */
export function mayBeOnTheWall({ live, state }: Pick<Meeting, 'live' | 'state'>): boolean {
  const isOver = state === 'draft' || state === 'approved'
  return isOver || live?.isFromPaper === true || isInSignedUpPart(live)
}

/** A confidential item is not put on the wall while people are in the room who have not signed up. */
export function isKeptOffTheWall(
  meeting: Pick<Meeting, 'live' | 'state'>,
  item: Pick<AgendaItem, 'openness'>,
  today: Day,
): boolean {
  return isConfidentialOn(item, today) && !mayBeOnTheWall(meeting)
}
