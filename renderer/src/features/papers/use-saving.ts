import { useEffect, useRef, useState } from 'react'
import type { SaveAnswer, SaveRequest } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Outcome, Problem } from '../../../../shared/refusals'
import { newCallId, useHostCall } from '../../data/use-command'
import { useHost } from '../../host/host'

export type Progress = { readonly done: number; readonly of: number; readonly words: string }
export type Saving =
  | { readonly kind: 'still' }
  | { readonly kind: 'saving'; readonly progress: Progress | null; readonly isStopping: boolean }
  | { readonly kind: 'saved'; readonly answer: SaveAnswer }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** One save after another: how far it is, how to stop it, what became of it. */
export function useSaving(): {
  readonly saving: Saving
  /** Null while another save is under way. */
  readonly save: (request: SaveRequest) => Promise<Outcome<SaveAnswer> | null>
  readonly stop: () => void
  /** What became of the last one is no longer of interest: something else is chosen. */
  readonly forget: () => void
} {
  const host = useHost()
  const hostCall = useHostCall()
  const [saving, setSaving] = useState<Saving>({ kind: 'still' })
  const running = useRef<Id | null>(null)
  useEffect(
    () =>
      host.on((event) => {
        if (event.kind !== 'progress' || event.callId !== running.current) return
        const { done, of, words } = event
        setSaving((now) => (now.kind === 'saving' ? { ...now, progress: { done, of, words } } : now))
      }),
    [host],
  )

  const save = async (request: SaveRequest): Promise<Outcome<SaveAnswer> | null> => {
    if (running.current !== null) return null
    const callId = newCallId()
    running.current = callId
    setSaving({ kind: 'saving', progress: null, isStopping: false })
    const outcome = await host.save({ ...request, callId })
    running.current = null
    setSaving(outcome.ok ? { kind: 'saved', answer: outcome.value } : { kind: 'problem', problem: outcome.problem })
    return outcome
  }
  const stop = (): void => {
    if (running.current === null) return
    setSaving((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now))
    void hostCall('host.cancel', { callId: running.current }, { quiet: true })
  }
  const forget = (): void => {
    if (running.current === null) setSaving((now) => (now.kind === 'still' ? now : { kind: 'still' }))
  }
  return { saving, save, stop, forget }
}
