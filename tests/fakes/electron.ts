/**
 * Stands in for Electron in vitest: does nothing and records what was wired, so that a test can say "every item of the
 * security checklist is connected". What a real Electron makes of it is for tests/e2e.
 */
type Listener = (...given: never[]) => unknown

export class FakeEmitter {
  readonly listeners = new Map<string, Listener[]>()

  on(name: string, listener: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
    return this
  }
  once(name: string, listener: Listener): this {
    return this.on(name, listener)
  }
  off(name: string, listener: Listener): this {
    this.listeners.set(
      name,
      (this.listeners.get(name) ?? []).filter((known) => known !== listener),
    )
    return this
  }
  emit(name: string, ...given: unknown[]): void {
    // A listener states what it is given; the test that emits gives that.
    for (const listener of this.listeners.get(name) ?? []) (listener as (...args: unknown[]) => unknown)(...given)
  }
}

/** What happened, in order, by name: `app.enableSandbox`, `protocol.handle` … */
export const calls: { readonly name: string; readonly given: readonly unknown[] }[] = []
const record =
  <T>(name: string, answer?: T) =>
  (...given: unknown[]): T => {
    calls.push({ name, given })
    // Where a test needs an answer it was given one; elsewhere T is void.
    return answer as T
  }
export const called = (name: string): readonly (readonly unknown[])[] =>
  calls.filter((call) => call.name === name).map((call) => call.given)

let nextId = 0

export class FakeWebContents extends FakeEmitter {
  readonly id = ++nextId
  readonly sent: unknown[][] = []
  windowOpenHandler: ((details: { url: string }) => unknown) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler
  }
  send(...given: unknown[]): void {
    this.sent.push(given)
  }
  reload = record<void>('webContents.reload')
  insertCSS = async (css: string): Promise<string> => {
    calls.push({ name: 'webContents.insertCSS', given: [css] })
    return 'key'
  }
  /** What becomes of PDF; waits for ever where a test says so. */
  nextPdf: (options: Record<string, unknown>) => Promise<Buffer> = async () => Buffer.from('%PDF')
  printToPDF(options: Record<string, unknown>): Promise<Buffer> {
    return this.nextPdf(options)
  }
  /** What becomes of the next print, and why. */
  nextPrint: readonly [boolean, string] = [true, '']
  print(options: unknown, told: (printed: boolean, reason: string) => void): void {
    calls.push({ name: 'webContents.print', given: [options] })
    told(...this.nextPrint)
  }
}

export class BrowserWindow extends FakeEmitter {
  static readonly made: BrowserWindow[] = []
  /** When a page is there: at once, unless a test has something to do first. */
  static loaded: Promise<void> = Promise.resolve()
  readonly webContents = new FakeWebContents()
  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.made.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string): Promise<void> {
    calls.push({ name: 'window.loadURL', given: [url] })
    return BrowserWindow.loaded
  }
  #isDestroyed = false
  isDestroyed = () => this.#isDestroyed
  destroy(): void {
    this.#isDestroyed = true
    this.emit('closed')
  }
  isVisible = () => false
  isMinimized = () => false
  isMaximized = () => false
  isFullScreen = () => false
  show = record<void>('window.show')
  focus = record<void>('window.focus')
  restore = record<void>('window.restore')
  maximize = record<void>('window.maximize')
  setFullScreen = record<void>('window.setFullScreen')
  setMenuBarVisibility = record<void>('window.setMenuBarVisibility')
  setBackgroundColor = record<void>('window.setBackgroundColor')
  getContentBounds = () => ({ x: 10, y: 20, width: 1100, height: 700 })
  getBounds = () => ({ x: 10, y: 0, width: 1100, height: 720 })
}

class FakeApp extends FakeEmitter {
  isPackaged = false
  paths: Record<string, string> = { documents: '/home/nettie/Documents', userData: '/nowhere' }
  hasLock = true
  readonly commandLine = {
    appendSwitch: record<void>('app.commandLine.appendSwitch'),
    hasSwitch: (name: string) => this.switches.has(name),
  }
  readonly switches = new Set<string>()
  getPath = (name: string) => this.paths[name] ?? `/nowhere/${name}`
  setPath = (name: string, path: string) => {
    calls.push({ name: 'app.setPath', given: [name, path] })
    this.paths[name] = path
  }
  setName = record<void>('app.setName')
  getVersion = () => '0.0.0-test'
  enableSandbox = record<void>('app.enableSandbox')
  quit = record<void>('app.quit')
  exit = record<void>('app.exit')
  requestSingleInstanceLock = () => {
    calls.push({ name: 'app.requestSingleInstanceLock', given: [] })
    return this.hasLock
  }
  whenReady = () => {
    calls.push({ name: 'app.whenReady', given: [] })
    return Promise.resolve()
  }
}
export const app = new FakeApp()

export const protocol = {
  registerSchemesAsPrivileged: record<void>('protocol.registerSchemesAsPrivileged'),
  handle: record<void>('protocol.handle'),
}

class FakeSession extends FakeEmitter {
  readonly protocol = { handle: record<void>('session.protocol.handle') }
  setPermissionRequestHandler = record<void>('session.setPermissionRequestHandler')
  setPermissionCheckHandler = record<void>('session.setPermissionCheckHandler')
  setDevicePermissionHandler = record<void>('session.setDevicePermissionHandler')
  setSpellCheckerEnabled = record<void>('session.setSpellCheckerEnabled')
  readonly webRequest = { onBeforeRequest: record<void>('session.webRequest.onBeforeRequest') }
}
export const session = {
  defaultSession: new FakeSession(),
  fromPartition: (...given: unknown[]): FakeSession => {
    calls.push({ name: 'session.fromPartition', given })
    return new FakeSession()
  },
}

/** Handlers by channel, to be called as the renderer would. */
export const ipcHandlers = new Map<string, (event: unknown, ...given: unknown[]) => unknown>()
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...given: unknown[]) => unknown) => {
    ipcHandlers.set(channel, handler)
  },
}

export const contextBridge = { exposeInMainWorld: record<void>('contextBridge.exposeInMainWorld') }
class FakeIpcRenderer extends FakeEmitter {
  invoke = record<Promise<unknown>>('ipcRenderer.invoke', Promise.resolve({ ok: true, value: {} }))
}
export const ipcRenderer = new FakeIpcRenderer()

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
class FakeScreen extends FakeEmitter {
  displays = [display]
  getAllDisplays = () => this.displays
  getPrimaryDisplay = () => display
}
export const screen = new FakeScreen()
export const clipboard = { writeText: record<void>('clipboard.writeText') }
export const Menu = {
  buildFromTemplate: (template: unknown) => ({ template, popup: record<void>('menu.popup') }),
  setApplicationMenu: record<void>('Menu.setApplicationMenu'),
}
export const dialog = {
  showErrorBox: record<void>('dialog.showErrorBox'),
  showOpenDialog: async (..._given: unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
}
export const shell = {
  openExternal: record<Promise<void>>('shell.openExternal', Promise.resolve()),
  showItemInFolder: record<void>('shell.showItemInFolder'),
  openPath: record<Promise<string>>('shell.openPath', Promise.resolve('')),
}
export const powerSaveBlocker = {
  start: record<number>('powerSaveBlocker.start', 7),
  stop: record<void>('powerSaveBlocker.stop'),
}
