import { expect, it } from 'vitest'
import type { Host } from '../../shared/contract'
import { called, ipcRenderer } from '../fakes/electron'

it('exposes call, save and on, and passes on nothing of Electron', async () => {
  await import('../../electron/preload/index')
  const [name, exposed] = called('contextBridge.exposeInMainWorld')[0] ?? []
  // The preload declares it as Host; the bridge takes anything.
  const host = exposed as Host
  expect([name, Object.keys(host)]).toEqual(['host', ['call', 'save', 'on']])

  await host.call('host.state', {})
  const request = { document: 'agenda', meetingId: 'abc' } as const
  await host.save({ what: { kind: 'document', request, format: 'docx' } })
  expect(called('ipcRenderer.invoke')).toEqual([
    ['call', 'host.state', {}, undefined],
    ['save', { what: { kind: 'document', request, format: 'docx' } }],
  ])

  const heard: unknown[][] = []
  const stop = host.on((...given) => heard.push(given))
  ipcRenderer.emit('event', { sender: 'secret' }, { kind: 'menu', command: 'help' })
  stop()
  ipcRenderer.emit('event', { sender: 'secret' }, { kind: 'menu', command: 'undo' })
  expect(heard).toEqual([[{ kind: 'menu', command: 'help' }]])
})
