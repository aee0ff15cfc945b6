import { describe, expect, it } from 'vitest'
import { aSampleWorkspace } from '../../sample'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

async function millbrook() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const personId = started.people.find((one) => one.name === 'Owen Larkspur')?.id ?? ''
  return { bench, app, personId, ...started }
}

describe('a story that is handed in', () => {
  it('waits to be told, and is a story of the item it was told at', async () => {
    const { app, localityId, meetingId, view, personId } = await millbrook()
    const { storyId } = await ok(app, 'story.hand-in', { localityId, text: 'Forty-one for tea', personId })
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toMatchObject([
      { key: `story-${storyId}`, kind: 'story', handedInById: personId, since: '2026-06-11' },
    ])
    const stories = view.items.find((one) => one.itemKind === 'stories')
    const { standing } = await ok(app, 'agenda.proposal', { meetingId })
    // Nobody has said yet how far it may go: not a word of it is on the paper.
    expect(standing).toEqual([{ itemId: stories?.id, reason: 'A story was handed in by Owen Larkspur' }])
    await ok(app, 'meeting.start', { meetingId })
    const at = { meetingId, itemId: stories?.id ?? '' }
    await ok(app, 'story.tell', { storyId, ...at })
    const opened = await ok(app, 'meeting.open', { meetingId })
    expect(opened.stories).toMatchObject([{ id: storyId, tellerId: personId, origin: { kind: 'item', ...at } }])
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toEqual([])
    expect(await problem(app, 'story.tell', { storyId, ...at })).toEqual({ code: 'no-longer-proposed' })
    await ok(app, 'history.undo', {})
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toHaveLength(1)
  })

  it('is not told before the meeting, and not by somebody nobody knows', async () => {
    const { app, localityId, meetingId, item } = await millbrook()
    const { storyId } = await ok(app, 'story.hand-in', { localityId, text: 'A story', personId: null })
    expect(await problem(app, 'story.tell', { storyId, meetingId, itemId: item.id })).toEqual({
      code: 'wrong-state',
      state: 'planned',
    })
    expect(await problem(app, 'story.hand-in', { localityId, text: 'A story', personId: 'no-such' })).toEqual({
      code: 'missing',
      kind: 'person',
      id: 'no-such',
    })
  })

  it('leaves no name and no word in the history', async () => {
    const { app, localityId, personId } = await millbrook()
    await ok(app, 'story.hand-in', { localityId, text: 'A secret', personId })
    expect((await ok(app, 'working-set', {})).undo).toBe('Handed in a story')
  })
})

/** A story nobody tells stood on every agenda for ever, and an idea had to be put on one first to be got rid of. */
describe('what was handed in and is wanted no more', () => {
  it('is dropped with a reason, asks no agenda any more, and waits again when it is brought back', async () => {
    const { app, bench, localityId, meetingId, personId } = await millbrook()
    const { storyId } = await ok(app, 'story.hand-in', { localityId, text: 'A secret', personId })
    const { opportunityId } = await ok(app, 'opportunity.hand-in', { localityId, title: 'Swap shop', personId })
    const story = { kind: 'story', id: storyId } as const
    const idea = { kind: 'opportunity', id: opportunityId } as const
    const lot = () => ok(app, 'agenda.parking-lot', { localityId })
    const waited = await lot()
    await ok(app, 'handed-in.drop', { of: story, reason: 'The teller moved away' })
    expect((await ok(app, 'working-set', {})).undo).toBe('Dropped a story that was handed in')
    await ok(app, 'handed-in.drop', { of: idea, reason: 'There is one already' })
    expect(await lot()).toMatchObject([
      { key: `opportunity-${opportunityId}`, kind: 'dropped', droppedBecause: 'There is one already' },
      { key: `story-${storyId}`, kind: 'dropped', droppedBecause: 'The teller moved away', since: '2026-06-11' },
    ])
    const proposal = await ok(app, 'agenda.proposal', { meetingId })
    expect([proposal.waits, proposal.standing]).toEqual([[], []])
    expect(await problem(app, 'handed-in.drop', { of: idea, reason: 'Again' })).toEqual({ code: 'no-longer-proposed' })
    await app.close()

    const again = await openBench(bench)
    await ok(again, 'handed-in.bring-back', { of: idea })
    await ok(again, 'handed-in.bring-back', { of: story })
    expect(await ok(again, 'agenda.parking-lot', { localityId })).toEqual(waited)
    await ok(again, 'history.undo', {})
    expect(await ok(again, 'agenda.parking-lot', { localityId })).toMatchObject([{ kind: 'idea' }, { kind: 'dropped' }])
  })

  it('is not what was told already, or is on its way', async () => {
    const { app, localityId, meetingId, item } = await millbrook()
    const { storyId } = await ok(app, 'story.hand-in', { localityId, text: 'A story', personId: null })
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'story.tell', { storyId, meetingId, itemId: item.id })
    const of = { kind: 'story', id: storyId } as const
    expect(await problem(app, 'handed-in.drop', { of, reason: 'x' })).toEqual({ code: 'no-longer-proposed' })
    expect(await problem(app, 'handed-in.bring-back', { of })).toEqual({ code: 'no-longer-proposed' })
    const missing = { kind: 'opportunity', id: 'gone' } as const
    expect(await problem(app, 'handed-in.drop', { of: missing, reason: 'x' })).toMatchObject({ code: 'missing' })
  })
})

describe('an idea that is handed in', () => {
  it('waits in Listening, and was mentioned once when it is put on an agenda', async () => {
    const { app, localityId, meetingId, personId } = await millbrook()
    const { opportunityId } = await ok(app, 'opportunity.hand-in', { localityId, title: 'Swap shop', personId })
    const key = `opportunity-${opportunityId}`
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toMatchObject([
      { key, kind: 'idea', item: { title: 'Swap shop', reason: 'Suggested by Owen Larkspur' } },
    ])
    await ok(app, 'agenda.gather', { meetingId, keys: [key] })
    const { items } = await ok(app, 'meeting.open', { meetingId })
    expect(items.find((one) => one.title === 'Swap shop')).toMatchObject({ presenterId: personId, minutes: 7 })
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toEqual([])
    expect(await problem(app, 'agenda.gather', { meetingId, keys: [key] })).toEqual({ code: 'no-longer-proposed' })
  })
})

it('tells what waits, oldest first, and then what was dropped', async () => {
  const bench = await aBench()
  await aSampleWorkspace(bench.dir, '2026-06-09')
  bench.now = '2026-06-09T13:02:00.000Z'
  const app = await openBench(bench, { create: false })
  const { records } = await ok(app, 'working-set', {})
  const localityId = records.find((one) => one.kind === 'locality' && one.code === 'MILL')?.id ?? ''
  const lot = await ok(app, 'agenda.parking-lot', { localityId })
  expect(lot.map((one) => `${one.kind}, ${one.since}: ${one.item.title}, ${one.item.reason}`)).toEqual([
    'parked, 2026-05-14: Bench on Ring Road, Parked since 14 May, by Dot Hazelwood',
    'skipped, 2026-06-04: Dog show on the Rec, Back on 18 June',
    'idea, 2026-06-05: A repair afternoon in the chapel, Suggested by Mabel Merrick',
    'story, 2026-06-08: A story that was handed in, A story from Dot: “Forty-one for tea…”',
    'handed-in, 2026-06-08: Young people and the bus shelter, Suggested by Idris Marlowe',
    'dropped, 2026-05-22: Hanging baskets along Bell Street, Suggested by Mabel Merrick',
  ])
})
