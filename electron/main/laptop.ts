import { type App, type BrowserWindow, clipboard, powerSaveBlocker, shell } from 'electron'
import type { Outcome } from '../../shared/refusals'
import type { Laptop } from './host-calls'

/** Electron's part of the host calls. */
export function createLaptop(around: {
  readonly app: Pick<App, 'quit'>
  readonly window: () => BrowserWindow | null
  readonly settingsChanged: () => void
}): Laptop {
  let blocker: number | null = null
  return {
    showInFolder: (path) => shell.showItemInFolder(path),
    setFullScreen: (on) => around.window()?.setFullScreen(on),
    keepAwake: (on) => {
      if (on) blocker ??= powerSaveBlocker.start('prevent-display-sleep')
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker)
        blocker = null
      }
    },
    openOutside: (url) => shell.openExternal(url),
    // After the answer has gone back, so that the page does not wait for it for ever.
    quit: () => setImmediate(() => around.app.quit()),
    print: () => printPage(around.window()),
    copyText: (text) => clipboard.writeText(text),
    settingsChanged: around.settingsChanged,
  }
}

/** The window's own page with the system's dialog: its print style makes paper of it. */
function printPage(window: BrowserWindow | null): Promise<Outcome<{ readonly printed: boolean }>> {
  const notPrinted = { ok: true, value: { printed: false } } as const
  if (window === null) return Promise.resolve(notPrinted)
  return new Promise((resolve) => {
    window.webContents.print({}, (printed, reason) => {
      // Chromium tells why in English words and in no other way.
      if (printed) resolve({ ok: true, value: { printed } })
      else if (reason === '' || /cancel|no .*printer|printer.*not found/i.test(reason)) resolve(notPrinted)
      else resolve({ ok: false, problem: { code: 'not-printed', detail: reason } })
    })
  })
}
