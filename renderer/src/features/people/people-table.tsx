import { memo } from 'react'
import type { Day } from '../../../../shared/model/common'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import styles from './people.module.css'
import { noWork, type PersonHere, type Work } from './people-here'
import { counted, datesWords, dayIn, roleWords, timeWords } from './people-words'

type Props = {
  readonly rows: readonly PersonHere[]
  readonly organisationOf: (person: PersonHere['person']) => string | undefined
  readonly work: ReadonlyMap<string, Work>
  readonly today: Day
  readonly chosenId: string | null
  readonly isGone: boolean
  readonly markedIds: readonly string[]
  readonly onChoose: (personId: string) => void
  /** Chosen together with another: with Ctrl or Shift held down. */
  readonly onMark: (personId: string) => void
  readonly onCurrent: (personId: string) => void
}

/** Who is here, a line each. The name opens the panel; the whole line does for the pointer. */
export function PeopleTable(props: Props) {
  const { rows, organisationOf, work, today, chosenId, isGone } = props
  return (
    <table className={classes(styles.table, isGone && styles.gone)} aria-label={isGone ? 'No longer here' : 'People'}>
      <thead>
        <tr>
          <th scope="col" className={styles.colName}>
            Name
          </th>
          <th scope="col">Organisation</th>
          <th scope="col" className={styles.colRole}>
            Role here
          </th>
          <th scope="col" className={styles.colWork}>
            Open work
          </th>
          <th scope="col" className={styles.colTime}>
            {isGone ? 'Retired' : 'Time given'}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.person.id}
            row={row}
            organisation={organisationOf(row.person)}
            work={work.get(row.person.id) ?? noWork}
            today={today}
            isChosen={row.person.id === chosenId}
            isGone={isGone}
            isMarked={props.markedIds.includes(row.person.id)}
            onChoose={props.onChoose}
            onMark={props.onMark}
            onCurrent={props.onCurrent}
          />
        ))}
      </tbody>
    </table>
  )
}

const Row = memo(function Row(props: {
  readonly row: PersonHere
  readonly organisation: string | undefined
  readonly work: Work
  readonly today: Day
  readonly isChosen: boolean
  readonly isGone: boolean
  readonly isMarked: boolean
  readonly onChoose: (personId: string) => void
  readonly onMark: (personId: string) => void
  readonly onCurrent: (personId: string) => void
}) {
  const { row, organisation, work, today, isChosen, isGone, isMarked } = props
  const { person, roles } = row
  return (
    // For the pointer the whole line is the target; for the keys the name in it is the button.
    <tr
      className={classes(person.toComplete && styles.toComplete, (isChosen || isMarked) && styles.chosen)}
      onClick={(event) =>
        event.ctrlKey || event.metaKey || event.shiftKey ? props.onMark(person.id) : props.onChoose(person.id)
      }
    >
      <td>
        <button
          type="button"
          className={styles.name}
          data-person={person.id}
          aria-expanded={isChosen}
          onFocus={() => props.onCurrent(person.id)}
        >
          <PersonBadge person={person} isNew={person.toComplete} isNamed />
          <span className={styles.cut} dir="auto" title={person.name}>
            {person.name}
          </span>
          {isMarked && <span className={styles.markedWord}>Chosen</span>}
          {person.toComplete && <span className={styles.soon}>To complete</span>}
        </button>
      </td>
      <td dir="auto">{organisation ?? <span className={styles.quiet}>Not said</span>}</td>
      <td>{roles.map((role) => roleLine(role, today, isGone)).join(', ')}</td>
      <td>
        <WorkWords work={work} />
      </td>
      <td>
        {isGone ? person.retiredOn === null ? 'Not retired' : dayIn(person.retiredOn, today) : <Time roles={roles} />}
      </td>
    </tr>
  )
})

function roleLine(role: PersonHere['roles'][number], today: Day, isGone: boolean): string {
  const isComing = role.from !== null && role.from > today
  const dates = isGone ? datesWords({ from: null, to: role.to }, today) : isComing ? datesWords(role, today) : ''
  return `${roleWords(role, today)}${dates === '' ? '' : `, ${dates}`}`
}

function WorkWords({ work }: { readonly work: Work }) {
  if (work.open === 0 && work.questions === 0) return <span className={styles.quiet}>None</span>
  return (
    <>
      {work.open > 0 && work.open}
      {work.late > 0 && (
        <>
          , <b className={styles.late}>{work.late} late</b>
        </>
      )}
      {work.questions > 0 && `${work.open > 0 ? ', ' : ''}${counted(work.questions, 'question', 'questions')}`}
    </>
  )
}

function Time({ roles }: { readonly roles: PersonHere['roles'] }) {
  const { words, look } = timeWords(roles)
  if (look === 'plain') return <>{words}</>
  return (
    <span className={look === 'soon' ? styles.notFreed : styles.quiet}>
      {look === 'soon' && <StatusShape of="soon" />}
      {words}
    </span>
  )
}
