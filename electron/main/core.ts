import type { LookedInto, WorkspaceState } from '../../shared/contract'
import type { Fault, Outcome } from '../../shared/refusals'
import type { App, AppOptions } from '../core/open-app'
import type { FoundSample, MadeSample, SampleFolders } from '../core/sample/sample-workspace'
import type { PickedContent } from './picked-files'

/** What main needs of an open workspace. */
export type OpenApp = Pick<App, 'receive' | 'subscribe' | 'makeDocument' | 'documentsOfYear' | 'close'>

export type OpenResult =
  | { readonly state: Extract<WorkspaceState, { kind: 'open' | 'read-only' }>; readonly app: OpenApp }
  | { readonly state: Extract<WorkspaceState, { kind: 'failed' }>; readonly app: null }

export type OpenRequest = Pick<AppOptions, 'dir' | 'backupsDir' | 'create' | 'takeOver'>

/** What opens workspaces. Tests give a stand-in. */
export type Core = {
  open(request: OpenRequest): Promise<OpenResult>
  /** Whether a file somebody sent is a list of people or an action log; no workspace need be open. */
  lookInto(file: PickedContent): Promise<Outcome<LookedInto>>
  readonly sample: {
    lookAt(dir: string): Promise<FoundSample>
    prepare(folders: SampleFolders): Promise<MadeSample>
    remove(folders: SampleFolders): Promise<Fault | null>
  }
  close(): Promise<void>
}

/** What the core is given from outside, so that it needs no clock, id, log or Electron of its own. */
export type CoreSurroundings = Omit<AppOptions, keyof OpenRequest | 'jobs' | 'searchSeat' | 'disk'> & {
  /** The built worker, beside the built main; the one that searches is beside it. */
  readonly workerPath: string
}
