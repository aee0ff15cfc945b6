import { describe, expect, test } from 'vitest'
import { plainText } from '../../../electron/core/documents/text/text'
import type { App } from '../../../electron/core/open-app'
import { openStore } from '../../../electron/core/store/open-store'
import { aScene, forThem, on, write, yes } from './escalation-scene'
import { type Bench, itemAt, ok, openBench, optionsOf } from './workspace'

const secret = 'May the Quillfeather family move?'

/** Millbrook asks a question from a confidential item on 11 June, and closes the meeting. */
async function aSecretQuestion() {
  const scene = await aScene()
  const { app, meetingId, enabler } = scene
  const { id: itemId } = itemAt(await ok(app, 'meeting.open', { meetingId }), 5)
  const openness = { kind: 'confidential', reason: 'About one family', until: null } as const
  await ok(app, 'item.edit', { meetingId, itemId, openness })
  await ok(app, 'meeting.start', { meetingId })
  const escalationId = await write(scene, { question: secret, enablerId: enabler, origin: { meetingId, itemId } })
  const { nextMeetingId } = await ok(app, 'meeting.finish', { meetingId })
  return { ...scene, escalationId, next: nextMeetingId ?? '' }
}

async function holdAndApprove(app: App, meetingId: string, day: string): Promise<void> {
  await ok(app, 'meeting.start', { meetingId })
  await ok(app, 'meeting.finish', { meetingId })
  await ok(app, 'meeting.approve', { meetingId, on: day, byMeetingId: null })
}

async function reopened(app: App, bench: Bench): Promise<App> {
  await app.close()
  return openBench(bench)
}

/** The minutes of a meeting in one version, in plain words. */
async function minutes(app: App, meetingId: string, version: 'team' | 'partner' | 'public'): Promise<string> {
  return plainText((await ok(app, 'document.preview', { document: 'minutes', meetingId, version })).model)
}

async function expectKept(app: App, meetingId: string): Promise<void> {
  expect(await minutes(app, meetingId, 'public')).not.toContain('Quillfeather')
  expect(await minutes(app, meetingId, 'partner')).not.toContain('Quillfeather')
  expect(await minutes(app, meetingId, 'team')).toContain('Quillfeather')
}

describe('a question from a confidential item, answered before the next meeting', () => {
  test('is in no public or partner minutes after it was put away by hand and the app was started again', async () => {
    const { app, bench, escalationId, enabler, next } = await aSecretQuestion()
    on(bench, '2026-06-16')
    await forThem({ app }, enabler, 'escalation.answer', yes(escalationId))
    on(bench, '2026-06-18')
    await holdAndApprove(app, next, '2026-06-18')
    await expectKept(app, next)
    await ok(app, 'escalations.close', { escalationIds: [escalationId], words: 'Done' })
    await ok(app, 'cards.put-away', { cards: [{ kind: 'escalation', id: escalationId }] })
    await expectKept(await reopened(app, bench), next)
  })

  test('is in none either where the app put it away by itself before the turn of the year', async () => {
    const { app, bench, escalationId, enabler, localityId } = await aSecretQuestion()
    on(bench, '2026-11-20')
    await forThem({ app }, enabler, 'escalation.answer', yes(escalationId))
    await ok(app, 'escalations.close', { escalationIds: [escalationId], words: 'Done' })
    on(bench, '2026-12-28')
    const december = await reopened(app, bench)
    const inJanuary = { localityId, on: '2027-01-07', startsAt: '10:00', endsAt: '11:00', venue: 'Village hall' }
    const { meetingId } = await ok(december, 'meeting.plan', inJanuary)
    on(bench, '2027-01-07')
    const january = await reopened(december, bench)
    await holdAndApprove(january, meetingId, '2027-01-07')
    await expectKept(await reopened(january, bench), meetingId)
  })

  test('stays confidential on the screen of approved minutes once the app has put it away', async () => {
    const { app, bench, escalationId, enabler, next } = await aSecretQuestion()
    on(bench, '2026-06-16')
    await forThem({ app }, enabler, 'escalation.answer', yes(escalationId))
    on(bench, '2026-06-18')
    await holdAndApprove(app, next, '2026-06-18')
    await ok(app, 'escalations.close', { escalationIds: [escalationId], words: 'Done' })
    on(bench, '2026-09-18')
    const putAway = await reopened(app, bench)
    await ok(putAway, 'working-set', {})
    const { lines } = await ok(await reopened(putAway, bench), 'meeting.matters-arising', { meetingId: next })
    expect(lines).toMatchObject([{ title: secret, isConfidential: true }])
  })

  test('is kept closed where the question itself is lost', async () => {
    const { app, bench, escalationId, enabler, next } = await aSecretQuestion()
    on(bench, '2026-06-16')
    await forThem({ app }, enabler, 'escalation.answer', yes(escalationId))
    on(bench, '2026-06-18')
    await holdAndApprove(app, next, '2026-06-18')
    await app.close()
    await lose(bench, escalationId)
    const again = await openBench(bench)
    await expectKept(again, next)
    const { lines } = await ok(again, 'meeting.matters-arising', { meetingId: next })
    expect(lines).toMatchObject([{ title: secret, isConfidential: true }])
  })
})

/** As a folder that was put together from copies may be: the record is not there. */
async function lose(bench: Bench, id: string): Promise<void> {
  const opened = await openStore(optionsOf(bench))
  if (opened.kind !== 'open') throw new Error(`not open: ${JSON.stringify(opened.because)}`)
  const meta = { name: 'lose', label: 'Lost', actor: { personId: null, onBehalf: null } }
  const lost = await opened.store.commit({ put: [], remove: [{ kind: 'escalation', id }] }, meta)
  if (!lost.ok) throw new Error(`not lost: ${JSON.stringify(lost.problem)}`)
  await opened.store.close()
}
