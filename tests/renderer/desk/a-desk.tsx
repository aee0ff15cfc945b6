import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { go } from '../../../renderer/src/data/route'
// Read before the tests, so that no screen waits for its code.
import '../../../renderer/src/features/desk/desk-screen'
import type { CommandName, InputOf, OutputOf, QueryName } from '../../../shared/contract'
import type { Escalation } from '../../../shared/model/cards'
import { aRole } from '../../../shared/rules/roles'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

export async function ask<N extends QueryName | CommandName>(
  host: RealHost,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const outcome = await host.core().call(name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

export async function escalationOf(host: RealHost, escalationId: string): Promise<Escalation> {
  return (await ask(host, 'escalation.open', { escalationId })).escalation
}

/** Once the core has it so: the screen is ahead of it. */
export async function said(host: RealHost, escalationId: string, column: Escalation['column']): Promise<Escalation> {
  await waitFor(async () => expect((await escalationOf(host, escalationId)).column).toBe(column))
  return escalationOf(host, escalationId)
}

const asked = [
  'May we use the pavilion on Saturdays without the deposit?',
  'Will you ask Peakside for a date for the lift?',
  'May the library lend us its ladder?',
]
const carrAsked = 'May staff give two hours to the walking bus?'

/** Millbrook and Carr Top: four questions wait for Grace, and to one of them she said yes before. Tobias is an enabler too. */
export async function aTeamThatAsks() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const carr = await ask(host, 'team.start', {
    locality: {
      name: 'Carr Top',
      code: 'CARR',
      shape: 'place',
      district: '',
      venue: '',
      pattern: { every: 'week', weekday: 1, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    people: [],
    keyboard: null,
    firstMeetingOn: '2026-06-15',
  })
  const add = async (name: string, places: readonly string[]) => {
    const { personId } = await ask(host, 'person.add', {
      localityId: places[0] ?? '',
      name,
      organisation: '',
      jobTitle: '',
      role: 'enabler',
    })
    await ask(host, 'person.edit', { personId, roles: places.map((id) => aRole(id, 'enabler')) })
    return personId
  }
  const grace = await add('Grace Alderney', [localityId, carr.localityId])
  const tobias = await add('Tobias Wren', [carr.localityId])
  const write = async (question: string, place: string) => {
    const { escalationId } = await ask(host, 'escalation.write', {
      localityId: place,
      question,
      ask: 'bend-a-rule',
      tried: 'The desk, twice.',
      ifNothing: 'Saturday tea stops.',
      neededBy: '2026-06-19',
      barrier: 'structures',
      enablerId: grace,
      column: 'sent',
      origin: null,
    })
    return escalationId
  }
  const ids = [await write(asked[0] ?? '', localityId)]
  for (const question of asked.slice(1)) ids.push(await write(question, localityId))
  ids.push(await write(carrAsked, carr.localityId))
  await ask(host, 'permission.add', {
    what: 'No deposit for the pavilion',
    condition: 'A named key holder signs',
    where: { kind: 'places', localityIds: [carr.localityId] },
    reach: '',
    until: '2027-03-31',
    saidById: grace,
    saidOn: '2026-03-12',
    via: 'e-mail',
    minute: null,
  })
  return { host, localityId, carrId: carr.localityId, grace, tobias, ids, nettie: host.state().user.keyboardPersonId }
}

/** On the desk, with Grace at the keyboard unless said. */
export async function openDesk({ isGraceHere = true }: { readonly isGraceHere?: boolean } = {}) {
  const team = await aTeamThatAsks()
  const { host, grace } = team
  if (isGraceHere) await host.call('host.edit-user-settings', { keyboardPersonId: grace })
  go({ screen: 'desk' })
  const user = showApp(host)
  await heading('Enabler’s desk')
  return { ...team, user }
}

export const rows = () =>
  within(screen.getByRole('list', { name: 'Questions, oldest first' })).getAllByRole<HTMLButtonElement>('button')
export const idAt = (index: number): string => rows()[index]?.dataset.question ?? ''
export const rowOf = (id: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-question="${id}"]`) ?? document.body
export const chosenId = () => document.querySelector<HTMLElement>('[data-question][aria-current]')?.dataset.question
export const waitForRows = (count: number) => waitFor(() => expect(rows()).toHaveLength(count))
export const words = (): HTMLTextAreaElement => {
  const field = screen.getByRole('region', { name: 'The answer' }).querySelector('textarea')
  if (field === null) throw new Error('no room for words')
  return field
}
