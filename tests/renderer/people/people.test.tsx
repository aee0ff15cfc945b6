import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
import { openPeople, openPerson } from './a-place'

const importedKD = {
  source: 'old log',
  actions: [
    {
      row: 1,
      logNumber: '',
      title: 'Ring the printer',
      detail: '',
      raisedOn: null,
      dueOn: '2026-06-05',
      owner: { kind: 'new' as const, key: 'KD' },
      helpers: [],
      column: 'todo' as const,
    },
  ],
  people: [{ key: 'KD', personId: null, name: '' }],
}

describe('the people of a place', () => {
  it('says how things stand in one sentence, the worst in bold', async () => {
    await openPeople()
    expect(document.body.textContent).toContain(
      'Three people from two organisations. One role has nobody in it. The enabler is not confirmed.',
    )
    await expectNoAxeFinding()
  })

  it('lists name, organisation, role, open work with what is late, and the time given', async () => {
    await openPeople({
      before: async (host, localityId) => {
        await host.core().call('import.actions', { localityId, ...importedKD })
      },
    })
    const [, first, second] = screen.getAllByRole('row')
    expect(first?.textContent).toContain('KDKDTo complete')
    expect(first?.textContent).toContain('1, 1 late')
    expect(second?.textContent).toContain('Grace AlderneyNot saidEnabler, proposed (tbc)NoneNot said')
  })

  it('is empty in words, with the one thing to do', async () => {
    const { user } = await openPeople({ people: '' })
    screen.getByRole('heading', { name: 'Nobody is here yet' })
    await expectNoAxeFinding()
    await user.click(screen.getAllByRole('button', { name: /From a list/ })[1] ?? document.body)
    await screen.findByRole('dialog', { name: 'From a list' })
  })

  it('goes down the list by arrows, opens with Enter, follows them, and closes with Esc back on the line', async () => {
    const { user } = await openPeople()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('Nettie Bramble')
    await user.keyboard('{Enter}')
    await screen.findByRole('complementary', { name: 'Nettie Bramble' })
    await expectNoAxeFinding()
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('complementary', { name: 'Owen Larkspur' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Owen Larkspur' })).toBeNull())
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Owen Larkspur'))
  })

  it('adds with Ctrl Enter from the organisation too, with what is known offered below it', async () => {
    const { user, person } = await openPeople()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByLabelText('Name'), 'Ida Fell')
    const field = within(dialog).getByRole('combobox', { name: /^Organisation/ })
    await user.type(field, 'M')
    await waitFor(() => expect(field.getAttribute('aria-expanded')).toBe('true'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('complementary', { name: 'Ida Fell' })
    await waitFor(async () => expect((await person('Ida Fell'))?.organisationId).toEqual(expect.any(String)))
  })

  it('adds a person with N, opens them, and takes them back with Undo', async () => {
    const { user, person } = await openPeople()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    within(dialog).getByText('A name is needed.')
    await expectNoAxeFinding()
    await user.type(within(dialog).getByLabelText('Name'), 'Siobhán O’Neil-Ó Súilleabháin')
    await user.type(within(dialog).getByLabelText('E-mail'), 's@x.org')
    await user.type(within(dialog).getByLabelText('How much'), '2 hours{Control>}{Enter}{/Control}')
    await screen.findByRole('complementary', { name: 'Siobhán O’Neil-Ó Súilleabháin' })
    const added = await person('Siobhán O’Neil-Ó Súilleabháin')
    expect(added).toMatchObject({ email: 's@x.org', roles: [{ time: { words: '2 hours' } }] })
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /Siobhán/ })).toBeNull())
  })

  it('retires with R whom the panel shows, who was just added, and not who had the focus before', async () => {
    const { user } = await openPeople()
    screen.getByRole('button', { name: /Owen Larkspur/ }).focus()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Maya Fernlea{Enter}')
    await screen.findByRole('complementary', { name: 'Maya Fernlea' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('r')
    await screen.findByRole('dialog', { name: 'Retire Maya Fernlea' })
  })

  it('shows any name as it is written: markup, other scripts, pictures, four hundred letters', async () => {
    const names = ['<script>alert(1)</script>', 'مريم حداد', 'נטע ברק', '🌻 Dot', 'W'.repeat(400)]
    const { user } = await openPeople({
      before: async (host, localityId) => {
        for (const name of names) {
          await host.core().call('person.add', { localityId, name, organisation: name, jobTitle: name, role: 'member' })
        }
      },
    })
    const shown = (name: string) => screen.getAllByText(name, { selector: 'button > span' })
    for (const name of names) expect(shown(name)).toHaveLength(1)
    await user.click(shown('<script>alert(1)</script>')[0] ?? document.body)
    await screen.findByRole('complementary', { name: '<script>alert(1)</script>' })
    expect(document.querySelector('main script')).toBeNull()
    await expectNoAxeFinding()
  })

  it('draws two hundred of five thousand, and more when asked', async () => {
    const people = Array.from({ length: 1_000 }, (_, index) => ({
      asPasted: '',
      name: `Person Nº ${String(index).padStart(4, '0')}`,
      organisation: `Body ${index % 90}`,
      role: 'member' as const,
      jobTitle: '',
      standing: 'confirmed' as const,
    }))
    const { user } = await openPeople({
      before: async (host, localityId) => {
        await host.core().call('people.add', { localityId, people })
      },
    })
    expect(screen.getAllByRole('row')).toHaveLength(201)
    await user.click(screen.getByRole('button', { name: 'Show 200 more of 803' }))
    expect(screen.getAllByRole('row')).toHaveLength(401)
    screen.getByRole('button', { name: /more organisations/ })
  })

  it('reads only where somebody else has the workspace', async () => {
    const { host, user } = await openPeople()
    const state = host.state()
    const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
    host.send({
      kind: 'workspace',
      state: { ...state, workspace: { kind: 'read-only', dir, because: { kind: 'folder' } } },
    })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add' })).toBeNull())
    const panel = await openPerson(user, 'Owen Larkspur')
    expect(within(panel).queryByRole('button', { name: /Retire/ })).toBeNull()
    expect(within(panel).getByLabelText('Name of Owen Larkspur')).toHaveProperty('readOnly', true)
  })
})
