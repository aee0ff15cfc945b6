import type { Locality } from '../../../shared/model/locality'
import type { Organisation, Person } from '../../../shared/model/person'
import { placesInOrder } from './where'

export type PersonLine = {
  /** `<place> <person>`: somebody of two places stands under both. */
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly initials: string
  /** What they do and for whom. */
  readonly under: string
}
export type PlaceGroup = { readonly id: string; readonly name: string; readonly people: readonly PersonLine[] }

type Known = {
  readonly people: ReadonlyMap<string, Person>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly localities: ReadonlyMap<string, Locality>
}

/**
 * Everybody who can be at a keyboard, by place and name, as far as the typed letters name them: at most `most` lines,
 * and how many were left out. Forgives accents and case; looks at initials and organisation too.
 */
export function peopleByPlace(
  known: Known,
  typed: string,
  most: number,
): { readonly groups: readonly PlaceGroup[]; readonly left: number } {
  const words = plain(typed).split(' ').filter(Boolean)
  const found = [...known.people.values()]
    .filter((person) => person.retiredOn === null)
    .filter((person) => {
      const text = plain(`${person.name} ${person.initials} ${organisationOf(person, known)}`)
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const isOf = (person: Person, localityId: string) =>
    person.roles.some((role) => role.localityId === localityId && role.to === null)
  const places = placesInOrder(known.localities)
  const groups = [
    ...places.map(({ id, name }) => ({ id, name, of: found.filter((person) => isOf(person, id)) })),
    {
      id: 'elsewhere',
      name: 'Of no place',
      of: found.filter((person) => !places.some((place) => isOf(person, place.id))),
    },
  ]
  let room = most
  let left = 0
  const cut: PlaceGroup[] = []
  for (const { id, name, of } of groups) {
    const shown = of.slice(0, room)
    room -= shown.length
    left += of.length - shown.length
    if (shown.length > 0) cut.push({ id, name, people: shown.map((person) => lineOf(person, id, known)) })
  }
  return { groups: cut, left }
}

function lineOf(person: Person, groupId: string, known: Known): PersonLine {
  const under = [person.jobTitle, organisationOf(person, known)].filter((part) => part !== '').join(', ')
  return { id: `${groupId} ${person.id}`, personId: person.id, name: person.name, initials: person.initials, under }
}

function organisationOf(person: Person, { organisations }: Known): string {
  return organisations.get(person.organisationId ?? '')?.name ?? ''
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’']/g, '').toLocaleLowerCase('en-GB').trim()
