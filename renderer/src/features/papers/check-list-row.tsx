import { type KeyboardEvent, useRef, useState } from 'react'
import type { Finding, SettledAs } from '../../../../shared/model/personal-data'
import { counted } from '../../../../shared/rules/near-days'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './check-list.module.css'
import { aroundFinding, findingKey, findingWords, settledWords, usualReasons } from './check-list-words'

/** One finding in its sentence, with the ways to settle it; settled, what was said and the way back. */
export function CheckRow(props: {
  readonly finding: Finding
  readonly as: SettledAs | null
  readonly isCurrent: boolean
  readonly isKeeping: boolean
  readonly isReadOnly: boolean
  readonly onCome: (finding: Finding) => void
  readonly onSettle: (finding: Finding, as: SettledAs) => void
  readonly onTakeBack: (finding: Finding) => void
  readonly onKeeping: (finding: Finding | null) => void
}) {
  const { finding, as, isCurrent, isKeeping, isReadOnly } = props
  const { text, suggestions } = finding
  const isPressing = useRef(false)
  const kind = <span className={styles.kind}>{findingWords[finding.kind]}</span>
  const row = {
    'data-finding': findingKey(finding),
    'data-current': isCurrent,
    className: styles.row,
    // Being the current one it shows its keys, which take room: what is pressed must not move from under the pointer.
    onPointerDownCapture: () => {
      isPressing.current = true
      window.addEventListener('pointerup', () => (isPressing.current = false), { once: true })
    },
    onFocus: () => !isPressing.current && props.onCome(finding),
  }
  if (as !== null) {
    return (
      <li {...row} data-settled="">
        {kind}
        <span className={styles.settled}>
          <bdi>{text}</bdi>: {settledWords(as)}
        </span>
        {!isReadOnly && (
          <span className={styles.back}>
            <Button size="small" kind="quiet" onPress={() => props.onTakeBack(finding)}>
              Take back<span className="visually-hidden"> what was said of {text}</span>
            </Button>
          </span>
        )}
      </li>
    )
  }
  const around = aroundFinding(finding)
  const keys = (letter: string) => (isCurrent ? { keys: letter } : {})
  const of = <span className="visually-hidden">, for {text}</span>
  return (
    <li {...row}>
      {kind}
      <span className={styles.quote} dir="auto">
        “{around.before}
        <mark>{text}</mark>
        {around.after}”{finding.times > 1 && <span className={styles.times}> {counted(finding.times, 'time')}</span>}
      </span>
      {isReadOnly ? null : isKeeping ? (
        <KeepBecause
          finding={finding}
          onKeep={(reason) => props.onSettle(finding, { kind: 'kept', reason })}
          onLeave={() => props.onKeeping(null)}
        />
      ) : (
        <span className={styles.acts}>
          {suggestions.map((by, index) => (
            <Button
              key={by}
              size="small"
              {...(index === 0 && keys('R'))}
              onPress={() => props.onSettle(finding, { kind: 'replaced', by })}
            >
              <span dir="auto">{by.slice(0, 1).toLocaleUpperCase('en-GB') + by.slice(1)}</span>
              {of}
            </Button>
          ))}
          <Button size="small" {...keys('X')} onPress={() => props.onSettle(finding, { kind: 'cut' })}>
            Cut{of}
          </Button>
          <Button size="small" onPress={() => props.onKeeping(finding)}>
            Keep…{of}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Why these words may stand: a reason of one's own, or one of the usual ones. Enter keeps, Esc leaves it open. */
function KeepBecause(props: {
  readonly finding: Finding
  readonly onKeep: (reason: string) => void
  readonly onLeave: () => void
}) {
  const { finding, onKeep, onLeave } = props
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const keep = () => {
    const words = reason.trim()
    if (words === '') return setMissing(true)
    onKeep(words)
  }
  const leaveAtEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onLeave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the keys of the field inside
    <div className={styles.keeping} onKeyDown={leaveAtEscape}>
      <TextField
        label={`Why may ${finding.text} stay?`}
        value={reason}
        onChange={(words) => {
          setReason(words)
          setMissing(false)
        }}
        onEnter={keep}
        error={isMissing ? 'A few words are needed. They are recorded.' : undefined}
        autoFocus
      />
      <span className={styles.acts}>
        {usualReasons(finding.kind).map((usual) => (
          <Button key={usual} size="small" onPress={() => onKeep(usual)}>
            {usual.slice(0, 1).toUpperCase() + usual.slice(1)}
          </Button>
        ))}
        <Button size="small" keys="Enter" onPress={keep}>
          Keep it
        </Button>
        <Button size="small" kind="quiet" keys="Esc" onPress={onLeave}>
          Leave it
        </Button>
      </span>
    </div>
  )
}
