import { expect, test } from 'vitest'
import { aBench, ok, openBench, startMillbrook } from './workspace'

test('a preview and a Word file are made of the same snapshot', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, item, people } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  const owner = { kind: 'person', personId: people[1]?.id ?? '' } as const
  const origin = { meetingId, itemId: item.id }
  await ok(app, 'action.add', { localityId, title: 'Ring Peakside', owner, helperIds: [], dueOn: null, origin })
  await ok(app, 'meeting.finish', { meetingId })
  const model = await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
  const words = JSON.stringify(model.blocks)
  expect(words).toContain('Ring Peakside')
  expect(words).toContain('Owen Larkspur')
  const saved = await app.documentBytes({ document: 'minutes', meetingId, version: 'team', format: 'docx' })
  if (!saved.ok) throw new Error(saved.problem.code)
  expect(saved.value.fileName).toBe(`${model.fileName}.docx`)
  expect([...saved.value.bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
})

test('the minutes name the next meeting by the team’s pattern while none is planned', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  const model = await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
  expect(JSON.stringify(model.blocks)).toContain('Thursday 18 June 2026 at 10:00')
})

test('a meeting that is not there has no minutes', async () => {
  const app = await openBench(await aBench())
  const saved = await app.documentBytes({ document: 'agenda', meetingId: 'no-such', format: 'docx' })
  expect(saved).toEqual({ ok: false, problem: { code: 'missing', kind: 'meeting', id: 'no-such' } })
})
