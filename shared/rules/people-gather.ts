import type * as z from 'zod'
import type { Day, Id } from '../model/common'
import type { PersonLine } from '../model/import'
import type { Organisation, Person, Vacancy } from '../model/person'
import { initialsKey, looksLikeInitials, uniqueInitials } from './initials'
import { foldName } from './names'
import { OrganisationBook } from './organisations'
import { newPerson, takenInitials } from './people'
import { aRole, withRole } from './roles'
import { vacancyKey } from './vacancies'

type Line = z.infer<typeof PersonLine>

export type Gathering = {
  readonly people: Iterable<Person>
  readonly organisations: Iterable<Organisation>
  readonly vacancies: Iterable<Vacancy>
}

export type Gathered = {
  /** New or changed. */
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  /** New ones only. */
  readonly vacancies: readonly Vacancy[]
  /** By index of the line; null where it names nobody. */
  readonly personOfLine: readonly (Id | null)[]
  /** Indexes of the lines that made a vacancy. */
  readonly vacancyOfLine: ReadonlySet<number>
  readonly added: number
  /** Named by a line and here before, each counted once. */
  readonly known: number
}

/**
 * Reads the lines in order. Somebody who is here already, or stands on two lines, stays one person with more roles; a
 * line with nobody is a vacancy, unless the same is open already. So the same list a second time adds nothing.
 */
export function gatherPeople(
  workspace: Gathering,
  lines: readonly Line[],
  localityId: Id,
  today: Day,
  newId: () => Id,
): Gathered {
  const book = new OrganisationBook(workspace.organisations, newId)
  const team = new PeopleBook(workspace.people)
  const open = openVacancies(workspace.vacancies, localityId)
  const taken = takenInitials(workspace.people)
  const vacancies: Vacancy[] = []
  const personOfLine = lines.map((): Id | null => null)
  const vacancyOfLine = new Set<number>()
  const made = new Set<Id>()
  // Whole names first: a short form may mean somebody whose line comes later.
  const inOrder = lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => Number(isShortForm(a.line.name)) - Number(isShortForm(b.line.name)))
  for (const { line, index } of inOrder) {
    const organisationId = book.idOf(line.organisation)
    if (line.standing === 'nobody' || line.name === '') {
      const vacancy = vacancyOf(line, localityId, organisationId, today)
      const isSaid = line.standing === 'nobody' || line.jobTitle !== ''
      if (!isSaid || takeOne(open, vacancyKey(vacancy))) continue
      vacancies.push({ ...vacancy, id: newId() })
      vacancyOfLine.add(index)
      continue
    }
    const standing = line.role === 'enabler' && line.standing === 'proposed' ? 'proposed' : 'confirmed'
    const role = aRole(localityId, line.role, { standing })
    const known = team.find(line.name, organisationId)
    if (known === undefined) {
      const initials = uniqueInitials(line.name, taken)
      const id = newId()
      const { name, jobTitle } = line
      team.put(newPerson({ id, name, initials, jobTitle, organisationId, roles: [role], toComplete: false }))
      taken.add(initialsKey(initials))
      made.add(id)
      personOfLine[index] = id
      continue
    }
    const roles = withRole(known.roles, role, today)
    const jobTitle = known.jobTitle === '' ? line.jobTitle : known.jobTitle
    const isChanged =
      roles !== known.roles || jobTitle !== known.jobTitle || (known.organisationId === null && organisationId !== null)
    if (isChanged) {
      team.put({ ...known, jobTitle, organisationId: known.organisationId ?? organisationId, roles: [...roles] })
    }
    personOfLine[index] = known.id
  }
  const named = new Set(personOfLine.filter((id) => id !== null))
  return {
    organisations: book.touched(),
    people: team.touched(),
    vacancies,
    personOfLine,
    vacancyOfLine,
    added: made.size,
    known: named.size - made.size,
  }
}

/** People by the ways a list names them: the whole name, their exact initials ("NB"), or initials and surname ("N. Bramble"). */
class PeopleBook {
  readonly #byId = new Map<Id, Person>()
  readonly #byName = new Map<string, Set<Id>>()
  readonly #byInitials = new Map<string, Set<Id>>()
  readonly #byShortName = new Map<string, Set<Id>>()
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
  find(written: string, organisationId: Id | null): Person | undefined {
    const fits = (ids: ReadonlySet<Id> | undefined) =>
      [...(ids ?? [])]
        .flatMap((id) => this.#byId.get(id) ?? [])
        .filter(
          (one) => one.organisationId === null || organisationId === null || one.organisationId === organisationId,
        )
    const [named] = fits(this.#byName.get(nameKey(written)))
    if (named !== undefined) return named
    const short = shortNameOf(written)
    const ids = short === null ? this.#byInitials.get(written.trim()) : this.#byShortName.get(short)
    const [only, another] = fits(ids)
    return another === undefined ? only : undefined
  }

  #file(person: Person): void {
    this.#byId.set(person.id, person)
    add(this.#byName, nameKey(person.name), person.id)
    add(this.#byInitials, person.initials, person.id)
    // Whoever is known by a short form only is found by that form only.
    if (isShortForm(person.name)) return
    const words = foldName(person.name).split(' ')
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

/** A name of marks alone folds to nothing and is compared as it is. */
function nameKey(name: string): string {
  return shortNameOf(name) ?? (foldName(name) || name)
}

function isShortForm(name: string): boolean {
  return shortNameOf(name) !== null || looksLikeInitials(name.trim())
}

/** "N Bramble", "N. M. Bramble" → "n bramble", "nm bramble"; null where it is no such form. */
function shortNameOf(written: string): string | null {
  const words = foldName(written).replaceAll('.', '. ').trim().split(/\s+/u)
  const given = words.slice(0, -1).map((word) => word.replace('.', ''))
  const surname = words.at(-1) ?? ''
  if (given.length === 0 || given.some((word) => Array.from(word).length !== 1) || surname.length < 2) return null
  return `${given.join('')} ${surname}`
}

function openVacancies(vacancies: Iterable<Vacancy>, localityId: Id): Map<string, number> {
  const open = new Map<string, number>()
  for (const one of vacancies) {
    if (one.localityId !== localityId || one.filledOn !== null) continue
    const key = vacancyKey(one)
    open.set(key, (open.get(key) ?? 0) + 1)
  }
  return open
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0
  if (left === 0) return false
  counts.set(key, left - 1)
  return true
}

function vacancyOf(line: Line, localityId: Id, organisationId: Id | null, since: Day): Omit<Vacancy, 'id'> {
  const isJob = line.role === 'member' && line.jobTitle !== ''
  return {
    kind: 'vacancy',
    localityId,
    what: isJob ? { kind: 'job', title: line.jobTitle } : { kind: 'role', role: line.role },
    organisationId,
    since,
    timeFreed: 'unknown',
    filledOn: null,
  }
}
