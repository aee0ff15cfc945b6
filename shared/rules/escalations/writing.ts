import type { ParsedInputOf } from '../../contract'
import type { AgendaItem } from '../../model/agenda-item'
import type { Escalation } from '../../model/cards'
import type { Day, Id, Instant } from '../../model/common'
import type { Meeting } from '../../model/meeting'
import type { Permission } from '../../model/permission'
import type { Change } from '../../model/record'
import type { Counter } from '../../model/settings'
import { isRefused, type Refused, refuse } from '../../refusals'
import { putting } from '../changes'
import { rankAtEnd } from '../column-ranks'
import { refuseGiving } from '../may-be-given'
import { refuseIfClosed } from '../meeting-states'
import { takeNumbers } from '../numbers'
import { type Deed, refuseIfGone } from './deed'
import type { ColumnOf } from './placing'
import { recipientOf, sentTo, type Team } from './sending'
import { answerByPermission } from './using-permission'

export type NewEscalation = {
  readonly id: Id
  readonly input: ParsedInputOf<'escalation.write'>
  /** The meeting and item of `input.origin`, where there is one. */
  readonly from: { readonly meeting: Meeting; readonly item: AgendaItem } | null
  readonly counter: Counter | undefined
  /** Of the number, by `numberYear`. */
  readonly year: number
  readonly columnOf: ColumnOf
  readonly team: Team
  readonly deed: Deed
  /** What was said before answers it. */
  readonly permission?: Permission | undefined
}

/** Drafted, sent at once, or answered by what was said before. */
export function writeEscalation(it: NewEscalation): Change | Refused {
  const { input, from, team, deed } = it
  const { today } = deed
  const closed = from === null ? null : refuseIfClosed(from.meeting)
  if (closed !== null) return closed
  const raisedOn = from?.meeting.on ?? today
  const early = refuseTooEarly(input.neededBy, raisedOn)
  if (early !== null) return early
  const stranger = input.enablerId === null ? null : refuseGiving([input.enablerId], team.personOf, today)
  if (stranger !== null) return stranger
  const { localityId } = input
  const taken = takeNumbers(it.counter, { localityId, year: it.year, series: 'escalation', count: 1 })
  const { question, ask, tried, ifNothing, neededBy, barrier, enablerId } = input
  const drafted: Escalation = {
    kind: 'escalation',
    id: it.id,
    localityId,
    number: taken.first,
    question,
    ask,
    tried,
    ifNothing,
    neededBy,
    barrier,
    enablerId,
    sentAt: null,
    trail: [],
    answer: null,
    notTheSame: [...(input.notTheSame ?? [])],
    ways: [],
    column: 'drafted',
    rank: rankAtEnd(it.columnOf(input.column)),
    origin: from === null ? { kind: 'board' } : { kind: 'item', meetingId: from.meeting.id, itemId: from.item.id },
    withdrawn: null,
    archivedOn: null,
  }
  if (it.permission !== undefined) {
    if (input.column !== 'drafted') return refuse({ code: 'wrong-column', column: input.column })
    const answered = answerByPermission(drafted, it.permission, '', deed)
    if (isRefused(answered)) return answered
    const closed = { ...answered.escalation, rank: rankAtEnd(it.columnOf('closed')) }
    return putting(taken.counter, closed, ...answered.permissions)
  }
  if (input.column === 'drafted') return putting(taken.counter, drafted)
  const to = recipientOf(team, localityId, enablerId, deed)
  if (isRefused(to)) return to
  const sent = sentTo(drafted, to, deed)
  return isRefused(sent) ? sent : putting(taken.counter, sent)
}

function refuseTooEarly(neededBy: Day | null, raisedOn: Day | null): Refused | null {
  if (neededBy === null || raisedOn === null || neededBy >= raisedOn) return null
  return refuse({ code: 'due-before-raised', raisedOn })
}

const alwaysFree = ['neededBy', 'ways'] as const
const askedBackFree = [...alwaysFree, 'question', 'ask', 'tried', 'ifNothing', 'barrier'] as const
const draftedFree = [...askedBackFree, 'enablerId'] as const
type Field = (typeof draftedFree)[number]

function freeIn(column: Escalation['column']): readonly Field[] {
  if (column === 'drafted') return draftedFree
  return column === 'asked-back' ? askedBackFree : alwaysFree
}

/**
 * A drafted question may be changed in all its parts. What an enabler has before them is not changed under their eyes:
 * only the date needed and tags, and, while it is back with the team, its words; to whom it goes is passing it on.
 */
export function editEscalation(
  escalation: Escalation,
  input: ParsedInputOf<'escalation.edit'>,
  given: { readonly team: Team; readonly raisedOn: Day | null; readonly today: Day; readonly now: Instant },
): Escalation | Refused {
  const gone = refuseIfGone(escalation)
  if (gone !== null) return gone
  const { escalationId: _, usePermissionId: __, ...fields } = input
  // A form sends all its fields: those that say what is there already are no change.
  const isChanged = (field: Field) => fields[field] !== undefined && !isSame(fields[field], escalation[field])
  const free = freeIn(escalation.column)
  if (draftedFree.some((field) => isChanged(field) && !free.includes(field))) {
    return refuse({ code: 'wrong-column', column: escalation.column })
  }
  const { enablerId, neededBy } = fields
  if (enablerId !== undefined && enablerId !== null && isChanged('enablerId')) {
    const stranger = refuseGiving([enablerId], given.team.personOf, given.today)
    if (stranger !== null) return stranger
  }
  if (neededBy !== undefined && isChanged('neededBy')) {
    const early = refuseTooEarly(neededBy, given.raisedOn)
    if (early !== null) return early
  }
  return {
    ...escalation,
    question: fields.question ?? escalation.question,
    ask: fields.ask ?? escalation.ask,
    tried: fields.tried ?? escalation.tried,
    ifNothing: fields.ifNothing ?? escalation.ifNothing,
    barrier: fields.barrier ?? escalation.barrier,
    ways: fields.ways ?? escalation.ways,
    neededBy: neededBy === undefined ? escalation.neededBy : neededBy,
    enablerId: enablerId === undefined ? escalation.enablerId : enablerId,
    // Who has it hears that the day is another one; of a draft nobody has seen the first.
    ...(isChanged('neededBy') && escalation.column !== 'drafted' && { neededBySetAt: given.now }),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
