import { describe, expect, it } from 'vitest'
import { clockOffset, readOverrides } from '../../electron/main/environment'
import { contextMenuTemplate, menuTemplate, nextTextSize } from '../../electron/main/menu'
import { closeBeforeQuit } from '../../electron/main/quit'
import { fitPlace } from '../../electron/main/window'
import { FakeEmitter } from '../fakes/electron'

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

describe('the menu', () => {
  const sent: string[] = []
  const template = menuTemplate({
    platform: 'win32',
    send: (command) => sent.push(command),
    setTextSize: (percent) => sent.push(`text ${percent}`),
    textSize: () => 100,
    toggleFullScreen: () => sent.push('full screen'),
    quit: () => sent.push('quit'),
    devTools: false,
  })
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
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
