import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf, QueryName } from '../../../shared/contract'
import type { RecordRef } from '../../../shared/model/record'
import type { Problem } from '../../../shared/refusals'
import { useHost } from '../host/host'
import { useWorkingStore } from './data-provider'

export type QueryState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem }

/**
 * Asks the core, and again whenever the store changes in a way that concerns it (`concerns` says which records; absent: any).
 * While it asks again the last answer stays on the screen. A null input asks nothing.
 */
export function useQuery<N extends QueryName>(
  name: N,
  input: InputOf<N> | null,
  concerns?: (touched: readonly RecordRef[]) => boolean,
): QueryState<OutputOf<N>> & { readonly refresh: () => void } {
  const host = useHost()
  const store = useWorkingStore()
  const [state, setState] = useState<QueryState<OutputOf<N>>>({ kind: 'loading' })
  const key = JSON.stringify(input)
  const latest = useRef({ input, concerns, asked: 0 })
  latest.current.input = input
  latest.current.concerns = concerns

  const ask = useCallback(() => {
    const { input: wanted } = latest.current
    if (wanted === null) return
    const turn = ++latest.current.asked
    void host.call(name, wanted).then((outcome) => {
      // An older answer must not replace a newer one.
      if (turn !== latest.current.asked) return
      setState(outcome.ok ? { kind: 'ready', value: outcome.value } : { kind: 'problem', problem: outcome.problem })
    })
  }, [host, name])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the input's value, which is a new object at each render
  useEffect(() => {
    setState({ kind: 'loading' })
    ask()
    return store.subscribe((now, before) => {
      if (now.changes === before.changes) return
      if (latest.current.concerns?.(now.lastTouched) ?? true) ask()
    })
  }, [ask, store, key])

  return { ...state, refresh: ask }
}
