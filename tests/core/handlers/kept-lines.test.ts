import { describe, expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

/** "At most the last half second of typing is lost" held for notes only: lines begun in the room lived in the window. */
describe('a line that was begun in a meeting and not added', () => {
  test('is there when the workspace is opened again, as it was last, and goes when it is added', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, item } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const [decision, note] = [`decision ${item.id}`, `private-note ${item.id}`]
    await ok(app, 'draft.save-line', { meetingId, place: decision, text: 'Nobody wai' })
    await ok(app, 'draft.save-line', { meetingId, place: note, text: 'Ask about the lift ‮נטע‬ <script>' })
    await ok(app, 'draft.save-line', { meetingId, place: decision, text: 'Nobody waits' })
    await app.close()

    const again = await openBench(bench)
    expect(await ok(again, 'draft.lines', { meetingId })).toEqual([
      { place: decision, text: 'Nobody waits' },
      { place: note, text: 'Ask about the lift ‮נטע‬ <script>' },
    ])
    await ok(again, 'draft.save-line', { meetingId, place: decision, text: '' })
    await ok(again, 'draft.save-line', { meetingId, place: note, text: '' })
    await again.close()
    expect(await ok(await openBench(bench), 'draft.lines', { meetingId })).toEqual([])
  })

  test('may be as long as what is written out of a card may be', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, item } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const line = { place: `written out tried ${item.id}`, text: 'We asked, and asked again.\n'.repeat(2_000) }
    await ok(app, 'draft.save-line', { meetingId, ...line })
    await app.close()
    expect(await ok(await openBench(bench), 'draft.lines', { meetingId })).toEqual([line])
  })

  test('belongs to its meeting, and approved minutes take none', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { meetingId, localityId, item } = await startMillbrook(app, bench)
    const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' }
    const other = await ok(app, 'meeting.plan', { localityId, ...when })
    await ok(app, 'meeting.start', { meetingId })
    const line = { place: `decision ${item.id}`, text: 'Nobody waits' }
    await ok(app, 'draft.save-line', { meetingId, ...line })
    expect(await ok(app, 'draft.lines', { meetingId: other.meetingId })).toEqual([])
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
    expect(await problem(app, 'draft.save-line', { meetingId, ...line })).toEqual({ code: 'locked-record' })
    expect(await problem(app, 'draft.save-line', { meetingId: 'gone', ...line })).toMatchObject({ code: 'missing' })
    await app.close()
    // It can be added to nothing any more: it lies with what was set aside.
    expect(await ok(await openBench(bench), 'draft.lines', { meetingId })).toEqual([])
  })
})
