import type { Escalation } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import type { AnyRecord, Change } from '../../../shared/model/record'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import type { By, Deed, DeedIn } from '../../../shared/rules/escalations/deed'
import { atTheEnd, type ColumnOf } from '../../../shared/rules/escalations/placing'
import type { Team } from '../../../shared/rules/escalations/sending'
import { printNumber } from '../../../shared/rules/numbers'
import type { CallContext, Core } from '../context'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'
import { need, personOf } from './reading'
import { counted } from './words'

// What the verbs of escalations are given: who does it, who there is, where it goes.

/** By whom, how it came and who noted it. What is said while the place meets is said in the meeting. */
function byIn({ store, actor }: CallContext, localityId: Id): By {
  const { personId, onBehalf } = actor
  if (onBehalf !== null) {
    return {
      personId: onBehalf.personId,
      via: onBehalf.via,
      notedById: onBehalf.personId === personId ? null : personId,
    }
  }
  const isMeeting = store.all('meeting').some((one) => one.localityId === localityId && one.state === 'live')
  return { personId, via: isMeeting ? 'meeting' : 'here', notedById: null }
}

export function deedIn(context: CallContext, on?: Day): DeedIn {
  const [now, today] = [context.now(), context.today()]
  const deeds = new Map<Id, Deed>()
  return (localityId) => {
    const deed = deeds.get(localityId) ?? { by: byIn(context, localityId), now, today, on }
    deeds.set(localityId, deed)
    return deed
  }
}

/** Somebody on whose behalf it is said has to be there. */
export function unknownVoice({ store, actor }: CallContext): Refused | null {
  const id = actor.onBehalf?.personId
  return id === undefined || store.get('person', id) !== undefined
    ? null
    : refuse({ code: 'missing', kind: 'person', id })
}

export function teamOf({ store, today }: Pick<Core, 'store' | 'today'>): Team {
  return {
    personOf: personOf(store),
    seatOf: enablerSeats(store.all('person'), store.all('vacancy'), today()),
  }
}

export function columnOf(store: Store): ColumnOf {
  return (column) => store.all('escalation').filter((one) => one.column === column && isOnBoard(one))
}

/** Each once, in the order given. */
export function needEscalations(store: Store, ids: readonly Id[]): readonly Escalation[] | Refused {
  const found: Escalation[] = []
  for (const id of new Set(ids)) {
    const escalation = need(store, 'escalation', id)
    if (isRefused(escalation)) return escalation
    found.push(escalation)
  }
  return found
}

type Verb = (escalation: Escalation, deed: Deed) => Escalation | Refused
type Asked = { readonly change: Change; readonly label: string; readonly output: Record<string, never> }

/** The same to each of them: to all or to none, in one undo step. `did`: "Sent". */
export function toEach(context: CallContext, ids: readonly Id[], did: string, verb: Verb, on?: Day): Asked | Refused {
  const before = unknownVoice(context) ?? needEscalations(context.store, ids)
  if (isRefused(before)) return before
  const deed = deedIn(context, on)
  const after: Escalation[] = []
  for (const escalation of before) {
    const done = verb(escalation, deed(escalation.localityId))
    if (isRefused(done)) return done
    after.push(done)
  }
  return asked(context.store, before, after, [], did)
}

/** `beside`: other records that change with them. */
export function asked(
  store: Store,
  before: readonly Escalation[],
  after: readonly Escalation[],
  beside: readonly AnyRecord[],
  did: string,
): Asked {
  const change = { put: [...atTheEnd(before, after, columnOf(store)), ...beside], remove: [] }
  return { change, label: `${did} ${theseQuestions(before)}`, output: {} }
}

/** "26/E11"; "3 escalations". */
export function theseQuestions(escalations: readonly Escalation[]): string {
  const [first] = escalations
  return first !== undefined && escalations.length === 1
    ? printNumber('escalation', first.number)
    : counted(escalations.length, 'escalation', 'escalations')
}
