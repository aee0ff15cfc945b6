import type { Action } from '../../../../shared/model/action'
import { shortDay, weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecords } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import styles from './close-out.module.css'
import { counted } from './item-outcome'
import { type ReadBack, readBackOf } from './read-back'

/** Said aloud before everybody goes: who does what, and by when. */
export function ReadBackPart(props: {
  readonly actions: readonly Action[]
  /** Of an item that is kept off the wall: its words are not read out before everybody. */
  readonly isOffTheWall: (action: Action) => boolean
}) {
  const { actions, isOffTheWall } = props
  const people = useRecords('person')
  const groups = readBackOf(actions, people)
  const count = groups.reduce((sum, group) => sum + group.actions.length, 0)
  return (
    <section className={styles.part} aria-labelledby="read-back">
      <header>
        <h2 id="read-back">Read back: who does what</h2>
        {count > 0 && <span>{counted(count, 'new action')}</span>}
      </header>
      {count === 0 ? (
        <p className={styles.none}>Nobody was given anything new to do.</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={group.key} className={styles.owner}>
              <Who group={group} />
              <ul>
                {group.actions.map((action) => (
                  <li key={action.id} className={styles.todo}>
                    {isOffTheWall(action) ? (
                      <span className={styles.private}>Confidential, {printNumber('action', action.number)}</span>
                    ) : (
                      <span dir="auto">{action.title}</span>
                    )}
                    <DueDay action={action} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Who({ group }: { readonly group: ReadBack }) {
  const { owner, person } = group
  const words = owner.kind === 'team' ? 'The whole team' : owner.kind === 'nobody' ? 'Nobody yet' : person?.name
  return (
    <span className={classes(styles.who, owner.kind === 'nobody' && styles.nobody)}>
      <PersonBadge person={person} team={owner.kind === 'team'} isNamed />
      <span dir="auto">{words ?? 'Somebody'}</span>
    </span>
  )
}

function DueDay({ action }: { readonly action: Action }) {
  if (action.dueOn === null) {
    return (
      <span className={styles.noDate}>
        <StatusShape of="soon" /> No date
      </span>
    )
  }
  const weekday = (weekdayNames[weekdayOf(action.dueOn) - 1] ?? '').slice(0, 3)
  return (
    <span className={styles.due}>
      {weekday} {shortDay(action.dueOn)}
    </span>
  )
}
