import type { App } from 'electron'

/**
 * Quitting waits until what is under way is done and the workspace is closed (files written, lock free), but no longer
 * than `limitMs`: every change is already in the journal, so even a kill loses nothing.
 *
 * At `will-quit`, when the windows are gone: a page that sends its last words on closing must still find the workspace open.
 */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>, limitMs = 8_000): void {
  let phase: 'running' | 'closing' | 'closed' = 'running'
  app.on('will-quit', (event) => {
    if (phase === 'closed') return
    event.preventDefault()
    if (phase === 'closing') return
    phase = 'closing'
    const finish = (): void => {
      phase = 'closed'
      clearTimeout(timer)
      app.quit()
    }
    const timer = setTimeout(finish, limitMs)
    close().then(finish, finish)
  })
  // One window, one workspace: closing the window ends the app, also on a Mac.
  app.on('window-all-closed', () => app.quit())
}
