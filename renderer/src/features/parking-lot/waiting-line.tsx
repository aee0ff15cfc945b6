import { Lock } from 'lucide-react'
import { useId } from 'react'
import type { WaitingItem } from '../../../../shared/model/proposal'
import { tableDay } from '../../../../shared/rules/dates'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { useRecord } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { useToday } from '../../ui/use-today'
import { opennessWords } from '../agenda/agenda-words'
import styles from './parking-lot.module.css'
import { belowWords, titleOf, wordBefore } from './parking-words'
import { mayBeDropped } from './use-dropping'

/** Since when, what and why, who brought it; under the chosen one what can be done with it. */
export function WaitingLine(props: {
  readonly line: WaitingItem
  readonly isChosen: boolean
  /** The one line that Tab comes to. */
  readonly isStop: boolean
  readonly isReadOnly: boolean
  readonly canPutOn: boolean
  readonly onChoose: () => void
  readonly onPutOn: () => void
  readonly onDrop: () => void
  readonly onBringBack: () => void
}) {
  const { line, isChosen, isReadOnly } = props
  const { item } = line
  const about = useId()
  const today = useToday()
  const person = useRecord('person', line.handedInById)
  const before = wordBefore(line)
  const isClosed = item.openness.kind === 'heading-only' || isConfidentialOn(item, today)
  const isDropped = line.kind === 'dropped'
  return (
    <li className={classes(styles.row, isChosen && styles.isChosen, isDropped && styles.isDropped)}>
      <span className={styles.gutter}>{tableDay(line.since)}</span>
      <button
        type="button"
        className={styles.title}
        data-line={line.key}
        tabIndex={props.isStop ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        aria-describedby={about}
        onFocus={props.onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          props.onPutOn()
        }}
      >
        {isClosed && (
          <span className={styles.lock}>
            <Lock aria-hidden />
            <span className="visually-hidden">{opennessWords[item.openness.kind]} </span>
          </span>
        )}
        {before !== null && <span className={styles.kind}>{before} </span>}
        <span className={styles.words} dir="auto">
          {titleOf(line)}
        </span>
      </button>
      <span className={styles.who}>{person !== undefined && <PersonBadge person={person} />}</span>
      <span className={styles.below} id={about} dir="auto">
        {belowWords(line, today)}
      </span>
      {isChosen && !isReadOnly && (
        <div className={styles.actions}>
          {props.canPutOn && (
            <Button size="small" keys="Enter" onPress={props.onPutOn}>
              Put on the next agenda
            </Button>
          )}
          {!isDropped && mayBeDropped(item) && (
            <Button size="small" keys="D" onPress={props.onDrop}>
              Drop, with a reason…
            </Button>
          )}
          {isDropped && (
            <Button size="small" keys="B" onPress={props.onBringBack}>
              Bring it back
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
