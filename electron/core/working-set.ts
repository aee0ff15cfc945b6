import type { ActionHead, EscalationHead, HostEvent, PledgeHead, WorkingRecord } from '../../shared/contract'
import type { Action } from '../../shared/model/action'
import type { Escalation, Pledge } from '../../shared/model/cards'
import type { Day, Id } from '../../shared/model/common'
import type { Meeting } from '../../shared/model/meeting'
import type { RecordRef } from '../../shared/model/record'
import { guessCondition } from '../../shared/rules/escalations/said-kind'
import { byDay } from '../../shared/rules/meeting-states'
import type { Committed, Store } from './store/store'

/** What the renderer holds all the time, and how each commit changes it. */
export type WorkingSetWatch = {
  /** Of the last commit told of since the workspace was opened; 0 before the first. */
  readonly seq: () => number
  readonly records: () => readonly WorkingRecord[]
  readonly changedBy: (committed: Committed) => Pick<HostEvent & { kind: 'changed' }, 'put' | 'remove' | 'touched'>
}

/** What each head is for, and how large it is, stands with its type. */
function headOf(action: Action): ActionHead {
  return {
    kind: 'action',
    id: action.id,
    localityId: action.localityId,
    number: action.number,
    title: action.title,
    owner: action.owner,
    helperIds: action.helperIds,
    raisedOn: action.raisedOn,
    dueOn: action.dueOn,
    column: action.column,
    rank: action.rank,
    blockedBy: action.blockedBy,
    waitsFor: action.waitsFor,
    ways: action.ways,
    heldOver: action.heldOver,
    proposedOn: action.proposedOn,
    finishedOn: action.finishedOn,
  }
}

export function pledgeHeadOf(pledge: Pledge): PledgeHead {
  const { kind, id, localityId, number, title, column, rank, reviewOn, condition, weWill, youWill, origin } = pledge
  const { notKeptBecause, overOn, waitsFor, ways } = pledge
  return {
    kind,
    id,
    localityId,
    number,
    title,
    column,
    reviewOn,
    condition,
    rank,
    notKeptBecause,
    overOn,
    waitsFor,
    ways,
    origin,
    weWill: { by: weWill.by, mark: weWill.mark },
    youWill: { by: youWill.by, mark: youWill.mark },
  }
}

export function escalationHeadOf(escalation: Escalation): EscalationHead {
  const { kind, id, localityId, number, question, ask, enablerId, neededBy, sentAt, column, rank } = escalation
  const { answer, origin, ways, notTheSame } = escalation
  return {
    kind,
    id,
    localityId,
    number,
    question,
    enablerId,
    neededBy,
    ...(escalation.neededBySetAt !== undefined && { neededBySetAt: escalation.neededBySetAt }),
    sentAt,
    column,
    ask,
    rank,
    ways,
    notTheSame,
    origin,
    trail: escalation.trail.map((event) => ({ kind: event.kind, at: event.at })),
    answer:
      answer === null
        ? null
        : {
            kind: answer.kind,
            on: answer.on,
            via: answer.via,
            byPersonId: answer.byPersonId,
            notedById: answer.notedById,
            permissionId: answer.permissionId,
          },
    said: saidOf(escalation),
  }
}

const saidOnSlip = 160

function saidOf({ answer, column, trail }: Escalation): string {
  const askedBack = column === 'asked-back' ? trail.findLast((event) => event.kind === 'asked-back') : undefined
  // Of a mail the condition, which may stand behind its first words.
  const condition = answer?.kind === 'yes-if' ? guessCondition(answer.words) : null
  const words = condition ?? answer?.words ?? askedBack?.words ?? ''
  return words.length > saidOnSlip ? `${words.slice(0, saidOnSlip - 1).trimEnd()}…` : words
}

export function isOnBoard(card: {
  readonly archivedOn: Day | null
  readonly dropped?: unknown
  readonly withdrawn?: unknown
}): boolean {
  return card.archivedOn === null && (card.dropped ?? null) === null && (card.withdrawn ?? null) === null
}

const cancelledAtHand = 8

/** The last two that took place, those cancelled since, and every one still to come or under way. */
function meetingsAtHand(meetings: readonly Meeting[]): readonly Meeting[] {
  const held = meetings.filter((one) => one.state === 'draft' || one.state === 'approved').sort(byDay)
  const coming = meetings.filter((one) => ['planned', 'issued', 'live', 'suspended'].includes(one.state))
  const last = held.slice(-2)
  // A place that cancels and never meets keeps few of them at hand.
  const since = last[0]?.on ?? ''
  const cancelled = meetings.filter((one) => one.state === 'cancelled' && one.on >= since).sort(byDay)
  return [...last, ...cancelled.slice(-cancelledAtHand), ...coming]
}

export function watchWorkingSet(store: Store): WorkingSetWatch {
  let seq = 0
  const atHand = new Map<Id, ReadonlySet<Id>>()
  const meetingsOf = (localityId: Id): readonly Meeting[] => {
    const all = store.all('meeting').filter((one) => one.localityId === localityId)
    const window = meetingsAtHand(all)
    atHand.set(localityId, new Set(window.map((one) => one.id)))
    return window
  }
  for (const localityId of new Set(store.all('meeting').map((one) => one.localityId))) meetingsOf(localityId)
  return {
    seq: () => seq,
    records: () => [
      ...store.all('settings'),
      ...store.all('locality'),
      ...store.all('pot'),
      ...store.all('organisation'),
      ...store.all('person'),
      ...store.all('vacancy'),
      ...store.all('permission'),
      ...[...new Set(store.all('meeting').map((one) => one.localityId))].flatMap(meetingsOf),
      ...store.all('action').filter(isOnBoard).map(headOf),
      ...store.all('pledge').filter(isOnBoard).map(pledgeHeadOf),
      ...store.all('escalation').filter(isOnBoard).map(escalationHeadOf),
    ],
    changedBy: (committed) => {
      seq = committed.seq
      const put: WorkingRecord[] = []
      const remove: RecordRef[] = []
      const changedMeetings = new Set<Id>()
      const localities = new Set<Id>()
      for (const { ref, now } of committed.touched) {
        if (ref.kind === 'meeting') {
          changedMeetings.add(ref.id)
          const localityId = now?.kind === 'meeting' ? now.localityId : localityHolding(atHand, ref.id)
          if (localityId !== undefined) localities.add(localityId)
          continue
        }
        const shown = now === null ? null : workingRecordOf(now)
        if (shown !== null) put.push(shown)
        else if (isWorkingKind(ref.kind)) remove.push(ref)
      }
      for (const localityId of localities) {
        const before = atHand.get(localityId) ?? new Set<Id>()
        const window = meetingsOf(localityId)
        put.push(...window.filter((one) => changedMeetings.has(one.id) || !before.has(one.id)))
        const after = new Set(window.map((one) => one.id))
        for (const id of before) if (!after.has(id)) remove.push({ kind: 'meeting', id })
      }
      return { put, remove, touched: committed.touched.map((one) => one.ref) }
    },
  }
}

function localityHolding(atHand: ReadonlyMap<Id, ReadonlySet<Id>>, meetingId: Id): Id | undefined {
  for (const [localityId, ids] of atHand) if (ids.has(meetingId)) return localityId
  return undefined
}

type Touched = NonNullable<Committed['touched'][number]['now']>

function workingRecordOf(record: Touched): WorkingRecord | null {
  switch (record.kind) {
    case 'settings':
    case 'locality':
    case 'pot':
    case 'organisation':
    case 'person':
    case 'vacancy':
    case 'permission':
      return record
    case 'action':
      return isOnBoard(record) ? headOf(record) : null
    case 'pledge':
      return isOnBoard(record) ? pledgeHeadOf(record) : null
    case 'escalation':
      return isOnBoard(record) ? escalationHeadOf(record) : null
    default:
      return null
  }
}

const workingKinds: ReadonlySet<RecordRef['kind']> = new Set([
  'settings',
  'locality',
  'pot',
  'organisation',
  'person',
  'vacancy',
  'permission',
  'action',
  'pledge',
  'escalation',
])

function isWorkingKind(kind: RecordRef['kind']): boolean {
  return workingKinds.has(kind)
}
