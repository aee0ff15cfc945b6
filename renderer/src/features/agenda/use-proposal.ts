import { useEffect, useRef, useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import type { AgendaProposal, ProposedItem } from '../../../../shared/model/proposal'
import type { RecordKind, RecordRef } from '../../../../shared/model/record'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { capital, inWords } from './agenda-words'

const kinds: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'item',
  'parked',
  'action',
  'pledge',
  'escalation',
  'opportunity',
  'story',
  'meeting',
])
const concerns = (touched: readonly RecordRef[]) => touched.some((ref) => kinds.has(ref.kind))
const none: readonly ProposedItem[] = []

/**
 * What the agenda proposes. Where a planned next agenda is opened and something comes by itself, it is put on, once for
 * each visit: what is then taken back stays away.
 */
export function useProposal(meeting: Meeting, items: readonly AgendaItem[], isReadOnly: boolean) {
  const run = useCommand()
  const today = useToday()
  const meetings = useRecords('meeting')
  const meetingId = meeting.id
  const query = useQuery('agenda.proposal', isToCome(meeting) ? { meetingId } : null, concerns)
  const proposal = query.kind === 'ready' && isToCome(meeting) ? query.value : null
  const isNext = nextMeetings(meetings.values(), today).get(meeting.localityId)?.id === meetingId
  const comesByItself = !isReadOnly && meeting.state === 'planned' && isNext
  const isOpened = useRef(false)
  /** Keys that are on their way, and the answer they stood in: the next one tells. */
  const [leaving, setLeaving] = useState<{ readonly of: AgendaProposal; readonly keys: readonly string[] } | null>(null)

  useEffect(() => {
    // Before the working set has come nobody knows which meeting is next.
    if (proposal === null || meetings.size === 0 || isOpened.current) return
    isOpened.current = true
    if (!comesByItself || (proposal.comes.length === 0 && !hasNewReasons(proposal, items))) return
    setLeaving({ of: proposal, keys: proposal.comes.map(({ key }) => key) })
    void run('agenda.gather', { meetingId }).then((outcome) => {
      if (!outcome.ok) return setLeaving(null)
      const { added } = outcome.value
      if (added > 0) showToast({ words: gatheredWords(added), canUndo: true })
    })
  }, [proposal, meetings, items, comesByItself, meetingId, run])

  const isLeaving = ({ key }: ProposedItem) => leaving !== null && leaving.of === proposal && leaving.keys.includes(key)
  const offered = proposal === null ? none : [...proposal.comes, ...proposal.waits].filter((one) => !isLeaving(one))
  const putOn = async (item: ProposedItem): Promise<boolean> => {
    if (proposal !== null) setLeaving({ of: proposal, keys: [item.key] })
    const outcome = await run('agenda.gather', { meetingId, keys: [item.key] })
    if (!outcome.ok) setLeaving(null)
    else showToast({ words: `On the agenda: ${item.title}`, canUndo: true })
    return outcome.ok
  }
  return {
    proposal,
    /** While the agenda is opened: what comes by itself is not offered as well. */
    offered: proposal !== null && comesByItself && !isOpened.current ? proposal.waits : offered,
    isUnreadable: query.kind === 'problem',
    putOn,
  }
}

export type Proposed = ReturnType<typeof useProposal>

/** Standing lines say on paper what they say here: their reasons of today are written with what comes. */
function hasNewReasons(proposal: AgendaProposal, items: readonly AgendaItem[]): boolean {
  return proposal.standing.some(({ itemId, reason }) =>
    items.some((item) => item.id === itemId && item.reason !== reason),
  )
}

/** "Three items came by themselves". */
function gatheredWords(count: number): string {
  return count === 1 ? 'One item came by itself' : `${capital(inWords(count))} items came by themselves`
}
