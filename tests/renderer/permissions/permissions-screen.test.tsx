import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
// Read before the tests, so that no screen waits for its code.
import '../../../renderer/src/features/permissions/permissions-screen'
import { ask, aTeamThatAsks, said } from '../desk/a-desk'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

async function openRegister() {
  const team = await aTeamThatAsks()
  await ask(team.host, 'permission.add', {
    what: '<script>alert(1)</script> The van for food 👍🏽',
    condition: '',
    where: { kind: 'everywhere' },
    reach: 'All council vans',
    until: '2026-06-19',
    saidById: team.tobias,
    saidOn: '2026-03-12',
    via: 'phone',
    minute: null,
  })
  go({ screen: 'permissions' })
  const user = showApp(team.host)
  await heading('Permissions')
  return { ...team, user }
}

const table = () => screen.getByRole('table', { name: 'Permissions' })
const row = (what: RegExp) => within(table()).getByRole('row', { name: what })
const rows = () => document.querySelectorAll<HTMLElement>('[data-permission]')
const idOf = (what: RegExp) => within(row(what)).getAllByRole('button')[0]?.dataset.permission ?? ''

describe('the register of permissions', () => {
  it('says what is allowed, on what condition, where, until when, who said so, and what it may answer', async () => {
    const { host, ids } = await openRegister()
    screen.getByText('Two hold today.')
    screen.getByText('One ends within a month.')
    const van = row(/The van for food/)
    expect(van.textContent).toContain('<script>alert(1)</script>')
    for (const words of ['None', 'Both places', 'All council vans', '19 June', 'in 8 working days', 'Tobias Wren']) {
      expect(van.textContent).toContain(words)
    }
    expect(van.textContent).toContain('By phone, noted by Nettie Bramble')
    const pavilion = row(/No deposit for the pavilion/)
    expect(pavilion.textContent).toContain('May answer MILL’s open question')
    expect(pavilion.textContent).toContain('A named key holder signs')
    expect(pavilion.textContent).toContain('31 March 2027')
    await expectNoAxeFinding()
    const notThis = { escalationId: ids[0] ?? '', permissionId: idOf(/No deposit/) }
    await act(() => ask(host, 'escalation.not-the-same', notThis))
    await waitFor(() => expect(row(/No deposit/).textContent).not.toContain('May answer MILL’s open question'))
  })

  it('is searched after a slash, the words marked; the arrow down leads on to what was found', async () => {
    const { user } = await openRegister()
    await user.keyboard('/')
    await user.paste('deposits')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(document.querySelector('mark')?.textContent).toBe('deposit')
    screen.getByText('“deposit”: 1 of 2')
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]))
    await user.keyboard('/')
    await user.paste(' helicopter')
    await screen.findByText('None fits')
    await user.click(screen.getByRole('button', { name: 'Show all that hold' }))
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  it('opens one with every use, and uses it in the question it fits, which Undo takes back', async () => {
    const { host, user, ids } = await openRegister()
    const id = idOf(/No deposit/)
    act(() =>
      within(row(/No deposit/))
        .getAllByRole('button')[0]
        ?.focus(),
    )
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'The permission' })
    within(panel).getByText('Not used yet')
    within(panel).getByRole('button', { name: /MILL 26\/E01: May we use the pavilion/ })
    await expectNoAxeFinding()
    await user.keyboard('u')
    const list = await screen.findByRole('listbox', { name: 'Open questions' })
    expect(within(list).getAllByRole('option')[0]?.textContent).toMatch(/pavilion.*it may answer this/)
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    const [pavilion = ''] = ids
    expect((await said(host, pavilion, 'answered')).answer?.permissionId).toBe(id)
    await within(panel).findByText('Used once')
    await within(panel).findByRole('button', { name: /MILL 26\/E01/ })
    await user.keyboard('{Control>}z{/Control}')
    await within(panel).findByText('Not used yet')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'The permission' })).toBeNull())
  })

  it('ends one with a reason, finds it among the ended, and brings it back', async () => {
    const { host, user } = await openRegister()
    const permissionId = idOf(/The van/)
    await user.click(within(row(/The van/)).getAllByRole('button')[0] ?? document.body)
    await user.click(await screen.findByRole('button', { name: 'End it, with a reason…' }))
    await user.click(await screen.findByRole('button', { name: 'End it' }))
    await screen.findByText('A reason is needed.')
    await user.click(screen.getByRole('textbox', { name: /Why it ends/ }))
    await user.paste('The van was sold')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: 'Ended too' }))
    await waitFor(() => expect(row(/The van/).textContent).toContain('The van was sold'))
    await user.click(screen.getByRole('button', { name: 'Bring back' }))
    await waitFor(async () =>
      expect((await ask(host, 'permission.open', { permissionId })).permission.ended).toBeNull(),
    )
  })

  it('asks for one to go on, once: the second time it leads to the question', async () => {
    const { host, user, carrId } = await openRegister()
    const permissionId = idOf(/No deposit/)
    act(() =>
      within(row(/No deposit/))
        .getAllByRole('button')[0]
        ?.focus(),
    )
    await user.keyboard('r')
    await waitFor(() => expect(row(/No deposit/).textContent).toContain('Asked to go on: drafted'))
    const { permission } = await ask(host, 'permission.open', { permissionId })
    await user.keyboard('r')
    await waitFor(() =>
      expect(useRoutes.getState().route).toEqual({
        screen: 'write-escalation',
        localityId: carrId,
        escalationId: permission.askedToGoOn,
      }),
    )
  })

  it('opens the question about one that holds everywhere, in the place that asked first', async () => {
    const { host, user, ids, localityId } = await openRegister()
    const keep = { what: 'Tea on the green', where: { kind: 'everywhere' }, reach: '' } as const
    const yes = { escalationId: ids[0] ?? '', kind: 'yes', words: '', until: null, keep } as const
    await act(() => ask(host, 'escalation.answer', yes))
    await waitFor(() => expect(rows()).toHaveLength(3))
    act(() =>
      within(row(/Tea on the green/))
        .getAllByRole('button')[0]
        ?.focus(),
    )
    await user.keyboard('r')
    await user.click(await screen.findByRole('button', { name: 'Open it' }))
    expect(useRoutes.getState().route).toMatchObject({ screen: 'write-escalation', localityId })
  })

  it('says when the answer will come too late, and when it would go to who asks', async () => {
    const { user, host, grace } = await openRegister()
    await act(() => host.call('host.edit-user-settings', { keyboardPersonId: grace }))
    act(() =>
      within(row(/The van/))
        .getAllByRole('button')[0]
        ?.focus(),
    )
    await user.keyboard('r')
    const where = await screen.findByRole('dialog', { name: 'Which place asks for it to go on?' })
    await user.click(within(where).getByRole('button', { name: 'Draft the question' }))
    await screen.findByText(/is drafted\. The answer is due on 23 June, after it ends\.$/)
    act(() =>
      within(row(/No deposit/))
        .getAllByRole('button')[0]
        ?.focus(),
    )
    await user.keyboard('r')
    await screen.findByText(/is drafted\. You said yes yourself: choose who else answers\.$/)
  })

  it('takes one that was given without a question, for some places, and says what is missing', async () => {
    const { host, user, carrId } = await openRegister()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a permission' })
    await user.click(within(dialog).getByRole('radio', { name: 'In some places' }))
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    within(dialog).getByText('Write what is allowed.')
    within(dialog).getByText('Choose at least one place.')
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('textbox', { name: /What is allowed/ }))
    await user.paste('Two tables from the depot')
    await user.click(within(dialog).getByRole('checkbox', { name: 'Carr Top' }))
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    await screen.findByText('Added to the register.')
    await waitFor(() => expect(rows()).toHaveLength(3))
    const { permission } = await ask(host, 'permission.open', { permissionId: idOf(/Two tables/) })
    expect(permission).toMatchObject({ where: { kind: 'places', localityIds: [carrId] }, saidById: null, until: null })
  })

  it('prints the table', async () => {
    const { host, user } = await openRegister()
    await user.click(within(row(/The van/)).getAllByRole('button')[0] ?? document.body)
    await screen.findByRole('complementary', { name: 'The permission' })
    await user.keyboard('p')
    await waitFor(() => expect(host.calls.some(({ name }) => name === 'host.print')).toBe(true))
    // What was open is open again.
    await screen.findByRole('complementary', { name: 'The permission' })
  })

  it('says what will stand there while there is none', async () => {
    const host = await aHost()
    await startMillbrook(host)
    go({ screen: 'permissions' })
    showApp(host)
    await screen.findByText('No permission yet')
    screen.getByText('None holds today.')
    await expectNoAxeFinding()
  })
})
