import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { refuseWrites } from './harness/refuse-writes'
import { pictureOfFailure } from './journey/failure'
import { type Hands, pointer } from './journey/hands'
import { ask } from './journey/prepare'
import { openSample, sampleDay } from './journey/sample'
import { closeSaveDialog, pressSaveIn, saveDialog } from './journey/saving'
import { until } from './journey/until'
import { readWordFile } from './journey/word-file'

const name = 'MILL 2026-06-04 minutes DRAFT team.docx'

describe('what can stand in the way of a paper', () => {
  let app: LaunchedApp
  let hands: Hands
  let folder: string

  beforeAll(async () => {
    app = await launch({ now: sampleDay, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
    hands = pointer(app.window)
    await openSample(app)
    await openMinutes()
  })
  afterAll(() => app?.close())
  afterEach((context) => pictureOfFailure(app, context))

  const main = () => app.window.getByRole('main')
  const dialog = () => saveDialog(app.window)
  const press = (key: string) => app.window.keyboard.press(key)
  const h1 = (words: string) => app.window.getByRole('heading', { level: 1, name: words }).waitFor()
  const saved = () => dialog().getByText('Saved.', { exact: true }).waitFor()

  async function openMinutes(): Promise<void> {
    await press('ControlOrMeta+4')
    await h1('Meetings')
    await main()
      .getByRole('button', { name: /Thursday 4 June/ })
      .first()
      .click()
    await h1('Minutes, Thursday 4 June')
    await main().getByRole('article', { name: 'Preview, team version' }).waitFor()
  }

  async function openDialog(): Promise<void> {
    await main()
      .getByRole('button', { name: /^Save as Word/ })
      .click()
    await dialog().getByRole('article', { name: 'Preview' }).waitFor()
  }

  /** What is said, that nothing is lost, and the way out, which has the focus. */
  async function told(words: string, way: string): Promise<void> {
    await dialog().getByText(words).waitFor()
    await dialog()
      .getByText(/Nothing is lost/)
      .waitFor()
    await until(
      () => app.window.evaluate(() => document.activeElement?.textContent ?? ''),
      (focused) => focused === way,
    )
    await app.axe()
  }

  it('a folder that went away is not made anew: another one is chosen, and remembered', async () => {
    await rm(app.folders.papers, { recursive: true })
    await openDialog()
    await pressSaveIn(dialog(), hands)
    await told('That folder is not there any more.', 'Another folder…')
    expect(await readdir(app.folders.base)).not.toContain('papers')
    folder = join(app.folders.base, 'Minutes of 2026')
    await mkdir(folder)
    await app.stubOpenDialog(folder)
    await press('Enter')
    await dialog()
      .getByText(/Minutes of 2026/)
      .waitFor()
    await pressSaveIn(dialog(), hands)
    await saved()
    expect(await readdir(folder)).toEqual([name])
    await closeSaveDialog(dialog(), hands)
    await openDialog()
    await dialog()
      .getByText(/Minutes of 2026.*as last time/)
      .waitFor()
  })

  it('a name that no file can have is said at the field, and nothing is written', async () => {
    const field = dialog().getByRole('textbox', { name: 'File name' })
    for (const bad of ['minutes 4/6/2026', '../minutes', 'CON']) {
      await hands.fill(field, bad)
      await pressSaveIn(dialog(), hands)
      await dialog().getByText(`“${bad}” cannot be the name of a file on every computer.`, { exact: false }).waitFor()
      await until(
        () => field.evaluate((input) => input === document.activeElement && input.ariaInvalid === 'true'),
        (isThere) => isThere,
      )
    }
    await app.axe()
    expect(await readdir(folder)).toEqual([name])
  })

  it('a disk that is full: what was there stays, nothing half is left, and later it goes through', async () => {
    const before = await readFile(join(folder, name))
    const full = await refuseWrites(app.electron, folder, 'ENOSPC')
    await hands.fill(dialog().getByRole('textbox', { name: 'File name' }), name.replace('.docx', ''))
    await pressSaveIn(dialog(), hands)
    await dialog().getByRole('button', { name: 'Replace it' }).click()
    await told('The disk is full.', 'Another folder…')
    expect(await readdir(folder)).toEqual([name])
    expect(await readFile(join(folder, name))).toEqual(before)
    await full.release()
    await hands.fill(dialog().getByRole('textbox', { name: 'File name' }), 'minutes again')
    await pressSaveIn(dialog(), hands)
    await saved()
    await closeSaveDialog(dialog(), hands)
    expect((await readdir(folder)).toSorted()).toEqual([name, 'minutes again.docx'])
  })

  it('a folder that does not let us write: another one is offered', async () => {
    const closed = await refuseWrites(app.electron, folder, 'EACCES')
    await openDialog()
    await hands.fill(dialog().getByRole('textbox', { name: 'File name' }), 'third')
    await pressSaveIn(dialog(), hands)
    await told('This folder does not let us write.', 'Another folder…')
    const other = join(app.folders.base, 'Papers')
    await mkdir(other)
    await app.stubOpenDialog(other)
    await press('Enter')
    await dialog()
      .getByText(/Papers/)
      .last()
      .waitFor()
    await pressSaveIn(dialog(), hands)
    await saved()
    await closeSaveDialog(dialog(), hands)
    expect(await readdir(other)).toEqual(['third.docx'])
    expect((await readdir(folder)).toSorted()).toEqual([name, 'minutes again.docx'])
    await closed.release()
  })

  it('ten points and a pale colour are refused in words, and nothing is changed', async () => {
    await press('ControlOrMeta+,')
    await h1('Settings')
    const before = await paper()
    const size = main().getByRole('textbox', { name: 'Size of the words, points' })
    await hands.fill(size, '10')
    await press('Enter')
    await main()
      .getByText(/^10 points is too small to read\./)
      .waitFor()
    const headings = main().getByRole('textbox', { name: 'Headings' })
    await hands.fill(headings, '#c0d8d0')
    await press('Enter')
    await main()
      .getByText(/#c0d8d0 is too pale on white paper\./)
      .waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await app.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await app.axe()
    }
    expect(await paper()).toEqual(before)
    await hands.fill(size, '13')
    await press('Enter')
    await hands.fill(headings, '#173f6e')
    await press('Enter')
    await until(paper, (now) => now?.size === 13 && now.headingColour === '#173f6e')
  })

  it('a font and a footer show in the page beside them at once, and stand in the file', async () => {
    const page = main().getByRole('article', { name: 'How minutes print now' })
    await hands.choose(main().getByRole('button', { name: /Font$/ }), 'Verdana')
    await until(
      () => page.evaluate((sheet) => getComputedStyle(sheet).fontFamily),
      (family) => family.startsWith('Verdana'),
    )
    await hands.fill(main().getByRole('textbox', { name: 'At the foot of every page' }), 'Northfold, first floor')
    // Still being typed.
    await page.getByText('Northfold, first floor').waitFor()
    expect((await paper())?.footer).not.toBe('Northfold, first floor')
    await press('Enter')
    await until(paper, (now) => now?.footer === 'Northfold, first floor')

    await openMinutes()
    await openDialog()
    await dialog().getByText('Northfold, first floor').waitFor()
    await hands.fill(dialog().getByRole('textbox', { name: 'File name' }), 'in our look')
    await pressSaveIn(dialog(), hands)
    await saved()
    await closeSaveDialog(dialog(), hands)
    const path = join(app.folders.base, 'Papers', 'in our look.docx')
    expect((await readWordFile(path)).footer).toContain('Northfold, first floor')
    const styles = (await (await JSZip.loadAsync(await readFile(path))).file('word/styles.xml')?.async('string')) ?? ''
    expect(styles).toMatch(/w:rFonts[^>]*w:ascii="Verdana"/)
    expect(styles).toMatch(/w:sz w:val="26"/)
    expect(styles).toMatch(/w:color w:val="173f6e"/i)
  })

  async function paper() {
    const { records } = await ask(app.window, 'working-set', {})
    const settings = records.find((one) => one.kind === 'settings')
    return settings?.kind === 'settings' ? settings.paper : undefined
  }
})
