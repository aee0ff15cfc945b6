import { useMemo } from 'react'
import { forYouWords } from '../../../../shared/rules/for-you'
import { waitingWords } from '../../../../shared/rules/waiting-words'
import { useRecords } from '../../data/data-provider'
import { forYouLine, meetingLine, moreLine, type TodayLine, unplannedLine, waitingLine } from './today-line'
import type { TodayLines } from './use-today-lines'

export type Shown = { readonly next: number; readonly waiting: number; readonly you: number }

/** The lines in sight, with their words, and all of them in the one order the arrows go by. */
export function usePageLines(day: TodayLines, shown: Shown) {
  const { next, unplanned, waiting, forYou, week, today, you } = day
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
        return [{ kind: one.kind, line: forYouLine(one, you?.id ?? null), words: forYouWords(one, place, today) }]
      }),
    [forYou, shown.you, places, today, you],
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
  /** In the one order the arrows go by, "12 more" among them. */
  const keys = useMemo<readonly string[]>(() => {
    const last = (section: string) => lines.findLast(({ key }) => key.startsWith(`${section} `))?.key
    const after = new Map<string, string>()
    const end = (list: keyof Shown, section: string, isCut: boolean) => {
      const key = last(section)
      if (key !== undefined && isCut) after.set(key, moreLine(list, shown[list]))
    }
    end('next', unplanned.length > 0 ? 'unplanned' : 'next', next.length - 1 > shown.next)
    end('waiting', 'waiting', waiting.length > shown.waiting)
    end('you', 'you', forYou.length > shown.you)
    return lines.flatMap(({ key }) => [key, after.get(key) ?? []].flat())
  }, [lines, shown, next, unplanned, waiting, forYou])
  return { lines, keys, waitingShown, youShown }
}
