import type { ParsedInputOf } from '../../contract'
import type { AgendaItem } from '../../model/agenda-item'
import type { Pledge, PledgeSide } from '../../model/cards'
import type { Day, Id, Rank } from '../../model/common'
import type { Meeting } from '../../model/meeting'
import type { Change } from '../../model/record'
import type { Counter } from '../../model/settings'
import { type Refused, refuse } from '../../refusals'
import { putting } from '../changes'
import { type PersonById, refuseGiving } from '../may-be-given'
import { refuseIfClosed } from '../meeting-states'
import { takeNumbers } from '../numbers'
import { tidyWays } from '../way-words'
import { refuseUnsaid, type SideName, sideNames } from './column'

/** Whom a side may name. */
export type Sayers = {
  readonly person: PersonById
  readonly isOrganisation: (id: Id) => boolean
  readonly today: Day
}

export type NewPledge = Sayers & {
  readonly id: Id
  readonly input: ParsedInputOf<'pledge.write'>
  readonly counter: Counter | undefined
  /** Of the number, by `numberYear`. */
  readonly year: number
  readonly rank: Rank
  /** The meeting and item of `input.origin`, where there is one. */
  readonly from: { readonly meeting: Meeting; readonly item: AgendaItem } | null
}

/** A pledge with both its sides, from a meeting's item or on its own. */
export function writePledge(it: NewPledge): Change | Refused {
  const { input, from, today } = it
  const raisedOn = from === null ? today : raisedIn(from.meeting, today)
  const isAgreed = input.column === 'agreed'
  const refused =
    (from === null ? null : refuseIfClosed(from.meeting)) ??
    (isAgreed ? refuseUnsaid(input) : null) ??
    refuseSide(input.weWill.by, it) ??
    refuseSide(input.youWill.by, it) ??
    refuseTooEarly([input.reviewOn, input.condition?.by], raisedOn)
  if (refused !== null) return refused
  const taken = takeNumbers(it.counter, { localityId: input.localityId, year: it.year, series: 'pledge', count: 1 })
  const pledge: Pledge = {
    kind: 'pledge',
    id: it.id,
    localityId: input.localityId,
    number: taken.first,
    title: input.title,
    weWill: { ...notMarked, ...input.weWill },
    youWill: { ...notMarked, ...input.youWill },
    target: input.target,
    condition: input.condition === null ? null : { ...input.condition, found: 0 },
    reviewOn: input.reviewOn,
    notKeptBecause: '',
    agreedOn: isAgreed ? raisedOn : null,
    overOn: null,
    ways: [],
    waitsFor: null,
    column: input.column,
    rank: it.rank,
    origin: from === null ? { kind: 'board' } : { kind: 'item', meetingId: from.meeting.id, itemId: from.item.id },
    withdrawn: null,
    archivedOn: null,
  }
  return putting(taken.counter, pledge)
}

const notMarked: Pick<PledgeSide, 'mark' | 'markedOn' | 'evidence'> = { mark: 'not-yet', markedOn: null, evidence: '' }

/** Other words, other sides, other days. Whoever stands on a side already stays, whatever became of them. */
export function editPledge(
  pledge: Pledge,
  input: ParsedInputOf<'pledge.edit'>,
  sayers: Sayers,
  /** Null where nobody knows. */
  raisedOn: Day | null,
): Pledge | Refused {
  const side = (name: SideName): PledgeSide => {
    const { by, text } = input[name] ?? {}
    return { ...pledge[name], ...(by !== undefined && { by }), ...(text !== undefined && { text }) }
  }
  const { condition } = input
  const edited: Pledge = {
    ...pledge,
    title: input.title ?? pledge.title,
    weWill: side('weWill'),
    youWill: side('youWill'),
    target: input.target ?? pledge.target,
    condition: condition ? { ...condition, found: pledge.condition?.found ?? 0 } : changed(condition, pledge.condition),
    reviewOn: changed(input.reviewOn, pledge.reviewOn),
    waitsFor: changed(input.waitsFor, pledge.waitsFor),
    ways: input.ways === undefined ? pledge.ways : tidyWays(input.ways),
  }
  const isPutOff = edited.reviewOn !== null && edited.reviewOn !== pledge.reviewOn
  const takesASideAway = pledge.column !== 'offered' && refuseUnsaid(pledge) === null
  const newDays = [
    edited.reviewOn === pledge.reviewOn ? null : edited.reviewOn,
    edited.condition?.by === pledge.condition?.by ? null : edited.condition?.by,
  ]
  return (
    (takesASideAway ? refuseUnsaid(edited) : null) ??
    sideNames
      .map((name) => (isSame(edited[name].by, pledge[name].by) ? null : refuseSide(edited[name].by, sayers)))
      .find((refused) => refused !== null) ??
    (raisedOn === null ? null : refuseTooEarly(newDays, raisedOn)) ??
    (isPutOff ? { ...edited, reviewSetOn: sayers.today } : edited)
  )
}

function changed<T>(asked: T | undefined, before: T): T {
  return asked === undefined ? before : asked
}

function isSame(left: PledgeSide['by'], right: PledgeSide['by']): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function refuseSide(by: PledgeSide['by'], { person, isOrganisation, today }: Sayers): Refused | null {
  if (by.kind === 'person') return refuseGiving([by.personId], person, today)
  if (by.kind !== 'organisation' || isOrganisation(by.organisationId)) return null
  return refuse({ code: 'missing', kind: 'organisation', id: by.organisationId })
}

export function refuseTooEarly(days: readonly (Day | null | undefined)[], raisedOn: Day): Refused | null {
  const isEarly = days.some((day) => day !== null && day !== undefined && day < raisedOn)
  return isEarly ? refuse({ code: 'due-before-raised', raisedOn }) : null
}

/** On the day of its meeting; one that was written into an agenda to come, today. */
export function raisedIn({ on }: Pick<Meeting, 'on'>, today: Day): Day {
  return on < today ? on : today
}
