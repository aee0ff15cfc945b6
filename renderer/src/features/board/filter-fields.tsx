import { useMemo } from 'react'
import type { Id } from '../../../../shared/model/common'
import { type WayOfWorking, waysOfWorking } from '../../../../shared/model/way-of-working'
import { wayWords } from '../../../../shared/rules/way-words'
import { useRecord, useRecords } from '../../data/data-provider'
import { type Option, Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { type BoardFilter, dueChoices, dueWords, organisationsOf } from './board-filter'
import type { BoardCard } from './drop-target'
import styles from './filter-bar.module.css'
import type { BoardFilterState } from './use-board-filter'

const any = 'any'
const byName = new Intl.Collator('en-GB')

/** Every question a board can be asked. What nobody on it has is not offered. */
export function FilterFields<C extends BoardCard>(props: {
  readonly state: BoardFilterState<C>
  readonly onDone: () => void
}) {
  const { state } = props
  const { filter, facts, places, change } = state
  const offered = useOffered(state)
  const settings = useRecord('settings', 'settings') ?? { partnershipName: 'Partnership' }
  // Enter in a field of choices opens its list: this one is heard from everywhere in the questions.
  useKeys({ 'ctrl+enter': props.onDone })
  const idOf = (id: string): Id | null => (id === any ? null : id)
  return (
    <div className={styles.fields}>
      <TextField
        label="Words"
        value={filter.text}
        onChange={(text) => change({ text })}
        placeholder="A few letters, or a number"
        onEnter={props.onDone}
        autoFocus
      />
      <Select
        label={facts.personWord}
        options={[{ id: any, label: 'Anybody' }, ...offered.people]}
        value={filter.personId ?? any}
        onChange={(id) => change({ personId: idOf(id) })}
      />
      <Select
        label="Organisation"
        options={[{ id: any, label: 'Any' }, ...offered.organisations]}
        value={filter.organisationId ?? any}
        onChange={(id) => change({ organisationId: idOf(id) })}
      />
      {places !== undefined && (
        <Select
          label="Place"
          options={[{ id: any, label: 'All places' }, ...offered.places]}
          value={filter.localityId ?? any}
          onChange={(id) => change({ localityId: idOf(id) })}
        />
      )}
      <Select
        label={facts.dueWord}
        options={[{ id: any, label: 'Any time' }, ...dueChoices.map((id) => ({ id, label: dueWords[id] }))]}
        value={filter.due ?? any}
        onChange={(id) => change({ due: dueChoices.find((choice) => choice === id) ?? null })}
      />
      <Select<WayOfWorking | 'any'>
        label="Way of Working"
        options={[{ id: any, label: 'Any' }, ...waysOfWorking.map((id) => ({ id, label: wayWords(id, settings) }))]}
        value={filter.way ?? any}
        onChange={(id) => change({ way: id === any ? null : id })}
      />
      {facts.heldOverOf !== undefined && (
        <Select<'0' | '1' | '3'>
          label="Held over"
          options={[
            { id: '0', label: 'Any' },
            { id: '1', label: 'At least once' },
            { id: '3', label: '3 times or more' },
          ]}
          value={heldOverIds[filter.heldOver]}
          onChange={(id) => change({ heldOver: heldOverOf[id] })}
        />
      )}
      {facts.marks !== undefined && (
        <Select
          label="Only"
          options={[{ id: any, label: 'Any' }, ...facts.marks.map(({ id, label }) => ({ id, label }))]}
          value={filter.mark ?? any}
          onChange={(id) => change({ mark: idOf(id) })}
        />
      )}
    </div>
  )
}

const heldOverIds = { 0: '0', 1: '1', 3: '3' } as const
const heldOverOf: Readonly<Record<'0' | '1' | '3', BoardFilter['heldOver']>> = { 0: 0, 1: 1, 3: 3 }

/** The people, organisations and places that cards of this board have, by name. */
function useOffered<C extends BoardCard>({ all, facts, filter, places }: BoardFilterState<C>) {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const localities = useRecords('locality')
  return useMemo(() => {
    const given = { organisationOf: (id: Id) => people.get(id)?.organisationId ?? null }
    // What is asked for stays on the list, whatever has become of its last card.
    const ofPeople = new Set<Id>(filter.personId === null ? [] : [filter.personId])
    const ofOrganisations = new Set<Id>(filter.organisationId === null ? [] : [filter.organisationId])
    for (const card of all) {
      for (const id of facts.peopleOf(card)) ofPeople.add(id)
      for (const id of organisationsOf(card, facts, given)) ofOrganisations.add(id)
    }
    return {
      people: named(ofPeople, people),
      organisations: named(ofOrganisations, organisations),
      places: [...(places?.keys() ?? [])].map((id) => ({ id, label: localities.get(id)?.name ?? id })),
    }
  }, [all, facts, filter, places, people, organisations, localities])
}

function named(ids: ReadonlySet<Id>, records: ReadonlyMap<Id, { readonly name: string }>): readonly Option<Id>[] {
  return [...ids]
    .flatMap((id) => {
      const name = records.get(id)?.name
      return name === undefined ? [] : [{ id, label: name }]
    })
    .sort((a, b) => byName.compare(a.label, b.label))
}
