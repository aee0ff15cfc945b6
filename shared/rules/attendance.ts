import type { Day, Id, TimeOfDay } from '../model/common'
import type { Attendance, AttendanceMark, Attendee, Meeting } from '../model/meeting'
import type { Person } from '../model/person'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseIfClosed } from './meeting-states'

type Movement = Attendee['movements'][number]

export function attendanceId(meetingId: Id): Id {
  return `${meetingId}-attendance`
}

export function nobodyMarked(meetingId: Id): Attendance {
  return { kind: 'attendance', id: attendanceId(meetingId), meetingId, attendees: [], printedNames: {} }
}

export type Marking = {
  /** A person, or a guest of this meeting by the guest's id. */
  readonly personId: Id
  readonly mark: AttendanceMark | null
  readonly substitute: string
  /** When somebody came late or left; absent: now while the meeting is live, else when it starts. */
  readonly at: TimeOfDay | undefined
  /** The item somebody leaves for a declared interest; null: they are back; undefined: not about an interest. */
  readonly interestItemId: Id | null | undefined
}

/** Marking again replaces the mark; null takes it away. `timeNow` is the time on the wall. */
export function markAttendance(
  meeting: Meeting,
  attendance: Attendance,
  marking: Marking,
  timeNow: TimeOfDay,
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const before = attendance.attendees.find((one) => idOf(one) === marking.personId)
  if (marking.mark === null) {
    return putting({ ...attendance, attendees: attendance.attendees.filter((one) => one !== before) })
  }
  const at = marking.at ?? (meeting.state === 'live' ? timeNow : meeting.startsAt)
  const marked: Attendee = {
    who: before?.who ?? { kind: 'person', personId: marking.personId },
    mark: marking.mark,
    substitute: marking.mark === 'substitute' ? marking.substitute : '',
    movements: movementsOf(before, marking.mark, marking.interestItemId, at),
  }
  const attendees =
    before === undefined
      ? [...attendance.attendees, marked]
      : attendance.attendees.map((one) => (one === before ? marked : one))
  return putting({ ...attendance, attendees })
}

function movementsOf(
  before: Attendee | undefined,
  mark: AttendanceMark,
  interestItemId: Id | null | undefined,
  at: TimeOfDay,
): Movement[] {
  const kept = before?.movements ?? []
  if (interestItemId) return [...kept, { kind: 'left', at, interestItemId }]
  const last = kept.at(-1)
  if (interestItemId === null && last?.kind === 'left' && last.interestItemId !== null) {
    return [...kept, { kind: 'arrived', at, interestItemId: null }]
  }
  if (mark === 'late') return [{ kind: 'arrived', at, interestItemId: null }]
  if (mark !== 'left-early') return []
  // Who came late and then leaves early did both: the arrival stays.
  const arrival = before?.mark === 'late' ? kept.slice(0, 1) : []
  return [...arrival, { kind: 'left', at, interestItemId: null }]
}

export function idOf(attendee: Attendee): Id {
  return attendee.who.kind === 'person' ? attendee.who.personId : attendee.who.guestId
}

/** People with a role in the locality on that day, who have not retired. In the order given. */
export function expectedPeople(people: Iterable<Person>, localityId: Id, on: Day): readonly Person[] {
  return [...people].filter(
    (person) =>
      (person.retiredOn === null || person.retiredOn > on) &&
      person.roles.some(
        (role) =>
          role.localityId === localityId &&
          (role.from === null || role.from <= on) &&
          (role.to === null || role.to >= on),
      ),
  )
}

/** Everybody expected who has no mark is present, save those known only by initials: nobody knows yet who they are. */
export function markRestPresent(
  meeting: Meeting,
  attendance: Attendance,
  people: Iterable<Person>,
): { readonly change: Change; readonly marked: number } | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const has = new Set(attendance.attendees.map(idOf))
  const rest = expectedPeople(people, meeting.localityId, meeting.on).filter(
    (person) => !person.toComplete && !has.has(person.id),
  )
  const present = rest.map(
    (person): Attendee => ({
      who: { kind: 'person', personId: person.id },
      mark: 'present',
      substitute: '',
      movements: [],
    }),
  )
  const attendees = [...attendance.attendees, ...present]
  return { change: putting({ ...attendance, attendees }), marked: present.length }
}

export function addGuest(
  meeting: Meeting,
  attendance: Attendance,
  guest: { readonly id: Id; readonly name: string; readonly organisation: string },
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const attendee: Attendee = {
    who: { kind: 'guest', guestId: guest.id, name: guest.name, organisation: guest.organisation },
    mark: 'present',
    substitute: '',
    movements: [],
  }
  return putting({ ...attendance, attendees: [...attendance.attendees, attendee] })
}

/** A guest of this meeting may be marked like anybody else; a person must have a record. */
export function refuseStranger(attendance: Attendance, id: Id, isPerson: boolean): Refused | null {
  if (isPerson || attendance.attendees.some((one) => idOf(one) === id)) return null
  return refuse({ code: 'missing', kind: 'person', id })
}
