import { build } from '../documents/build'
import { minutes } from '../documents/minutes/minutes'
import { emailText } from '../documents/text/email-text'
import type { JobName, JobProgress, Jobs } from './jobs'
import { writingProgress } from './writing-progress'

export type ReportProgress = (progress: JobProgress) => void
export type JobFunctions = {
  readonly [N in JobName]: (
    input: Jobs[N]['input'],
    onProgress: ReportProgress,
  ) => Jobs[N]['output'] | Promise<Jobs[N]['output']>
}

/** What the worker does, by name. The heavy libraries are read only when a job first needs them. */
export const jobFunctions: JobFunctions = {
  'document.preview': (snapshot) => build(snapshot),
  'document.docx': async (snapshot, onProgress) => {
    onProgress({ done: 0, of: 100, words: 'Reading the record' })
    const { model, unsettled } = build(snapshot)
    const { docx } = await import('../documents/word/docx')
    const bytes = await docx(model, writingProgress(model, onProgress), snapshot.template)
    onProgress({ done: 100, of: 100, words: 'Done' })
    return { bytes, fileName: model.fileName, unsettled }
  },
  'document.page': async (snapshot, onProgress) => {
    onProgress({ done: 0, of: 100, words: 'Reading the record' })
    const { model, unsettled } = build(snapshot)
    onProgress({ done: 30, of: 100, words: 'Writing the pages' })
    const { printPage } = await import('../documents/page/print-page')
    const { html, ...page } = printPage(model)
    return { page, bytes: new TextEncoder().encode(html), fileName: model.fileName, unsettled }
  },
  'document.text': (snapshot) => {
    const { model, unsettled } = build(snapshot)
    return { text: emailText(model), unsettled }
  },
  'document.table': async ({ snapshot, format }) => {
    const { model, unsettled } = build(snapshot)
    const { actionTable } = await import('../documents/table/action-table')
    return { bytes: await actionTable(snapshot, format), fileName: model.fileName, unsettled }
  },
  'document.calendar': async (snapshot) => {
    const { calendar } = await import('../documents/calendar')
    return calendar(snapshot)
  },
  'minutes.compare': async ({ before, after }) => {
    const { compareDocuments } = await import('../documents/minutes/compare')
    return compareDocuments(minutes(before), minutes(after))
  },
  'template.read': async (job) => {
    const { readTemplate } = await import('../documents/template/read-template')
    return readTemplate(job)
  },
  'import.read': async (job, onProgress) => {
    const { readOldLog } = await import('../import/read-old-log')
    return readOldLog(job, onProgress)
  },
  'people.read': async (job) => {
    const { readPeople } = await import('../import/read-people')
    return readPeople(job)
  },
}
