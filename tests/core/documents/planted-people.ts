import fc from 'fast-check'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Attendee } from '../../../shared/model/meeting'
import { type Person, RoleName } from '../../../shared/model/person'
import { aPerson } from '../../builders'
import { peopleCount, phrase } from './planted-phrases'

// People with planted names, in everything that people are in.

export type PlantedPerson = {
  readonly mayBeNamedInPublic: boolean
  /** What the record said when the minutes were approved: nobody asks it. */
  readonly mightThen: boolean
  readonly jobTitle: string
  readonly organisationId: string | null
  readonly roles: readonly RoleName[]
}

export const anyPerson: fc.Arbitrary<PlantedPerson> = fc.record({
  mayBeNamedInPublic: fc.boolean(),
  mightThen: fc.boolean(),
  jobTitle: fc.constantFrom('', 'Housing officer', 'Assistant Director, Housing'),
  organisationId: fc.constantFrom(null, 'body-of-planted'),
  roles: fc.uniqueArray(fc.constantFrom(...RoleName.options), { maxLength: 2 }),
})

/** Names that nobody has, and initials that are in none of them. */
const nameOf = (n: number): string => `Zebulon ${phrase('Name', n)}`
const printedNameOf = (n: number): string => `Zebulon ${phrase('Printed', n)}`
const guestName = `Zebulon ${phrase('Guest', 0)}`
const substituteName = `Zebulon ${phrase('Substitute', 0)}`

export function peopleOf(people: readonly PlantedPerson[]): readonly Person[] {
  return people.map(({ jobTitle, organisationId, roles, mightThen }, n) =>
    aPerson({
      id: `planted-${n}`,
      name: nameOf(n),
      initials: `I${n}`,
      jobTitle,
      organisationId,
      mayBeNamedInPublic: mightThen,
      roles: roles.map((name) => ({
        localityId: 'mill',
        name,
        from: null,
        to: null,
        standing: 'confirmed',
        time: { freed: 'unknown', words: '' },
      })),
    }),
  )
}

export function printedNames(): MeetingSnapshot['view']['attendance']['printedNames'] {
  const all = Array.from({ length: peopleCount }, (_, n) => {
    return [`planted-${n}`, { name: printedNameOf(n), initials: `I${n}`, jobTitle: '', organisation: '' }] as const
  })
  return Object.fromEntries(all)
}

export function attendees(items: readonly AgendaItem[]): Attendee[] {
  const said = { substitute: '', isSignedUp: true, checkIn: '', closeOut: '' }
  const marks: readonly Attendee['mark'][] = ['present', 'late', 'left-early', 'apologies', 'substitute', 'present']
  const persons = marks.map(
    (mark, n): Attendee => ({
      ...said,
      who: { kind: 'person', personId: `planted-${n}` },
      mark,
      substitute: mark === 'substitute' ? substituteName : '',
      movements: [{ kind: 'left', at: '10:20', interestItemId: items[n]?.id ?? null }],
    }),
  )
  const guest: Attendee = {
    ...said,
    who: { kind: 'guest', guestId: 'guest-1', name: guestName, organisation: 'Hall trustees' },
    mark: 'present',
    movements: [{ kind: 'left', at: '10:20', interestItemId: items[0]?.id ?? null }],
  }
  return [...persons, guest]
}
