import type { Page } from 'playwright-core'
import type { InputOf, OutputOf } from '../../../shared/contract'
import type { Id } from '../../../shared/model/common'
import type { Person } from '../../../shared/model/person'
import { ask } from './prepare'

// What stands in a workspace before a journey begins, put there without walking through its screens.

type NewPlace = Pick<InputOf<'team.start'>['locality'], 'name' | 'code' | 'venue' | 'pattern'>

/** A place in Northfold Vale, with nobody in its team unless said. */
export function startPlace(
  page: Page,
  place: NewPlace,
  firstMeetingOn: string,
  team: Pick<InputOf<'team.start'>, 'people' | 'keyboard'> = { people: [], keyboard: null },
): Promise<OutputOf<'team.start'>> {
  const locality = { ...place, shape: 'place', district: 'Northfold Vale' } as const
  return ask(page, 'team.start', { locality, ...team, firstMeetingOn })
}

/** Throws where nobody is called so. */
export async function personNamed(page: Page, name: string): Promise<Person> {
  const { records } = await ask(page, 'working-set', {})
  for (const one of records) if (one.kind === 'person' && one.name === name) return one
  throw new Error(`nobody is called ${name}`)
}

/** Asked for permission, and sent: in as few words as a question can have. */
export function sendQuestion(page: Page, localityId: Id, question: string, enablerId: Id): Promise<unknown> {
  return ask(page, 'escalation.write', {
    localityId,
    column: 'sent',
    origin: null,
    question,
    ask: 'permission',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId,
  })
}
