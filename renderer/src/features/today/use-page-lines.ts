import { useMemo } from 'react'
import { forYouWords } from '../../../../shared/rules/for-you'
import { waitingWords } from '../../../../shared/rules/waiting-words'
import { useRecords } from '../../data/data-provider'
import { forYouLine, meetingLine, type TodayLine, unplannedLine, waitingLine } from './today-line'
import type { TodayLines } from './use-today-lines'

export type Shown = { readonly next: number; readonly waiting: number; readonly you: number }

/** The lines in sight, with their words, and all of them in the one order the arrows go by. */
export function usePageLines(day: TodayLines, shown: Shown) {
  const { next, unplanned, waiting, forYou, week, today } = day
  const places = useRecords('locality')
  const waitingShown = useMemo(
    () =>
      waiting.slice(0, shown.waiting).flatMap((one) => {
        const place = places.get(one.localityId)
        if (place === undefined) return []
        return [{ line: waitingLine(one, place, today), words: waitingWords(one, place, today) }]
      }),
    [waiting, shown.waiting, places, today],
  )
  const youShown = useMemo(
    () =>
      forYou.slice(0, shown.you).flatMap((one) => {
        const place = places.get(one.localityId)
        if (place === undefined) return []
        return [{ kind: one.kind, line: forYouLine(one), words: forYouWords(one, place, today) }]
      }),
    [forYou, shown.you, places, today],
  )
  const lines = useMemo<readonly TodayLine[]>(
    () => [
      ...next.slice(0, 1 + shown.next).map((meeting) => meetingLine('next', meeting)),
      ...unplanned.map(unplannedLine),
      ...waitingShown.map(({ line }) => line),
      ...youShown.map(({ line }) => line),
      ...week.flatMap((each) => [
        ...each.meetings.map((meeting) => meetingLine('week', meeting)),
        ...each.toIssue.map(({ meeting }) => meetingLine('issue', meeting)),
      ]),
    ],
    [next, shown.next, unplanned, waitingShown, youShown, week],
  )
  return { lines, waitingShown, youShown }
}
