import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countPresses } from '../harness/key-count'
import { type LaunchedApp, launch } from '../harness/launch'
import { takeMouseAway } from '../harness/no-mouse'
import { openFromToday, startMeeting } from './agenda'
import { pictureOfFailure } from './failure'
import type { Hands } from './hands'
import { closeMeeting } from './live'
import { readMinutes } from './minutes'
import { thursday } from './prepare'
import { answerByMail, answerYesIf, askBack, findInRegister, giveBack, readAndClose } from './question-answered'
import { expectSlip, isNotClosedUnanswered, openQuestions } from './question-board'
import { flaggedForBoard, onTheNextAgenda, useThat } from './question-later'
import { expectStanding, expectTrail, openQuestion } from './question-page'
import { asked, mailed, type Places, prepareQuestions, silent, sitAt } from './question-places'
import { askInTheMeeting } from './question-raised'

/** Seven in the morning, before anybody is there. */
const early = (day: string): string => `${day}T07:30:00Z`

/** A question until its answer is used in another place. `whole`: from the room in which it is asked, and with what became of one without an answer. */
export function describeQuestions(
  name: string,
  handsOn: (page: Page) => Hands,
  part: 'whole' | 'board and page',
): void {
  describe(name, () => {
    let app: LaunchedApp
    let hands: Hands
    let places: Places
    let timesPointed = async (): Promise<number> => 0
    let hasFailed = false

    const open = async (now: string, again?: LaunchedApp): Promise<void> => {
      app = await launch({ now, size: { width: 1366, height: 768 }, ...(again && { again: again.folders }) })
      app.window.setDefaultTimeout(15_000)
      hands = handsOn(app.window)
      if (hands.kind === 'keyboard') timesPointed = await takeMouseAway(app.window)
    }
    const comeBackOn = async (day: string): Promise<void> => {
      expect(await timesPointed()).toBe(0)
      await app.close({ keep: true })
      await open(early(day), app)
      // No key is pressed before it is seen that the workspace is open.
      await app.window.getByRole('button', { name: /^At the keyboard: / }).waitFor()
    }
    beforeAll(async () => {
      await open(thursday)
      places = await prepareQuestions(app, part === 'whole' ? [silent, mailed] : [silent, mailed, asked])
    })
    afterAll(() => app?.close())
    // Each step stands on the one before it.
    beforeEach((context) => context.skip(hasFailed))
    afterEach(async (context) => {
      hasFailed ||= context.task.result?.state === 'fail'
      await pictureOfFailure(app, context)
    })

    if (part === 'whole') {
      it('is asked in the meeting: not of oneself, and not for a day that is over', async () => {
        await openFromToday(app, hands)
        await startMeeting(app, hands)
        await askInTheMeeting(app, hands)
      })

      it('stands in the minutes', async () => {
        await closeMeeting(app, hands)
        await readMinutes(app, ['26/E03', asked])
      })
    }

    it('stands on the board as sent today, and is not closed unanswered: it goes back and says why', async () => {
      await openQuestions(app, hands)
      await expectSlip(app, asked, 'Sent', ['Sent today'])
      await isNotClosedUnanswered(app, hands, silent)
    })

    it('is not seen after three working days', async () => {
      await comeBackOn('2026-06-16')
      await openQuestions(app, hands)
      await expectSlip(app, asked, 'Sent', ['Day 3, not seen'])
    })

    it('another is answered by e-mail, in two keys and a paste, and everything says so', async () => {
      await sitAt(app, places, 'Cass Underhill')
      await countPresses(app.window)
      await answerByMail(app, hands)
    })

    it('is seen and asked back, which pauses its clock; taken back, and done again', async () => {
      await sitAt(app, places, 'Grace Alderney')
      await openQuestions(app, hands)
      await openQuestion(app, hands, asked)
      await expectStanding(app, 'Sent on 11 June', 'Day 3, not seen', 'It was to be seen by Monday 15 June.')
      if (part === 'whole') await expectTrail(app, 'Sent to Grace Alderney by Nettie Bramble, in the meeting, minute 6')
      await askBack(app, hands)
    })

    it('goes back to the enabler three days later with its clock where it stood', async () => {
      await comeBackOn('2026-06-19')
      await sitAt(app, places, 'Nettie Bramble')
      await openQuestions(app, hands)
      await expectSlip(app, asked, 'Asked back', ['Paused at day 3', '“How many come, and who locks up?”'])
      await openQuestion(app, hands, asked)
      await giveBack(app, hands)
    })

    it('is answered yes, if, until a day; an answer without an answer is not recorded', async () => {
      await sitAt(app, places, 'Grace Alderney')
      await answerYesIf(app, hands)
    })

    it('is read and closed with what it led to, and its permission stands in the register', async () => {
      await sitAt(app, places, 'Nettie Bramble')
      await readAndClose(app, hands)
      await findInRegister(app, hands, part === 'whole' ? 'MILL 11 June, 6' : 'Answer of 19 June')
    })

    if (part === 'board and page') {
      it('answers a question of another place while that is typed', () => useThat(app, hands, '19 June'))
      return
    }

    it('answers a question of another place while that is typed, a week later', async () => {
      await comeBackOn('2026-06-26')
      await useThat(app, hands, '26 June')
    })

    it('the one without an answer is flagged for the programme board, on the board and in the brief', () =>
      flaggedForBoard(app, hands))

    it('and stands on the next agenda by itself; nothing was pointed at', async () => {
      await onTheNextAgenda(app, hands)
      expect(await timesPointed()).toBe(0)
    })
  })
}
