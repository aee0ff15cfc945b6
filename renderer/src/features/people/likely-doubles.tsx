import { useDeferredValue, useMemo } from 'react'
import type { Person } from '../../../../shared/model/person'
import { type Double, likelyDoubles } from '../../../../shared/rules/merge-people/likely-doubles'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import styles from './merge.module.css'
import type { PersonHere } from './people-here'

/** More would be a list to work off; the next come when these are settled. */
const most = 3

/** A quiet line for each two of this place who may be one person. Nothing happens until somebody looks. */
export function LikelyDoubles(props: {
  readonly people: ReadonlyMap<string, Person>
  readonly here: readonly PersonHere[]
  readonly onLook: (double: Double) => void
}) {
  const run = useCommand()
  // Of thousands it takes a moment, which the list need not wait for.
  const people = useDeferredValue(props.people)
  const all = useMemo(() => likelyDoubles(people.values()), [people])
  const isHere = useMemo(() => new Set(props.here.map(({ person }) => person.id)), [props.here])
  const doubles = all.filter(({ one, other }) => isHere.has(one.id) || isHere.has(other.id))
  if (doubles.length === 0) return null
  const tellApart = async ({ one, other }: Double) => {
    const outcome = await run('person.tell-apart', { personId: one.id, otherId: other.id })
    if (outcome.ok) showToast({ words: `${one.name} and ${other.name} stay two people`, canUndo: true })
  }
  return (
    <ul className={styles.doubles} aria-label="Perhaps one person">
      {doubles.slice(0, most).map((double) => {
        const { one, other } = double
        const both = `${one.name} and ${other.name}`
        return (
          <li key={`${one.id} ${other.id}`}>
            <span>
              <b dir="auto">{one.name}</b> and <b dir="auto">{other.name}</b> may be one person.
            </span>
            <Button size="small" kind="quiet" onPress={() => props.onLook(double)} aria-label={`Look at ${both}`}>
              Look…
            </Button>
            <Button
              size="small"
              kind="quiet"
              onPress={() => void tellApart(double)}
              aria-label={`${both} are two people`}
            >
              They are two
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
