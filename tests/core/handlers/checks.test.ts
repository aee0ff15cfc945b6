import { describe, expect, onTestFinished, test } from 'vitest'
import { type App, openApp } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import type { DocumentVersion } from '../../../shared/model/document-request'
import { notesOf } from '../../builders'
import { aBench, type Bench, itemAt, ok, openBench, optionsOf, problem, startMillbrook } from './workspace'

const said = 'Mrs Pottle of 14 Weir Court asked about the lift. Mrs Pottle waits.'

async function aMeetingWithNames() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { meetingId } = started
  const item = itemAt(started.view, 5)
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  await ok(app, 'item.write-notes', { meetingId, itemId: item.id, notes: notesOf(said) })
  await ok(app, 'meeting.finish', { meetingId })
  return { bench, app, ...started, item }
}

type Answer = InputOf<'check.answer'>

function resident(meetingId: string, version: DocumentVersion): Answer {
  return {
    ...{ scope: { kind: 'meeting', id: meetingId }, version, findingKind: 'titled-name', text: 'Mrs Pottle' },
    as: { kind: 'replaced', by: 'a resident' },
  }
}

function home(meetingId: string, version: DocumentVersion): Answer {
  return {
    ...{ scope: { kind: 'meeting', id: meetingId }, version, findingKind: 'address', text: '14 Weir Court' },
    as: { kind: 'cut' },
  }
}

async function preview(app: App, meetingId: string, version: DocumentVersion) {
  const { findings, unsettled, model } = await ok(app, 'document.preview', { document: 'minutes', meetingId, version })
  return { words: JSON.stringify(model), findings, unsettled }
}

async function saved(app: App, meetingId: string, version: DocumentVersion): Promise<string> {
  const request = { document: 'minutes', meetingId, version } as const
  const made = await app.makeDocument({ kind: 'document', request, format: 'pdf' })
  return made.ok ? 'saved' : made.problem.code
}

describe('settling what the personal-data check found', () => {
  test('can be done for several at once, in one step that one Ctrl+Z takes back', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    const answers = [resident(meetingId, 'public'), home(meetingId, 'public'), resident(meetingId, 'public')]
    await ok(app, 'check.answer-all', { scope: { kind: 'meeting', id: meetingId }, version: 'public', answers })
    const settled = await preview(app, meetingId, 'public')
    expect(settled).toMatchObject({ unsettled: 0 })
    expect(settled.words).not.toContain('Pottle')
    expect((await ok(app, 'history.undo', {})).label).toBe('Settled 2 findings of the personal-data check')
    expect((await preview(app, meetingId, 'public')).unsettled).toBe(2)
  })

  test('for the public leaves the team and the partners as they are', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    await ok(app, 'check.answer', resident(meetingId, 'public'))
    await ok(app, 'check.answer', home(meetingId, 'public'))
    expect(await preview(app, meetingId, 'public')).toMatchObject({ unsettled: 0 })
    expect((await preview(app, meetingId, 'public')).words).toContain(
      'A resident asked about the lift. A resident waits.',
    )
    for (const version of ['team', 'partner'] as const) {
      const before = await preview(app, meetingId, version)
      expect(before.words).toContain(said)
      expect(before.findings.map(({ text, answer }) => [text, answer])).toEqual([
        ['Mrs Pottle', null],
        ['14 Weir Court', null],
      ])
    }
  })

  test('for partners holds for the public too; keeping does not', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    await ok(app, 'check.answer', resident(meetingId, 'partner'))
    await ok(app, 'check.answer', { ...home(meetingId, 'partner'), as: { kind: 'kept', reason: 'The lift is there' } })
    expect(await preview(app, meetingId, 'partner')).toMatchObject({ unsettled: 0 })
    const shown = await preview(app, meetingId, 'public')
    expect(shown.unsettled).toBe(1)
    expect(shown.findings.map(({ answer }) => answer?.as.kind ?? null)).toEqual(['replaced', null])
  })

  test('is what a partner or public version waits for before it is saved; the team’s is saved with a warning', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    expect(await saved(app, meetingId, 'team')).toBe('saved')
    expect(await saved(app, meetingId, 'public')).toBe('personal-data')
    await ok(app, 'check.answer', resident(meetingId, 'partner'))
    expect(await saved(app, meetingId, 'public')).toBe('personal-data')
    await ok(app, 'check.answer', home(meetingId, 'public'))
    expect(await saved(app, meetingId, 'public')).toBe('saved')
    expect(await saved(app, meetingId, 'partner')).toBe('personal-data')
  })

  test('may be said of approved minutes, and alters nothing of their record', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
    const before = await ok(app, 'meeting.open', { meetingId })
    const team = await preview(app, meetingId, 'team')
    await ok(app, 'check.answer', resident(meetingId, 'public'))
    await ok(app, 'check.answer', home(meetingId, 'public'))
    expect(await saved(app, meetingId, 'public')).toBe('saved')
    expect(await ok(app, 'meeting.open', { meetingId })).toEqual(before)
    expect(await preview(app, meetingId, 'team')).toEqual(team)
  })

  test('a second answer to the same words takes the place of the first, and can be taken back', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    const scope = { kind: 'meeting', id: meetingId } as const
    await ok(app, 'check.answer', resident(meetingId, 'public'))
    await ok(app, 'check.answer', { ...resident(meetingId, 'public'), text: 'mrs  POTTLE', as: { kind: 'cut' } })
    const [finding] = (await preview(app, meetingId, 'public')).findings
    expect(finding?.answer?.as).toEqual({ kind: 'cut' })
    const id = finding?.answer?.id ?? ''
    await ok(app, 'check.take-back', { scope, id })
    expect((await preview(app, meetingId, 'public')).findings[0]?.answer).toBeNull()
    expect(await problem(app, 'check.take-back', { scope, id })).toMatchObject({ code: 'missing' })
  })

  test('is undone and done again, and its label does not say the words', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    await ok(app, 'check.answer', resident(meetingId, 'public'))
    const { label } = await ok(app, 'history.undo', {})
    expect(label).toBe('Settled a finding of the personal-data check')
    expect((await preview(app, meetingId, 'public')).findings[0]?.answer).toBeNull()
    await ok(app, 'history.redo', {})
    expect((await preview(app, meetingId, 'public')).findings[0]?.answer?.as.kind).toBe('replaced')
  })

  test('is there when the workspace is opened again, with who said it and when', async () => {
    const { app, bench, meetingId, keyboardPersonId } = await aMeetingWithNames()
    await ok(app, 'check.answer', resident(meetingId, 'public'))
    await app.close()
    const again = await openBench(bench)
    expect((await preview(again, meetingId, 'public')).findings[0]?.answer).toMatchObject({
      as: { kind: 'replaced', by: 'a resident' },
      on: '2026-06-11',
      byPersonId: keyboardPersonId,
    })
  })
})

describe('an answer is refused', () => {
  test('without a reason, without words, and for a meeting that is not there', async () => {
    const { app, meetingId } = await aMeetingWithNames()
    const answer = resident(meetingId, 'public')
    const nothing = '\u200b'
    expect(await problem(app, 'check.answer', { ...answer, as: { kind: 'kept', reason: nothing } })).toEqual({
      code: 'reason-needed',
    })
    expect(await problem(app, 'check.answer', { ...answer, as: { kind: 'replaced', by: nothing } })).toMatchObject({
      code: 'bad-input',
    })
    expect(await problem(app, 'check.answer', resident('no-such', 'public'))).toEqual({
      ...{ code: 'missing', kind: 'meeting', id: 'no-such' },
    })
  })

  test('in a workspace that can only be read', async () => {
    const { bench, meetingId } = await aMeetingWithNames()
    const reader = await aReader(bench)
    expect(await problem(reader, 'check.answer', resident(meetingId, 'public'))).toEqual({ code: 'read-only' })
  })
})

async function aReader(bench: Bench): Promise<App> {
  const opened = await openApp({ ...optionsOf(bench), holder: { user: 'Sita', host: 'PC-2' } })
  if (opened.kind !== 'read-only') throw new Error(`opened ${opened.kind}`)
  onTestFinished(() => opened.app.close())
  return opened.app
}
