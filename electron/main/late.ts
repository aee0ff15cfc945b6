import type { HostEvent } from '../../shared/contract'
import { type CallsSurroundings, createCalls } from './calls'
import type { Core, CoreSurroundings } from './core'
import { createHostCalls, type HostCallsSurroundings } from './host-calls'
import { openCore } from './open-core'
import { type SaveSurroundings, save } from './save'

/**
 * What is heavy to load: zod with the contract, and the core. index.ts imports this file after the window was told to
 * load its page, so that both happen at once.
 */
export type Late = { readonly core: Core; readonly calls: ReturnType<typeof createCalls> }

export type LateSurroundings = {
  readonly core: CoreSurroundings
  readonly host: Omit<HostCallsSurroundings, 'cancel' | 'openApp'>
  readonly save: Omit<SaveSurroundings, 'app'>
  readonly tell: (event: HostEvent) => void
}

export function load(around: LateSurroundings): Late {
  const { workspace } = around.host
  const openApp: CallsSurroundings['openApp'] = async () => {
    await workspace.settled()
    return workspace.app()
  }
  const calls = createCalls({
    openApp,
    hostCalls: (cancel) => createHostCalls({ ...around.host, openApp, cancel }),
    save: async (request, options) => {
      const app = await openApp()
      return save(request, { ...around.save, app: () => app }, options)
    },
    progress: (callId, progress) => around.tell({ kind: 'progress', callId, ...progress }),
  })
  return { core: openCore(around.core), calls }
}
