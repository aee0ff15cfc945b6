import type { FactFrom, MergeFact, MergeFacts } from '../../model/merge-facts'
import type { Person } from '../../model/person'

export const mergeFacts = ['name', 'initials', 'jobTitle', 'organisation', 'email', 'phone', 'inPublic'] as const

const saidOf: { readonly [F in MergeFact]: (person: Person) => string | boolean | null } = {
  name: (person) => person.name,
  initials: (person) => person.initials,
  jobTitle: (person) => person.jobTitle,
  organisation: (person) => person.organisationId,
  email: (person) => person.email,
  phone: (person) => person.phone,
  inPublic: (person) => person.mayBeNamedInPublic,
}

/** Where the two say something different, or one of them nothing: what somebody has to choose between. */
export function differing(kept: Person, other: Person): readonly MergeFact[] {
  return mergeFacts.filter((fact) => saidOf[fact](kept) !== saidOf[fact](other))
}

/**
 * What is likely right: the whole name before a short one, what is said before nothing, and the initials that go with the
 * name. Of whether they may be named in public the stricter: who said yes once can say so again.
 */
export function proposedFacts(kept: Person, other: Person): MergeFacts {
  const said = (fact: MergeFact): FactFrom => (!saidOf[fact](kept) && saidOf[fact](other) ? 'other' : 'kept')
  const name = fullness(other) > fullness(kept) ? 'other' : 'kept'
  return {
    name,
    initials: name,
    jobTitle: said('jobTitle'),
    organisation: said('organisation'),
    email: said('email'),
    phone: said('phone'),
    inPublic: kept.mayBeNamedInPublic && !other.mayBeNamedInPublic ? 'other' : 'kept',
  }
}

/** Letters of a name; one of initials alone is none. */
function fullness({ name, toComplete }: Person): number {
  return toComplete ? 0 : Array.from(name.replaceAll(/[\s.]/gu, '')).length
}

/** Which of two stays where nobody says so: who is here before who has left, who has a name before initials alone. */
export function theOneToKeep(one: Person, other: Person): readonly [kept: Person, other: Person] {
  if ((one.retiredOn === null) !== (other.retiredOn === null)) {
    return one.retiredOn === null ? [one, other] : [other, one]
  }
  return one.toComplete && !other.toComplete ? [other, one] : [one, other]
}
