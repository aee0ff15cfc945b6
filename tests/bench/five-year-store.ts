import type { Store } from '../../electron/core/store/store'
import type { Action } from '../../shared/model/action'
import type { AgendaItem, Decision, SeriesNumber } from '../../shared/model/agenda-item'
import type { Pledge } from '../../shared/model/cards'
import type { Day, Id } from '../../shared/model/common'
import type { Locality } from '../../shared/model/locality'
import type { Attendance, Meeting } from '../../shared/model/meeting'
import type { Notes } from '../../shared/model/notes'
import type { Organisation, Person } from '../../shared/model/person'
import type { AnyRecord } from '../../shared/model/record'
import type { Counter } from '../../shared/model/settings'
import { attendeeOf } from '../../shared/rules/attendance'
import { addDays, daysBetween } from '../../shared/rules/dates'
import { noDepartures } from '../../shared/rules/meeting-calendar'
import { counterId } from '../../shared/rules/numbers'
import { standingAgenda } from '../../shared/rules/standing-agenda'
import { usualPaper } from '../../shared/rules/workspace-settings'
import { escalation } from './five-year-questions'
import { type Seeded, seeded, sentence } from './seeded'

export type StoreSize = { readonly localities: number; readonly weeks: number; readonly today: Day }

const perMeeting = { items: 12, actions: 6, decisions: 2, noteCharacters: 900 }
const codes = ['MILL', 'HARR', 'CARR', 'HOME', 'WEIR', 'ROCK', 'FERN', 'LARK', 'DALE', 'PEAK']

/**
 * Fills an empty store as five years of use would have: one commit for a plan, one for each item's notes and for each
 * thing it led to, one for the end. The same seed and day give the same records.
 * 10 localities × 260 weeks: 2,600 meetings, 31,200 items, 15,600 actions, 5,200 pledges, 2,600 escalations,
 * about 400 permissions.
 */
export async function fillStore(
  store: Store,
  size: StoreSize,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const random = seeded(20_260_611)
  const commit = async (label: string, put: readonly AnyRecord[]): Promise<void> => {
    const outcome = await store.commit(
      { put, remove: [] },
      { name: 'bench.fill', label, actor: { personId: null, onBehalf: null } },
    )
    if (!outcome.ok) throw new Error(`the store refused: ${JSON.stringify(outcome.problem)}`)
  }
  const places = codes.slice(0, size.localities).map((code, index) => locality(code, index))
  const team = people(random, places)
  await commit('Started', [
    {
      kind: 'settings',
      id: 'settings',
      bodyName: 'Northfold County Council',
      decisionWording: 'Agreed',
      confidentialityStatement: 'What is said here stays here.',
      clock: { acknowledgeIn: 2, answerIn: 10 },
      numbering: { restartsIn: 'january', items: true },
      partnershipName: 'Derbyshire in Partnership',
      paper: usualPaper,
    },
    ...places,
    ...team.organisations,
    ...team.people,
  ])
  const counters = new Map<Id, Counter>()
  const open: Action[] = []
  const first = addDays(size.today, -7 * (size.weeks - 1))
  for (let week = 0; week < size.weeks; week += 1) {
    const on = addDays(first, week * 7)
    for (const place of places) {
      const isNext = week === size.weeks - 1
      await oneMeeting({ random, commit, place, people: team.people, on, isNext, counters, open, today: size.today })
    }
    await finishSome(random, commit, open, on)
    onProgress((week + 1) * places.length, size.weeks * places.length)
  }
}

export type Making = {
  readonly random: Seeded
  readonly commit: (label: string, put: readonly AnyRecord[]) => Promise<void>
  readonly place: Locality
  readonly people: readonly Person[]
  readonly on: Day
  readonly isNext: boolean
  readonly counters: Map<Id, Counter>
  readonly open: Action[]
  readonly today: Day
}

async function oneMeeting(making: Making): Promise<void> {
  const { random, commit, place, people, on, isNext } = making
  const id = `m-${place.code.toLowerCase()}-${on}`
  const meeting: Meeting = {
    kind: 'meeting',
    id,
    localityId: place.id,
    on,
    startsAt: '10:00',
    endsAt: '11:00',
    venue: place.venue,
    state: 'planned',
    live: null,
    closedAt: null,
    issuedAt: null,
    approvedOn: null,
    cancelledBecause: '',
  }
  const items = place.template.slice(0, perMeeting.items).map(
    (item, index): AgendaItem => ({
      kind: 'item',
      id: `${id}-i${index}`,
      meetingId: id,
      itemKind: item.kind,
      title: item.title,
      minutes: item.minutes,
      presenterId: random.pick(people).id,
      openness: item.openness,
      reason: '',
      rank: `a${index.toString(36)}`,
      notes: { type: 'doc', content: [] },
      privateNote: '',
      spentSeconds: 0,
      carryOver: null,
      carriedFromItemId: null,
      isStanding: false,
      about: null,
      heldOver: 0,
      isKept: false,
    }),
  )
  const attendance: Attendance = {
    kind: 'attendance',
    id: `${id}-attendance`,
    meetingId: id,
    attendees: [],
    printedNames: {},
  }
  await commit('Planned a meeting', [meeting, attendance, ...items])
  if (isNext) return

  const attendees = people
    .filter((person) => person.roles.some((role) => role.localityId === place.id))
    .map((person) => attendeeOf({ kind: 'person', personId: person.id }, random.chance(0.85) ? 'present' : 'apologies'))
  await commit('Marked everybody', [{ ...attendance, attendees }])
  for (const item of items) {
    const notes = bullets(random, perMeeting.noteCharacters)
    await commit('Wrote notes', [{ ...item, notes, spentSeconds: item.minutes * 60 }])
  }
  for (let n = 0; n < perMeeting.decisions; n += 1) await commit('Agreed', decision(making, id, items, n))
  for (let n = 0; n < perMeeting.actions; n += 1) {
    const records = action(making, id, items, n)
    making.open.push(...records.filter((record) => record.kind === 'action'))
    await commit('Added an action', records)
  }
  for (let n = 0; n < 2; n += 1) await commit('Pledged', pledge(making, id, items, n))
  await commit('Escalated', escalation(making, id, items, nextNumber(making, 'escalation')))
  const isApproved = daysBetween(on, making.today) > 14
  await commit('Closed the meeting', [
    {
      ...meeting,
      state: isApproved ? 'approved' : 'draft',
      closedAt: '11:00',
      approvedOn: isApproved ? addDays(on, 7) : null,
    },
  ])
}

/** A third of what is open is finished each week; finished work leaves the live lists after four weeks. */
async function finishSome(random: Seeded, commit: Making['commit'], open: Action[], on: Day): Promise<void> {
  const changed: Action[] = []
  const kept: Action[] = []
  for (const one of open) {
    if (one.column === 'done' && one.finishedOn !== null && daysBetween(one.finishedOn, on) >= 28)
      changed.push({ ...one, archivedOn: on })
    else if (one.column !== 'done' && random.chance(0.33)) {
      const done: Action = { ...one, column: 'done', proposedOn: on, finishedOn: on }
      changed.push(done)
      kept.push(done)
    } else kept.push(one)
  }
  for (const one of changed) await commit('Moved an action', [one])
  open.splice(0, open.length, ...kept)
}

export type Numbered = { readonly number: SeriesNumber; readonly counter: Counter }

function nextNumber(making: Making, series: 'decision' | 'action' | 'pledge' | 'escalation'): Numbered {
  const year = Number(making.on.slice(0, 4))
  const id = counterId(making.place.id, year)
  const before = making.counters.get(id) ?? {
    kind: 'counter' as const,
    id,
    localityId: making.place.id,
    year,
    decision: 0,
    action: 0,
    pledge: 0,
    escalation: 0,
  }
  const counter = { ...before, [series]: before[series] + 1 }
  making.counters.set(id, counter)
  return { number: { year, n: counter[series] }, counter }
}

function decision(making: Making, meetingId: Id, items: readonly AgendaItem[], n: number): AnyRecord[] {
  const { number, counter } = nextNumber(making, 'decision')
  const one: Decision = {
    kind: 'decision',
    id: `${meetingId}-d${n}`,
    localityId: making.place.id,
    meetingId,
    itemId: making.random.pick(items).id,
    number,
    text: sentence(making.random, 70),
    rank: `a${n}`,
  }
  return [counter, one]
}

function action(making: Making, meetingId: Id, items: readonly AgendaItem[], n: number): AnyRecord[] {
  const { number, counter } = nextNumber(making, 'action')
  const { random, people, on } = making
  const one: Action = {
    kind: 'action',
    id: `${meetingId}-a${n}`,
    localityId: making.place.id,
    number,
    aliases: [],
    title: sentence(random, 80),
    detail: '',
    owner: random.chance(0.9) ? { kind: 'person', personId: random.pick(people).id } : { kind: 'team' },
    helperIds: random.chance(0.3) ? [random.pick(people).id] : [],
    raisedOn: on,
    dueOn: addDays(on, 7 + random.below(21)),
    column: random.pick(['todo', 'doing', 'proposed']),
    rank: `a${on.replaceAll('-', '')}${n}`,
    blockedBy: '',
    waitsFor: null,
    ways: [],
    heldOver: random.below(3),
    origin: { kind: 'item', meetingId, itemId: random.pick(items).id },
    proposedOn: null,
    finishedOn: null,
    dropped: null,
    archivedOn: null,
  }
  return [counter, one]
}

function pledge(making: Making, meetingId: Id, items: readonly AgendaItem[], n: number): AnyRecord[] {
  const { number, counter } = nextNumber(making, 'pledge')
  const { random, on } = making
  const isOver = daysBetween(on, making.today) > 120
  const one: Pledge = {
    kind: 'pledge',
    id: `${meetingId}-p${n}`,
    localityId: making.place.id,
    number,
    title: sentence(random, 60),
    weWill: {
      by: { kind: 'person', personId: random.pick(making.people).id },
      text: sentence(random, 60),
      mark: isOver ? 'kept' : 'not-yet',
      markedOn: null,
      evidence: '',
    },
    target: '',
    condition: null,
    notKeptBecause: '',
    agreedOn: null,
    overOn: null,
    ways: [],
    waitsFor: null,
    youWill: {
      by: { kind: 'residents' },
      text: sentence(random, 60),
      mark: isOver ? 'kept' : 'not-yet',
      markedOn: null,
      evidence: '',
    },
    reviewOn: addDays(on, 84),
    column: isOver ? 'kept' : 'agreed',
    rank: `a${on.replaceAll('-', '')}${n}`,
    origin: { kind: 'item', meetingId, itemId: random.pick(items).id },
    withdrawn: null,
    archivedOn: isOver ? addDays(on, 120) : null,
  }
  return [counter, one]
}

function bullets(random: Seeded, characters: number): Notes {
  const line = (): Notes['content'][number] => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(random, Math.floor(characters / 3)) }],
  })
  return {
    type: 'doc',
    content: [{ type: 'bulletList', content: [0, 1, 2].map(() => ({ type: 'listItem', content: [line()] })) }],
  }
}

function locality(code: string, index: number): Locality {
  const name = `${code.slice(0, 1)}${code.slice(1).toLowerCase()} End`
  return {
    kind: 'locality',
    id: `loc-${code.toLowerCase()}`,
    code,
    name,
    shape: code === 'HOME' ? 'theme' : 'place',
    district: 'Northfold Vale',
    stage: 'established',
    venue: `${name} Community Hall`,
    pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
    calendar: noDepartures,
    hasRounds: false,
    template: [...standingAgenda],
    standingPledge: '',
    meetingAgreesClosure: true,
    rank: `a${index}`,
    retiredOn: null,
  }
}

function people(
  random: Seeded,
  places: readonly Locality[],
): { readonly people: readonly Person[]; readonly organisations: readonly Organisation[] } {
  const organisations = [
    'County Council',
    'Peakside Homes',
    'Police',
    'Surgery',
    'Primary School',
    'Tea & Toast',
    'Residents’ Group',
    'Fire and Rescue',
  ].map(
    (name, index): Organisation => ({ kind: 'organisation', id: `org-${index}`, name, sector: 'other', aliases: [] }),
  )
  const given = ['Nettie', 'Cass', 'Owen', 'Priya', 'Idris', 'Jonah', 'Dot', 'Grace', 'Farida', 'Bea', 'Rufus', 'Sana']
  const family = [
    'Bramble',
    'Underhill',
    'Larkspur',
    'Fernley',
    'Marlowe',
    'Reed',
    'Hazelwood',
    'Alderney',
    'Thistle',
    'Tansy',
    'Penhale',
    'Quill',
  ]
  const made = places.flatMap((place, placeIndex) =>
    Array.from(
      { length: 12 },
      (_, index): Person => ({
        kind: 'person',
        id: `person-${placeIndex}-${index}`,
        name: `${given[index]} ${family[(index + placeIndex) % 12]}`,
        initials: `${given[index]?.slice(0, 1)}${family[(index + placeIndex) % 12]?.slice(0, 1)}${placeIndex}`,
        jobTitle: '',
        organisationId: random.pick(organisations).id,
        email: '',
        phone: '',
        roles: [
          {
            localityId: place.id,
            name: index === 0 ? 'lead' : index === 1 ? 'clerk' : index === 7 ? 'enabler' : 'member',
            from: null,
            to: null,
            standing: 'confirmed',
            time: { freed: 'unknown', words: '' },
          },
        ],
        mayBeNamedInPublic: false,
        toComplete: false,
        retiredOn: null,
      }),
    ),
  )
  return { people: made, organisations }
}
