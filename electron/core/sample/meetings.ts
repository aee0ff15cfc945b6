import type { AgendaItem, ItemKind, Openness } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Attendance, Attendee, Meeting } from '../../../shared/model/meeting'
import type { Person } from '../../../shared/model/person'
import { attendeeOf, nobodyMarked } from '../../../shared/rules/attendance'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { addMinutes, shortDay } from '../../../shared/rules/dates'
import { standingAgenda } from '../../../shared/rules/standing-agenda'
import { addWorkingDays } from '../../../shared/rules/working-days'
import { earlierOf, instantAt } from './days'
import { type PlaceMaking, rankToCome, withRanks } from './making'
import { notesOf } from './notes'
import type { SampleItem, SampleMeeting } from './sample-data'

export type MadeMeeting = {
  readonly meeting: Meeting
  readonly attendance: Attendance
  /** In agenda order, each with what the sample says it led to. */
  readonly items: readonly { readonly item: AgendaItem; readonly given: SampleItem }[]
}

type Making = {
  readonly it: PlaceMaking
  readonly place: Locality
  readonly given: SampleMeeting
  readonly on: Day
  /** The meeting before, where there is one. */
  readonly before: Day | undefined
  readonly team: readonly Person[]
}

/** One meeting with its agenda and who came; what it led to is made in build-sample. */
export function meetingOf(making: Making): MadeMeeting {
  const { it, place, given, on } = making
  const id = it.newId()
  const { startsAt, endsAt } = place.pattern
  const isHeld = given.next === undefined
  const asHeld: Partial<Meeting> = {
    state: 'draft',
    closedAt: addMinutes(endsAt, variation(making.on) % 5),
    live: {
      startedAt: instantAt(on, addMinutes(startsAt, 1)),
      itemId: null,
      runningSince: null,
      statementShownAt: instantAt(on, addMinutes(startsAt, 2)),
      isFromPaper: false,
      gap: null,
      signedUpParts: [],
    },
  }
  const meeting: Meeting = {
    kind: 'meeting',
    id,
    localityId: it.localityId,
    on,
    startsAt,
    endsAt,
    venue: place.venue,
    state: given.next ?? 'draft',
    live: null,
    closedAt: null,
    issuedAt: given.next === 'planned' ? null : instantAt(issueDay(on, it.today), '16:00'),
    approvedOn: null,
    cancelledBecause: '',
    ...(isHeld ? asHeld : {}),
  }
  const agenda = withStanding(making)
  const items = withRanks(
    agenda.map((item, index) => itemOf(making, id, item, index)),
    () => id,
  )
  return {
    meeting,
    attendance: attendanceOf(making, id, items),
    items: agenda.flatMap((from, index) => {
      const item = items[index]
      return item === undefined ? [] : [{ item, given: from }]
    }),
  }
}

/** Two working days before, and never in the future. */
function issueDay(on: Day, today: Day): Day {
  return earlierOf(addWorkingDays(on, -2, bankHolidays), addWorkingDays(today, -1, bankHolidays))
}

const order: readonly ItemKind[] = [...standingAgenda.map((line) => line.kind), 'round-up']

/** What every meeting has, written out where the sample does not say otherwise; what is confidential stands last. */
function withStanding({ given, before }: Making): readonly SampleItem[] {
  if (given.next !== undefined) return given.items
  const has = (kind: ItemKind) => given.items.some((item) => item.kind === kind)
  // The paper itself says that the statement was shown, the last minutes confirmed, and when the next meeting is.
  const standing: readonly SampleItem[] = [
    plain('welcome', 'Welcome and confidentiality'),
    ...(before === undefined ? [] : [plain('last-minutes', `Minutes of ${shortDay(before)}`)]),
    plain('matters-arising', 'Matters arising', 'The open actions were read through.'),
    plain('any-other-business', 'Any other business', 'Nothing was raised.'),
    plain('next-meeting', 'Date of the next meeting'),
  ]
  const all = [...standing.filter((item) => !has(item.kind)), ...given.items]
  const placeOf = (item: SampleItem) => (item.confidential === undefined ? order.indexOf(item.kind) : order.length)
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function plain(kind: ItemKind, title: string, ...notes: readonly string[]): SampleItem {
  return {
    kind,
    title,
    reason: '',
    notes: [...notes],
    private: '',
    headingOnly: false,
    decisions: [],
    actions: [],
    pledges: [],
    escalations: [],
    stories: [],
    spends: [],
    ideas: [],
  }
}

function itemOf({ it, place, given, before, on }: Making, meetingId: Id, item: SampleItem, index: number): AgendaItem {
  const fromTemplate = place.template.find((line) => line.kind === item.kind)
  const minutes = item.minutes ?? fromTemplate?.minutes ?? 5
  const usual = minutes * 60 + ((variation(on) + index * 37) % 150) - 60
  const spentSeconds = given.next !== undefined ? 0 : item.took === undefined ? usual : item.took * 60
  return {
    kind: 'item',
    id: it.newId(),
    meetingId,
    itemKind: item.kind,
    title: item.title ?? (item.kind === 'last-minutes' && before ? `Minutes of ${shortDay(before)}` : item.kind),
    minutes,
    presenterId: item.by === undefined ? null : it.personId(item.by),
    openness: opennessOf(item),
    // "{m0}" in a reason is that day.
    reason: item.reason.replaceAll(/\{(m\d+)\}/g, (_, when: string) => shortDay(it.day(when))),
    rank: rankToCome,
    notes: notesOf(item.notes),
    privateNote: item.private,
    spentSeconds: Math.max(0, spentSeconds),
    carryOver: carryOverOf(it, item),
    carriedFromItemId: null,
    isStanding: stands(item, place),
    about: null,
    heldOver: 0,
    isKept: false,
  }
}

function carryOverOf(it: PlaceMaking, { carry, back }: SampleItem): AgendaItem['carryOver'] {
  switch (carry) {
    case undefined:
      return null
    case 'over':
      return { kind: 'carry-over' }
    case 'park':
      return { kind: 'park' }
    case 'skip':
      return { kind: 'skip-once', backOn: it.day(back ?? 'm0+7') }
  }
}

const inEveryMeeting: ReadonlySet<ItemKind> = new Set([
  'welcome',
  'last-minutes',
  'matters-arising',
  'any-other-business',
  'next-meeting',
])

/** A line of the standing agenda: by its kind, or by its title. */
function stands({ kind, title, about, thread }: SampleItem, place: Locality): boolean {
  if (about !== undefined || thread !== undefined) return false
  return inEveryMeeting.has(kind) || place.template.some((line) => line.kind === kind && line.title === title)
}

function opennessOf(item: SampleItem): Openness {
  if (item.confidential !== undefined) return { kind: 'confidential', reason: item.confidential, until: null }
  return item.headingOnly ? { kind: 'heading-only' } : { kind: 'open' }
}

/** Everybody with a role there on that day, enablers aside, as the sample says; for the next one only apologies. */
function attendanceOf({ it, place, given, on, team }: Making, meetingId: Id, items: readonly AgendaItem[]): Attendance {
  const clock = (minutes: number) => addMinutes(place.pattern.startsAt, minutes)
  const interestOf = (initials: string): Attendee['movements'] =>
    given.interests
      .filter((one) => one.who === initials)
      .flatMap((one) => {
        const item = items.find(({ title }) => title === one.in)
        if (item === undefined) throw new Error(`the sample has no item “${one.in}”`)
        return [
          { kind: 'left', at: clock(one.left), interestItemId: item.id },
          { kind: 'arrived', at: clock(one.back), interestItemId: null },
        ]
      })
  const expected = team.filter((person) => given.next === undefined || given.apologies.includes(person.initials))
  const attendees = expected.map((person): Attendee => {
    const who = { kind: 'person', personId: person.id } as const
    const substitute = given.substitutes.find((one) => one.for === person.initials)
    if (substitute !== undefined) return { ...attendeeOf(who, 'substitute'), substitute: substitute.words }
    if (given.apologies.includes(person.initials)) return attendeeOf(who, 'apologies')
    const interest = interestOf(person.initials)
    if (!given.late.includes(person.initials)) return { ...attendeeOf(who, 'present'), movements: interest }
    const at = clock(6 + (variation(on) % 9))
    return { ...attendeeOf(who, 'late'), movements: [{ kind: 'arrived', at, interestItemId: null }, ...interest] }
  })
  const guests = given.guests.map((guest) => attendeeOf({ kind: 'guest', guestId: it.newId(), ...guest }, 'present'))
  return { ...nobodyMarked(meetingId), attendees: [...attendees, ...guests] }
}

/** A small number that is always the same for a day: meetings do not end on the minute. */
function variation(day: Day): number {
  return (Number(day.slice(8)) * 31 + Number(day.slice(5, 7)) * 7) % 97
}
