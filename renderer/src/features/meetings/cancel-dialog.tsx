import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { WordsDialog } from '../../ui/words-dialog'

/** Why it is not held. */
export function CancelDialog(props: {
  readonly meeting: Meeting
  readonly onCancel: (reason: string) => void
  readonly onClose: () => void
}) {
  const { on, startsAt, endsAt } = props.meeting
  return (
    <WordsDialog
      title="Cancel the meeting"
      about={`${longDay(on)}, ${startsAt} to ${endsAt}. What was to be talked about goes to the next agenda.`}
      label="Why"
      hint="A few words, as “Snow” or “The hall is let”."
      does="Cancel the meeting"
      onSay={props.onCancel}
      onClose={props.onClose}
    />
  )
}
