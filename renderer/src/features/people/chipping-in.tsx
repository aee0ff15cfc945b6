import { useState } from 'react'
import type { ChippingIn as Count } from '../../../../shared/contract'
import type { Organisation, Vacancy } from '../../../../shared/model/person'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Loading } from '../../ui/loading'
import { problemWords } from '../../ui/problem-words'
import styles from './people.module.css'
import { compareNames, type PersonHere } from './people-here'

/** More than these are asked for: a county has hundreds of organisations. */
const first = 40

type Props = {
  readonly localityId: string
  readonly here: readonly PersonHere[]
  readonly vacancies: readonly Vacancy[]
  readonly organisations: ReadonlyMap<string, Organisation>
}

/** Actions and pledge sides kept, by organisation, in order of name: never a league table. */
export function ChippingIn(props: Props) {
  const { localityId } = props
  const asked = useQuery('people.chipping-in', { localityId }, (touched) =>
    touched.some(({ kind }) => kind === 'action' || kind === 'pledge' || kind === 'person'),
  )
  const [isWhole, setWhole] = useState(false)
  const lines = asked.kind === 'ready' ? linesOf(props, asked.value) : []
  const most = Math.max(1, ...lines.map((line) => line.count))
  const shown = isWhole ? lines : lines.slice(0, first)
  return (
    <aside className={styles.chipping} aria-labelledby="chipping-in">
      <header>
        <h2 id="chipping-in">Who is chipping in</h2>
        <span className={styles.second}>12 weeks</span>
      </header>
      <p className={styles.second}>
        Actions and pledge sides kept, by organisation. In order of name: it shows who is stretched and who is missing,
        not who is best.
      </p>
      {asked.kind === 'loading' && <Loading what="Counting" />}
      {asked.kind === 'problem' && <p>{problemWords(asked.problem).title}</p>}
      <ul className={styles.bars}>
        {shown.map((line) => (
          <li key={line.id} className={classes(line.isNobody && styles.held)}>
            <span dir="auto">{line.name}</span>
            <span>{line.isNobody ? 'Nobody' : line.count}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${Math.round((line.count / most) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {asked.kind === 'ready' && lines.length === 0 && <p>No organisation is named here yet.</p>}
      {shown.length < lines.length && (
        <Button size="small" onPress={() => setWhole(true)}>
          {`${lines.length - shown.length} more organisations`}
        </Button>
      )}
    </aside>
  )
}

type Line = { readonly id: string; readonly name: string; readonly count: number; readonly isNobody: boolean }

/** Everybody's organisation, whoever did something, and those that only have a vacancy. */
function linesOf({ here, vacancies, organisations }: Props, counts: readonly Count[]): readonly Line[] {
  const ofPeople = new Set(here.flatMap(({ person }) => person.organisationId ?? []))
  const done = new Map(counts.map(({ organisationId, count }) => [organisationId, count]))
  const empty = new Set(vacancies.flatMap(({ organisationId }) => organisationId ?? []))
  const ids = new Set([...ofPeople, ...[...done.keys()].filter((id) => id !== null), ...empty])
  const lines = [...ids].flatMap((id): Line[] => {
    const name = organisations.get(id)?.name
    if (name === undefined) return []
    const count = done.get(id) ?? 0
    return [{ id, name, count, isNobody: count === 0 && !ofPeople.has(id) }]
  })
  lines.sort((a, b) => compareNames(a.name, b.name))
  const without = done.get(null) ?? 0
  if (without > 0) lines.push({ id: 'none', name: 'Organisation not said', count: without, isNobody: false })
  return lines
}
