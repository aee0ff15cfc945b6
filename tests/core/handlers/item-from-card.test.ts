import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { Openness } from '../../../shared/model/agenda-item'
import { aBench, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

const confidential = { kind: 'confidential', reason: 'about named people', until: '2027-01-01' } as const

/** An action and an escalation of an item of that openness, with the workspace opened again since. */
async function cardsOf(openness: Openness) {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, item } = await startMillbrook(app, bench)
  const origin = { meetingId, itemId: item.id }
  await ok(app, 'item.edit', { ...origin, openness })
  await ok(app, 'meeting.start', { meetingId })
  const { actionId } = await ok(app, 'action.add', {
    localityId,
    title: 'Ring the family',
    owner: { kind: 'team' },
    helperIds: [],
    dueOn: '2026-06-12',
    origin,
  })
  await ok(app, 'escalation.add', { localityId, ...origin, text: 'May we move them?' })
  await ok(app, 'meeting.finish', { meetingId })
  const planned = { localityId, on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
  const { meetingId: nextId } = await ok(app, 'meeting.plan', planned)
  await app.close()
  const again = await openBench(bench)
  const escalation = (await Mirror.of(again)).of('escalation')[0]
  return { app: again, actionId, escalationId: escalation?.id ?? '', nextId }
}

const unsaid = (meetingId: string) =>
  ({ meetingId, itemKind: 'matters-arising', title: 'The family', after: null }) as const
const adding = (meetingId: string) => ({ ...unsaid(meetingId), minutes: 5 })

test('what came from a confidential item is confidential on the next agenda too, for the same reason', async () => {
  const { app, actionId, escalationId, nextId } = await cardsOf(confidential)
  for (const from of [
    { kind: 'action', id: actionId },
    { kind: 'escalation', id: escalationId },
  ] as const) {
    const { itemId } = await ok(app, 'item.add', { ...adding(nextId), from })
    const { items } = await ok(app, 'meeting.open', { meetingId: nextId })
    expect(items.find((one) => one.id === itemId)?.openness).toEqual(confidential)
  }
})

test('heading only stays so; what came from an open item is as open as was asked for', async () => {
  const { app, actionId, nextId } = await cardsOf({ kind: 'heading-only' })
  const from = { kind: 'action', id: actionId } as const
  const { itemId } = await ok(app, 'item.add', { ...adding(nextId), from })
  const { items } = await ok(app, 'meeting.open', { meetingId: nextId })
  expect(items.find((one) => one.id === itemId)?.openness).toEqual({ kind: 'heading-only' })
  const open = await cardsOf({ kind: 'open' })
  const asked = { ...adding(open.nextId), from: { kind: 'action', id: open.actionId }, openness: confidential } as const
  const added = await ok(open.app, 'item.add', asked)
  const view = await ok(open.app, 'meeting.open', { meetingId: open.nextId })
  expect(view.items.find((one) => one.id === added.itemId)?.openness).toEqual(confidential)
})

test('a card that is not there is refused, and nothing is added', async () => {
  const { app, nextId } = await cardsOf(confidential)
  const before = (await ok(app, 'meeting.open', { meetingId: nextId })).items.length
  const from = { kind: 'action', id: 'no-such' } as const
  expect(await problem(app, 'item.add', { ...adding(nextId), from })).toMatchObject({ code: 'missing', kind: 'action' })
  expect((await ok(app, 'meeting.open', { meetingId: nextId })).items).toHaveLength(before)
})

test('put on from a board, a card of a confidential item stands last, and what somebody asked for is kept when the agenda is fitted', async () => {
  const { app, actionId, escalationId, nextId } = await cardsOf(confidential)
  const added = await ok(app, 'item.add', { ...adding(nextId), from: { kind: 'action', id: actionId }, isKept: true })
  const { items } = await ok(app, 'meeting.open', { meetingId: nextId })
  expect(items.at(-1)).toMatchObject({ id: added.itemId, isKept: true })
  // Ninety minutes of it: there is much to park, and this is not of it.
  await ok(app, 'items.edit', { meetingId: nextId, itemIds: [added.itemId], minutes: 90 })
  const { fit } = await ok(app, 'agenda.proposal', { meetingId: nextId })
  expect(fit).not.toBeNull()
  expect(fit?.steps.map((step) => step.itemId)).not.toContain(added.itemId)
  const from = { kind: 'escalation', id: escalationId } as const
  const again = { ...adding(nextId), minutes: 90, from }
  await ok(app, 'items.park', { meetingId: nextId, itemIds: [(await ok(app, 'item.add', again)).itemId] })
  const { itemId } = await ok(app, 'item.add', { ...again, isKept: true })
  const { items: now } = await ok(app, 'meeting.open', { meetingId: nextId })
  expect(now.at(-1)).toMatchObject({ id: itemId, isKept: true })
})

describe('a card that is put on an agenda from its board is found in one place', () => {
  async function parkedCard() {
    const it = await cardsOf({ kind: 'open' })
    const about = { from: { kind: 'action', id: it.actionId } } as const
    const first = await ok(it.app, 'item.add', { ...adding(it.nextId), title: 'Ring the family', ...about })
    await ok(it.app, 'items.edit', { meetingId: it.nextId, itemIds: [first.itemId], minutes: 7 })
    await ok(it.app, 'items.park', { meetingId: it.nextId, itemIds: [first.itemId] })
    return { ...it, about }
  }
  const waitingOf = async (app: App, localityId: string) =>
    (await ok(app, 'agenda.parking-lot', { localityId })).map(({ item }) => item.title)

  test('where it was parked, it waits there no more, and comes with what was said of it', async () => {
    const { app, nextId, about } = await parkedCard()
    const { meeting } = await ok(app, 'meeting.open', { meetingId: nextId })
    expect(await waitingOf(app, meeting.localityId)).toEqual(['Ring the family'])
    const put = await ok(app, 'item.add', { ...unsaid(nextId), reason: 'Due 12 June', ...about })
    expect(put.minutes).toBe(7)
    const { items } = await ok(app, 'meeting.open', { meetingId: nextId })
    const [item, ...more] = items.filter((one) => one.about !== null)
    expect(more).toEqual([])
    expect(item).toMatchObject({ id: put.itemId, title: 'Ring the family', minutes: 7, reason: 'Due 12 June' })
    expect(await waitingOf(app, meeting.localityId)).toEqual([])
    await ok(app, 'history.undo', {})
    expect(await waitingOf(app, meeting.localityId)).toEqual(['Ring the family'])
  })

  test('where it stands on an agenda, it stays there, and nothing is parked beside it', async () => {
    const { app, nextId, about } = await parkedCard()
    const { meeting } = await ok(app, 'meeting.open', { meetingId: nextId })
    const { localityId } = meeting
    await ok(app, 'item.add', { ...adding(nextId), ...about })
    const when = { on: '2026-06-25', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const { meetingId: later } = await ok(app, 'meeting.plan', { localityId, ...when })
    const there = { code: 'on-an-agenda', on: '2026-06-18' }
    expect(await problem(app, 'item.add', { ...adding(later), ...about })).toEqual(there)
    const parking = { localityId, itemKind: 'challenge', title: 'Ring', minutes: 0, handedInById: null } as const
    expect(await problem(app, 'parked.add', { ...parking, ...about })).toEqual(there)
  })

  test('where no meeting is planned, it waits once, as open as what it came from', async () => {
    const { app, actionId, nextId } = await cardsOf(confidential)
    const { meeting } = await ok(app, 'meeting.open', { meetingId: nextId })
    const { localityId } = meeting
    await ok(app, 'meeting.remove', { meetingId: nextId })
    const from = { kind: 'action', id: actionId } as const
    const parking = { localityId, itemKind: 'challenge', title: 'The family', minutes: 0, handedInById: null } as const
    const { parkedId } = await ok(app, 'parked.add', { ...parking, from })
    expect(await ok(app, 'parked.add', { ...parking, from })).toEqual({ parkedId })
    const [only, ...more] = await ok(app, 'agenda.parking-lot', { localityId })
    expect([only, more]).toMatchObject([{ kind: 'parked', item: { openness: confidential, about: from } }, []])
    expect(await ok(app, 'history.undo', {})).toMatchObject({ label: 'Put a confidential item into the parking lot' })
  })
})

test('an item of which nobody says the minutes gets what such items took here', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId } = await startMillbrook(app, bench)
  const item = { itemKind: 'challenge', title: 'Bins in Mill Lane', after: null } as const
  const bins = async (at: string) => (await ok(app, 'item.add', { meetingId: at, ...item })).minutes
  // Nobody has measured one yet: five, whatever its heading has on the standing agenda.
  expect(await bins(meetingId)).toBe(5)
  let last = meetingId
  for (const day of ['2026-06-18', '2026-06-25']) {
    const { items } = await ok(app, 'meeting.open', { meetingId: last })
    const itemId = items.find((one) => one.title === item.title)?.id ?? ''
    await ok(app, 'meeting.start', { meetingId: last })
    await ok(app, 'meeting.step', { meetingId: last, itemId })
    bench.now = new Date(Date.parse(bench.now) + 11 * 60_000).toISOString()
    await ok(app, 'items.drop', { meetingId: last, itemIds: [itemId], reason: 'Emptied' })
    await ok(app, 'meeting.finish', { meetingId: last })
    bench.now = `${day}T09:00:00.000Z`
    const coming = (await ok(app, 'meeting.list', { localityId })).find((one) => one.on === day)
    last = coming?.id ?? ''
    if (day !== '2026-06-25') await bins(last)
  }
  expect(await bins(last)).toBe(11)
})
