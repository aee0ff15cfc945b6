import type { WorkspaceState } from '../../shared/contract'
import type { App, AppOptions } from '../core/open-app'

/** What main needs of an open workspace. */
export type OpenApp = Pick<App, 'receive' | 'subscribe' | 'documentBytes' | 'close'>

export type OpenResult =
  | { readonly state: Extract<WorkspaceState, { kind: 'open' | 'read-only' }>; readonly app: OpenApp }
  | { readonly state: Extract<WorkspaceState, { kind: 'failed' }>; readonly app: null }

export type OpenRequest = Pick<AppOptions, 'dir' | 'backupsDir' | 'create' | 'takeOver'>

/** What opens workspaces. Tests give a stand-in. */
export type Core = {
  open(request: OpenRequest): Promise<OpenResult>
  close(): Promise<void>
}

/** What the core is given from outside, so that it needs no clock, id, log or Electron of its own. */
export type CoreSurroundings = Omit<AppOptions, keyof OpenRequest | 'jobs' | 'disk'> & {
  /** The built worker, beside the built main. */
  readonly workerPath: string
}
