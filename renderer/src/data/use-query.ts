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

type Asked<T> = { readonly key: string; readonly answer: QueryState<T> }
const loading = { kind: 'loading' } as const

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
  const key = `${name} ${JSON.stringify(input)}`
  // An answer belongs to its question: from the first paint of another one, it is no longer given.
  const [state, setState] = useState<Asked<OutputOf<N>>>({ key, answer: loading })
  const latest = useRef({ input, key, concerns, asked: 0 })
  latest.current.input = input
  latest.current.key = key
  latest.current.concerns = concerns

  const ask = useCallback(() => {
    const { input: wanted, key: of } = latest.current
    const turn = ++latest.current.asked
    if (wanted === null) return
    void host.call(name, wanted).then((outcome) => {
      // An older answer must not replace a newer one, nor come where nothing is asked any more.
      if (turn !== latest.current.asked) return
      const answer: QueryState<OutputOf<N>> = outcome.ok
        ? { kind: 'ready', value: outcome.value }
        : { kind: 'problem', problem: outcome.problem }
      setState({ key: of, answer })
    })
  }, [host, name])

  useEffect(() => {
    setState((now) => (now.key === key && now.answer.kind === 'loading' ? now : { key, answer: loading }))
    ask()
    return store.subscribe((now, before) => {
      if (now.changes === before.changes) return
      if (latest.current.concerns?.(now.lastTouched) ?? true) ask()
    })
  }, [ask, store, key])

  return { ...(state.key === key ? state.answer : loading), refresh: ask }
}
