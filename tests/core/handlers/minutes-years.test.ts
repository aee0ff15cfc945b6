import { expect, test } from 'vitest'
import { aLocality, aMeeting } from '../../builders'
import { openFilled } from './filled-bench'
import { ok, problem } from './workspace'

const held = (id: string, on: string, state: 'draft' | 'approved' = 'approved') => aMeeting({ id, on, state })
const records = [
  aLocality({ id: 'mill' }),
  aLocality({ id: 'carr', code: 'CARR' }),
  held('meeting-b', '2026-06-11', 'draft'),
  held('meeting-a', '2026-01-08'),
  held('meeting-old', '2025-12-31'),
  aMeeting({ id: 'meeting-next', on: '2026-06-18' }),
  aMeeting({ id: 'meeting-off', on: '2026-06-04', state: 'cancelled' }),
  { ...held('meeting-carr', '2024-03-01'), localityId: 'carr' },
]
const asked = { localityId: 'mill', year: 2026, versions: ['team', 'public'] as const }

test('the years of a place are those it has minutes of, newest first', async () => {
  const { app } = await openFilled(records)
  expect(await ok(app, 'minutes.years', { localityId: 'mill' })).toEqual([
    { year: 2026, meetings: 2 },
    { year: 2025, meetings: 1 },
  ])
  expect(await problem(app, 'minutes.years', { localityId: 'nowhere' })).toMatchObject({ code: 'missing' })
})

test('the papers of a year are its minutes, oldest first, each in each version asked for', async () => {
  const { app } = await openFilled(records)
  const outcome = await app.documentsOfYear({ ...asked, versions: [...asked.versions] }, 'docx')
  if (!outcome.ok) throw new Error('refused')
  expect(outcome.value.folder).toBe('MILL minutes 2026')
  const document = (meetingId: string, version: string) => ({
    kind: 'document',
    request: { document: 'minutes', meetingId, version },
    format: 'docx',
  })
  expect(outcome.value.documents.map(({ what }) => what)).toEqual([
    document('meeting-a', 'team'),
    document('meeting-a', 'public'),
    document('meeting-b', 'team'),
    document('meeting-b', 'public'),
  ])
  for (const { what } of outcome.value.documents.slice(0, 1)) {
    const made = await app.makeDocument(what)
    expect(made.ok && made.value.fileName).toBe('MILL 2026-01-08 minutes approved team')
  }
})

test('a version asked for twice is made once, and what goes in is passed on', async () => {
  const { app } = await openFilled(records)
  const contents = { actions: false, fullLog: true, pledges: true, stories: false, logo: true }
  const outcome = await app.documentsOfYear({ ...asked, versions: ['public', 'public'], contents }, 'pdf')
  expect(outcome.ok && outcome.value.documents).toHaveLength(2)
  expect(outcome.ok && outcome.value.documents[0]?.what).toMatchObject({ format: 'pdf', request: { contents } })
})

test('a year without minutes is refused', async () => {
  const { app } = await openFilled(records)
  const outcome = await app.documentsOfYear({ localityId: 'mill', year: 2024, versions: ['team'] }, 'docx')
  expect(outcome).toEqual({ ok: false, problem: { code: 'no-minutes-in-year', year: 2024 } })
})
