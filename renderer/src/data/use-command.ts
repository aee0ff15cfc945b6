import { useCallback } from 'react'
import type { CallOptions, CommandName, HostCallName, InputOf, OutputOf } from '../../../shared/contract'
import { isRefused, type Outcome } from '../../../shared/refusals'
import { optimistic } from '../../../shared/rules/optimistic'
import { useHost } from '../host/host'
import { showProblem } from '../ui/toast-store'
import { useWorkingStore } from './data-provider'
import { expect, settle } from './working-set'

let calls = 0
export function newCallId(): string {
  calls += 1
  return `call-${calls}-${Math.random().toString(36).slice(2, 10)}`
}

export type RunCommand = <N extends CommandName>(
  name: N,
  input: InputOf<N>,
  options?: CallOptions & { /** Say problems here, not in a toast. */ readonly quiet?: boolean },
) => Promise<Outcome<OutputOf<N>>>

/**
 * Sends a command. Where every record its rule names is at hand the expected result is painted in the same tick;
 * a refusal takes it back and says why.
 */
export function useCommand(): RunCommand {
  const host = useHost()
  const store = useWorkingStore()
  return useCallback(
    async (name, input, options = {}) => {
      const callId = options.callId ?? newCallId()
      const expected = optimistic(
        name,
        store.getState().shown,
        input,
        new Date(Date.now() + (store.getState().host?.clockOffsetMs ?? 0)).toISOString(),
      )
      if (expected !== null && isRefused(expected)) {
        const outcome = { ok: false, problem: expected.refused } as const
        if (options.quiet !== true) showProblem(outcome.problem)
        return outcome
      }
      if (expected !== null) expect(store, callId, expected)
      const outcome = await host.call(name, input, { callId, ...(options.onBehalf && { onBehalf: options.onBehalf }) })
      settle(store, callId)
      if (!outcome.ok && options.quiet !== true) showProblem(outcome.problem)
      return outcome
    },
    [host, store],
  )
}

/** Host calls: folders, files, windows. Problems are shown unless `quiet`. */
export function useHostCall(): <N extends HostCallName>(
  name: N,
  input: InputOf<N>,
  options?: { readonly quiet?: boolean },
) => Promise<Outcome<OutputOf<N>>> {
  const host = useHost()
  return useCallback(
    async (name, input, options = {}) => {
      const outcome = await host.call(name, input)
      if (!outcome.ok && options.quiet !== true) showProblem(outcome.problem)
      return outcome
    },
    [host],
  )
}
