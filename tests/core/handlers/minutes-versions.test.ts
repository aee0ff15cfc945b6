import { describe, expect, test } from 'vitest'
import { plainText } from '../../../electron/core/documents/text/text'
import type { App } from '../../../electron/core/open-app'
import { openStore } from '../../../electron/core/store/open-store'
import type { DocumentVersion, MinutesContents } from '../../../shared/model/document-request'
import { usualContents } from '../../../shared/model/document-request'
import type { AnyRecord } from '../../../shared/model/record'
import { aCounter, anAction, notesOf } from '../../builders'
import { aBench, type Bench, itemAt, ok, openBench, optionsOf, startMillbrook } from './workspace'

/** Millbrook's first meeting with one confidential item, its minutes in draft; the next one is under way a week later. */
async function aConfidentialItem() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const { localityId, meetingId, view, people } = started
  const owen = people.find((person) => person.name === 'Owen Larkspur')?.id ?? ''
  const at = { meetingId, itemId: itemAt(view, 5).id }
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'attendance.mark-rest-present', { meetingId })
  const openness = { kind: 'confidential', reason: 'About a resident', until: '2026-06-20' } as const
  await ok(app, 'item.edit', { ...at, title: 'A larger home', openness })
  await ok(app, 'item.write-notes', { ...at, notes: notesOf('The panel meets on Tuesday.') })
  const owner = { kind: 'person', personId: owen } as const
  const action = { localityId, title: 'Ring the panel', owner, helperIds: [], dueOn: '2026-06-15', origin: at }
  const { actionId } = await ok(app, 'action.add', action)
  const pledge = await ok(app, 'pledge.add', {
    ...at,
    itemId: itemAt(view, 6).id,
    localityId,
    text: 'Tea on Thursdays',
  })
  const nextId = (await ok(app, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  bench.now = '2026-06-18T09:00:00.000Z'
  await ok(app, 'meeting.start', { meetingId: nextId })
  return { ...started, bench, app, owen, actionId, pledgeId: pledge.id, nextId }
}

async function preview(app: App, meetingId: string, version: DocumentVersion, contents?: Partial<MinutesContents>) {
  const asked = contents === undefined ? {} : { contents: { ...usualContents, ...contents } }
  return ok(app, 'document.preview', { document: 'minutes', meetingId, version, ...asked })
}
const words = async (...args: Parameters<typeof preview>): Promise<string> => plainText((await preview(...args)).model)

/** Records as no command makes them yet. The app is closed before, and opened again. */
async function kept(
  bench: Bench,
  app: App,
  change: (
    of: <K extends AnyRecord['kind']>(kind: K, id: string) => Extract<AnyRecord, { kind: K }>,
  ) => readonly AnyRecord[],
) {
  await app.close()
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error('not open')
  const { store } = opened
  const put = change((kind, id) => {
    const record = store.all(kind).find((one) => one.id === id)
    if (record === undefined) throw new Error(`no ${kind} ${id}`)
    // all(kind) holds records of that kind alone
    return record as Extract<AnyRecord, { kind: typeof kind }>
  })
  const meta = { name: 'test', label: 'As it came about', actor: { personId: null, onBehalf: null } }
  expect(await store.commit({ put: [...put], remove: [] }, meta)).toMatchObject({ ok: true })
  await store.close()
  return openBench(bench)
}

describe('what came of a confidential item', () => {
  test('stands in no partner or public minutes of a later meeting either, until its confidence ends', async () => {
    const { bench, app, nextId } = await aConfidentialItem()
    expect(await words(app, nextId, 'team')).toContain('26/A001 Ring the panel (Owen Larkspur): late')
    for (const version of ['partner', 'public'] as const) {
      const { model, leftOut } = await preview(app, nextId, version, { fullLog: true })
      expect(plainText(model)).not.toContain('Ring the panel')
      expect(leftOut.actions).toBe(1)
    }
    bench.now = '2026-06-21T09:00:00.000Z'
    const { model, leftOut } = await preview(app, nextId, 'public')
    expect(plainText(model)).toContain('26/A001 Ring the panel (a member of the team from Peakside Homes): late')
    expect(leftOut.actions).toBe(0)
  })

  test('is not told by a correction that names the item either', async () => {
    const { app, meetingId, nextId } = await aConfidentialItem()
    const { items } = await ok(app, 'meeting.open', { meetingId: nextId })
    const itemId = items.find((item) => item.itemKind === 'last-minutes')?.id ?? ''
    const correction = { meetingId: nextId, itemId, ofMeetingId: meetingId }
    await ok(app, 'correction.add', { ...correction, text: 'Under “A larger home”: the panel met on Monday' })
    await ok(app, 'correction.add', { ...correction, text: 'Tea was at ten' })
    expect(await words(app, nextId, 'team')).toContain('the panel met on Monday')
    expect(await words(app, nextId, 'partner')).not.toContain('larger home')
    expect(await words(app, nextId, 'partner')).toContain('Tea was at ten.')
  })

  test('is asked today of approved minutes, too, whose words stay as they were approved', async () => {
    const { bench, app, meetingId, nextId } = await aConfidentialItem()
    await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
    const closed = await preview(app, meetingId, 'public')
    expect(plainText(closed.model)).toContain('6. Confidential item\n\nConfidential: About a resident. Until')
    expect(plainText(closed.model)).not.toMatch(/larger home|panel/)
    expect(closed.model.fileName).toBe('MILL 2026-06-11 minutes approved public')
    expect(closed.leftOut).toEqual({ items: ['item 6'], actions: 1, stories: 0 })
    bench.now = '2026-06-21T09:00:00.000Z'
    expect(await words(app, meetingId, 'public')).toContain('6. A larger home\n\nThe panel meets on Tuesday.')
  })
})

test('who may be named in public is asked today, also of approved minutes', async () => {
  const { app, meetingId, nextId, owen } = await aConfidentialItem()
  await ok(app, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
  const present = async () => /Present\n\n([\s\S]*?)\n\nIn attendance/u.exec(await words(app, meetingId, 'public'))?.[1]
  expect(await present()).toBe(
    [
      '• Locality lead, Northfold County Council',
      '• A member of the team, Peakside Homes',
      '• A resident',
      '• A volunteer',
    ].join('\n'),
  )
  await ok(app, 'person.edit', { personId: owen, mayBeNamedInPublic: true })
  expect(await present()).toContain('• Owen Larkspur, member, Peakside Homes')
})

test('the full log has what was put away years ago, with its owners; without it no archive is read, and numbers are counted', async () => {
  const { bench, app, localityId, nextId } = await aConfidentialItem()
  const sita = { title: 'Paint the shelter', owner: { kind: 'person', personId: 'person-sita' } } as const
  const again = await kept(bench, app, (of) => [
    aCounter({ id: `${localityId}-2024`, localityId, year: 2024, action: 3 }),
    {
      ...of('person', bench.keyboard ?? ''),
      id: 'person-sita',
      name: 'Sita Rao',
      initials: 'SR',
    },
    anAction({
      id: 'action-old',
      localityId,
      number: { year: 2024, n: 2 },
      ...sita,
      column: 'done',
      finishedOn: '2024-05-02',
      archivedOn: '2024-06-01',
    }),
  ])
  const usual = await preview(again, nextId, 'team')
  expect(usual.counts?.fullLog).toBe(4)
  expect(JSON.stringify(usual.model)).not.toContain('Appendix')
  const full = await preview(again, nextId, 'team', { fullLog: true })
  expect(full.counts?.fullLog).toBe(2)
  expect(plainText(full.model)).toContain(
    [
      'Appendix: the action log',
      '',
      'Every action of Millbrook, as it stands on Thursday 18 June 2026',
      'Number – Action – Owner – Due',
      'MILL 24/A002 – Paint the shelter – Sita Rao – Done 2 May 2024',
      'MILL 26/A001 – Ring the panel – Owen Larkspur – 15 Jun 2026',
    ].join('\n'),
  )
})

test('pledges marked on the day are told as they were marked when the minutes were approved', async () => {
  const { bench, app, meetingId, nextId, pledgeId } = await aConfidentialItem()
  const mark = (evidence: string, markedOn: string) => (of: Parameters<Parameters<typeof kept>[2]>[0]) => {
    const pledge = of('pledge', pledgeId)
    return [{ ...pledge, weWill: { ...pledge.weWill, text: 'bring tea', mark: 'kept' as const, markedOn, evidence } }]
  }
  const again = await kept(bench, app, mark('Forty-one cups', '2026-06-11'))
  const marked = 'Pledge MILL 26/P01 was marked: Tea on Thursdays. We: kept. Forty-one cups.'
  const draft = await preview(again, meetingId, 'team')
  expect(plainText(draft.model)).toContain(marked)
  expect(draft.counts?.pledges).toBe(1)
  expect(await words(again, meetingId, 'team', { pledges: false })).not.toContain('was marked')
  await ok(again, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
  const later = await kept(bench, again, mark('Other words', '2026-06-18'))
  expect(await words(later, meetingId, 'public')).toContain(marked)
  expect(await words(later, nextId, 'team')).toContain('Other words')
})
