import type { Day, Id, TimeOfDay } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Attendance, AttendanceMark, Attendee } from '../../../../shared/model/meeting'
import type { Organisation, Person } from '../../../../shared/model/person'
import { attendeeOf, expectedPeople, idOf } from '../../../../shared/rules/attendance'
import { inTheRoom, isOutForInterest } from '../../../../shared/rules/in-the-room'

export const markWords: Record<AttendanceMark, string> = {
  present: 'Present',
  apologies: 'Apologies',
  substitute: 'Substitute',
  late: 'Late',
  'left-early': 'Left early',
  absent: 'Absent',
}

export type AttendanceRow = {
  /** Of the person, or of the guest. */
  readonly id: Id
  readonly isGuest: boolean
  /** Known only by initials, from a log kept before the app. */
  readonly isFromOldLog: boolean
  readonly name: string
  readonly initials: string
  readonly organisation: string
  readonly mark: AttendanceMark | null
  readonly substitute: string
  readonly isSignedUp: boolean
  readonly arrivedAt: TimeOfDay | null
  readonly leftAt: TimeOfDay | null
  /** Counted present at the item being talked about. */
  readonly isInTheRoom: boolean
  /** Out of the room for a declared interest in it. */
  readonly isOut: boolean
  /** Every item somebody declared an interest in, in the order they said it. */
  readonly interestItemIds: readonly Id[]
}

type Known = Pick<AttendanceRow, 'id' | 'isGuest' | 'isFromOldLog' | 'name' | 'initials' | 'organisation'>

/** Everybody expected, in the order of the people's names, those known only by initials last; then guests. Somebody marked who has left the team since stays in the list. */
export function attendanceRows(of: {
  readonly attendance: Attendance
  readonly locality: Locality
  readonly people: ReadonlyMap<Id, Person>
  readonly organisations: ReadonlyMap<Id, Organisation>
  readonly on: Day
  /** The item being talked about. */
  readonly itemId: Id | null
}): readonly AttendanceRow[] {
  const marked = new Map(of.attendance.attendees.map((one) => [idOf(one), one]))
  // As the team was on the day: a meeting written down from paper may be of years ago.
  const expected = new Set(expectedPeople(of.people.values(), of.locality.id, of.on))
  const people = [...of.people.values()].filter((person) => expected.has(person) || marked.has(person.id))
  const rows = people
    .sort((a, b) => Number(a.toComplete) - Number(b.toComplete) || a.name.localeCompare(b.name, 'en-GB'))
    .map((person) => {
      const known: Known = {
        id: person.id,
        isGuest: false,
        isFromOldLog: person.toComplete,
        name: person.name,
        initials: person.initials,
        organisation:
          of.organisations.get(person.organisationId ?? '')?.name ?? (person.toComplete ? 'from the old log' : ''),
      }
      return rowOf(known, marked.get(person.id), of.itemId)
    })
  const guests = of.attendance.attendees.flatMap((one) => {
    if (one.who.kind !== 'guest') return []
    const { guestId, name, organisation } = one.who
    const known = { id: guestId, isGuest: true, isFromOldLog: false, name, initials: guestInitials(name), organisation }
    return [rowOf(known, one, of.itemId)]
  })
  return [...rows, ...guests]
}

function rowOf(known: Known, attendee: Attendee | undefined, itemId: Id | null): AttendanceRow {
  const { movements, substitute, isSignedUp } = attendee ?? attendeeOf({ kind: 'person', personId: known.id }, 'absent')
  const plain = movements.filter((one) => one.interestItemId === null)
  return {
    ...known,
    mark: attendee?.mark ?? null,
    substitute,
    isSignedUp,
    arrivedAt: movements[0]?.kind === 'arrived' ? movements[0].at : null,
    leftAt: plain.findLast((one) => one.kind === 'left')?.at ?? null,
    isInTheRoom: attendee !== undefined && inTheRoom(attendee, itemId),
    isOut: attendee !== undefined && isOutForInterest(attendee, itemId),
    interestItemIds: [...new Set(movements.flatMap((one) => one.interestItemId ?? []))],
  }
}

function guestInitials(name: string): string {
  const letters = name.split(/\s+/u).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
  const all = letters.join('').toLocaleUpperCase('en-GB')
  return Array.from(all).slice(0, 2).join('') || 'G'
}
