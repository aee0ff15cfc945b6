import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf } from '../../../../shared/rules/dates'
import { useIsReadOnly } from '../../data/data-provider'
import { Keys, ModeWords } from '../../ui/keys'
import { useNow } from '../../ui/use-today'
import { KeyButton } from './key-button'
import styles from './live.module.css'
import { LiveHour } from './live-hour'
import { useLiveLook } from './live-look'
import { endsAt } from './live-time'

/** The hour, when the meeting will end, which mode the keys are in, and the keys that move it. */
export function LiveFoot(props: {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly index: number
  onStep(by: number): void
  onPause(): void
  onAttendance(): void
  onFinish(): void
}) {
  const { meeting, items, index } = props
  const now = useNow(1000)
  const isReadOnly = useIsReadOnly()
  const { look, turn } = useLiveLook()
  const end = endsAt(meeting, items, now, timeOf(now))
  const isPaused = meeting.live?.runningSince === null
  return (
    <div className={styles.bottom}>
      <LiveHour items={items} currentId={items[index]?.id ?? null} />
      <div className={styles.foot}>
        <span className={end.minutesOver > 0 ? styles.late : ''}>
          <b>{isPaused ? 'Paused.' : overWords(end.minutesOver)}</b> Ends at {end.at}
        </span>
        <ModeWords className={styles.keyMode} />
        <span className={styles.footKeys}>
          <KeyButton keys="W" onPress={props.onAttendance}>
            who is here
          </KeyButton>
          <KeyButton keys="S" isDisabled={isReadOnly} onPress={props.onPause}>
            {isPaused ? 'go on' : 'pause'}
          </KeyButton>
          <KeyButton keys="L" onPress={turn}>
            {look === 'light' ? 'dark' : 'light'}
          </KeyButton>
          <KeyButton keys="←" isDisabled={isReadOnly || index === 0} onPress={() => props.onStep(-1)}>
            back
          </KeyButton>
          {index === items.length - 1 ? (
            <KeyButton kind="primary" keys="F" isDisabled={isReadOnly} onPress={props.onFinish}>
              Close the meeting
            </KeyButton>
          ) : (
            <KeyButton keys="→" isDisabled={isReadOnly} onPress={() => props.onStep(1)}>
              next
            </KeyButton>
          )}
          {index < items.length - 1 && (
            <KeyButton keys="F" isDisabled={isReadOnly} onPress={props.onFinish}>
              close
            </KeyButton>
          )}
          <span className={styles.hand}>
            <Keys keys="?" /> keys
          </span>
        </span>
      </div>
    </div>
  )
}

function overWords(minutes: number): string {
  if (minutes <= 0) return 'On time.'
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} over.`
}
