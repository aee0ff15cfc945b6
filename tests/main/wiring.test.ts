import { mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../eventually'
import {
  app,
  BrowserWindow,
  called,
  calls,
  dialog,
  type FakeWebContents,
  ipcHandlers,
  nativeTheme,
  screen,
  session,
  shell,
} from '../fakes/electron'

/** Runs the real index.ts on the fake Electron, as an ordinary user starts the app. */
describe('what index.ts wires', () => {
  let window: BrowserWindow
  let contents: FakeWebContents

  beforeAll(async () => {
    const base = mkdtempSync(join(tmpdir(), 'connected-team-'))
    process.env.CONNECTED_TEAM_USER_DATA = join(base, 'user-data')
    process.env.CONNECTED_TEAM_WORKSPACE = join(base, 'workspace')
    const usual = app.getPath
    // What the system answers where Documents was redirected to a drive that is not there.
    app.getPath = (name) => {
      if (name === 'documents') throw new Error("Failed to get 'documents' path")
      return usual(name)
    }
    await import('../../electron/main/index')
    const made = await eventually(() => {
      const [first] = BrowserWindow.made
      if (first === undefined) throw new Error('no window was made')
      return first
    })
    window = made
    contents = made.webContents
  })

  const order = (name: string) => calls.findIndex((call) => call.name === name)
  /** The only argument of the one call of that name, to be called as Electron would. */
  const wired = (name: string) => called(name)[0]?.[0] as (...given: unknown[]) => unknown
  /** As our own page asks. */
  const ask = (name: string, input: unknown) => {
    const ours = { sender: { id: contents.id }, senderFrame: { url: 'app://connected-team/index.html', parent: null } }
    return ipcHandlers.get('call')?.(ours, name, input)
  }
  const isPrevented = (name: string, event: object): boolean => {
    let prevented = false
    contents.emit(name, {
      ...event,
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }

  it('before `ready`: own folder, lock, scheme, sandbox', () => {
    const ready = order('app.whenReady')
    const early = [
      'app.setPath',
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
    ]
    for (const name of early) expect([name, order(name) >= 0 && order(name) < ready]).toEqual([name, true])
    expect(order('app.setPath')).toBeLessThan(order('app.requestSingleInstanceLock'))
  })

  it('opens where the system knows no Documents, and names the usual folder', async () => {
    const state = await ask('host.state', {})
    expect(state).toMatchObject({ ok: true, value: { folders: { papers: join(homedir(), 'Documents') } } })
  })

  it('1, 18: the page comes from our own scheme', () => {
    expect(called('window.loadURL')).toEqual([['app://connected-team/index.html']])
    expect(called('protocol.handle')[0]?.[0]).toBe('app')
  })

  it('2, 3, 4, 6, 8, 9, 11: the window has the options of the policy', () => {
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
  })

  it('5: every permission is denied, asked for or looked up', () => {
    let granted: unknown
    wired('session.setPermissionRequestHandler')(contents, 'media', (answer: unknown) => {
      granted = answer
    })
    expect([granted, wired('session.setPermissionCheckHandler')(contents, 'media')]).toEqual([false, false])
    expect(wired('session.setDevicePermissionHandler')({})).toBe(false)
  })

  it('7: our own files come with the content security policy', async () => {
    const serve = called('protocol.handle')[0]?.[1] as (request: { url: string }) => Promise<Response>
    const answer = await serve({ url: 'app://connected-team/none' })
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('12: no webview is attached', () => {
    expect(isPrevented('will-attach-webview', {})).toBe(true)
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('13: %s is stopped, but not a reload', (name) => {
    expect(isPrevented(name, { url: 'https://example.org/' })).toBe(true)
    expect(isPrevented(name, { url: 'app://connected-team/index.html' })).toBe(false)
  })

  it('14: no window is opened', () => {
    expect(contents.windowOpenHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  })

  it('17: the channels check who calls', async () => {
    const foreign = { sender: { id: contents.id }, senderFrame: { url: 'https://example.org/', parent: null } }
    expect([...ipcHandlers.keys()].sort()).toEqual(['call', 'save'])
    for (const handler of ipcHandlers.values()) {
      expect(await handler(foreign, 'host.state', {})).toMatchObject({ ok: false, problem: { where: 'sender' } })
    }
  })

  it('tells the page when a screen is plugged in or out', async () => {
    const told = () => contents.sent.flatMap(([, event]) => (isStateEvent(event) ? [event.state.screens] : []))
    const one = screen.displays
    const before = told().length
    screen.displays = [...one, ...one]
    screen.emit('display-added')
    await expect.poll(() => told().slice(before)).toEqual([2])
    screen.displays = one
    screen.emit('display-removed')
    await expect.poll(() => told().slice(before)).toEqual([2, 1])
  })

  it.each([
    [[true, ''], { ok: true, value: { printed: true } }],
    [[false, 'Print job canceled'], { ok: true, value: { printed: false } }],
    [[false, 'no valid printers available'], { ok: true, value: { printed: false } }],
    [[false, 'Print job failed'], { ok: false, problem: { code: 'not-printed', detail: 'Print job failed' } }],
  ] as const)('prints the page with the system’s dialog: %o', async (outcome, answer) => {
    contents.nextPrint = outcome
    expect(await ask('host.print', {})).toEqual(answer)
    // No silent printing: the dialog is what the person asked for.
    expect(called('webContents.print').at(-1)?.[0]).not.toHaveProperty('silent')
  })

  it('offers nothing but pictures for a logo, Word files for a template, and tables for everything else', async () => {
    const offered: unknown[] = []
    const usual = dialog.showOpenDialog
    dialog.showOpenDialog = async (_window, options) => {
      offered.push(options)
      return { canceled: true, filePaths: [] }
    }
    await ask('host.pick-file', { purpose: 'logo' })
    await ask('host.pick-file', { purpose: 'word-template' })
    await ask('host.pick-file', { purpose: 'any' })
    dialog.showOpenDialog = usual
    expect(offered).toMatchObject([
      { filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }] },
      { filters: [{ extensions: ['dotx', 'docx', 'dotm', 'docm'] }, { name: 'All files' }] },
      { filters: [{ name: 'Tables and lists' }, { name: 'All files' }] },
    ])
  })

  it('copies text through the system', async () => {
    await ask('host.copy-text', { text: 'Millbrook, Thursday' })
    expect(called('clipboard.writeText')).toEqual([['Millbrook, Thursday']])
  })

  it.each([
    ['mailto:desk@example.org', 'mail'],
    ['https://www.gov.uk/', 'web'],
  ])('says that nothing on this computer opens %s', async (url, what) => {
    const usual = shell.openExternal
    shell.openExternal = () => Promise.reject(new Error('Failed to open: no application is associated'))
    expect(await ask('host.open-outside', { url })).toEqual({ ok: false, problem: { code: 'not-opened', what } })
    shell.openExternal = usual
    expect(await ask('host.open-outside', { url })).toEqual({ ok: true, value: {} })
  })

  it('makes no request, keeps no download, fetches no dictionary', () => {
    let answer: unknown
    const ask = (url: string) =>
      wired('session.webRequest.onBeforeRequest')({ url }, (given: unknown) => {
        answer = given
      })
    ask('https://example.org/')
    expect(answer).toEqual({ cancel: true })
    ask('app://connected-team/index.html')
    expect(answer).toEqual({ cancel: false })
    let prevented = false
    session.defaultSession.emit('will-download', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
    expect(called('session.setSpellCheckerEnabled')).toEqual([[false]])
    expect(called('app.commandLine.appendSwitch').map(([name]) => name)).toEqual(
      expect.arrayContaining(['no-proxy-server', 'disable-background-networking', 'disable-component-update']),
    )
  })

  it('brings the window to the front when the app is started a second time', () => {
    app.emit('second-instance')
    expect(called('window.focus')).toHaveLength(1)
  })

  it('loads the page again after a crash, three times a minute at most', () => {
    for (let times = 0; times < 5; times += 1) {
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    }
    expect(called('webContents.reload')).toHaveLength(3)
  })

  it('answers the page, which sets the look of the system', async () => {
    const answer = await ask('host.edit-user-settings', { look: 'dark' })
    expect(answer).toMatchObject({ ok: true, value: { user: { look: 'dark' }, workspace: { kind: 'none' } } })
    expect(nativeTheme.themeSource).toBe('dark')
  })

  it('closes everything before it quits, and then quits', async () => {
    let prevented = false
    app.emit('will-quit', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
    await expect.poll(() => called('app.quit')).toHaveLength(1)
    prevented = false
    app.emit('will-quit', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(false)
  })
})

function isStateEvent(event: unknown): event is { readonly state: { readonly screens: number } } {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'workspace'
}
