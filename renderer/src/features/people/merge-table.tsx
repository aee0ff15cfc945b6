import { useId } from 'react'
import type { FactFrom, MergeFact, MergeFacts } from '../../../../shared/model/merge-facts'
import type { Person } from '../../../../shared/model/person'
import { differing, mergeFacts } from '../../../../shared/rules/merge-people/facts'
import { useRecords } from '../../data/data-provider'
import { PersonBadge } from '../../ui/badge'
import { useToday } from '../../ui/use-today'
import styles from './merge.module.css'
import { factOf, factWords } from './merge-words'
import type { Work } from './people-here'
import { datesWords, roleWords } from './people-words'
import { workWords } from './retire-dialog'

type Side = { readonly from: FactFrom; readonly person: Person }

/** Both records side by side, with a choice wherever they differ. */
export function MergeTable(props: {
  readonly kept: Person
  readonly other: Person
  readonly facts: MergeFacts
  readonly onChoose: (fact: MergeFact, from: FactFrom) => void
  readonly workOf: (personId: string) => Work
}) {
  const { kept, other, facts, workOf } = props
  const choices = new Set(differing(kept, other))
  const sides: readonly Side[] = [
    { from: 'kept', person: kept },
    { from: 'other', person: other },
  ]
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Both records, and what stays</caption>
      <thead>
        <tr>
          <th scope="col">What stays</th>
          {sides.map(({ person }) => (
            <th key={person.id} scope="col">
              <span className={styles.who}>
                <PersonBadge person={person} isNew={person.toComplete} isNamed />
                <span dir="auto">{person.name}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mergeFacts.map((fact) => (
          <FactRow
            key={fact}
            fact={fact}
            sides={sides}
            chosen={choices.has(fact) ? facts[fact] : null}
            onChoose={props.onChoose}
          />
        ))}
        <tr>
          <th scope="row">Roles, together</th>
          {sides.map(({ person }) => (
            <td key={person.id}>
              <Roles person={person} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Work, together</th>
          {sides.map(({ person }) => (
            <td key={person.id}>{workWords(workOf(person.id)) || 'Nothing that is open'}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** `chosen` null: both say the same. */
function FactRow(props: {
  readonly fact: MergeFact
  readonly sides: readonly Side[]
  readonly chosen: FactFrom | null
  readonly onChoose: (fact: MergeFact, from: FactFrom) => void
}) {
  const { fact, sides, chosen } = props
  const organisations = useRecords('organisation')
  const id = useId()
  return (
    <tr>
      <th scope="row" id={id}>
        {factWords[fact]}
      </th>
      {sides.map(({ from, person }) => {
        const said = factOf(fact, person, organisations)
        return (
          <td key={from}>
            {chosen === null ? (
              <span dir="auto">{said}</span>
            ) : (
              <label className={styles.choice}>
                <input
                  type="radio"
                  name={id}
                  checked={chosen === from}
                  onChange={() => props.onChoose(fact, from)}
                  aria-labelledby={`${id} ${id}-${from}`}
                />
                <span id={`${id}-${from}`} dir="auto">
                  {said}
                </span>
              </label>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Roles({ person }: { readonly person: Person }) {
  const localities = useRecords('locality')
  const today = useToday()
  if (person.roles.length === 0) return <>None</>
  return (
    <ul className={styles.roles}>
      {person.roles.map((role) => {
        const dates = datesWords(role, today)
        const place = localities.get(role.localityId)?.code ?? ''
        const words = `${place} ${roleWords(role, today)}${dates === '' ? '' : `, ${dates}`}`
        return <li key={`${role.localityId} ${role.name} ${role.from} ${role.standing}`}>{words}</li>
      })}
    </ul>
  )
}
