import type { OpenWork } from '../contract'
import type { Action } from '../model/action'
import type { AgendaItem, ParkedItem } from '../model/agenda-item'
import type { Escalation, Pledge, PledgeSide } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Locality, Pot } from '../model/locality'
import type { Meeting } from '../model/meeting'
import type { WorkRef } from '../model/open-work'
import type { Permission } from '../model/permission'
import type { Person, Role } from '../model/person'
import type { EnablerSeat } from './enabler-seat'
import { hasLeft } from './may-be-given'
import { sideNames } from './pledges/column'
import { byRank } from './ranks'
import { isOpenRole } from './roles'

export type OpenWorkGiven = {
  readonly person: Person
  readonly today: Day
  readonly localities: readonly Locality[]
  readonly people: readonly Person[]
  readonly seatOf: (localityId: Id) => EnablerSeat
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
  readonly permissions: readonly Permission[]
  /** The place a permission was said in. */
  readonly placeOf: (permission: Permission) => Id
  readonly pots: readonly Pot[]
  readonly parked: readonly ParkedItem[]
  /** Of meetings that are not over. */
  readonly agendas: readonly { readonly meeting: Meeting; readonly items: readonly AgendaItem[] }[]
}

// What is theirs, asked for the list and once more when it is handed over: it may have gone to somebody meanwhile.

export function isOpenAction({ column, dropped, archivedOn }: Action): boolean {
  return column !== 'done' && dropped === null && archivedOn === null
}

export function isOwnedBy({ owner }: Pick<Action, 'owner'>, personId: Id): boolean {
  return owner.kind === 'person' && owner.personId === personId
}

/** Promised, and not marked yet. */
export function isOpenSide({ column, withdrawn, archivedOn }: Pledge, side: PledgeSide, personId: Id): boolean {
  const isOpen = column === 'offered' || column === 'agreed' || column === 'under-way'
  if (!isOpen || withdrawn !== null || archivedOn !== null || side.mark !== 'not-yet') return false
  return side.by.kind === 'person' && side.by.personId === personId
}

/** Addressed to them and not answered, a draft too: it would be sent to somebody who has left. */
export function isQuestionOf({ column, enablerId, withdrawn, archivedOn }: Escalation, personId: Id): boolean {
  if (enablerId !== personId || withdrawn !== null || archivedOn !== null) return false
  return column !== 'answered' && column !== 'closed'
}

/** It holds, and they stand by it. Nobody stands by what somebody said who has left, until it is handed to somebody. */
export function standsBy(person: Person, { ended, until, standsById, saidById }: Permission, today: Day): boolean {
  if (ended !== null || (until !== null && until < today)) return false
  return standsById === person.id || (standsById === null && saidById === person.id && person.retiredOn === null)
}

/** All roles of somebody who is leaving have ended with them. */
export function openRoles({ roles, retiredOn }: Person, today: Day): readonly Role[] {
  return retiredOn === null ? roles.filter((role) => isOpenRole(role, today)) : []
}

export function isParkedOf({ presenterId, dropped, archivedOn }: ParkedItem, personId: Id): boolean {
  return presenterId === personId && dropped === null && archivedOn === null
}

export function isToCome({ state }: Meeting): boolean {
  return state === 'planned' || state === 'issued' || state === 'live' || state === 'suspended'
}

/** Everything that is still to be done by somebody or answered for, in the order of places, with who may take it. */
export function openWork(given: OpenWorkGiven): readonly OpenWork[] {
  const places = new Map([...given.localities].sort(byRank).map((place): [Id, OpenWork[]] => [place.id, []]))
  for (const work of allOf(given)) {
    const list = places.get(work.localityId) ?? []
    places.set(work.localityId, [...list, work])
  }
  return [...places.values()].flat()
}

type Rest = Partial<Pick<OpenWork, 'number' | 'dueOn' | 'suggested'>>

function workOf(what: WorkRef, localityId: Id, title: string, rest: Rest = {}): OpenWork {
  return { what, localityId, title, number: null, dueOn: null, suggested: null, ...rest }
}

function* allOf(given: OpenWorkGiven): Generator<OpenWork> {
  const { person, today } = given
  const { id } = person
  const suggest = suggesting(given)
  const open = given.actions.filter(isOpenAction)
  for (const action of open) {
    if (!isOwnedBy(action, id)) continue
    const { localityId, title, number, dueOn, helperIds } = action
    const suggested = suggest.helper(helperIds) ?? suggest.lead(localityId)
    yield workOf({ kind: 'action', id: action.id }, localityId, title, { number, dueOn, suggested })
  }
  for (const { id: actionId, localityId, title, number, dueOn, helperIds } of open) {
    if (helperIds.includes(id)) yield workOf({ kind: 'helper', id: actionId }, localityId, title, { number, dueOn })
  }
  for (const pledge of given.pledges) {
    const { localityId, title, number, reviewOn: dueOn } = pledge
    for (const side of sideNames) {
      if (!isOpenSide(pledge, pledge[side], id)) continue
      const rest = { number, dueOn, suggested: suggest.lead(localityId) }
      yield workOf({ kind: 'pledge-side', id: pledge.id, side }, localityId, title, rest)
    }
  }
  for (const escalation of given.escalations) {
    if (!isQuestionOf(escalation, id)) continue
    const { localityId, question, number, neededBy: dueOn } = escalation
    const rest = { number, dueOn, suggested: suggest.enabler(localityId) }
    yield workOf({ kind: 'question', id: escalation.id }, localityId, question, rest)
  }
  for (const permission of given.permissions) {
    if (!standsBy(person, permission, today)) continue
    const localityId = given.placeOf(permission)
    const rest = { dueOn: permission.until, suggested: suggest.enabler(localityId) }
    yield workOf({ kind: 'permission', id: permission.id }, localityId, permission.what, rest)
  }
  for (const { localityId, name } of openRoles(person, today)) {
    const suggested = name === 'enabler' ? suggest.enabler(localityId) : null
    yield workOf({ kind: 'role', localityId, name }, localityId, '', { suggested })
  }
  for (const { meeting, items } of given.agendas) {
    if (!isToCome(meeting)) continue
    const rest = { dueOn: meeting.on, suggested: suggest.lead(meeting.localityId) }
    for (const item of items) {
      if (item.presenterId !== id) continue
      yield workOf({ kind: 'item', meetingId: meeting.id, itemId: item.id }, meeting.localityId, item.title, rest)
    }
  }
  for (const parked of given.parked) {
    if (!isParkedOf(parked, id)) continue
    const { localityId, title, backOn: dueOn } = parked
    yield workOf({ kind: 'parked', id: parked.id }, localityId, title, { dueOn, suggested: suggest.lead(localityId) })
  }
  for (const { localityId, approverIds } of given.pots) {
    if (!approverIds.includes(id)) continue
    const lead = suggest.lead(localityId)
    const suggested = lead !== null && approverIds.includes(lead) ? null : lead
    yield workOf({ kind: 'approver', localityId }, localityId, '', { suggested })
  }
}

/** Never the one who leaves, and never somebody who has left. */
function suggesting({ person, people, seatOf, today }: OpenWorkGiven) {
  const byId = new Map(people.map((one) => [one.id, one]))
  const mayTake = (id: Id): boolean => {
    const found = byId.get(id)
    return id !== person.id && found !== undefined && !hasLeft(found, today)
  }
  const leads = new Map<Id, Id>()
  for (const { id, roles } of people) {
    if (!mayTake(id)) continue
    for (const role of roles) {
      if (role.name !== 'lead' || leads.has(role.localityId)) continue
      if (isOpenRole(role, today) && (role.from === null || role.from <= today)) leads.set(role.localityId, id)
    }
  }
  return {
    helper: (helperIds: readonly Id[]): Id | null => helperIds.find(mayTake) ?? null,
    lead: (localityId: Id): Id | null => leads.get(localityId) ?? null,
    enabler: (localityId: Id): Id | null => {
      const { confirmed, covers } = seatOf(localityId)
      return [...confirmed, ...covers.map((cover) => cover.id)].find(mayTake) ?? null
    },
  }
}
