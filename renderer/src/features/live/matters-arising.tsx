import { useRef } from 'react'
import type { MatterArising } from '../../../../shared/model/approved-minutes'
import type { Meeting } from '../../../../shared/model/meeting'
import { shortDay, weekdayDay } from '../../../../shared/rules/dates'
import { mayBeOnTheWall } from '../../../../shared/rules/signed-up-part'
import { useRecords } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { PersonBadge } from '../../ui/badge'
import { problemWords } from '../../ui/problem-words'
import { useKeys } from '../../ui/use-keys'
import styles from './in-the-room.module.css'

const what: Record<MatterArising['what'], string> = {
  done: 'Done',
  proposed: 'Proposed done',
  late: 'Late',
  blocked: 'Blocked',
  dropped: 'Dropped',
  answered: 'Answered',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
  withdrawn: 'Withdrawn',
}

/** Pixels of one press: about two lines of the wall. */
const rowsAtOnce = 96

/** What changed since the last record. It fills itself: there is nothing to type. */
export function MattersArising(props: {
  readonly meeting: Meeting
  /** The meeting is over, and others see the screen again. */
  readonly isOnAWall?: boolean
}) {
  const { meeting, isOnAWall = false } = props
  const query = useQuery('meeting.matters-arising', { meetingId: meeting.id })
  const people = useRecords('person')
  const list = useRef<HTMLUListElement>(null)
  // In the room the arrows are free: they read the list on.
  const scroll = (by: number) => () => list.current?.scrollBy({ top: by * rowsAtOnce })
  useKeys({ arrowdown: scroll(1), arrowup: scroll(-1) }, { isOn: meeting.state === 'live' })
  if (query.kind === 'loading') return <p className={styles.quiet}>Reading what changed…</p>
  if (query.kind === 'problem') {
    const { title, whatToDo } = problemWords(query.problem)
    return (
      <p className={styles.quiet}>
        {title} {whatToDo}
      </p>
    )
  }
  const { since, lines } = query.value
  // What is late, blocked or proposed done stands here at every meeting, changed or not.
  const changed = since === null ? '' : `changed since ${weekdayDay(since)}, `
  if (lines.length === 0) return <p>Nothing {changed === '' ? '' : `${changed}and nothing `}is late or blocked.</p>
  return (
    <section className={styles.extra} aria-label="Matters arising">
      <p className={styles.quiet}>
        {lines.length === 1 ? 'One matter' : `${lines.length} matters`}: {changed}late, blocked or proposed done
      </p>
      <ul
        ref={list}
        className={styles.matters}
        aria-label="What changed"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must scroll from the keyboard
        tabIndex={0}
      >
        {lines
          .map((line) => wallLine(line, isOnAWall || !mayBeOnTheWall(meeting)))
          .map((line) => (
            <li key={`${line.card.kind}-${line.card.id}-${line.what}`}>
              <span className={styles.word} data-what={line.what}>
                {what[line.what]}
              </span>
              <span>
                {line.title}
                {saidOf(line) !== '' && <span className={styles.quiet}> {saidOf(line)}</span>}
              </span>
              <span className={styles.right}>
                <span>{line.number}</span>
                {line.personId !== null && <PersonBadge person={people.get(line.personId) ?? null} />}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What came from a confidential item keeps its number alone until the signed-up part. */
function wallLine<Line extends MatterArising & { readonly isConfidential: boolean }>(
  line: Line,
  isOnAWall: boolean,
): Line {
  if (!line.isConfidential || !isOnAWall) return line
  return { ...line, title: 'A confidential matter', words: '', personId: null }
}

/** "due 4 June", "because the lift is gone". */
function saidOf({ what: kind, on, words }: MatterArising): string {
  const parts = [kind === 'late' && on !== null ? `due ${shortDay(on)}` : '', words]
  return parts.filter((part) => part !== '').join(', ')
}
