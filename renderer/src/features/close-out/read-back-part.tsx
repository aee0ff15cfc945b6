import { type RefObject, useId } from 'react'
import type { Action } from '../../../../shared/model/action'
import { weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecords } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { DueDialog, OwnerDialog } from '../today/today-dialogs'
import { useLineCommands } from '../today/use-line-commands'
import styles from './close-out.module.css'
import { counted } from './item-outcome'
import { type ReadBack, readBackOf } from './read-back'
import type { ReadingBack } from './use-read-back'

/** Said aloud before everybody goes, while everybody can still be asked: who does what, and by when. */
export function ReadBackPart(props: {
  readonly actions: readonly Action[]
  readonly reading: ReadingBack
  readonly part: RefObject<HTMLElement | null>
  readonly isReadOnly: boolean
  /** Of an item that is kept off the wall: its words are not read out before everybody. */
  readonly isOffTheWall: (action: Action) => boolean
}) {
  const { actions, reading, isReadOnly, isOffTheWall } = props
  const people = useRecords('person')
  const groups = readBackOf(actions, people)
  const all = groups.flatMap((group) => group.actions)
  const onWall = (action: Action): string =>
    isOffTheWall(action) ? `Confidential, ${printNumber('action', action.number)}` : action.title
  return (
    <section
      ref={props.part}
      className={styles.part}
      aria-labelledby="read-back"
      onBlur={(event) => reading.leave(event.relatedTarget)}
    >
      <header>
        <h2 id="read-back">Read back: who does what</h2>
        {all.length > 0 && <span>{counted(all.length, 'new action')}</span>}
      </header>
      {all.length === 0 ? (
        <p className={styles.none}>Nobody was given anything new to do.</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={group.key} className={styles.owner}>
              <Who group={group} />
              <ul>
                {group.actions.map((action) => (
                  <ToDo
                    key={action.id}
                    action={action}
                    words={onWall(action)}
                    isPrivate={isOffTheWall(action)}
                    isChosen={reading.chosen?.id === action.id}
                    isFirst={all[0] === action}
                    reading={reading}
                    isReadOnly={isReadOnly}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {reading.chosen !== null && reading.asking !== null && (
        <Asked action={{ ...reading.chosen, title: onWall(reading.chosen) }} reading={reading} />
      )}
    </section>
  )
}

/** One action; whoever is at it may say whose it is, and by when. */
function ToDo(props: {
  readonly action: Action
  readonly words: string
  readonly isPrivate: boolean
  readonly isChosen: boolean
  readonly isFirst: boolean
  readonly reading: ReadingBack
  readonly isReadOnly: boolean
}) {
  const { action, words, isChosen, reading } = props
  const dueId = useId()
  return (
    <li className={styles.todo} data-todo={action.id}>
      <button
        type="button"
        data-title=""
        className={classes(styles.title, props.isPrivate && styles.private)}
        tabIndex={isChosen || (reading.chosen === null && props.isFirst) ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
        aria-describedby={dueId}
        onFocus={() => reading.enter(action.id)}
        // Not every system gives a pressed button the focus.
        onClick={(event) => event.currentTarget.focus()}
      >
        <span dir="auto">{words}</span>
      </button>
      <span id={dueId}>
        <DueDay action={action} />
      </span>
      {isChosen && !props.isReadOnly && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
        <div className={styles.todoActs} role="group" aria-label={words}>
          <Button size="small" keys="O" onPress={() => reading.ask('owner')}>
            Owner
          </Button>
          <Button size="small" keys="D" onPress={() => reading.ask('due')}>
            Day
          </Button>
        </div>
      )}
    </li>
  )
}

function Asked({ action, reading }: { readonly action: Action; readonly reading: ReadingBack }) {
  const commands = useLineCommands(useToday())
  if (reading.asking === 'owner') {
    return (
      <OwnerDialog
        action={action}
        onClose={reading.answered}
        onSet={(owner) => {
          reading.answered()
          void commands.setOwner(action, owner)
        }}
      />
    )
  }
  return (
    <DueDialog
      action={action}
      onClose={reading.answered}
      onSet={(dueOn) => {
        reading.answered()
        if (dueOn !== action.dueOn) void commands.setDue(action, dueOn)
      }}
    />
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
  const today = useToday()
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
      {weekday} {dateOnly(action.dueOn, today)}
    </span>
  )
}
