import type { ElectronApplication, Page } from 'playwright-core'
import type { LaunchedApp } from '../harness/launch'
import { firstRun } from './start-team'

/** Its meetings are made around the day: of this Tuesday Carr Top meets tomorrow and Millbrook on Thursday. */
export const sampleDay = '2026-06-09T13:02:00Z'

/** First run, 1, and the day begins. */
export async function openSample(app: LaunchedApp): Promise<void> {
  await firstRun(app)
  await app.window.keyboard.press('1')
  await today(app.window)
}

export function today(window: Page): Promise<void> {
  return window.getByRole('heading', { level: 1, name: 'Tuesday 9 June' }).waitFor()
}

/** A projector is plugged in, or taken away again: a machine for tests has no second screen. */
export function setScreens(electron: ElectronApplication, count: number): Promise<void> {
  return electron.evaluate(({ screen }, many) => {
    const primary = screen.getPrimaryDisplay()
    screen.getAllDisplays = () => Array.from({ length: many }, () => primary)
    screen.emit(many > 1 ? 'display-added' : 'display-removed', {}, primary)
  }, count)
}
