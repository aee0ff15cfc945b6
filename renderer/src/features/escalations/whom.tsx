import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { listed } from '../../../../shared/rules/listed'
import { PersonBadge } from '../../ui/badge'

type People = ReadonlyMap<Id, Person>

/** A badge for each of those who may answer; nobody's, where there is none. */
export function WhomBadges(props: {
  readonly ids: readonly Id[]
  readonly people: People
  readonly as?: 'owner' | 'helper'
  /** The names stand beside them: not read out a second time. */
  readonly isNamed?: boolean
}) {
  const { ids, people, ...how } = props
  if (ids.length === 0) return <PersonBadge person={null} {...how} />
  return ids.map((id) => <PersonBadge key={id} person={people.get(id) ?? null} {...how} />)
}

/** "Grace Alderney and Tobias Wren"; `none` where there is nobody. */
export function whomWords(ids: readonly Id[], people: People, none: string): string {
  return ids.length === 0 ? none : listed(ids.map((id) => people.get(id)?.name ?? 'somebody'))
}
