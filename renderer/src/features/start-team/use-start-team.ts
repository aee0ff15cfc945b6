import { useState } from 'react'
import type { HostState, InputOf, OutputOf } from '../../../../shared/contract'
import type { Outcome, Problem } from '../../../../shared/refusals'
import { go, useRoutes } from '../../data/route'
import { useCommand, useHostCall } from '../../data/use-command'
import { useHost } from '../../host/host'
import { useChosenFolder } from './chosen-folder'
import { forgetDraft } from './use-kept-draft'
import { useWaitingLog } from './waiting-log'

export type Making =
  | { readonly kind: 'waits' }
  | { readonly kind: 'making' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The workspace could not be made in its folder. */
  | { readonly kind: 'no-folder'; readonly state: HostState }

/**
 * Makes the workspace where there is none, then the team, then remembers who is at the keyboard, then opens the agenda,
 * or before it the action log that was waiting for a team.
 */
export function useStartTeam(isMade: boolean) {
  const run = useCommand()
  const call = useHostCall()
  const host = useHost()
  const [making, setMaking] = useState<Making>({ kind: 'waits' })
  const start = async (input: InputOf<'team.start'>) => {
    setMaking({ kind: 'making' })
    if (!isMade) {
      const created = await call(
        'host.create-workspace',
        { dir: useChosenFolder.getState().chosen?.dir ?? null },
        { quiet: true },
      )
      if (!created.ok) return setMaking({ kind: 'refused', problem: created.problem })
      if (created.value.workspace.kind !== 'open') return setMaking({ kind: 'no-folder', state: created.value })
    }
    const started: Outcome<OutputOf<'team.start'>> = await run('team.start', input, { quiet: true })
    if (!started.ok) return setMaking({ kind: 'refused', problem: started.problem })
    const { keyboardPersonId, localityId, meetingId } = started.value
    if (keyboardPersonId !== null) await call('host.edit-user-settings', { keyboardPersonId })
    useChosenFolder.getState().choose(null)
    forgetDraft(host)
    const log = useWaitingLog.getState().file
    useWaitingLog.getState().put(null)
    useRoutes.getState().replace({ screen: 'agenda', meetingId })
    if (log !== null) go({ screen: 'import', localityId, fileId: log.fileId, fileName: log.name })
  }
  return { making, start }
}
