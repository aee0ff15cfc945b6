import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { ImportRow, ImportRowProblem } from '../../../../shared/model/import'
import { tableDay } from '../../../../shared/rules/dates'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { DayField } from '../../ui/day-field'
import { TextField } from '../../ui/text-field'
import { UnreadDays } from '../../ui/unread-days'
import styles from './import.module.css'
import { type Edits, isMended, type Mend, noMend, whyNoSuchDay } from './import-draft'
import { asCell, asRow } from './table-roles'

/** Under a row that is not ready: why, and the ways to settle it, where it stands. */
export function RowProblem(props: {
  readonly row: ImportRow
  readonly mend: Mend | undefined
  readonly onMend: (mend: Mend | null) => void
}) {
  const { row, mend = noMend, onMend } = props
  const number = row.row
  const edit = (edits: Edits) => {
    onMend({ choice: mend.choice, edits: { ...mend.edits, ...edits } })
    announce(`Row ${number} is ready`)
  }
  if (mend.choice === 'out') {
    return (
      <Why isSettled>
        <span className={styles.quiet}>Left out.</span>
        {/* What was written in it before is in it again. */}
        <AskAgain row={number} onPress={() => onMend({ ...mend, choice: null })} />
      </Why>
    )
  }
  const isReady = isMended(row, mend)
  if (row.known !== null && (mend.choice !== 'in' || isReady))
    return <IsHere row={row} known={row.known} mend={mend} onMend={onMend} />
  if (row.problem === null) return null
  if (isReady) {
    return (
      <Why isSettled>
        <span className={styles.quiet}>{mendedWords(row.problem, mend.edits)}</span>
        <AskAgain row={number} onPress={() => onMend(null)} />
      </Why>
    )
  }
  return (
    <Why>
      {row.problem.kind === 'no-words' ? (
        <WordsProblem row={number} onMend={(title) => edit({ title })} />
      ) : (
        <DayProblem row={number} problem={row.problem} onMend={edit} />
      )}
      <Button
        size="small"
        aria-label={`Leave the row out: row ${number}`}
        onPress={() => {
          onMend({ ...mend, choice: 'out' })
          announce(`Row ${number} is left out`)
        }}
      >
        Leave the row out
      </Button>
    </Why>
  )
}

function mendedWords(problem: ImportRowProblem, edits: Edits): string {
  if (problem.kind === 'no-words') return 'Mended.'
  const day = edits[problem.field]
  return day === null || day === undefined ? 'Comes in without the date.' : `Mended: ${tableDay(day)}.`
}

function AskAgain({ row, onPress }: { readonly row: number; readonly onPress: () => void }) {
  return (
    <Button kind="quiet" size="small" aria-label={`Ask again about row ${row}`} onPress={onPress}>
      Ask again
    </Button>
  )
}

/** A plain box to tick: a log brought a second time may have thousands of them. */
function IsHere(props: {
  readonly row: ImportRow
  readonly known: NonNullable<ImportRow['known']>
  readonly mend: Mend
  readonly onMend: (mend: Mend | null) => void
}) {
  const { row, known, mend, onMend } = props
  return (
    <Why isSettled>
      <span className={styles.quiet}>{known.number} is here already.</span>
      <label className={styles.again}>
        <input
          type="checkbox"
          aria-label={`Bring row ${row.row} in again`}
          checked={mend.choice === 'in'}
          onChange={(event) => onMend({ ...mend, choice: event.target.checked ? 'in' : null })}
        />
        Bring it in again
      </label>
    </Why>
  )
}

function Why(props: { readonly isSettled?: boolean; readonly children: React.ReactNode }) {
  return (
    <div {...asRow} className={classes(styles.why, props.isSettled === true && styles.settled)}>
      <div {...asCell} className={styles.fix}>
        {props.children}
      </div>
    </div>
  )
}

function WordsProblem({ row, onMend }: { readonly row: number; readonly onMend: (title: string) => void }) {
  const [title, setTitle] = useState('')
  const mend = () => {
    if (title.trim() !== '') onMend(title.trim())
  }
  return (
    <>
      <span>
        <b>It says nothing to be done.</b> It should say
      </span>
      <span className={styles.wordsBox}>
        <TextField
          label={`What is to be done in row ${row}`}
          isLabelHidden
          value={title}
          onChange={setTitle}
          onEnter={mend}
        />
      </span>
      <Button size="small" keys="Enter" isDisabled={title.trim() === ''} onPress={mend}>
        Mend
      </Button>
    </>
  )
}

function DayProblem(props: {
  readonly row: number
  readonly problem: ImportRowProblem & { kind: 'no-such-day' }
  readonly onMend: (edits: Edits) => void
}) {
  const { row, problem } = props
  const [day, setDay] = useState<Day | null>(problem.suggestion)
  const mend = () => props.onMend({ [problem.field]: day })
  return (
    <UnreadDays>
      <span>
        <b>{whyNoSuchDay(problem)}</b> Should it be
      </span>
      <span className={styles.dayBox}>
        <DayField
          label={`${problem.field === 'dueOn' ? 'Due on' : 'Raised on'} of row ${row}`}
          isLabelHidden
          look="in-line"
          leans={problem.field === 'dueOn' ? 'near' : 'back'}
          value={day}
          onChange={setDay}
          onEnter={mend}
        />
      </span>
      <Button size="small" keys="Enter" keepsFields onPress={mend}>
        {day === null ? 'Bring it in without a date' : 'Mend'}
      </Button>
    </UnreadDays>
  )
}
