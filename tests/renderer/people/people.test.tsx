import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

async function openPeople(people?: string) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host, people)
  await host.core().call('import.actions', {
    localityId,
    source: 'old log',
    actions: [
      {
        row: 1,
        logNumber: '',
        title: 'Ring the printer',
        detail: '',
        raisedOn: null,
        dueOn: '2026-06-05',
        owner: { kind: 'new', key: 'KD' },
        helpers: [],
        column: 'todo',
      },
    ],
    people: [{ key: 'KD', personId: null, name: '' }],
  })
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'people', localityId }))
  await heading(/People/)
  return { host, user }
}

describe('people', () => {
  it('puts who came in with initials only first, and seats nobody has above', async () => {
    await openPeople('Nettie Bramble, NCC, lead\nhealth visitor – tbc')
    expect(document.body.textContent).toContain('2 people, 1 to complete, one seat vacant.')
    const [, first] = screen.getAllByRole('row')
    within(first ?? document.body).getByLabelText('Name of KD')
    within(first ?? document.body).getByText('To complete')
    expect(screen.getByRole('region', { name: 'Nobody yet' }).textContent).toContain('health visitor')
    await expectNoAxeFinding()
  })

  it('completes a person by giving the name, saved when the field is left', async () => {
    const { user } = await openPeople()
    const name = await screen.findByLabelText('Name of KD')
    await user.clear(name)
    await user.type(name, 'Kofi Danso{Enter}')
    await screen.findByDisplayValue('Kofi Danso')
    await waitFor(() => expect(screen.queryByText('To complete')).toBeNull())
  })

  it('says so when somebody else has the initials, and keeps the old ones', async () => {
    const { user } = await openPeople()
    const initials = await screen.findByLabelText('Initials of Owen Larkspur')
    await user.clear(initials)
    await user.type(initials, 'NB{Enter}')
    await screen.findByText('Somebody else here has the initials NB.')
  })

  it('adds a person with N, and takes them back with Undo', async () => {
    const { user } = await openPeople()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    within(dialog).getByText('A name is needed.')
    await expectNoAxeFinding()
    await user.type(within(dialog).getByLabelText('Name'), 'Siobhán O’Neil-Ó Súilleabháin{Enter}')
    await screen.findByDisplayValue('Siobhán O’Neil-Ó Súilleabháin')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByDisplayValue('Siobhán O’Neil-Ó Súilleabháin')).toBeNull())
  })
})
