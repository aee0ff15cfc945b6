import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Host, HostEvent } from '../../shared/contract'

// Transport only: main checks who asks and parses what. Nothing of Electron itself is handed to the page.
const host: Host = {
  call: (name, input, options) => ipcRenderer.invoke('call', name, input, options),
  save: (request) => ipcRenderer.invoke('save', request),
  on: (listener) => {
    // Electron's own event carries `sender`, which could send on any channel: it stays here.
    const hear = (_event: IpcRendererEvent, event: HostEvent): void => listener(event)
    ipcRenderer.on('event', hear)
    return () => ipcRenderer.off('event', hear)
  },
}
contextBridge.exposeInMainWorld('host', host)
