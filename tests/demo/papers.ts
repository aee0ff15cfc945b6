import { copyFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { LaunchedApp } from '../e2e/harness/launch'
import { pointer } from '../e2e/journey/hands'
import { closeSaveDialog, pressSaveIn, saveDialog } from '../e2e/journey/saving'
import { until } from '../e2e/journey/until'
import type { PaperFile } from './paper-files'

/** One paper through the dialog that `ask` opens, by the house's own name; a copy of it is left. `look`: before it is saved. */
export type Leave = (name: PaperFile, ask: () => Promise<void>, look?: () => Promise<void>) => Promise<void>

/** As the dialog names them; a calendar is of one kind. */
const kindsOfFile: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.pdf': 'PDF',
  '.csv': 'CSV',
  '.xlsx': 'Excel',
}

export function leaveIn(folder: string, app: LaunchedApp, say: (line: string) => void): Leave {
  const hands = pointer(app.window)
  return async (name, ask, look) => {
    await ask()
    const dialog = saveDialog(app.window)
    const kind = kindsOfFile[extname(name)]
    if (kind !== undefined) {
      const way = dialog.getByRole('radio', { name: kind, exact: true })
      if ((await way.getAttribute('aria-checked')) !== 'true') await way.click()
      await dialog.getByRole('article', { name: 'Preview' }).waitFor()
    }
    await look?.()
    const before = (await app.opened()).length
    await pressSaveIn(dialog, hands)
    await dialog.getByText('Saved.', { exact: true }).waitFor()
    // It was opened when it was saved: so it is known where it lies.
    const [saved] = (await app.opened()).slice(before)
    if (saved === undefined || extname(saved) !== extname(name)) throw new Error(`${name} was saved as ${saved}`)
    await copyFile(saved, join(folder, name))
    await closeSaveDialog(dialog, hands)
    say(`  ${name}`)
  }
}

/** The line of a paper on the Papers screen. */
export async function savePaper(window: Page, name: string | RegExp): Promise<void> {
  const line = window
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: window.getByText(name) })
  await line
    .first()
    .getByRole('button', { name: /^Save…/ })
    .click()
}

export async function openPapers(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Papers', exact: true }).click()
  await window.getByRole('heading', { level: 1, name: 'Papers' }).waitFor()
  await window.getByRole('heading', { level: 2, name: 'Enablers' }).waitFor()
}

/** The page in that version, with what the check found beside it. */
export async function chooseVersion(window: Page, version: 'partner' | 'public'): Promise<Locator> {
  await window.keyboard.press(version === 'partner' ? '2' : '3')
  await window.getByRole('article', { name: `Preview, ${version} version` }).waitFor()
  const check = window.getByRole('region', { name: 'Personal-data check' })
  await check.getByText(/^\d+ left of \d+$/).waitFor()
  return check
}

/** Each in a way of its own; `look`: before the rest is replaced. */
export async function settle(window: Page, check: Locator, look?: () => Promise<void>): Promise<void> {
  await check.getByRole('button', { name: new RegExp(`^Cut.*${phone}`) }).click()
  await check.getByRole('button', { name: new RegExp(`^Keep.*${room}`) }).click()
  await check.getByRole('button', { name: 'A place', exact: true }).click()
  await check.getByText(`${room}: kept, “a place”`).waitFor()
  // Named in the old log: the first that is suggested is what the version calls her elsewhere.
  const named = check.locator('[data-finding$=" Nettie"]')
  await named.getByRole('button').first().click()
  await named.and(check.locator('[data-settled]')).first().waitFor()
  await check.getByRole('heading').evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await look?.()
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const open = check.locator('[data-finding]:not([data-settled])')
    const count = await open.count()
    if (count === 0) {
      const save = window.getByRole('main').getByRole('button', { name: /^Save as Word/ })
      // The list says so first; the paper is then made anew without what was settled, and can be saved.
      await until(
        () => save.isDisabled(),
        (isOff) => !isOff,
      )
      return
    }
    await window.keyboard.press('r')
    await until(
      () => open.count(),
      (now) => now < count,
    )
  }
  throw new Error('what the check found was never settled')
}

/** Said of a neighbour in the meeting, where it should not have been: the check finds it. */
export const phone = '01632 960114'
export const room = 'Dr Fenn Room'
export const saidOfANeighbour = `The ${room} is free then. Mrs Tansley at 14 Weir Court has its key; her number is ${phone}.`
