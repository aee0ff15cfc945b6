import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Outcome } from '../../shared/refusals'
import { limitOf, overLimit } from './input-size'
import { traceOf } from './log-file'
import { isOurFrame } from './policy'

/** What the renderer can reach, behind the checks of this file. */
export type Calls = {
  call(name: unknown, input: unknown, options: unknown): Promise<Outcome<unknown>>
  save(request: unknown): Promise<Outcome<unknown>>
}

export type IpcOptions = {
  /** webContents id of our window; null while there is none. */
  readonly ourId: () => number | null
  /** Loaded while the window opens; early calls wait for it. */
  readonly calls: () => Promise<Calls>
  readonly newReference: () => string
  readonly log: (line: string) => void
}

/**
 * Channels `call` and `save`; `event` goes the other way (see window-events in index.ts). Nothing is ever thrown across:
 * Electron would send the message and lose the type. Returns what waits until nothing is under way.
 */
export function registerIpc(options: IpcOptions): { readonly idle: () => Promise<void> } {
  const underWay = new Set<Promise<unknown>>()
  const answer = (
    event: IpcMainInvokeEvent,
    name: unknown,
    given: unknown,
    work: (calls: Calls) => Promise<Outcome<unknown>>,
  ) => {
    const refused = refuseEarly(event, name, given, options)
    if (refused !== null) return refused
    const result = run(work, name, options)
    underWay.add(result)
    void result.finally(() => underWay.delete(result))
    return result
  }
  ipcMain.handle('call', (event, name: unknown, input: unknown, more: unknown) =>
    answer(event, name, [name, input, more], (calls) => calls.call(name, input, more)),
  )
  ipcMain.handle('save', (event, request: unknown) => answer(event, 'save', request, (calls) => calls.save(request)))
  return {
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

function refuseEarly(
  event: IpcMainInvokeEvent,
  name: unknown,
  given: unknown,
  options: IpcOptions,
): Outcome<never> | null {
  if (!isOurFrame(event.senderFrame, event.sender.id, options.ourId())) {
    options.log('call from a frame that is not ours')
    return { ok: false, problem: { code: 'bad-input', where: 'sender' } }
  }
  const limit = limitOf(name)
  const bytes = overLimit(given, limit)
  return bytes === null ? null : { ok: false, problem: { code: 'too-large', bytes, limit } }
}

async function run(
  work: (calls: Calls) => Promise<Outcome<unknown>>,
  name: unknown,
  { calls, newReference, log }: IpcOptions,
): Promise<Outcome<unknown>> {
  try {
    return await work(await calls())
  } catch (error) {
    const reference = newReference()
    log(`bug ${reference} in ${typeof name === 'string' ? name.slice(0, 40) : 'call'}: ${traceOf(error)}`)
    return { ok: false, problem: { code: 'bug', reference } }
  }
}
