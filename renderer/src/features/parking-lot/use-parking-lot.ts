import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { WaitingItem } from '../../../../shared/model/proposal'
import type { RecordKind, RecordRef } from '../../../../shared/model/record'
import { weekdayDay } from '../../../../shared/rules/dates'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { titleOf } from './parking-words'
import { useDropping } from './use-dropping'

const kinds: ReadonlySet<RecordKind> = new Set<RecordKind>(['parked', 'story', 'opportunity', 'item', 'meeting'])
const concerns = (touched: readonly RecordRef[]) => touched.some((ref) => kinds.has(ref.kind))
const none: readonly WaitingItem[] = []

/** What waits for an agenda of a place, what was dropped, and what can be done with it. */
export function useParkingLot(localityId: Id) {
  const run = useCommand()
  const dropping = useDropping()
  const today = useToday()
  const meetings = useRecords('meeting')
  const query = useQuery('agenda.parking-lot', { localityId }, concerns)
  const lines = query.kind === 'ready' ? query.value : none
  const coming = useMemo(() => {
    const one = nextMeetings(
      [...meetings.values()].filter((meeting) => isToCome(meeting)),
      today,
    ).get(localityId)
    return one ?? null
  }, [meetings, today, localityId])

  const putOn = async (line: WaitingItem): Promise<boolean> => {
    if (coming === null) return false
    const outcome = await run('agenda.gather', { meetingId: coming.id, keys: [line.key] })
    if (outcome.ok) showToast({ words: `On the agenda of ${weekdayDay(coming.on)}: ${titleOf(line)}`, canUndo: true })
    return outcome.ok
  }
  const drop = async (line: WaitingItem, reason: string): Promise<void> => {
    if (await dropping.drop(line.item, reason))
      showToast({ words: `Dropped: ${titleOf(line)}. ${reason}.`, canUndo: true })
  }
  const bringBack = async (line: WaitingItem): Promise<void> => {
    if (await dropping.bringBack(line.item)) showToast({ words: `It waits again: ${titleOf(line)}`, canUndo: true })
  }
  return { query, lines, coming, putOn, drop, bringBack }
}
