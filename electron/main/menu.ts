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

/** The application's menu. Keys that the renderer answers itself are shown here and not registered. */
export function menuTemplate(around: MenuSurroundings): MenuItemConstructorOptions[] {
  const { platform, send } = around
  const command = (label: string, name: MenuCommand, shown?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(shown === undefined ? {} : { accelerator: shown, registerAccelerator: false }),
  })
  const mac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }]
  return [
    ...(platform === 'darwin' ? mac : []),
    {
      label: '&File',
      submenu: [
        command('New meeting', 'new-meeting'),
        command('Import action log…', 'import-log'),
        command('Save minutes as Word…', 'save-word'),
        { type: 'separator' },
        command('Open workspace folder…', 'open-folder'),
        command('Who is at the keyboard…', 'keyboard'),
        { type: 'separator' },
        { label: platform === 'win32' ? 'Exit' : 'Quit', accelerator: 'CommandOrControl+Q', click: around.quit },
      ],
    },
    editMenu(command),
    viewMenu(around),
    { label: '&Help', role: 'help', submenu: [command('Keys and help', 'help', 'F1')] },
  ]
}

/** Undo and redo go to the renderer: it alone knows whether a text field is focused, and then they belong to the field. */
function editMenu(
  command: (label: string, name: MenuCommand, shown: string) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      command('Undo', 'undo', 'CommandOrControl+Z'),
      command('Redo', 'redo', 'CommandOrControl+Y'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
      { role: 'selectAll' },
    ],
  }
}

function viewMenu(around: MenuSurroundings): MenuItemConstructorOptions {
  const step = (by: 1 | -1) => (): void => around.setTextSize(nextTextSize(around.textSize(), by))
  const devTools: MenuItemConstructorOptions[] = around.devTools
    ? [{ type: 'separator' }, { role: 'toggleDevTools' }]
    : []
  return {
    label: '&View',
    submenu: [
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
