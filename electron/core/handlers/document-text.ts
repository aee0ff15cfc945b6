import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { takeSnapshot } from './document-snapshot'
import { jobOptions, stopped } from './documents'

/** An e-mail leaves the team as a file does: refused with `personal-data` for what nobody has settled. */
export const documentTextHandler: QueryHandler<'document.text'> = async (context, input) => {
  const snapshot = await takeSnapshot(context, input)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  const { text, unsettled } = await context.jobs.run('document.text', snapshot, jobOptions(context))
  return stopped('version' in input ? input.version : 'team', unsettled) ?? { ok: true, value: { text } }
}
