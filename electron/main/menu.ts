import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract'

export type MenuSurroundings = {
  readonly platform: NodeJS.Platform
  readonly send: (command: MenuCommand) => void
  readonly setTextSize: (percent: number) => void
  readonly textSize: () => number
  readonly toggleFullScreen: () => void
  readonly quit: () => void
  readonly devTools: boolean
}

/** Sizes of the text setting, in percent. Chromium's own zoom is not offered: there is one size, and it is kept. */
const textSizes = [87.5, 100, 112.5, 125, 150, 175, 200] as const

type MakeCommand = (label: string, name: MenuCommand, shown?: string) => MenuItemConstructorOptions

/**
 * The application's menu, as each platform has it: on a Mac settings and quitting are in the menu of the app, elsewhere
 * under File. Keys that the renderer answers itself are shown here and not registered.
 */
export function menuTemplate(around: MenuSurroundings): MenuItemConstructorOptions[] {
  const { platform, send } = around
  const isMac = platform === 'darwin'
  const command: MakeCommand = (label, name, shown) => ({
    label,
    click: () => send(name),
    ...(shown === undefined ? {} : { accelerator: shown, registerAccelerator: false }),
  })
  const settings = command('Settings…', 'settings', 'CommandOrControl+,')
  const line = { type: 'separator' } as const
  const quit: MenuItemConstructorOptions = {
    label: isMac ? 'Quit Connected Team' : platform === 'win32' ? 'Exit' : 'Quit',
    accelerator: 'CommandOrControl+Q',
    click: around.quit,
  }
  return [
    ...(isMac ? [appMenu(settings, quit)] : []),
    {
      label: '&File',
      submenu: [
        command('New meeting', 'new-meeting'),
        command('Import action log…', 'import-log'),
        command('Save minutes as Word…', 'save-word'),
        line,
        command('Open workspace folder…', 'open-folder'),
        command('Who is at the keyboard…', 'keyboard'),
        ...(isMac ? [line, { role: 'close' } as const] : [line, settings, line, quit]),
      ],
    },
    editMenu(command, isMac),
    viewMenu(around, command),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { label: '&Help', role: 'help', submenu: [command('Keys and help', 'help', 'F1')] },
  ]
}

/** What every Mac app has under its own name. */
function appMenu(settings: MenuItemConstructorOptions, quit: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const line = { type: 'separator' } as const
  return {
    label: 'Connected Team',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      quit,
    ],
  }
}

/** Undo and redo go to the renderer: it alone knows whether a text field is focused, and then they belong to the field. */
function editMenu(command: MakeCommand, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      command('Undo', 'undo', 'CommandOrControl+Z'),
      command('Redo', 'redo', isMac ? 'Shift+Command+Z' : 'Control+Y'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
      { role: 'selectAll' },
      { type: 'separator' },
      command('Find or do…', 'find', 'CommandOrControl+K'),
    ],
  }
}

function viewMenu(around: MenuSurroundings, command: MakeCommand): MenuItemConstructorOptions {
  const step = (by: 1 | -1) => (): void => around.setTextSize(nextTextSize(around.textSize(), by))
  const devTools: MenuItemConstructorOptions[] = around.devTools
    ? [{ type: 'separator' }, { role: 'toggleDevTools' }]
    : []
  return {
    label: '&View',
    submenu: [
      command('Today', 'today', 'CommandOrControl+1'),
      { type: 'separator' },
      { label: 'Larger text', accelerator: 'CommandOrControl+Plus', click: step(1) },
      // The same key without Shift, as people press it.
      { label: 'Larger text', accelerator: 'CommandOrControl+=', click: step(1), visible: false },
      { label: 'Smaller text', accelerator: 'CommandOrControl+-', click: step(-1) },
      { label: 'Normal text', accelerator: 'CommandOrControl+0', click: () => around.setTextSize(100) },
      { type: 'separator' },
      {
        label: 'Full screen',
        accelerator: around.platform === 'darwin' ? 'Control+Command+F' : 'F11',
        click: around.toggleFullScreen,
      },
      ...devTools,
    ],
  }
}

export function nextTextSize(now: number, by: 1 | -1): number {
  const next = by === 1 ? textSizes.find((size) => size > now) : textSizes.findLast((size) => size < now)
  return next ?? now
}

/** Cut, copy and paste with the pointer. Electron brings no such menu of its own. */
export function contextMenuTemplate(
  params: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>,
): MenuItemConstructorOptions[] {
  if (params.isEditable) return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
  return params.selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}
