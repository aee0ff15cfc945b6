import { expect, test } from 'vitest'
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

const adding = (meetingId: string) =>
  ({ meetingId, itemKind: 'matters-arising', title: 'The family', minutes: 5, after: null }) as const

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
