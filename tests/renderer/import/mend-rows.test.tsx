import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { aHost, expectNoAxeFinding, heading, paste, showApp, startMillbrook } from '../on-screen'

const log = [
  'Date,Action,Owner,Completed',
  '7/11/25,Set the meeting dates for the year,NB,√',
  '14/11/25,,JR,Ongoing',
  '5/12/25,Small group on warm spaces to report back,KD,Ongoing',
].join('\n')

async function openImport() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  const open = async () => {
    act(() => go({ screen: 'import', localityId }))
    await heading(/Bring the old action log/)
  }
  await open()
  return { host, user, open }
}

async function records(host: Awaited<ReturnType<typeof aHost>>) {
  const set = await host.core().call('working-set', {})
  if (!set.ok) throw new Error('no working set')
  return {
    actions: set.value.records.flatMap((record) => (record.kind === 'action' ? [record] : [])),
    people: set.value.records.flatMap((record) => (record.kind === 'person' ? [record] : [])),
  }
}

describe('a row before it comes in', () => {
  it('that was left out has what was written in it before, when it is asked about again', async () => {
    const { user } = await openImport()
    paste(log)
    await user.click(await screen.findByRole('button', { name: 'Change row 1' }))
    const field = screen.getByLabelText('What, in row 1')
    await user.clear(field)
    await user.type(field, 'Set all the dates{Enter}')
    await screen.findByText('Set all the dates')
    await user.click(screen.getByRole('button', { name: 'Change row 1' }))
    await user.click(screen.getByRole('button', { name: 'Leave the row out' }))
    await user.click(await screen.findByRole('button', { name: 'Ask again about row 1' }))
    await screen.findByText('Set all the dates')
  })

  it('that says nothing to be done is given words where it stands', async () => {
    const { host, user } = await openImport()
    paste(log)
    await user.type(await screen.findByLabelText('What is to be done in row 2'), 'Ring the chapel{Enter}')
    await screen.findByText('All are ready')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 3 actions')
    const { actions, people } = await records(host)
    const jonah = people.find((person) => person.name === 'Jonah Reed')
    expect(actions.find((action) => action.title === 'Ring the chapel')).toMatchObject({
      column: 'doing',
      owner: { kind: 'person', personId: jonah?.id },
    })
  })

  it('is changed with Enter on it: words, who, by when and state', async () => {
    const { host, user } = await openImport()
    paste(log)
    const row = await screen.findByRole('button', { name: 'Change row 1' })
    act(() => row.focus())
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{Enter}')
    const words = await screen.findByLabelText('What, in row 1')
    await expectNoAxeFinding()
    await user.clear(words)
    await user.type(words, 'Set the dates')
    await user.type(screen.getByLabelText('Due on'), '12 June 2026')
    await user.click(screen.getByRole('button', { name: /Who$/ }))
    await user.click(await screen.findByRole('option', { name: 'The whole team' }))
    await user.click(screen.getByRole('button', { name: /State$/ }))
    await user.click(await screen.findByRole('option', { name: 'Doing' }))
    await user.click(screen.getByRole('button', { name: /^Keep/ }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change row 1' })))
    screen.getByText('Set the dates')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 2 actions')
    expect((await records(host)).actions.find((action) => action.title === 'Set the dates')).toMatchObject({
      dueOn: '2026-06-12',
      owner: { kind: 'team' },
      column: 'doing',
    })
  })

  it('is left as it was with Esc, which leaves the row and not the screen', async () => {
    const { user } = await openImport()
    paste(log)
    await user.click(await screen.findByRole('button', { name: 'Change row 3' }))
    await user.type(await screen.findByLabelText('What, in row 3'), ' and more{Escape}')
    await waitFor(() => expect(screen.queryByLabelText('What, in row 3')).toBeNull())
    screen.getByText('Small group on warm spaces to report back')
  })

  it('gives new initials to somebody chosen among those who are here', async () => {
    const { host, user } = await openImport()
    paste(log)
    await user.selectOptions(await screen.findByLabelText('KD is'), 'Owen Larkspur')
    expect(screen.queryByLabelText('Name of KD')).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 2 actions')
    const { actions, people } = await records(host)
    expect(people.map((person) => person.initials).sort()).toEqual(['JR', 'NB', 'OL'])
    const owen = people.find((person) => person.initials === 'OL')
    expect(actions.find((action) => action.title.startsWith('Small'))?.owner).toMatchObject({ personId: owen?.id })
  })
})

describe('a log that is here already', () => {
  const whole = 'Date,Action,Owner\n7/11/25,Set the dates,NB\n14/11/25,Ring the chapel,OL\n'
  const broughtTwice = async () => {
    const { host, user, open } = await openImport()
    paste(whole)
    await screen.findByText('All are ready')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 2 actions')
    await open()
    paste(whole)
    await screen.findByText('Nothing new: all 2 are here already.')
    return { host, user }
  }

  it('has nothing new, says which action each row is, and brings in nothing', async () => {
    await broughtTwice()
    screen.getByText('26/A001 is here already.')
    expect(screen.getByRole('button', { name: /^Import/ })).toHaveProperty('disabled', true)
    screen.getByText('There is nothing new to bring in.')
    await expectNoAxeFinding()
  })

  it('brings in once more what is ticked, or all of it', async () => {
    const { host, user } = await broughtTwice()
    await user.click(screen.getByLabelText('Bring row 2 in again'))
    screen.getByRole('button', { name: /^Import 1/ })
    await user.click(screen.getByRole('button', { name: 'Bring them in again' }))
    await screen.findByRole('button', { name: /^Import 2/ })
    await user.click(screen.getByRole('button', { name: 'Leave them out' }))
    await user.click(screen.getByLabelText('Bring row 1 in again'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Brought in 1 action')
    expect((await records(host)).actions.filter((action) => action.title === 'Set the dates')).toHaveLength(2)
  })
})

it('reads another of several tables when asked', async () => {
  const { user } = await openImport()
  paste('No,Action,Owner\n1,Paint,NB\n2,Sweep,NB\n,,\nIdeas,,\nWhat,Who,When\nFete,OL,1/7/26\n')
  await screen.findByText('Sweep')
  const table = screen.getByLabelText('Table')
  within(table).getByRole('option', { name: 'Pasted text (3 rows)' })
  await user.selectOptions(table, 'Ideas (1 row)')
  await screen.findByText('Fete')
  expect(screen.queryByText('Sweep')).toBeNull()
})
