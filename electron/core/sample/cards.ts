import type { Action, Origin, Owner } from '../../../shared/model/action'
import type { SeriesNumber } from '../../../shared/model/agenda-item'
import type { Escalation, EscalationColumn, Pledge, PledgeSide } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import { addDays, daysBetween } from '../../../shared/rules/dates'
import { earlierOf, instantAt, laterOf } from './days'
import { type Making, type PlaceMaking, rankToCome } from './making'
import type { SampleAction, SampleEscalation, SamplePledge, SampleSide } from './sample-cards'
import type { SamplePermission } from './sample-data'

/** Where a card was raised, and when. */
export type Raised = { readonly on: Day; readonly origin: Origin }

/** Finished and dropped work leaves the board after four weeks, as putAwayOver does it. */
const daysOnTheBoardWhenOver = 28

export function actionOf(it: PlaceMaking, given: SampleAction, raised: Raised, number: SeriesNumber): Action {
  const on = given.on === undefined ? raised.on : laterOf(it.day(given.on), raised.on)
  const isDone = given.is === 'done'
  const isOver = isDone || given.is === 'dropped'
  return {
    kind: 'action',
    id: it.newId(),
    localityId: it.localityId,
    number,
    aliases: [],
    title: given.do,
    detail: given.detail,
    owner: ownerOf(it, given.who),
    helperIds: given.with.map(it.personId),
    raisedOn: raised.on,
    dueOn: laterOf(it.day(given.due), raised.on),
    column: given.is === 'dropped' ? 'todo' : given.is,
    rank: rankToCome,
    blockedBy: given.is === 'blocked' ? given.by : '',
    waitsFor: null,
    ways: given.ways,
    heldOver: given.held,
    origin: raised.origin,
    proposedOn: isDone || given.is === 'proposed' ? on : null,
    finishedOn: isDone ? on : null,
    dropped: given.is === 'dropped' ? { on, reason: given.why ?? given.do } : null,
    archivedOn: awayOn(isOver ? on : null, it.today),
  }
}

/** The day it left the board, or null while it is there. */
function awayOn(overOn: Day | null, today: Day): Day | null {
  if (overOn === null) return null
  return daysBetween(overOn, today) > daysOnTheBoardWhenOver ? addDays(overOn, daysOnTheBoardWhenOver + 1) : null
}

function ownerOf(it: PlaceMaking, who: string): Owner {
  if (who === 'team') return { kind: 'team' }
  return who === 'nobody' ? { kind: 'nobody' } : { kind: 'person', personId: it.personId(who) }
}

export function pledgeOf(it: PlaceMaking, given: SamplePledge, raised: Raised, number: SeriesNumber): Pledge {
  const weWill = sideOf(it, given.we, raised)
  const youWill = sideOf(it, given.you, raised)
  const withdrawnOn = given.withdrawn === undefined ? null : laterOf(it.day(given.withdrawn.on), raised.on)
  const over = overOn(it, given, raised)
  return {
    kind: 'pledge',
    id: it.newId(),
    localityId: it.localityId,
    number,
    title: given.title,
    weWill,
    youWill,
    target: given.target,
    condition: given.condition === undefined ? null : { ...given.condition, by: it.day(given.condition.by) },
    reviewOn: given.review === undefined ? null : it.day(given.review),
    notKeptBecause: given.because,
    agreedOn: given.is === 'offered' ? null : raised.on,
    overOn: over,
    ways: given.ways,
    waitsFor: null,
    column: given.is,
    rank: rankToCome,
    origin: raised.origin,
    withdrawn: given.withdrawn && withdrawnOn ? { on: withdrawnOn, reason: given.withdrawn.why } : null,
    archivedOn: awayOn(withdrawnOn ?? over, it.today),
  }
}

function overOn(it: PlaceMaking, given: SamplePledge, raised: Raised): Day | null {
  if (given.is !== 'kept' && given.is !== 'changed' && given.is !== 'not-kept') return null
  const marked = [given.we, given.you].flatMap((side) =>
    side.on === undefined ? [] : [laterOf(it.day(side.on), raised.on)],
  )
  return marked.toSorted().at(-1) ?? raised.on
}

function sideOf(it: PlaceMaking, given: SampleSide, raised: Raised): PledgeSide {
  const markedOn = given.mark === 'not-yet' ? null : laterOf(it.day(given.on ?? 'today-1'), raised.on)
  return { by: byOf(it, given.by), text: given.will, mark: given.mark, markedOn, evidence: given.evidence }
}

function byOf(it: PlaceMaking, by: string): PledgeSide['by'] {
  if (by === 'residents') return { kind: 'residents' }
  if (by === '?') return { kind: 'unknown' }
  if (by.startsWith('org:')) return { kind: 'organisation', organisationId: it.organisationId(by.slice(4)) }
  return { kind: 'person', personId: it.personId(by) }
}

export function escalationOf(
  it: PlaceMaking,
  given: SampleEscalation,
  raised: Raised,
  number: SeriesNumber,
): Escalation {
  const enablerId = given.to === null ? null : it.personId(given.to)
  const trail = given.trail.map(({ did, on, to, words, ...event }, index) => ({
    kind: did,
    at: instantAt(laterOf(earlierOf(it.day(on), it.today), raised.on), timeOfDay(index)),
    personId: to === undefined ? enablerId : it.personId(to),
    words,
    ...cameOf(it, did === 'answered' ? given.answer : event),
  }))
  const answered = trail.findLast((event) => event.kind === 'answered')
  const column = columnAfter(given)
  const withdrawnOn = given.withdrawn === undefined ? null : laterOf(it.day(given.withdrawn.on), raised.on)
  const closedOn = trail.findLast((event) => event.kind === 'closed')?.at.slice(0, 10) ?? null
  return {
    kind: 'escalation',
    id: it.newId(),
    localityId: it.localityId,
    number,
    question: given.question,
    ask: given.ask,
    tried: given.tried,
    ifNothing: given.ifNothing,
    neededBy: given.needed === undefined ? null : laterOf(it.day(given.needed), raised.on),
    barrier: given.barrier,
    enablerId,
    sentAt: trail.findLast((event) => event.kind === 'sent' || event.kind === 'passed-on')?.at ?? null,
    trail,
    answer:
      given.answer === undefined || answered === undefined
        ? null
        : {
            kind: given.answer.is,
            words: given.answer.words,
            on: answered.at.slice(0, 10),
            byPersonId: answered.personId,
            ...cameOf(it, given.answer),
            until: given.answer.until === undefined ? null : it.day(given.answer.until),
            // Known when the register is made: see permissions.ts.
            permissionId: null,
          },
    notTheSame: [],
    ways: given.ways,
    column,
    rank: rankToCome,
    origin: raised.origin,
    withdrawn: given.withdrawn && withdrawnOn ? { on: withdrawnOn, reason: given.withdrawn.why } : null,
    archivedOn: awayOn(withdrawnOn ?? closedOn, it.today),
  }
}

type Came = Pick<SamplePermission, 'via' | 'noted'>

/** How somebody's word came: here, unless the sample says otherwise. */
export function cameOf(it: Pick<Making, 'personId'>, { via = 'here', noted }: Came = {}) {
  return { via, notedById: noted === undefined ? null : it.personId(noted) }
}

/** Several events of one day stay in their order; all of them are after the meetings of a morning. */
function timeOfDay(index: number): string {
  return `1${5 + Math.min(index, 4)}:10`
}

function columnAfter(given: SampleEscalation): EscalationColumn {
  const last = given.trail.at(-1)?.did
  switch (last) {
    case undefined:
      return 'drafted'
    case 'acknowledged':
    case 'asked-back':
    case 'answered':
    case 'closed':
      return last
    case 'sent':
    case 'returned':
    case 'passed-on':
    case 'reminded':
    case 'reopened':
      return 'sent'
  }
}
