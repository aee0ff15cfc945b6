import type { MeetingView } from '../contract'
import type { Action } from '../model/action'
import type { FrozenRecord } from '../model/approved-minutes'
import type { Escalation, Pledge } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import type { Organisation, Person } from '../model/person'
import type { WorkspaceSettings } from '../model/settings'
import { type Naming, peopleNamed } from './approval'
import { expectedPeople } from './attendance'
import { addDays } from './dates'
import { markedPledgesOf } from './marked-pledges'
import { mattersArising } from './matters-arising'
import { nextMeetingDay } from './meeting-days'
import { byDay } from './meeting-states'
import { idsOf } from './merge-people/kept'
import { byRank } from './ranks'

/** The place a record is gathered in: its meetings and cards, the archive as far back as the meeting before this one. */
export type PlaceRecords = {
  readonly settings: WorkspaceSettings
  readonly locality: Locality
  readonly meetings: readonly Meeting[]
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
  /** Of every place. */
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}

/** The meeting with what it led to. */
export type OwnRecords = Pick<
  MeetingView,
  | 'meeting'
  | 'items'
  | 'attendance'
  | 'decisions'
  | 'corrections'
  | 'actions'
  | 'pledges'
  | 'escalations'
  | 'stories'
  | 'spends'
  | 'opportunities'
>

/** Everything the minutes of a meeting are made of, with only the people they can name. `confirmed`: those it confirmed. */
export function gatherRecord(place: PlaceRecords, own: OwnRecords, confirmed: readonly Meeting[]): FrozenRecord {
  const { meeting } = own
  const others = [...place.meetings].sort(byDay)
  const lastMeeting = lastHeldBefore(meeting, others)
  const nextMeeting = others.find((one) => byDay(one, meeting) > 0 && one.state !== 'cancelled') ?? null
  const naming: Naming = {
    attendance: own.attendance,
    items: [...own.items],
    actions: [...own.actions],
    pledges: [...own.pledges],
    markedPledges: markedPledgesOf(place.pledges, meeting),
    escalations: [...own.escalations],
    otherActions: otherActions(place.actions, own, lastMeeting),
    mattersArising: [...mattersArising(place, { since: lastMeeting?.on ?? null, on: meeting.on })],
  }
  const people = peopleToPrint(place, naming, own)
  const corrected = new Set(own.corrections.map((one) => one.ofMeetingId))
  return {
    ...naming,
    settings: place.settings,
    locality: place.locality,
    people,
    organisations: organisationsOf(place, people, naming),
    meeting,
    decisions: [...own.decisions],
    corrections: [...own.corrections],
    stories: [...own.stories],
    spends: [...own.spends],
    opportunities: [...own.opportunities],
    confirmed: [...confirmed],
    otherCorrected: others.filter((one) => corrected.has(one.id) && !confirmed.includes(one)),
    lastMeeting,
    nextMeeting,
    nextOn: nextMeeting === null ? nextByPattern(place.locality, others, meeting) : null,
  }
}

/**
 * A record that was approved before and reopened tells of its own day: what the cards have come to since is news of
 * later meetings. What is said in it (titles, owners, days, notes) is as it stands now.
 */
export function asOfItsDay(now: FrozenRecord, approved: FrozenRecord): FrozenRecord {
  const then = <Card extends { readonly id: Id }>(before: readonly Card[]) =>
    new Map(before.map((one) => [one.id, one]))
  const actions = then(approved.actions)
  const pledges = then(approved.pledges)
  const escalations = then(approved.escalations)
  return {
    ...now,
    otherActions: approved.otherActions,
    mattersArising: approved.mattersArising,
    markedPledges: approved.markedPledges ?? now.markedPledges,
    actions: now.actions.map((action) => {
      const was = actions.get(action.id)
      if (was === undefined) return action
      const { column, blockedBy, proposedOn, finishedOn, dropped } = was
      return { ...action, column, blockedBy, proposedOn, finishedOn, dropped }
    }),
    pledges: now.pledges.map((pledge) => {
      const was = pledges.get(pledge.id)
      if (was === undefined) return pledge
      const { column, weWill, youWill, condition, notKeptBecause, withdrawn } = was
      return { ...pledge, column, weWill, youWill, condition, notKeptBecause, withdrawn }
    }),
    escalations: now.escalations.map((escalation) => {
      const was = escalations.get(escalation.id)
      if (was === undefined) return escalation
      const { column, trail, answer, sentAt, enablerId, withdrawn } = was
      return { ...escalation, column, trail, answer, sentAt, enablerId, withdrawn }
    }),
    lastMeeting: approved.lastMeeting,
    nextMeeting: approved.nextMeeting,
    nextOn: approved.nextOn,
    people: unique([...now.people, ...approved.people]),
    organisations: unique([...now.organisations, ...approved.organisations]),
  }
}

/** Of two with one id the first. */
function unique<One extends { readonly id: Id }>(list: readonly One[]): One[] {
  return [...new Map(list.toReversed().map((one) => [one.id, one])).values()].toReversed()
}

/** The last meeting of the place before this one that has a record. */
export function lastHeldBefore(meeting: Meeting, meetings: readonly Meeting[]): Meeting | null {
  const held = meetings.filter((one) => byDay(one, meeting) < 0 && (one.state === 'draft' || one.state === 'approved'))
  return held.toSorted(byDay).at(-1) ?? null
}

/** A team that meets every week meets next week, planned or not. */
function nextByPattern(locality: Locality, meetings: readonly Meeting[], meeting: Meeting): Day | null {
  const held = meetings.filter((one) => one.on <= meeting.on).map((one) => one.on)
  return nextMeetingDay(locality, held, addDays(meeting.on, 1))?.on ?? null
}

/**
 * The place's open actions, and those whose state changed since the last minutes; those of the meeting are there
 * already, and those raised after it are no news of it.
 */
function otherActions(actions: readonly Action[], own: OwnRecords, lastMeeting: Meeting | null): Action[] {
  const since = lastMeeting?.on ?? '0000-00-00'
  const isOwn = new Set(own.actions.map((action) => action.id))
  return actions
    .filter((action) => {
      if (isOwn.has(action.id) || action.raisedOn > own.meeting.on) return false
      if (action.dropped !== null) return action.dropped.on >= since
      // An old log does not say when its actions were done: they are no news of this meeting.
      if (action.column === 'done') return action.finishedOn !== null && action.finishedOn >= since
      return action.archivedOn === null
    })
    .sort(byRank)
}

function peopleToPrint({ people }: PlaceRecords, naming: Naming, { meeting, stories }: OwnRecords): Person[] {
  const ids = new Set<Id>(peopleNamed(naming))
  for (const person of expectedPeople(people, meeting.localityId, meeting.on)) ids.add(person.id)
  for (const story of stories) if (story.tellerId !== null) ids.add(story.tellerId)
  // What was approved before records were kept may name somebody by a record that was merged since.
  return people.filter((person) => idsOf(person).some((id) => ids.has(id)))
}

/** Of the people, and those that stand on a side of a pledge. */
function organisationsOf(place: PlaceRecords, people: readonly Person[], naming: Naming): Organisation[] {
  const pledges = [...naming.pledges, ...(naming.markedPledges ?? [])]
  const sides = pledges.flatMap(({ weWill, youWill }) => [weWill.by, youWill.by])
  const ids = new Set([
    ...people.flatMap((person) => person.organisationId ?? []),
    ...sides.flatMap((by) => (by.kind === 'organisation' ? [by.organisationId] : [])),
  ])
  return place.organisations.filter((one) => ids.has(one.id))
}
