import type { ParsedInputOf } from '../contract'
import type { Id } from '../model/common'
import type { Organisation } from '../model/person'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'

/** Two spellings that differ only by case and spaces are the same. */
export function sameText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB')
}

/** Of the other spellings of one organisation. */
const mostAliases = 50

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
    if (known.name === spelling || known.aliases.includes(spelling) || known.aliases.length >= mostAliases) return
    this.#byId.set(known.id, { ...known, aliases: [...known.aliases, spelling] })
    this.#touched.add(known.id)
  }
}

/**
 * Renames, sorts into a sector, or says its other spellings. A spelling means one organisation only: one that another
 * has, as its name or among its own spellings, is refused. The name before stays as a spelling, so that an old list
 * still finds it.
 */
export function editOrganisation(
  others: Iterable<Organisation>,
  organisation: Organisation,
  input: ParsedInputOf<'organisation.edit'>,
): Change | Refused {
  const name = (input.name ?? organisation.name).replace(/\s+/gu, ' ')
  const isRenamed = sameText(name) !== sameText(organisation.name)
  const before = input.aliases === undefined && isRenamed ? [organisation.name] : []
  const aliases = spellings([...(input.aliases ?? organisation.aliases), ...before], name)
  const ofOthers = new Set(
    [...others]
      .filter((one) => one.id !== organisation.id)
      .flatMap((one) => [one.name, ...one.aliases])
      .map(sameText),
  )
  if (isRenamed && ofOthers.has(sameText(name))) return refuse({ code: 'bad-input', where: 'name' })
  const known = new Set(organisation.aliases.map(sameText))
  const isTaken = aliases.some((alias) => !known.has(sameText(alias)) && ofOthers.has(sameText(alias)))
  if (isTaken) return refuse({ code: 'bad-input', where: 'aliases' })
  return putting({ ...organisation, name, sector: input.sector ?? organisation.sector, aliases })
}

/** Each once, without the name itself. */
function spellings(all: readonly string[], name: string): string[] {
  const kept = new Map<string, string>()
  for (const one of all) {
    const spelling = one.trim().replace(/\s+/gu, ' ')
    if (spelling !== '' && spelling !== name && !kept.has(spelling)) kept.set(spelling, spelling)
  }
  return [...kept.values()].slice(0, mostAliases)
}
