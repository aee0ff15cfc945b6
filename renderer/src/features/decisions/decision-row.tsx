import { FileDown, Lock } from 'lucide-react'
import { memo } from 'react'
import type { DecisionLine } from '../../../../shared/contract'
import { tableDay } from '../../../../shared/rules/dates'
import { printNumber } from '../../../../shared/rules/numbers'
import { Plate } from '../../ui/plate'
import styles from './decisions.module.css'

/** One decision: its number, what was agreed and under which item, when, and whether the minutes are approved. */
export const DecisionRow = memo(function DecisionRow(props: {
  readonly line: DecisionLine
  /** Named where places stand among one another. */
  readonly place: { readonly code: string; readonly shape: 'place' | 'theme' } | null
  /** The one row that Tab comes to. */
  readonly isCurrent: boolean
  readonly onChoose: (line: DecisionLine) => void
  readonly onOpen: (line: DecisionLine) => void
  readonly onExtract: (line: DecisionLine) => void
}) {
  const { line, place, isCurrent, onChoose, onOpen, onExtract } = props
  const number = printNumber('decision', line.number)
  const isKeptBack = line.openness === 'confidential' && line.text === ''
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.row}
        data-decision={line.decisionId}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => onChoose(line)}
        onClick={() => onOpen(line)}
      >
        <span className={styles.number}>
          {place !== null && <Plate code={place.code} shape={place.shape} />}
          {number}
        </span>
        <span className={styles.what}>
          {isKeptBack ? (
            <span className={styles.private}>
              <Lock aria-hidden /> Confidential
            </span>
          ) : (
            <>
              <span className={styles.text} dir="auto">
                {line.text}
              </span>
              <span className={styles.item}>
                {line.openness === 'confidential' && (
                  <span className={styles.private}>
                    <Lock aria-hidden /> Confidential.{' '}
                  </span>
                )}
                {line.openness === 'heading-only' && 'Heading only. '}
                <span dir="auto">{line.itemTitle}</span>
              </span>
            </>
          )}
        </span>
        <span className={styles.when}>
          <span>{tableDay(line.on)}</span>
          <span className={line.isApproved ? '' : styles.draft}>{line.isApproved ? 'Approved' : 'Draft'}</span>
        </span>
      </button>
      <button
        type="button"
        className={styles.extract}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`Save an extract of ${number}…`}
        title="Save an extract…"
        onFocus={() => onChoose(line)}
        onClick={() => onExtract(line)}
      >
        <FileDown aria-hidden />
      </button>
    </li>
  )
})
