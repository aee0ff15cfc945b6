import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { emailText } from '../documents/agenda'
import { takeSnapshot } from './documents'

export const documentTextHandler: QueryHandler<'document.text'> = async (context, input) => {
  const snapshot = await takeSnapshot(context, input)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  const model = await context.jobs.run('document.model', snapshot, context.signal ? { signal: context.signal } : {})
  return { ok: true, value: { text: emailText(snapshot, model) } }
}
