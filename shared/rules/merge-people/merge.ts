import type { Id, Instant } from '../../model/common'
import type { Attendance, Meeting } from '../../model/meeting'
import type { FactFrom, MergeFact, MergeFacts } from '../../model/merge-facts'
import type { MergedRecord, Person } from '../../model/person'
import type { CheckAnswer } from '../../model/personal-data'
import type { AnyRecord, Change, RecordRef } from '../../model/record'
import { type Refused, refuse } from '../../refusals'
import { idOf } from '../attendance'
import { initialsKey } from '../initials'
import { takenInitials } from '../people'
import { foldFound, isSameKind } from '../personal-data/found'
import { joinRoles } from './join-roles'
import { renamed, wasThere } from './renamed'

export type Merging = {
  readonly kept: Person
  readonly other: Person
  readonly facts: MergeFacts
  readonly at: Instant
  /** Everybody, the two among them. */
  readonly people: readonly Person[]
  /** Whatever may name the other and is not locked, the archive included; those of the kept one too. */
  readonly records: readonly AnyRecord[]
  readonly meetingOf: (id: Id) => Meeting | undefined
  readonly placeName: (localityId: Id) => string
}

/**
 * Two records of one person become one.
 *
 * The other record goes, and the kept one remembers it (`mergedFrom`): a pointer on the one that stays needs no filter in
 * any list, count or choice of people, and taking it back is the ordinary reversal of this change. Whatever can still
 * change, or is counted, filtered and compared by who it names, is renamed: open and finished cards, the archive,
 * permissions, pots, agendas and records of meetings not approved. What is locked keeps the other id for good; looking it
 * up leads to the kept record (`keptIds`).
 */
export function mergePeople(merging: Merging): { readonly change: Change; readonly moved: number } | Refused {
  const { kept, other, facts, people, records } = merging
  if (kept.id === other.id) return refuse({ code: 'merged-with-oneself' })
  const refused = refuseTwoPeople(merging)
  if (refused !== null) return refused
  const person = mergedPerson(kept, other, facts, merging.at)
  const others = people.filter(({ id }) => id !== kept.id && id !== other.id)
  if (person.retiredOn === null && takenInitials(others).has(initialsKey(person.initials))) {
    return refuse({ code: 'initials-taken', taken: person.initials })
  }
  const whoIsWhom = new Map([[other.id, kept.id]])
  const changed = [...others, ...records].flatMap((record) => {
    const now = renamed(record, whoIsWhom)
    return now === record ? [] : [now]
  })
  const { put, remove } = withoutDoubledAnswers(changed, records)
  return {
    change: { put: [renamed(person, whoIsWhom), ...put], remove: [{ kind: 'person', id: other.id }, ...remove] },
    moved: changed.length,
  }
}

/** One person cannot be in the room twice, nor agree a spend with themselves: it is for somebody to say which is wrong. */
function refuseTwoPeople({ kept, other, records, meetingOf, placeName }: Merging): Refused | null {
  for (const record of records) {
    if (record.kind === 'pot' && record.approverIds.includes(kept.id) && record.approverIds.includes(other.id)) {
      const { localityId } = record
      return refuse({ code: 'both-approve-spends', localityId, place: placeName(localityId) })
    }
    if (record.kind !== 'attendance' || !(isThere(record, kept.id) && isThere(record, other.id))) continue
    const meeting = meetingOf(record.meetingId)
    // What was called off has no record to mend.
    if (meeting === undefined || meeting.state === 'cancelled') continue
    return refuse({ code: 'both-were-there', meetingId: meeting.id, metOn: meeting.on })
  }
  return null
}

function isThere({ attendees }: Attendance, personId: Id): boolean {
  return attendees.some((one) => idOf(one) === personId && wasThere(one))
}

function mergedPerson(kept: Person, other: Person, facts: MergeFacts, at: Instant): Person {
  const from = (fact: MergeFact): Person => ({ kept, other })[facts[fact] satisfies FactFrom]
  // The name that goes, whichever record had it: it is looked for, and lists go on saying it.
  const given = (fact: 'name' | 'initials'): Person => (facts[fact] === 'kept' ? other : kept)
  const merged: MergedRecord = { id: other.id, name: given('name').name, initials: given('initials').initials, at }
  return {
    ...kept,
    name: from('name').name,
    toComplete: from('name').toComplete,
    initials: from('initials').initials,
    jobTitle: from('jobTitle').jobTitle,
    organisationId: from('organisation').organisationId,
    email: from('email').email,
    phone: from('phone').phone,
    mayBeNamedInPublic: from('inPublic').mayBeNamedInPublic,
    roles: joinRoles(kept.roles, other.roles),
    retiredOn: laterDay(kept.retiredOn, other.retiredOn),
    mergedFrom: [merged, ...(other.mergedFrom ?? []), ...(kept.mergedFrom ?? [])],
    ...(kept.isNotIds === undefined && other.isNotIds === undefined
      ? {}
      : { isNotIds: [...(kept.isNotIds ?? []), ...(other.isNotIds ?? [])] }),
  }
}

/** Null, still here, is later than any day. */
function laterDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  return a > b ? a : b
}

/** The same words settled on both desks: what was said on the kept one holds. */
function withoutDoubledAnswers(
  changed: readonly AnyRecord[],
  records: readonly AnyRecord[],
): { readonly put: readonly AnyRecord[]; readonly remove: readonly RecordRef[] } {
  const isChanged = new Set(changed.map((one) => one.id))
  const stand = records.filter((one): one is CheckAnswer => one.kind === 'check-answer' && !isChanged.has(one.id))
  const isDoubled = (record: AnyRecord) =>
    record.kind === 'check-answer' && stand.some((one) => settlesTheSame(one, record))
  return {
    put: changed.filter((one) => !isDoubled(one)),
    remove: changed.filter(isDoubled).map(({ kind, id }) => ({ kind, id })),
  }
}

function settlesTheSame(a: CheckAnswer, b: CheckAnswer): boolean {
  return (
    a.scope.kind === b.scope.kind &&
    a.scope.id === b.scope.id &&
    a.version === b.version &&
    isSameKind(a.findingKind, b.findingKind) &&
    foldFound(a.text) === foldFound(b.text)
  )
}

/** Somebody looked: they are two people. Said on one of the two, and read from either. */
export function tellApart(person: Person, other: Person): Change | Refused {
  if (person.id === other.id) return refuse({ code: 'merged-with-oneself' })
  const isNotIds = [...new Set([...(person.isNotIds ?? []), other.id])]
  return { put: [{ ...person, isNotIds }], remove: [] }
}

export function areToldApart(a: Person, b: Person): boolean {
  return (a.isNotIds ?? []).includes(b.id) || (b.isNotIds ?? []).includes(a.id)
}
