import type { ReactNode } from 'react'
import type { AttendanceRow } from './attendance-rows'
import styles from './live.module.css'
import { MarkIcon } from './mark-icon'

/** One person: badge, name and organisation, whether they signed up, and the mark in a shape and in words. */
export function PersonLine(props: {
  readonly row: AttendanceRow
  readonly words: string
  readonly isChosen: boolean
  onChoose(): void
  /** What is asked about this person. */
  readonly children: ReactNode
}) {
  const { row, words, isChosen } = props
  return (
    <li data-chosen={isChosen} aria-current={isChosen ? 'true' : undefined}>
      <button type="button" tabIndex={-1} className={styles.personRow} onClick={props.onChoose}>
        <span className={styles.initials} data-guest={row.isGuest} aria-hidden="true">
          {row.initials}
        </span>
        <span className={styles.who}>
          <b>{row.name}</b> <span className={styles.organisation}>{row.organisation}</span>
        </span>
        <span className={styles.signedUp}>{row.isSignedUp && 'signed up'}</span>
        <span className={styles.mark} data-mark={lookOf(row)}>
          <MarkIcon row={row} />
          <span>{words}</span>
        </span>
      </button>
      {props.children}
    </li>
  )
}

function lookOf(row: AttendanceRow): string {
  if (row.isOut) return 'out'
  return row.isGuest && row.mark === 'present' ? 'guest' : (row.mark ?? 'none')
}
