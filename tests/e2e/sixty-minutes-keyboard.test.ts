import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { pictureOfFailure } from './journey/failure'
import { fillFourteen, fitAndIssue } from './journey/fourteen-items'
import { checkIn, lookBack, startTheHour, takeEverybody } from './journey/hour-begins'
import { checkTheRecord, closeTheHour, lookItUp, saveTheMinutes, takeTheCloseBack } from './journey/hour-ends'
import {
  decideTwice,
  hearTheClock,
  holdSignedUpPart,
  spendAndFinish,
  steerTheHour,
  workOnTheLift,
} from './journey/hour-work'
import { type Lead, sitDown } from './journey/lead'
import { prepareNine } from './journey/nine-people'
import { closePaperMeeting, typeUpPaperMeeting } from './journey/paper-meeting'
import { type Prepared, tuesday } from './journey/prepare'
import { readFromTheBack } from './journey/wall'
import {
  closeTheNext,
  countTheNumbers,
  decideTheTea,
  findItLocked,
  holdTheNext,
  reopenAndCompare,
  sleepTwice,
} from './journey/weeks-after'

describe('a meeting of sixty minutes, by keys alone and told aloud', () => {
  let app: LaunchedApp
  let lead: Lead
  let prepared: Prepared
  let numbers: readonly string[] = []
  let hasFailed = false

  const open = async (now: string, isAgain = true): Promise<void> => {
    app = await launch({ now, size: { width: 1280, height: 720 }, ...(isAgain && { again: app.folders }) })
    lead = await sitDown(app)
    // No key is pressed before it is seen that the workspace is open.
    if (isAgain) await lead.window.getByRole('button', { name: /^At the keyboard: / }).waitFor()
  }
  /** The laptop is closed, and opened on another day. */
  const openOn = async (now: string): Promise<void> => {
    expect(await lead.timesPointed()).toBe(0)
    await app.close({ keep: true })
    await open(now)
  }
  beforeAll(async () => {
    await open(tuesday, false)
    prepared = await prepareNine(app)
  })
  afterAll(() => app?.close())
  // Each step stands on the one before it.
  beforeEach((context) => context.skip(hasFailed))
  afterEach(async (context) => {
    hasFailed ||= context.task.result?.state === 'fail'
    await pictureOfFailure(app, context)
  })

  it('types up the meeting of 4 June from paper', () => typeUpPaperMeeting(lead))
  it('closes it, and what was carried over stands on the next agenda', () => closePaperMeeting(lead))
  it('makes an agenda of fourteen items', () => fillFourteen(lead))
  it('fits it and issues it', () => fitAndIssue(lead))
  it('starts on Thursday, from Today into the room', async () => {
    await openOn('2026-06-11T08:58:30Z')
    await startTheHour(lead)
  })
  it('asks for everybody in one pass', () => takeEverybody(lead))
  it('checks in, in a word each', () => checkIn(lead))
  it('tells the story, confirms the last minutes and corrects them here, reads what changed', () => lookBack(lead))
  it('hears that an item is nearly over, and over', () => hearTheClock(lead))
  it('writes down what the lift led to', () => workOnTheLift(lead))
  it('never uses a number again', () => decideTwice(lead))
  it('keeps a private note, borrows, reorders and pauses', () => steerTheHour(lead, prepared))
  it('holds the signed-up part', () => holdSignedUpPart(lead))
  it('spends from the pot without who has an interest in it, and hears that the hour is over', () =>
    spendAndFinish(lead, prepared))
  it('closes: one parked, one carried over, actions agreed, returned and read back', () => closeTheHour(lead))
  it('takes the close back and does it again', () => takeTheCloseBack(lead))
  it('has the minutes in Word, in the order of UK practice', async () => {
    checkTheRecord(await saveTheMinutes(lead))
    numbers = await countTheNumbers(lead, prepared)
  })
  it('finds what was decided, and what waits', () => lookItUp(lead))
  it('approves the record at the next meeting, to which the tea was carried over', async () => {
    await openOn('2026-06-18T08:59:30Z')
    await holdTheNext(lead)
  })
  it('asks whether twenty minutes of sleep were meeting time', () => sleepTwice(lead, prepared))
  it('is read from the back of the hall', async () => {
    await decideTheTea(lead)
    await readFromTheBack(lead, 'the tea is at three')
  })
  it('closes the next meeting too', () => closeTheNext(lead))
  it('finds the record locked two weeks after', async () => {
    await openOn('2026-06-25T08:00:00Z')
    await findItLocked(lead, prepared)
  })
  it('reopens another with a reason only, and compares the two', () => reopenAndCompare(lead))
  it('never used a number twice, and changed none', async () => {
    const now = await countTheNumbers(lead, prepared)
    expect(now).toEqual(expect.arrayContaining([...numbers]))
    const said = now.map((line) => line.split(' ')[0])
    expect(new Set(said).size).toBe(said.length)
    expect(said).not.toContain('D2026/2')
    expect(await lead.timesPointed()).toBe(0)
  })
})
