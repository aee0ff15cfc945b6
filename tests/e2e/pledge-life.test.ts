import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { giveMouseBack, takeMouseAway } from './harness/no-mouse'
import { pictureOfFailure } from './journey/failure'
import { doByName } from './journey/find'
import { type Hands, keyboard } from './journey/hands'
import { countTheRest, dragOnBoard } from './journey/pledge-board'
import {
  agreeInTheRoom,
  assertNoScore,
  closeAndRead,
  countJoined,
  inTheRoom,
  markInTheRoom,
  offerInOneLine,
  openPledges,
  openTheMeeting,
  pages,
  promised,
  putOnTheAgenda,
  reviewAgainOn,
  sayBothSides,
  sayHowFar,
  standsIn,
  stoodOnTheAgenda,
  weWill,
  youWill,
} from './journey/pledge-life'
import { prepareTeam } from './journey/prepare'
import { saveTo } from './journey/saving'
import { readWordFile } from './journey/word-file'

/** Five minutes before the meeting. */
const meetingOf = (day: string): string => `${day}T08:55:00Z`

describe('the life of a pledge over four meetings, by keys, and once on the board by pointer', () => {
  let app: LaunchedApp
  let hands: Hands
  let hasFailed = false
  let timesPointed: () => Promise<number>

  const open = async (now: string, again?: LaunchedApp): Promise<void> => {
    app = await launch({ now, size: { width: 1366, height: 768 }, ...(again && { again: again.folders }) })
    app.window.setDefaultTimeout(15_000)
    hands = keyboard(app.window)
    timesPointed = await takeMouseAway(app.window)
  }
  const comeBackOn = async (day: string): Promise<void> => {
    expect(await timesPointed()).toBe(0)
    await app.close({ keep: true })
    await open(meetingOf(day), app)
  }
  beforeAll(async () => {
    await open(meetingOf('2026-06-11'))
    await prepareTeam(app)
  })
  afterAll(() => app?.close())
  beforeEach((context) => context.skip(hasFailed))
  afterEach(async (context) => {
    hasFailed ||= context.task.result?.state === 'fail'
    await pictureOfFailure(app, context)
  })

  it('is offered in the first meeting, in one line', async () => {
    await openTheMeeting(app, hands)
    await offerInOneLine(app, hands)
    await closeAndRead(app, hands)
  })
  it('is said by both sides, with a target, a condition and a day to look at it again', async () => {
    await openPledges(app)
    await standsIn(app, 'Offered', ['Who is we?'])
    await sayBothSides(app, hands)
    await sayHowFar(app, hands)
    await putOnTheAgenda(app)
  })

  it('stands on the second agenda, where both sides agree', async () => {
    await comeBackOn('2026-06-18')
    await stoodOnTheAgenda(app, hands, 'Pledge 26/P01, review 25 June')
    await app.axe()
    await agreeInTheRoom(app)
    await closeAndRead(app, hands)
    await openPledges(app)
    await standsIn(app, 'Agreed')
    await pages(app).getByText('agreed on 18 June').waitFor()
    await countJoined(app, 2, '2 of 6')
  })

  it('is dragged on the board: under way, and not to Not kept, which only a meeting says', async () => {
    await app.window.keyboard.press('v')
    expect(await timesPointed()).toBe(0)
    giveMouseBack(app.window)
    await dragOnBoard(app)
    timesPointed = await takeMouseAway(app.window)
    await app.axe()
    await countTheRest(app)
  })

  it('is due for review in the third meeting by itself, where one side has kept it', async () => {
    await comeBackOn('2026-06-25')
    await stoodOnTheAgenda(app, hands, 'Due for review on 25 June')
    await markInTheRoom(app, hands, 'We will', 'Two cars went, three times')
    await inTheRoom(app).getByText('Under way', { exact: true }).waitFor()
    await reviewAgainOn(app, '2 july', '2 July')
    const minutes = await closeAndRead(app, hands)
    expect(minutes).toContain('Pledge MILL 26/P01 was marked')
    expect(minutes).toContain('kept. Two cars went, three times')
    expect(minutes).toContain('You (residents): not yet.')
    await openPledges(app)
    await standsIn(app, 'Under way')
  })

  it('is kept in the fourth: it moves by itself, and everything says so', async () => {
    await comeBackOn('2026-07-02')
    await stoodOnTheAgenda(app, hands, 'Due for review on 2 July')
    await markInTheRoom(app, hands, 'You will', 'Everybody said by Monday')
    await inTheRoom(app).getByText('Kept', { exact: true }).first().waitFor()
    const minutes = await closeAndRead(app, hands)
    expect(minutes).toContain('You (residents): kept. Everybody said by Monday')
    assertNoScore(minutes)
    await openPledges(app)
    await standsIn(app, 'Kept')
    await app.window.getByRole('navigation', { name: 'Pledges' }).getByText('1 this year').waitFor()
    await pages(app).getByText('Both sides kept it: it is on the thank-you sheet.').waitFor()
    assertNoScore(await app.window.getByRole('main').innerText())
    await app.axe()
  })

  it('stands on the thank-you sheet', async () => {
    const path = join(app.folders.base, 'thanks.docx')
    await saveTo(app, hands, path, () => doByName(app, 'Save the thank-you sheet'))
    const { title, paragraphs } = await readWordFile(path)
    const words = paragraphs.map(({ text }) => text).join('\n')
    expect(title).toMatch(/^Thank you from Millbrook/)
    for (const wanted of [promised, weWill, youWill, 'This promise was kept in the last year.'])
      expect(words).toContain(wanted)
    assertNoScore(words)
    expect(await timesPointed()).toBe(0)
  })
})
