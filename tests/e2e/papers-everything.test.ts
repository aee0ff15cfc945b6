import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import Papa from 'papaparse'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { pictureOfFailure } from './journey/failure'
import { pointer } from './journey/hands'
import { sampleDay } from './journey/sample'
import { closeSaveDialog, pressSaveIn, saveDialog } from './journey/saving'
import { aWorkspaceOfTenQuestions, enabler } from './journey/ten-questions'
import { until } from './journey/until'
import { readWordFile } from './journey/word-file'

const run = promisify(execFile)

/** From the list of papers, by its button; what it is called, and words that only this one has. */
const wordPapers = [
  { paper: 'Agenda', file: /^MILL 2026-06-11 agenda/, words: [/^Agenda|^DRAFT agenda/, /Weir Court lift/] },
  { paper: 'Signing-in sheet', file: /^MILL 2026-06-11 signing in/, words: [/Owen Larkspur/, /Dot Hazelwood/] },
  { paper: 'Action sheet', file: /^MILL 2026-06-04 actions team/, words: [/School route walk/, /big tea/] },
  {
    paper: 'Action sheet, a page for each person',
    file: /^MILL 2026-06-04 actions by owner team/,
    words: [/^Owen Larkspur/, /^Farida Thistle/],
  },
  {
    paper: 'Action sheet, a page for each organisation',
    file: /^MILL 2026-06-04 actions by organisation team/,
    words: [/^Peakside Homes/, /^Millbrook Primary School/],
  },
  { paper: 'Action log', file: /^MILL 2026-06-09 action log/, words: [/^To do/, /^Done/, /School route walk/] },
  { paper: 'Pledges for the wall', file: /^MILL 2026-06-09 pledges/, words: [/We will/i, /You will/i] },
  { paper: 'Thank-you sheet', file: /^MILL 2026-06-09 thank/i, words: [/thank/i] },
] as const

describe('every paper there is, saved from the list of papers with the pointer', () => {
  let app: LaunchedApp
  let questions: readonly string[]
  let scratch: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'connected-team-papers-'))
    const dir = join(scratch, 'workspace')
    const made = await aWorkspaceOfTenQuestions(dir, '2026-06-09')
    questions = made.questions
    app = await launch({
      now: sampleDay,
      size: { width: 1366, height: 768 },
      workspaceFrom: dir,
      keyboardPersonId: made.keyboardPersonId,
    })
    app.window.setDefaultTimeout(15_000)
    await openPapers()
  })
  afterAll(async () => {
    await app?.close()
    await rm(scratch, { recursive: true, force: true })
  })
  afterEach((context) => pictureOfFailure(app, context))

  const main = () => app.window.getByRole('main')
  const dialog = () => saveDialog(app.window)
  const name = () => dialog().getByRole('textbox', { name: 'File name' })
  const hands = () => pointer(app.window)
  const press = (paper: string, what = 'Save…') =>
    main()
      .getByRole('button', { name: `${what} ${paper}`, exact: true })
      .click()

  async function openPapers(): Promise<void> {
    await app.window.getByRole('heading', { level: 1, name: 'Tuesday 9 June' }).waitFor()
    const nav = app.window.getByRole('navigation', { name: 'Connected Team' })
    if ((await nav.getByRole('button', { name: 'Papers' }).count()) === 0)
      await nav.getByRole('button', { name: 'Millbrook', exact: true }).click()
    await nav.getByRole('button', { name: 'Papers' }).click()
    await app.window.getByRole('heading', { level: 1, name: 'Papers' }).waitFor()
  }

  /** What the dialog suggests is what the file is called. */
  async function save(ending: string, choose?: (dialog: Locator) => Promise<unknown>): Promise<string> {
    await dialog().waitFor()
    await choose?.(dialog())
    const suggested = await until(
      () => name().inputValue(),
      (value) => value !== '',
    )
    await pressSaveIn(dialog(), hands())
    await dialog().getByText('Saved.', { exact: true }).waitFor()
    await closeSaveDialog(dialog(), hands())
    const path = join(app.folders.papers, `${suggested}.${ending}`)
    expect((await readFile(path)).byteLength).toBeGreaterThan(100)
    return path
  }

  for (const { paper, file, words } of wordPapers) {
    it(`${paper}, as Word`, async () => {
      await press(paper)
      const path = await save('docx')
      expect(basename(path)).toMatch(file)
      const { title, language, paragraphs, tables, headerRows } = await readWordFile(path)
      expect(title).toMatch(/Millbrook/)
      expect(language).toBe('en-GB')
      expect(headerRows).toBe(tables)
      for (const wanted of words)
        expect([wanted, paragraphs.some(({ text }) => wanted.test(text))]).toEqual([wanted, true])
    })
  }

  it('the action log as CSV and as Excel: the same rows, every action once', async () => {
    await press('Action log')
    const csv = await save('csv', (open) => open.getByRole('radio', { name: 'CSV' }).click())
    const { data, errors } = Papa.parse<readonly string[]>((await readFile(csv, 'utf8')).replace('\uFEFF', '').trim())
    expect(errors).toEqual([])
    const [header, ...rows] = data
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]))
    expect(rows.length).toBe(37)
    expect(new Set(rows.map(([number]) => number)).size).toBe(37)
    await press('Action log')
    const xlsx = await save('xlsx', (open) => open.getByRole('radio', { name: 'Excel' }).click())
    const zip = await JSZip.loadAsync(await readFile(xlsx))
    const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
    expect(sheet.split('<row ').length - 1).toBe(1 + rows.length)
    // For the papers after it.
    await press('Action log')
    await dialog().getByRole('radio', { name: 'Word' }).click()
    await closeSaveDialog(dialog(), hands())
  })

  it('the next meeting and the whole series for calendars, with the days that were shown', async () => {
    const daysIn = async (path: string) =>
      [...(await readFile(path, 'utf8')).matchAll(/^DTSTART:(\d{8})T(\d{6}Z)\r$/gm)].map(
        ([, day, at]) => `${day} ${at}`,
      )
    await press('Notice for calendars')
    const one = await save('ics')
    expect(await readFile(one, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    // Ten o'clock in summer.
    expect(await daysIn(one)).toEqual(['20260611 090000Z'])
    await press('The whole series for calendars')
    const shown = await dialog().getByRole('region', { name: 'The days in it' }).getByRole('listitem').count()
    const days = await daysIn(await save('ics'))
    expect(days.length).toBe(shown)
    expect(days.length).toBeGreaterThan(45)
    expect(days).toEqual(expect.arrayContaining(['20260611 090000Z', '20260618 090000Z', '20261217 100000Z']))
  })

  it('all minutes of a year, in a folder', async () => {
    await press('All minutes of a year')
    await pressSaveIn(dialog(), hands())
    await dialog().getByText('12 files saved.').waitFor()
    await closeSaveDialog(dialog(), hands())
    const folder = join(app.folders.papers, 'MILL minutes 2026')
    const files = await readdir(folder)
    expect(files.length).toBe(12)
    for (const file of files) expect((await readWordFile(join(folder, file))).title).toMatch(/minutes of Millbrook/i)
  })

  it('the brief of ten questions: a page for each, with room to answer', async () => {
    await press(`Brief for ${enabler}`)
    await app.axe()
    const path = await save('docx')
    const xml = (await (await JSZip.loadAsync(await readFile(path))).file('word/document.xml')?.async('string')) ?? ''
    expect(xml.split('<w:pageBreakBefore').length - 1).toBe(10)
    const { paragraphs } = await readWordFile(path)
    const texts = paragraphs.map(({ text }) => text)
    // Once in the overview, once on its page.
    for (const question of questions)
      expect([question, texts.filter((text) => text === question).length]).toEqual([question, 2])
    for (const room of ['What was tried', 'What happens if nothing is done', 'Your answer'])
      expect(texts.filter((text) => text === room).length).toBe(10)
  })

  it('and printed: eleven pages or more, each question on a page of its own', async () => {
    // A machine for tests has no printer: what would go to it is kept as PDF.
    await app.electron.evaluate(({ app: electron }) => {
      electron.once('web-contents-created', (_event, contents) => {
        contents.print = (_options, told) => {
          void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
            Object.assign(globalThis, { connectedTeamPrinted: Buffer.from(bytes).toString('base64') })
            told?.(true, '')
          })
        }
      })
    })
    await press(`Brief for ${enabler}`, 'Print')
    const printed = await until(
      () =>
        app.electron.evaluate(
          () => (globalThis as typeof globalThis & { connectedTeamPrinted?: string }).connectedTeamPrinted ?? '',
        ),
      (bytes) => bytes !== '',
    )
    const pdf = run('pdftotext', ['-layout', '-', '-'], { maxBuffer: 10_000_000 })
    pdf.child.stdin?.end(Buffer.from(printed, 'base64'))
    const pages = (await pdf).stdout.split('\f').map((page) => page.replaceAll(/\s+/g, ' '))
    const own = questions.map((question) => pages.findLastIndex((page) => page.includes(question)))
    expect(own).not.toContain(-1)
    expect(new Set(own).size).toBe(10)
    expect(pages.filter((page) => page.includes('Your answer')).length).toBe(10)
  })

  it('an extract of an item, and of one decision alone', async () => {
    await app.window.keyboard.press('ControlOrMeta+4')
    await main()
      .getByRole('button', { name: /Thursday 4 June/ })
      .first()
      .click()
    await app.window.getByRole('heading', { level: 1, name: 'Minutes, Thursday 4 June' }).waitFor()
    const ask = async (item: string, part?: string) => {
      await main()
        .getByRole('button', { name: /^Other papers/ })
        .click()
      await app.window.getByRole('menuitem', { name: /^Extract of an item/ }).click()
      const which = app.window.getByRole('dialog', { name: 'Extract of the minutes' })
      await hands().choose(which.getByRole('button', { name: /Item$/ }), item)
      await app.axe()
      if (part !== undefined) await hands().choose(which.getByRole('button', { name: /What of it$/ }), part)
      await which.getByRole('button', { name: /^Look at it and save/ }).click()
    }
    await ask('10. The big tea')
    // It leaves the team, so what names somebody is settled first.
    await dialog().getByRole('button', { name: /^FT/ }).click()
    const whole = (await readWordFile(await save('docx'))).paragraphs.map(({ text }) => text).join('\n')
    expect(whole).toMatch(/MILL 26\/D024.*the big tea on Bell Street/)
    expect(whole).toMatch(/26\/A034/)
    expect(whole).not.toMatch(/Weir Court/)
    await ask('10. The big tea', 'Only 26/D024: to hold the big tea on Bell Street, the first dry Saturday')
    const path = await save('docx')
    const alone = (await readWordFile(path)).paragraphs.map(({ text }) => text).join('\n')
    expect(alone).toMatch(/^Decision MILL 26\/D024$/m)
    expect(alone).toMatch(/^Agreed: to hold the big tea on Bell Street/m)
    expect(alone).not.toMatch(/A034|School route walk/)
  })

  it('each of them was opened in its program, and none lies anywhere else', async () => {
    const files = (await readdir(app.folders.papers, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    )
    const single = files
      .filter(({ parentPath }) => parentPath === app.folders.papers)
      .map((one) => join(one.parentPath, one.name))
    expect((await app.opened()).toSorted()).toEqual(single.toSorted())
  })
})
