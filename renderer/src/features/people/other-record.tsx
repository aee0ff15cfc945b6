import { useMemo, useState } from 'react'
import type { Person } from '../../../../shared/model/person'
import { doublesOf, likelyDoubles } from '../../../../shared/rules/merge-people/likely-doubles'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import styles from './merge.module.css'
import { compareNames } from './people-here'
import { SuggestField } from './suggest-field'

/** Which record is the other one of the same person: those that look like it, or anybody, retired or not. */
export function OtherRecord(props: { readonly person: Person; readonly onChosen: (personId: string) => void }) {
  const { person, onChosen } = props
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const [text, setText] = useState('')
  const labelOf = ({ name, initials, organisationId, retiredOn }: Person): string => {
    const body = organisations.get(organisationId ?? '')?.name
    return `${name} (${initials})${body === undefined ? '' : `, ${body}`}${retiredOn === null ? '' : ', retired'}`
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels are made of these two
  const options = useMemo(
    () =>
      [...people.values()]
        .filter((one) => one.id !== person.id)
        .map((one) => ({ id: one.id, label: labelOf(one) }))
        .sort((a, b) => compareNames(a.label, b.label)),
    [people, organisations, person.id],
  )
  const alike = useMemo(() => doublesOf(likelyDoubles(people.values()), person.id), [people, person.id])
  const typed = options.find(({ label }) => label === text.trim())
  return (
    <>
      <p>
        Which other record is <b dir="auto">{person.name}</b> as well? Both are shown side by side before anything is
        changed.
      </p>
      {alike.length > 0 && (
        <div className={styles.alike}>
          {alike.map((one) => (
            <Button key={one.id} size="small" onPress={() => onChosen(one.id)}>
              {labelOf(one)}
            </Button>
          ))}
        </div>
      )}
      <SuggestField
        label="The other record"
        value={text}
        onChange={setText}
        options={options}
        onPick={onChosen}
        onEnter={() => typed && onChosen(typed.id)}
        autoFocus
        hint={options.length === 0 ? 'Nobody else is here.' : 'Begin to type a name.'}
      />
    </>
  )
}
