import type { Meeting } from '../../../../shared/model/meeting'
import { useRecords } from '../../data/data-provider'
import type { Doable } from '../../ui/doables'
import type { Issuing } from './next-meetings'
import type { TodayLines } from './use-today-lines'

/**
 * Agendas that should have gone out stand with their meetings, from one working day before: I issues the first of them.
 * `isOff` where the key is a chosen line's, or nobody here may.
 */
export function useIssuing(
  { next, waiting }: TodayLines,
  isOff: boolean,
  issue: (meeting: Meeting) => Promise<void>,
): { readonly of: (meeting: Meeting) => Issuing; readonly doables: readonly Doable[] } {
  const places = useRecords('locality')
  const late = new Set(waiting.flatMap((line) => (line.kind === 'agenda-to-issue' ? [line.meeting.id] : [])))
  const first = isOff ? undefined : next.find((meeting) => late.has(meeting.id))
  const run = (): void => {
    if (first !== undefined) void issue(first)
  }
  const place = first === undefined ? undefined : places.get(first.localityId)
  return {
    of: ({ id }) => (late.has(id) ? (first?.id === id ? run : 'late') : null),
    doables: place === undefined ? [] : [{ name: `Issue ${place.name}’s agenda`, key: 'i', writes: true, run }],
  }
}
