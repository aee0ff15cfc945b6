import type { MergeFact } from '../../../../shared/model/merge-facts'
import type { Organisation, Person } from '../../../../shared/model/person'
import { sectorOptions } from './people-words'

export const factWords: { readonly [F in MergeFact]: string } = {
  name: 'Name',
  initials: 'Initials',
  jobTitle: 'Job',
  organisation: 'Organisation',
  email: 'E-mail',
  phone: 'Phone',
  inPublic: 'In public minutes',
}

/** What a record says of one fact, in words; nothing said is "None". */
export function factOf(
  fact: MergeFact,
  person: Person,
  organisations: ReadonlyMap<string, Pick<Organisation, 'name' | 'sector'>>,
): string {
  switch (fact) {
    case 'organisation': {
      const body = organisations.get(person.organisationId ?? '')
      if (body === undefined) return 'None'
      const sector = sectorOptions.find(({ id }) => id === body.sector)?.label
      return body.sector === 'unknown' ? body.name : `${body.name}, ${sector}`
    }
    case 'inPublic':
      return person.mayBeNamedInPublic ? 'By name' : 'Without the name'
    default:
      return person[fact] === '' ? 'None' : person[fact]
  }
}
