import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { lineProblem } from '../../ui/line-problem'
import { TextField } from '../../ui/text-field'
import { useToday } from '../../ui/use-today'
import styles from './pledges.module.css'

type As = Omit<InputOf<'pledges.mark'>, 'pledgeIds'>

/** Several that were dropped on Kept or Changed: asked once, for both sides of each. */
export function MarkSeveralDialog(props: {
  readonly count: number
  readonly to: As['mark']
  readonly onMark: (as: As) => void
  readonly onClose: () => void
}) {
  const { count, to, onClose } = props
  const today = useToday()
  const [evidence, setEvidence] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const problem = lineProblem(evidence, false)
  const isToCome = on !== null && on > today
  const mark = (): void => {
    if (problem !== undefined || on === null || isToCome) return
    props.onMark({ mark: to, evidence: evidence.replace(/\s+/g, ' ').trim(), ...(on !== today && { on }) })
  }
  return (
    <AskDialog
      title={to === 'kept' ? `Are ${count} pledges kept on both sides?` : `Did ${count} pledges change on the way?`}
      does={to === 'kept' ? 'Mark them kept' : 'Mark them changed'}
      keys="Ctrl Enter"
      onDo={mark}
      onClose={onClose}
      leaves="Leave them"
    >
      <div className={styles.ask}>
        <p className={styles.about}>
          {to === 'kept'
            ? 'Both sides of each are marked kept. A side that is marked kept already stays as it is.'
            : 'The sides that nobody has marked are marked changed.'}
        </p>
        <TextField
          label={to === 'kept' ? 'What shows it?' : 'What changed?'}
          hint="If there is something to say. It stands with each of them."
          value={evidence}
          onChange={setEvidence}
          onEnter={mark}
          error={problem}
          autoFocus
        />
        <DayField label="On which day" value={on} onChange={setOn} leans="back" onEnter={mark} />
        {isToCome && (
          <p className={styles.problem} role="alert">
            That day is still to come. Choose today or an earlier one.
          </p>
        )}
      </div>
    </AskDialog>
  )
}
