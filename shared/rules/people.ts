import type { ParsedInputOf } from '../contract'
import type { Id } from '../model/common'
import { type Organisation, Person, type Role } from '../model/person'
import type { AnyRecord, Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { initialsKey, uniqueInitials } from './initials'

/** Two spellings that differ only by case and spaces are the same. */
export function sameText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB')
}

/** Finds organisations by any of their spellings, makes new ones, and remembers what it made or changed. */
export class OrganisationBook {
  readonly #byKey = new Map<string, Id>()
  readonly #byId = new Map<Id, Organisation>()
  readonly #touched = new Set<Id>()
  readonly #newId: () => Id

  constructor(known: Iterable<Organisation>, newId: () => Id) {
    this.#newId = newId
    for (const one of known) {
      this.#byId.set(one.id, one)
      for (const spelling of [one.name, ...one.aliases]) {
        const key = sameText(spelling)
        if (!this.#byKey.has(key)) this.#byKey.set(key, one.id)
      }
    }
  }

  /** Null for an empty name. */
  idOf(name: string): Id | null {
    const spelling = name.trim().replace(/\s+/gu, ' ')
    if (spelling === '') return null
    const key = sameText(spelling)
    const id = this.#byKey.get(key)
    const known = id === undefined ? undefined : this.#byId.get(id)
    if (known !== undefined) {
      this.#learn(known, spelling)
      return known.id
    }
    const made: Organisation = {
      kind: 'organisation',
      id: this.#newId(),
      name: spelling,
      sector: 'unknown',
      aliases: [],
    }
    this.#byKey.set(key, made.id)
    this.#byId.set(made.id, made)
    this.#touched.add(made.id)
    return made.id
  }

  touched(): readonly Organisation[] {
    return [...this.#touched].flatMap((id) => this.#byId.get(id) ?? [])
  }

  #learn(known: Organisation, spelling: string): void {
    if (known.name === spelling || known.aliases.includes(spelling) || known.aliases.length >= 50) return
    this.#byId.set(known.id, { ...known, aliases: [...known.aliases, spelling] })
    this.#touched.add(known.id)
  }
}

export function takenInitials(people: Iterable<Person>): Set<string> {
  return new Set([...people].map((person) => initialsKey(person.initials)))
}

export function newPerson(it: {
  readonly id: Id
  readonly name: string
  readonly initials: string
  readonly jobTitle: string
  readonly organisationId: Id | null
  readonly roles: readonly Role[]
  readonly toComplete: boolean
}): Person {
  return {
    kind: 'person',
    id: it.id,
    name: it.name,
    initials: it.initials,
    jobTitle: it.jobTitle,
    organisationId: it.organisationId,
    email: '',
    phone: '',
    roles: [...it.roles],
    mayBeNamedInPublic: false,
    toComplete: it.toComplete,
    retiredOn: null,
  }
}

type Known = { readonly people: Iterable<Person>; readonly organisations: Iterable<Organisation> }

export function addPerson(known: Known, input: ParsedInputOf<'person.add'>, personId: Id, newId: () => Id): Change {
  const book = new OrganisationBook(known.organisations, newId)
  const person = newPerson({
    id: personId,
    name: input.name,
    initials: uniqueInitials(input.name, takenInitials(known.people)),
    jobTitle: input.jobTitle,
    organisationId: book.idOf(input.organisation),
    roles: [{ localityId: input.localityId, name: input.role, from: null, to: null, standing: 'confirmed' }],
    toComplete: false,
  })
  const put: AnyRecord[] = [...book.touched(), person]
  return { put, remove: [] }
}

/** Giving a name to somebody known only by initials completes them. Printed names of approved minutes stay. */
export function editPerson(
  known: Known,
  person: Person,
  input: ParsedInputOf<'person.edit'>,
  newId: () => Id,
): Change | Refused {
  if (input.initials !== undefined && !Person.shape.initials.safeParse(input.initials).success) {
    return refuse({ code: 'bad-input', where: 'initials' })
  }
  const initials = input.initials ?? person.initials
  const others = takenInitials([...known.people].filter((one) => one.id !== person.id))
  if (input.initials !== undefined && input.initials !== person.initials && others.has(initialsKey(initials))) {
    return refuse({ code: 'initials-taken', taken: initials })
  }
  const book = new OrganisationBook(known.organisations, newId)
  const edited: Person = {
    ...person,
    name: input.name ?? person.name,
    initials,
    jobTitle: input.jobTitle ?? person.jobTitle,
    organisationId: input.organisation === undefined ? person.organisationId : book.idOf(input.organisation),
    mayBeNamedInPublic: input.mayBeNamedInPublic ?? person.mayBeNamedInPublic,
    toComplete: person.toComplete && (input.name === undefined || input.name === person.name),
  }
  const put: AnyRecord[] = [...book.touched(), edited]
  return { put, remove: [] }
}
