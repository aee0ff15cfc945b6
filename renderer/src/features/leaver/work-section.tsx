import { Check } from 'lucide-react'
import { type KeyboardEvent, memo, useId } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Person } from '../../../../shared/model/person'
import { dueIn } from '../../../../shared/rules/dates'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import due from '../../ui/due.module.css'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import styles from './leaver.module.css'
import { numberOfWork, titleOfWork } from './leaver-words'
import type { Choosing } from './use-choosing'
import { type Goes, goesTo, type WorkGroup, type WorkLine } from './work-lines'

/** One kind of open work: each line with whom it goes to, and all of them at once. */
export function WorkSection(props: {
  readonly group: WorkGroup
  readonly choosing: Choosing
  readonly people: ReadonlyMap<Id, Person>
  readonly places: ReadonlyMap<Id, Locality>
  readonly today: Day
  readonly isReadOnly: boolean
}) {
  const { group, choosing, people, places, today, isReadOnly } = props
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header>
        <h2 id={id}>{group.name}</h2>
        <span className={styles.count}>{group.lines.length}</span>
        {!isReadOnly && group.lines.length > 1 && (
          <Button
            size="small"
            aria-label={`All to one person: ${group.name}`}
            onPress={() => choosing.askForAll(group.lines.map((line) => line.key))}
          >
            All to…
          </Button>
        )}
      </header>
      <div role="listbox" aria-label={group.name} aria-multiselectable="true" className={styles.lines}>
        {group.lines.map((line) => {
          const goes = goesTo(line, choosing.chosen)
          return (
            <WorkRow
              key={line.key}
              line={line}
              place={places.get(line.work.localityId)}
              taker={goes.kind === 'person' ? (people.get(goes.personId) ?? null) : null}
              goes={goes.kind}
              isSuggested={!choosing.chosen.has(line.key) && line.work.suggested !== null}
              isMarked={choosing.marked.has(line.key)}
              isStop={choosing.current === line.key}
              today={today}
              choosing={choosing}
            />
          )
        })}
      </div>
    </section>
  )
}

type RowProps = {
  readonly line: WorkLine
  readonly place: Locality | undefined
  /** Who takes it; null where nobody does, or where it stays. */
  readonly taker: Person | null
  readonly goes: Goes['kind']
  readonly isSuggested: boolean
  readonly isMarked: boolean
  /** The one line Tab comes to. */
  readonly isStop: boolean
  readonly today: Day
  readonly choosing: Choosing
}

// What a row says of itself: the rest is the same from one change to the next, and is called anew where it is pressed.
const isSame = (a: RowProps, b: RowProps): boolean =>
  a.line.work === b.line.work &&
  a.place === b.place &&
  a.taker === b.taker &&
  a.goes === b.goes &&
  a.isSuggested === b.isSuggested &&
  a.isMarked === b.isMarked &&
  a.isStop === b.isStop &&
  a.today === b.today &&
  a.choosing.latest === b.choosing.latest

const WorkRow = memo(function WorkRow(props: RowProps) {
  const { line, place, taker, goes, isMarked, isStop, today } = props
  const { latest } = props.choosing
  const { work, key } = line
  const number = numberOfWork(work, place)
  const title = titleOfWork(work, place)
  const when = work.dueOn === null ? null : dueIn(work.dueOn, today)
  const whom = goes === 'person' ? (taker?.name ?? 'Somebody') : goes === 'nobody' ? 'Nobody' : 'Leaves with them'
  const press = (event: KeyboardEvent) => {
    if (!latest.current.press(key, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="option"
      aria-selected={isMarked}
      tabIndex={isStop ? 0 : -1}
      data-work={key}
      className={styles.line}
      onFocus={() => latest.current.setCurrent(key)}
      onKeyDown={press}
      onClick={(event) => {
        const part = event.target instanceof Element ? event.target.closest('[data-part]') : null
        latest.current.focus(key)
        if (part?.getAttribute('data-part') === 'who') latest.current.askIfMay(key)
        else if (event.ctrlKey || event.metaKey || part !== null) latest.current.toggleIfMay(key)
      }}
    >
      <span data-part="mark" className={styles.mark}>
        <span className={styles.box}>{isMarked && <Check aria-hidden />}</span>
      </span>
      <span className={styles.words}>
        <span dir="auto">{title}</span>
        <span className={styles.second}>
          {place && number === '' && <Plate code={place.code} shape={place.shape} />}
          {number !== '' && <span>{number}</span>}
          {when !== null && (
            <span className={classes(due.due, when.kind !== 'later' && due[when.kind])}>
              {when.kind !== 'later' && <StatusShape of={when.kind} />}
              {when.words}
            </span>
          )}
        </span>
      </span>
      <span data-part="who" className={classes(styles.whom, goes !== 'person' && styles.noOne)}>
        {goes !== 'stays' && <PersonBadge person={taker} isNamed />}
        <span className="visually-hidden">goes to</span>
        <span className={styles.name}>{whom}</span>
        {props.isSuggested && <span className={styles.hint}>suggested</span>}
      </span>
    </div>
  )
}, isSame)
