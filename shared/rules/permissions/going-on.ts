import type { ParsedInputOf } from '../../contract'
import type { Day, Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { longDay } from '../dates'
import { hasLeft, type PersonById } from '../may-be-given'

const longestWhat = 1_900

/**
 * The question whether a permission may go on, to who stands by it. Its answer moves the permission's last day and makes
 * no second permission. The day it is needed by is the day it ends: where a yes is mended to a no, it ends on that day
 * after all.
 */
export function questionToGoOn(
  permission: Permission,
  given: {
    readonly localityId: Id
    readonly today: Day
    readonly personOf: PersonById
  },
): ParsedInputOf<'escalation.write'> {
  const { until } = permission
  const { localityId, today, personOf } = given
  const standsById = permission.standsById ?? permission.saidById
  const person = standsById === null ? undefined : personOf(standsById)
  const isThere = person !== undefined && !hasLeft(person, today)
  const after = until === null ? '' : ` after ${longDay(until)}`
  return {
    localityId,
    question: `May “${shortened(permission.what)}” go on${after}?`,
    ask: 'permission',
    tried: '',
    ifNothing: until === null ? '' : `${until < today ? 'It ended' : 'It ends'} on ${longDay(until)}.`,
    neededBy: until !== null && until >= today ? until : null,
    barrier: 'unsaid',
    enablerId: isThere ? standsById : null,
    column: 'drafted',
    origin: null,
  }
}

function shortened(what: string): string {
  return what.length <= longestWhat
    ? what
    : `${[...what]
        .slice(0, longestWhat / 2)
        .join('')
        .trimEnd()}…`
}
