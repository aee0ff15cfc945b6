import { isRefused } from '../../../shared/refusals'
import type { QueryHandler } from '../context'
import { need } from './reading'

/** Asked where Find is asked, so that five years of minutes are read by no one but the search. */
export const listDecisionsHandler: QueryHandler<'decision.list'> = async ({ store, search, today }, input) => {
  const place = input.localityId === null ? null : need(store, 'locality', input.localityId)
  if (isRefused(place)) return { ok: false, problem: place.refused }
  return { ok: true, value: await search.decisions(input, today()) }
}
