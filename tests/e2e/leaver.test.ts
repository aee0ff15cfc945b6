import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenWork } from '../../shared/contract'
import { type LaunchedApp, launch } from './harness/launch'
import { takeMouseAway } from './harness/no-mouse'
import { card } from './journey/board'
import { pictureOfFailure } from './journey/failure'
import {
  give,
  giveAll,
  giveByName,
  giveToNobody,
  handOverByPointer,
  letGo,
  linesOf,
  openPeople,
  openWorkOf,
  personRow,
  startHandingOver,
  takeItAllBack,
} from './journey/leaver'
import { openSample, sampleDay } from './journey/sample'

const enabler = 'Grace Alderney'
const member = 'Priya Fernley'

describe('somebody leaves, once by pointer and then by keys alone', () => {
  let app: LaunchedApp
  let timesPointed: () => Promise<number>
  let before: readonly OpenWork[] = []
  let hasFailed = false

  const count = (kind: OpenWork['what']['kind']): number => before.filter(({ what }) => what.kind === kind).length
  const deskOf = (name: string) => app.window.getByRole('main').getByRole('button', { name: new RegExp(name) })
  const openDesk = async () => {
    await app.window.keyboard.press('ControlOrMeta+8')
    await app.window.getByRole('heading', { level: 1, name: /desk/ }).waitFor()
  }
  const openByKey = async (key: string, heading: string) => {
    await app.window.keyboard.press(`ControlOrMeta+${key}`)
    await app.window.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    await openSample(app)
  })
  afterAll(() => app?.close())
  // Each step stands on the one before it.
  beforeEach((context) => context.skip(hasFailed))
  afterEach(async (context) => {
    hasFailed ||= context.task.result?.state === 'fail'
    await pictureOfFailure(app, context)
  })

  it('an enabler by the pointer: all questions to one, one place to nobody, taken back with one press', async () => {
    before = await openWorkOf(app, enabler)
    await handOverByPointer(app, enabler, { questionsTo: 'Tobias Wren', placeToNobody: 'Carr Top' })
    const questions = before.flatMap(({ what, title }) => (what.kind === 'question' ? [title] : []))
    expect((await openWorkOf(app, 'Tobias Wren')).map(({ title }) => title)).toEqual(expect.arrayContaining(questions))
    expect(await openWorkOf(app, enabler)).toEqual([])
    await app.window.getByRole('button', { name: /^Undo/ }).click()
    await personRow(app, enabler).first().waitFor()
    expect(await openWorkOf(app, enabler)).toEqual(before)
    timesPointed = await takeMouseAway(app.window)
  })

  it('an enabler: questions, permissions and places are handed over, each to somebody', async () => {
    before = await openWorkOf(app, enabler)
    expect([count('question') > 1, count('permission') > 1, count('role')]).toEqual([true, true, 2])
    await startHandingOver(app, enabler)
    await giveAll(app, 'Questions that wait with them', 'tw', 'Tobias Wren')
    await give(app, linesOf(app, 'Questions that wait with them').last(), 'ra', 'Rowan Ashby')
    await giveByName(app, linesOf(app, 'Permissions they gave'), 'Tobias Wren')
    await give(app, linesOf(app, 'Roles and places').filter({ hasText: 'Millbrook' }), 'tw', 'Tobias Wren')
    await giveToNobody(app, linesOf(app, 'Roles and places').filter({ hasText: 'Carr Top' }))
    await letGo(app, enabler, before.length)
  })

  it('people, the desk and the register say so', async () => {
    await personRow(app, 'Tobias Wren')
      .getByText(/Enabler/i)
      .waitFor()
    await openDesk()
    expect(await deskOf(enabler).count()).toBe(0)
    await deskOf('Tobias Wren').first().waitFor()
    expect(await openWorkOf(app, enabler)).toEqual([])
    const handed = (await openWorkOf(app, 'Tobias Wren')).filter(({ what }) => what.kind === 'question')
    expect(handed.length).toBeGreaterThanOrEqual(count('question') - 1)
  })

  it('one Ctrl+Z takes all of it back', async () => {
    await takeItAllBack(app, enabler, before)
    await openDesk()
    await deskOf(enabler).first().waitFor()
  })

  it('a member of the team: actions, what they help with, a side of a pledge, and the role to nobody', async () => {
    before = await openWorkOf(app, member)
    expect([count('action') > 0, count('helper') > 0, count('pledge-side'), count('role')]).toEqual([true, true, 1, 1])
    await startHandingOver(app, member)
    await giveAll(app, 'Actions', 'jr', 'Jonah Reed')
    await give(app, linesOf(app, 'Actions they help with'), 'cu', 'Cass Underhill')
    await giveByName(app, linesOf(app, 'Pledges'), 'Farida Thistle')
    await giveToNobody(app, linesOf(app, 'Roles and places'))
    await letGo(app, member, before.length)
  })

  it('people and boards say so', async () => {
    const nobody = app.window.getByRole('region', { name: /Nobody yet/i })
    await nobody
      .getByText(/member/i)
      .first()
      .waitFor()
    await openByKey('3', 'Actions')
    for (const { what, title } of before)
      if (what.kind === 'action') await card(app.window, title).getByText('JR').waitFor()
    await openByKey('6', 'Pledges')
    const given = (await openWorkOf(app, 'Farida Thistle')).filter(({ what }) => what.kind === 'pledge-side')
    expect(given.map(({ title }) => title)).toEqual(
      expect.arrayContaining(before.filter(({ what }) => what.kind === 'pledge-side').map(({ title }) => title)),
    )
    const pledge = before.find(({ what }) => what.kind === 'pledge-side')?.title ?? ''
    await app.window
      .getByRole('navigation', { name: 'Pledges' })
      .getByRole('listitem')
      .filter({ hasText: pledge })
      .waitFor()
  })

  it('and one Ctrl+Z takes that back', async () => {
    await takeItAllBack(app, member, before)
    await openPeople(app)
    expect(await timesPointed()).toBe(0)
  })
})
