import type { MinutesComparison } from '../../../shared/contract'
import type { DocumentModel } from '../../../shared/model/document'
import type { ImportPreview, PeoplePreview } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import type { DocumentSnapshot } from '../documents/snapshot'
import type { ImportJob } from '../import/import-job'
import type { PeopleJob } from '../import/read-people'

/** Work that must not block the main process, by name. Inputs and outputs survive structured clone. */
export type Jobs = {
  readonly 'document.model': { readonly input: DocumentSnapshot; readonly output: DocumentModel }
  readonly 'document.docx': { readonly input: DocumentSnapshot; readonly output: Uint8Array }
  readonly 'minutes.compare': {
    readonly input: { readonly before: DocumentSnapshot; readonly after: DocumentSnapshot }
    readonly output: MinutesComparison
  }
  readonly 'import.read': { readonly input: ImportJob; readonly output: Outcome<ImportPreview> }
  readonly 'people.read': { readonly input: PeopleJob; readonly output: Outcome<PeoplePreview> }
}
export type JobName = keyof Jobs

export type JobProgress = { readonly done: number; readonly of: number; readonly words: string }

export interface JobRunner {
  /** Rejects with an AbortError when cancelled; with the worker's error when it threw. */
  run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: JobProgress) => void },
  ): Promise<Jobs[N]['output']>
  close(): Promise<void>
}
