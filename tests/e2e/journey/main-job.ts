import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from '../harness/launch'
import { issueAgenda, openFromToday, planMeeting, reorder, saveAgenda, startMeeting } from './agenda'
import { countOf, expectIn, moveByDrag, moveByKeys, moveByMenu, openBoard, openCard } from './board'
import { pictureOfFailure } from './failure'
import type { Hands } from './hands'
import {
  addAction,
  addDecision,
  closeMeeting,
  leaveAttendance,
  outcome,
  readStatement,
  stepBackAndForth,
  stepTo,
  takeAttendance,
  writeNotes,
} from './live'
import { readMinutes, saveMinutes } from './minutes'
import { bringIn, checkUnderstood, completeLog, importOldLog, pickOldLog } from './old-log'
import { thursday, tuesday } from './prepare'
import { startOurTeam } from './start-team'
import { readWordFile, type WordDocument } from './word-file'

/** The six steps of the product's main job, each as a person does it and judged by what a person would notice. */
export function describeMainJob(name: string, handsOn: (page: Page) => Hands): void {
  describe(name, () => {
    let app: LaunchedApp
    let hands: Hands
    let hasFailed = false

    const open = async (now: string, again?: LaunchedApp): Promise<void> => {
      app = await launch({ now, size: { width: 1366, height: 768 }, ...(again && { again: again.folders }) })
      app.window.setDefaultTimeout(15_000)
      hands = handsOn(app.window)
    }
    beforeAll(() => open(tuesday))
    afterAll(() => app?.close())
    // Each step stands on the one before it.
    beforeEach((context) => context.skip(hasFailed))
    afterEach(async (context) => {
      hasFailed ||= context.task.result?.state === 'fail'
      await pictureOfFailure(app, context)
    })

    it('starts our team from a pasted list', () => startOurTeam(app, hands))

    it('brings the old log in by paste, and one Ctrl+Z takes all of it back', async () => {
      await importOldLog(app, hands)
      await expect
        .poll(async () => [await countOf(app, 'To do'), await countOf(app, 'Doing'), await countOf(app, 'Done')])
        .toEqual([5, 6, 8])
      await app.window.keyboard.press('ControlOrMeta+Z')
      await app.window.getByText(/^Took back: /).waitFor()
      await app.window.getByRole('heading', { name: 'No actions yet' }).waitFor()
    })

    it('brings it in from a file', async () => {
      await pickOldLog(app, hands)
      await checkUnderstood(app)
      await completeLog(app, hands)
      await bringIn(app, hands)
      await expect.poll(() => countOf(app, 'Doing')).toBe(6)
    })

    it('plans the meeting: items added, renamed, retimed; minutes summed against the hour', () =>
      planMeeting(app, hands))

    it('reorders by keys, by menu and by drag', () => reorder(app, hands))

    it('issues the agenda and saves it as Word', async () => {
      const path = join(app.folders.base, 'agenda.docx')
      await issueAgenda(app, hands)
      await saveAgenda(app, hands, path)
      const word = await readWordFile(path)
      expect(word.title).toMatch(/Millbrook.*agenda|Agenda.*Millbrook/i)
      expect(word.header).toContain('Millbrook Connected Team')
      expect(word.paragraphs.some(({ text }) => text.includes('Weir Court lift'))).toBe(true)
    })

    it('is still all there on Thursday, and the meeting starts', async () => {
      await app.close({ keep: true })
      await open(thursday, app)
      await openFromToday(app, hands)
      await startMeeting(app, hands)
      await readStatement(app, hands)
    })

    it('takes attendance in one pass', async () => {
      await takeAttendance(app, hands)
      await leaveAttendance(app, hands)
    })

    it('steps through the items, also while typing, and takes notes, a decision and an action', async () => {
      await stepTo(app, hands, 'Weir Court lift')
      await writeNotes(app, hands)
      await addDecision(app, hands, 'neighbours knock every day until the lift moves')
      await addAction(app, hands, {
        typed: 'ring housing ol fri',
        understood: ['Owen Larkspur', 'by Friday 12 June'],
        becomes: 'ring housing, by 12 June',
      })
      await outcome(app.window, 'ring housing')
        .getByText(/A\d{3}/)
        .waitFor()
      await stepTo(app, hands, 'Any other business')
      await stepBackAndForth(app)
    })

    it('closes the meeting and reads its minutes', async () => {
      await closeMeeting(app, hands)
      await readMinutes(app, minuteWords)
    })

    it('saves the minutes as a Word file that follows the rules for public papers', async () => {
      const path = join(app.folders.base, 'minutes-team.docx')
      await saveMinutes(app, hands, path)
      checkMinutes(await readWordFile(path))
    })

    it('moves cards on the board', async () => {
      await openBoard(app, hands)
      await expectIn(app, 'ring housing', 'To do')
      if (hands.kind === 'keyboard') await moveByKeys(app, 'ring housing', 'Doing')
      else await moveByDrag(app, 'ring housing', 'Doing')
      await moveByMenu(app, hands, 'Boiler service record', 'Proposed done')
      const panel = await openCard(app, hands, 'ring housing')
      await panel.getByText('Friday 12 June 2026').waitFor()
      await panel.getByText('Owen Larkspur').first().waitFor()
      await panel.getByRole('button', { name: /^Minute \d+ of Thursday 11 June 2026/ }).waitFor()
      await panel.getByRole('list').getByRole('listitem').nth(1).waitFor()
    })

    it('has every word of it after another start', async () => {
      await app.close({ keep: true })
      await open('2026-06-11T10:30:00Z', app)
      await openBoard(app, hands)
      await expectIn(app, 'ring housing', 'Doing')
      await expectIn(app, 'Boiler service record', 'Proposed done')
    })
  })
}

const minuteWords = [
  'Millbrook Connected Team',
  'The lift has been out for three weeks.',
  'A part is on order, with no date',
  'Neighbours were asked by Owen Larkspur',
  'neighbours knock every day until the lift moves',
  'ring housing',
  'Friday 12 June 2026',
  'Rufus Penhale',
  'Sana Quill',
]

function headings(word: WordDocument): string {
  return word.paragraphs
    .filter(({ style }) => /^(Heading|Title)/.test(style))
    .map(({ text }) => text)
    .join('\n')
}

function checkMinutes(word: WordDocument): void {
  expect(word.title).toMatch(/Millbrook/)
  expect(word.title).toMatch(/11 June 2026/)
  expect(word.language).toBe('en-GB')
  expect(word.header).toContain('DRAFT')
  expect(word.paragraphs.some(({ style, text }) => style === 'Heading1' || (style === 'Title' && text !== ''))).toBe(
    true,
  )
  const titles = headings(word)
  for (const title of ['Welcome and confidentiality', 'Weir Court lift', 'Any other business'])
    expect(titles).toContain(title)
  const texts = word.paragraphs.map(({ text }) => text)
  expect(texts.some((text) => /^Agreed.*26\/D001.*neighbours knock every day/.test(text))).toBe(true)
  expect(
    texts.some((text) => /^Action MILL 26\/A\d{3} \(Owen Larkspur, by Friday 12 June 2026\): ring housing/.test(text)),
  ).toBe(true)
  expect(word.tables).toBeGreaterThanOrEqual(1)
  expect(word.headerRows).toBe(word.tables)
  expect(word.footer).toMatch(/Page/)
}
