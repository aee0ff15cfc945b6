import { useCallback } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { counted } from '../../../../shared/rules/near-days'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'

/** What is done with a meeting from the list; each can be taken back. */
export function useMeetingActs() {
  const run = useCommand()
  const cancel = useCallback(
    async (meeting: Meeting, reason: string) => {
      const outcome = await run('meeting.cancel', { meetingId: meeting.id, reason })
      if (!outcome.ok) return
      showToast({ words: `Cancelled ${theMeeting(meeting)}${movedWords(outcome.value.moved)}`, canUndo: true })
    },
    [run],
  )
  const remove = useCallback(
    async (meeting: Meeting) => {
      const outcome = await run('meeting.remove', { meetingId: meeting.id })
      if (!outcome.ok) return
      showToast({ words: `Removed ${theMeeting(meeting)}${movedWords(outcome.value.moved)}`, canUndo: true })
    },
    [run],
  )
  /** Afterwards, for one that was planned and held without the app. */
  const writeDown = useCallback(
    async (meeting: Meeting) => {
      const outcome = await run('meeting.start', { meetingId: meeting.id, fromPaper: true })
      if (outcome.ok) go({ screen: 'live', meetingId: meeting.id })
    },
    [run],
  )
  return { cancel, remove, writeDown }
}

const theMeeting = ({ on, startsAt }: Meeting) => `the meeting of ${weekdayDay(on)}, ${startsAt}`

function movedWords(moved: number): string {
  if (moved === 0) return ''
  return `; ${counted(moved, 'item')} ${moved === 1 ? 'goes' : 'go'} to the next agenda`
}
