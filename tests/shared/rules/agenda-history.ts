import type { AgendaItem, Decision, ParkedItem } from '../../../shared/model/agenda-item'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import type { AnyRecord, Change, RecordKind, RecordOf } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { addItem, editItem } from '../../../shared/rules/agenda'
import { cameOf, removeItems, sendItems } from '../../../shared/rules/agenda-several'
import { type CallingOff, cancelWithAgenda, removeMeeting } from '../../../shared/rules/call-off-meeting'
import { agendaWith, putCardOn, waitingAbout } from '../../../shared/rules/card-on-agenda'
import { putting } from '../../../shared/rules/changes'
import { finishMeeting } from '../../../shared/rules/close-meeting'
import { addDays } from '../../../shared/rules/dates'
import { standingOf } from '../../../shared/rules/item-standing'
import { type Becomes, leaveAgenda } from '../../../shared/rules/leave-agenda'
import { startMeeting, suspendMeeting } from '../../../shared/rules/live-meeting'
import { issueMeeting, planMeeting } from '../../../shared/rules/meetings'
import { dayBack, nextAgendaAfter, nextDayAfter } from '../../../shared/rules/next-agenda'
import { isToCome } from '../../../shared/rules/next-meeting'
import { addParked, bringBackParked, dropParked } from '../../../shared/rules/parked'
import { putOn } from '../../../shared/rules/put-on'
import { byRank } from '../../../shared/rules/ranks'
import { aDecision, anId, aStory, notesOf } from '../../builders'
import { cardMatter, type Happening, isOver, type Seen } from '../../nothing-vanishes'

const newId = () => anId('law')
export const template = [
  { kind: 'welcome', title: 'Welcome', minutes: 3, openness: { kind: 'open' } },
  { kind: 'challenge', title: 'Challenges', minutes: 8, openness: { kind: 'open' } },
] as const

/** What is kept, and the matters that were ever raised in it. */
type World = {
  readonly records: ReadonlyMap<string, AnyRecord>
  readonly matters: ReadonlySet<string>
  /** Those that ever waited, or that a meeting had: they are not deleted any more. */
  readonly known: ReadonlySet<string>
  readonly today: string
}

const afterwards: ReadonlySet<Meeting['state']> = new Set(['draft', 'cancelled'])

/** A place's meetings over months: the rules alone, with undo and redo as going back to what was. */
export class History {
  world: World = { records: new Map(), matters: new Set(), known: new Set(), today: '2026-06-08' }
  before: World[] = []
  after: World[] = []
  raised = 0

  constructor(readonly place: Locality) {}

  get now(): string {
    return `${this.world.today}T09:00:00.000Z`
  }
  all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    // The map holds records by kind and id: those of a kind are of that kind.
    return [...this.world.records.values()].filter((one) => one.kind === kind) as RecordOf<K>[]
  }
  itemsOf(meeting: Meeting): AgendaItem[] {
    return this.all('item')
      .filter((item) => item.meetingId === meeting.id)
      .sort(byRank)
  }
  cameOf(meeting: Meeting) {
    const decisions: Decision[] = this.all('decision').filter((one) => one.meetingId === meeting.id)
    const stories = this.all('story').filter((one) => one.origin.kind === 'item' && one.origin.meetingId === meeting.id)
    return {
      ...{ decisions, corrections: [], actions: [], pledges: [], escalations: [] },
      ...{ opportunities: [], stories, spends: [] },
    }
  }
  seen(): Seen {
    const agendas = this.all('meeting').map((meeting) => ({
      meeting,
      items: this.itemsOf(meeting),
      cameOfIt: this.cameOf(meeting),
    }))
    return {
      agendas,
      waiting: this.all('parked').map((one) => ({ title: one.title, isDropped: one.dropped !== null })),
    }
  }

  /** One change, one step to take back. Refused ones change nothing. */
  commit(change: Change | Refused, matters: Iterable<string> = this.world.matters): void {
    if (isRefused(change)) return
    const records = new Map(this.world.records)
    for (const ref of change.remove) {
      if (!records.delete(`${ref.kind} ${ref.id}`)) throw new Error(`nothing to remove: ${ref.kind} ${ref.id}`)
    }
    for (const record of change.put) records.set(`${record.kind} ${record.id}`, record)
    this.before.push(this.world)
    this.after = []
    this.world = { ...this.world, records, matters: new Set(matters) }
    const over = new Set(this.all('meeting').flatMap(({ id, state }) => (afterwards.has(state) ? [id] : [])))
    const had = [...this.all('parked'), ...this.all('item').filter((item) => over.has(item.meetingId))]
    this.world = { ...this.world, known: new Set([...this.world.known, ...had.map(({ title }) => title)]) }
  }
  swing(from: World[], to: World[]): void {
    const world = from.pop()
    if (world === undefined) return
    to.push(this.world)
    this.world = { ...world, today: this.world.today }
  }

  raise(): string {
    this.raised += 1
    return `Matter ${this.raised}`
  }
  open(meeting: Meeting) {
    const meetings = this.all('meeting')
    const { decisions, stories } = this.cameOf(meeting)
    const numbered = new Set(decisions.map((one) => one.itemId))
    const taking = nextAgendaAfter({ meeting, meetings }, this.world.today)
    const next = taking === null ? null : { meeting: taking, items: this.itemsOf(taking) }
    const items = this.itemsOf(meeting)
    return { meeting, meetings, numbered, next, items, locality: this.place, unnumbered: stories }
  }
  callingOff(meeting: Meeting): CallingOff {
    const opened = this.open(meeting)
    const { size } = opened.numbered
    const told = opened.unnumbered.flatMap(({ origin }) => (origin.kind === 'item' ? [origin.itemId] : []))
    return {
      ...opened,
      ledTo: new Set([...opened.numbered, ...told]),
      hasAttendance: false,
      numbered: size,
      isOnRecord: false,
      today: this.world.today,
    }
  }
  planned(
    on: string,
    startsAt: string,
  ): { readonly change: Change; readonly next: { meeting: Meeting; items: AgendaItem[] } } {
    const when = { on, startsAt, endsAt: '20:00', venue: '' }
    const plan = planMeeting(this.place, when, newId(), newId)
    if (isRefused(plan)) throw new Error('not planned')
    const coming = this.all('parked').filter((one) => isBack(one, on))
    const { items, remove } = putOnAll(coming, plan.meeting, plan.items)
    return { change: { put: [plan.meeting, ...items], remove }, next: { meeting: plan.meeting, items } }
  }
  leave(meeting: Meeting, itemIds: readonly string[], becomes: Becomes): Change | Refused {
    const opened = this.open(meeting)
    const backOn = dayBack(opened, this.world.today)
    const usual = becomes.kind === 'skip-once' ? { ...becomes, backOn } : becomes
    return leaveAgenda(opened, itemIds, usual, { today: this.world.today, next: opened.next, backOn, newId })
  }
  /** Nobody has said yet what becomes of these: it is said by chance, and then it is closed in one step of its own. */
  close(meeting: Meeting, how: number): void {
    const cameOfIt = this.cameOf(meeting)
    for (const [index, item] of this.itemsOf(meeting).entries()) {
      if (standingOf(item, cameOfIt).kind !== 'open') continue
      const becomes = ways[(how + index) % (ways.length + 1)]
      if (becomes === undefined) this.commit(putting({ ...item, notes: notesOf('Said.') }))
      else this.commit(this.leave(meeting, [item.id], becomes))
    }
    const opened = this.open(this.all('meeting').find((one) => one.id === meeting.id) ?? meeting)
    const day = opened.next === null ? nextDayAfter(meeting.on, opened, this.world.today) : null
    const plan = day === null ? null : this.planned(day.on, day.startsAt)
    const closing = { ...opened, next: opened.next ?? plan?.next ?? null, cameOfIt: this.cameOf(meeting), actions: [] }
    const closed = finishMeeting(closing, `${this.world.today}T10:00:00.000Z`, newId)
    if (isRefused(closed)) return
    this.commit({ put: [...(plan?.change.put ?? []), ...closed.change.put], remove: plan?.change.remove ?? [] })
  }

  happen({ what, which, how }: Happening): void {
    if (what === 'undo') this.swing(this.before, this.after)
    else if (what === 'redo') this.swing(this.after, this.before)
    else if (what === 'days-pass') this.world = { ...this.world, today: addDays(this.world.today, how % 9) }
    else if (what === 'close') {
      const live = liveOf(this, which)
      if (live !== undefined) this.close(live, how)
    } else {
      const asked = doings[what](this, which, how)
      if (asked !== null) this.commit(asked.change, asked.matters)
    }
  }
}

/** What a happening asks for; nothing where it cannot happen just now. */
type Asked = { readonly change: Change | Refused; readonly matters?: Iterable<string> } | null
type Doing = (history: History, which: number, how: number) => Asked

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)]
}
const meetingOf = (it: History, which: number) => pick(it.all('meeting'), which)
const liveOf = (it: History, which: number) =>
  pick(
    it.all('meeting').filter((one) => one.state === 'live' || one.state === 'suspended'),
    which,
  )
/** Of all agendas, what somebody put there first: standing lines have less to lose. */
function itemOf(it: History, which: number) {
  const items = it.all('item')
  const item = pick([...items.filter((one) => !one.isStanding), ...items.slice(0, 1)], which)
  const meeting = it.all('meeting').find((one) => one.id === item?.meetingId)
  return meeting && item
    ? { meeting, item, items: it.itemsOf(meeting), at: { meetingId: meeting.id, itemId: item.id } }
    : null
}
/** A card of a board, and where it is. */
function cardOf(it: History, number: number) {
  const { title, index } = cardMatter(number)
  const about = { kind: 'pledge', id: `card-${index}` } as const
  return {
    ...{ title, about },
    standsOn: agendaWith(it.all('meeting'), it.all('item'), about),
    waits: waitingAbout(it.all('parked'), it.place.id, about),
  }
}
const anybody = () => true
const given = (change: Change | Refused | { readonly change: Change }): Asked => {
  if (isRefused(change)) return null
  return 'change' in change ? change : { change }
}

function start(it: History, which: number, isFromPaper: boolean): Asked {
  const meeting = meetingOf(it, which)
  const started = meeting && startMeeting(it.open(meeting), it.now)
  if (started === undefined || isRefused(started)) return null
  const put = started.put.map((one) =>
    one.kind === 'meeting' && one.live !== null ? { ...one, live: { ...one.live, isFromPaper } } : one,
  )
  return { change: { ...started, put } }
}

function mark(it: History, which: number, carryOver: Becomes | null): Asked {
  const at = itemOf(it, which)
  return at && given(editItem(at.meeting, at.item, { ...at.at, carryOver }, anybody))
}

function put(it: History, meeting: Meeting | undefined, coming: readonly ParkedItem[]): Asked {
  if (meeting === undefined || !['planned', 'issued', 'live'].includes(meeting.state)) return null
  const { items, remove } = putOnAll(coming, meeting, it.itemsOf(meeting))
  return { change: { put: items, remove } }
}

const doings: { readonly [W in Exclude<Happening['what'], 'undo' | 'redo' | 'close' | 'days-pass'>]: Doing } = {
  plan: (it, which, how) => it.planned(addDays(it.world.today, (which % 30) - 9), how % 2 === 0 ? '10:00' : '14:00'),
  add: (it, which, how) => {
    const meeting = meetingOf(it, which)
    if (meeting === undefined || meeting.state === 'draft') return null
    const title = it.raise()
    const itemKind = how % 3 === 0 ? 'any-other-business' : 'challenge'
    const input = { meetingId: meeting.id, itemKind, title, minutes: 5, after: null } as const
    const change = addItem(meeting, it.itemsOf(meeting), input, newId(), anybody)
    return { change, matters: [...it.world.matters, title] }
  },
  'hand-in': (it) => {
    const title = it.raise()
    const input = { localityId: it.place.id, itemKind: 'event', title, minutes: 5, handedInById: null } as const
    return { change: addParked(input, newId(), it.world.today, anybody), matters: [...it.world.matters, title] }
  },
  issue: (it, which) => {
    const meeting = meetingOf(it, which)
    const issued = meeting && issueMeeting(meeting, it.now)
    return issued === undefined || isRefused(issued) ? null : given(putting(issued))
  },
  start: (it, which) => start(it, which, false),
  'from-paper': (it, which) => start(it, which, true),
  suspend: (it, which) => {
    const live = liveOf(it, which)
    return live ? given(suspendMeeting(it.open(live), it.now)) : null
  },
  mark: (it, which, how) => mark(it, which, wayOf(how)),
  unmark: (it, which) => mark(it, which, null),
  leave: (it, which, how) => {
    const at = itemOf(it, which)
    return at && given(it.leave(at.meeting, [at.item.id], wayOf(how)))
  },
  decide: (it, which, how) => {
    const at = itemOf(it, which)
    if (at === null || at.meeting.state === 'cancelled') return null
    const story = aStory({ id: newId(), origin: { kind: 'item', ...at.at } })
    return given(putting(how % 3 === 0 ? aDecision({ id: newId(), ...at.at }) : story))
  },
  cancel: (it, which) => {
    const meeting = meetingOf(it, which)
    return meeting ? given(cancelWithAgenda(it.callingOff(meeting), 'The fair', newId)) : null
  },
  remove: (it, which) => {
    const meeting = meetingOf(it, which)
    return meeting ? given(removeMeeting(it.callingOff(meeting), newId)) : null
  },
  send: (it, which, how) => {
    const at = itemOf(it, which)
    const to = meetingOf(it, how)
    if (at === null || to === undefined) return null
    const from = it.open(at.meeting)
    const numbered = from.numbered.has(at.item.id) ? 1 : 0
    return given(
      sendItems(from, it.open(to), [at.item.id], {
        numbered,
        corrections: 0,
        unnumbered: from.unnumbered.filter(cameOf([at.item.id])),
      }),
    )
  },
  // What was typed just now may go without a word.
  delete: (it, which) => {
    const at = itemOf(it, which)
    if (at === null) return null
    const { numbered, unnumbered } = it.open(at.meeting)
    const ledTo = {
      numbered: numbered.has(at.item.id) ? 1 : 0,
      corrections: 0,
      unnumbered: unnumbered.filter(cameOf([at.item.id])),
    }
    const change = removeItems(at.meeting, at.items, [at.item.id], ledTo)
    const { matters, known } = it.world
    return { change, matters: [...matters].filter((title) => title !== at.item.title || known.has(title)) }
  },
  'put-on': (it, which, how) => {
    const parked = pick(
      it.all('parked').filter((one) => one.dropped === null),
      how,
    )
    return put(it, meetingOf(it, which), parked === undefined ? [] : [parked])
  },
  'put-card': (it, which, how) => {
    const meeting = pick(
      it.all('meeting').filter((one) => isToCome(one)),
      which,
    )
    const { title, about, standsOn, waits } = cardOf(it, how)
    if (meeting === undefined || isOver(it.seen(), title)) return null
    const input = { meetingId: meeting.id, itemKind: 'pledges', title, minutes: 5, after: null, from: about } as const
    const at = { meeting, items: it.itemsOf(meeting), standsOn, waits, newId, isPerson: anybody }
    const put = putCardOn(at, input)
    return isRefused(put) ? null : { change: put.change, matters: [...it.world.matters, title] }
  },
  'park-card': (it, _which, how) => {
    const { title, about, standsOn, waits } = cardOf(it, how)
    if (standsOn !== undefined || waits !== undefined || isOver(it.seen(), title)) return null
    const input = { localityId: it.place.id, itemKind: 'pledges', title, minutes: 0, handedInById: null } as const
    const change = addParked({ ...input, from: about }, newId(), it.world.today, anybody)
    return { change, matters: [...it.world.matters, title] }
  },
  gather: (it, which) => {
    const meeting = meetingOf(it, which)
    return put(
      it,
      meeting,
      it.all('parked').filter((one) => meeting !== undefined && isBack(one, meeting.on)),
    )
  },
  'drop-waiting': (it, which) => {
    const parked = pick(it.all('parked'), which)
    return parked ? given(putting(dropParked(parked, 'Mended', it.world.today))) : null
  },
  'bring-back': (it, which) => {
    const parked = pick(it.all('parked'), which)
    return parked ? given(putting(bringBackParked(parked, it.world.today))) : null
  },
}

const ways: readonly Becomes[] = [
  { kind: 'carry-over' },
  { kind: 'park' },
  { kind: 'skip-once', backOn: '2026-09-01' },
  { kind: 'drop', reason: 'Mended' },
]
const wayOf = (number: number): Becomes => ways[number % ways.length] ?? { kind: 'park' }
const isBack = (one: ParkedItem, on: string) => one.dropped === null && one.backOn !== null && one.backOn <= on

function putOnAll(coming: readonly ParkedItem[], meeting: Meeting, there: readonly AgendaItem[]) {
  let items = [...there]
  for (const parked of coming) items = [...items, putOn(parked, meeting, items, newId).item]
  return { items, remove: coming.map(({ id }) => ({ kind: 'parked', id }) as const) }
}
