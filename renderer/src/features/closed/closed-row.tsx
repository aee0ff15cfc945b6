import { Undo2 } from 'lucide-react'
import { memo } from 'react'
import type { ClosedCard } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { printNumber } from '../../../../shared/rules/numbers'
import { classes } from '../../ui/classes'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import styles from './closed.module.css'
import { endWords, isOnBoard, shapeOf } from './closed-words'

/** One card that is over. Marks and presses are heard by the list. */
export const ClosedRow = memo(function ClosedRow(props: {
  readonly line: ClosedCard
  /** Where the list is of all places. */
  readonly place: Locality | undefined
  readonly who: string
  readonly isMarked: boolean
  /** It is read beside the list. */
  readonly isOpen: boolean
  readonly isReadOnly: boolean
  readonly onMark: (id: Id) => void
  readonly onOpen: (line: ClosedCard) => void
  readonly onBringBack: (line: ClosedCard) => void
  readonly onShow: (line: ClosedCard) => void
}) {
  const { line, place, isMarked, isOpen, isReadOnly } = props
  const number = printNumber(line.card.kind, line.number)
  const isHere = isOnBoard(line)
  return (
    <li className={classes(styles.line, isMarked && styles.isMarked, isOpen && styles.isOpen)} data-line={line.card.id}>
      {!isReadOnly && (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={`Choose ${number}`}
          checked={isMarked}
          onChange={() => props.onMark(line.card.id)}
        />
      )}
      <span className={styles.number}>
        {place && <Plate code={place.code} shape={place.shape} />}
        {number}
      </span>
      <span className={styles.what}>
        <button
          type="button"
          className={styles.title}
          dir="auto"
          // A question is read on its page, the others beside the list.
          {...(line.card.kind !== 'escalation' && { 'aria-expanded': isOpen })}
          onClick={() => props.onOpen(line)}
        >
          {line.title}
        </button>
        {line.words !== '' && (
          <span className={styles.words} dir="auto">
            {line.words}
          </span>
        )}
      </span>
      <span className={styles.end}>
        <span>
          <StatusShape of={shapeOf(line)} /> {endWords(line)}
        </span>
        {props.who !== '' && <span className={styles.who}>{props.who}</span>}
      </span>
      {isHere ? (
        <button type="button" className={styles.act} onClick={() => props.onShow(line)}>
          On the board<span className="visually-hidden">: {number}</span>
        </button>
      ) : (
        !isReadOnly && (
          <button type="button" className={styles.act} onClick={() => props.onBringBack(line)}>
            <Undo2 aria-hidden />
            Bring back<span className="visually-hidden"> {number}</span>
          </button>
        )
      )}
    </li>
  )
})
