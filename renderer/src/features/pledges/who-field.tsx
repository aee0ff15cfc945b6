import { useMemo } from 'react'
import { useRecords } from '../../data/data-provider'
import { useOrganisationChoices, usePeopleChoices } from '../people/choices'
import { SuggestField } from '../people/suggest-field'
import { type Named, type SideBy, whoOf } from './pledge-words'
import styles from './pledges.module.css'
import { readWho, type WhoRead } from './read-who'

export function useNamed(): Named {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  return useMemo(() => ({ people, organisations }), [people, organisations])
}

const residentsWords = 'Residents'
export const nobodyWords = 'Nobody yet'

/** What a side's who is, as it is typed. */
export function typedWho(by: SideBy, named: Named): string {
  if (by.kind === 'unknown') return ''
  return whoOf(by, named)?.name ?? ''
}

/** Reads what is typed into a who field, what was picked from its list included. */
export function useReadWho(): (text: string) => WhoRead {
  const named = useNamed()
  const people = usePeopleChoices()
  return (text) => {
    const alike = people.filter((one) => one.label === text)
    const [picked] = alike
    if (picked !== undefined && alike.length === 1) return { kind: 'read', by: { kind: 'person', personId: picked.id } }
    return readWho(text, { people: named.people.values(), organisations: named.organisations.values() })
  }
}

/** A name, an organisation or "residents"; an unknown one is said so beside it. */
export function WhoField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem: string | undefined
  readonly onEnter?: () => void
  readonly autoFocus?: boolean
  readonly isLabelHidden?: boolean
}) {
  const people = usePeopleChoices()
  const organisations = useOrganisationChoices()
  const options = useMemo(
    () => [
      { id: 'residents', label: residentsWords },
      { id: 'nobody', label: nobodyWords },
      ...people.map(({ id, label }) => ({ id, label })),
      ...organisations,
    ],
    [people, organisations],
  )
  return (
    <div className={styles.whoField}>
      <SuggestField
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        options={options}
        placeholder="A name, an organisation, or residents"
        isLabelHidden={props.isLabelHidden ?? false}
        {...(props.autoFocus && { autoFocus: true })}
        {...(props.onEnter && { onEnter: props.onEnter })}
      />
      {props.problem !== undefined && (
        <p className={styles.problem} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  )
}
