import { BrowserWindow, nativeTheme, screen } from 'electron'
import { startUrl, windowOptions } from './policy'
import type { SettingsFile, WindowPlace } from './user-settings'

/** `--ground` of the design's tokens: what is seen until the page has painted. */
const ground = { light: '#e4e9e2', dark: '#0f1412' } as const

export type WindowSurroundings = {
  readonly settings: SettingsFile
  readonly preload: string
  readonly devTools: boolean
  readonly log: (line: string) => void
}

export function createWindow({ settings, preload, devTools, log }: WindowSurroundings): BrowserWindow {
  const remembered = settings.current().window
  const { maximised, ...place } = fitPlace(
    remembered,
    primaryFirst(screen.getAllDisplays(), screen.getPrimaryDisplay().id).map((display) => display.workArea),
  )
  const window = new BrowserWindow(windowOptions({ preload, backgroundColor: currentGround(), place, devTools }))
  if (maximised) window.maximize()
  showWhenPainted(window)
  rememberPlace(window, settings)
  hideMenuBarInFullScreen(window)
  reloadAfterCrash(window, log)
  void window.loadURL(startUrl).catch(() => log('page not loaded'))
  return window
}

export function currentGround(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function primaryFirst<T extends { readonly id: number }>(displays: readonly T[], primaryId: number): readonly T[] {
  return displays.toSorted((a, b) => Number(b.id === primaryId) - Number(a.id === primaryId))
}

/** `areas`: the primary one first. A window must be seen whole: the projector it was on last week may be gone, and the next screen may be smaller. */
export function fitPlace({ x, y, ...rest }: WindowPlace, areas: readonly Area[]): WindowPlace {
  const holds = (area: Area): boolean =>
    x !== undefined &&
    y !== undefined &&
    x + rest.width > area.x + 100 &&
    x < area.x + area.width - 100 &&
    y >= area.y - 10 &&
    y < area.y + area.height - 100
  const home = areas.find(holds)
  const area = home ?? areas[0]
  if (area === undefined) return rest
  const size = { width: Math.min(rest.width, area.width), height: Math.min(rest.height, area.height) }
  return home === undefined || x === undefined || y === undefined ? { ...rest, ...size } : { ...rest, ...size, x, y }
}

function showWhenPainted(window: BrowserWindow): void {
  const show = (): void => {
    clearTimeout(anyway)
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  // A page that never paints must not leave a running app that nobody can see.
  const anyway = setTimeout(show, 5_000)
  window.once('ready-to-show', show)
  window.webContents.once('did-fail-load', show)
  window.once('closed', () => clearTimeout(anyway))
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  const remember = (): void => {
    // Full screen is for a meeting, not for the next morning; what lies under it cannot be told from here.
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const maximised = window.isMaximized()
    if (maximised) {
      settings.change({ window: { ...settings.current().window, maximised } })
      return
    }
    // Size of the content, place of the frame: what the constructor takes.
    const { width, height } = window.getContentBounds()
    const { x, y } = window.getBounds()
    settings.change({ window: { width, height, x, y, maximised } })
  }
  window.on('close', remember)
}

function hideMenuBarInFullScreen(window: BrowserWindow): void {
  window.on('enter-full-screen', () => window.setMenuBarVisibility(false))
  window.on('leave-full-screen', () => window.setMenuBarVisibility(true))
}

/** The store lives in main and every change is on disk, so a page that crashed can simply be loaded again. */
function reloadAfterCrash(window: BrowserWindow, log: (line: string) => void): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`page gone: ${reason} ${exitCode}`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < 60_000), now]
    // Three in a minute is a fault that reloading does not mend.
    if (crashes.length <= 3) window.webContents.reload()
  })
  window.on('unresponsive', () => log('page unresponsive'))
}
