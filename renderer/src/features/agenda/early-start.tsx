import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useToday } from '../../ui/use-today'
import type { MeetingSteps } from './use-meeting-steps'

/** Asked where a meeting would start before its day: its minutes would carry a day on which nobody met. */
export function EarlyStart({ meeting, steps }: { readonly meeting: Meeting; readonly steps: MeetingSteps }) {
  const today = useToday()
  return (
    <Dialog
      title={`This meeting is on ${weekdayDay(meeting.on)}`}
      isOpen
      onClose={steps.stopAskingEarly}
      actions={
        <>
          <Button keys="Esc" onPress={steps.stopAskingEarly}>
            Leave it on its day
          </Button>
          <Button kind="primary" keys="Enter" autoFocus onPress={() => void steps.startToday()}>
            Hold it today
          </Button>
        </>
      }
    >
      <p>Today is {weekdayDay(today)}. Held today, it moves to today, and its minutes say so.</p>
    </Dialog>
  )
}
