import { useState } from 'react'
import type { Organisation, Person, Role } from '../../../../shared/model/person'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { CellField } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { PageHeader } from '../../ui/page-header'
import { useKeys } from '../../ui/use-keys'
import { AddPerson } from './add-person'
import styles from './people.module.css'

/** Who is of this place's team. Those who came in with initials only stand first. */
export function PeopleScreen({ localityId }: { readonly localityId: string }) {
  const locality = useRecord('locality', localityId)
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const vacancies = useRecords('vacancy')
  const isReadOnly = useIsReadOnly()
  const [isAdding, setAdding] = useState(false)
  const add = () => setAdding(true)
  useKeys({ n: add }, { isOn: !isReadOnly })

  const here = [...people.values()]
    .filter((person) => person.retiredOn === null)
    .flatMap((person) => {
      const roles = person.roles.filter((role) => role.localityId === localityId && role.to === null)
      return roles.length === 0 ? [] : [{ person, roles }]
    })
    .sort(
      (a, b) =>
        Number(b.person.toComplete) - Number(a.person.toComplete) ||
        a.person.name.localeCompare(b.person.name, 'en-GB'),
    )
  const vacant = [...vacancies.values()].filter((each) => each.localityId === localityId && each.filledOn === null)
  const toComplete = here.filter(({ person }) => person.toComplete).length
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(locality && { plate: { code: locality.code, shape: locality.shape } })}
        title="People"
        sentence={<Sentence people={here.length} toComplete={toComplete} vacant={vacant.length} />}
        actions={
          !isReadOnly && (
            <Button kind="primary" keys="N" onPress={add}>
              Add a person
            </Button>
          )
        }
      />
      <div className={styles.scroll}>
        {vacant.length > 0 && (
          <section className={styles.vacant} aria-labelledby="nobody-yet">
            <h2 id="nobody-yet">Nobody yet</h2>
            <ul>
              {vacant.map((each) => (
                <li key={each.id}>
                  <PersonBadge person={null} isNamed />
                  <span>{each.what.kind === 'job' ? each.what.title : roleWord(each.what.role)}</span>
                  <span className={styles.quiet}>
                    {organisations.get(each.organisationId ?? '')?.name ?? 'Organisation not said'}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {here.length === 0 ? (
          <Empty title="Nobody is here yet">
            People come in with the list pasted when the team is started, with the old action log, or one by one.
          </Empty>
        ) : (
          <PeopleTable here={here} organisations={organisations} isReadOnly={isReadOnly} />
        )}
      </div>
      <KeyBar keys={isReadOnly ? readKeys : keys} />
      <AddPerson localityId={localityId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  )
}

const readKeys = [{ keys: 'Tab', does: 'next field' }]
const keys = [
  { keys: 'N', does: 'add a person' },
  { keys: 'Tab', does: 'next field' },
  { keys: 'Enter', does: 'save the field' },
]

function Sentence(props: { readonly people: number; readonly toComplete: number; readonly vacant: number }) {
  const { people, toComplete, vacant } = props
  return (
    <>
      {people === 1 ? '1 person' : `${people} people`}
      {toComplete > 0 && (
        <>
          , <b>{toComplete} to complete</b>
        </>
      )}
      {vacant > 0 && (
        <>
          , <b>{vacant === 1 ? 'one seat vacant' : `${vacant} seats vacant`}</b>
        </>
      )}
      .
    </>
  )
}

const roleWord = (role: string): string => `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`

function PeopleTable(props: {
  readonly here: readonly { readonly person: Person; readonly roles: readonly Role[] }[]
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly isReadOnly: boolean
}) {
  const { here, organisations, isReadOnly } = props
  const run = useCommand()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Initials</th>
          <th scope="col">Organisation</th>
          <th scope="col">Job</th>
          <th scope="col">Role here</th>
        </tr>
      </thead>
      <tbody>
        {here.map(({ person, roles }) => (
          <tr key={person.id} className={classes(person.toComplete && styles.toComplete)}>
            <td>
              <span className={styles.who}>
                <PersonBadge person={person} isNew={person.toComplete} isNamed />
                <CellField
                  label={`Name of ${person.name}`}
                  value={person.name}
                  isReadOnly={isReadOnly}
                  onDone={(name) => name !== '' && void run('person.edit', { personId: person.id, name })}
                />
                {person.toComplete && <span className={styles.soon}>To complete</span>}
              </span>
            </td>
            <td>
              <CellField
                label={`Initials of ${person.name}`}
                value={person.initials}
                isReadOnly={isReadOnly}
                onDone={(initials) => initials !== '' && void run('person.edit', { personId: person.id, initials })}
              />
            </td>
            <td>
              <CellField
                label={`Organisation of ${person.name}`}
                value={organisations.get(person.organisationId ?? '')?.name ?? ''}
                placeholder="None"
                isReadOnly={isReadOnly}
                onDone={(organisation) => void run('person.edit', { personId: person.id, organisation })}
              />
            </td>
            <td>
              <CellField
                label={`Job of ${person.name}`}
                value={person.jobTitle}
                placeholder="None"
                isReadOnly={isReadOnly}
                onDone={(jobTitle) => void run('person.edit', { personId: person.id, jobTitle })}
              />
            </td>
            <td>
              {roles
                .map((role) => `${roleWord(role.name)}${role.standing === 'proposed' ? ', not confirmed' : ''}`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
