import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { type LaunchedApp, launch } from './harness/launch'
import { countOf } from './journey/board'
import { pictureOfFailure } from './journey/failure'
import { logFile } from './journey/fixtures'
import { keyboard, pointer } from './journey/hands'
import { bringIn, checkUnderstood, completeLog, openImport, pickOldLog, preview } from './journey/old-log'
import { ask, tuesday } from './journey/prepare'
import { fillTeamSheet, firstRun } from './journey/start-team'

describe('a file that somebody sent', () => {
  let app: LaunchedApp
  let scratch: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'connected-team-sent-'))
    app = await launch({ now: tuesday, size: { width: 1366, height: 768 } })
    app.window.setDefaultTimeout(15_000)
  })
  afterAll(async () => {
    await app?.close()
    await rm(scratch, { recursive: true, force: true })
  })
  afterEach((context) => pictureOfFailure(app, context))

  it('a Word file is refused in words that say what to do', async () => {
    const path = join(scratch, 'minutes of May.docx')
    const word = new JSZip()
    word.file('[Content_Types].xml', '<Types/>')
    word.file('word/document.xml', '<w:document><w:body><w:p>Ring the hall</w:p></w:body></w:document>')
    await writeFile(path, await word.generateAsync({ type: 'nodebuffer' }))
    await firstRun(app)
    await app.stubOpenDialog(path)
    await app.window.keyboard.press('4')
    await app.window.getByText('We cannot read a file of the kind “.docx”.').waitFor()
    await app.window.getByText('copy the table and paste it.', { exact: false }).waitFor()
    await firstRun(app)
  })

  it('an action log waits until there is a team, and nothing of it comes in unseen', async () => {
    const { window } = app
    await app.stubOpenDialog(logFile)
    await window.keyboard.press('4')
    await window.getByText('action log 2025-26.csv is an action log.').waitFor()
    // The sheet is the one of “Start our team”: it is filled in as ever.
    await window.keyboard.press('Escape')
    await fillTeamSheet(app, keyboard(window))
    await window.getByText('action log 2025-26.csv is an action log.').waitFor()
    await window.keyboard.press('ControlOrMeta+Enter')
    await checkUnderstood(app)
    const { records } = await ask(window, 'working-set', {})
    expect(records.filter((record) => record.kind === 'action')).toEqual([])
    await completeLog(app, keyboard(window))
    await bringIn(app, keyboard(window))
    expect(await countOf(app, 'Doing')).toBe(6)
  })

  it('an Excel file comes in like any other, and the same one again finds what is here', async () => {
    const { window } = app
    const path = join(scratch, 'log.xlsx')
    const text = (value: string) => ({ type: String, value })
    const rows = [
      ['No', 'Action', 'Owner', 'By when'].map(text),
      [
        text('1'),
        text('Price new bulbs for the hall'),
        text('OL'),
        { type: Date, value: new Date(Date.UTC(2026, 5, 24)), format: 'dd/mm/yyyy' },
      ],
      [text('2'), text('Ask the café for its wall'), text('PF'), text('w/c 22/6')],
    ]
    await writeFile(path, await (await writeExcelFile([{ data: rows, sheet: 'Open actions' }])).toBuffer())
    await pickOldLog(app, pointer(window), path)
    await window.getByText('2 rows read.').waitFor()
    await preview(window).getByRole('row').filter({ hasText: 'Price new bulbs' }).getByText('24 Jun 2026').waitFor()
    await window.keyboard.press('ControlOrMeta+Enter')
    await window.getByText('Brought in 2 actions').waitFor()
    await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor()

    await pickOldLog(app, pointer(window), path)
    await window.getByText('Nothing new: all 2 are here already.').waitFor()
    await window.keyboard.press('Escape')
    const { records } = await ask(window, 'working-set', {})
    expect(
      records.filter((record) => record.kind === 'action' && record.title === 'Price new bulbs for the hall').length,
    ).toBe(1)
  })

  it('twenty thousand rows: how far it is stands there, and Stop leaves nothing behind', async () => {
    const { window } = app
    await openImport(app)
    await app.stubOpenDialog(await knocks(20_000))
    const choose = window.getByRole('button', { name: 'Choose a file…' })
    const [words] = await Promise.all([window.evaluate(stopOnceSeen), choose.click()])
    expect(words).toMatch(/^Reading the log, [\d,]+ of 20,000 rows$/)
    await choose.waitFor()

    await app.stubOpenDialog(await knocks(5_000))
    await choose.click()
    await window.getByText('5,000 rows read.').waitFor()
    await window.keyboard.press('Escape')
    const { records } = await ask(window, 'working-set', {})
    expect(records.filter((record) => record.kind === 'action' && record.title.startsWith('Knock'))).toEqual([])
  })

  async function knocks(count: number): Promise<string> {
    const path = join(scratch, `${count} rows.csv`)
    const rows = Array.from({ length: count }, (_, n) => `${n + 1},2/6/26,Knock on door ${n + 1},OL,24th Jan`)
    await writeFile(path, `No,Date,Action,Owner,By when\n${rows.join('\n')}\n`)
    return path
  }
})

/** Runs in the page, where nobody is too slow to stop what a quick machine is through with in a moment. */
function stopOnceSeen(): Promise<string> {
  return new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      const words = document.querySelector('main [role="status"]')?.textContent ?? ''
      const stop = [...document.querySelectorAll('button')].find((button) => /^Stop/.test(button.textContent ?? ''))
      if (stop === undefined || !/ of [\d,]+ rows$/.test(words)) return
      seen.disconnect()
      stop.click()
      resolve(words)
    })
    seen.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
