import type { ActionHead, EscalationHead, PledgeHead } from '../contract'
import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import type { Permission } from '../model/permission'
import type { Person, Vacancy } from '../model/person'
import { dayOf } from './dates'
import { type EnablerSeat, enablerSeats, hasSomebody } from './enabler-seat'
import { type ClockLimits, escalationClock } from './escalation-clock'
import { nextMeetings } from './next-meeting'
import { isEnablerVacancy } from './people-standing'
import { endsSoon } from './permissions/standing'
import { dueFor } from './pledges/due'
import { byRank } from './ranks'
import { waitsWithIds } from './waits-with'
import { addWorkingDays, type BankHolidays, workingDayBefore } from './working-days'

/** What Today is made of: the working set, the day, and the bank holidays. */
export type TodayGiven = {
  readonly localities: ReadonlyMap<Id, Locality>
  readonly meetings: ReadonlyMap<Id, Meeting>
  readonly actions: ReadonlyMap<Id, ActionHead>
  readonly pledges: ReadonlyMap<Id, PledgeHead>
  readonly escalations: ReadonlyMap<Id, EscalationHead>
  readonly people: ReadonlyMap<Id, Person>
  readonly vacancies: ReadonlyMap<Id, Vacancy>
  readonly permissions: ReadonlyMap<Id, Permission>
  readonly limits: ClockLimits
  readonly today: Day
  readonly holidays: BankHolidays
}

type About =
  | {
      readonly kind: 'escalation-over'
      readonly escalation: EscalationHead
      readonly over: number
      readonly used: number
      /** It waits for nobody who may answer, and these can. */
      readonly covers: readonly Person[]
      /** With whom it is; of a place with several enablers each of them. */
      readonly withIds: readonly Id[]
    }
  | { readonly kind: 'action-late'; readonly action: ActionHead }
  | {
      readonly kind: 'no-enabler'
      readonly questions: number
      /** Of these questions, those that were sent, and those that are only drafted. */
      readonly sentIds: readonly Id[]
      readonly draftedIds: readonly Id[]
      readonly seat: Pick<EnablerSeat, 'covers' | 'proposed' | 'emptySince'>
    }
  | { readonly kind: 'action-of-nobody'; readonly action: ActionHead }
  | { readonly kind: 'vacancy'; readonly vacancy: Vacancy }
  | {
      readonly kind: 'escalation-soon'
      readonly escalation: EscalationHead
      readonly why: 'unsent' | 'unseen' | 'answer' | 'needed' | 'asked-back'
      readonly on: Day
      readonly used: number
      readonly withIds: readonly Id[]
    }
  /** The team has an answer and has not closed the question yet. */
  | { readonly kind: 'escalation-answered'; readonly escalation: EscalationHead; readonly by: Person | null }
  | { readonly kind: 'permission-ends'; readonly permission: Permission; readonly on: Day }
  | { readonly kind: 'action-soon'; readonly action: ActionHead; readonly on: Day }
  | {
      readonly kind: 'pledge-soon'
      readonly pledge: PledgeHead
      readonly why: 'review' | 'condition'
      readonly on: Day
    }
  /** Planned and not issued, one working day before its meeting or later; `by`: the last day it goes out in time. */
  | { readonly kind: 'agenda-to-issue'; readonly meeting: Meeting; readonly by: Day }
  | { readonly kind: 'meeting-open'; readonly meeting: Meeting }
  | { readonly kind: 'minutes-draft'; readonly meeting: Meeting }

/** One line of "Late, or waiting for somebody". `id` is unique in the list and stays the same while it waits. */
export type Waiting = About & { readonly id: string; readonly localityId: Id }

/** Days counted as soon: today and the next two working days. */
const soonIn = 2

/**
 * What is late or waits for somebody, the most pressing first: questions over their time (most days first), late actions
 * (longest first; of the same day the one held over most), what waits for nobody, what is due within two working days
 * (soonest first; pledges by the next meeting of their place, agendas that have not gone out, answers nobody has read and permissions that end among it), then meetings nobody closed and minutes nobody approved (oldest first).
 */
export function waitingLines(given: TodayGiven): readonly Waiting[] {
  const places = [...given.localities.values()].filter((place) => place.retiredOn === null).sort(byRank)
  const order = new Map(places.map((place, index) => [place.id, pad(index)]))
  const seats = enablerSeats(given.people.values(), given.vacancies.values(), given.today)
  const lines: { readonly key: string; readonly line: Waiting }[] = []
  const add = (line: Waiting, key: string): void => {
    const place = order.get(line.localityId)
    if (place !== undefined)
      lines.push({ key: `${tiers[line.kind]} ${key} ${place} ${numberKey(line)} ${line.id}`, line })
  }
  const questions = addEscalations(given, seats, add)
  addActions(given, add)
  for (const { id } of places) {
    const seat = seats(id)
    const waiting = questions.get(id) ?? nobodys
    const count = waiting.sentIds.length + waiting.draftedIds.length
    if (count === 0 && !seat.isSaidEmpty) continue
    // Questions press more than an empty seat alone.
    const key = `${pad(999 - count)} ${seat.emptySince ?? '9'}`
    add({ kind: 'no-enabler', id: `seat ${id}`, localityId: id, questions: count, ...waiting, seat }, key)
  }
  addVacancies(given, add)
  addPledges(given, add)
  addPermissions(given, places, add)
  addMeetings(given, add)
  return lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ line }) => line)
}

const tiers: { readonly [K in Waiting['kind']]: string } = {
  'escalation-over': '1',
  'action-late': '2',
  'no-enabler': '3',
  'action-of-nobody': '4',
  vacancy: '5',
  'escalation-soon': '6',
  'escalation-answered': '6',
  'action-soon': '6',
  'pledge-soon': '6',
  'permission-ends': '6',
  'agenda-to-issue': '6',
  'meeting-open': '7',
  'minutes-draft': '8',
}

type Add = (line: Waiting, key: string) => void

const pad = (count: number): string => String(Math.max(0, count)).padStart(6, '0')

/** Of equals the lower number first. */
function numberKey(line: Waiting): string {
  const card =
    'action' in line ? line.action : 'escalation' in line ? line.escalation : 'pledge' in line ? line.pledge : null
  return card === null ? '' : `${card.number.year} ${pad(card.number.n)}`
}

type ForNobody = { readonly sentIds: readonly Id[]; readonly draftedIds: readonly Id[] }
const nobodys: ForNobody = { sentIds: [], draftedIds: [] }

/** Answers which questions of each place wait for nobody and are not over their time yet. */
function addEscalations(
  { escalations, people, limits, today, holidays }: TodayGiven,
  seats: (localityId: Id) => EnablerSeat,
  add: Add,
): ReadonlyMap<Id, ForNobody> {
  const forNobody = new Map<Id, ForNobody>()
  const soonUntil = addWorkingDays(today, soonIn, holidays)
  for (const escalation of escalations.values()) {
    const { id, localityId, column } = escalation
    if (column === 'closed') continue
    if (column === 'answered') {
      const { answer } = escalation
      if (answer === null) continue
      const by = answer.byPersonId === null ? null : (people.get(answer.byPersonId) ?? null)
      add({ kind: 'escalation-answered', id, localityId, escalation, by }, answer.on)
      continue
    }
    const clock = escalationClock(escalation, today, limits, holidays)
    const seat = seats(localityId)
    const isOurs = hasSomebody(escalation, seat)
    const withIds = isOurs ? waitsWithIds(escalation, seat) : addressedTo(escalation)
    if (clock.kind === 'running' && clock.over > 0) {
      const { over, used } = clock
      const covers = isOurs ? [] : seat.covers
      add({ kind: 'escalation-over', id, localityId, escalation, over, used, covers, withIds }, pad(999_999 - over))
      continue
    }
    if (column === 'asked-back') {
      const back = escalation.trail.findLast((event) => event.kind === 'asked-back')
      const on = back === undefined ? today : dayOf(back.at)
      add({ kind: 'escalation-soon', id, localityId, escalation, why: 'asked-back', on, used: 0, withIds }, on)
      continue
    }
    if (!isOurs) {
      const before = forNobody.get(localityId) ?? nobodys
      const list = clock.kind === 'not-sent' ? 'draftedIds' : 'sentIds'
      forNobody.set(localityId, { ...before, [list]: [...before[list], id] })
      continue
    }
    if (clock.kind === 'not-sent') {
      const unsent = {
        kind: 'escalation-soon',
        id,
        localityId,
        escalation,
        why: 'unsent',
        on: today,
        used: 0,
        withIds,
      } as const
      add(unsent, `${today}~`)
    }
    if (clock.kind !== 'running') continue
    const soon = { kind: 'escalation-soon', id, localityId, escalation, used: clock.used, withIds } as const
    const { answerBy } = clock
    const { neededBy } = escalation
    if (neededBy !== null && neededBy <= soonUntil) add({ ...soon, why: 'needed', on: neededBy }, neededBy)
    else if (answerBy !== null && answerBy <= soonUntil) add({ ...soon, why: 'answer', on: answerBy }, answerBy)
    // After what is due today, before what is due tomorrow.
    else if (clock.isUnseen) add({ ...soon, why: 'unseen', on: clock.since }, `${today}~`)
  }
  return forNobody
}

/** Somebody who may not answer any more stays named where nobody has taken over. */
function addressedTo({ enablerId }: EscalationHead): readonly Id[] {
  return enablerId === null ? [] : [enablerId]
}

/** Proposed done waits for the meeting, which has it on its close-out: it presses nobody. */
function addActions({ actions, today, holidays }: TodayGiven, add: Add): void {
  const soonUntil = addWorkingDays(today, soonIn, holidays)
  for (const action of actions.values()) {
    const { id, localityId, dueOn } = action
    if (action.column === 'done' || action.column === 'proposed') continue
    if (dueOn !== null && dueOn < today) {
      add({ kind: 'action-late', id, localityId, action }, `${dueOn} ${pad(999_999 - action.heldOver)}`)
    } else if (action.owner.kind === 'nobody') {
      add({ kind: 'action-of-nobody', id, localityId, action }, dueOn ?? '9')
    } else if (dueOn !== null && dueOn <= soonUntil) {
      add({ kind: 'action-soon', id, localityId, action, on: dueOn }, dueOn)
    }
  }
}

function addVacancies({ vacancies }: TodayGiven, add: Add): void {
  for (const vacancy of vacancies.values()) {
    // The enabler's seat has a line of its own, with the questions that wait for it.
    if (vacancy.filledOn !== null || isEnablerVacancy(vacancy)) continue
    add({ kind: 'vacancy', id: vacancy.id, localityId: vacancy.localityId, vacancy }, vacancy.since)
  }
}

/** By the next meeting of its place, whose agenda it joins: the same that its place counts as due. */
function addPledges({ pledges, meetings, today }: TodayGiven, add: Add): void {
  const next = nextMeetings(meetings.values(), today)
  for (const pledge of pledges.values()) {
    const { id, localityId } = pledge
    const due = dueFor(pledge, today, next.get(localityId)?.on ?? null)
    if (due !== null) add({ kind: 'pledge-soon', id, localityId, pledge, ...due }, due.on)
  }
}

/** What ends within a month, and nobody has asked whether it may go on: on the day it ends, in the place that asked for it. */
function addPermissions(given: TodayGiven, places: readonly Locality[], add: Add): void {
  for (const permission of given.permissions.values()) {
    const { id, until, where, escalationId } = permission
    if (until === null || permission.askedToGoOn !== null || !endsSoon(permission, given.today)) continue
    const isOpen = (localityId: Id): boolean => given.localities.get(localityId)?.retiredOn === null
    const asked = given.escalations.get(escalationId ?? '')?.localityId
    const held = where.kind === 'places' ? where.localityIds : []
    const localityId = [...(asked === undefined ? [] : [asked]), ...held].find(isOpen) ?? places[0]?.id
    if (localityId === undefined) continue
    add({ kind: 'permission-ends', id: `permission ${id}`, localityId, permission, on: until }, until)
  }
}

/** Minutes in draft wait for the next meeting as a matter of course; they press once that has been and gone. */
function addMeetings({ meetings, today, holidays }: TodayGiven, add: Add): void {
  const lastHeld = new Map<Id, Day>()
  for (const { state, localityId, on } of meetings.values()) {
    const wasHeld = state === 'draft' || state === 'approved'
    if (wasHeld && on > (lastHeld.get(localityId) ?? '')) lastHeld.set(localityId, on)
  }
  for (const meeting of meetings.values()) {
    const { id, localityId, on, state } = meeting
    const isOpen = state !== 'draft' && state !== 'approved' && state !== 'cancelled'
    const by = workingDayBefore(on, holidays)
    // After what is due on that day: there are hours left to send it.
    if (state === 'planned' && by <= today && on >= today) {
      add({ kind: 'agenda-to-issue', id: `agenda ${id}`, localityId, meeting, by }, `${by}~`)
    }
    if (isOpen && on < today) add({ kind: 'meeting-open', id, localityId, meeting }, on)
    if (state === 'draft' && on < (lastHeld.get(localityId) ?? '')) {
      add({ kind: 'minutes-draft', id, localityId, meeting }, on)
    }
  }
}
