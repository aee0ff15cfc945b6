import type { Day, Id } from '../../../shared/model/common'
import type { Locality, Pot } from '../../../shared/model/locality'
import type { Organisation, Person } from '../../../shared/model/person'
import type { AnyRecord, Change } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { approveMeeting } from '../../../shared/rules/approval'
import { standingAgenda } from '../../../shared/rules/standing-agenda'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import { dayReader, meetingDays } from './days'
import { giveNumbers, type Making, type PlaceMaking, rankToCome, withRanks } from './making'
import { type MadeMeeting, meetingOf } from './meetings'
import { boardCards, outcomesOf, tieSpends } from './outcomes'
import { organisationsOf, peopleOf, vacanciesOf } from './people'
import { readSampleTeam, type SamplePlace, type SampleTeam } from './sample-data'

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
  const put: readonly AnyRecord[] = [
    { ...defaultSettings, bodyName: team.body },
    ...localities,
    ...organisations,
    ...people,
    ...vacanciesOf(it, team),
    ...team.places.flatMap((place, index) => placeRecords(it, place, localities[index], people, organisations)),
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
  people: readonly Person[],
  organisations: readonly Organisation[],
): readonly AnyRecord[] {
  if (locality === undefined) return []
  const days = meetingDays(place.pattern, place.meetings.filter((one) => one.next === undefined).length, making.today)
  const it: PlaceMaking = { ...making, localityId: locality.id, days, day: dayReader(making.today, days) }
  const all = [...days.held, days.next]
  const made = place.meetings.map((given, index) => {
    const on = all[index] ?? days.next
    const team = people.filter((person) => comesTo(person, locality.id, on))
    return meetingOf({ it, place: locality, given, on, before: all[index - 1], team })
  })
  const threaded = carryOn(made)
  const outcomes = threaded.flatMap((one) => outcomesOf(it, one))
  const numbered = giveNumbers(it.localityId, [...outcomes.flatMap((one) => one.numbered), ...boardCards(it, place)])
  const plain = outcomes.flatMap((one) => one.plain)
  // The spend of an item is tied to the item's decision of the same place in it.
  const cards = rankCards([...numbered.records, ...tieSpends(plain, numbered.records)])
  return [
    ...potOf(it, place),
    ...numbered.counters,
    ...cards,
    ...threaded.flatMap((one, index) => approved(one, threaded[index + 1], cards, people, organisations)),
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

/** An item of a thread carries on the last one of it. */
function carryOn(meetings: readonly MadeMeeting[]): readonly MadeMeeting[] {
  const last = new Map<string, Id>()
  return meetings.map((made) => ({
    ...made,
    items: made.items.map(({ item, given }) => {
      if (given.thread === undefined) return { item, given }
      const carriedFromItemId = last.get(given.thread) ?? null
      last.set(given.thread, item.id)
      return { item: { ...item, carriedFromItemId }, given }
    }),
  }))
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

/** Each record was confirmed at the meeting after; of the last one the minutes are still a draft. */
function approved(
  { meeting, attendance, items }: MadeMeeting,
  after: MadeMeeting | undefined,
  cards: readonly AnyRecord[],
  people: readonly Person[],
  organisations: readonly Organisation[],
): readonly AnyRecord[] {
  const agenda = items.map((one) => one.item)
  if (meeting.state !== 'draft' || after === undefined || after.meeting.state !== 'draft') {
    return [meeting, attendance, ...agenda]
  }
  const isOfThis = (one: AnyRecord) =>
    'origin' in one && one.origin.kind === 'item' && one.origin.meetingId === meeting.id
  const own = cards.filter(isOfThis)
  const change = approveMeeting(
    {
      meeting,
      attendance,
      items: agenda,
      actions: own.flatMap((one) => (one.kind === 'action' ? [one] : [])),
      pledges: own.flatMap((one) => (one.kind === 'pledge' ? [one] : [])),
      escalations: own.flatMap((one) => (one.kind === 'escalation' ? [one] : [])),
    },
    after.meeting.on,
    (id) => people.find((one) => one.id === id),
    (id) => organisations.find((one) => one.id === id),
  )
  if (isRefused(change)) throw new Error(`the sample's record was not approved: ${change.refused.code}`)
  return [...change.put, ...agenda]
}
