import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countWords } from '../../shared/rules/near-days'
import { everythingIn, foundIn } from '../core/documents/leaks'
import { type LaunchedApp, launch } from './harness/launch'
import { stickDisk } from './harness/stuck-disk'
import { pictureOfFailure } from './journey/failure'
import { doByName } from './journey/find'
import { type Hands, keyboard, tabTo } from './journey/hands'
import { type Lead, sitDown } from './journey/lead'
import { ask } from './journey/prepare'
import { openSample, sampleDay } from './journey/sample'
import { saveDialog } from './journey/saving'
import { until } from './journey/until'
import { readWordFile } from './journey/word-file'

const confidential = ['Support for one household', 'know the family', 'is the one who calls', 'See the household']
const headingOnly = ['two months behind', 'on a day that suits']
/** For the team alone, and one that was taken back. */
const storiesOfTheTeam = ['learnt the name of everybody', 'winter without a warm room']
const storyForPartners = 'came back in her coat'
const guests = ['Pat Sorrel', 'Delia Finch', 'Abel Frost']

describe('one record, three versions: the clerk, by keys alone', () => {
  let app: LaunchedApp
  let lead: Lead
  let hands: Hands
  let hasFailed = false
  /** Who may be named nowhere outside the team. */
  let people: readonly string[] = []

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 } })
    await openSample(app)
    lead = await sitDown(app)
    hands = keyboard(app.window)
    const { records } = await ask(app.window, 'working-set', {})
    people = records.flatMap((one) => (one.kind === 'person' && !one.mayBeNamedInPublic ? [one.name] : []))
    expect(people.length).toBeGreaterThan(10)
  })
  afterAll(() => app?.close())
  // Each step stands on the one before it.
  beforeEach((context) => context.skip(hasFailed))
  afterEach(async (context) => {
    hasFailed ||= context.task.result?.state === 'fail'
    await pictureOfFailure(app, context)
  })

  const main = () => app.window.getByRole('main')
  const dialog = () => saveDialog(app.window)
  const press = (...keys: readonly string[]) => lead.press(...keys)
  const preview = (version: string) =>
    main()
      .getByRole('article', { name: `Preview, ${version} version` })
      .waitFor()
  const saveButton = () => main().getByRole('button', { name: /^Save as Word/ })
  const findings = () => main().getByRole('list', { name: 'What the check found' })
  const found = (words: string): Locator => findings().getByRole('listitem').filter({ hasText: words })
  const papers = async () => (await readdir(app.folders.papers)).toSorted()
  const inside = async (name: string) => everythingIn(await readFile(join(app.folders.papers, name)), name)

  /** In the order in which the list has them. */
  const toSettle = () => findings().locator('li:not([data-settled]) mark').allInnerTexts()
  /** The one that stands first, by one key. */
  async function settle(text: string, key: 'r' | 'x'): Promise<void> {
    await findings().locator('[data-current=true] mark').getByText(text, { exact: true }).waitFor()
    await press(key)
    await lead.hears(new RegExp(`^${text} ${key === 'r' ? 'becomes' : 'is cut'}`))
  }

  async function saveFromDialog(name: string): Promise<void> {
    await press('ControlOrMeta+S')
    await lead.stands('button', /^Save as Word/)
    await press('Enter')
    await lead.hears(new RegExp(`^Saved: ${name.replaceAll(/[.()]/g, '\\$&')}$`))
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
  }

  it('turns to the public version, and saving is stopped, in words', async () => {
    await press('ControlOrMeta+4')
    await lead.h1('Meetings')
    await lead.goTo('Thursday 4 June')
    await press('Enter')
    await lead.h1('Minutes, Thursday 4 June')
    await press('3')
    await preview('public')
    await findings().waitFor()
    const all = await toSettle()
    expect(all).toEqual(expect.arrayContaining(['Mrs Tansley', '14 Weir Court', '01632 960114', 'Owen', 'Mabel']))
    await main().getByText(`${all.length} left of ${all.length}`).waitFor()
    expect(await saveButton().isDisabled()).toBe(true)
    await press('ControlOrMeta+S')
    await lead.hears(new RegExp(`^Settle the ${countWords(all.length)} above first\\.$`))
    expect(await dialog().count()).toBe(0)
    await app.axe()
    expect(await papers()).toEqual([])
  })

  it('replaces, cuts, and keeps with a reason, and hears how many are left', async () => {
    const all = await toSettle()
    expect(all.at(-1)).toBe('Mabel')
    for (const text of all.slice(0, -1)) await settle(text, /\d/.test(text) ? 'x' : 'r')
    // A reason is not left out.
    await press('k')
    await lead.stands('textbox', 'Why may Mabel stay?')
    await press('Enter')
    await main().getByText('A few words are needed. They are recorded.').waitFor()
    await app.axe()
    await lead.type('she asked to be named')
    await press('Enter')
    await lead.hears(/^Mabel is kept\. Nothing is left to settle\.$/)
    await main().getByText(`${all.length} of ${all.length} settled`).waitFor()
    await found('Mabel: kept, “she asked to be named”').waitFor()
    await found('14 Weir Court: cut').waitFor()
    await until(
      () => saveButton().isDisabled(),
      (isOff) => !isOff,
    )
  })

  it('puts the full action log in and saves it as Word, under the name of the house', async () => {
    await press('ControlOrMeta+S')
    await lead.stands('button', /^Save as Word/)
    await dialog()
      .getByText(/Nothing to settle: the check found \w+, all dealt with\./)
      .waitFor()
    const log = dialog().getByRole('checkbox', { name: 'The full action log' })
    await tabTo(app.window, log)
    await press('Space')
    expect(await log.isChecked()).toBe(true)
    // The page behind the dialog is faded while it is made anew.
    await app.window.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    await app.axe()
    await press('ControlOrMeta+S')
    await lead.hears(/^Saved: MILL 2026-06-04 minutes DRAFT public\.docx$/)
    await lead.stands('button', /^Close/)
    await app.axe()
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await papers()).toEqual(['MILL 2026-06-04 minutes DRAFT public.docx'])
    expect(await app.opened()).toEqual([join(app.folders.papers, 'MILL 2026-06-04 minutes DRAFT public.docx')])
  })

  it('has nothing in the file, wherever one looks, that the public is not to see', async () => {
    const name = 'MILL 2026-06-04 minutes DRAFT public.docx'
    const all = await inside(name)
    const hidden = [...confidential, ...headingOnly, ...storiesOfTheTeam, storyForPartners, ...guests, ...people]
    expect(foundIn(all, [...hidden, 'Tansley', '14 Weir Court', '01632 960114'])).toEqual([])
    const { title, header, paragraphs, tables, headerRows } = await readWordFile(join(app.folders.papers, name))
    const texts = paragraphs.map(({ text }) => text)
    expect(title).toBe('DRAFT minutes of Millbrook Connected Team, Thursday 4 June 2026')
    expect(header).toContain('DRAFT – to be approved at the next meeting')
    expect(headerRows).toBe(tables)
    for (const words of [
      /^14\. Confidential item$/,
      /^Confidential: about named people\.$/,
      /^7\. Rent at Weir Court$/,
      /^Only the heading of this item is public\.$/,
      /^Housing officer, Peakside Homes$/,
      /^A resident$/,
      /^Story, told by Jonah Reed: Four young people asked for brushes/,
      /^A story was withdrawn\.$/,
      /^Mabel waits for the date of the fair\./,
      /a resident.*would like her shopping/i,
    ])
      expect(texts.some((text) => words.test(text.trim()))).toBe(true)
    // The log is the second table of actions.
    expect(tables).toBeGreaterThanOrEqual(2)
    expect(texts.filter((text) => text.startsWith('26/A001') || text === 'MILL 26/A001')).not.toEqual([])
  })

  it('a file of that name is left as it is: another name is offered', async () => {
    const name = 'MILL 2026-06-04 minutes DRAFT public.docx'
    const before = await readFile(join(app.folders.papers, name))
    await press('ControlOrMeta+S')
    await lead.stands('button', /^Save as Word/)
    await press('Enter')
    await dialog().getByText('There is a file of that name.').waitFor()
    await lead.stands('button', 'Save beside it as “MILL 2026-06-04 minutes DRAFT public (2)”')
    await app.axe()
    await press('Enter')
    await lead.hears(/^Saved: MILL 2026-06-04 minutes DRAFT public \(2\)\.docx$/)
    await press('Escape')
    expect(await papers()).toEqual(['MILL 2026-06-04 minutes DRAFT public (2).docx', name])
    expect(await readFile(join(app.folders.papers, name))).toEqual(before)
  })

  it('the team has all of it, with names', async () => {
    await press('1')
    await preview('team')
    const name = 'MILL 2026-06-04 minutes DRAFT team.docx'
    await saveFromDialog(name)
    const all = await inside(name)
    const wanted = [...confidential, ...headingOnly, storyForPartners, 'learnt the name of everybody', 'Owen Larkspur']
    expect(foundIn(all, wanted)).toEqual(wanted)
    // Withdrawn is withdrawn, also from the team; the check warned of the rest.
    expect(foundIn(all, ['winter without a warm room'])).toEqual([])
    expect(foundIn(all, ['Tansley'])).toEqual(['Tansley'])
  })

  it('partners have initials, and nothing confidential', async () => {
    await press('2')
    await preview('partner')
    await findings().waitFor()
    const { length } = await toSettle()
    await main().getByText(`${length} left of ${length}`).waitFor()
    await doByName(app, 'Settle all that was found as suggested')
    await lead.hears(new RegExp(`^${length} settled as suggested\\.$`))
    await main().getByText(`${length} of ${length} settled`).waitFor()
    const name = 'MILL 2026-06-04 minutes DRAFT partner.docx'
    await saveFromDialog(name)
    const all = await inside(name)
    expect(foundIn(all, [...confidential, ...storiesOfTheTeam, ...guests, ...people, 'Tansley'])).toEqual([])
    const texts = (await readWordFile(join(app.folders.papers, name))).paragraphs.map(({ text }) => text)
    expect(texts.some((text) => /^Action MILL 26\/A031 \(OL, by Monday 15 June 2026\): /.test(text))).toBe(true)
    expect(foundIn(texts.join('\n'), headingOnly)).toEqual(headingOnly)
    expect(texts).toContain('14. Confidential item')
  })

  it('a year that is stopped half-way leaves nothing behind', async () => {
    const before = await papers()
    await doByName(app, 'Papers')
    await lead.h1('Papers')
    await lead.goTo('All minutes of a year')
    await press('Enter')
    for (const version of ['Partner', 'Public']) {
      await tabTo(app.window, dialog().getByRole('checkbox', { name: version, exact: true }))
      await press('Space')
    }
    await hands.pick(dialog().getByRole('radio', { name: 'PDF' }))
    const disk = await stickDisk(app.electron, app.folders.papers, { after: 2 })
    await press('ControlOrMeta+S')
    const progress = dialog().getByRole('progressbar', { name: 'Making the file' })
    await until(
      async () => Number(await progress.getAttribute('value')),
      (done) => done >= 2,
    )
    await dialog()
      .getByText(/^Saving: minutes of \w+day \d/)
      .waitFor()
    await app.axe()
    await press('Escape')
    await disk.release()
    await dialog().getByText('Nothing was written.').waitFor()
    expect(await papers()).toEqual(before)
    await app.axe()
  })

  it('the whole year: what is settled is there, and the rest is named with its day', async () => {
    await tabTo(app.window, dialog().getByRole('radio', { name: 'PDF' }))
    await press('ArrowLeft', 'Space')
    await press('ControlOrMeta+S')
    await lead.hears(/^Saved: MILL minutes 2026$/)
    const said = await dialog().innerText()
    await app.axe()
    const files = await readdir(join(app.folders.papers, 'MILL minutes 2026'))
    const leftOut = said.match(/\bnot for (?:the team|partners|the public)\b/g) ?? []
    expect(said).toContain(`${files.length} files saved.`)
    expect(said).toContain(`${leftOut.length} files not saved.`)
    // Twelve meetings in three versions; the one of 4 June is settled.
    expect(files.length + leftOut.length).toBe(36)
    expect(files.filter((name) => / team\.docx$/.test(name)).length).toBe(12)
    expect(files.filter((name) => name.startsWith('MILL 2026-06-04')).length).toBe(3)
    expect(said).toMatch(/^Thursday 28 May: not for partners\b.* not for the public: .* to settle$/m)
    expect(files.filter((name) => name.startsWith('MILL 2026-05-28'))).toEqual([
      'MILL 2026-05-28 minutes approved team.docx',
    ])
    await press('Escape')
    expect(await lead.timesPointed()).toBe(0)
  })
})
