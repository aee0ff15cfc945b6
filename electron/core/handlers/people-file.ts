import type { QueryHandler } from '../context'
import { sourceOf } from './picked-source'

/** Reads a list of people, in the worker; nothing is stored. */
export const readPeopleHandler: QueryHandler<'people.read'> = async (context, input) => {
  const source = await sourceOf(context, input.source)
  if (source === null) return { ok: false, problem: { code: 'file-gone' } }
  return context.jobs.run(
    'people.read',
    { source, today: context.today() },
    {
      ...(context.signal && { signal: context.signal }),
      ...(context.onProgress && { onProgress: context.onProgress }),
    },
  )
}
