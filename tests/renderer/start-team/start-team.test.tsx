import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aHost, expectNoAxeFinding, heading, paste, showApp, startMillbrook } from '../on-screen'

const list = [
  'Nettie Bramble, NCC, lead',
  'Dot, residents group',
  'health visitor – tbc',
  'Siobhán O’Neil-Ó Súilleabháin (Peakside Homes)',
].join('\n')

async function openSheet() {
  const host = await aHost({ workspace: 'none' })
  const user = showApp(host)
  await heading(/Run the weekly meeting/)
  await user.keyboard('2')
  await heading('Start our team')
  return { host, user }
}

describe('starting a team', () => {
  it('says what is left, and why it cannot be made yet', async () => {
    await openSheet()
    expect(document.body.textContent).toContain('Two questions left: the place’s name, who is at this keyboard.')
    screen.getByText('Missing: the place’s name')
    await expectNoAxeFinding()
  })

  it('makes the code from the name, and lets it be changed', async () => {
    const { user } = await openSheet()
    await user.type(screen.getByLabelText('Name'), 'Millbrook')
    screen.getByText('MILL')
    await user.click(screen.getByRole('button', { name: 'Change the code' }))
    const code = screen.getByLabelText('Code, on every paper')
    await user.clear(code)
    await user.type(code, '9')
    screen.getByText('Two to eight letters or digits, a letter first.')
    await user.clear(code)
    await user.type(code, 'brook{Enter}')
    screen.getByText('BROOK')
  })

  it('puts each pasted line beside what was understood, asks for a missing name and shows a seat nobody has', async () => {
    const { user } = await openSheet()
    await user.click(document.body)
    paste(list)
    const table = await screen.findByRole('table', { name: 'The list as it was understood' })
    within(table).getByDisplayValue('Nettie Bramble')
    within(table).getByDisplayValue('Siobhán O’Neil-Ó Súilleabháin')
    expect(document.body.textContent).toContain('1 to complete, 1 vacant')
    await expectNoAxeFinding()
    await user.type(screen.getByLabelText('Dot’s other name'), 'Hazelwood{Enter}')
    within(table).getByDisplayValue('Dot Hazelwood')
    expect(screen.queryByText('1 to complete')).toBeNull()
  })

  it('shows the address of a line under its name', async () => {
    await openSheet()
    paste('PCSO Lynn Barker; police; l.barker@police.example\nNettie Bramble, NCC, lead')
    const field = await screen.findByDisplayValue('PCSO Lynn Barker')
    expect(field.closest('td')?.textContent).toContain('l.barker@police.example')
  })

  it('leaves a one-word name as it is when the question is answered with nothing', async () => {
    const { user } = await openSheet()
    paste('Nettie Bramble, NCC, lead\nDot, residents group')
    await user.type(await screen.findByLabelText('Dot’s other name'), '{Enter}')
    screen.getByDisplayValue('Dot')
    expect(screen.queryByText('Dot who?')).toBeNull()
  })

  it('reads the list from a file too, and says in words what cannot be read', async () => {
    const { host, user } = await openSheet()
    host.answers.file = {
      name: 'team.csv',
      text: 'Name;Organisation;Role\nNettie Bramble;NCC;lead\nJonah Reed;Tea & Toast;volunteer\n',
    }
    await user.click(screen.getByRole('button', { name: 'From a file…' }))
    const table = await screen.findByRole('table', { name: 'The list as it was understood' })
    within(table).getByDisplayValue('Jonah Reed')
    host.answers.file = { name: 'minutes.docx', text: 'PK\u0003\u0004 not a table' }
    await user.click(screen.getByRole('button', { name: 'From a file…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was brought in.')
    within(table).getByDisplayValue('Jonah Reed')
  })

  it('moves the end along when the start moves, so that the meeting stays as long as it was', async () => {
    const { user } = await openSheet()
    const from = screen.getByLabelText('From')
    const to = screen.getByLabelText('To')
    await user.clear(to)
    await user.type(to, '11:30')
    await user.clear(from)
    await user.type(from, '14:30')
    expect(to).toHaveProperty('value', '16:00')
  })

  it('makes the workspace, the team and its first agenda with Ctrl Enter, and remembers who is at the keyboard', async () => {
    const { host, user } = await openSheet()
    await user.type(screen.getByLabelText('Name'), 'Millbrook')
    paste(list)
    await user.click(await screen.findByRole('button', { name: /Choose from who comes/ }))
    await user.click(await screen.findByRole('option', { name: /Nettie Bramble/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('navigation', { name: 'Connected Team' })
    const set = await host.core().call('working-set', {})
    if (!set.ok) throw new Error('no working set')
    const records = set.value.records
    const meeting = records.find((record) => record.kind === 'meeting')
    expect(meeting).toMatchObject({ on: '2026-06-11', startsAt: '10:00', state: 'planned' })
    const nettie = records.find((record) => record.kind === 'person' && record.name === 'Nettie Bramble')
    expect(host.state().user.keyboardPersonId).toBe(nettie?.id)
    expect(records.filter((record) => record.kind === 'vacancy')).toHaveLength(1)
    screen.getByRole('button', { name: /^At the keyboard: Nettie Bramble/ })
  })

  it('keeps what was filled in when Esc leaves the sheet, and knows who typed their own name before the list came', async () => {
    const { user } = await openSheet()
    await user.type(screen.getByLabelText('Name'), 'Carr Top')
    await user.type(screen.getByLabelText('Your name'), 'Maeve Tarn')
    paste('Karim Haddad, council, clerk\nMaeve Tarn, Tea & Toast, lead')
    await user.keyboard('{Escape}')
    await heading(/Run the weekly meeting/)
    await user.keyboard('2')
    expect(await screen.findByLabelText('Name')).toHaveProperty('value', 'Carr Top')
    expect(screen.getByLabelText(/Your name/).textContent).toContain('Maeve Tarn')
  })

  it('can be used by somebody alone, with no list at all', async () => {
    const { host, user } = await openSheet()
    await user.type(screen.getByLabelText('Name'), 'Carr Top')
    await user.type(screen.getByLabelText('Your name'), 'Nettie Bramble')
    expect(document.body.textContent).toContain('All is said.')
    await user.click(screen.getByRole('button', { name: /Make the team/ }))
    await screen.findByRole('navigation', { name: 'Connected Team' })
    expect(host.state().user.keyboardPersonId).not.toBeNull()
  })

  it('says which code is taken when another place has it', async () => {
    const host = await aHost()
    await startMillbrook(host)
    const user = showApp(host)
    await user.click(await screen.findByRole('button', { name: 'Start another team' }))
    await user.type(await screen.findByLabelText('Name'), 'Mill Lane')
    screen.getByText('MILL2')
    await user.click(screen.getByRole('button', { name: 'Change the code' }))
    const code = screen.getByLabelText('Code, on every paper')
    await user.clear(code)
    await user.type(code, 'MILL')
    screen.getByText('Another place has this code.')
    await waitFor(() => expect(screen.getByRole('button', { name: /Make the team/ })).toHaveProperty('disabled', true))
  })

  it('says plainly that work and backups are on one disk, and that OneDrive copies the folder', async () => {
    const host = await aHost({ workspace: 'none' })
    host.answers.folders = { ...host.answers.folders, sameDisk: true, synced: 'OneDrive' }
    const user = showApp(host)
    await heading(/Run the weekly meeting/)
    await user.keyboard('2')
    await screen.findByText('Both are on the same disk.')
    screen.getByText('The work is in a folder that OneDrive copies.')
    await expectNoAxeFinding()
  })
})
