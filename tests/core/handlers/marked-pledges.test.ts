import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { OutputOf } from '../../../shared/contract'
import { aBench, type Bench, ok, openBench, startMillbrook, wait } from './workspace'

const day = 86_400

/** A pledge both sides agreed in another week, and the meeting of 11 June under way. */
async function underWay() {
  const bench = await aBench()
  bench.now = '2026-06-02T09:00:00.000Z'
  const app = await openBench(bench)
  const { localityId, meetingId } = await startMillbrook(app, bench)
  const side = { by: { kind: 'residents' }, text: 'open the hall' } as const
  const pledge = { title: 'Tea', weWill: side, youWill: side, target: '', condition: null, reviewOn: null } as const
  const { pledgeId } = await ok(app, 'pledge.write', { localityId, ...pledge, column: 'agreed', origin: null })
  bench.now = '2026-06-11T09:00:00.000Z'
  await ok(app, 'meeting.start', { meetingId })
  return { bench, app, localityId, meetingId, pledgeId }
}

type Mark = 'kept' | 'changed' | 'not-yet'
const mark = (app: App, pledgeId: string, side: 'weWill' | 'youWill', what: Mark, evidence = '') =>
  ok(app, 'pledge.mark', { pledgeId, sides: [{ side, mark: what, evidence }] })

const preview = (app: App, meetingId: string) =>
  ok(app, 'document.preview', { document: 'minutes', meetingId, version: 'team' })
const wordsOf = ({ model }: OutputOf<'document.preview'>): string =>
  model.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n')
const printed = async (app: App, meetingId: string) => wordsOf(await preview(app, meetingId))

const asSaid =
  /Pledge MILL 26\/P01 was marked: Tea\. We \(residents\): kept\. Twelve Thursdays\. You \(residents\): not yet\./

/** A week later, on the board. */
async function markedAgain(bench: Bench, app: App, pledgeId: string): Promise<void> {
  wait(bench, 6 * day)
  await mark(app, pledgeId, 'weWill', 'changed', 'Ten of them')
  await mark(app, pledgeId, 'youWill', 'changed', 'Another hall')
}

describe('minutes of a meeting at which a pledge was marked', () => {
  test('say what was true when it was closed, though it is marked again before they are approved', async () => {
    const { bench, app, meetingId, pledgeId } = await underWay()
    await mark(app, pledgeId, 'weWill', 'kept', 'Twelve Thursdays')
    await ok(app, 'meeting.finish', { meetingId })
    await markedAgain(bench, app, pledgeId)
    expect(await printed(app, meetingId)).toMatch(asSaid)
    await app.close()

    const again = await openBench(bench)
    await ok(again, 'meeting.approve', { meetingId, on: '2026-06-18' })
    expect(await printed(again, meetingId)).toMatch(asSaid)
    const { meeting } = await ok(again, 'meeting.open', { meetingId })
    // The lock holds them; the heading, read at every start, does not any more.
    expect(meeting).not.toHaveProperty('markedPledges')
    await ok(again, 'meeting.reopen', { meetingId, reason: 'A name was wrong' })
    expect(await printed(again, meetingId)).toMatch(asSaid)
    await ok(again, 'history.undo', {})
    expect(await printed(again, meetingId)).toMatch(asSaid)
  })

  test('say it also where the mark was taken back on the board, the same day', async () => {
    const { app, meetingId, pledgeId } = await underWay()
    await mark(app, pledgeId, 'weWill', 'kept', 'Twelve Thursdays')
    await ok(app, 'meeting.finish', { meetingId })
    await mark(app, pledgeId, 'weWill', 'not-yet', '')
    expect(await printed(app, meetingId)).toMatch(asSaid)
  })

  test('take the words of the pledge as they stand: a title put right is right', async () => {
    const { app, meetingId, pledgeId } = await underWay()
    await mark(app, pledgeId, 'weWill', 'kept', 'Twelve Thursdays')
    await ok(app, 'meeting.finish', { meetingId })
    await ok(app, 'pledge.edit', { pledgeId, title: 'Tea and toast' })
    expect(await printed(app, meetingId)).toContain('was marked: Tea and toast. We (residents): kept.')
  })

  test('tell a mark that is added to the draft for that day, and none of a later one', async () => {
    const { bench, app, meetingId, pledgeId } = await underWay()
    await ok(app, 'meeting.finish', { meetingId })
    wait(bench, day)
    await mark(app, pledgeId, 'youWill', 'kept')
    expect(await printed(app, meetingId)).not.toContain('was marked')
    await ok(app, 'pledge.mark', {
      pledgeId,
      sides: [{ side: 'weWill', mark: 'kept', evidence: '', on: '2026-06-11' }],
    })
    expect(await printed(app, meetingId)).toContain('was marked: Tea.')
  })

  test('tell what was marked on the later day on which a suspended meeting went on', async () => {
    const { bench, app, meetingId, pledgeId } = await underWay()
    await ok(app, 'meeting.suspend', { meetingId })
    wait(bench, day)
    await ok(app, 'meeting.resume', { meetingId })
    await mark(app, pledgeId, 'weWill', 'kept', 'Twelve Thursdays')
    expect(await printed(app, meetingId)).toMatch(asSaid)
    await ok(app, 'meeting.finish', { meetingId })
    expect(await printed(app, meetingId)).toMatch(asSaid)
  })

  test('written down from paper tell what is marked meanwhile, and not what the board did in between', async () => {
    const { bench, app, localityId, meetingId, pledgeId } = await underWay()
    await ok(app, 'meeting.finish', { meetingId })
    wait(bench, day)
    await mark(app, pledgeId, 'youWill', 'changed', 'Another hall')
    wait(bench, 4 * day)
    const when = { on: '2026-06-10', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const paper = await ok(app, 'meeting.record-from-paper', { localityId, ...when })
    expect(await printed(app, paper.meetingId)).not.toContain('was marked')
    await mark(app, pledgeId, 'weWill', 'kept', 'Twelve Thursdays')
    await ok(app, 'meeting.finish', { meetingId: paper.meetingId })
    expect(await printed(app, paper.meetingId)).toContain('We (residents): kept. Twelve Thursdays.')
  })
})
