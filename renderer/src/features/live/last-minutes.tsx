import { CircleCheck, FileText } from 'lucide-react'
import type { MeetingView } from '../../../../shared/contract'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { useGivenLine } from '../../ui/use-given-line'
import styles from './in-the-room.module.css'
import { hasFocusLeft, useIsOpen, useItemPanel } from './item-panel'
import { keepLine, keptLine, whileAdding } from './kept-lines'
import { KeyButton } from './key-button'

/**
 * The minutes that wait to be confirmed, the oldest first. Y confirms that one as a correct record; X writes a correction,
 * which stands in the record of this meeting.
 */
export function LastMinutes(props: {
  readonly view: MeetingView
  readonly itemId: string
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, itemId, unlessAdding } = props
  const { meeting, toApprove, confirmed } = view
  const run = useCommand()
  const meetings = useRecords('meeting')
  const isReadOnly = useIsReadOnly()
  const { show, hide } = useItemPanel()
  const isWriting = useIsOpen(itemId, 'correction')
  const [oldest, ...later] = toApprove
  // Confirmed a moment ago, it may still be corrected: what is said then stands here too.
  const corrected = oldest ?? confirmed.at(-1)
  const corrections = view.corrections.filter((one) => one.itemId === itemId)

  const confirm = async (): Promise<void> => {
    if (oldest === undefined) return
    const outcome = await run('meeting.approve', { meetingId: oldest.id, on: meeting.on, byMeetingId: meeting.id })
    if (outcome.ok) announce(`Confirmed as a correct record: the minutes of ${weekdayDay(oldest.on)}`)
  }
  const write = (): void => show(itemId, 'correction')
  useDoables([
    {
      name: 'Confirm the last minutes as a correct record',
      also: 'approve minutes',
      writes: true,
      key: 'y',
      run: unlessAdding(() => void confirm()),
      isOn: !isReadOnly && oldest !== undefined,
    },
    {
      name: 'Write a correction to the last minutes',
      key: 'x',
      run: unlessAdding(write),
      isOn: !isReadOnly && corrected !== undefined,
    },
  ])
  return (
    <section className={styles.extra} aria-label="Minutes to confirm">
      {oldest === undefined && confirmed.length === 0 && <p>No minutes wait to be confirmed.</p>}
      {confirmed.map((one) => (
        <p key={one.id} className={styles.isConfirmed}>
          <CircleCheck aria-hidden="true" />
          <span>Minutes of {longDay(one.on)}: confirmed as a correct record.</span>
        </p>
      ))}
      {oldest !== undefined && (
        <div className={styles.toConfirm}>
          <FileText aria-hidden="true" />
          <p>
            <b>Minutes of {longDay(oldest.on)}</b>, in draft
          </p>
          <KeyButton keys="Y" kind="primary" isDisabled={isReadOnly} onPress={() => void confirm()}>
            a correct record
          </KeyButton>
          <ReadButton meeting={oldest} />
        </div>
      )}
      {later.length > 0 && (
        <p className={styles.quiet}>Then those of {later.map((one) => weekdayDay(one.on)).join(', ')}.</p>
      )}
      {corrections.length > 0 && (
        <ul className={styles.corrections} aria-label="Corrections">
          {corrections.map((one) => (
            <li key={one.id}>
              <span className={styles.word}>Correction</span>
              <span>{one.text}</span>
              <span className={styles.quiet}>{dayOfMeeting(one.ofMeetingId, meetings)}</span>
            </li>
          ))}
        </ul>
      )}
      {isWriting && corrected !== undefined ? (
        <CorrectionLine meetingId={meeting.id} itemId={itemId} of={corrected} onClose={hide} />
      ) : (
        corrected !== undefined && (
          <KeyButton keys="X" isDisabled={isReadOnly} onPress={write}>
            write a correction
          </KeyButton>
        )
      )}
    </section>
  )
}

function ReadButton({ meeting }: { readonly meeting: Meeting }) {
  return (
    <button type="button" className={styles.plain} onClick={() => go({ screen: 'minutes', meetingId: meeting.id })}>
      Read them<span className="visually-hidden">: the minutes of {weekdayDay(meeting.on)}</span>
    </button>
  )
}

function dayOfMeeting(id: string, meetings: ReadonlyMap<string, Meeting>): string {
  const of = meetings.get(id)
  return of === undefined ? '' : `to ${weekdayDay(of.on)}`
}

/** Enter records it and leaves the line open for the next; Esc closes it and keeps its text. */
function CorrectionLine(props: {
  readonly meetingId: string
  readonly itemId: string
  readonly of: Meeting
  onClose(): void
}) {
  const { meetingId, itemId, of, onClose } = props
  const run = useCommand()
  const keep = (next: string): void => keepLine(itemId, 'correction', next)
  const { text, write, give, isUnderWay } = useGivenLine(keptLine(itemId, 'correction'), keep)
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return isUnderWay() ? undefined : onClose()
    const correction = { meetingId, itemId, ofMeetingId: of.id, text: words }
    const isTaken = await give(() => whileAdding(async () => (await run('correction.add', correction)).ok))
    if (isTaken) announce(`Correction recorded: ${words}`)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the field inside
    <div className={styles.roundAsk} onBlur={(event) => hasFocusLeft(event) && onClose()}>
      <input
        className={styles.line}
        aria-label={`Correction to the minutes of ${weekdayDay(of.on)}`}
        aria-describedby="correction-keys"
        // biome-ignore lint/a11y/noAutofocus: the line opens because somebody pressed its key and is about to type
        autoFocus
        maxLength={2_000}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.ctrlKey) {
            event.preventDefault()
            void add()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
        }}
      />
      <span className={styles.fieldKeys} id="correction-keys">
        <Keys keys="Enter" /> record <Keys keys="Esc" /> close
      </span>
    </div>
  )
}
