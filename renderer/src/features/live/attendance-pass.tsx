import { useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Locality } from '../../../../shared/model/locality'
import type { AttendanceMark } from '../../../../shared/model/meeting'
import { wallTitle } from '../../../../shared/rules/wall-title'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { useScreenKeys } from '../../ui/screen-keys'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { AttendanceAsk } from './attendance-ask'
import { AttendanceMargin } from './attendance-margin'
import { PersonLine } from './attendance-row'
import { attendanceRows } from './attendance-rows'
import { describeRow } from './attendance-words'
import { KeyButton } from './key-button'
import styles from './live.module.css'
import { LiveHour } from './live-hour'
import { attendanceKeys } from './live-keys'
import { useLiveLook } from './live-look'
import { LiveTop } from './live-top'
import { useAttendanceMarks } from './use-attendance-marks'
import { useFocusHome } from './use-focus-home'

const markKeys: readonly { readonly key: string; readonly mark: AttendanceMark; readonly words: string }[] = [
  { key: 'p', mark: 'present', words: 'present' },
  { key: 'a', mark: 'apologies', words: 'apologies' },
  { key: 's', mark: 'substitute', words: 'substitute' },
  { key: 'l', mark: 'late', words: 'late' },
  { key: 'e', mark: 'left-early', words: 'left early' },
]

/** Null: to the item the meeting is at. */
const backWays = { meeting: null, minutes: 'back to the minutes', 'close-out': 'back to closing' } as const

/** Everybody in one pass: the key marks and steps on to the next person. */
export function AttendancePass({
  view,
  locality,
  backTo,
  onDone,
}: {
  readonly view: MeetingView
  readonly locality: Locality
  readonly backTo: keyof typeof backWays
  onDone(): void
}) {
  const { meeting, attendance, items } = view
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const { look } = useLiveLook()
  // Nothing is being talked about while the minutes are written up.
  const itemId = backTo === 'minutes' ? null : (meeting.live?.itemId ?? null)
  const current = items.findIndex((item) => item.id === itemId)
  const onWall = items.map((item) => ({ ...item, title: wallTitle(meeting, item, today) }))
  const titles = onWall.map((item) => item.title)
  const agenda = { ids: items.map((item) => item.id), titles, current: Math.max(0, current) }
  const rows = attendanceRows({ attendance, locality, people, organisations, on: meeting.on, itemId })
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, Math.max(0, rows.length - 1))
  const list = useRef<HTMLOListElement>(null)
  useFocusHome(list)
  useScreenKeys(attendanceKeys)

  const numberOf = (id: string): string => {
    const index = items.findIndex((item) => item.id === id)
    return index === -1 ? '' : String(index + 1)
  }
  const words = rows.map((row) => describeRow(row, itemId, numberOf))
  const stepTo = (index: number, { quietly = false } = {}): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    setChosen(next)
    list.current?.querySelectorAll<HTMLElement>('li')[next]?.scrollIntoView({ block: 'nearest' })
    const row = rows[next]
    if (row !== undefined && !quietly) announce(`${row.name}, ${words[next]}`)
  }
  const marks = useAttendanceMarks({
    view,
    rows,
    chosen: rows[at],
    agenda,
    stepOn: (row) => stepTo(rows.indexOf(row) + 1, { quietly: true }),
    backTo: (row) => stepTo(rows.indexOf(row), { quietly: true }),
    focus: () => list.current?.focus(),
  })
  const { asked } = marks

  const mayMark = { isOn: !isReadOnly }
  useDoables([
    ...markKeys.map(({ key, mark, words: said }) => ({
      name: said.slice(0, 1).toUpperCase() + said.slice(1),
      key,
      writes: true as const,
      run: () => marks.press(mark),
      ...mayMark,
    })),
    { name: 'Left for a declared interest', key: 'i', run: marks.askInterest, ...mayMark },
    { name: 'Add a guest', key: 'g', run: marks.askGuest, ...mayMark },
    { name: 'Signed up to confidentiality, or not', writes: true, key: 'u', run: marks.signUp, ...mayMark },
    { name: 'Everybody not marked is present', writes: true, key: 'shift+p', run: marks.markRest, ...mayMark },
    {
      name: 'Take the mark away',
      writes: true,
      key: 'backspace',
      typing: 'ctrl+alt+backspace',
      run: marks.unmark,
      ...mayMark,
    },
  ])
  useKeys({
    arrowdown: () => stepTo(at + 1),
    arrowup: () => stepTo(at - 1),
    escape: () => (asked === null ? onDone() : marks.cancel()),
  })
  const asks = asked !== null && (
    <AttendanceAsk
      key={asked.kind}
      asked={asked}
      agenda={agenda}
      typed={marks.typed}
      onType={marks.type}
      onAnswer={marks.answer}
      onCancel={marks.cancel}
    />
  )
  const isOldLogLeft = rows.some((row) => row.isFromOldLog && row.mark === null)
  return (
    <section className={styles.attendance} data-look={look} aria-label="Who is here">
      <LiveTop locality={locality} meeting={meeting} />
      <div className={styles.mid}>
        <AttendanceMargin rows={rows} meeting={meeting} items={items} current={current} title={titles[current] ?? ''} />
        <section className={styles.body}>
          <h1>Who is here?</h1>
          {rows.length === 0 && <p>Nobody is in this team yet. Add a guest, or people from the People screen.</p>}
          <ol
            className={styles.people}
            ref={list}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long lists scroll, and a scrolled list must be reachable by keyboard
            tabIndex={0}
            aria-label="People"
          >
            {rows.map((row, index) => (
              <PersonLine
                key={row.id}
                row={row}
                words={words[index] ?? ''}
                isChosen={index === at}
                onChoose={() => setChosen(index)}
              >
                {index === at && asked?.kind !== 'guest' && asks}
              </PersonLine>
            ))}
          </ol>
          {asked?.kind === 'guest' && asks}
        </section>
      </div>
      <fieldset className={styles.marks} aria-label="One key a person">
        {markKeys.map(({ key, mark, words: said }) => (
          <KeyButton key={key} keys={key.toUpperCase()} isDisabled={isReadOnly} onPress={() => marks.press(mark)}>
            {said}
          </KeyButton>
        ))}
        <KeyButton keys="I" isDisabled={isReadOnly} onPress={marks.askInterest}>
          left for an interest
        </KeyButton>
        <KeyButton keys="G" isDisabled={isReadOnly} onPress={marks.askGuest}>
          guest
        </KeyButton>
        <KeyButton keys="U" isDisabled={isReadOnly} onPress={marks.signUp}>
          signed up
        </KeyButton>
      </fieldset>
      <div className={styles.bottom}>
        <LiveHour items={onWall} currentId={itemId} isThin />
        <div className={styles.foot}>
          <KeyButton keys="Shift P" isDisabled={isReadOnly} onPress={marks.markRest}>
            everybody not marked is present{isOldLogLeft && ', except from the old log'}
          </KeyButton>
          <span className={styles.footKeys}>
            <span className={styles.hand}>
              <Keys keys="↑ ↓" /> person
            </span>
            <span className={styles.hand}>
              <Keys keys="Ctrl Z" /> undo
            </span>
            <KeyButton keys="Esc" onPress={onDone}>
              {backWays[backTo] ?? `back to item ${agenda.current + 1}`}
            </KeyButton>
          </span>
        </div>
      </div>
    </section>
  )
}
