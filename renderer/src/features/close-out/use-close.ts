import type { Id } from '../../../../shared/model/common'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useWorkingStore } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showToast } from '../../ui/toasts'
import { saveActionSheet } from '../meetings/save-of-meeting'
import type { NextDay } from './close-row'
import { counted } from './item-outcome'
import type { Settling } from './use-settling'

/** Closing it leads to its minutes, and says where what was carried over now stands. */
export function useClose(meetingId: Id, next: NextDay | null, settling: Settling) {
  const run = useCommand()
  const store = useWorkingStore()
  return async (): Promise<void> => {
    const outcome = await run('meeting.finish', { meetingId })
    if (!outcome.ok) {
      if (outcome.problem.code === 'no-outcome-yet') settling.choose(outcome.problem.itemId)
      return
    }
    const { carried, nextMeetingId } = outcome.value
    const record = store
      .getState()
      .shown.get('meeting')
      ?.get(nextMeetingId ?? '')
    const on = record?.kind === 'meeting' ? record.on : next?.on
    const was = carried === 1 ? 'was' : 'were'
    const where =
      carried > 0 && on !== undefined ? ` ${counted(carried, 'item')} ${was} carried over to ${weekdayDay(on)}.` : ''
    go({ screen: 'minutes', meetingId })
    showToast({
      words: `The meeting is closed.${where}`,
      canUndo: true,
      // Actions go out on the day, before the minutes do.
      act: { words: 'Save the action sheet…', run: () => saveActionSheet({ id: meetingId }) },
    })
  }
}
