import type { Day, Id } from '../model/common'
import type { Person } from '../model/person'
import { type Refused, refuse } from '../refusals'

/** Looks a person up; undefined: nobody has that id. */
export type PersonById = (id: Id) => Pick<Person, 'retiredOn'> | undefined

/** Not there any more on that day, the day itself included. */
export function hasLeft({ retiredOn }: Pick<Person, 'retiredOn'>, on: Day): boolean {
  return retiredOn !== null && retiredOn <= on
}

/** Work is given to somebody who exists and has not left. Null: it may be. */
export function refuseGiving(ids: readonly Id[], person: PersonById, today: Day): Refused | null {
  for (const id of ids) {
    const found = person(id)
    if (found === undefined) return refuse({ code: 'missing', kind: 'person', id })
    if (hasLeft(found, today)) return refuse({ code: 'person-left', personId: id })
  }
  return null
}
