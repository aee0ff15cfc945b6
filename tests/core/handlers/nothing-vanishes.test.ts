import fc from 'fast-check'
import { test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { CommandName, InputOf, MeetingView } from '../../../shared/contract'
import { addDays } from '../../../shared/rules/dates'
import { standingOf } from '../../../shared/rules/item-standing'
import type { Becomes } from '../../../shared/rules/leave-agenda'
import { isToCome } from '../../../shared/rules/next-meeting'
import { notesOf } from '../../builders'
import {
  agendaForReview,
  cardMatter,
  type DueReview,
  expectNothingGoesBack,
  expectNothingVanished,
  expectReviewAsks,
  type Happening,
  histories,
  isOver,
} from '../../nothing-vanishes'
import { aBench, type Bench, millbrook, ok, openBench } from './workspace'

// The same law as for the rules alone, kept by the store through its commands, its Undo and its Redo.

type Place = {
  readonly app: App
  readonly bench: Bench
  readonly localityId: string
  /** Three, that are put on agendas from their board. */
  readonly pledgeIds: readonly string[]
  readonly due: DueReview
}
type Found = Awaited<ReturnType<typeof look>>

async function look({ app, localityId }: Place) {
  const agendas: (MeetingView & { readonly cameOfIt: MeetingView })[] = []
  for (const { id } of await ok(app, 'meeting.list', { localityId })) {
    const view = await ok(app, 'meeting.open', { meetingId: id })
    agendas.push({ ...view, cameOfIt: view })
  }
  const parked = (await ok(app, 'agenda.parking-lot', { localityId })).filter((one) => one.item.parkedId !== null)
  return {
    agendas,
    parked,
    waiting: parked.map(({ kind, item }) => ({ title: item.title, isDropped: kind === 'dropped' })),
  }
}

async function reviewAsks({ app, bench, due }: Place, found: Found, said: string): Promise<void> {
  const next = agendaForReview(found, due, bench.now.slice(0, 10))
  if (next === undefined) return
  const { comes, waits } = await ok(app, 'agenda.proposal', { meetingId: next.id })
  const elsewhere = [...comes, ...waits, ...found.parked.map(({ item }) => item)]
  expectReviewAsks({ due, seen: found, elsewhere, said })
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)]
}

/** As commands, of which many are refused. */
async function happen(place: Place, { what, which, how }: Happening, found: Found, raise: () => string) {
  const { app, bench, localityId } = place
  const { agendas, parked } = found
  const today = bench.now.slice(0, 10)
  const tried = async <N extends CommandName>(name: N, input: InputOf<N>) => (await app.call(name, input)).ok
  const matters = agendas.flatMap((one) => one.items.filter((item) => !item.isStanding))
  const item = pick(matters, which)
  const meetingId = pick(agendas, which)?.meeting.id ?? 'no-meeting'
  const at = { meetingId: item?.meetingId ?? 'no-meeting', itemId: item?.id ?? 'no-item' }
  const several = { meetingId: at.meetingId, itemIds: [at.itemId] }
  const parkedId = pick(parked, how)?.item.parkedId ?? 'no-parked'
  const live = pick(
    agendas.filter((one) => one.meeting.state === 'live' || one.meeting.state === 'suspended'),
    which,
  )
  switch (what) {
    case 'plan': {
      const on = addDays(today, (which % 30) - 9)
      return tried('meeting.plan', { localityId, on, startsAt: '10:00', endsAt: '11:00', venue: '' })
    }
    case 'add':
      if (agendas.find((one) => one.meeting.id === meetingId)?.meeting.state === 'draft') return false
      return tried('item.add', { meetingId, itemKind: 'challenge', title: raise(), minutes: 5, after: null })
    case 'hand-in': {
      const input = { localityId, itemKind: 'event', minutes: 5, handedInById: null } as const
      return tried('parked.add', { ...input, title: raise() })
    }
    case 'issue':
      return tried('meeting.issue', { meetingId })
    case 'start':
    case 'from-paper':
      return tried('meeting.start', { meetingId, fromPaper: what === 'from-paper' })
    case 'suspend':
      return tried('meeting.suspend', { meetingId: live?.meeting.id ?? 'no-meeting' })
    case 'mark':
      return tried('item.edit', { ...at, carryOver: pick(ways, how) ?? null })
    case 'unmark':
      return tried('item.edit', { ...at, carryOver: null })
    case 'leave':
      return leave(tried, several, how)
    case 'decide':
      return how % 3 === 0
        ? tried('decision.add', { ...at, text: 'To ask' })
        : tried('story.add', { ...at, localityId, text: 'Tea' })
    case 'close':
      return live === undefined ? false : close(place, live, how)
    case 'cancel':
      return tried('meeting.cancel', { meetingId, reason: 'The fair' })
    case 'remove':
      return tried('meeting.remove', { meetingId })
    case 'send':
      return tried('items.send', { ...several, toMeetingId: pick(agendas, how)?.meeting.id ?? 'no-meeting' })
    case 'put-on':
      return tried('agenda.gather', { meetingId, keys: [`parked-${parkedId}`] })
    case 'put-card':
    case 'park-card': {
      const { title, index } = cardMatter(how)
      if (isOver(found, title)) return false
      const from = { kind: 'pledge', id: place.pledgeIds[index] ?? 'no-pledge' } as const
      const card = { itemKind: 'pledges', title, from } as const
      if (what === 'park-card') return tried('parked.add', { ...card, localityId, minutes: 0, handedInById: null })
      const toCome = agendas.filter(({ meeting }) => isToCome(meeting))
      return tried('item.add', {
        ...card,
        meetingId: pick(toCome, which)?.meeting.id ?? 'no-meeting',
        after: null,
      })
    }
    case 'gather':
      return tried('agenda.gather', { meetingId })
    case 'drop-waiting':
      return tried('parked.drop', { parkedId, reason: 'Mended' })
    case 'bring-back':
      return tried('parked.bring-back', { parkedId })
    case 'days-pass':
      bench.now = `${addDays(today, how % 9)}T09:00:00.000Z`
      return true
    case 'undo':
      return tried('history.undo', {})
    case 'redo':
      return tried('history.redo', {})
    // What was typed just now may go without a word: the rules' own property knows which.
    case 'delete':
      return false
  }
}

const side = { by: { kind: 'residents' }, text: 'open the hall' } as const
const promises = { weWill: side, youWill: side }

const ways: readonly Becomes[] = [
  { kind: 'carry-over' },
  { kind: 'park' },
  { kind: 'skip-once', backOn: '2026-09-01' },
  { kind: 'drop', reason: 'Mended' },
]

type Tried = <N extends CommandName>(name: N, input: InputOf<N>) => Promise<boolean>
type Several = { readonly meetingId: string; readonly itemIds: string[] }

function leave(tried: Tried, several: Several, how: number): Promise<boolean> {
  if (how % 4 === 0) return tried('items.park', several)
  if (how % 4 === 1) return tried('items.skip', several)
  if (how % 4 === 2) return tried('items.carry-over', several)
  return tried('items.drop', { ...several, reason: 'Mended' })
}

async function close({ app, due }: Place, view: MeetingView, how: number): Promise<boolean> {
  const { id: meetingId } = view.meeting
  for (const [index, item] of view.items.entries()) {
    if (standingOf(item, view).kind !== 'open') continue
    // The review is talked about and no side marked: nothing else says that it is still to be done.
    const isDue = item.about?.id === due.pledgeId
    const carryOver = isDue ? undefined : ways[(how + index) % (ways.length + 1)]
    const at = { meetingId, itemId: item.id }
    if (carryOver === undefined) await ok(app, 'item.write-notes', { ...at, notes: notesOf('Said.') })
    else await ok(app, 'item.edit', { ...at, carryOver })
  }
  await ok(app, 'meeting.finish', { meetingId })
  return true
}

test('through the commands, Undo and Redo nothing unfinished vanishes and nothing is found twice', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (happenings) => {
      const bench = await aBench()
      const app = await openBench(bench)
      const { localityId } = await ok(app, 'team.start', { ...millbrook, people: [], keyboard: null })
      const pledgeIds: string[] = []
      for (const title of ['Tea', 'Keys', 'Bins']) {
        const pledge = { ...{ localityId, title, target: '', condition: null, reviewOn: null }, ...promises }
        pledgeIds.push((await ok(app, 'pledge.write', { ...pledge, column: 'agreed', origin: null })).pledgeId)
      }
      const reviewOn = bench.now.slice(0, 10)
      const lights = { localityId, title: 'Lights', target: '', condition: null, reviewOn, ...promises }
      const { pledgeId } = await ok(app, 'pledge.write', { ...lights, column: 'agreed', origin: null })
      const place = { app, bench, localityId, pledgeIds, due: { pledgeId, reviewOn } }
      let matters: readonly string[] = []
      let committed = 0
      let lastSeq = (await ok(app, 'working-set', {})).seq
      app.subscribe((event) => {
        // A command that changes nothing is told of too, and is no step to take back.
        if (event.kind === 'changed' && event.seq > lastSeq) committed += 1
        if (event.kind === 'changed') lastSeq = event.seq
      })
      // The matters as they were before each step that can be taken back, or done again.
      const [before, after]: [(readonly string[])[], (readonly string[])[]] = [[], []]
      let found = await look(place)
      for (const [index, happening] of happenings.entries()) {
        const [from, to] = happening.what === 'undo' ? [before, after] : [after, before]
        const isSwing = happening.what === 'undo' || happening.what === 'redo'
        if (isSwing && from.length === 0) continue
        committed = 0
        const isCard = happening.what === 'put-card' || happening.what === 'park-card'
        const title = isCard ? cardMatter(happening.how).title : `Matter ${index}`
        const stood = found
        await happen(place, happening, found, () => title)
        found = await look(place)
        expectNothingGoesBack(happening.what, stood, found, bench.now.slice(0, 10))
        if (isSwing && committed > 0) {
          to.push(matters)
          matters = from.pop() ?? []
        } else if (committed > 0) {
          before.push(...Array.from({ length: committed }, () => matters))
          after.length = 0
          if (isCard || happening.what === 'add' || happening.what === 'hand-in')
            matters = [...new Set([...matters, title])]
        }
        expectNothingVanished(matters, found, JSON.stringify(happening))
        await reviewAsks(place, found, JSON.stringify(happening))
      }
      await app.close()
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 10), endOnFailure: true },
  )
})
