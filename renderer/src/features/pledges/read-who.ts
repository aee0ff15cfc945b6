import type { Organisation, Person } from '../../../../shared/model/person'
import { foldName } from '../../../../shared/rules/names'
import type { SideBy } from './pledge-words'

export type WhoRead =
  | { readonly kind: 'read'; readonly by: SideBy }
  | { readonly kind: 'unclear'; readonly why: string }

type Known = { readonly people: Iterable<Person>; readonly organisations: Iterable<Organisation> }

const residents = new Set(['residents', 'the residents', 'resident', 'neighbours', 'the neighbours'])
const nobody = new Set(['', 'nobody', 'nobody yet'])

/**
 * Who promises, from a name, initials, an organisation or "residents"; nothing typed is nobody yet. Never guesses between
 * two, and never makes a name up.
 */
export function readWho(text: string, known: Known): WhoRead {
  const typed = text.trim()
  const wanted = foldName(typed)
  if (nobody.has(wanted)) return read({ kind: 'unknown' })
  if (residents.has(wanted)) return read({ kind: 'residents' })
  const people = [...known.people]
  const here = people.filter((person) => person.retiredOn === null)
  const bodies = [...known.organisations]
  const ways: readonly (readonly Found[])[] = [
    [
      ...here.filter((person) => foldName(person.name) === wanted).map(ofPerson),
      ...bodies.filter((body) => [body.name, ...body.aliases].some((name) => foldName(name) === wanted)).map(ofBody),
    ],
    here.filter((person) => foldName(person.initials) === wanted).map(ofPerson),
    wanted.length < 3
      ? []
      : [
          ...here.filter((person) => begins(person.name, wanted)).map(ofPerson),
          ...bodies.filter((body) => begins(body.name, wanted)).map(ofBody),
        ],
  ]
  for (const found of ways) {
    const [first, second] = found
    if (first === undefined) continue
    if (second === undefined) return read(first.by)
    return unclear(
      first.name === second.name
        ? `${found.length === 2 ? 'Two' : found.length} here are called ${first.name}. Choose one from the list.`
        : `“${typed}” may be ${first.name} or ${second.name}. Choose one from the list.`,
    )
  }
  const left = people.find((person) => person.retiredOn !== null && foldName(person.name) === wanted)
  if (left !== undefined) return unclear(`${left.name} has left. Choose somebody else.`)
  return unclear(`“${typed}” is nobody here and no organisation. Choose from the list, or add them under People first.`)
}

type Found = { readonly name: string; readonly by: SideBy }
const ofPerson = ({ id, name }: Person): Found => ({ name, by: { kind: 'person', personId: id } })
const ofBody = ({ id, name }: Organisation): Found => ({ name, by: { kind: 'organisation', organisationId: id } })
const begins = (name: string, wanted: string): boolean => ` ${foldName(name)}`.includes(` ${wanted}`)
const read = (by: SideBy): WhoRead => ({ kind: 'read', by })
const unclear = (why: string): WhoRead => ({ kind: 'unclear', why })
