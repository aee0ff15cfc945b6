import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { peopleByPlace } from '../../../renderer/src/app/people-by-place'
import { useShell } from '../../../renderer/src/app/use-shell'
import { aLocality, anOrganisation, aPerson } from '../../builders'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

const question = { name: 'Who is at this keyboard?' }
const people = 'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nSiobhán O’Neil, Tea & Toast volunteer'

describe('who is at the keyboard', () => {
  it('is asked once when a workspace opens whose people do not include them, and may stay unanswered', async () => {
    const host = await aHost()
    await startMillbrook(host, people)
    await host.call('host.edit-user-settings', { keyboardPersonId: 'somebody-of-another-workspace' })
    const user = showApp(host)
    const dialog = await screen.findByRole('dialog', question)
    await expectNoAxeFinding(dialog)
    await user.click(within(dialog).getByRole('button', { name: /Leave it/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    act(() => host.send({ kind: 'workspace', state: host.state() }))
    await heading(/./)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is asked while only reading too', async () => {
    const host = await aHost()
    await startMillbrook(host, people)
    await host.call('host.edit-user-settings', { keyboardPersonId: null })
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const { dir } = { dir: '', ...host.state().workspace }
    const reading = { ...host.state(), workspace: { kind: 'read-only', dir, because } as const }
    const call: typeof host.call = async (name, input, options) =>
      name === 'host.state' ? ({ ok: true, value: reading } as never) : host.call(name, input, options) // what host.state answers
    showApp({ ...host, call })
    await screen.findByRole('dialog', question)
    act(() => useShell.getState().show(null))
  })

  it('is not asked of those who are known, nor where there is nobody yet', async () => {
    const host = await aHost()
    showApp(host)
    await screen.findByRole('heading', { name: 'No team yet' })
    expect(screen.queryByRole('dialog')).toBeNull()
    await startMillbrook(host, people)
    await screen.findByRole('button', { name: 'At the keyboard: Nettie Bramble. Change' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is chosen by typing a few letters, grouped by place, or is nobody', async () => {
    const host = await aHost()
    await startMillbrook(host, people)
    const user = showApp(host)
    await screen.findByRole('button', { name: 'At the keyboard: Nettie Bramble. Change' })
    act(() => useShell.getState().show('keyboard'))
    const dialog = await screen.findByRole('dialog', question)
    within(dialog).getByRole('group', { name: 'Millbrook' })
    expect(within(dialog).getAllByRole('option')).toHaveLength(4)
    await user.type(within(dialog).getByLabelText('Name'), 'siobhan one')
    await waitFor(() => expect(within(dialog).getAllByRole('option')).toHaveLength(2))
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'At the keyboard: Siobhán O’Neil. Change' })
    expect(screen.queryByRole('dialog')).toBeNull()
    act(() => useShell.getState().show('keyboard'))
    await user.click(await screen.findByRole('option', { name: /Nobody named/ }))
    await waitFor(() => expect(host.state().user.keyboardPersonId).toBeNull())
  })
})

describe('people by place', () => {
  const mill = aLocality({ id: 'mill', name: 'Millbrook' })
  const carr = aLocality({ id: 'carr', code: 'CARR', name: 'Carr Top', rank: 'a1' })
  const council = anOrganisation({ id: 'ncc' })
  const role = (localityId: string, to: string | null = null) => ({
    localityId,
    name: 'member' as const,
    from: null,
    to,
    standing: 'confirmed' as const,
    time: { freed: 'unknown' as const, words: '' },
  })
  const known = (people: readonly ReturnType<typeof aPerson>[]) => ({
    people: new Map(people.map((one) => [one.id, one])),
    organisations: new Map([[council.id, council]]),
    localities: new Map([mill, carr].map((one) => [one.id, one])),
  })

  it('puts somebody of two places under both, those of none last, and leaves out who has left', () => {
    const both = aPerson({ name: 'Nettie', roles: [role('mill'), role('carr')], organisationId: 'ncc' })
    const none = aPerson({ name: 'Ann', roles: [role('mill', '2025-01-01')] })
    const gone = aPerson({ name: 'Zed', roles: [role('mill')], retiredOn: '2026-01-01' })
    const { groups } = peopleByPlace(known([both, none, gone]), '', 60)
    expect(groups.map((group) => [group.name, group.people.map((one) => one.name)])).toEqual([
      ['Millbrook', ['Nettie']],
      ['Carr Top', ['Nettie']],
      ['Of no place', ['Ann']],
    ])
    expect(peopleByPlace(known([both, none]), 'county counc', 60).groups).toHaveLength(2)
  })

  it('shows a few of 5,000 and counts the rest', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => aPerson({ name: `P ${index}`, roles: [role('mill')] }))
    const { groups, left } = peopleByPlace(known(many), '', 60)
    expect([groups[0]?.people.length, left]).toEqual([60, 4_940])
  })
})
