import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { expectNoAxeFinding } from '../on-screen'
import { addAction } from '../today/millbrook'
import { openPeople, openPerson } from './a-place'

describe('the panel of a person', () => {
  it('changes each fact in its place, at once', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    await user.type(within(panel).getByLabelText('Phone of Owen Larkspur'), '01234 567{Enter}')
    await waitFor(async () => expect((await person('Owen Larkspur')).phone).toBe('01234 567'))
    await user.selectOptions(within(panel).getByLabelText('Owen Larkspur in public minutes'), 'By name')
    await waitFor(async () => expect((await person('Owen Larkspur')).mayBeNamedInPublic).toBe(true))
    const name = within(panel).getByLabelText('Name of Owen Larkspur')
    await user.clear(name)
    await user.type(name, 'Owen Larkspur-Lee{Enter}')
    await screen.findByRole('complementary', { name: 'Owen Larkspur-Lee' })
  })

  it('keeps a fact that Esc leaves, with the panel open', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    await user.type(within(panel).getByLabelText('Phone of Owen Larkspur'), '01234 567{Escape}')
    await waitFor(async () => expect((await person('Owen Larkspur')).phone).toBe('01234 567'))
    const field = within(panel).getByRole('combobox', { name: 'Organisation of Owen Larkspur' })
    await user.clear(field)
    await user.type(field, 'nc')
    await screen.findByRole('option', { name: 'NCC' })
    // The list closes first, then the field is left; the text is the person's own.
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('option', { name: 'NCC' })).toBeNull())
    expect(field).toHaveProperty('value', 'nc')
    expect(document.activeElement).toBe(field)
    await user.keyboard('{Escape}')
    await screen.findByLabelText('Sector of nc')
    expect(screen.getByRole('complementary', { name: 'Owen Larkspur' })).toBeDefined()
  })

  it('offers the organisations that are known, and makes one that is new', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    const field = within(panel).getByRole('combobox', { name: 'Organisation of Owen Larkspur' })
    await user.clear(field)
    await user.type(field, 'nc')
    await user.click(await screen.findByRole('option', { name: 'NCC' }))
    await user.tab()
    const nettie = await person('Nettie Bramble')
    await waitFor(async () => expect((await person('Owen Larkspur')).organisationId).toBe(nettie.organisationId))
    const again = await screen.findByRole('combobox', { name: 'Organisation of Owen Larkspur' })
    await user.clear(again)
    await user.type(again, 'Age UK')
    await user.tab()
    await waitFor(() => expect(screen.getByLabelText('Sector of Age UK')).toBeDefined())
  })

  it('says so when somebody else has the initials, and offers some that are free', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    const initials = within(panel).getByLabelText('Initials of Owen Larkspur')
    await user.clear(initials)
    await user.type(initials, 'nb{Enter}')
    await within(panel).findByText(/Somebody else here has the initials nb/)
    expect((await person('Owen Larkspur')).initials).toBe('OL')
  })

  it('refuses another organisation’s name as a spelling, in words', async () => {
    const { user } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    await user.click(within(panel).getByRole('button', { name: 'Change the organisation' }))
    const dialog = await screen.findByRole('dialog', { name: 'The organisation' })
    await expectNoAxeFinding()
    await user.type(within(dialog).getByLabelText('Also written as, one a line'), 'ncc')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await within(dialog).findByText(/another organisation’s name/)
  })

  it('adds a role with its days and time, and refuses one that is held already', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    await user.click(within(panel).getByRole('button', { name: 'Add a role…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a role' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    await within(dialog).findByText(/The same role would be held twice/)
    await user.click(within(dialog).getByRole('button', { name: /Role$/ }))
    await user.click(await screen.findByRole('option', { name: 'Enabler' }))
    await user.click(within(dialog).getByRole('radio', { name: 'Cover' }))
    const last = within(dialog).getByRole('textbox', { name: 'Last day' })
    await user.type(last, '1 July')
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    await waitFor(async () =>
      expect((await person('Owen Larkspur')).roles).toMatchObject([
        { name: 'member' },
        { name: 'enabler', standing: 'cover', from: '2026-06-09', to: '2026-07-01' },
      ]),
    )
    expect((await screen.findByRole('region', { name: 'Nobody yet' })).textContent).toContain(
      'Cover: Owen Larkspur until 1 July.',
    )
  })

  it('ends a role today: it stays, with its last day', async () => {
    const { user, person } = await openPeople()
    const panel = await openPerson(user, 'Owen Larkspur')
    await user.click(within(panel).getByRole('button', { name: 'Member: change, end' }))
    await user.click(await screen.findByRole('menuitem', { name: 'End it today' }))
    await waitFor(async () => expect((await person('Owen Larkspur')).roles).toMatchObject([{ to: '2026-06-09' }]))
    await within(panel).findByText(/until 9 June/)
  })

  it('retires somebody with R: says what names them, leaves it, and brings them back', async () => {
    const { user, person } = await openPeople({
      before: async (host, localityId) => {
        const set = await host.core().call('working-set', {})
        const owen = set.ok && set.value.records.find((one) => one.kind === 'person' && one.name === 'Owen Larkspur')
        await addAction(host, localityId, {
          title: 'Ring the printer',
          owner: { kind: 'person', personId: owen ? owen.id : '' },
          dueOn: '2026-06-01',
        })
      },
    })
    await openPerson(user, 'Owen Larkspur')
    await user.keyboard('r')
    const dialog = await screen.findByRole('dialog', { name: /Retire/ })
    within(dialog).getByText(/1 open action \(1 late\) still names them/)
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Retire' }))
    const panel = await screen.findByText(/Retired since Tuesday 9 June 2026/)
    expect(panel).toBeDefined()
    await user.click(await screen.findByRole('radio', { name: '1 retired' }))
    expect(screen.getAllByRole('row')).toHaveLength(2)
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Bring back' }))
    await waitFor(async () => expect((await person('Owen Larkspur')).retiredOn).toBeNull())
  })

  it('opens for the person a way leads to, with or without a role here', async () => {
    const { user, localityId, person } = await openPeople()
    const owen = await openPerson(user, 'Owen Larkspur')
    await user.click(within(owen).getByRole('button', { name: 'Member: change, end' }))
    await user.click(await screen.findByRole('menuitem', { name: /Take it out/ }))
    await within(owen).findByText('No role in this place.')
    await user.keyboard('{Escape}')
    const { id } = await person('Owen Larkspur')
    act(() => go({ screen: 'people', localityId, personId: id }))
    await screen.findByRole('complementary', { name: 'Owen Larkspur' })
    const nettie = await person('Nettie Bramble')
    act(() => go({ screen: 'people', localityId, personId: nettie.id }))
    await screen.findByRole('complementary', { name: 'Nettie Bramble' })
  })

  it('says of a last day that is still to come that it is, and not since when', async () => {
    const { host, localityId, person } = await openPeople()
    const { id: personId } = await person('Owen Larkspur')
    await act(() => host.core().call('person.retire', { personId, on: '2026-06-30' }))
    act(() => go({ screen: 'people', localityId, personId }))
    const panel = await screen.findByRole('complementary', { name: 'Owen Larkspur' })
    await within(panel).findByText('Their last day is Tuesday 30 June 2026.')
  })

  it('asks who is at the keyboard where that person is retired', async () => {
    const { user } = await openPeople()
    await openPerson(user, 'Nettie Bramble')
    await user.keyboard('r')
    const dialog = await screen.findByRole('dialog', { name: /Retire/ })
    within(dialog).getByText(/They are at this keyboard/)
    await user.click(within(dialog).getByRole('button', { name: 'Retire' }))
    await screen.findByRole('dialog', { name: 'Who is at this keyboard?' })
  })
})
