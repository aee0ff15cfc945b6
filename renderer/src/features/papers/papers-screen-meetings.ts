import { useMemo, useState } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { byDay } from '../../../../shared/rules/meeting-states'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useQuery } from '../../data/use-query'

/** So many are offered in each list; older ones have their papers in the list of meetings. */
const offered = 60

/** The meeting whose papers are shown, and the others that can be chosen in its place. */
export type MeetingOf = {
  readonly meeting: Meeting | null
  readonly others: readonly Meeting[]
  /** The one that comes by itself. */
  readonly isUsual: boolean
  readonly choose: (meetingId: Id) => void
}

/** Before and after: the next meeting and those to come, the last one held and those before it. */
export function usePapersMeetings(localityId: Id, today: Day) {
  const query = useQuery('meeting.list', { localityId }, (touched) => touched.some((ref) => ref.kind === 'meeting'))
  const [chosen, setChosen] = useState<{ readonly before: Id | null; readonly after: Id | null }>({
    before: null,
    after: null,
  })
  const meetings = query.kind === 'ready' ? query.value : null
  const { coming, held } = useMemo(() => {
    const all = meetings ?? []
    return {
      coming: comingOf(all, localityId, today),
      held: all
        .filter(isHeld)
        .toSorted((a, b) => byDay(b, a))
        .slice(0, offered),
    }
  }, [meetings, localityId, today])
  const of = (list: readonly Meeting[], kind: 'before' | 'after'): MeetingOf => {
    const meeting = list.find((one) => one.id === chosen[kind]) ?? list[0] ?? null
    return {
      meeting,
      others: list,
      isUsual: meeting === (list[0] ?? null),
      choose: (meetingId) => setChosen((now) => ({ ...now, [kind]: meetingId })),
    }
  }
  return { query, before: of(coming, 'before'), after: of(held, 'after') }
}

/** The next one first; one whose day went by without a word comes last. */
function comingOf(all: readonly Meeting[], localityId: Id, today: Day): readonly Meeting[] {
  const next = nextMeetings(all, today).get(localityId)
  const toCome = all.filter((one) => isToCome(one) && one.id !== next?.id)
  const ahead = toCome.filter((one) => one.on >= today).toSorted(byDay)
  const gone = toCome.filter((one) => one.on < today).toSorted((a, b) => byDay(b, a))
  return [...(next === undefined ? [] : [next]), ...ahead, ...gone].slice(0, offered)
}

function isHeld({ state }: Meeting): boolean {
  return state === 'draft' || state === 'approved' || state === 'live' || state === 'suspended'
}
