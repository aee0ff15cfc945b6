import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { expectNoAxeFinding } from '../on-screen'
import type { RealHost } from '../real-host'
import { addAction } from '../today/millbrook'
import { openPeople, openPerson, personIn } from './a-place'

const doubles = 'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nKeira Dunn (Peakside Homes)'

/** "K Dunn" came in later, from somewhere that could not know of Keira. */
async function addKDunn(host: RealHost, localityId: string) {
  const k = { localityId, name: 'K Dunn', organisation: 'Peakside Homes', jobTitle: 'Housing officer' }
  const { role, email } = { role: 'member', email: 'k.dunn@peakside.example' } as const
  await host.call('person.add', { ...k, role, email })
  const { id } = await personIn(host, 'K Dunn')
  await addAction(host, localityId, { title: 'Ring the lift firm', owner: { kind: 'person', personId: id } })
}

const openDoubles = () => openPeople({ people: doubles, before: addKDunn })
const table = () => within(screen.getByRole('table', { name: 'People' }))

describe('two records of one person', () => {
  it('are proposed in a quiet line, looked at side by side, and become one that Undo makes two again', async () => {
    const { user, host, person } = await openDoubles()
    const line = within(await screen.findByRole('list', { name: 'Perhaps one person' }))
    line.getByText(/may be one person/)
    await user.click(line.getByRole('button', { name: /^Look at/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'These two are one person' }))
    const sides = within(dialog.getByRole('table'))
    // The whole name and what only one of them says are proposed; what is the same is no choice.
    expect(sides.getByRole('radio', { name: 'Name Keira Dunn' })).toHaveProperty('checked', true)
    expect(sides.getByRole('radio', { name: 'E-mail k.dunn@peakside.example' })).toHaveProperty('checked', true)
    expect(sides.queryByRole('radio', { name: /^Organisation/ })).toBeNull()
    sides.getByText(/^1 open action/)
    await expectNoAxeFinding()
    await user.click(sides.getByRole('radio', { name: 'Job None' }))
    const initials = sides.getAllByRole('radio', { name: /^Initials/ })
    expect(initials).toHaveLength(2)
    await user.keyboard('{Control>}{Enter}{/Control}')
    const panel = within(await screen.findByRole('complementary', { name: 'Keira Dunn' }))
    panel.getByText(/Merged with the record of/)
    await waitFor(() => expect(table().queryByText('K Dunn')).toBeNull())
    expect(await person('Keira Dunn')).toMatchObject({ email: 'k.dunn@peakside.example', jobTitle: '' })
    expect(table().getByRole('row', { name: /Keira Dunn/ }).textContent).toContain('1')
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Perhaps one person' })).toBeNull())
    await host.call('history.undo', {})
    await table().findByText('K Dunn')
  })

  it('are chosen in the list with X, or with Ctrl held down, and M looks at them', async () => {
    const { user } = await openDoubles()
    act(() =>
      table()
        .getByRole('button', { name: /Owen Larkspur/ })
        .focus(),
    )
    await user.keyboard('x')
    await screen.findByText(/is chosen. Choose one more/)
    await user.keyboard('{Control>}')
    await user.click(table().getByRole('button', { name: /Keira Dunn/ }))
    await user.keyboard('{/Control}')
    await screen.findByRole('button', { name: /These two are one person/ })
    await expectNoAxeFinding()
    await user.keyboard('m')
    const dialog = within(await screen.findByRole('dialog', { name: 'These two are one person' }))
    dialog.getByRole('columnheader', { name: /Owen Larkspur/ })
    dialog.getByRole('columnheader', { name: /Keira Dunn/ })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('Chosen')).toBeNull())
  })

  it('are named from the panel, refused in words where both sit in the room, and found by either name', async () => {
    const { user, host, person, localityId } = await openDoubles()
    const [keira, k] = [await person('Keira Dunn'), await person('K Dunn')]
    const set = await host.core().call('working-set', {})
    const meeting = set.ok ? set.value.records.find((one) => one.kind === 'meeting') : undefined
    const meetingId = meeting?.id ?? ''
    for (const { id: personId } of [keira, k]) {
      await host.call('attendance.mark', { meetingId, personId, mark: 'present' })
    }
    const panel = within(await openPerson(user, 'Keira Dunn'))
    await user.click(panel.getByRole('button', { name: /Same person as another/ }))
    const asked = await screen.findByRole('dialog', { name: 'These two are one person' })
    await expectNoAxeFinding()
    await user.click(within(asked).getByRole('button', { name: /^K Dunn \(/ }))
    await user.click(await screen.findByRole('button', { name: /Make them one/ }))
    await screen.findByText(/Both are marked as there at the meeting of/)
    expect((await person('K Dunn')).id).toBe(k.id)
    await host.call('attendance.mark', { meetingId, personId: k.id, mark: null })
    await user.click(screen.getByRole('button', { name: /Make them one/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    // An old link, and a laptop that is still set to the other record, lead to the one that is left.
    act(() => go({ screen: 'people', localityId, personId: k.id }))
    await screen.findByRole('complementary', { name: 'Keira Dunn' })
  })

  it('stay two once somebody says so, and nothing is offered to who only reads', async () => {
    const { user, host, person } = await openDoubles()
    const line = within(await screen.findByRole('list', { name: 'Perhaps one person' }))
    await user.click(line.getByRole('button', { name: /are two people/ }))
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Perhaps one person' })).toBeNull())
    const [keira, k] = [await person('Keira Dunn'), await person('K Dunn')]
    expect([...(keira.isNotIds ?? []), ...(k.isNotIds ?? [])]).toHaveLength(1)
    await host.call('history.undo', {})
    await screen.findByRole('list', { name: 'Perhaps one person' })
    const state = host.state()
    const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
    const because = { kind: 'folder' } as const
    host.send({ kind: 'workspace', state: { ...state, workspace: { kind: 'read-only', dir, because } } })
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Perhaps one person' })).toBeNull())
    await openPerson(user, 'Keira Dunn')
    expect(screen.queryByRole('button', { name: /Same person as another/ })).toBeNull()
  })
})
