import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { takeSnapshot } from './document-snapshot'
import { jobOptions } from './documents'

export const documentTextHandler: QueryHandler<'document.text'> = async (context, input) => {
  const snapshot = await takeSnapshot(context, input)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  return { ok: true, value: await context.jobs.run('document.text', snapshot, jobOptions(context)) }
}
