import { useEffect, useRef, useState } from 'react'
import type { ImportPreview, ImportReading, ImportSource } from '../../../../shared/model/import'
import type { Problem } from '../../../../shared/refusals'
import { newCallId } from '../../data/use-command'
import { useHost } from '../../host/host'

export type LogState =
  | { readonly kind: 'waits' }
  | { readonly kind: 'reading'; readonly words: string; readonly done: number; readonly of: number }
  | {
      readonly kind: 'ready'
      readonly source: ImportSource
      readonly reading: ImportReading
      readonly preview: ImportPreview
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Reads an old log without bringing it in; long ones say how far they are and can be stopped. */
export function useReadLog(localityId: string) {
  const host = useHost()
  const [state, setState] = useState<LogState>({ kind: 'waits' })
  const current = useRef<string | null>(null)

  const read = async (source: ImportSource, reading: ImportReading = {}) => {
    const callId = newCallId()
    stop()
    current.current = callId
    const silence = host.on((event) => {
      if (event.kind !== 'progress' || event.callId !== callId || current.current !== callId) return
      setState({ kind: 'reading', words: event.words, done: event.done, of: event.of })
    })
    setState({ kind: 'reading', words: 'Reading the log', done: 0, of: 0 })
    const outcome = await host.call('import.read', { localityId, source, reading }, { callId })
    silence()
    if (current.current !== callId) return
    current.current = null
    setState(
      outcome.ok
        ? { kind: 'ready', source, reading, preview: outcome.value }
        : { kind: 'problem', problem: outcome.problem },
    )
  }

  /** Stops a reading that is under way; nothing has come of it. */
  const stop = () => {
    if (current.current === null) return
    void host.call('host.cancel', { callId: current.current })
    current.current = null
  }

  const again = () => {
    stop()
    setState({ kind: 'waits' })
  }

  useEffect(
    () => () => {
      if (current.current !== null) void host.call('host.cancel', { callId: current.current })
      current.current = null
    },
    [host],
  )
  return { state, read, again }
}
