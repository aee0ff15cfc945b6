import { useState } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './meetings.module.css'

/** Why it is not held. */
export function CancelDialog(props: {
  readonly meeting: Meeting
  readonly onCancel: (reason: string) => void
  readonly onClose: () => void
}) {
  const { meeting, onCancel, onClose } = props
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const say = () => (reason.trim() === '' ? setAsked(true) : onCancel(reason.trim()))
  return (
    <Dialog
      title="Cancel the meeting"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={say}>
            Cancel the meeting
          </Button>
        </>
      }
    >
      <div className={styles.plan}>
        <p>
          {longDay(meeting.on)}, {meeting.startsAt} to {meeting.endsAt}. What was to be talked about goes to the next
          agenda.
        </p>
        <TextField
          label="Why"
          hint="A few words, as “Snow” or “The hall is let”."
          value={reason}
          onChange={setReason}
          onEnter={say}
          error={isAsked && reason.trim() === '' ? 'Write a few words.' : undefined}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
