import type { Action } from '../../model/action'
import type { Escalation } from '../../model/cards'
import type { Id } from '../../model/common'
import type { Attendance, Attendee } from '../../model/meeting'
import type { Permission } from '../../model/permission'
import type { Person } from '../../model/person'
import type { AnyRecord } from '../../model/record'
import { helpersBeside } from '../actions'
import { idOf } from '../attendance'

/**
 * A record as it names people once `kept` says who is whom: the very same record where it names none of them. Read by the
 * names of fields and not kind by kind, for a field that is forgotten would go on naming a record that is gone: an id
 * stands in a field whose name ends in `Id` or `Ids`, or is a check-answer's scope, and ids of different things never
 * are the same. Approved minutes never change.
 */
export function renamed<R extends AnyRecord>(record: R, kept: ReadonlyMap<Id, Id>): R {
  if (kept.size === 0 || record.kind === 'minutes') return record
  // Of the same shape: only ids were exchanged for ids.
  const changed = exchanged(scoped(record, kept), kept) as R
  return changed === record ? record : (tidied(changed) as R) // and of the same kind
}

function scoped(record: AnyRecord, kept: ReadonlyMap<Id, Id>): AnyRecord {
  if (record.kind !== 'check-answer' || record.scope.kind !== 'person') return record
  const id = kept.get(record.scope.id)
  return id === undefined ? record : { ...record, scope: { ...record.scope, id } }
}

const holdsIds = /Ids?$/

function exchanged(value: unknown, kept: ReadonlyMap<Id, Id>, isId = false): unknown {
  if (typeof value === 'string') return isId ? (kept.get(value) ?? value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list = value.map((one) => exchanged(one, kept, isId))
    return list.some((one, index) => one !== value[index]) ? list : value
  }
  let isSame = true
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
    const next = exchanged(one, kept, holdsIds.test(key))
    if (next !== one) isSame = false
    return [key, next]
  })
  return isSame ? value : Object.fromEntries(entries)
}

/** Nobody is named twice where the two records were named side by side. */
function tidied(record: AnyRecord): AnyRecord {
  switch (record.kind) {
    case 'action':
      return withoutDoubledHelpers(record)
    case 'pot':
      return { ...record, approverIds: [...new Set(record.approverIds)] }
    case 'attendance':
      return joinedAttendance(record)
    case 'escalation':
      return withoutNoteOfOneself(record)
    case 'permission':
      return withoutNote(record)
    case 'person':
      return toldApart(record)
    default:
      return record
  }
}

function withoutDoubledHelpers(action: Action): Action {
  return { ...action, helperIds: [...new Set(helpersBeside(action.owner, action.helperIds))] }
}

function withoutNote(permission: Permission): Permission {
  return permission.notedById === permission.saidById ? { ...permission, notedById: null } : permission
}

/** Nobody writes their own words down on behalf of themselves; `sent` and `passed-on` name who has it, not who did it. */
function withoutNoteOfOneself(escalation: Escalation): Escalation {
  const { answer, trail } = escalation
  return {
    ...escalation,
    answer: answer !== null && answer.notedById === answer.byPersonId ? { ...answer, notedById: null } : answer,
    trail: trail.map((event) => {
      const isOwn = event.kind !== 'sent' && event.kind !== 'passed-on' && event.notedById === event.personId
      return isOwn && event.notedById !== null ? { ...event, notedById: null } : event
    }),
  }
}

function toldApart(person: Person): Person {
  const { isNotIds = [], ...rest } = person
  const others = [...new Set(isNotIds)].filter((id) => id !== person.id)
  return others.length === 0 ? rest : { ...rest, isNotIds: others }
}

const there = { present: 3, late: 3, 'left-early': 3, substitute: 2, apologies: 1, absent: 0 } as const

export function wasThere({ mark }: Attendee): boolean {
  return there[mark] === 3
}

/** Two lines of one person become one, at the place of the first: who was there was there, whatever the other says. */
function joinedAttendance(attendance: Attendance): Attendance {
  const lines = new Map<Id, Attendee>()
  for (const one of attendance.attendees) {
    const before = lines.get(idOf(one))
    lines.set(idOf(one), before === undefined ? one : joinedLine(before, one))
  }
  return { ...attendance, attendees: [...lines.values()] }
}

function joinedLine(a: Attendee, b: Attendee): Attendee {
  const [one, other] = there[b.mark] > there[a.mark] ? [b, a] : [a, b]
  return {
    ...one,
    isSignedUp: one.isSignedUp || other.isSignedUp,
    checkIn: one.checkIn || other.checkIn,
    closeOut: one.closeOut || other.closeOut,
  }
}
