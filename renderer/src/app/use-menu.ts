import { useEffect, useRef } from 'react'
import type { HostEvent } from '../../../shared/contract'
import type { Meeting } from '../../../shared/model/meeting'
import { byDay } from '../../../shared/rules/meeting-states'
import { useWorkingStore } from '../data/data-provider'
import { go, useRoutes } from '../data/route'
import { useHostCall } from '../data/use-command'
import { saveOf } from '../features/meetings/save-of-meeting'
import { useHost } from '../host/host'
import { listedDoables, useDoableRegistry } from '../ui/doables'
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
      if (event.command === 'save-word') saveMinutes()
      if (event.command === 'new-meeting' && place !== undefined) go({ screen: 'meetings', localityId: place.id })
    }
  })
  useEffect(() => host.on((event) => latest.current(event)), [host])

  /** Those on the screen, in the version that is chosen there; else those of the last meeting of the place. */
  function saveMinutes(): void {
    const isOnScreen = useRoutes.getState().route.screen === 'minutes'
    const doables = listedDoables(useDoableRegistry.getState().lists, 'screen')
    const onScreen = isOnScreen ? doables.find(({ name }) => name === 'Save as Word') : undefined
    const { place, meetings } = atHand()
    const held = [...meetings.values()].filter((one) => one.localityId === place?.id && hasMinutes(one))
    const last = held.toSorted(byDay).at(-1)
    if (onScreen !== undefined) onScreen.run()
    else if (last !== undefined) saveOf(last)
    else if (place !== undefined) go({ screen: 'papers', localityId: place.id })
  }

  function openPlace() {
    return atHand().place
  }

  function atHand() {
    const { shown } = store.getState()
    // Each kind's map holds only its own records: working-set.ts files each under its `kind`.
    const localities = (shown.get('locality') ?? new Map()) as Parameters<typeof placeOf>[1]
    const meetings = (shown.get('meeting') ?? new Map()) as Parameters<typeof placeOf>[2]
    return { place: placeOf(useRoutes.getState().route, localities, meetings), meetings }
  }
}

const hasMinutes = ({ state }: Meeting): boolean =>
  state === 'live' || state === 'suspended' || state === 'draft' || state === 'approved'
