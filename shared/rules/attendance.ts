import type { Day, Id, TimeOfDay } from '../model/common'
import type { Attendance, AttendanceMark, Attendee, Meeting } from '../model/meeting'
import type { Person } from '../model/person'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { hasInterestIn } from './in-the-room'
import { refuseIfClosed } from './meeting-states'

type Movement = Attendee['movements'][number]

export function attendanceId(meetingId: Id): Id {
  return `${meetingId}-attendance`
}

export function nobodyMarked(meetingId: Id): Attendance {
  return { kind: 'attendance', id: attendanceId(meetingId), meetingId, attendees: [], printedNames: {} }
}

/** Somebody with a mark, of whom nothing else is known yet. */
export function attendeeOf(who: Attendee['who'], mark: AttendanceMark): Attendee {
  return { who, mark, substitute: '', isSignedUp: false, checkIn: '', closeOut: '', movements: [] }
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
  /** That item is behind the meeting: they are back already. */
  readonly interest?: 'over'
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
  const at = marking.at ?? usualTime(meeting, marking.mark, timeNow)
  const marked: Attendee = {
    ...(before ?? attendeeOf({ kind: 'person', personId: marking.personId }, marking.mark)),
    mark: marking.mark,
    substitute: marking.mark === 'substitute' ? marking.substitute : '',
    movements: movementsOf(before?.movements ?? [], marking, { at, timeNow, itemId: meeting.live?.itemId ?? null }),
  }
  const attendees =
    before === undefined
      ? [...attendance.attendees, marked]
      : attendance.attendees.map((one) => (one === before ? marked : one))
  return putting({ ...attendance, attendees })
}

/** Now, while a meeting is live; what is written down afterwards happened at its start, or at its end. */
function usualTime(meeting: Meeting, mark: AttendanceMark, timeNow: TimeOfDay): TimeOfDay {
  if (meeting.state === 'live' && meeting.live?.isFromPaper !== true) return timeNow
  return mark === 'left-early' ? meeting.endsAt : meeting.startsAt
}

type Moment = {
  readonly at: TimeOfDay
  readonly timeNow: TimeOfDay
  /** The item being talked about. */
  readonly itemId: Id | null
}

/** A declared interest is part of the record: another mark leaves it where it is, unless they were not there at all. */
function movementsOf(before: Attendee['movements'], marking: Marking, { at, timeNow, itemId }: Moment): Movement[] {
  const { mark, interestItemId } = marking
  const arrival = before[0]?.kind === 'arrived' ? before.slice(0, 1) : []
  const interests = before.slice(arrival.length).filter((one) => one.kind === 'arrived' || one.interestItemId !== null)
  if (interestItemId) {
    const kept = [...arrival, ...interests]
    if (hasInterestIn({ movements: before }, interestItemId)) return kept
    const left: Movement = { kind: 'left', at, interestItemId }
    if (marking.interest === 'over') return [...kept, left, { kind: 'arrived', at: timeNow, interestItemId: null }]
    return [...kept, left]
  }
  if (interestItemId === null) {
    const last = before.at(-1)
    const isOut = last?.kind === 'left' && last.interestItemId !== null
    return isOut ? [...before, { kind: 'arrived', at, interestItemId: null }] : [...before]
  }
  switch (mark) {
    case 'late':
      return [{ kind: 'arrived', at, interestItemId: null }, ...interests]
    case 'left-early':
      return [...arrival, ...interests, { kind: 'left', at, interestItemId: null }]
    case 'present':
    case 'substitute':
      // Here after all: what was said about the item now being talked about is taken back.
      return withoutInterestIn(interests, itemId)
    case 'apologies':
    case 'absent':
    case null:
      return []
  }
}

/** Without the leavings for that item and the returns that belong to them. */
function withoutInterestIn(movements: readonly Movement[], itemId: Id | null): Movement[] {
  const isFor = (one: Movement | undefined): boolean => one?.kind === 'left' && one.interestItemId === itemId
  return movements.filter((one, index) => !isFor(one) && !(one.kind === 'arrived' && isFor(movements[index - 1])))
}

/** Has signed up to confidentiality, or has not. Somebody who signs is there: without a mark they are present. */
export function signUp(
  meeting: Meeting,
  attendance: Attendance,
  personIds: readonly Id[],
  standing: 'signed-up' | 'not-signed-up',
): Change | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const isSignedUp = standing === 'signed-up'
  const wanted = new Set(personIds)
  const known = new Set(attendance.attendees.map(idOf))
  const attendees = attendance.attendees.map((one) => (wanted.has(idOf(one)) ? { ...one, isSignedUp } : one))
  const come = isSignedUp ? [...wanted].filter((id) => !known.has(id)) : []
  const signed = come.map((personId) => ({ ...attendeeOf({ kind: 'person', personId }, 'present'), isSignedUp }))
  return putting({ ...attendance, attendees: [...attendees, ...signed] })
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
  const present = rest.map((person) => attendeeOf({ kind: 'person', personId: person.id }, 'present'))
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
  const { name, organisation } = guest
  const attendee = attendeeOf({ kind: 'guest', guestId: guest.id, name, organisation }, 'present')
  return putting({ ...attendance, attendees: [...attendance.attendees, attendee] })
}

/** A guest of this meeting may be marked like anybody else; a person must have a record. */
export function refuseStranger(attendance: Attendance, id: Id, isPerson: boolean): Refused | null {
  if (isPerson || attendance.attendees.some((one) => idOf(one) === id)) return null
  return refuse({ code: 'missing', kind: 'person', id })
}
