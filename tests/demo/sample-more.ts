import type { Page } from 'playwright-core'
import type { OutputOf } from '../../shared/contract'
import { ask } from '../e2e/journey/prepare'

// What the sample team has no example of, put there without walking through each screen.

type Kept = OutputOf<'working-set'>['records'][number]

async function kept<K extends Kept['kind']>(
  page: Page,
  kind: K,
  is: (one: Extract<Kept, { kind: K }>) => boolean,
): Promise<Extract<Kept, { kind: K }>> {
  const { records } = await ask(page, 'working-set', {})
  const isWanted = (one: Kept): one is Extract<Kept, { kind: K }> => one.kind === kind
  const found = records.filter(isWanted).find(is)
  if (found === undefined) throw new Error(`the sample team has no such ${kind}`)
  return found
}

const placeOf = (page: Page, code: string) => kept(page, 'locality', (one) => one.code === code)

/** Somebody who is here already, as a list from elsewhere had him. */
export async function enterTwice(page: Page): Promise<void> {
  const { id: localityId } = await placeOf(page, 'MILL')
  const said = {
    name: 'O Larkspur',
    organisation: 'Peakside Homes',
    jobTitle: 'Tenancy officer',
    role: 'member',
  } as const
  await ask(page, 'person.add', { localityId, ...said, phone: '01632 960177' })
}

/** Sent to the enabler of a place that has two. */
export async function askBothEnablers(page: Page): Promise<void> {
  const { id: localityId } = await placeOf(page, 'CARR')
  await ask(page, 'escalation.write', {
    localityId,
    question: toBoth,
    ask: 'money',
    tried: 'The school has none that fit.\nTwo parents offered to sew some.',
    ifNothing: 'In November it is dark at eight, and drivers do not see twelve children.',
    neededBy: '2026-09-30',
    barrier: 'structures',
    enablerId: null,
    column: 'sent',
    origin: null,
  })
}
export const toBoth = 'May £90 of the pot go on hi-vis vests?'

/** The day it was to be looked at again went by. */
export async function letTheReviewPass(page: Page, title: string): Promise<void> {
  const { id: pledgeId } = await kept(page, 'pledge', (one) => one.title === title)
  await ask(page, 'pledge.edit', { pledgeId, reviewOn: '2026-06-04' })
}
