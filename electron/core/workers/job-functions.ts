import type { DocumentModel } from '../../../shared/model/document'
import { agenda } from '../documents/agenda'
import { minutes } from '../documents/minutes'
import type { DocumentSnapshot } from '../documents/snapshot'
import type { JobName, JobProgress, Jobs } from './jobs'

export type ReportProgress = (progress: JobProgress) => void
export type JobFunctions = {
  readonly [N in JobName]: (
    input: Jobs[N]['input'],
    onProgress: ReportProgress,
  ) => Jobs[N]['output'] | Promise<Jobs[N]['output']>
}

/** What the worker does, by name. The heavy libraries are read only when a job first needs them. */
export const jobFunctions: JobFunctions = {
  'document.model': (snapshot) => model(snapshot),
  'document.docx': async (snapshot, onProgress) => {
    onProgress({ done: 0, of: 2, words: 'Writing the words' })
    const words = model(snapshot)
    const { docx } = await import('../documents/docx')
    onProgress({ done: 1, of: 2, words: 'Making the Word file' })
    const bytes = await docx(words)
    onProgress({ done: 2, of: 2, words: 'Done' })
    return bytes
  },
  'minutes.compare': async ({ before, after }) => {
    const { compareDocuments } = await import('../documents/compare')
    return compareDocuments(minutes(before), minutes(after))
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

function model(snapshot: DocumentSnapshot): DocumentModel {
  return snapshot.request.document === 'minutes' ? minutes(snapshot) : agenda(snapshot)
}
