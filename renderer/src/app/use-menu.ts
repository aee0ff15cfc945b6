import { useEffect, useRef } from 'react'
import type { HostEvent } from '../../../shared/contract'
import { useWorkingStore } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { useHostCall } from '../data/use-command'
import { useHost } from '../host/host'
import { isTextField } from '../ui/use-keys'
import { useHistory } from './use-global-keys'
import { useShell } from './use-shell'
import { placeOf } from './where'

/** What the window's menu asks for. */
export function useMenu(): void {
  const host = useHost()
  const store = useWorkingStore()
  const history = useHistory()
  const call = useHostCall()
  const latest = useRef<(event: HostEvent) => void>(() => undefined)
  useEffect(() => {
    latest.current = (event) => {
      if (event.kind !== 'menu') return
      const place = openPlace()
      if (event.command === 'today') go({ screen: 'home' })
      if (event.command === 'settings') go({ screen: 'settings' })
      if (event.command === 'find') useShell.getState().show('find')
      if (event.command === 'undo') isTextField(document.activeElement) ? document.execCommand('undo') : history.undo()
      if (event.command === 'redo') isTextField(document.activeElement) ? document.execCommand('redo') : history.redo()
      if (event.command === 'help') useShell.getState().show('help')
      if (event.command === 'keyboard') useShell.getState().show('keyboard')
      if (event.command === 'open-folder') void call('host.open-workspace', { dir: null })
      if (event.command === 'import-log' && place !== undefined) go({ screen: 'import', localityId: place.id })
      if (event.command === 'new-meeting' && place !== undefined) go({ screen: 'meetings', localityId: place.id })
    }
  })
  useEffect(() => host.on((event) => latest.current(event)), [host])

  function openPlace() {
    const { shown } = store.getState()
    // Each kind's map holds only its own records: working-set.ts files each under its `kind`.
    const localities = (shown.get('locality') ?? new Map()) as Parameters<typeof placeOf>[1]
    const meetings = (shown.get('meeting') ?? new Map()) as Parameters<typeof placeOf>[2]
    return placeOf(useRoutes.getState().route, localities, meetings)
  }
}
