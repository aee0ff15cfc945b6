import { expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { DecisionRegister, InputOf } from '../../../shared/contract'
import { printNumber } from '../../../shared/rules/numbers'
import { aBench, type Bench, itemAt, millbrook, ok, openBench, problem, startMillbrook } from './workspace'

type Asked = Partial<InputOf<'decision.list'>>

function list(app: App, asked: Asked = {}): Promise<DecisionRegister> {
  return ok(app, 'decision.list', {
    localityId: null,
    words: '',
    from: null,
    to: null,
    offset: 0,
    limit: 100,
    ...asked,
  })
}

const texts = async (app: App, asked: Asked = {}): Promise<readonly string[]> =>
  (await list(app, asked)).lines.map((line) => line.text)

/** Millbrook on 11 June with three decisions, one of them confidential, and Carr Top on 4 June with one. */
async function twoPlaces(bench: Bench) {
  const app = await openBench(bench)
  const mill = await startMillbrook(app, bench)
  const { meetingId, localityId } = mill
  const secret = itemAt(mill.view, 1)
  await ok(app, 'items.edit', {
    meetingId,
    itemIds: [secret.id],
    openness: { kind: 'confidential', reason: 'about one family', until: null },
  })
  await ok(app, 'meeting.start', { meetingId })
  const agree = (text: string, itemId = mill.item.id) => ok(app, 'decision.add', { meetingId, itemId, text })
  await agree('To ring about the lift')
  await agree('To see the household', secret.id)
  await agree('To ask for a zebra crossing')
  const carr = await ok(app, 'team.start', {
    ...millbrook,
    locality: { ...millbrook.locality, name: 'Carr Top', code: 'CARR' },
    firstMeetingOn: '2026-06-04',
  })
  const there = await ok(app, 'meeting.open', { meetingId: carr.meetingId })
  await ok(app, 'meeting.start', { meetingId: carr.meetingId })
  const itemId = itemAt(there, 0).id
  await ok(app, 'decision.add', { meetingId: carr.meetingId, itemId, text: 'To mend the lift' })
  return { app, localityId, meetingId, carr: carr.localityId, mill, secret }
}

test('every decision of every place is listed, newest first, and leads to its minute', async () => {
  const { app, localityId, meetingId, mill } = await twoPlaces(await aBench())
  const { lines, total, isComplete } = await list(app)
  expect([total, isComplete]).toEqual([3, true])
  expect(lines.map((line) => line.text)).toEqual([
    'To ask for a zebra crossing',
    'To ring about the lift',
    'To mend the lift',
  ])
  expect(lines[0]).toMatchObject({ localityId, meetingId, itemId: mill.item.id, itemTitle: mill.item.title })
  expect(lines[0]).toMatchObject({ on: '2026-06-11', isApproved: false, openness: 'open' })
  expect(lines.map((line) => printNumber('decision', line.number))).toEqual(['26/D003', '26/D001', '26/D001'])
})

test('one place, a stretch of days and words narrow it, words as Find reads them', async () => {
  const { app, localityId, carr } = await twoPlaces(await aBench())
  expect(await texts(app, { localityId: carr })).toEqual(['To mend the lift'])
  expect(await texts(app, { to: '2026-06-10' })).toEqual(['To mend the lift'])
  expect(await texts(app, { from: '2026-06-05' })).toEqual(['To ask for a zebra crossing', 'To ring about the lift'])
  expect(await texts(app, { from: '2026-06-12' })).toEqual([])
  expect(await texts(app, { words: 'lift' })).toEqual(['To ring about the lift', 'To mend the lift'])
  expect(await texts(app, { words: 'LIFT ring' })).toEqual(['To ring about the lift'])
  expect(await texts(app, { words: 'zebbra' })).toEqual(['To ask for a zebra crossing'])
  expect(await texts(app, { words: 'D003' })).toEqual(['To ask for a zebra crossing'])
  expect(await texts(app, { words: '"ring about"', localityId })).toEqual(['To ring about the lift'])
  expect(await texts(app, { words: 'helicopter' })).toEqual([])
  expect(await problem(app, 'decision.list', { ...everything, localityId: 'nowhere' })).toMatchObject({
    code: 'missing',
  })
})

const everything: InputOf<'decision.list'> = { localityId: null, words: '', from: null, to: null, offset: 0, limit: 10 }

test('a confidential one keeps its number in its own place, and says its words only when asked', async () => {
  const { app, localityId, secret } = await twoPlaces(await aBench())
  const closed = (await list(app, { localityId })).lines.find((line) => line.openness === 'confidential')
  expect(closed).toMatchObject({ number: { year: 2026, n: 2 }, text: '', itemTitle: '' })
  expect(await texts(app, { localityId, words: 'household' })).toEqual([])
  expect(await texts(app, { words: 'household', showConfidential: true })).toEqual([])
  expect(await texts(app, { localityId, words: 'household', showConfidential: true })).toEqual(['To see the household'])
  const shown = await list(app, { localityId, showConfidential: true })
  expect(shown.lines.map((line) => line.itemTitle)).toContain(secret.title)
  expect((await list(app, { showConfidential: true })).total).toBe(3)
})

test('pages follow one another without a gap, and what changes is heard of', async () => {
  const { app, localityId, meetingId, mill } = await twoPlaces(await aBench())
  await list(app)
  for (let n = 0; n < 5; n += 1) {
    await ok(app, 'decision.add', { meetingId, itemId: mill.item.id, text: `Another ${n}` })
  }
  const pages = [0, 3, 6].map((offset) => texts(app, { localityId, offset, limit: 3, showConfidential: true }))
  expect((await Promise.all(pages)).flat()).toEqual([
    ...[4, 3, 2, 1, 0].map((n) => `Another ${n}`),
    'To ask for a zebra crossing',
    'To see the household',
    'To ring about the lift',
  ])
  await ok(app, 'history.undo', {})
  expect((await list(app, { localityId })).total).toBe(7)
})

test('it says which minutes are approved', async () => {
  const bench = await aBench()
  const { app, meetingId, localityId } = await twoPlaces(bench)
  const { items } = await ok(app, 'meeting.open', { meetingId })
  await ok(app, 'items.carry-over', { meetingId, itemIds: items.map((item) => item.id) })
  await ok(app, 'meeting.finish', { meetingId })
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18' })
  const { lines } = await list(app, { localityId })
  expect(lines.map((line) => line.isApproved)).toEqual([true, true, true])
})
