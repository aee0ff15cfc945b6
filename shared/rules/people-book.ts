import type { Id } from '../model/common'
import type { Person } from '../model/person'
import { looksLikeInitials } from './initials'
import { namesOf } from './merge-people/kept'
import { foldName, haveTitlesOfTwo, withoutTitles } from './names'
import { nameOfAddress } from './people-words'

/** People by the ways a list names them: the whole name, their exact initials ("NB"), or initials and surname ("N. Bramble"). */
export class PeopleBook {
  readonly #byId = new Map<Id, Person>()
  readonly #byName = new Map<string, Set<Id>>()
  readonly #byInitials = new Map<string, Set<Id>>()
  readonly #byShortName = new Map<string, Set<Id>>()
  readonly #byAddress = new Map<string, Set<Id>>()
  readonly #touched = new Set<Id>()

  constructor(people: Iterable<Person>) {
    for (const person of people) if (person.retiredOn === null) this.#file(person)
  }

  put(person: Person): void {
    this.#file(person)
    this.#touched.add(person.id)
  }

  touched(): readonly Person[] {
    return [...this.#touched].flatMap((id) => this.#byId.get(id) ?? [])
  }

  /** Nothing may say that they work for two different organisations; a short form must mean one person only. */
  find(written: string, organisationId: Id | null, email = ''): Person | undefined {
    const fits = (ids: ReadonlySet<Id> | undefined) =>
      [...(ids ?? [])]
        .flatMap((id) => this.#byId.get(id) ?? [])
        .filter(
          (one) =>
            (one.organisationId === null || organisationId === null || one.organisationId === organisationId) &&
            !haveTitlesOfTwo(written, one.name),
        )
    const [named] = fits(this.#byName.get(nameKey(written)))
    if (named !== undefined) return named
    const short = shortNameOf(written)
    const ids = short === null ? this.#byInitials.get(written.trim()) : this.#byShortName.get(short)
    const [only, another] = fits(ids)
    if (only !== undefined) return another === undefined ? only : undefined
    // An address is looked for only where nothing else names them: several may share one.
    if (email === '' || written !== nameOfAddress(email)) return undefined
    const [its, shared] = fits(this.#byAddress.get(foldName(email)))
    return shared === undefined ? its : undefined
  }

  #file(person: Person): void {
    this.#byId.set(person.id, person)
    add(this.#byInitials, person.initials, person.id)
    if (person.email !== '') add(this.#byAddress, foldName(person.email), person.id)
    // Two records that were merged stay one when the list comes that made them two.
    for (const name of namesOf(person)) this.#fileName(person, name)
  }

  #fileName(person: Person, name: string): void {
    add(this.#byName, nameKey(name), person.id)
    // Whoever is known by a short form only is found by that form only.
    if (isShortForm(name)) return
    const words = foldName(withoutTitles(name)).split(' ')
    const surname = words.at(-1) ?? ''
    const given = words.slice(0, -1).map((word) => Array.from(word)[0] ?? '')
    if (given.length === 0) return
    add(this.#byShortName, `${given.join('')} ${surname}`, person.id)
    add(this.#byShortName, `${given[0] ?? ''} ${surname}`, person.id)
  }
}

function add(map: Map<string, Set<Id>>, key: string, id: Id): void {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, new Set([id]))
  else ids.add(id)
}

/** Without titles, and "Mary-Jane O'Neil" as an address has her. A name of marks alone folds to nothing and is compared as it is. */
function nameKey(name: string): string {
  const plain = foldName(withoutTitles(name))
  return shortNameOf(name) ?? (plain.replaceAll('-', ' ').replaceAll("'", '').trim() || plain || name)
}

export function isShortForm(name: string): boolean {
  return shortNameOf(name) !== null || looksLikeInitials(name.trim())
}

/** "N Bramble", "N. M. Bramble" → "n bramble", "nm bramble"; null where it is no such form. */
function shortNameOf(written: string): string | null {
  const words = foldName(withoutTitles(written)).replaceAll('.', '. ').trim().split(/\s+/u)
  const given = words.slice(0, -1).map((word) => word.replace('.', ''))
  const surname = words.at(-1) ?? ''
  if (given.length === 0 || given.some((word) => Array.from(word).length !== 1) || surname.length < 2) return null
  return `${given.join('')} ${surname}`
}
