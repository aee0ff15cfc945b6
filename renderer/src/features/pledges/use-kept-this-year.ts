import type { ClosedCards, PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { useQuery } from '../../data/use-query'

const asked = 500

/**
 * How many were kept this year, those put away included: they leave the board four weeks after they are over. Null until
 * the archive has answered. `isMore`: there are more of them than were asked for.
 */
export function useKeptThisYear(
  localityId: Id | null,
  live: readonly PledgeHead[],
  today: Day,
): { readonly count: number; readonly isMore: boolean } | null {
  const closed = useQuery(
    'cards.closed',
    { kind: 'pledge', localityId, words: '', offset: 0, limit: asked },
    (touched) => touched.some((ref) => ref.kind === 'pledge'),
  )
  return closed.kind === 'ready' ? keptIn(today.slice(0, 4), live, closed.value) : null
}

function keptIn(
  year: string,
  live: readonly Pick<PledgeHead, 'id' | 'column' | 'overOn'>[],
  closed: Pick<ClosedCards, 'lines' | 'total'>,
): { readonly count: number; readonly isMore: boolean } {
  const ids = new Set<Id>()
  for (const one of live) if (one.column === 'kept' && one.overOn?.startsWith(year) === true) ids.add(one.id)
  for (const line of closed.lines) if (line.how === 'kept' && line.on?.startsWith(year) === true) ids.add(line.card.id)
  const last = closed.lines.at(-1)
  const isMore = closed.total > closed.lines.length && last?.on?.startsWith(year) === true
  return { count: ids.size, isMore }
}
