import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'

/**
 * Every decision about safety, as pure functions and constants; the rest of main only wires them, and
 * tests/main/wiring.test.ts shows that each is wired. Numbers are items of Electron's security checklist
 * (electronjs.org/docs/latest/tutorial/security). Item 16, a current Electron, is package.json; item 19, fuses, is
 * the packaging configuration.
 */

/** Our own scheme, because a page from file:// may read any file (18), and so that CSP and origin checks mean something. */
export const scheme = 'app'
const host = 'connected-team'
export const startUrl = `${scheme}://${host}/index.html`

export const schemePrivileges = {
  // An origin of its own, relative addresses, and the right to be a secure context (1).
  standard: true,
  secure: true,
  // No fetch, no service workers, no CORS: the page loads scripts, styles and fonts and asks main for the rest.
  supportFetchAPI: false,
  corsEnabled: false,
  allowServiceWorkers: false,
  // Compiled scripts are kept, so the second start is quicker.
  codeCache: true,
} as const

/** Only these two may differ from window to window; nothing here is ever loosened. */
export function windowOptions(own: {
  readonly preload: string
  readonly backgroundColor: string
  readonly place: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }
  readonly devTools: boolean
}): BrowserWindowConstructorOptions {
  return {
    ...own.place,
    minWidth: 800,
    minHeight: 560,
    useContentSize: true,
    backgroundColor: own.backgroundColor,
    title: 'Connected Team',
    // Shown when first painted; a white flash in a dark hall is worse than 100 ms.
    show: false,
    webPreferences: {
      preload: own.preload,
      // 2: no Node in pages, their frames or their workers.
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      // 3: the page cannot reach into the preload's world.
      contextIsolation: true,
      // 4: the operating system's sandbox around the renderer, also where app.enableSandbox was forgotten.
      sandbox: true,
      // 6, 8, 9: the defaults, written so that nobody changes them unseen. 10 (enableBlinkFeatures) stays unset.
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // 11, 12: there is no webview, so nothing can ask for pop-ups or other options in one.
      webviewTag: false,
      // A file dropped on the window must not replace the app.
      navigateOnDragDrop: false,
      // Dictionaries are fetched from the network; and what people type is personal.
      spellcheck: false,
      // A meeting's clock must not stop because another window is in front.
      backgroundThrottling: false,
      devTools: own.devTools,
    },
  }
}

/**
 * 4, for every process: app.enableSandbox overrules --no-sandbox, so it is called in each case but one. As root Chromium's
 * sandbox refuses to start, and then, and only when asked (CI), the app runs without; pages still get no Node.
 */
export function mustSandbox(asked: { readonly isRoot: boolean; readonly noSandbox: boolean }): boolean {
  return !(asked.isRoot && asked.noSandbox)
}

/** 7: nothing may run or load but the files we ship; no connection may be made; no inline script or style. */
export const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Vite turns very small pictures into data: addresses; a picture cannot run.
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // innerHTML and its like throw, but for the one policy ProseMirror makes to read what was pasted into an inert document.
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ')

/** Sent with every file we serve. */
export const assetHeaders = {
  'Content-Security-Policy': csp,
  // A file is what its type says it is.
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** Switches that stop Chromium's own errands: the app works in halls without Wi-Fi, and nobody agreed to any request. */
export const networkSwitches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // Without it Windows looks for a proxy on the local network at each start.
  ['no-proxy-server'],
  // Whatever still tries to reach a name gets none.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

/** Belt and braces: a request that is not for our own files, or for the developer tools' own pages, is cancelled. */
export function mayRequest(url: string): boolean {
  const protocol = parse(url)?.protocol
  return protocol === `${scheme}:` || protocol === 'devtools:' || protocol === 'data:'
}

/** 13: the app is one page. A reload is the only navigation there is. */
export function mayNavigate(url: string): boolean {
  return url === startUrl
}

/** 14: no second window; links go through host.open-outside. */
export const answerToNewWindow = { action: 'deny' } as const

/** 15: only what a browser or a mail program opens. file:, smb: and programs' own schemes could start something. */
export function mayOpenOutside(url: string): boolean {
  const parsed = parse(url)
  if (parsed === null || url.length > 2_000) return false
  // `https://nhs.uk@evil.example` reads as one place and is another.
  if (parsed.username !== '' || parsed.password !== '') return false
  return parsed.protocol === 'mailto:' || (parsed.protocol === 'https:' && parsed.hostname !== '')
}

/** 5: no camera, microphone, place, notifications, clipboard …; full screen and keeping awake go through main. */
export function mayUse(_permission: string): boolean {
  return false
}

/**
 * The window in which papers become PDF or go to the printer: nobody sees it, and what is in it are words that others
 * wrote. It has no preload, no Node and no scripts; its session is its own, in memory only, and serves it one page.
 */
export const paperPartition = 'paper'
export const paperScheme = 'paper'
export const paperUrl = (id: number): string => `${paperScheme}://page/${id}`

export const paperOptions: BrowserWindowConstructorOptions = {
  show: false,
  // Never to be found by Alt+Tab, nor by the bar at the foot of the screen.
  skipTaskbar: true,
  webPreferences: {
    partition: paperPartition,
    javascript: false,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // Hidden from the first moment, and wanted at once.
    backgroundThrottling: false,
    devTools: false,
  },
}

/** Its one style is named by its hash; the logo is a data: address. Whatever does not look like a hash allows no style at all. */
export function paperCsp(styleHash: string): string {
  const style = /^sha256-[A-Za-z0-9+/]{43}=$/.test(styleHash) ? `'${styleHash}'` : "'none'"
  return [
    "default-src 'none'",
    `style-src ${style}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function paperHeaders(styleHash: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': paperCsp(styleHash),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}

/** In that session: the page itself, and what stands in it. Nothing of the app, nothing of the network. */
export function mayRequestForPaper(url: string): boolean {
  const parsed = parse(url)
  return parsed?.protocol === 'data:' || (parsed?.protocol === `${paperScheme}:` && parsed.host === 'page')
}

/** What of Electron's WebFrameMain the check reads. */
export type Frame = { readonly url: string; readonly parent: Frame | null }

/**
 * 17: our window, its top frame, our origin. `senderFrame` is null when the frame went away before its message was read.
 * 20: and so only our own page reaches main, whatever else a frame might be made to load.
 */
export function isOurFrame(frame: Frame | null, senderId: number, ourId: number | null): boolean {
  if (frame === null || ourId === null || senderId !== ourId || frame.parent !== null) return false
  const url = parse(frame.url)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}

/**
 * The file for an address, or null. Decoded once; then it must lie below the root; then it must be one of the files that
 * were there at the start. The last alone would do; the first two say what was tried.
 */
export function resolveAsset(url: string, root: string, known: ReadonlySet<string>): string | null {
  const parsed = parse(url)
  if (parsed === null || parsed.protocol !== `${scheme}:` || parsed.host !== host) return null
  const path = decode(parsed.pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  const inside = relative(root, file)
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) return null
  return known.has(inside.split(sep).join('/')) ? file : null
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
