import type { Action } from '../../../shared/model/action'
import type { Day, Id } from '../../../shared/model/common'
import type { Locality, Pot } from '../../../shared/model/locality'
import type { Person } from '../../../shared/model/person'
import type { AnyRecord, Change } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { approveMeeting } from '../../../shared/rules/approval'
import { gatherRecord, type PlaceRecords } from '../../../shared/rules/gather-record'
import { noDepartures } from '../../../shared/rules/meeting-calendar'
import { standingAgenda } from '../../../shared/rules/standing-agenda'
import { logoOf, settingsOf } from './body'
import { dayReader, meetingDays } from './days'
import { carryOn, withCards, withWaits } from './links'
import { giveNumbers, type Making, type PlaceMaking, rankToCome, withRanks } from './making'
import { type MadeMeeting, meetingOf } from './meetings'
import { boardCards, outcomesOf, tieSpends } from './outcomes'
import { organisationsOf, peopleOf, vacanciesOf } from './people'
import { withRegister } from './permissions'
import { readSampleTeam, type SamplePlace, type SampleTeam } from './sample-data'
import { handedInOf, waitingOf } from './waiting'

export type BuiltSample = {
  readonly change: Change
  /** The lead of the first place, who sits at the keyboard. */
  readonly keyboardPersonId: Id
}

/**
 * The sample team as it stands on a day: everything resources/sample-team.json tells, with real days, numbers and ranks.
 * Nothing in it has happened on the day itself, and nothing after.
 */
export function buildSample(today: Day, newId: () => Id, team: SampleTeam = readSampleTeam()): BuiltSample {
  const places = new Map(team.places.map((place) => [place.code, newId()]))
  const organisationIds = new Map(team.organisations.map((one) => [one.key, newId()]))
  const personIds = new Map(team.people.map((one) => [one.initials, newId()]))
  const it: Making = {
    today,
    newId,
    placeId: (code) => known(places, code),
    organisationId: (key) => known(organisationIds, key),
    personId: (initials) => known(personIds, initials),
  }
  const organisations = organisationsOf(it, team)
  const people = peopleOf(it, team)
  const localities = withRanks(
    team.places.map((place) => localityOf(it, place)),
    () => 'places',
  )
  const settings = settingsOf(team)
  const put: readonly AnyRecord[] = [
    settings,
    logoOf(team),
    ...localities,
    ...organisations,
    ...people,
    ...vacanciesOf(it, team),
    ...withRegister(
      it,
      team,
      team.places.flatMap((place, index) =>
        placeRecords(it, place, localities[index], { settings, people, organisations }),
      ),
    ),
  ]
  return { change: { put, remove: [] }, keyboardPersonId: it.personId(team.keyboard) }
}

function known(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the sample names “${key}”, and has none`)
  return id
}

function localityOf(it: Making, place: SampleTeam['places'][number]): Locality {
  return {
    kind: 'locality',
    id: it.placeId(place.code),
    code: place.code,
    name: place.name,
    shape: place.shape,
    district: place.district,
    stage: place.stage,
    venue: place.venue,
    pattern: place.pattern,
    calendar: noDepartures,
    hasRounds: false,
    template: place.template ?? [...standingAgenda],
    standingPledge: place.standingPledge,
    meetingAgreesClosure: true,
    rank: rankToCome,
    retiredOn: null,
  }
}

function placeRecords(
  making: Making,
  place: SamplePlace,
  locality: Locality | undefined,
  everywhere: Pick<PlaceRecords, 'settings' | 'people' | 'organisations'>,
): readonly AnyRecord[] {
  if (locality === undefined) return []
  const days = meetingDays(place.pattern, place.meetings.filter((one) => one.next === undefined).length, making.today)
  const it: PlaceMaking = { ...making, localityId: locality.id, days, day: dayReader(making.today, days) }
  const all = [...days.held, days.next]
  const made = place.meetings.map((given, index) => {
    const on = all[index] ?? days.next
    const team = everywhere.people.filter((person) => comesTo(person, locality.id, on))
    return meetingOf({ it, place: locality, given, on, before: all[index - 1], team })
  })
  const threaded = carryOn(made)
  const outcomes = threaded.flatMap((one) => outcomesOf(it, one))
  const numbered = giveNumbers(it.localityId, [...outcomes.flatMap((one) => one.numbered), ...boardCards(it, place)])
  const plain = outcomes.flatMap((one) => one.plain)
  // The spend of an item is tied to the item's decision of the same place in it.
  const handedIn = handedInOf(it, place)
  const cards = withWaits(place, rankCards([...numbered.records, ...tieSpends(plain, numbered.records), ...handedIn]))
  const linked = withCards(threaded, cards)
  const asItStood = {
    ...everywhere,
    locality,
    actions: cards.flatMap((one) => (one.kind === 'action' ? [one] : [])),
    pledges: cards.flatMap((one) => (one.kind === 'pledge' ? [one] : [])),
    escalations: cards.flatMap((one) => (one.kind === 'escalation' ? [one] : [])),
  }
  return [
    ...potOf(it, place),
    ...numbered.counters,
    ...cards,
    ...waitingOf(it, place, linked),
    ...linked.flatMap((_, index) => approved(linked, index, asItStood, cards)),
  ]
}

/** Enablers read what is sent to them; they do not come each week. */
function comesTo(person: Person, localityId: Id, on: Day): boolean {
  return person.roles.some(
    (role) =>
      role.localityId === localityId &&
      role.name !== 'enabler' &&
      (role.from ?? '') <= on &&
      (role.to === null || role.to >= on),
  )
}

type Ranked = Extract<AnyRecord, { rank: string }>

function rankCards(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const ranked = records.filter((one): one is Ranked => 'rank' in one)
  return withRanks(ranked, (one) => {
    if (one.kind === 'decision') return `decision ${one.itemId}`
    return 'column' in one ? `${one.kind} ${one.column}` : one.kind
  })
}

function potOf(it: PlaceMaking, { pot }: SamplePlace): readonly Pot[] {
  if (pot === undefined) return []
  return [
    {
      kind: 'pot',
      id: `${it.localityId}-pot`,
      localityId: it.localityId,
      amountPence: Math.round(pot.pounds * 100),
      funder: pot.funder,
      endsOn: it.day(pot.ends),
      limitPence: Math.round(pot.limit * 100),
      approverIds: pot.approvers.map(it.personId),
    },
  ]
}

/** Each record was confirmed at the meeting after, and kept as it stood then; of the last one the minutes are still a draft. */
function approved(
  made: readonly MadeMeeting[],
  index: number,
  place: Omit<PlaceRecords, 'meetings'>,
  cards: readonly AnyRecord[],
): readonly AnyRecord[] {
  const one = made[index]
  if (one === undefined) return []
  const { meeting, attendance } = one
  const items = one.items.map(({ item }) => item)
  const by = made[index + 1]?.meeting
  if (meeting.state !== 'draft' || by?.state !== 'draft') return [meeting, attendance, ...items]
  const then = { ...place, actions: place.actions.map((action) => asOf(by.on, action)) }
  const record = gatherRecord(
    { ...then, meetings: made.slice(0, index + 2).map((other) => other.meeting) },
    {
      ...ledTo(meeting.id, cards),
      actions: then.actions.filter(isFrom(meeting.id)),
      meeting,
      attendance,
      items,
      corrections: [],
    },
    made.slice(Math.max(0, index - 1), index).map((other) => ({
      ...other.meeting,
      state: 'approved',
      approvedOn: meeting.on,
    })),
  )
  const change = approveMeeting({ record, versions: 0, on: by.on, by })
  if (isRefused(change)) throw new Error(`the sample's record was not approved: ${change.refused.code}`)
  return [...change.put, ...items]
}

function isFrom(meetingId: Id) {
  return ({ origin }: Pick<Action, 'origin'>) => origin.kind === 'item' && origin.meetingId === meetingId
}

/** What a meeting led to beside its actions. */
function ledTo(meetingId: Id, cards: readonly AnyRecord[]) {
  const of = isFrom(meetingId)
  return {
    decisions: cards.flatMap((one) => (one.kind === 'decision' && one.meetingId === meetingId ? [one] : [])),
    pledges: cards.flatMap((one) => (one.kind === 'pledge' && of(one) ? [one] : [])),
    escalations: cards.flatMap((one) => (one.kind === 'escalation' && of(one) ? [one] : [])),
    stories: cards.flatMap((one) => (one.kind === 'story' && of(one) ? [one] : [])),
    spends: cards.flatMap((one) => (one.kind === 'spend' && of(one) ? [one] : [])),
    opportunities: cards.flatMap((one) => (one.kind === 'opportunity' && of(one) ? [one] : [])),
  }
}

/** An action as far as it had come on an earlier day. */
function asOf(on: Day, action: Action): Action {
  const wasDone = action.finishedOn !== null && action.finishedOn <= on
  const wasDropped = action.dropped !== null && action.dropped.on <= on
  const wasProposed = action.proposedOn !== null && action.proposedOn <= on
  const column =
    wasDone || (action.column !== 'done' && (action.column !== 'proposed' || wasProposed)) ? action.column : 'doing'
  return {
    ...action,
    column,
    finishedOn: wasDone ? action.finishedOn : null,
    proposedOn: wasProposed ? action.proposedOn : null,
    dropped: wasDropped ? action.dropped : null,
    archivedOn: null,
  }
}
