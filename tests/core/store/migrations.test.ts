import { cp, readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { realDisk } from '../../../electron/core/store/disk'
import { Lock } from '../../../electron/core/store/lock'
import { migrations as ours, withoutGaps } from '../../../electron/core/store/migrations/index'
import type { Migration } from '../../../electron/core/store/migrations/migration'
import { migrateRecord } from '../../../electron/core/store/migrations/run'
import type { Store } from '../../../electron/core/store/store'
import { type AnyRecord, recordSchemas } from '../../../shared/model/record'
import { attendeeOf } from '../../../shared/rules/attendance'
import { defaultSettings } from '../../../shared/rules/workspace-settings'
import {
  aLocality,
  aMeeting,
  anAction,
  anAttendance,
  anEscalation,
  anItem,
  aPerson,
  aPledge,
  notesOf,
} from '../../builders'
import { built } from '../sample/built'
import { commit, faultySwitch, nobody, put, TestPlace } from './workspace'

let place: TestPlace
beforeEach(async () => {
  place = await TestPlace.makeQuick()
})
afterEach(() => place.close())

/** A later release's: titles get an exclamation mark. */
const next: Migration = {
  to: ours.length + 1,
  name: 'next',
  migrate: (documents) =>
    new Map(
      [...documents].map(([name, { records }]) => [
        name,
        { records: records.map((one) => (isAction(one) ? { ...one, title: `${one.title}!` } : one)) },
      ]),
    ),
}
function isAction(record: unknown): record is { title: string } {
  return typeof record === 'object' && record !== null && Reflect.get(record, 'kind') === 'action'
}
const migrations = [...ours, next]

describe('a migration', () => {
  test('changes every document once, after a backup, and begins a new epoch', async () => {
    const old = await place.open({}, { writeDelay: 60_000 })
    const item = anItem({ meetingId: 'meeting-1', notes: notesOf('said') })
    await commit(old, put(anAction({ id: 'action-1', title: 'One' }), aMeeting({ id: 'meeting-1' }), item), 'Before')
    await old.close()

    const store = await place.open({}, { migrations })
    expect(store.get('action', 'action-1')?.title).toBe('One!')
    await store.loadMeeting('meeting-1')
    expect(store.get('item', item.id)).toEqual(item)
    expect(store.undoLabel()).toBeNull()
    expect(await store.undo(nobody)).toMatchObject({ ok: false })
    expect((await store.trailOf({ kind: 'action', id: 'action-1' }, 9)).map(({ label }) => label)).toEqual(['Before'])
    expect(await store.listBackups()).toMatchObject([{ because: 'migration' }])
    expect(await commit(store, put(aPerson({ id: 'person-1' })), 'After')).toBe(2)
    await store.close()

    const again = await place.open({}, { migrations })
    expect(again.get('action', 'action-1')?.title).toBe('One!')
    expect(again.get('person', 'person-1')).toBeDefined()
    expect(again.undoLabel()).toBe('After')
    await again.close()
    expect(await place.openAny()).toMatchObject({ kind: 'read-only', because: { kind: 'newer', version: next.to } })
  })

  test('that makes an invalid record, or is interrupted anywhere, leaves the workspace as it was', async () => {
    const old = await place.open()
    await commit(old, put(anAction({ id: 'action-1', title: 'One' })))
    await old.close()
    const bad: Migration = { ...next, migrate: () => new Map([['people', { records: [{ kind: 'person' }] }]]) }
    expect((await place.openAny({}, { migrations: [...ours, bad] })).kind).toBe('failed')
    for (let at = 1; at < 40; at += 1) {
      let count = 0
      const fault = faultySwitch('EIO', () => {
        count += 1
        return count >= at
      })
      fault.isOn = true
      const opened = await place.openAny({ disk: fault.disk }, { migrations })
      if (opened.kind !== 'failed') await opened.store.close()
      if (opened.kind === 'open') break
      const store = await place.openAny({ create: false })
      expect(store).toMatchObject(store.kind === 'open' ? {} : { kind: 'read-only', because: { kind: 'newer' } })
      if (store.kind === 'failed') throw new Error('lost')
      expect(store.store.get('action', 'action-1')?.title).toBe(store.kind === 'open' ? 'One' : 'One!')
      await store.store.close()
    }
    const done = await place.open({}, { migrations })
    expect(done.get('action', 'action-1')?.title).toBe('One!')
  })

  test('list has no gaps', () => {
    expect(() => withoutGaps([...ours, { ...next, to: next.to + 1 }])).toThrow(`expected ${next.to}`)
    expect(withoutGaps(migrations)).toBe(migrations)
  })
})

describe('a workspace as the first release wrote it', () => {
  const fixture = fileURLToPath(new URL('../../fixtures/store-v1', import.meta.url))

  test('opens, is brought to today’s format and is whole', async () => {
    await cp(fixture, place.dir, { recursive: true })
    const store = await place.open({ create: false })
    expect(store.report).toMatchObject({ cutBytes: 0, mended: [], leftOut: [] })
    expect(store.get('person', 'person-nettie')?.name).toBe('Nettie Ashworth')
    expect(store.get('action', 'action-hedge')).toMatchObject({ title: 'Cut the hedge by the school', column: 'doing' })
    await store.loadMeeting('meeting-first')
    expect(store.get('item', 'item-ford')?.notes).toEqual(
      notesOf('The path floods by the ford.', 'Somebody will look.'),
    )
    await store.loadArchive('mill', 2026)
    expect(store.get('action', 'action-done')?.archivedOn).toBe('2026-06-04')
    expect(await store.listBackups()).toMatchObject([{ because: 'migration' }])
    expect(await readdir(place.path('set-aside')).catch(() => [])).toEqual([])
    expect(await readFile(place.path('workspace.json'), 'utf8')).toContain(`"format":${ours.length}`)
    for (const record of allOf(store)) expect(recordSchemas[record.kind].safeParse(record).success).toBe(true)
  })

  test('reads in today’s format where it can only be read, and stays as it was', async () => {
    await cp(fixture, place.dir, { recursive: true })
    const before = await readFile(place.path('workspace.json'), 'utf8')
    const holder = await Lock.acquire({ ...place.options({ create: false }), disk: realDisk })
    const opened = await place.openAny({ create: false })
    if (opened.kind !== 'read-only') throw new Error(opened.kind)
    expect(opened.store.get('action', 'action-hedge')).toMatchObject({ column: 'doing' })
    expect(opened.store.all('person').length).toBeGreaterThan(0)
    for (const record of allOf(opened.store)) expect(recordSchemas[record.kind].safeParse(record).success).toBe(true)
    expect(await readFile(place.path('workspace.json'), 'utf8')).toBe(before)
    if (holder.kind === 'mine') await holder.lock.close()
  })
})

describe('a record of an earlier format', () => {
  const without = (record: object, ...fields: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)))
  // Records of the first format, which today's types cannot say.
  const asWas = (record: object) => record as AnyRecord
  const brought = (record: object) => migrateRecord(asWas(record), 1, ours)

  test('gets what came since: time given, marks with their day, the trail, the clock of the settings', () => {
    const role = { localityId: 'mill', name: 'enabler', from: null, to: null, standing: 'proposed' }
    expect(brought({ ...aPerson({ id: 'person-1' }), roles: [role] })).toEqual(
      aPerson({
        id: 'person-1',
        roles: [{ ...role, name: 'enabler', standing: 'proposed', time: { freed: 'unknown', words: '' } }],
      }),
    )
    const locality = aLocality({ id: 'mill' })
    const oldLocality = without(locality, 'calendar', 'hasRounds')
    expect(brought({ ...oldLocality, clock: { acknowledgeIn: 2, answerIn: 10 } })).toEqual(locality)
    const pledge = aPledge({ id: 'pledge-1' })
    const oldPledge = without(pledge, 'target', 'condition', 'notKeptBecause')
    const oldSide = (side: object) => without(side, 'markedOn', 'evidence')
    expect(brought({ ...oldPledge, weWill: oldSide(pledge.weWill), youWill: oldSide(pledge.youWill) })).toEqual(pledge)
    const sent = anEscalation({
      id: 'escalation-1',
      column: 'sent',
      enablerId: 'person-1',
      sentAt: '2026-06-04T10:30:00.000Z',
    })
    expect(brought(without(sent, 'barrier', 'trail', 'answer'))).toEqual({
      ...sent,
      trail: [
        { kind: 'sent', at: '2026-06-04T10:30:00.000Z', personId: 'person-1', words: '', via: 'here', notedById: null },
      ],
    })
  })

  test('says of its items whether they stand on every agenda, and of its meetings what nobody had asked yet', () => {
    const came = ['isStanding', 'about', 'heldOver', 'isKept']
    const line = anItem({ title: 'Good news and stories', isStanding: true })
    expect(brought(without(line, ...came))).toEqual(line)
    for (const put of [{ reason: 'Dot asked' }, { presenterId: 'person-1' }, { carriedFromItemId: 'item-before' }]) {
      const forOnce = anItem({ ...put, isStanding: false })
      expect(brought(without(forOnce, ...came))).toEqual(forOnce)
    }
    const live = { startedAt: '2026-06-11T09:00:00.000Z', itemId: 'item-1', runningSince: null, statementShownAt: null }
    const meeting = aMeeting({ state: 'live', live: { ...live, isFromPaper: false, gap: null, signedUpParts: [] } })
    expect(brought({ ...meeting, live })).toEqual(meeting)
    expect(brought(aMeeting({ id: 'meeting-2' }))).toEqual(aMeeting({ id: 'meeting-2' }))
    const attendee = attendeeOf({ kind: 'person', personId: 'person-1' }, 'present')
    const attendance = anAttendance({ attendees: [attendee] })
    const oldAttendee = without(attendee, 'isSignedUp', 'checkIn', 'closeOut')
    expect(brought({ ...attendance, attendees: [oldAttendee] })).toEqual(attendance)
  })

  test('says how papers look: in the settings, and in those that approved minutes keep', () => {
    const settings = { ...defaultSettings, bodyName: 'Northfold' }
    expect(migrateRecord(asWas(without(settings, 'paper', 'partnershipName')), 3, ours)).toEqual(settings)
    const [minutes] = built('2026-06-09').all('minutes')
    if (minutes === undefined) throw new Error('the sample has no approved minutes')
    const noCards = { actions: [], otherActions: [], pledges: [], markedPledges: [], escalations: [] }
    const today = { ...minutes, record: { ...minutes.record, ...noCards, settings } }
    const before = { ...minutes, record: { ...today.record, settings: without(settings, 'paper', 'partnershipName') } }
    expect(migrateRecord(asWas(before), 3, ours)).toEqual(today)
    const action = anAction({ id: 'action-1' })
    expect(migrateRecord(action, 3, ours)).toEqual(action)
  })

  test('gets Ways of Working, what stands in its way, and how an answer came; those that approved minutes keep, too', () => {
    const keptOn = (day: string) => ({ ...aPledge().weWill, mark: 'kept' as const, markedOn: day })
    const action = anAction({ id: 'action-1' })
    const pledge = aPledge({
      id: 'pledge-1',
      column: 'kept',
      weWill: keptOn('2026-06-04'),
      youWill: keptOn('2026-05-28'),
    })
    const event = { kind: 'answered' as const, at: '2026-06-04T10:30:00.000Z', personId: 'person-1', words: '' }
    const said = { kind: 'yes' as const, words: '', on: '2026-06-04', byPersonId: 'person-1', via: 'e-mail' as const }
    const escalation = anEscalation({
      id: 'escalation-1',
      column: 'answered',
      trail: [{ ...event, via: 'here', notedById: null }],
      answer: { ...said, notedById: null, until: null, permissionId: null },
    })
    const before = {
      action: without(action, 'ways', 'waitsFor'),
      pledge: without(pledge, 'ways', 'waitsFor', 'agreedOn', 'overOn'),
      escalation: { ...without(escalation, 'ways', 'notTheSame'), trail: [event], answer: said },
      settings: without(defaultSettings, 'partnershipName'),
    }
    const today = { action, pledge: { ...pledge, overOn: '2026-06-04' }, escalation, settings: defaultSettings }
    const brought4 = (record: object) => migrateRecord(asWas(record), 4, ours)
    for (const kind of ['action', 'pledge', 'escalation', 'settings'] as const) {
      expect(brought4(before[kind]), kind).toEqual(today[kind])
      expect(recordSchemas[kind].safeParse(today[kind]).success, kind).toBe(true)
    }
    const [minutes] = built('2026-06-09').all('minutes')
    if (minutes === undefined) throw new Error('the sample has no approved minutes')
    const keeping = ({ action, pledge, escalation, settings }: typeof before | typeof today) => ({
      ...minutes,
      record: {
        ...minutes.record,
        settings,
        actions: [action],
        otherActions: [action],
        pledges: [pledge],
        markedPledges: [pledge],
        escalations: [escalation],
      },
    })
    expect(brought4(keeping(before))).toEqual(keeping(today))
    // Minutes of before marked pledges were printed keep none of them.
    const { markedPledges: _, ...record } = keeping(before).record
    expect(brought4({ ...minutes, record })).not.toHaveProperty('record.markedPledges')
  })

  test('says nothing of a pledge that is not over, and of one that is over without a day', () => {
    const at = (column: 'under-way' | 'not-kept') =>
      without(aPledge({ column }), 'overOn', 'agreedOn', 'ways', 'waitsFor')
    for (const column of ['under-way', 'not-kept'] as const) {
      expect(migrateRecord(asWas(at(column)), 4, ours)).toMatchObject({ column, overOn: null })
    }
  })

  test('that nobody can read is not shown where nothing may be written', () => {
    expect(brought({ kind: 'person', id: 'person-1' })).toBeNull()
  })
})

function allOf(store: Store): readonly AnyRecord[] {
  return [...store.all('person'), ...store.all('locality'), ...store.all('action'), ...store.all('settings')]
}
