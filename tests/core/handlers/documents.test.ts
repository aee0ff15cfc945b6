import { expect, test } from 'vitest'
import { aBench, ok, openBench, problem, startMillbrook } from './workspace'

test('a preview, a Word file and the page for PDF are made of the same snapshot', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, item, people } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  const owner = { kind: 'person', personId: people[1]?.id ?? '' } as const
  const origin = { meetingId, itemId: item.id }
  await ok(app, 'action.add', { localityId, title: 'Ring Peakside', owner, helperIds: [], dueOn: null, origin })
  await ok(app, 'meeting.finish', { meetingId })
  const request = { document: 'minutes', meetingId, version: 'team' } as const
  const { model } = await ok(app, 'document.preview', request)
  const words = JSON.stringify(model.blocks)
  expect(words).toContain('Ring Peakside')
  expect(words).toContain('Owen Larkspur')
  const word = await app.makeDocument({ kind: 'document', request, format: 'docx' })
  if (!word.ok || word.value.kind !== 'file') throw new Error('no file')
  expect(word.value.fileName).toBe(model.fileName)
  expect([...word.value.bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  const pdf = await app.makeDocument({ kind: 'document', request, format: 'pdf' })
  if (!pdf.ok || pdf.value.kind !== 'page') throw new Error('no page')
  expect(pdf.value.fileName).toBe(model.fileName)
  expect(new TextDecoder().decode(pdf.value.page.html)).toContain('Ring Peakside')
})

test('the minutes name the next meeting by the team’s pattern while none is planned', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  const { model } = await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
  expect(JSON.stringify(model.blocks)).toContain('Thursday 18 June 2026 at 10:00')
})

test('a meeting that is not there has no minutes', async () => {
  const app = await openBench(await aBench())
  const request = { document: 'agenda', meetingId: 'no-such' } as const
  const made = await app.makeDocument({ kind: 'document', request, format: 'docx' })
  expect(made).toEqual({ ok: false, problem: { code: 'missing', kind: 'meeting', id: 'no-such' } })
})

test('a partner or public version with findings nobody settled cannot be made; the team’s can', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId, item } = await startMillbrook(app, bench)
  await ok(app, 'meeting.start', { meetingId })
  const text = 'Ring Mrs Tanglewood on 07700 900123.'
  const notes = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  await ok(app, 'item.write-notes', { itemId: item.id, meetingId, notes })
  const make = (version: 'team' | 'partner' | 'public', format: 'docx' | 'pdf') =>
    app.makeDocument({ kind: 'document', request: { document: 'minutes', meetingId, version }, format })
  for (const format of ['docx', 'pdf'] as const) {
    expect(await make('team', format)).toMatchObject({ ok: true })
    for (const version of ['partner', 'public'] as const) {
      expect(await make(version, format)).toMatchObject({ ok: false, problem: { code: 'personal-data' } })
    }
  }
  // Nor can it be had as words for an e-mail, whatever the screen looked at before.
  const request = { document: 'minutes', meetingId } as const
  expect((await ok(app, 'document.text', { ...request, version: 'team' })).text).toContain('Tanglewood')
  for (const version of ['partner', 'public'] as const) {
    expect(await problem(app, 'document.text', { ...request, version })).toEqual({
      code: 'personal-data',
      unsettled: 2,
    })
  }
})

test('making a paper can be stopped before it begins', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const { meetingId } = await startMillbrook(app, bench)
  const what = { kind: 'document', request: { document: 'agenda', meetingId }, format: 'docx' } as const
  const stopped = await app.makeDocument(what, { signal: AbortSignal.abort() })
  expect(stopped).toEqual({ ok: false, problem: { code: 'cancelled' } })
})
