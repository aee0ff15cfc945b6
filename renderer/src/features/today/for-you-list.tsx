import { CalendarClock, CircleHelp, FileText, ListChecks, UserRound } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { ForYou, ForYouWords } from '../../../../shared/rules/for-you'
import { useShell } from '../../app/use-shell'
import { classes } from '../../ui/classes'
import due from '../../ui/due.module.css'
import { StatusShape } from '../../ui/status-shape'
import { LineRow, LineTitle } from './line-row'
import styles from './today.module.css'
import type { TodayLine } from './today-line'

const icons: { readonly [K in ForYou['kind']]: ReactNode } = {
  question: <CircleHelp aria-hidden />,
  issue: <CalendarClock aria-hidden />,
  minutes: <FileText aria-hidden />,
  action: <ListChecks aria-hidden />,
  initials: <UserRound aria-hidden />,
}

export function ForYouRow(props: {
  readonly kind: ForYou['kind']
  readonly line: TodayLine
  readonly words: ForYouWords
}) {
  const { kind, line, words } = props
  const about = useId()
  return (
    <LineRow line={line} className={styles.mine}>
      {icons[kind]}
      <LineTitle line={line} {...(words.due !== null && { describedBy: about })} className={styles.plainTitle}>
        <span dir="auto" className={styles.titleWords}>
          {words.title}
        </span>
      </LineTitle>
      {words.due !== null && (
        <span id={about} className={classes(due.due, words.due.kind !== 'later' && due[words.due.kind])}>
          {words.due.kind !== 'later' && <StatusShape of={words.due.kind} />}
          {words.due.words}
        </span>
      )}
    </LineRow>
  )
}

/** Nobody is named at this keyboard: the one thing to do is to say who it is. */
export function AskWho() {
  return (
    <p className={styles.quiet}>
      <button type="button" className={styles.link} onClick={() => useShell.getState().show('keyboard')}>
        Say who is at this keyboard
      </button>{' '}
      and what waits for you stands here.
    </p>
  )
}
