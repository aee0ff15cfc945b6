import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { foldName } from '../../../../shared/rules/names'

/** Letters typed further apart than this begin anew, in milliseconds. */
const apart = 1_200

export type TypedInitials = {
  /** `at`: when it was typed, in milliseconds of any one clock. Whom all the letters so far mean; null while nobody or several. */
  readonly type: (letter: string, at: number) => { readonly typed: string; readonly personId: Id | null }
  readonly forget: () => void
}

/** Somebody by their initials, typed letter by letter: "ol" is Owen Larkspur. */
export function typedInitials(people: () => Iterable<Pick<Person, 'id' | 'initials'>>): TypedInitials {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  const find = (letters: string) => {
    const alike = [...people()].filter((one) => foldName(one.initials).startsWith(letters))
    const same = alike.filter((one) => foldName(one.initials) === letters)
    const only = same.length === 1 ? same[0] : alike.length === 1 ? alike[0] : undefined
    return { isAny: alike.length > 0, personId: only?.id ?? null }
  }
  return {
    type: (letter, at) => {
      const fresh = foldName(letter)
      const joined = at - last > apart ? fresh : `${typed}${fresh}`
      last = at
      // A letter that leads nowhere begins the next initials.
      typed = find(joined).isAny ? joined : fresh
      return { typed, personId: find(typed).personId }
    },
    forget: () => {
      typed = ''
    },
  }
}
