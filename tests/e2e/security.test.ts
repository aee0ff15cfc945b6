import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'

type Navigating = typeof globalThis & { connectedTeamNavigated?: Promise<boolean> }

// The policy's decisions are tested one by one in tests/main; here a real Electron shows that they hold.
describe('the real app, from inside its page', () => {
  let app: LaunchedApp
  let outside: Server
  let address: string
  let requests = 0

  beforeAll(async () => {
    outside = createServer((_request, response) => {
      requests += 1
      response.end('outside')
    })
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
    // `listen` on a port gives an AddressInfo, never a pipe's name.
    address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
    app = await launch()
  })

  afterAll(async () => {
    // These tests provoke refusals on purpose.
    app?.expectTrouble(
      /^CSP: |^console: .*(Content Security Policy|Refused to|violates|ERR_BLOCKED|Not allowed|This document requires)/,
    )
    await app?.close()
    outside?.close()
  })

  it('has exactly three ways out of the page, and nothing of Node or Electron', async () => {
    const found = await app.window.evaluate(() => ({
      host: Object.entries(window.host).map(([name, value]) => `${name}: ${typeof value}`),
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }))
    expect(found).toEqual({ host: ['call: function', 'save: function', 'on: function'], leaks: [] })
  })

  it('runs on an origin of its own', async () => {
    expect(await app.window.evaluate(() => [location.href, String(isSecureContext)])).toEqual([
      'app://connected-team/index.html',
      'true',
    ])
  })

  it('cannot reach the network, nor even its own files, with fetch', async () => {
    const tryFetch = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      )
    for (const url of ['https://example.org/', address, 'app://connected-team/index.html', 'file:///etc/passwd']) {
      expect([url, await app.window.evaluate(tryFetch, url)]).toEqual([url, 'refused'])
    }
    expect(requests).toBe(0)
  })

  it('cannot reach the network with a picture, a style or a frame', async () => {
    const refused = await app.window.evaluate(async (url) => {
      const image = Object.assign(new Image(), { src: url })
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })
      const frame = Object.assign(document.createElement('iframe'), { src: url })
      const refusals = new Set<string>()
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          refusals.add(effectiveDirective)
          if (refusals.size === 3) resolve()
        })
      })
      document.body.append(image, style, frame)
      await all
      for (const added of [image, style, frame]) added.remove()
      return [...refusals].sort()
    }, address)
    expect(refused).toEqual(['frame-src', 'img-src', 'style-src-elem'])
    expect(requests).toBe(0)
  })

  it('opens no second window', async () => {
    expect(await app.window.evaluate((url) => window.open(url) === null, address)).toBe(true)
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('goes nowhere else', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      const kept: Navigating = globalThis
      kept.connectedTeamNavigated = new Promise((resolve) => {
        // Heard after the app's own listener, which has decided by then.
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) =>
          resolve(event.defaultPrevented),
        )
      })
    })
    await app.window.evaluate((url) => {
      location.href = url
    }, address)
    const isPrevented = await app.electron.evaluate(() => {
      const kept: Navigating = globalThis
      return kept.connectedTeamNavigated
    })
    expect(isPrevented).toBe(true)
    expect(app.window.url()).toBe('app://connected-team/index.html')
    expect(requests).toBe(0)
  })

  it('runs no inline script, no inline style and no markup made from text', async () => {
    const ran = await app.window.evaluate(async () => {
      // The debugger lets what it runs itself use eval; a later task of the page is the page's own.
      await new Promise((resolve) => setTimeout(resolve, 0))
      const script = document.createElement('script')
      const text = document.createElement('p')
      const refused: string[] = []
      const attempt = (name: string, work: () => void): void => {
        try {
          work()
        } catch {
          refused.push(name)
        }
      }
      attempt('script text', () => script.append('window.ranInline = true'))
      document.body.append(script)
      attempt('markup', () => {
        text.innerHTML = '<b>bold</b>'
      })
      text.setAttribute('style', 'color: rgb(1, 2, 3)')
      document.body.append(text)
      attempt('eval', () => Function('window.ranInline = true')())
      const color = getComputedStyle(text).color
      script.remove()
      text.remove()
      return { refused, ranInline: 'ranInline' in window, color }
    })
    expect(ran.ranInline).toBe(false)
    expect(ran.refused).toEqual(expect.arrayContaining(['markup', 'eval']))
    expect(ran.color).not.toBe('rgb(1, 2, 3)')
  })

  it('serves its page under the policy', async () => {
    const headers = await app.electron.evaluate(async ({ session }) => {
      const answer = await session.defaultSession.fetch('app://connected-team/index.html')
      return { csp: answer.headers.get('content-security-policy'), sniff: answer.headers.get('x-content-type-options') }
    })
    expect(headers.csp).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
    expect(headers.csp).not.toMatch(/unsafe/)
    expect(headers.sniff).toBe('nosniff')
  })

  it('serves no file but those of the page', async () => {
    const paths = ['../main/index.js', '%2e%2e/main/index.js', '..%2fmain%2findex.js', '../../package.json', 'none.js']
    const statuses = await app.electron.evaluate(
      ({ session }, all) =>
        Promise.all(
          all.map(async (path) => (await session.defaultSession.fetch(`app://connected-team/${path}`)).status),
        ),
      paths,
    )
    expect(statuses).toEqual(paths.map(() => 404))
  })

  it('is given no permission', async () => {
    const states = await app.window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
      const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
      return answers.map((answer) => answer.state)
    })
    expect(states).toEqual(states.map(() => 'denied'))
  })

  it('saves nothing outside the folder of papers, whatever path or name it sends', async () => {
    const outside = '/tmp/connected-team-not-picked'
    const answers = await app.window.evaluate(async (path) => {
      const request = { document: 'minutes', meetingId: 'abc', version: 'team' } as const
      const what = { kind: 'document', request, format: 'docx' } as const
      const named = await Promise.all([path, `../..${path}`, '..'].map((name) => window.host.save({ what, name })))
      // A field that is not in the contract, as a page that was taken over would send it.
      return [...named, await window.host.save(Object.assign({ what }, { path: `${path}.docx` }))]
    }, outside)
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false, false])
    expect(existsSync(`${outside}.docx`)).toBe(false)
  })

  it('opens no address but those a browser or a mail program opens', async () => {
    const answer = await app.window.evaluate(() => window.host.call('host.open-outside', { url: 'file:///etc/passwd' }))
    expect(answer).toEqual({ ok: false, problem: { code: 'bad-input', where: 'url' } })
  })
})
