import { strict as assert } from 'node:assert'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { paste } from './clipboard'
import { logAsCopied, logFile } from './fixtures'
import type { Hands } from './hands'

const heading = (window: Page): Locator => window.getByRole('heading', { name: 'Bring the old action log' })
export const preview = (window: Page): Locator => window.getByRole('table', { name: 'Preview of the rows' })

/** File → Import action log…, as the window's own menu sends it. */
export async function openImport({ electron, window }: LaunchedApp): Promise<void> {
  await electron.evaluate(({ Menu, BrowserWindow }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File')
    const line = file?.submenu?.items.find((item) => item.label.startsWith('Import action log'))
    if (line === undefined) throw new Error('the File menu has no Import')
    line.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  await heading(window).waitFor()
}

export async function pasteOldLog(app: LaunchedApp): Promise<void> {
  await openImport(app)
  await app.window.getByLabel('Paste it here').waitFor()
  await paste(app, await logAsCopied())
  await preview(app.window).waitFor()
}

export async function pickOldLog(app: LaunchedApp, hands: Hands, path = logFile): Promise<void> {
  await openImport(app)
  await app.stubOpenDialog(path)
  await hands.press(app.window.getByRole('button', { name: 'Choose a file…' }))
}

/** What the sheet understood of every shape the old log has. */
export async function checkUnderstood({ window }: LaunchedApp): Promise<void> {
  await window.getByText('20 rows read.').waitFor()
  await window.getByText(/19 are ready.*, one has a date that does not exist, two people are new/).waitFor()
  const table = preview(window)
  for (const [heading, means] of [
    ['No', 'Number'],
    ['Date', 'Raised on'],
    ['Action', 'What'],
    ['Owner', 'Who'],
    ['By when', 'Due on'],
    ['Completed', 'State'],
  ]) {
    const select = table.getByLabel(`“${heading}” is`, { exact: true })
    assert.deepEqual([heading, await select.locator('option:checked').innerText()], [heading, means])
  }
  const row = (words: string): Locator => table.getByRole('row').filter({ hasText: words })
  await row('book the hall for every Thursday').getByText('Done').waitFor()
  await row('Everybody to e-mail').getByText('the team').waitFor()
  await row('Everybody to e-mail').getByText('Doing').waitFor()
  assert.equal(await row('Warm spaces').getByRole('img').count(), 4)
  await row('Repaint the bus shelter').getByText('Blocked').waitFor()
  await row('strip by the brook').getByRole('img', { name: 'Nobody' }).waitFor()
  await table.getByText('November has 30 days.').waitFor()
}

/** The date that does not exist is mended in place, and one of the two unknown sets of initials gets its name. */
export async function completeLog({ window }: LaunchedApp, hands: Hands): Promise<void> {
  await hands.fill(window.getByLabel('Name of MM'), 'Mabel Merrick')
  await hands.press(preview(window).getByRole('button', { name: /^Mend/ }))
  await window.getByText('All are ready').waitFor()
}

export async function bringIn({ window }: LaunchedApp, hands: Hands): Promise<void> {
  if (hands.kind === 'keyboard') await window.keyboard.press('ControlOrMeta+Enter')
  else await window.getByRole('button', { name: /^Import 20/ }).click()
  await window.getByText('Brought in 20 actions').waitFor()
  await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor()
}

export async function importOldLog(app: LaunchedApp, hands: Hands): Promise<void> {
  await pasteOldLog(app)
  await checkUnderstood(app)
  await completeLog(app, hands)
  await bringIn(app, hands)
}
