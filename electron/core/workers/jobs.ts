import type { MinutesComparison } from '../../../shared/contract'
import type { DocumentPreview } from '../../../shared/model/document'
import type { ImportPreview, PeoplePreview } from '../../../shared/model/import'
import type { Outcome } from '../../../shared/refusals'
import type { CalendarSnapshot } from '../documents/calendar'
import type { PageInBytes } from '../documents/page/print-page'
import type { ActionLogSnapshot, DocumentSnapshot, MeetingSnapshot } from '../documents/snapshot'
import type { TemplateJob, TemplateMade } from '../documents/template/read-template'
import type { ImportJob } from '../import/import-job'
import type { PeopleJob } from '../import/read-people'

/** `fileName` without its ending; `unsettled` findings of the personal-data check. */
export type MadeFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly unsettled: number }
/** `bytes`: the HTML of the page. */
export type MadePage = {
  readonly page: Omit<PageInBytes, 'html'>
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly unsettled: number
}

/** Work that must not block the main process, by name. Inputs and outputs survive structured clone. */
export type Jobs = {
  readonly 'document.preview': { readonly input: DocumentSnapshot; readonly output: DocumentPreview }
  readonly 'document.docx': { readonly input: DocumentSnapshot; readonly output: MadeFile }
  readonly 'document.page': { readonly input: DocumentSnapshot; readonly output: MadePage }
  readonly 'document.text': {
    readonly input: DocumentSnapshot
    readonly output: { readonly text: string; readonly unsettled: number }
  }
  readonly 'document.table': {
    readonly input: { readonly snapshot: ActionLogSnapshot; readonly format: 'csv' | 'xlsx' }
    readonly output: MadeFile
  }
  readonly 'document.calendar': { readonly input: CalendarSnapshot; readonly output: Uint8Array }
  readonly 'minutes.compare': {
    readonly input: { readonly before: MeetingSnapshot; readonly after: MeetingSnapshot }
    readonly output: MinutesComparison
  }
  readonly 'template.read': { readonly input: TemplateJob; readonly output: Outcome<TemplateMade> }
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
