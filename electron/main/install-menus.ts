import { app, type BrowserWindow, Menu } from 'electron'
import type { HostEvent } from '../../shared/contract'
import type { Laptop } from './host-calls'
import { contextMenuTemplate, menuTemplate } from './menu'
import type { SettingsFile } from './user-settings'

export type MenusSurroundings = {
  readonly window: BrowserWindow
  readonly settings: SettingsFile
  readonly laptop: Laptop
  readonly tell: (event: HostEvent) => void
}

export function installMenus({ window, settings, laptop, tell }: MenusSurroundings): void {
  const template = menuTemplate({
    platform: process.platform,
    devTools: !app.isPackaged,
    send: (command) => tell({ kind: 'menu', command }),
    textSize: () => settings.current().textSize,
    setTextSize: (textSize) => {
      settings.change({ textSize })
      laptop.settingsChanged()
    },
    toggleFullScreen: () => laptop.setFullScreen(!window.isFullScreen()),
    quit: laptop.quit,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenuTemplate(params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
