import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { MeetingView } from '../../../shared/contract'
import { aSampleWorkspace } from '../../sample'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

const nextWeek = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: 'Village hall' }
const view = (app: App, meetingId: string) => ok(app, 'meeting.open', { meetingId })
const titled = ({ items }: MeetingView, title: string) => items.find((one) => one.title === title)

/** Millbrook, at work, with Thursday 11 June planned; the clock stands on that day. */
async function millbrook() {
  const bench = await aBench()
  const app = await openBench(bench)
  return { bench, app, ...(await startMillbrook(app, bench)) }
}

/** The sample team on Tuesday 9 June, with Millbrook's agenda for Thursday. */
async function theSample() {
  const bench = await aBench()
  const { keyboardPersonId } = await aSampleWorkspace(bench.dir, '2026-06-09')
  bench.now = '2026-06-09T13:02:00.000Z'
  bench.keyboard = keyboardPersonId
  const app = await openBench(bench, { create: false })
  const { records } = await ok(app, 'working-set', {})
  const place = records.find((one) => one.kind === 'locality' && one.code === 'MILL')
  const meeting = records.find(
    (one) => one.kind === 'meeting' && one.localityId === place?.id && one.state === 'planned',
  )
  if (place === undefined || meeting === undefined) throw new Error('the sample has no agenda of Millbrook')
  return { app, bench, localityId: place.id, meetingId: meeting.id }
}

describe('a planned agenda', () => {
  it('is planned with what comes by itself: what was skipped stands there again, and waits no more', async () => {
    const { app, localityId, meetingId } = await millbrook()
    const { itemId } = await ok(app, 'item.add', {
      meetingId,
      itemKind: 'challenge',
      title: 'Cars at the school gate',
      minutes: 7,
      after: null,
    })
    await ok(app, 'items.skip', { meetingId, itemIds: [itemId] })
    const { meetingId: next } = await ok(app, 'meeting.plan', { localityId, ...nextWeek })
    const opened = await view(app, next)
    expect(titled(opened, 'Cars at the school gate')).toMatchObject({ minutes: 7, isStanding: false })
    expect(opened.items.filter((one) => one.isStanding)).toHaveLength(12)
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toEqual([])
    expect((await ok(app, 'agenda.proposal', { meetingId: next })).comes).toEqual([])
    expect((await ok(app, 'history.undo', {})).label).toContain('Planned')
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toMatchObject([
      { kind: 'skipped', backOn: '2026-06-18', item: { title: 'Cars at the school gate', reason: 'Back on 18 June' } },
    ])
  })

  it('takes what was asked for in one step, after the line of its kind, and is as before when that is taken back', async () => {
    const { app, localityId, meetingId } = await millbrook()
    const { parkedId } = await ok(app, 'parked.add', {
      localityId,
      itemKind: 'challenge',
      title: 'Bins',
      minutes: 5,
      handedInById: null,
    })
    const before = await view(app, meetingId)
    expect((await ok(app, 'agenda.proposal', { meetingId })).comes).toEqual([])
    expect(await ok(app, 'agenda.gather', { meetingId })).toEqual({ added: 0 })
    const added = await ok(app, 'agenda.gather', { meetingId, keys: [`parked-${parkedId}`] })
    expect(added).toEqual({ added: 1 })
    const { items } = await view(app, meetingId)
    const at = items.findIndex((one) => one.title === 'Bins')
    expect(items[at - 1]?.title).toBe('Challenges')
    expect(items[at]?.reason).toBe('Parked today')
    // Asked for by the lead: fitting to the hour does not throw it off again.
    expect(items[at]?.isKept).toBe(true)
    expect((await ok(app, 'working-set', {})).undo).toContain(
      'Put “Bins” on the agenda of the meeting of Thursday 11 June',
    )
    await ok(app, 'history.undo', {})
    expect((await view(app, meetingId)).items).toEqual(before.items)
    expect(await problem(app, 'agenda.gather', { meetingId, keys: ['parked-nothing'] })).toEqual({
      code: 'no-longer-proposed',
    })
  })

  it('keeps confidential what came from a confidential item, at its end', async () => {
    const { app, localityId, meetingId } = await millbrook()
    const openness = { kind: 'confidential', reason: 'about named people', until: null } as const
    const { itemId } = await ok(app, 'item.add', {
      meetingId,
      itemKind: 'challenge',
      title: 'One household',
      minutes: 5,
      after: null,
      openness,
    })
    const { actionId } = await ok(app, 'action.add', {
      localityId,
      title: 'See the household',
      owner: { kind: 'team' },
      helperIds: [],
      dueOn: '2026-06-11',
      origin: { meetingId, itemId },
    })
    const { waits } = await ok(app, 'agenda.proposal', { meetingId })
    expect(waits).toMatchObject([{ key: `action-${actionId}`, openness, reason: 'Due Thursday 11 June' }])
    await ok(app, 'agenda.gather', { meetingId, keys: [`action-${actionId}`] })
    const { items } = await view(app, meetingId)
    expect(items.at(-1)).toMatchObject({ openness, about: { kind: 'action', id: actionId } })
    expect((await ok(app, 'agenda.proposal', { meetingId })).waits).toEqual([])
  })

  it('takes nothing by itself once it was issued, and what was asked for still', async () => {
    const { app, localityId, meetingId } = await millbrook()
    await ok(app, 'meeting.issue', { meetingId })
    expect(await problem(app, 'agenda.gather', { meetingId })).toEqual({ code: 'wrong-state', state: 'issued' })
    const { opportunityId } = await ok(app, 'opportunity.hand-in', { localityId, title: 'Swap shop', personId: null })
    await ok(app, 'agenda.gather', { meetingId, keys: [`opportunity-${opportunityId}`] })
    const { items } = await view(app, meetingId)
    expect(items.find((one) => one.title === 'Swap shop')?.about).toEqual({ kind: 'opportunity', id: opportunityId })
    expect(await ok(app, 'agenda.parking-lot', { localityId })).toEqual([])
  })

  it('does not bring back what was dropped from it, also after the app was started again', async () => {
    const { app, bench, localityId, meetingId } = await theSample()
    const kitchen = titled(await view(app, meetingId), 'The Thursday kitchen')
    await ok(app, 'items.drop', { meetingId, itemIds: [kitchen?.id ?? ''], reason: 'They are away' })
    expect((await ok(app, 'agenda.proposal', { meetingId })).comes).toEqual([])
    await app.close()
    const again = await openBench(bench, { create: false })
    expect((await ok(again, 'agenda.proposal', { meetingId })).comes).toEqual([])
    const dropped = (await ok(again, 'agenda.parking-lot', { localityId })).filter((one) => one.kind === 'dropped')
    expect(dropped.map((one) => [one.item.title, one.droppedBecause])).toEqual([
      ['The Thursday kitchen', 'They are away'],
      ['Hanging baskets along Bell Street', expect.stringContaining('water cart')],
    ])
  })
})

describe('an agenda that is too long', () => {
  it('is fitted to its hour as it was proposed, in one step', async () => {
    const { app, localityId, meetingId } = await theSample()
    const { fit } = await ok(app, 'agenda.proposal', { meetingId })
    expect(fit?.steps.map((step) => [step.kind, step.title, step.minutes])).toEqual([
      ['park', 'The big tea', 5],
      ['take', 'Good news and stories', 1],
    ])
    const before = await view(app, meetingId)
    await fitted(app, meetingId)
    const { items } = await view(app, meetingId)
    expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(60)
    expect((await ok(app, 'agenda.proposal', { meetingId })).fit).toBeNull()
    const lot = await ok(app, 'agenda.parking-lot', { localityId })
    expect(lot.find((one) => one.item.title === 'The big tea')).toMatchObject({ kind: 'parked', backOn: null })
    await ok(app, 'history.undo', {})
    expect((await view(app, meetingId)).items).toEqual(before.items)
  })

  it('keeps what is parked of an issued one on the paper, without its minutes', async () => {
    const { app, meetingId } = await theSample()
    await ok(app, 'meeting.issue', { meetingId })
    await fitted(app, meetingId)
    const tea = titled(await view(app, meetingId), 'The big tea')
    expect(tea?.carryOver).toEqual({ kind: 'park' })
    expect((await ok(app, 'agenda.proposal', { meetingId })).fit).toBeNull()
  })

  it('refuses minutes of an item it does not have', async () => {
    const { app, meetingId } = await theSample()
    const minutes = [{ itemId: 'nobody-s-item', minutes: 3 }]
    expect(await problem(app, 'agenda.fit', { meetingId, parkIds: [], minutes })).toMatchObject({ code: 'missing' })
  })

  async function fitted(app: App, meetingId: string): Promise<void> {
    const { fit } = await ok(app, 'agenda.proposal', { meetingId })
    const { items } = await view(app, meetingId)
    const steps = fit?.steps ?? []
    await ok(app, 'agenda.fit', {
      meetingId,
      parkIds: steps.flatMap((step) => (step.kind === 'park' ? [step.itemId] : [])),
      minutes: steps.flatMap((step) => {
        const item = items.find((one) => one.id === step.itemId)
        return step.kind === 'take' && item ? [{ itemId: item.id, minutes: item.minutes - step.minutes }] : []
      }),
    })
  }
})

it('learns the minutes from meetings that are not in memory', async () => {
  const { app, meetingId } = await theSample()
  const { ranges } = await ok(app, 'agenda.proposal', { meetingId })
  expect(ranges.find((one) => one.itemKind === 'stories')).toEqual({ itemKind: 'stories', from: 7, to: 12, count: 5 })
  const bench = await aBench()
  const empty = await openBench(bench)
  const { meetingId: first } = await startMillbrook(empty, bench)
  expect((await ok(empty, 'agenda.proposal', { meetingId: first })).ranges).toEqual([])
})

it('is planned, when a meeting closes, with the minutes to approve and without what was talked about just now', async () => {
  const { app, bench, localityId, meetingId } = await theSample()
  bench.now = '2026-06-11T09:00:00.000Z'
  await ok(app, 'meeting.start', { meetingId })
  const { items } = await view(app, meetingId)
  for (const title of [
    'Weir Court lift',
    'The Thursday kitchen',
    'Pavilion deposit',
    'A walking bus for Carr Top Road',
  ]) {
    const itemId = items.find((one) => one.title === title)?.id ?? ''
    await ok(app, 'decision.add', { meetingId, itemId, text: 'To go on' })
  }
  const kitchen = items.find((one) => one.title === 'The Thursday kitchen')?.about?.id ?? ''
  await ok(app, 'pledge.edit', { pledgeId: kitchen, reviewOn: '2026-07-09' })
  for (const title of ['The big tea', 'Support for one household']) {
    const itemId = items.find((one) => one.title === title)?.id ?? ''
    await ok(app, 'items.carry-over', { meetingId, itemIds: [itemId] })
  }
  bench.now = '2026-06-11T10:00:00.000Z'
  const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
  const next = await view(app, nextMeetingId ?? '')
  // The review was held; nobody has answered the questions yet, nor closed the one that was; the dog show was skipped until then.
  expect(next.items.filter((one) => !one.isStanding).map((one) => `${one.title}: ${one.reason}`)).toEqual([
    'May we open the Rec pavilion on Saturdays without the £200 deposit?: No answer for 14 working days',
    'Will you ask Peakside’s director for a date for the lift?: Late from 17 June if nobody answers',
    'May the team hold a key to the school for Saturdays?: Answered on 8 June by e-mail: yes, if',
    'Dog show on the Rec: Back as agreed on 18 June',
    'The big tea: Held over',
    'Support for one household: Held over 2 meetings',
  ])
  expect(next.items.find((one) => one.itemKind === 'last-minutes')?.reason).toBe(
    'Minutes of 4 June and 11 June to approve',
  )
  expect((await ok(app, 'agenda.proposal', { meetingId: nextMeetingId ?? '' })).comes).toEqual([])
  expect((await ok(app, 'agenda.parking-lot', { localityId })).map((one) => one.kind)).not.toContain('skipped')
})
