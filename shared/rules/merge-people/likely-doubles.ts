import type { Id } from '../../model/common'
import type { Person } from '../../model/person'
import { looksLikeInitials } from '../initials'
import { foldName, haveTitlesOfTwo, initialsOf, withoutTitles } from '../names'
import { areToldApart } from './merge'

export type Double = { readonly one: Person; readonly other: Person }

/** A list with more people of one surname than this is a family or a school: nobody reads all its pairs. */
const mostAlike = 12

/**
 * Who may be one person twice, so that somebody looks: "K Dunn" and "Keira Dunn" in one organisation, the same name, the
 * same e-mail, "KD" and Keira Dunn of one team. Never those of whom somebody said that they are two, and never more than
 * a proposal: two people may well share a surname and an address.
 */
export function likelyDoubles(people: Iterable<Person>): readonly Double[] {
  const here = [...people].filter((person) => person.retiredOn === null)
  const found = new Map<string, Double>()
  for (const alike of groupsOf(here)) {
    if (alike.length < 2 || alike.length > mostAlike) continue
    for (const [index, one] of alike.entries()) {
      for (const other of alike.slice(index + 1)) {
        const key = one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`
        if (one === other || found.has(key) || areToldApart(one, other) || !mayBeOne(one, other)) continue
        found.set(key, { one, other })
      }
    }
  }
  return [...found.values()]
}

/** Those that may be the same person as this one. */
export function doublesOf(doubles: readonly Double[], personId: Id): readonly Person[] {
  return doubles.flatMap(({ one, other }) => (one.id === personId ? [other] : other.id === personId ? [one] : []))
}

type Written = { readonly whole: string; readonly given: string; readonly surname: string }

/** Read once for each record, which never changes in place: thousands are looked through after every change. */
const read = new WeakMap<Person, Written>()

function written(person: Person): Written {
  const known = read.get(person) ?? writtenAs(person.name)
  read.set(person, known)
  return known
}

function writtenAs(name: string): Written {
  const whole = foldName(withoutTitles(name)).replaceAll('.', ' ').replace(/\s+/gu, ' ').trim()
  const words = whole.split(' ')
  if (words.length < 2) return { whole, given: '', surname: '' }
  return { whole, given: words[0] ?? '', surname: words.at(-1) ?? '' }
}

/** Only people who share a name, an address or a team are compared: thousands would make millions of pairs. */
function groupsOf(people: readonly Person[]): Iterable<readonly Person[]> {
  const groups = new Map<string, Person[]>()
  const add = (key: string, person: Person) => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [person])
    else group.push(person)
  }
  // Few are known by initials alone, and only they are compared by them.
  const teamsOfInitials = new Set(
    people.filter(isInitials).flatMap(({ roles }) => roles.map((role) => role.localityId)),
  )
  for (const person of people) {
    const { whole, given, surname } = written(person)
    if (surname !== '') add(`short ${Array.from(given)[0] ?? ''} ${surname}`, person)
    else if (whole !== '') add(`name ${whole}`, person)
    if (person.email !== '') add(`email ${foldName(person.email)}`, person)
    const teams = new Set(person.roles.map((role) => role.localityId).filter((id) => teamsOfInitials.has(id)))
    for (const localityId of teams) add(`team ${localityId} ${initialsNow(person)}`, person)
  }
  return groups.values()
}

function mayBeOne(one: Person, other: Person): boolean {
  const [a, b] = [written(one), written(other)]
  if (haveTitlesOfTwo(one.name, other.name)) return false
  if (a.whole === b.whole) return true
  const [body, otherBody] = [one.organisationId, other.organisationId]
  const isOneBody = body === null || otherBody === null || body === otherBody
  if (isInitials(one) !== isInitials(other)) {
    return isOneBody && initialsNow(one) === initialsNow(other) && shareAPlace(one, other)
  }
  if (a.surname !== '' && a.surname === b.surname) {
    if (isShort(a) || isShort(b)) return isOneBody && a.given.startsWith(b.given) !== b.given.startsWith(a.given)
    if (body !== null && body === otherBody && initialsNow(one) === initialsNow(other)) return true
  }
  // An office may have one address for all: a word of the name is shared, too.
  const isOneAddress = one.email !== '' && foldName(one.email) === foldName(other.email)
  return isOneAddress && a.whole.split(' ').some((word) => word.length > 1 && b.whole.split(' ').includes(word))
}

function initialsNow({ name }: Person): string {
  return initialsOf(withoutTitles(name)).toLocaleLowerCase('en-GB')
}

function isInitials({ name }: Person): boolean {
  return looksLikeInitials(name.trim())
}

function isShort({ given }: Written): boolean {
  return Array.from(given).length === 1
}

function shareAPlace(one: Person, other: Person): boolean {
  const places = new Set(one.roles.map((role) => role.localityId))
  return other.roles.some((role) => places.has(role.localityId))
}
