import * as z from 'zod'
import { type CallName, contract, type HostCallName } from '../../shared/contract'
import { Id } from '../../shared/model/common'
import { SaveRequest } from '../../shared/model/document-request'
import { assertNever, type Outcome } from '../../shared/refusals'
import type { OpenApp } from './core'
import type { HostCalls } from './host-calls'
import type { Calls } from './ipc'
import type { SaveOptions } from './make-file'
import type { ParsedSave } from './save'

const CallOptions = z
  .object({
    callId: Id.optional(),
    onBehalf: z.object({ personId: Id, via: z.enum(['meeting', 'e-mail', 'phone', 'reply file']) }).optional(),
  })
  .default({})

export type CallsSurroundings = {
  /** After any opening that is under way. */
  readonly openApp: () => Promise<OpenApp | null>
  readonly hostCalls: (cancel: (callId: string) => void) => HostCalls
  readonly save: (request: ParsedSave, options: SaveOptions) => Promise<Outcome<unknown>>
  readonly progress: (callId: string, progress: { done: number; of: number; words: string }) => void
}

type Progress = Parameters<CallsSurroundings['progress']>[1]
type UnderWay = { readonly signal: AbortSignal; readonly onProgress?: (progress: Progress) => void }

/** Sends each call to whom it concerns: this laptop, or the open workspace, which parses its own inputs. */
export function createCalls(around: CallsSurroundings): Calls & {
  /** Saving that is still under way ends with `cancelled`, and leaves nothing behind. */
  readonly stopSaving: () => void
} {
  const running = new Map<string, AbortController>()
  const saving = new Set<AbortController>()
  const host = around.hostCalls((callId) => running.get(callId)?.abort())
  return {
    stopSaving: () => {
      for (const control of saving) control.abort()
    },
    save: async (given) => {
      const parsed = SaveRequest.safeParse(given)
      if (!parsed.success) return badInput(parsed.error.issues[0]?.path.join('.') || 'save')
      const control = new AbortController()
      saving.add(control)
      return underWay(parsed.data.callId, control, (options) => around.save(parsed.data, options)).finally(() =>
        saving.delete(control),
      )
    },
    call: async (name, input, given) => {
      if (!isCallName(name)) return badInput('name')
      const options = CallOptions.safeParse(given ?? undefined)
      if (!options.success) return badInput('options')
      const { kind } = contract[name]
      switch (kind) {
        case 'host':
          return callHost(host, name as HostCallName, input)
        case 'command':
        case 'query':
          return callApp(name, input, options.data)
        default:
          return assertNever(kind)
      }
    },
  }

  async function callApp(
    name: CallName,
    input: unknown,
    { callId, onBehalf }: z.output<typeof CallOptions>,
  ): Promise<Outcome<unknown>> {
    const app = await around.openApp()
    if (app === null) return { ok: false, problem: { code: 'no-workspace' } }
    return underWay(callId, new AbortController(), (options) =>
      app.receive(name, input, { ...options, ...(onBehalf === undefined ? {} : { onBehalf }) }),
    )
  }

  /** Known by its id as long as it lasts: it tells its progress, and host.cancel finds it. */
  async function underWay(
    callId: string | undefined,
    control: AbortController,
    work: (options: UnderWay) => Promise<Outcome<unknown>>,
  ): Promise<Outcome<unknown>> {
    if (callId !== undefined) running.set(callId, control)
    try {
      return await work({
        signal: control.signal,
        ...(callId === undefined ? {} : { onProgress: (progress) => around.progress(callId, progress) }),
      })
    } catch (error) {
      if (control.signal.aborted) return { ok: false, problem: { code: 'cancelled' } }
      throw error
    } finally {
      if (callId !== undefined && running.get(callId) === control) running.delete(callId)
    }
  }
}

async function callHost(host: HostCalls, name: HostCallName, input: unknown): Promise<Outcome<unknown>> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return badInput(parsed.error.issues[0]?.path.join('.') || 'input')
  // Proof: `parsed` is the output of this very name's schema, which is what its handler takes; TypeScript cannot tie two
  // members of one union to the same name.
  const handler = host[name] as (input: unknown) => Promise<Outcome<unknown>>
  return handler(parsed.data)
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function badInput(where: string): Outcome<never> {
  return { ok: false, problem: { code: 'bad-input', where } }
}
