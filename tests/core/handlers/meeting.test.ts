import { describe, expect, test } from 'vitest'
import { notesOf } from '../../builders'
import { aBench, itemAt, Mirror, millbrook, ok, openBench, problem, startMillbrook, wait } from './workspace'

describe('a meeting from the first line to the locked minutes', () => {
  test('everything said and done is there when the workspace is opened again', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId, view, people } = await startMillbrook(app, bench)
    const owen = people.find((person) => person.initials === 'OL')?.id ?? ''
    const challenge = itemAt(view, 5)

    await ok(app, 'meeting.issue', { meetingId })
    await ok(app, 'meeting.start', { meetingId })
    await ok(app, 'meeting.statement-shown', { meetingId })
    await ok(app, 'attendance.mark', { meetingId, personId: owen, mark: 'late' })
    expect(await ok(app, 'attendance.mark-rest-present', { meetingId })).toEqual({ marked: 3 })
    await ok(app, 'attendance.add-guest', { meetingId, name: 'Idris <i>Marlowe</i>', organisation: '' })
    wait(bench, 180)
    await ok(app, 'meeting.step', { meetingId, itemId: challenge.id })
    await ok(app, 'item.write-notes', { meetingId, itemId: challenge.id, notes: notesOf('The lift ‮נטע‬ <script>') })
    await ok(app, 'decision.add', { meetingId, itemId: challenge.id, text: 'Nobody waits alone' })
    const origin = { meetingId, itemId: challenge.id }
    const { actionId } = await ok(app, 'action.add', {
      localityId,
      title: 'Rota of door knocks',
      owner: { kind: 'person', personId: owen },
      helperIds: [],
      dueOn: '2026-06-12',
      origin,
    })
    await ok(app, 'pledge.add', { localityId, ...origin, text: 'A kettle for every floor' })
    await ok(app, 'escalation.add', { localityId, ...origin, text: 'May we have a date?' })
    await ok(app, 'story.add', { localityId, ...origin, text: 'Forty-one for tea' })
    await ok(app, 'spend.add', { localityId, ...origin, text: 'Urn deposit', pence: 8_500 })
    await ok(app, 'opportunity.add', { localityId, ...origin, text: 'A walking bus' })
    await ok(app, 'action.move', { actionId, to: 'proposed', after: null })
    await ok(app, 'action.move', { actionId, to: 'done', after: null })
    wait(bench, 420)
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
    const before = await ok(app, 'meeting.open', { meetingId })
    await app.close()

    const again = await openBench(bench)
    const after = await ok(again, 'meeting.open', { meetingId })
    expect(after).toEqual(before)
    expect(after.items.map((item) => item.spentSeconds).slice(0, 6)).toEqual([180, 0, 0, 0, 0, 420])
    expect(after.actions).toMatchObject([{ column: 'done', finishedOn: '2026-06-11', number: { year: 2026, n: 1 } }])
    expect(after.decisions).toHaveLength(1)
    expect([after.pledges, after.escalations, after.stories, after.spends, after.opportunities]).toMatchObject([
      [{ title: 'A kettle for every floor' }],
      [{ question: 'May we have a date?' }],
      [{ consent: { use: 'none' } }],
      [{ pence: 8_500 }],
      [{ step: 'listening' }],
    ])
    expect(after.meeting).toMatchObject({ state: 'approved', closedAt: '10:10' })
    expect(
      Object.values(after.attendance.printedNames)
        .map((one) => one.name)
        .sort(),
    ).toEqual(millbrook.people.map((one) => one.name).sort())
  })

  test('approved minutes take no change of any of their records', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId, item, people } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const { decisionId } = await ok(app, 'decision.add', { meetingId, itemId: item.id, text: 'To meet again' })
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'decision.edit', { meetingId, decisionId, text: 'To meet on Thursdays' })
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
    const locked = { code: 'locked-record' }
    const at = { meetingId, itemId: item.id }
    const several = { meetingId, itemIds: [item.id] }
    const personId = people[0]?.id ?? ''
    expect(await problem(app, 'item.write-notes', { ...at, notes: notesOf('x') })).toEqual(locked)
    expect(await problem(app, 'draft.save', { ...at, notes: notesOf('x') })).toEqual(locked)
    expect(await problem(app, 'item.edit', { ...at, title: 'x' })).toEqual(locked)
    expect(await problem(app, 'items.move', { ...several, after: null })).toEqual(locked)
    expect(await problem(app, 'items.remove', several)).toEqual(locked)
    expect(await problem(app, 'decision.add', { ...at, text: 'x' })).toEqual(locked)
    expect(await problem(app, 'decision.edit', { meetingId, decisionId, text: 'x' })).toEqual(locked)
    expect(await problem(app, 'story.add', { ...at, localityId, text: 'x' })).toEqual(locked)
    expect(await problem(app, 'attendance.mark', { meetingId, personId, mark: 'present' })).toEqual(locked)
    expect(await problem(app, 'meeting.edit', { meetingId, venue: 'x' })).toEqual(locked)
    expect(await problem(app, 'meeting.start', { meetingId })).toEqual(locked)
    const origin = { meetingId, itemId: item.id }
    const action = { localityId, title: 'x', owner: { kind: 'team' } as const, helperIds: [], dueOn: null, origin }
    expect(await problem(app, 'action.add', action)).toEqual(locked)
  })

  test('an item of another meeting is not found', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, item } = await startMillbrook(app, bench)
    const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' }
    const other = await ok(app, 'meeting.plan', { localityId, ...when })
    expect(await problem(app, 'items.move', { itemIds: [item.id], meetingId: other.meetingId, after: null })).toEqual({
      code: 'missing',
      kind: 'item',
      id: item.id,
    })
    expect((await ok(app, 'meeting.open', { meetingId: other.meetingId })).items).toHaveLength(12)
    expect((await ok(app, 'meeting.list', { localityId })).map((one) => one.on)).toEqual(['2026-06-18', '2026-06-11'])
  })

  test('the renderer holds the last two meetings that took place and all to come', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId } = await startMillbrook(app, bench)
    const mirror = await Mirror.of(app)
    const ids = [meetingId]
    for (const on of ['2026-06-12', '2026-06-13', '2026-06-14']) {
      const when = { on, startsAt: '10:00', endsAt: '11:00', venue: '' }
      ids.push((await ok(app, 'meeting.plan', { localityId, ...when })).meetingId)
    }
    for (const id of ids.slice(0, 3)) {
      await ok(app, 'meeting.start', { meetingId: id })
      await ok(app, 'meeting.finish', { meetingId: id })
    }
    expect(
      mirror
        .of('meeting')
        .map((one) => one.id)
        .sort(),
    ).toEqual(ids.slice(1).sort())
    await ok(app, 'history.undo', {})
    expect(
      mirror
        .of('meeting')
        .map((one) => one.id)
        .sort(),
    ).toEqual([...ids].sort())
  })
})
