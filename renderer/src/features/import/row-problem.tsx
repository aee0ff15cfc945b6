import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { ImportRowProblem } from '../../../../shared/model/import'
import { tableDay } from '../../../../shared/rules/dates'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { DayField } from '../../ui/day-field'
import styles from './import.module.css'
import { type Mend, whyNoSuchDay } from './import-draft'
import { asCell, asRow } from './table-roles'

/** Under a row that is not ready: why, and the ways to settle it, where it stands. */
export function RowProblem(props: {
  readonly row: number
  readonly problem: ImportRowProblem
  readonly mend: Mend | undefined
  readonly title: string
  readonly onMend: (mend: Mend | null) => void
}) {
  const { row, problem, mend, onMend } = props
  const decide = (next: Mend) => {
    onMend(next)
    announce(next.kind === 'left-out' ? `Row ${row} is left out` : `Row ${row} is ready`)
  }
  if (mend !== undefined) {
    return (
      <Why row={row} isSettled>
        <span className={styles.quiet}>
          {mend.kind === 'left-out'
            ? 'Left out.'
            : mend.day === null
              ? 'Comes in without the date.'
              : `Mended: ${tableDay(mend.day)}.`}
        </span>
        <Button kind="quiet" size="small" aria-label={`Ask again about row ${row}`} onPress={() => onMend(null)}>
          Ask again
        </Button>
      </Why>
    )
  }
  const leave = (
    <Button size="small" aria-label={`Leave the row out: row ${row}`} onPress={() => decide({ kind: 'left-out' })}>
      Leave the row out
    </Button>
  )
  if (problem.kind === 'no-words') {
    return (
      <Why row={row}>
        <b>It says nothing to be done.</b> It stays out unless another column holds the words. {leave}
      </Why>
    )
  }
  return (
    <Why row={row}>
      <DayProblem row={row} problem={problem} onMend={(day) => decide({ kind: 'day', day })} />
      {leave}
    </Why>
  )
}

function Why(props: { readonly row: number; readonly isSettled?: boolean; readonly children: React.ReactNode }) {
  return (
    <div {...asRow} className={classes(styles.why, props.isSettled === true && styles.settled)}>
      <div {...asCell} className={styles.fix}>
        {props.children}
      </div>
    </div>
  )
}

function DayProblem(props: {
  readonly row: number
  readonly problem: ImportRowProblem & { kind: 'no-such-day' }
  readonly onMend: (day: Day | null) => void
}) {
  const { row, problem, onMend } = props
  const [day, setDay] = useState<Day | null>(problem.suggestion)
  return (
    <>
      <span>
        <b>{whyNoSuchDay(problem)}</b> Should it be
      </span>
      <span className={styles.dayBox}>
        <DayField
          label={`${problem.field === 'dueOn' ? 'Due on' : 'Raised on'} of row ${row}`}
          isLabelHidden
          look="in-line"
          value={day}
          onChange={setDay}
          onEnter={() => onMend(day)}
        />
      </span>
      <Button size="small" keys="Enter" onPress={() => onMend(day)}>
        {day === null ? 'Bring it in without a date' : 'Mend'}
      </Button>
    </>
  )
}
