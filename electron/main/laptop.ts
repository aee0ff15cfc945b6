import { type App, type BrowserWindow, clipboard, powerSaveBlocker, shell } from 'electron'
import type { Laptop } from './host-calls'
import { notPrinted, type Printed, printContents } from './print-contents'

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
    openOutside,
    // After the answer has gone back, so that the page does not wait for it for ever.
    quit: () => setImmediate(() => around.app.quit()),
    print: () => printPage(around.window()),
    copyText: (text) => clipboard.writeText(text),
    settingsChanged: around.settingsChanged,
  }
}

/** The system rejects where no program is meant for it. */
async function openOutside(url: string): ReturnType<Laptop['openOutside']> {
  try {
    await shell.openExternal(url)
    return { ok: true, value: {} }
  } catch {
    return { ok: false, problem: { code: 'not-opened', what: /^mailto:/i.test(url) ? 'mail' : 'web' } }
  }
}

/** The window's own page: its print style makes paper of it. */
function printPage(window: BrowserWindow | null): Promise<Printed> {
  return window === null ? Promise.resolve(notPrinted) : printContents(window.webContents)
}
