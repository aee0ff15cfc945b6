import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import { openStore } from '../../../electron/core/store/open-store'
import type { Story } from '../../../shared/model/cards'
import type { DocumentModel } from '../../../shared/model/document'
import { notesOf } from '../../builders'
import { aBench, type Bench, itemAt, ok, openBench, optionsOf, problem, startMillbrook } from './workspace'

/** Millbrook with a meeting held on 11 June, its minutes in draft, and the next meeting on 18 June under way. */
async function twoMeetings() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { localityId, meetingId, view, people } = started
  const challenge = itemAt(view, 5)
  const owen = people.find((person) => person.name === 'Owen Larkspur')?.id ?? ''
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  await ok(app, 'item.write-notes', { meetingId, itemId: challenge.id, notes: notesOf('The lift is out.') })
  const at = { meetingId, itemId: challenge.id }
  await ok(app, 'decision.add', { ...at, text: 'Nobody waits alone' })
  const owner = { kind: 'person' as const, personId: owen }
  const { actionId } = await ok(app, 'action.add', {
    localityId,
    title: 'Ring Peakside',
    owner,
    helperIds: [],
    dueOn: '2026-06-12',
    origin: at,
  })
  const nextId = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  bench.now = '2026-06-18T09:00:00.000Z'
  await ok(app, 'meeting.start', { meetingId: nextId })
  const nextView = await ok(app, 'meeting.open', { meetingId: nextId })
  const lastMinutes = nextView.items.find((item) => item.itemKind === 'last-minutes')?.id ?? ''
  const approve = () => ok(app, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
  return { ...started, bench, app, challenge, owen, actionId, nextId, lastMinutes, approve }
}

async function printed(app: App, meetingId: string, approvedVersion?: number): Promise<DocumentModel> {
  const version = approvedVersion === undefined ? {} : { approvedVersion }
  return (await ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team', ...version })).model
}
const words = async (...args: Parameters<typeof printed>): Promise<string> => JSON.stringify(await printed(...args))

/** What a teller agrees to, as it will be asked on the story itself. */
async function consentTo(bench: Bench, storyId: string, consent: Partial<Story['consent']>): Promise<void> {
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error('not open')
  const story = opened.store.get('story', storyId)
  if (story === undefined) throw new Error('no story')
  const change = { put: [{ ...story, consent: { ...story.consent, ...consent } }], remove: [] }
  const meta = { name: 'story.consent', label: 'Consent', actor: { personId: null, onBehalf: null } }
  expect(await opened.store.commit(change, meta)).toMatchObject({ ok: true })
  await opened.store.close()
}

/** What people do to everything around approved minutes. */
async function changeEverything(app: App, it: Awaited<ReturnType<typeof twoMeetings>>, bench: Bench): Promise<void> {
  const { localityId, owen, actionId, people } = it
  for (const { id } of people) await ok(app, 'person.edit', { personId: id, name: `Changed ${id}`, jobTitle: 'Else' })
  await ok(app, 'person.edit', { personId: owen, organisation: 'Another body' })
  const organisations = (await ok(app, 'working-set', {})).records.filter((one) => one.kind === 'organisation')
  for (const { id } of organisations) await ok(app, 'organisation.edit', { organisationId: id, name: `Body ${id}` })
  await ok(app, 'action.edit', { actionId, title: 'Other words', owner: { kind: 'team' }, dueOn: '2027-01-01' })
  await ok(app, 'action.move', { actionId, to: 'done', after: null })
  await ok(app, 'settings.edit', {
    bodyName: 'Another partnership',
    decisionWording: 'RESOLVED',
    confidentialityStatement: 'Another statement',
    numbering: { items: false, restartsIn: 'april' },
  })
  await ok(app, 'locality.edit', { localityId, name: 'Elsewhere', venue: 'Another hall' })
  await ok(app, 'pot.set', {
    localityId,
    amountPence: 1,
    funder: 'x',
    endsOn: null,
    limitPence: null,
    approverIds: [],
  })
  bench.now = '2026-07-30T09:00:00.000Z'
}

describe('approved minutes', () => {
  test('say the same words whatever is changed afterwards, and after the app was closed', async () => {
    const it = await twoMeetings()
    const { bench, app, meetingId, approve } = it
    await approve()
    const before = await printed(app, meetingId)
    expect(JSON.stringify(before)).toContain('Approved as a correct record on Thursday 18 June 2026')
    await changeEverything(app, it, bench)
    expect(await printed(app, meetingId)).toEqual(before)
    await app.close()
    const again = await openBench(bench)
    expect(await printed(again, meetingId)).toEqual(before)
  })

  test('are never altered by Undo or Redo, which change nothing then; reopening is the way', async () => {
    const { app, meetingId, actionId, approve } = await twoMeetings()
    await approve()
    const before = await ok(app, 'meeting.open', { meetingId })
    const refused = { code: 'undo-would-unlock', meetingId, metOn: '2026-06-11' }
    expect(await problem(app, 'history.undo', {})).toEqual(refused)
    await ok(app, 'action.edit', { actionId, title: 'Another title' })
    expect((await ok(app, 'history.undo', {})).label).toContain('A001')
    expect(await problem(app, 'history.undo', {})).toEqual(refused)
    expect(await ok(app, 'meeting.open', { meetingId })).toEqual(before)
  })

  test('are reopened with a reason; both versions stay to be read and are compared; numbers stay', async () => {
    const { bench, app, meetingId, challenge, actionId, approve } = await twoMeetings()
    await approve()
    const first = await printed(app, meetingId)
    bench.now = '2026-06-20T09:00:00.000Z'
    await ok(app, 'action.move', { actionId, to: 'done', after: null })
    expect(await problem(app, 'meeting.reopen', { meetingId, reason: '' })).toEqual({ code: 'reason-needed' })
    await ok(app, 'meeting.reopen', { meetingId, reason: 'The wrong lift' })
    const draft = await words(app, meetingId)
    expect(draft).toContain(
      'DRAFT – to be approved again at the next meeting. Reopened on Saturday 20 June 2026: The wrong lift.',
    )
    // What came of its actions since is news of later meetings: nobody has changed this one yet.
    expect((await ok(app, 'minutes.compare', { meetingId, before: 1, after: 0 })).changes).toBe(0)
    const notes = notesOf('The north lift is out.')
    await ok(app, 'item.write-notes', { meetingId, itemId: challenge.id, notes })
    const added = await ok(app, 'decision.add', { meetingId, itemId: challenge.id, text: 'Write to Peakside' })
    const compared = await ok(app, 'minutes.compare', { meetingId, before: 1, after: 0 })
    expect(compared.blocks.filter((block) => block.kind !== 'same')).toMatchObject([
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'The ' },
          { kind: 'added', text: 'north ' },
          { kind: 'same', text: 'lift is out.' },
        ],
      },
      { kind: 'added', parts: [{ text: 'Agreed (MILL 26/D002): Write to Peakside.' }] },
    ])
    expect(compared.changes).toBe(2)

    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-25' })
    const view = await ok(app, 'meeting.open', { meetingId })
    expect(view.approvals).toMatchObject([
      { version: 1, reopened: { reason: 'The wrong lift', at: bench.now } },
      { version: 2, reopened: null, approvedOn: '2026-06-25' },
    ])
    expect(view.decisions.map((one) => one.number.n)).toEqual([1, 2])
    expect(view.decisions.map((one) => one.id)).toContain(added.decisionId)
    const second = await printed(app, meetingId)
    expect(second.header.right).toBe('Approved as a correct record on Thursday 25 June 2026, version 2')
    expect(second.fileName).toBe('MILL 2026-06-11 minutes approved version 2 team')
    const old = await printed(app, meetingId, 1)
    expect(old.blocks.slice(2)).toEqual(first.blocks.slice(2))
    expect(JSON.stringify(old)).toContain('Reopened on Saturday 20 June 2026: The wrong lift.')
    expect((await ok(app, 'minutes.compare', { meetingId, before: 1, after: 2 })).changes).toBe(2)
    expect(await problem(app, 'minutes.compare', { meetingId, before: 1, after: 3 })).toMatchObject({ code: 'missing' })
  })

  test('are approved again after a reopening was taken back', async () => {
    const { app, meetingId, approve } = await twoMeetings()
    await approve()
    const before = await ok(app, 'meeting.open', { meetingId })
    await ok(app, 'meeting.reopen', { meetingId, reason: 'A mistake' })
    await ok(app, 'history.undo', {})
    expect(await ok(app, 'meeting.open', { meetingId })).toEqual(before)
    expect(await problem(app, 'history.redo', {})).toMatchObject({ code: 'undo-would-unlock' })
  })

  test('leave a story out as soon as its teller withdraws it, and say so', async () => {
    const bench = await aBench()
    const app = await openBench(bench)
    const { localityId, meetingId, item } = await startMillbrook(app, bench)
    await ok(app, 'meeting.start', { meetingId })
    const { id } = await ok(app, 'story.add', { localityId, meetingId, itemId: item.id, text: 'Forty-one for tea' })
    await ok(app, 'meeting.finish', { meetingId })
    await app.close()
    await consentTo(bench, id, { use: 'team', withdrawnOn: null })
    const again = await openBench(bench)
    await ok(again, 'meeting.approve', { meetingId, on: '2026-06-18' })
    expect(await words(again, meetingId)).toContain('Forty-one for tea')
    await again.close()
    await consentTo(bench, id, { use: 'team', withdrawnOn: '2026-06-20' })
    const later = await openBench(bench)
    expect(await words(later, meetingId)).not.toContain('Forty-one')
    expect(await words(later, meetingId)).toContain('A story was withdrawn.')
  })
})

describe('corrections', () => {
  test('stand in the record of the meeting that makes them, and the corrected text stays as it is', async () => {
    const { app, meetingId, nextId, lastMinutes, approve } = await twoMeetings()
    await approve()
    const before = await printed(app, meetingId)
    const at = { meetingId: nextId, itemId: lastMinutes, ofMeetingId: meetingId }
    const { correctionId } = await ok(app, 'correction.add', { ...at, text: 'The lift was out on Monday' })
    await ok(app, 'correction.edit', { meetingId: nextId, correctionId, text: 'The lift was out on Tuesday' })
    expect(await printed(app, meetingId)).toEqual(before)
    expect(await words(app, nextId)).toContain(
      'The minutes of the meeting on Thursday 11 June 2026 were confirmed as a correct record, with one correction: The lift was out on Tuesday.',
    )
    const { correctedBy } = await ok(app, 'meeting.open', { meetingId })
    expect(correctedBy).toMatchObject([{ on: '2026-06-18', correction: { text: 'The lift was out on Tuesday' } }])
    const second = await ok(app, 'correction.add', { ...at, text: 'Owen sent apologies' })
    expect(await words(app, nextId)).toContain('with 2 corrections:')
    await ok(app, 'correction.remove', { meetingId: nextId, correctionId: second.correctionId })
    await ok(app, 'correction.remove', { meetingId: nextId, correctionId })
    expect(await words(app, nextId)).toContain('were confirmed as a correct record.')
  })

  test('are shown beside old minutes years later, though nobody has opened the meeting that made them', async () => {
    const { bench, app, meetingId, nextId, lastMinutes, approve } = await twoMeetings()
    await approve()
    const at = { meetingId: nextId, itemId: lastMinutes, ofMeetingId: meetingId }
    await ok(app, 'correction.add', { ...at, text: 'On Tuesday' })
    await app.close()
    const again = await openBench(bench)
    expect((await ok(again, 'meeting.open', { meetingId })).correctedBy).toHaveLength(1)
  })

  test('are refused for minutes that are not earlier, of nobody, or of a record that is locked', async () => {
    const { app, meetingId, nextId, lastMinutes, challenge, approve } = await twoMeetings()
    const missing = { code: 'missing', kind: 'meeting', id: nextId }
    const backwards = { meetingId, itemId: challenge.id, ofMeetingId: nextId, text: 'x' }
    expect(await problem(app, 'correction.add', backwards)).toEqual(missing)
    await approve()
    const at = { meetingId: nextId, itemId: lastMinutes, ofMeetingId: meetingId }
    const { correctionId } = await ok(app, 'correction.add', { ...at, text: 'On Tuesday' })
    expect(await problem(app, 'correction.edit', { meetingId, correctionId, text: 'x' })).toMatchObject({
      code: 'missing',
    })
    await ok(app, 'meeting.finish', { meetingId: nextId })
    await ok(app, 'meeting.approve', { meetingId: nextId, on: '2026-06-25' })
    const locked = { code: 'locked-record' }
    expect(await problem(app, 'correction.add', { ...at, text: 'x' })).toEqual(locked)
    expect(await problem(app, 'correction.edit', { meetingId: nextId, correctionId, text: 'x' })).toEqual(locked)
    expect(await problem(app, 'correction.remove', { meetingId: nextId, correctionId })).toEqual(locked)
  })
})

test('matters arising tell what changed since the last record; once approved, as it was then', async () => {
  const { app, nextId, actionId, bench } = await twoMeetings()
  await ok(app, 'action.move', { actionId, to: 'done', after: null })
  const before = await ok(app, 'meeting.matters-arising', { meetingId: nextId })
  expect(before).toMatchObject({ since: '2026-06-11', lines: [{ what: 'done', number: '26/A001', on: '2026-06-18' }] })
  expect(await words(app, nextId)).toContain('26/A001 Ring Peakside (Owen Larkspur): done on 18 June 2026.')
  await ok(app, 'meeting.finish', { meetingId: nextId })
  await ok(app, 'meeting.approve', { meetingId: nextId, on: '2026-06-25' })
  bench.now = '2026-06-26T09:00:00.000Z'
  await ok(app, 'action.edit', { actionId, title: 'Other words' })
  expect(await ok(app, 'meeting.matters-arising', { meetingId: nextId })).toEqual(before)
})

test('two meetings of a place on one day have files of two names', async () => {
  const { app, localityId, meetingId } = await twoMeetings()
  expect((await printed(app, meetingId)).fileName).toBe('MILL 2026-06-11 minutes DRAFT team')
  const when = { on: '2026-06-11', startsAt: '14:00', endsAt: '15:00', venue: '' }
  const second = await ok(app, 'meeting.plan', { localityId, ...when })
  expect((await printed(app, meetingId)).fileName).toBe('MILL 2026-06-11 1000 minutes DRAFT team')
  expect((await ok(app, 'document.preview', { document: 'agenda', meetingId: second.meetingId })).model.fileName).toBe(
    'MILL 2026-06-11 1400 agenda DRAFT',
  )
})
