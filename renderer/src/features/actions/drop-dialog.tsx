import type { ActionHead } from '../../../../shared/contract'
import { printNumber } from '../../../../shared/rules/numbers'
import { WordsDialog } from '../../ui/words-dialog'

export function DropDialog(props: {
  readonly card: ActionHead
  readonly onDrop: (reason: string) => void
  readonly onClose: () => void
}) {
  return (
    <WordsDialog
      title={`Drop ${printNumber('action', props.card.number)}`}
      about={props.card.title}
      label="Reason"
      hint="It goes into the minutes. The number stays taken."
      does="Drop it"
      onSay={props.onDrop}
      onClose={props.onClose}
    />
  )
}
