import { useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Locality } from '../../../../shared/model/locality'
import type { AttendanceMark } from '../../../../shared/model/meeting'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { useScreenKeys } from '../../ui/screen-keys'
import { useKeys } from '../../ui/use-keys'
import { type Asked, type AttendanceAnswer, AttendanceAsk } from './attendance-ask'
import { type AttendanceRow, attendanceRows, markWords } from './attendance-rows'
import { KeyButton } from './key-button'
import styles from './live.module.css'
import { LiveHour } from './live-hour'
import { attendanceKeys } from './live-keys'
import { useLiveLook } from './live-look'
import { LiveTop } from './live-top'
import { MarkIcon } from './mark-icon'
import { useFocusHome } from './use-focus-home'

const markKeys: readonly { readonly key: string; readonly mark: AttendanceMark; readonly words: string }[] = [
  { key: 'p', mark: 'present', words: 'present' },
  { key: 'a', mark: 'apologies', words: 'apologies' },
  { key: 's', mark: 'substitute', words: 'substitute' },
  { key: 'l', mark: 'late', words: 'late' },
  { key: 'e', mark: 'left-early', words: 'left early' },
]

/** Everybody in one pass: the key marks and steps on to the next person. */
export function AttendancePass({
  view,
  locality,
  onDone,
}: {
  readonly view: MeetingView
  readonly locality: Locality
  onDone(): void
}) {
  const { meeting, attendance, items } = view
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const rows = attendanceRows({ attendance, locality, people, organisations, on: meeting.on })
  const [chosen, setChosen] = useState(0)
  const [asked, setAsked] = useState<Asked | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const typing = useTypedAnswers(asked, rows[Math.min(chosen, Math.max(0, rows.length - 1))]?.key ?? '')
  const oldLog = rows.filter((row) => row.isFromOldLog && row.mark === null).length
  const at = Math.min(chosen, Math.max(0, rows.length - 1))
  const { look } = useLiveLook()
  useFocusHome(list)
  useScreenKeys(attendanceKeys)

  const stepTo = (index: number, { quietly = false } = {}): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    setChosen(next)
    list.current?.querySelectorAll<HTMLElement>('li')[next]?.scrollIntoView({ block: 'nearest' })
    const row = rows[next]
    if (row !== undefined && !quietly) announce(`${row.name}, ${row.mark === null ? 'not asked' : markWords[row.mark]}`)
  }
  const mark = async (row: AttendanceRow | undefined, next: AttendanceMark | null, substitute = ''): Promise<void> => {
    if (row?.personId == null || isReadOnly) return
    const outcome = await run('attendance.mark', {
      meetingId: meeting.id,
      personId: row.personId,
      mark: next,
      substitute,
    })
    if (!outcome.ok) return
    announce(`${row.name}: ${next === null ? 'not asked' : markWords[next]}`)
    if (asked !== null) typing.forget()
    setAsked(null)
    if (next !== null) stepTo(rows.indexOf(row) + 1, { quietly: true })
    list.current?.focus()
  }
  const press = (key: AttendanceMark): void => {
    const row = rows[at]
    if (row?.personId == null) {
      if (row !== undefined) announce(`${row.name} is a guest and is here.`)
      return
    }
    if (key === 'substitute') setAsked({ kind: 'substitute', name: row.name })
    else void mark(row, key)
  }
  const markRest = async (): Promise<void> => {
    if (isReadOnly) return
    const outcome = await run('attendance.mark-rest-present', { meetingId: meeting.id })
    if (!outcome.ok) return
    const left = oldLog === 0 ? '' : `, ${oldLog} from the old log not asked`
    announce(`${outcome.value.marked} more marked present${left}`)
  }
  const askGuest = (): void => {
    if (!isReadOnly) setAsked({ kind: 'guest' })
  }
  const addGuest = async (guest: { readonly name: string; readonly organisation: string }): Promise<void> => {
    const outcome = await run('attendance.add-guest', { meetingId: meeting.id, ...guest })
    if (!outcome.ok) return
    typing.forget()
    setAsked(null)
    announce(`${guest.name}: guest`)
  }

  const mayMark = { isOn: !isReadOnly }
  useDoables([
    ...markKeys.map(({ key, mark: to, words }) => ({
      name: words.slice(0, 1).toUpperCase() + words.slice(1),
      key,
      writes: true as const,
      run: () => press(to),
      ...mayMark,
    })),
    { name: 'Add a guest', key: 'g', run: askGuest, ...mayMark },
    { name: 'Everybody not marked is present', writes: true, key: 'shift+p', run: () => void markRest(), ...mayMark },
    {
      name: 'Take the mark away',
      writes: true,
      key: 'backspace',
      typing: 'ctrl+alt+backspace',
      run: () => void mark(rows[at], null),
      ...mayMark,
    },
  ])
  useKeys({
    arrowdown: () => stepTo(at + 1),
    arrowup: () => stepTo(at - 1),
    escape: () => (asked === null ? onDone() : setAsked(null)),
  })

  const inRoom = rows.filter((row) => row.mark === 'present' || row.mark === 'late' || row.mark === 'substitute').length
  const count = (wanted: AttendanceMark): number => rows.filter((row) => row.mark === wanted).length
  const current = items.findIndex((item) => item.id === meeting.live?.itemId)
  return (
    <section className={styles.attendance} data-look={look} aria-label="Who is here">
      <LiveTop locality={locality} meeting={meeting} />
      <div className={styles.mid}>
        <aside className={styles.margin} aria-label="How many">
          <span>
            Item {current + 1} of {items.length}
          </span>
          <div className={styles.clock}>{inRoom}</div>
          <span className={styles.left}>in the room</span>
          <dl className={styles.counts}>
            <dt>Left early</dt>
            <dd>{count('left-early')}</dd>
            <dt>Apologies</dt>
            <dd>{count('apologies')}</dd>
            <dt>Not asked</dt>
            <dd>{rows.filter((row) => row.mark === null).length}</dd>
          </dl>
        </aside>
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
              <li key={row.key} data-chosen={index === at} aria-current={index === at ? 'true' : undefined}>
                <button type="button" tabIndex={-1} className={styles.personRow} onClick={() => setChosen(index)}>
                  <span className={styles.initials} aria-hidden="true">
                    {row.initials}
                  </span>
                  <span className={styles.who}>
                    <b>{row.name}</b> <span className={styles.organisation}>{row.organisation}</span>
                  </span>
                  <span className={styles.mark} data-mark={row.mark ?? 'none'}>
                    <MarkIcon row={row} />
                    <span>{describe(row)}</span>
                  </span>
                </button>
                {index === at && asked?.kind === 'substitute' && (
                  <AttendanceAsk
                    asked={asked}
                    typed={typing.typed}
                    onType={typing.type}
                    onAnswer={(answer) => void mark(row, 'substitute', answer.name)}
                    onCancel={() => setAsked(null)}
                  />
                )}
              </li>
            ))}
          </ol>
          {asked?.kind === 'guest' && (
            <AttendanceAsk
              asked={asked}
              typed={typing.typed}
              onType={typing.type}
              onCancel={() => setAsked(null)}
              onAnswer={(guest) => void addGuest(guest)}
            />
          )}
        </section>
      </div>
      <fieldset className={styles.marks} aria-label="One key a person">
        {markKeys.map(({ key, mark: to, words }) => (
          <KeyButton key={key} keys={key.toUpperCase()} isDisabled={isReadOnly} onPress={() => press(to)}>
            {words}
          </KeyButton>
        ))}
        <KeyButton keys="G" isDisabled={isReadOnly} onPress={askGuest}>
          guest
        </KeyButton>
      </fieldset>
      <div className={styles.bottom}>
        <LiveHour items={items} currentId={meeting.live?.itemId ?? null} isThin />
        <div className={styles.foot}>
          <KeyButton keys="Shift P" isDisabled={isReadOnly} onPress={() => void markRest()}>
            everybody not marked is present{oldLog > 0 && ', except from the old log'}
          </KeyButton>
          <span className={styles.footKeys}>
            <span className={styles.hand}>
              <Keys keys="↑ ↓" /> person
            </span>
            <KeyButton keys="Esc" onPress={onDone}>
              back to item {current + 1}
            </KeyButton>
          </span>
        </div>
      </div>
    </section>
  )
}

const nothingTyped: AttendanceAnswer = { name: '', organisation: '' }

/** What was typed for each question that Esc put aside: it stands there when it is asked again. */
function useTypedAnswers(asked: Asked | null, rowKey: string) {
  const [all, setAll] = useState<ReadonlyMap<string, AttendanceAnswer>>(new Map())
  const key = asked?.kind === 'substitute' ? `substitute ${rowKey}` : 'guest'
  const type = (typed: AttendanceAnswer): void => setAll((before) => new Map(before).set(key, typed))
  return { typed: all.get(key) ?? nothingTyped, type, forget: () => type(nothingTyped) }
}

function describe(row: AttendanceRow): string {
  if (row.mark === null) return 'Not asked'
  if (row.isGuest) return 'Guest, no record'
  if (row.mark === 'substitute' && row.substitute !== '') return `Substitute: ${row.substitute}`
  if (row.mark === 'late' && row.arrivedAt !== null) return `Late, came at ${row.arrivedAt}`
  if (row.mark === 'left-early' && row.leftAt !== null) return `Left early, at ${row.leftAt}`
  return markWords[row.mark]
}
