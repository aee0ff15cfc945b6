import type { OnBehalf } from '../contract'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'

/** What somebody says of a card: the place of the card, and who has it or promised it; null for the team, residents or nobody. */
export type Said = { readonly localityId: Id; readonly byId: Id | null }

/**
 * While the meeting of a place is live, what is said of its cards is said there. On whose behalf it is written down: null
 * while there is no meeting, where the person at the keyboard said it, and where it was not one person.
 */
export function saidInMeeting(
  said: readonly Said[],
  meetings: Iterable<Meeting>,
  keyboardPersonId: Id | null,
): OnBehalf | null {
  const personId = said[0]?.byId ?? null
  if (personId === null || personId === keyboardPersonId || said.some(({ byId }) => byId !== personId)) return null
  const live = new Set<Id>()
  for (const meeting of meetings) if (meeting.state === 'live') live.add(meeting.localityId)
  return said.every(({ localityId }) => live.has(localityId)) ? { personId, via: 'meeting' } : null
}
