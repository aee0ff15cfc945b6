import type { ParsedInputOf } from '../contract'
import type { Escalation } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { WorkRef } from '../model/open-work'
import type { Person, Vacancy } from '../model/person'
import type { AnyRecord, RecordKind, RecordOf } from '../model/record'
import { assertNever, isRefused, type Refused, refuse } from '../refusals'
import { helpersBeside } from './actions'
import { type DeedIn, momentOf, withEvent } from './escalations/deed'
import { handedRole, roleDays, vacancyAfter } from './hand-over-roles'
import { refuseGiving } from './may-be-given'
import {
  isOpenAction,
  isOpenSide,
  isOwnedBy,
  isParkedOf,
  isQuestionOf,
  isToCome,
  openRoles,
  standsBy,
} from './open-work'
import { retirePerson } from './people'
import { potId } from './pots'
import { endRoles } from './roles'

type Get = <K extends RecordKind>(kind: K, id: Id) => RecordOf<K> | undefined

export type HandOverGiven = {
  readonly personId: Id
  /** Their last day. */
  readonly on: Day
  readonly today: Day
  readonly as: 'leaves' | 'stays'
  /** With the items of meetings that are not over loaded. */
  readonly get: Get
  readonly vacancies: readonly Vacancy[]
  readonly deedIn: DeedIn
  readonly newId: () => Id
}

/** One thing after the other, so that thousands need not stand still; `done` gives all of it as one change. */
export type HandingOver = {
  /** False where it is not theirs any more: somebody else took it meanwhile, or it is over. */
  readonly hand: (what: WorkRef, to: Id | null) => boolean
  readonly done: () => {
    readonly records: readonly AnyRecord[]
    /** Questions that wait with somebody else now, as they were and as they are; they have no place in their column yet. */
    readonly questions: { readonly before: readonly Escalation[]; readonly after: readonly Escalation[] }
  }
}

/** Nothing is handed to the one who leaves, nor to somebody who has left. Null: all of it may be. */
export function refuseReceivers(
  work: ParsedInputOf<'person.hand-over'>['work'],
  { personId, today, get }: Pick<HandOverGiven, 'personId' | 'today' | 'get'>,
): Refused | null {
  const receivers = [...new Set(work.flatMap(({ to }) => (to === null ? [] : [to])))]
  if (receivers.includes(personId)) return refuse({ code: 'hands-over-to-leaver' })
  return refuseGiving(receivers, (id) => get('person', id), today)
}

export function handingOver(given: HandOverGiven): HandingOver {
  const { personId, on, today, as } = given
  // With a later day they are here until then: retired is whoever has gone.
  const leavesNow = as === 'leaves' && on <= today
  const days = roleDays(on, leavesNow)
  const changed = new Map<string, AnyRecord>()
  const questionsBefore = new Map<Id, Escalation>()
  const get: Get = (kind, id) => {
    // Kept under its own kind and id, below.
    const mine = changed.get(`${kind} ${id}`) as RecordOf<typeof kind> | undefined
    return mine ?? given.get(kind, id)
  }
  const put = (record: AnyRecord): true => {
    changed.set(`${record.kind} ${record.id}`, record)
    return true
  }

  const handRole = ({ localityId, name }: WorkRef & { kind: 'role' }, to: Id | null): boolean => {
    const leaver = get('person', personId)
    const role = leaver && openRoles(leaver, on).find((one) => one.localityId === localityId && one.name === name)
    if (leaver === undefined || role === undefined) return false
    // It ends that day already, and was perhaps handed over before.
    if (role.to === on && to === null && !leavesNow) return false
    const receiver = to === null ? undefined : get('person', to)
    const handed = handedRole(leaver, receiver, role, days)
    put(handed.leaver)
    if (handed.receiver !== undefined) put(handed.receiver)
    const vacancies = given.vacancies.map((one) => get('vacancy', one.id) ?? one)
    const made = [...changed.values()].filter((one) => one.kind === 'vacancy')
    const vacancy = vacancyAfter(role, handed.receiver !== undefined, [...vacancies, ...made], days.first, given.newId)
    return vacancy === null || put(vacancy)
  }

  const handQuestion = (id: Id, to: Id | null): boolean => {
    const question = get('escalation', id)
    if (question === undefined || !isQuestionOf(question, personId)) return false
    if (question.column === 'drafted') return put({ ...question, enablerId: to })
    const deed = given.deedIn(question.localityId)
    const at = momentOf(question, deed)
    if (isRefused(at)) return false
    questionsBefore.set(id, question)
    const trail = withEvent(question, deed, { kind: 'passed-on', at, personId: to })
    return put({ ...question, column: 'sent', enablerId: to, sentAt: at, trail })
  }

  const hand: HandingOver['hand'] = (what, to) => {
    switch (what.kind) {
      case 'action': {
        const action = get('action', what.id)
        if (action === undefined || !isOpenAction(action) || !isOwnedBy(action, personId)) return false
        const owner = to === null ? ({ kind: 'nobody' } as const) : ({ kind: 'person', personId: to } as const)
        return put({ ...action, owner, helperIds: helpersBeside(owner, action.helperIds) })
      }
      case 'helper': {
        const action = get('action', what.id)
        if (action === undefined || !isOpenAction(action) || !action.helperIds.includes(personId)) return false
        return put({ ...action, helperIds: helpersBeside(action.owner, instead(action.helperIds, personId, to)) })
      }
      case 'pledge-side': {
        const pledge = get('pledge', what.id)
        const side = pledge?.[what.side]
        if (pledge === undefined || side === undefined || !isOpenSide(pledge, side, personId)) return false
        const by = to === null ? ({ kind: 'unknown' } as const) : ({ kind: 'person', personId: to } as const)
        return put({ ...pledge, [what.side]: { ...side, by } })
      }
      case 'question':
        return handQuestion(what.id, to)
      case 'permission': {
        const [permission, leaver] = [get('permission', what.id), given.get('person', personId)]
        if (permission === undefined || leaver === undefined || !standsBy(leaver, permission, today)) return false
        return put({ ...permission, standsById: to })
      }
      case 'role':
        return handRole(what, to)
      case 'item': {
        const [meeting, item] = [get('meeting', what.meetingId), get('item', what.itemId)]
        if (meeting === undefined || !isToCome(meeting) || item?.meetingId !== meeting.id) return false
        return item.presenterId === personId && put({ ...item, presenterId: to })
      }
      case 'parked': {
        const parked = get('parked', what.id)
        return parked !== undefined && isParkedOf(parked, personId) && put({ ...parked, presenterId: to })
      }
      case 'approver': {
        const pot = get('pot', potId(what.localityId))
        if (pot === undefined || !pot.approverIds.includes(personId)) return false
        return put({ ...pot, approverIds: [...new Set(instead(pot.approverIds, personId, to))] })
      }
      default:
        return assertNever(what)
    }
  }

  const done: HandingOver['done'] = () => {
    const leaver = get('person', personId)
    if (leavesNow && leaver !== undefined) for (const record of retirePerson(leaver, on).put) put(record)
    else if (as === 'leaves' && leaver?.retiredOn === null) put({ ...leaver, roles: endRoles(leaver.roles, on) })
    const isPassedOn = (record: AnyRecord): record is Escalation => questionsBefore.has(record.id)
    const all = [...changed.values()]
    return {
      records: all.filter((record) => !isPassedOn(record)),
      questions: { before: [...questionsBefore.values()], after: all.filter(isPassedOn) },
    }
  }
  return { hand, done }
}

function instead(ids: readonly Id[], leaver: Person['id'], to: Id | null): Id[] {
  return ids.flatMap((id) => (id === leaver ? (to === null ? [] : [to]) : [id]))
}
