import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { countPresses } from './harness/key-count'
import { type LaunchedApp, launch } from './harness/launch'
import {
  countingWords,
  isNext,
  isRead,
  nothingWaits,
  openDesk,
  recorded,
  rows,
  sayByPointer,
  seen,
  takeBack,
  type Written,
} from './journey/enablers-desk'
import { pictureOfFailure } from './journey/failure'
import { keyboard, pointer } from './journey/hands'
import { ask } from './journey/prepare'
import { expectSlip, openQuestions } from './journey/question-board'
import { sampleDay } from './journey/sample'
import { aWorkspaceOfTenQuestions, enabler } from './journey/ten-questions'

const pavilion = 'May we open the Rec pavilion on Saturdays without the £200 deposit?'
const patrol = 'May the crossing patrol start ten minutes earlier?'
const halfDay = 'Will you free half a day a month of the housing team for the shelter?'
const lift = 'Will you ask Peakside’s director for a date for the lift?'
const yard = 'May parents stop in the depot yard for five minutes at half past eight?'
const path = 'May we spend £150 on a gate between the garages and the path?'
const gate = 'May we spend £120 of the pot on a gate the district will own?'
const key = 'Will you tell estates that a tenant may sign for a key?'
const cones = 'May the depot lend us twelve cones for the bottom road?'
const desk = 'May the shelter’s guests be seen at the housing desk without an appointment?'

/** What the whole job takes beside the words themselves: one to come to the desk, twenty-five for ten questions. */
const takes = 26

const send = 'ControlOrMeta+Enter'

// Ten questions from four places, in which nobody leaves the list; then some of them with the pointer, and two noted by the clerk.
describe('the enabler’s fifteen minutes', () => {
  let app: LaunchedApp
  let scratch: string
  let hand: Written

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'connected-team-desk-'))
    const workspaceFrom = join(scratch, 'workspace')
    const { keyboardPersonId } = await aWorkspaceOfTenQuestions(workspaceFrom, '2026-06-09')
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 }, workspaceFrom, keyboardPersonId })
    app.window.setDefaultTimeout(15_000)
    const { records } = await ask(app.window, 'working-set', {})
    const asked = records.find((one) => one.kind === 'escalation' && one.question === yard)
    // What she asked back was given this morning: it waits for her again, with its clock where it stood.
    await ask(app.window, 'escalation.return', { escalationId: asked?.id ?? '', words: 'Six cars. Jo is at the gate.' })
    await sitAt(enabler)
  })
  afterAll(async () => {
    await app?.close()
    await rm(scratch, { recursive: true, force: true })
  })
  afterEach((context) => pictureOfFailure(app, context))

  async function sitAt(name: string): Promise<void> {
    const { records } = await ask(app.window, 'working-set', {})
    const person = records.find((one) => one.kind === 'person' && one.name === name)
    await ask(app.window, 'host.edit-user-settings', { keyboardPersonId: person?.id ?? '' })
    await app.window.getByRole('button', { name: `At the keyboard: ${name}` }).waitFor()
  }
  const inTime = (count: number) => `${count} of ${count} within 10 working days, ${count} within 20`
  const speed = (words: string) => app.window.getByRole('main').getByText(words, { exact: true }).waitFor()

  it('ten questions wait, from four places, oldest first', async () => {
    await app.window.getByRole('heading', { level: 1, name: 'Tuesday 9 June' }).waitFor()
    await countPresses(app.window)
    hand = countingWords(app.window)
    await openDesk(app, keyboard(app.window))
    await app.window.getByText('Grace Alderney has ten questions from four places.').waitFor()
    await app.window.getByText('One is over its time.').waitFor()
    await speed(inTime(5))
    const shown = await rows(app.window).allInnerTexts()
    const order = [pavilion, patrol, yard, halfDay, lift, desk, path, gate, key, cones]
    expect(shown.map((text) => order.find((question) => text.includes(question)))).toEqual(order)
  })

  it('one is answered by what was said before: one key', async () => {
    await isRead(app, pavilion)
    await app.window
      .getByText(/“No deposit for a room under £500 a year, if a named key holder signs for it”/)
      .waitFor()
    await hand.press('u')
    await recorded(app, 'MILL 26/E02: answered by “No deposit for a room under £500 a year”.')
  })

  it('yes, if: the words go in at once, and the next one is there', async () => {
    await isNext(app, patrol)
    await hand.press('2')
    await hand.write('the school pays the ten minutes')
    await hand.press(send)
    await recorded(app, 'CARR 26/E02: answered yes, if.')
  })

  it('what she asked back is read with what the team gave', async () => {
    await isNext(app, yard)
    await app.window.getByText(/“Six cars\. Jo is at the gate\.”/).waitFor()
    await hand.press('2')
    await hand.write('nobody stops on the bend')
    await hand.press(send)
    await recorded(app, 'CARR 26/E04: answered yes, if.')
  })

  it('no, and one she had not seen is seen, and is a plain yes', async () => {
    await isNext(app, halfDay)
    await hand.press('4')
    await hand.write('Nobody is left to stand in.')
    await hand.press(send)
    await recorded(app, 'HOME 26/E03: answered no.')
    await isNext(app, lift)
    await hand.press('a')
    await seen(app)
    await hand.press('1', send)
    await recorded(app, 'MILL 26/E04: answered yes.')
  })

  it('one is passed on', async () => {
    await isNext(app, desk)
    await hand.press('a')
    await seen(app)
    await hand.press('5', 'Enter')
    await app.window.getByRole('option', { name: /^Tobias Wren/ }).waitFor()
    await hand.press('Enter', send)
    await recorded(app, 'HOME 26/E05: passed on.')
  })

  it('not now, and yes', async () => {
    await isNext(app, path)
    await hand.press('3')
    await hand.write('After the money of the new year is known.')
    await hand.press(send)
    await recorded(app, 'HARR 26/E06: answered not now.')
    await isNext(app, gate)
    await hand.press('1', send)
    await recorded(app, 'MILL 26/E03: answered yes.')
  })

  it('one is asked back', async () => {
    await isNext(app, key)
    await hand.press('a')
    await seen(app)
    await hand.press('b')
    await hand.write('Which keys, and for how long?')
    await hand.press(send)
    await recorded(app, 'HARR 26/E07: asked back, with the team now.')
  })

  it(`the last, and nothing waits: ${takes} presses beside the words`, async () => {
    await isNext(app, cones)
    await hand.press('a')
    await seen(app)
    await hand.press('1', send)
    await recorded(app, 'CARR 26/E07: answered yes.')
    await nothingWaits(app)
    const tally = await hand.tally()
    process.stdout.write(`Ten escalations over four places: ${JSON.stringify(tally)}\n`)
    expect(tally).toEqual({ presses: takes, letters: 152, clicks: 0 })
    // What was answered by a permission, asked back and passed on does not count as an answer of hers.
    await speed(inTime(12))
    await app.window.getByRole('list', { name: 'Asked back, with the team' }).getByRole('button').waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await app.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await app.axe()
    }
  })

  it('undo brings the last one back with what was said to it, and it is sent once more', async () => {
    await hand.press('ControlOrMeta+Z')
    await isRead(app, cones)
    await speed(inTime(11))
    await hand.press(send)
    await nothingWaits(app)
    await speed(inTime(12))
  })

  it('the boards of the four places show what was said', async () => {
    await openQuestions(app, keyboard(app.window))
    await hand.press('l')
    await expectSlip(app, pavilion, 'Answered', [/Allowed on .*, used here on /])
    await expectSlip(app, patrol, 'Answered', [/the school pays the ten minutes.* Kept as a permission\./])
    await expectSlip(app, halfDay, 'Answered', [/No:.*Nobody is left to stand in\./])
    await expectSlip(app, lift, 'Answered', [/Yes\..*Kept as a permission\./])
    await expectSlip(app, yard, 'Answered', [/nobody stops on the bend/])
    await expectSlip(app, path, 'Answered', [/Not now:.*After the money/])
    await expectSlip(app, gate, 'Answered', [/Yes\./])
    await expectSlip(app, key, 'Asked back', ['“Which keys, and for how long?”'])
    await expectSlip(app, desk, 'Sent', ['Passed on.'])
    await expectSlip(app, cones, 'Answered', [/Yes\./])
    await hand.press('l')
    await expectSlip(app, lift, 'Answered', [/Yes\./])
    expect((await hand.tally()).clicks).toBe(0)
  })

  it('the same with the pointer: asked back, passed on and answered', async () => {
    await takeBack(app, 8)
    // A new day: nothing half-written is left in the window.
    await app.window.reload()
    const hands = pointer(app.window)
    await openDesk(app, hands)
    await app.window.getByText('Grace Alderney has five questions from four places.').waitFor()
    await sayByPointer(app, hands, {
      question: key,
      kind: 'Ask back…',
      words: { field: 'What do you need to know?', text: 'Which keys?' },
    })
    await sayByPointer(app, hands, { question: cones, kind: 'Pass on', to: 'Tobias Wren, Northfold County Council' })
    await sayByPointer(app, hands, {
      question: desk,
      kind: 'Not now',
      words: { field: 'What it waits for', text: 'A second desk.' },
    })
    await app.window.getByText('Grace Alderney has two questions from two places.').waitFor()
  })

  it('the clerk notes the last two, which came by phone, and it shows so', async () => {
    await sitAt('Cass Underhill')
    const hands = keyboard(app.window)
    await app.window.keyboard.press('ControlOrMeta+1')
    await openDesk(app, hands)
    await hands.press(
      app.window.getByRole('list', { name: 'Enablers' }).getByRole('button', { name: /Grace Alderney/ }),
    )
    await app.window.getByText(/counts as said by/).waitFor()
    await hands.pick(app.window.getByRole('radio', { name: 'by phone' }))
    await app.window.keyboard.press('1')
    await app.window.keyboard.press(send)
    await isNext(app, gate)
    await app.window.keyboard.press('1')
    await app.window.keyboard.press(send)
    await nothingWaits(app, 'Nothing waits for Grace Alderney')
    await openQuestions(app, hands)
    await expectSlip(app, gate, 'Answered', [/By phone, noted by Cass Underhill\./])
  })
})
