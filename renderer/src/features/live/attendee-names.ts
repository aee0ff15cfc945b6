import type { Attendee } from '../../../../shared/model/meeting'
import type { Person } from '../../../../shared/model/person'

type People = ReadonlyMap<string, Person>

/** Who sits there: a substitute by their own name. */
export function nameInRoom(attendee: Attendee, people: People): string {
  if (attendee.who.kind === 'guest') return attendee.who.name
  const name = people.get(attendee.who.personId)?.name ?? 'Somebody'
  if (attendee.mark !== 'substitute') return name
  return attendee.substitute === '' ? `somebody for ${name}` : attendee.substitute
}

/** "Ann, Ben and Cy"; past `most` names "Ann, Ben and 4 more". */
export function listedNames(names: readonly string[], most = 6): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const more = names.length - shown.length
  const all = more === 0 ? shown : [...shown, `${more} more`]
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`
}
