import { describe, expect, it } from 'vitest'
import {
  csp,
  isOurFrame,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
  mayRequestForPaper,
  mayUse,
  mustSandbox,
  paperCsp,
  paperHeaders,
  paperOptions,
  paperPartition,
  paperUrl,
  resolveAsset,
  startUrl,
  windowOptions,
} from '../../electron/main/policy'

describe('the window', () => {
  const options = windowOptions({
    preload: '/p.cjs',
    backgroundColor: '#fff',
    place: { width: 1, height: 1 },
    devTools: false,
  })

  it('keeps every default that protects, in writing', () => {
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  it('is shown only when painted, on its own ground', () => {
    expect(options).toMatchObject({ show: false, backgroundColor: '#fff' })
  })
})

describe('the content security policy', () => {
  it('allows nothing by default, nothing inline and no connection', () => {
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("connect-src 'none'")
    expect(csp).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('the window that makes paper', () => {
  const hash = `sha256-${'Ab+/'.repeat(10)}Abc=`

  it('is hidden, sandboxed, without preload, Node or scripts, in a session that is never written down', () => {
    expect(paperOptions).toMatchObject({
      show: false,
      webPreferences: {
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      },
    })
    expect(paperOptions.webPreferences).not.toHaveProperty('preload')
    expect(paperPartition).not.toMatch(/^persist:/)
  })

  it('allows the one style that was named, and pictures that are in the page', () => {
    expect(paperCsp(hash)).toBe(
      `default-src 'none'; style-src '${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    expect(paperHeaders(hash)['Content-Security-Policy']).toBe(paperCsp(hash))
  })

  it.each(['', "x' 'unsafe-inline", 'sha256-short=', `${'sha256-'}${'A'.repeat(43)}=; script-src *`])(
    'allows no style for %o',
    (given) => {
      expect(paperCsp(given)).toContain("style-src 'none';")
      expect(paperCsp(given)).not.toMatch(/unsafe|script/)
    },
  )

  it.each([
    [paperUrl(1), true],
    ['data:image/png;base64,AAAA', true],
    ['paper://elsewhere/1', false],
    ['app://connected-team/index.html', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('may ask for %s: %s', (url, may) => {
    expect(mayRequestForPaper(url)).toBe(may)
  })

  it('is never taken for our own window', () => {
    expect(isOurFrame({ url: paperUrl(1), parent: null }, 1, 1)).toBe(false)
  })
})

describe('the sandbox', () => {
  it.each([
    [{ isRoot: false, noSandbox: false }, true],
    [{ isRoot: false, noSandbox: true }, true],
    [{ isRoot: true, noSandbox: false }, true],
    [{ isRoot: true, noSandbox: true }, false],
  ])('of %o is forced: %s', (asked, forced) => {
    expect(mustSandbox(asked)).toBe(forced)
  })
})

describe('navigation', () => {
  it.each([
    [startUrl, true],
    ['app://connected-team/other.html', false],
    ['app://elsewhere/index.html', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
  ])('to %s: %s', (url, may) => {
    expect(mayNavigate(url)).toBe(may)
  })
})

describe('requests', () => {
  it.each([
    ['app://connected-team/index.html', true],
    ['devtools://devtools/bundled/x.js', true],
    ['data:image/png;base64,AA', true],
    ['https://example.org/', false],
    ['http://localhost/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
    ['not a url', false],
  ])('to %s: %s', (url, may) => {
    expect(mayRequest(url)).toBe(may)
  })
})

describe('opening outside', () => {
  it.each([
    ['https://www.gov.uk/', true],
    ['mailto:nettie@example.org?subject=Lift', true],
    ['http://www.gov.uk/', false],
    ['https://nhs.uk@evil.example/', false],
    ['https://user:secret@evil.example/', false],
    ['file:///C:/Windows/System32/calc.exe', false],
    ['smb://server/share', false],
    ['ms-msdt:/id', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['tel:01234567890', false],
    ['', false],
    [`https://example.org/${'x'.repeat(2_000)}`, false],
  ])('%s: %s', (url, may) => {
    expect(mayOpenOutside(url)).toBe(may)
  })
})

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'usb', 'new-one'])(
    '%s is denied',
    (permission) => {
      expect(mayUse(permission)).toBe(false)
    },
  )
})

describe('whose call it is', () => {
  const top = { url: startUrl, parent: null }

  it.each([
    ['our top frame', top, 1, 1, true],
    ['our top frame with a route', { url: `${startUrl}#/today`, parent: null }, 1, 1, true],
    ['a frame that is gone', null, 1, 1, false],
    ['another window', top, 2, 1, false],
    ['no window any more', top, 1, null, false],
    ['a frame inside our page', { url: startUrl, parent: top }, 1, 1, false],
    ['another place', { url: 'https://connected-team/index.html', parent: null }, 1, 1, false],
    ['another host of our scheme', { url: 'app://elsewhere/index.html', parent: null }, 1, 1, false],
    ['an empty page', { url: 'about:blank', parent: null }, 1, 1, false],
    ['no address', { url: '', parent: null }, 1, 1, false],
  ])('%s', (_who, frame, sender, ours, is) => {
    expect(isOurFrame(frame, sender, ours)).toBe(is)
  })
})

describe('files of the page', () => {
  const known = new Set(['index.html', 'assets/a b.js', '..hidden'])

  it.each([
    ['app://connected-team/index.html', '/out/index.html'],
    ['app://connected-team/', '/out/index.html'],
    ['app://connected-team/assets/a%20b.js?x=1#y', '/out/assets/a b.js'],
    ['app://connected-team/assets/../index.html', '/out/index.html'],
    ['app://connected-team/..hidden', '/out/..hidden'],
    ['app://connected-team/unknown.js', null],
    ['app://connected-team/assets', null],
    ['app://connected-team/../main/index.js', null],
    ['app://connected-team/..%2fmain%2findex.js', null],
    ['app://connected-team/%2e%2e%2fmain%2findex.js', null],
    ['app://connected-team/%252e%252e%252fmain', null],
    ['app://connected-team/..%5cmain', null],
    ['app://connected-team/index.html%00.js', null],
    ['app://connected-team/%', null],
    ['app://elsewhere/index.html', null],
    ['file:///out/index.html', null],
    ['no address', null],
  ])('%s is %s', (url, file) => {
    expect(resolveAsset(url, '/out', known)).toBe(file)
  })
})
