import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { Organisation, Person } from '../../../../shared/model/person'
import { freeInitials } from '../../../../shared/rules/people'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { CellField, CellSelect } from '../../ui/cell-fields'
import { problemWords } from '../../ui/problem-words'
import { showProblem } from '../../ui/toasts'
import { leaveTextField } from '../../ui/typing-mode'
import { useOrganisationChoices } from './choices'
import { OrganisationDialog } from './organisation-dialog'
import styles from './people.module.css'
import { publicWords, sectorOptions } from './people-words'
import { SuggestField } from './suggest-field'

type Props = { readonly person: Person; readonly isReadOnly: boolean }

/** Who somebody is. Each fact is changed in its place and kept at once. */
export function PersonFacts({ person, isReadOnly }: Props) {
  const run = useCommand()
  const organisation = useRecords('organisation').get(person.organisationId ?? '')
  const edit = (input: Omit<InputOf<'person.edit'>, 'personId'>) =>
    void run('person.edit', { personId: person.id, ...input })
  const field = (label: string, value: string, onDone: (text: string) => void, placeholder?: string) => (
    <Fact label={label}>
      <CellField
        label={`${label} of ${person.name}`}
        value={value}
        isReadOnly={isReadOnly}
        onDone={onDone}
        {...(placeholder !== undefined && { placeholder })}
      />
    </Fact>
  )
  const inPublic = [
    { id: 'no', label: 'Without the name' },
    { id: 'yes', label: 'By name' },
  ] as const
  return (
    <>
      <dl className={styles.facts}>
        {field('Name', person.name, (name) => name !== '' && edit({ name }))}
        <Initials person={person} isReadOnly={isReadOnly} />
        {field('Job', person.jobTitle, (jobTitle) => edit({ jobTitle }), 'None')}
        <Works person={person} organisation={organisation} isReadOnly={isReadOnly} />
        {field('E-mail', person.email, (email) => edit({ email }), 'None')}
        {field('Phone', person.phone, (phone) => edit({ phone }), 'None')}
        <Fact label="In public minutes">
          {isReadOnly ? (
            inPublic[person.mayBeNamedInPublic ? 1 : 0].label
          ) : (
            <CellSelect
              label={`${person.name} in public minutes`}
              options={inPublic}
              value={person.mayBeNamedInPublic ? 'yes' : 'no'}
              onChange={(answer) => edit({ mayBeNamedInPublic: answer === 'yes' })}
            />
          )}
        </Fact>
      </dl>
      {!person.mayBeNamedInPublic && (
        <p className={styles.note}>
          Public minutes print {publicWords(person.roles)}. “By name” only where they said so.
        </p>
      )}
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Initials that somebody else has are refused, with some that are free. */
function Initials({ person, isReadOnly }: Props) {
  const run = useCommand()
  const people = useRecords('person')
  const [taken, setTaken] = useState<string | null>(null)
  const edit = async (initials: string) => {
    setTaken(null)
    if (initials === '') return
    const outcome = await run('person.edit', { personId: person.id, initials }, { quiet: true })
    if (outcome.ok) return
    if (outcome.problem.code === 'initials-taken') setTaken(outcome.problem.taken)
    else showProblem(outcome.problem)
  }
  const free = taken === null ? '' : freeInitials(people.values(), person)
  return (
    <Fact label="Initials">
      <CellField
        label={`Initials of ${person.name}`}
        value={person.initials}
        isReadOnly={isReadOnly}
        onDone={(initials) => void edit(initials)}
      />
      {taken !== null && (
        <p className={styles.problem} role="alert">
          {problemWords({ code: 'initials-taken', taken }).title}{' '}
          {free !== person.initials && (
            <Button size="small" onPress={() => void edit(free)}>
              {`Use ${free}`}
            </Button>
          )}
        </p>
      )}
    </Fact>
  )
}

function Works(props: Props & { readonly organisation: Organisation | undefined }) {
  const { person, organisation, isReadOnly } = props
  const run = useCommand()
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <Fact label="Organisation">
        {isReadOnly ? (
          <span dir="auto">{organisation?.name ?? 'Not said'}</span>
        ) : (
          // A new name from elsewhere starts the field anew.
          <OrganisationField
            key={`${person.id} ${organisation?.name}`}
            person={person}
            name={organisation?.name ?? ''}
          />
        )}
      </Fact>
      {organisation !== undefined && (
        <Fact label="Sector">
          {isReadOnly ? (
            sectorOptions.find(({ id }) => id === organisation.sector)?.label
          ) : (
            <span className={styles.sector}>
              <CellSelect
                label={`Sector of ${organisation.name}`}
                options={sectorOptions}
                value={organisation.sector}
                onChange={(sector) => void run('organisation.edit', { organisationId: organisation.id, sector })}
              />
              <Button kind="quiet" size="small" onPress={() => setEditing(true)} aria-label="Change the organisation">
                Change…
              </Button>
            </span>
          )}
        </Fact>
      )}
      {isEditing && organisation && (
        <OrganisationDialog organisation={organisation} onClose={() => setEditing(false)} />
      )}
    </>
  )
}

function OrganisationField({ person, name }: { readonly person: Person; readonly name: string }) {
  const run = useCommand()
  const choices = useOrganisationChoices()
  const [text, setText] = useState(name)
  const save = () => {
    if (text.trim() !== name) void run('person.edit', { personId: person.id, organisation: text })
  }
  return (
    <SuggestField
      label={`Organisation of ${person.name}`}
      isLabelHidden
      look="cell"
      value={text}
      onChange={setText}
      options={choices}
      placeholder="None"
      onDone={save}
      onEscape={leaveTextField}
    />
  )
}
