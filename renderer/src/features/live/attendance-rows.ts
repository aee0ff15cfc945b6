import type { Day, Id, TimeOfDay } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Attendance, AttendanceMark } from '../../../../shared/model/meeting'
import type { Organisation, Person } from '../../../../shared/model/person'

export const markWords: Record<AttendanceMark, string> = {
  present: 'Present',
  apologies: 'Apologies',
  substitute: 'Substitute',
  late: 'Late',
  'left-early': 'Left early',
  absent: 'Absent',
}

export type AttendanceRow = {
  readonly key: string
  readonly personId: Id | null
  readonly isGuest: boolean
  /** Known only by initials, from a log kept before the app. */
  readonly isFromOldLog: boolean
  readonly name: string
  readonly initials: string
  readonly organisation: string
  readonly mark: AttendanceMark | null
  readonly substitute: string
  readonly arrivedAt: TimeOfDay | null
  readonly leftAt: TimeOfDay | null
}

/** Everybody expected, in the order of the people's names, those known only by initials last; then guests. Somebody marked who has left the team since stays in the list. */
export function attendanceRows(of: {
  readonly attendance: Attendance
  readonly locality: Locality
  readonly people: ReadonlyMap<Id, Person>
  readonly organisations: ReadonlyMap<Id, Organisation>
  readonly on: Day
}): readonly AttendanceRow[] {
  const marked = new Map(
    of.attendance.attendees.flatMap((one) => (one.who.kind === 'person' ? [[one.who.personId, one]] : [])),
  )
  const isExpected = (person: Person): boolean =>
    person.retiredOn === null &&
    person.roles.some((role) => role.localityId === of.locality.id && (role.to === null || role.to >= of.on))
  const people = [...of.people.values()].filter((person) => isExpected(person) || marked.has(person.id))
  const rows = people
    .sort((a, b) => Number(a.toComplete) - Number(b.toComplete) || a.name.localeCompare(b.name, 'en-GB'))
    .map((person): AttendanceRow => {
      const one = marked.get(person.id)
      return {
        key: person.id,
        personId: person.id,
        isGuest: false,
        isFromOldLog: person.toComplete,
        name: person.name,
        initials: person.initials,
        organisation:
          of.organisations.get(person.organisationId ?? '')?.name ?? (person.toComplete ? 'from the old log' : ''),
        mark: one?.mark ?? null,
        substitute: one?.substitute ?? '',
        arrivedAt: one?.movements.find((movement) => movement.kind === 'arrived')?.at ?? null,
        leftAt: one?.movements.findLast((movement) => movement.kind === 'left')?.at ?? null,
      }
    })
  const guests = of.attendance.attendees.flatMap((one): AttendanceRow[] =>
    one.who.kind === 'guest'
      ? [
          {
            key: one.who.guestId,
            personId: null,
            isGuest: true,
            isFromOldLog: false,
            name: one.who.name,
            initials: 'G',
            organisation: one.who.organisation,
            mark: one.mark,
            substitute: '',
            arrivedAt: null,
            leftAt: null,
          },
        ]
      : [],
  )
  return [...rows, ...guests]
}
