import { expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import { aBench, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

const april = { numbering: { restartsIn: 'april', items: true } } as const
const january = { numbering: { restartsIn: 'january', items: true } } as const

const cardIn = (localityId: string) => ({
  localityId,
  title: 'Ring',
  owner: { kind: 'team' as const },
  helperIds: [],
  dueOn: null,
})
const row = {
  row: 1,
  logNumber: '7',
  title: 'Old',
  detail: '',
  raisedOn: null,
  dueOn: null,
  owner: { kind: 'team' as const },
  helpers: [],
  column: 'todo' as const,
}

test('a change of the settings is one step that says what, and is taken back', async () => {
  const bench = await aBench()
  const app = await openBench(bench)
  const mirror = await Mirror.of(app)
  await ok(app, 'settings.edit', { decisionWording: 'RESOLVED' })
  expect(mirror.events.at(-1)?.undo).toBe('Changed the wording of decisions')
  await ok(app, 'settings.edit', { bodyName: 'Northfold', decisionWording: 'Agreed' })
  expect(mirror.events.at(-1)?.undo).toBe('Changed the settings')
  await ok(app, 'history.undo', {})
  expect(mirror.of('settings')).toMatchObject([{ bodyName: '', decisionWording: 'RESOLVED' }])
  const clock = { acknowledgeIn: 5, answerIn: 3 }
  expect(await problem(app, 'settings.edit', { clock })).toEqual({ code: 'seen-after-answered' })
  expect(mirror.of('settings')).toMatchObject([{ clock: defaultSettings.clock }])
})

test('the look of papers is changed in part, named in its step, and refused as a whole where it breaks a rule', async () => {
  const app = await openBench(await aBench())
  const mirror = await Mirror.of(app)
  const said = async (paper: InputOf<'settings.edit'>['paper']) => {
    await ok(app, 'settings.edit', { paper })
    return mirror.events.at(-1)?.undo
  }
  expect(await said({ font: 'verdana' })).toBe('Changed the font of papers')
  expect(await said({ size: 14 })).toBe('Changed the size of the words on papers')
  expect(await said({ headingColour: '#05A' })).toBe('Changed the colour of headings')
  expect(await said({ lineColour: '#888' })).toBe('Changed the colour of lines')
  expect(await said({ footer: 'Northfold · 01632 960100' })).toBe('Changed the foot of papers')
  expect(await said({ retentionNote: 'Kept six years.\nAsk the clerk.' })).toBe('Changed how long minutes are kept')
  const paper = {
    font: 'Verdana',
    size: 14,
    headingColour: '#0055aa',
    lineColour: '#888888',
    footer: 'Northfold · 01632 960100',
    retentionNote: 'Kept six years.\nAsk the clerk.',
  }
  expect(mirror.of('settings')).toMatchObject([{ paper }])
  const pale = { font: 'Arial', headingColour: '#aaa' }
  expect(await problem(app, 'settings.edit', { bodyName: 'Northfold', paper: pale })).toEqual({
    code: 'against-paper-rules',
    rule: { kind: 'too-pale', colour: '#aaaaaa', contrast: 2.3, least: 4.5 },
  })
  expect(mirror.of('settings')).toMatchObject([{ bodyName: '', paper }])
  expect(await said({ font: 'Arial', size: 12 })).toBe('Changed the look of papers')
  await ok(app, 'history.undo', {})
  expect(mirror.of('settings')).toMatchObject([{ paper }])
})

test('numbers given before April are of the year before where the year of councils counts: cards, outcomes and old logs', async () => {
  const bench = await aBench()
  bench.now = '2027-03-11T09:00:00.000Z'
  const app = await openBench(bench)
  const { localityId } = await startMillbrook(app, bench)
  const mirror = await Mirror.of(app)
  const when = { localityId, on: '2027-03-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
  const { meetingId } = await ok(app, 'meeting.plan', when)
  const view = () => ok(app, 'meeting.open', { meetingId })
  const itemId = (await view()).items[0]?.id ?? ''
  const outcome = { localityId, meetingId, itemId, text: 'A bench' }
  const card = cardIn(localityId)

  await ok(app, 'action.add', { ...card, origin: null })
  await ok(app, 'settings.edit', april)
  await ok(app, 'action.add', { ...card, origin: null })
  await ok(app, 'action.add', { ...card, origin: { meetingId, itemId } })
  await ok(app, 'decision.add', { meetingId, itemId, text: 'To ask' })
  await ok(app, 'pledge.add', outcome)
  await ok(app, 'escalation.add', outcome)
  await ok(app, 'import.actions', { localityId, source: 'log', actions: [row], people: [] })
  await ok(app, 'settings.edit', january)
  await ok(app, 'action.add', { ...card, origin: null })

  const numbers = (cards: readonly { readonly number: { readonly year: number; readonly n: number } }[]) =>
    cards.map(({ number }) => `${number.year}/${number.n}`).sort()
  expect(numbers(mirror.of('action'))).toEqual(['2026/1', '2026/2', '2026/3', '2027/1', '2027/2'])
  const { decisions, pledges, escalations } = await view()
  expect([...numbers(decisions), ...numbers(pledges), ...numbers(escalations)]).toEqual(['2026/1', '2026/1', '2026/1'])
})

test('a number is of the year of its meeting, not of the day it is written down', async () => {
  const bench = await aBench()
  bench.now = '2027-01-02T09:00:00.000Z'
  const app = await openBench(bench)
  const { localityId } = await startMillbrook(app, bench)
  const mirror = await Mirror.of(app)
  const when = { localityId, on: '2026-12-30', startsAt: '10:00', endsAt: '11:00', venue: '' }
  const { meetingId } = await ok(app, 'meeting.plan', when)
  const itemId = (await ok(app, 'meeting.open', { meetingId })).items[0]?.id ?? ''
  const card = cardIn(localityId)
  await ok(app, 'action.add', { ...card, origin: { meetingId, itemId } })
  expect(mirror.of('action')).toMatchObject([{ number: { year: 2026, n: 1 } }])
})
