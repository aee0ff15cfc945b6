import type { AgendaItem, ItemKind } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Attendance, Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { idOf } from './attendance'
import { putting } from './changes'
import { refuseIfClosed } from './meeting-states'

export type Round = 'check-in' | 'close-out'

/** Kinds an agenda ends with: the close-out round is at the last of them. */
const closing: ReadonlySet<ItemKind> = new Set(['any-other-business', 'round-up', 'next-meeting'])

/** The round offered at an item, where the place has rounds: the first welcome, and the last item that closes. */
export function roundAt(
  items: readonly Pick<AgendaItem, 'id' | 'itemKind'>[],
  itemId: Id,
  { hasRounds }: { readonly hasRounds: boolean },
): Round | null {
  if (!hasRounds) return null
  if (items.find((item) => item.itemKind === 'welcome')?.id === itemId) return 'check-in'
  return items.findLast((item) => closing.has(item.itemKind))?.id === itemId ? 'close-out' : null
}

/** What somebody said in a round, in a word or a few; empty takes it away. */
export function sayInRound(
  meeting: Meeting,
  attendance: Attendance,
  said: { readonly personId: Id; readonly round: Round; readonly word: string },
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  if (!attendance.attendees.some((one) => idOf(one) === said.personId)) {
    return refuse({ code: 'missing', kind: 'person', id: said.personId })
  }
  const field = said.round === 'check-in' ? 'checkIn' : 'closeOut'
  const attendees = attendance.attendees.map((one) =>
    idOf(one) === said.personId ? { ...one, [field]: said.word } : one,
  )
  return putting({ ...attendance, attendees })
}

/** The words of a round as they stand on the wall, without whose they are: in the order of the alphabet, not of the people. */
export function wordsOfRound(attendance: Attendance, round: Round): readonly string[] {
  return attendance.attendees
    .map((one) => (round === 'check-in' ? one.checkIn : one.closeOut))
    .filter((word) => word !== '')
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
}
