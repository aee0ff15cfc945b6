import { useId } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import type { WaitingWords } from '../../../../shared/rules/waiting-words'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import { LineRow, LineTitle } from './line-row'
import styles from './today.module.css'
import type { TodayLine } from './today-line'

const shapes = { late: 'late', held: 'blocked', soon: 'soon' } as const

/** Gutter, title and one grey line, and who it waits for. */
export function WaitingRow(props: {
  readonly line: TodayLine
  readonly words: WaitingWords
  readonly people: ReadonlyMap<Id, Person>
  /** The day of the meeting whose agenda it is on already, in words. */
  readonly onAgendaOf: string | null
}) {
  const { line, words, people, onAgendaOf } = props
  const about = useId()
  const { tone } = words
  return (
    <LineRow line={line} className={styles.waiting}>
      <span className={classes(styles.state, styles[tone])} id={`${about}-state`}>
        {tone !== 'plain' && <StatusShape of={shapes[tone]} />}
        {words.state}
      </span>
      <span className={styles.what}>
        <LineTitle line={line} describedBy={`${about}-state ${about} ${about}-who`}>
          <span dir="auto" className={styles.titleWords}>
            {words.title}
          </span>
        </LineTitle>
        <span className={styles.below} id={about}>
          {words.below}
          {onAgendaOf !== null && ` On ${onAgendaOf}’s agenda.`}
        </span>
      </span>
      <span className={styles.who} id={`${about}-who`}>
        <Who who={words.who} people={people} />
      </span>
    </LineRow>
  )
}

function Who({ who, people }: { readonly who: WaitingWords['who']; readonly people: ReadonlyMap<Id, Person> }) {
  if (who === null) return null
  if (who.kind === 'several') {
    // Two names do not fit beside two badges: each badge says its own.
    return who.personIds.map((id) => <PersonBadge key={id} person={people.get(id) ?? null} />)
  }
  const person = who.kind === 'person' ? (people.get(who.personId) ?? null) : null
  const names = { team: 'The whole team', nobody: 'Nobody', tbc: 'tbc' } as const
  const name = who.kind === 'person' ? (person?.name ?? 'Somebody') : names[who.kind]
  return (
    <>
      <PersonBadge person={person} team={who.kind === 'team'} isNamed />
      <span className={styles.name}>{name}</span>
    </>
  )
}
