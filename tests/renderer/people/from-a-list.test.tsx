import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding, paste } from '../on-screen'
import { openPeople } from './a-place'

const list = [
  'owen larkspur, clerk',
  'Keira Dunn (KD) Housing officer, Brackwater Homes',
  'health visitor, Northfold Health – tbc',
  'נטע ברק, מועצה',
  '<script>x</script>, NCC',
].join('\n')

async function pasteList(text = list) {
  const opened = await openPeople()
  await opened.user.keyboard('f')
  const dialog = await screen.findByRole('dialog', { name: 'From a list' })
  within(dialog)
    .getByRole('textbox', { name: /Paste the list/ })
    .focus()
  act(() => paste(text))
  await within(dialog).findByRole('table')
  return { ...opened, dialog }
}

describe('people from a list', () => {
  it('shows each line beside what was understood and what will become of it', async () => {
    const { dialog } = await pasteList()
    const rows = within(dialog).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.querySelectorAll('td')[4]?.textContent)).toEqual([
      'Already here as Owen Larkspur: gets the role',
      'New',
      'Looked for already',
      'New',
      'New',
    ])
    expect(rows[1]?.textContent).toContain('Keira Dunn (KD) Housing officer, Brackwater Homes')
    expect(within(dialog).getByLabelText('Name of Keira Dunn')).toHaveProperty('value', 'Keira Dunn')
    within(dialog).getByText('Housing officer')
    await expectNoAxeFinding()
  })

  it('says who is already here and keeps their role, and shows the address under the name', async () => {
    const { dialog, user, person } = await pasteList(
      'Nettie Bramble, NCC\nPCSO Lynn Barker; police; l.barker@police.example',
    )
    const rows = within(dialog).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.querySelectorAll('td')[4]?.textContent)).toEqual(['Already here', 'New'])
    expect(rows[1]?.querySelectorAll('td')[1]?.textContent).toContain('l.barker@police.example')
    within(dialog).getByText(/1 is already here\./)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Added 1 person, 1 here already')
    expect((await person('Nettie Bramble')).roles.map((role) => role.name)).toEqual(['lead'])
    expect((await person('PCSO Lynn Barker')).email).toBe('l.barker@police.example')
  })

  it('adds them with Ctrl Enter, counts, and takes all of it back in one step', async () => {
    const { user, person, dialog } = await pasteList()
    await user.click(within(dialog).getByRole('button', { name: 'Leave out <script>x</script>' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Added 2 people, 1 here already')
    expect((await person('Owen Larkspur')).roles.map((role) => role.name)).toEqual(['member', 'clerk'])
    expect((await person('Keira Dunn')).jobTitle).toBe('Housing officer')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await person('Owen Larkspur')).roles).toHaveLength(1))
    await expect(person('Keira Dunn')).rejects.toThrow('no Keira Dunn')
  })

  it('mends a line in its place', async () => {
    const { user, person, dialog } = await pasteList()
    await user.type(within(dialog).getByLabelText('Name of health visitor'), 'Kim')
    expect(within(dialog).getAllByRole('row')[3]?.textContent).toContain('New')
    await user.click(within(dialog).getByRole('button', { name: /^Add 5 lines/ }))
    await screen.findByText('Added 4 people, 1 here already')
    expect((await person('Kim')).jobTitle).toBe('health visitor')
  })

  it('reads a file that is chosen', async () => {
    const { host, user } = await openPeople()
    host.answers.file = { name: 'team.csv', text: 'Name,Organisation,Role\nPriya Fernley,"Millbrook Surgery",member' }
    await user.keyboard('f')
    const dialog = await screen.findByRole('dialog', { name: 'From a list' })
    await user.click(within(dialog).getByRole('button', { name: 'Choose a file…' }))
    expect(await within(dialog).findByLabelText('Organisation of Priya Fernley')).toHaveProperty(
      'value',
      'Millbrook Surgery',
    )
  })
})
