import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { timeOf } from '../../../../shared/rules/dates'
import { useIsReadOnly } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { Keys, ModeWords } from '../../ui/keys'
import { ActionMenu, type MenuLine } from '../../ui/menu'
import { useNow } from '../../ui/use-today'
import { KeyButton } from './key-button'
import styles from './live.module.css'
import { LiveHour } from './live-hour'
import { useLiveLook } from './live-look'
import { endsAt } from './live-time'
import { nextIndex } from './use-room-moves'

type Props = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly index: number
  onStep(by: 1 | -1): void
  onPause(): void
  onAttendance(): void
  onOrder(): void
  onBorrow(): void
  onAddItem(): void
  onSuspend(): void
  onLeave(): void
  onFinish(): void
}

/** The hour, when the meeting will end, which mode the keys are in, and the keys that move it. */
export function LiveFoot(props: Props) {
  const { meeting, items, index } = props
  const isReadOnly = useIsReadOnly()
  const isFromPaper = meeting.live?.isFromPaper === true
  const isPaused = meeting.live?.runningSince === null
  const isLast = nextIndex(items, index, 1) === null
  return (
    <div className={styles.bottom}>
      <LiveHour items={items} currentId={items[index]?.id ?? null} />
      <div className={styles.foot}>
        {!isFromPaper && <WhenItEnds meeting={meeting} items={items} />}
        <ModeWords className={styles.keyMode} />
        <span className={styles.footKeys}>
          <KeyButton keys="W" onPress={props.onAttendance}>
            who is here
          </KeyButton>
          <KeyButton keys="J" onPress={props.onOrder}>
            order
          </KeyButton>
          {!isFromPaper && (
            <>
              <KeyButton keys="B" isDisabled={isReadOnly || isLast} onPress={props.onBorrow}>
                borrow
              </KeyButton>
              <KeyButton keys="S" isDisabled={isReadOnly} onPress={props.onPause}>
                {isPaused ? 'go on' : 'pause'}
              </KeyButton>
            </>
          )}
          <KeyButton
            keys="←"
            isDisabled={isReadOnly || nextIndex(items, index, -1) === null}
            onPress={() => props.onStep(-1)}
          >
            back
          </KeyButton>
          {isLast ? (
            <KeyButton kind="primary" keys="F" isDisabled={isReadOnly} onPress={props.onFinish}>
              Close the meeting
            </KeyButton>
          ) : (
            <KeyButton keys="→" isDisabled={isReadOnly} onPress={() => props.onStep(1)}>
              next
            </KeyButton>
          )}
          <FootMenu {...props} isLast={isLast} />
          <span className={styles.hand}>
            <Keys keys="?" /> keys
          </span>
        </span>
      </div>
    </div>
  )
}

function WhenItEnds({ meeting, items }: Pick<Props, 'meeting' | 'items'>) {
  const now = useNow(1000)
  const end = endsAt(meeting, items, now, timeOf(now))
  const isPaused = meeting.live?.runningSince === null
  return (
    <span className={end.minutesOver > 0 ? styles.late : ''}>
      <b>{isPaused ? 'Paused.' : overWords(end.minutesOver)}</b> Ends at {end.at}
    </span>
  )
}

type More = 'add' | 'look' | 'leave' | 'suspend' | 'close'

/** What is seldom wanted in the room, or only once. */
function FootMenu(props: Props & { readonly isLast: boolean }) {
  const isReadOnly = useIsReadOnly()
  const { look, turn } = useLiveLook()
  const items: readonly MenuLine<More>[] = [
    { id: 'add', label: 'Add an item', keys: 'N', isDisabled: isReadOnly },
    { id: 'look', label: look === 'light' ? 'Dark' : 'Light', keys: 'L' },
    { id: 'leave', label: 'To the agenda', keys: 'Q' },
    { id: 'suspend', label: 'Suspend the meeting', keys: 'Shift S', isDisabled: isReadOnly },
    ...(props.isLast ? [] : [{ id: 'close', label: 'Close the meeting', keys: 'F', isDisabled: isReadOnly } as const]),
  ]
  const act = {
    add: props.onAddItem,
    look: turn,
    leave: props.onLeave,
    suspend: props.onSuspend,
    close: props.onFinish,
  }
  return (
    <ActionMenu label="More" trigger={<Button kind="quiet">more…</Button>} items={items} onAction={(id) => act[id]()} />
  )
}

function overWords(minutes: number): string {
  if (minutes <= 0) return 'On time.'
  return `${minutes} over.`
}
