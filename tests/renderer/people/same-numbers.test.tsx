import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { aRole } from '../../../shared/rules/roles'
import type { RealHost } from '../real-host'
import { openPeople, personIn } from './a-place'

const entry = () =>
  within(screen.getByRole('navigation', { name: 'Connected Team' })).getByRole('button', { name: /^People/ })

const vacancies = async (host: RealHost, localityId: string, titles: readonly string[]) => {
  for (const title of titles) {
    await host.core().call('vacancy.add', {
      localityId,
      what: { kind: 'job', title },
      organisation: '',
      since: '2026-02-03',
      timeFreed: 'no',
    })
  }
}

const actionOf = (key: string, row: number) => ({
  row,
  logNumber: '',
  title: `Ring ${key}`,
  detail: '',
  raisedOn: null,
  dueOn: null,
  owner: { kind: 'new' as const, key },
  helpers: [],
  column: 'todo' as const,
})

describe('how many roles have nobody in them', () => {
  it('is the same number in the sidebar, on the people’s screen and on Today, the enabler who left among them', async () => {
    await openPeople({
      people: 'Nettie Bramble, NCC, lead\nGrace Alderney, NCC, enabler',
      before: async (host, localityId) => {
        await vacancies(host, localityId, ['Youth worker', 'Nurse'])
        const grace = await personIn(host, 'Grace Alderney')
        const roles = [aRole(localityId, 'enabler', { to: '2026-05-01' })]
        await host.core().call('person.edit', { personId: grace.id, roles })
      },
    })
    expect(entry().textContent).toBe('People3 vacant')
    screen.getByText('Three roles have nobody in them.')
    expect((await screen.findByRole('region', { name: 'Nobody yet' })).querySelectorAll('li')).toHaveLength(3)
    act(() => go({ screen: 'home' }))
    const late = await screen.findByRole('region', { name: /Late, or waiting/ })
    expect(late.textContent).toContain('No youth worker')
    expect(late.textContent).toContain('No nurse')
    expect(late.textContent).toContain('No enabler for Millbrook')
    within(late).getByText('3, most pressing first')
  })

  it('has no seat in it of which nobody has spoken yet', async () => {
    await openPeople({ people: 'Nettie Bramble, NCC, lead' })
    expect(entry().textContent).toBe('People')
    expect((await screen.findByRole('region', { name: 'Nobody yet' })).textContent).toContain('Enabler, not said yet')
    expect(screen.queryByText(/nobody in (it|them)\./)).toBeNull()
  })
})

describe('how many are known by initials only', () => {
  it('leaves out who is retired and whose role here is over, in the sidebar as on the screen', async () => {
    await openPeople({
      before: async (host, localityId) => {
        const people = ['KD', 'RS', 'TM'].map((key) => ({ key, personId: null, name: '' }))
        const actions = people.map(({ key }, index) => actionOf(key, index + 1))
        const done = await host.core().call('import.actions', { localityId, source: 'log', actions, people })
        expect(done.ok).toBe(true)
        const [retired, ended] = [await personIn(host, 'RS'), await personIn(host, 'TM')]
        await host.core().call('person.retire', { personId: retired.id, on: '2026-06-08' })
        const roles = ended.roles.map((role) => ({ ...role, to: '2026-06-01' }))
        await host.core().call('person.edit', { personId: ended.id, roles })
      },
    })
    expect(entry().textContent).toBe('People1 unnamed')
    screen.getByText('One is to complete.')
  })
})
