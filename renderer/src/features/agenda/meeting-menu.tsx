import { ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { ActionMenu } from '../../ui/menu'
import { useToday } from '../../ui/use-today'
import { WordsDialog } from '../../ui/words-dialog'
import type { MeetingSteps } from './use-meeting-steps'

/** Start it now, or not at all: cancelled with a reason, or taken away as if it had never been planned. */
export function MeetingMenu(props: { readonly meeting: Meeting; readonly steps: MeetingSteps }) {
  const { meeting, steps } = props
  const [isAsking, setAsking] = useState(false)
  const ask = () => setAsking(true)
  const remove = () => void steps.remove()
  const hasPassed = meeting.on < useToday()
  const canRemove = meeting.state === 'planned'
  useDoables([
    { name: 'Cancel the meeting…', run: ask, isOn: isToCome(meeting) },
    { name: 'Remove this meeting', writes: true, run: remove, isOn: canRemove },
  ])
  return (
    <>
      <ActionMenu
        label="This meeting"
        trigger={
          <Button size="small" kind="quiet">
            This meeting
            <ChevronUp aria-hidden />
          </Button>
        }
        items={[
          // Days before, starting is not what one comes here for.
          hasPassed
            ? { id: 'start', label: 'Write the meeting up', keys: 'Ctrl Enter' }
            : { id: 'start', label: 'Start the meeting', keys: 'Ctrl Enter' },
          { id: 'cancel', label: 'Cancel the meeting…' },
          canRemove
            ? { id: 'remove', label: 'Remove this meeting' }
            : { id: 'remove', label: 'Remove this meeting: not once it is issued', isDisabled: true },
        ]}
        onAction={(id: 'start' | 'cancel' | 'remove') => {
          if (id === 'cancel') ask()
          else if (id === 'remove') remove()
          else void (hasPassed ? steps.writeUp() : steps.start())
        }}
      />
      {isAsking && <CancelDialog meeting={meeting} steps={steps} onClose={() => setAsking(false)} />}
    </>
  )
}

export function CancelDialog(props: {
  readonly meeting: Meeting
  readonly steps: MeetingSteps
  readonly onClose: () => void
}) {
  return (
    <WordsDialog
      title="Cancel the meeting"
      about={longDay(props.meeting.on)}
      label="Reason"
      hint="What was to be talked about goes to the next agenda."
      does="Cancel the meeting"
      onSay={(reason) => {
        props.onClose()
        void props.steps.cancel(reason)
      }}
      onClose={props.onClose}
    />
  )
}
