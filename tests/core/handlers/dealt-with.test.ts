import { expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

test('an item about a pledge is settled by agreeing or marking it: it need not be carried over as if nothing came of it', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId } = await startMillbrook(app, bench)
  const side = { by: { kind: 'residents' }, text: 'open the hall' } as const
  const { pledgeId } = await ok(app, 'pledge.write', {
    ...{ localityId, title: 'Tea', weWill: side, youWill: side, target: '', condition: null },
    ...{ reviewOn: null, column: 'offered', origin: null },
  })
  const about = { itemKind: 'pledges', minutes: 5, after: null, from: { kind: 'pledge', id: pledgeId } } as const
  const { itemId } = await ok(app, 'item.add', { meetingId, title: 'Tea', ...about })
  await ok(app, 'meeting.start', { meetingId })
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })

  await ok(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'agreed', after: null })
  expect(await ok(app, 'meeting.open', { meetingId })).toMatchObject({ dealtWith: [itemId] })
  await ok(app, 'history.undo', {})
  expect(await problem(app, 'meeting.finish', { meetingId })).toMatchObject({ code: 'no-outcome-yet', itemId })

  await ok(app, 'pledges.move', { pledgeIds: [pledgeId], to: 'under-way', after: null })
  await ok(app, 'pledge.mark', { pledgeId, sides: [{ side: 'weWill', mark: 'kept', evidence: 'Twelve Thursdays' }] })
  expect(await ok(app, 'meeting.finish', { meetingId })).toMatchObject({ carried: 0 })
})
