import { describe, expect, it, vi } from 'vitest'
import { clockOffset, readOverrides } from '../../electron/main/environment'
import { contextMenuTemplate, menuTemplate, nextTextSize } from '../../electron/main/menu'
import { closeBeforeQuit } from '../../electron/main/quit'
import {
  type LaptopSettings,
  parseSettings,
  type SettingsFile,
  type WindowPlace,
} from '../../electron/main/user-settings'
import { createWindow, fitPlace } from '../../electron/main/window'
import { BrowserWindow, FakeEmitter, screen } from '../fakes/electron'

describe('quitting', () => {
  it('does not wait for ever for a workspace that will not close', async () => {
    let quits = 0
    const app = Object.assign(new FakeEmitter(), {
      quit: () => {
        quits += 1
      },
    })
    // Only `on` and `quit` are used; the fake's listeners are of any shape.
    closeBeforeQuit(app as unknown as Parameters<typeof closeBeforeQuit>[0], () => new Promise(() => {}), 20)
    app.emit('will-quit', { preventDefault: () => {} })
    await expect.poll(() => quits).toBe(1)
  })
})

type Item = Electron.MenuItemConstructorOptions
const itemsOf = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : [])
const menuOf = (platform: NodeJS.Platform, sent: string[] = []): readonly Item[] =>
  menuTemplate({
    platform,
    send: (command) => sent.push(command),
    setTextSize: (percent) => sent.push(`text ${percent}`),
    textSize: () => 100,
    toggleFullScreen: () => sent.push('full screen'),
    quit: () => sent.push('quit'),
    devTools: false,
  })

describe('the menu', () => {
  const sent: string[] = []
  const template = menuOf('win32', sent)
  const items = template.flatMap(itemsOf)
  const click = (label: string) => {
    // Our own click handlers look at none of what Electron passes.
    const { click: press } = items.find((item) => item.label === label) ?? {}
    ;(press as (() => void) | undefined)?.()
  }

  it('sends what people choose', () => {
    for (const label of ['New meeting', 'Import action log…', 'Undo', 'Larger text', 'Full screen', 'Exit'])
      click(label)
    expect(sent).toEqual(['new-meeting', 'import-log', 'undo', 'text 112.5', 'full screen', 'quit'])
  })

  it('leaves Ctrl+Z to the page, which knows whether a text field is focused', () => {
    const undo = items.find((item) => item.label === 'Undo')
    expect(undo).toMatchObject({ accelerator: 'CommandOrControl+Z', registerAccelerator: false })
  })

  it('leads to Today, Find and Settings, and shows the keys the page answers itself', () => {
    sent.length = 0
    for (const label of ['Today', 'Find or do…', 'Settings…']) click(label)
    expect(sent).toEqual(['today', 'find', 'settings'])
    const keys = ['Today', 'Find or do…', 'Settings…'].map((label) => items.find((item) => item.label === label))
    expect(keys).toMatchObject([
      { accelerator: 'CommandOrControl+1', registerAccelerator: false },
      { accelerator: 'CommandOrControl+K', registerAccelerator: false },
      { accelerator: 'CommandOrControl+,', registerAccelerator: false },
    ])
  })

  it('has settings and quitting under File, on a Mac under the name of the app with what every app has there', () => {
    for (const [platform, leave] of [
      ['win32', 'Exit'],
      ['linux', 'Quit'],
    ] as const) {
      const [file] = menuOf(platform)
      expect(file?.label).toBe('&File')
      const labels = itemsOf(file ?? {}).map((item) => item.label)
      expect(labels.slice(-3)).toEqual(['Settings…', undefined, leave])
      expect(JSON.stringify(menuOf(platform))).not.toContain('services')
    }
    const [app, file, , , window] = menuOf('darwin')
    const inApp = itemsOf(app ?? {}).flatMap(({ role, label }) => role ?? label ?? [])
    expect(inApp).toEqual(['about', 'Settings…', 'services', 'hide', 'hideOthers', 'unhide', 'Quit Connected Team'])
    expect(itemsOf(file ?? {}).some(({ label }) => label === 'Settings…' || label === 'Quit')).toBe(false)
    expect(window).toMatchObject({ role: 'windowMenu' })
    const redo = menuOf('darwin')
      .flatMap(itemsOf)
      .find((item) => item.label === 'Redo')
    expect(redo?.accelerator).toBe('Shift+Command+Z')
  })

  it('offers no developer tools in a packaged app', () => {
    expect(JSON.stringify(template)).not.toContain('toggleDevTools')
  })

  it('changes the text size in steps, within 87.5 and 200', () => {
    expect([
      nextTextSize(100, 1),
      nextTextSize(100, -1),
      nextTextSize(110, 1),
      nextTextSize(200, 1),
      nextTextSize(87.5, -1),
    ]).toEqual([112.5, 87.5, 112.5, 200, 87.5])
  })

  it('offers cut, copy and paste where text can be changed, copy where some is chosen, and else nothing', () => {
    const roles = (isEditable: boolean, selectionText: string) =>
      contextMenuTemplate({ isEditable, selectionText }).map(({ role }) => role)
    expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll'])
    expect([roles(false, 'words'), roles(false, ' ')]).toEqual([['copy'], []])
  })
})

describe('the place of the window', () => {
  const laptop = { x: 0, y: 0, width: 1366, height: 728 }
  const projector = { x: 1366, y: 0, width: 1280, height: 720 }
  const place = { width: 1200, height: 700, maximised: false }

  it('is kept on a screen that is there', () => {
    expect(fitPlace({ ...place, x: 1400, y: 10 }, [laptop, projector])).toMatchObject({ x: 1400, y: 10, width: 1200 })
  })
  it('is forgotten with a projector that has gone', () => {
    expect(fitPlace({ ...place, x: 1400, y: 10 }, [laptop])).toEqual(place)
  })
  it('is never larger than the screen', () => {
    expect(fitPlace({ ...place, width: 3000, height: 2000 }, [laptop])).toMatchObject({ width: 1366, height: 728 })
  })
  it('falls back to the primary screen, which need not be the first', () => {
    const given = { ...place, width: 1900, height: 1000 }
    const settings = settingsWith({ ...given, x: 5_000, y: 10 })
    const big = { id: 2, workArea: { x: 1366, y: 0, width: 1920, height: 1040 } }
    vi.spyOn(screen, 'getAllDisplays').mockReturnValue([big, { id: 1, workArea: laptop }])
    vi.spyOn(screen, 'getPrimaryDisplay').mockReturnValue({ id: 1, workArea: laptop })
    open(settings)
    const { options } = BrowserWindow.made.at(-1) ?? {}
    expect(options).toMatchObject({ width: 1366, height: 728 })
    expect(options).not.toHaveProperty('x')
    vi.restoreAllMocks()
  })
  it('is remembered with size and maximised, and not from full screen', () => {
    const settings = settingsWith(place)
    const window = open(settings)
    window.emit('close')
    expect(settings.current().window).toEqual({ width: 1100, height: 700, x: 10, y: 0, maximised: false })
    window.isMaximized = () => true
    window.emit('close')
    expect(settings.current().window).toEqual({ width: 1100, height: 700, x: 10, y: 0, maximised: true })
    window.isMaximized = () => false
    window.isFullScreen = () => true
    window.emit('close')
    expect(settings.current().window).toMatchObject({ width: 1100, maximised: true })
  })

  function settingsWith(window: WindowPlace): SettingsFile {
    let now: LaptopSettings = { ...parseSettings(null, '/backups'), window }
    return {
      current: () => now,
      change: (change) => {
        now = { ...now, ...change }
        return now
      },
    }
  }
  function open(settings: SettingsFile): BrowserWindow {
    createWindow({ settings, preload: '/preload.js', devTools: false, log: () => {} })
    const window = BrowserWindow.made.at(-1)
    if (window === undefined) throw new Error('no window was made')
    return window
  }
})

describe('what may be set from outside', () => {
  const env = {
    CONNECTED_TEAM_USER_DATA: '/u',
    CONNECTED_TEAM_WORKSPACE: '/w',
    CONNECTED_TEAM_NOW: '2026-06-09T09:00:00.000Z',
  }

  it('is read in development, and never in a packaged app', () => {
    expect(readOverrides(env, false)).toMatchObject({ userData: '/u', workspace: '/w', backups: null })
    expect(readOverrides(env, true)).toEqual({ userData: null, workspace: null, backups: null, now: null })
  })

  it('makes the clock start elsewhere, or is ignored where it is no instant', () => {
    const { now } = readOverrides(env, false)
    const started = Date.parse('2026-06-09T08:00:00.000Z')
    expect([clockOffset(now, started), clockOffset(null, started)]).toEqual([3_600_000, 0])
    expect(readOverrides({ CONNECTED_TEAM_NOW: 'soon' }, false).now).toBeNull()
  })
})
