import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SavedFilter } from '../../../shared/model/board-filter'
import { everything } from '../../../shared/rules/saved-filters'
import { said, showBoard, titlesIn } from '../actions/a-board'
import { expectNoAxeFinding } from '../on-screen'
import type { RealHost } from '../real-host'

const four = [
  { title: 'Ring the housing officer', dueOn: '2026-06-12' },
  { title: 'Price twelve urns' },
  { title: 'Walk the school route', column: 'doing' as const },
  { title: 'Mend the gate', column: 'doing' as const },
]
const saved = (name: string, part: Partial<SavedFilter['filter']>): SavedFilter => ({
  board: 'action',
  name,
  filter: { ...everything, ...part },
})
const withSaved = (list: readonly SavedFilter[]) =>
  showBoard(four, async (host) => {
    await host.call('host.edit-user-settings', { savedFilters: [...list] })
  })
const kept = (host: RealHost) => host.state().user.savedFilters.map(({ name }) => name)
const menu = (name: RegExp | string = 'Saved') => screen.findByRole('button', { name })

describe('saved filters', () => {
  // What is asked outlives its screen.
  afterEach(() => screen.queryAllByRole('button', { name: /Take this filter away$/ })[0]?.click())

  it('are saved under a name with Shift F, shown with one key, and taken away with it again', async () => {
    const { user, host } = await showBoard(four)
    expect(screen.queryByRole('button', { name: /^Save this filter|^Saved/ })).toBeNull()
    await user.keyboard('f')
    await user.type(await screen.findByRole('textbox', { name: 'Words' }), 'the gate{Enter}')
    await screen.findByText('1 of 4 shown')
    await user.keyboard('{Shift>}F{/Shift}')
    const dialog = await screen.findByRole('dialog', { name: 'Save this filter' })
    within(dialog).getByText('“the gate”')
    await expectNoAxeFinding()
    const name = within(dialog).getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, '{Enter}')
    within(dialog).getByText('Give it a name to find it by.')
    await user.type(name, 'Gates{Enter}')
    await screen.findByText('Saved as “Gates”. 1 shows it.')
    expect(host.state().user.savedFilters).toEqual([saved('Gates', { text: 'the gate' })])
    await user.click(screen.getByRole('button', { name: '“the gate”. Take this filter away' }))
    await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
    await user.keyboard('1')
    await waitFor(() => expect(titlesIn('To do')).toEqual([]))
    expect(said()).toBe('Shown: Gates')
    await menu('Gates')
    await user.keyboard('1')
    await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
  })

  it('could not be rearranged: a line is moved by keys and by its buttons, takes the key of its place, and keeps the focus', async () => {
    const other: SavedFilter = { board: 'pledge', name: 'Theirs', filter: { ...everything, text: 'urn' } }
    const { user, host } = await withSaved([
      saved('Gates', { text: 'gate' }),
      other,
      saved('This week', { due: 'week' }),
      saved('Urns', { text: 'urns' }),
    ])
    await user.click(await menu())
    await user.click(await screen.findByRole('menuitem', { name: /^Rename, arrange or delete/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Saved filters' })
    await expectNoAxeFinding()
    const field = (index: number) =>
      within(dialog).getByRole<HTMLInputElement>('textbox', { name: `Name of filter ${index}` })
    // What was written in the line and not kept yet goes with it.
    await user.type(field(1), ' and posts')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(kept(host)).toEqual(['This week', 'Theirs', 'Gates and posts', 'Urns']))
    await waitFor(() => expect(document.activeElement).toBe(field(2)))
    expect(field(2).value).toBe('Gates and posts')
    expect(said()).toBe('Gates and posts, 2 of 3')
    // At the edge nothing happens.
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(document.activeElement).toBe(field(3)))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(kept(host)).toEqual(['This week', 'Theirs', 'Urns', 'Gates and posts'])
    await user.click(within(dialog).getByRole('button', { name: 'Move Gates and posts up' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Move Gates and posts up' })),
    )
    expect(within(dialog).getByRole('button', { name: 'Move This week up' })).toHaveProperty('disabled', true)
    await user.keyboard('{Escape}2')
    await waitFor(() => expect(said()).toBe('Shown: Gates and posts'))
  })

  it('are chosen from the menu, renamed, deleted and brought back', async () => {
    const { user, host } = await withSaved([saved('Gates', { text: 'gate' }), saved('This week', { due: 'week' })])
    await user.click(await menu())
    await user.click(await screen.findByRole('menuitem', { name: /This week/ }))
    await waitFor(() => expect(titlesIn('Doing')).toEqual([]))
    await user.click(await menu('This week'))
    await user.click(await screen.findByRole('menuitem', { name: 'Rename, arrange or delete…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Saved filters' })
    const first = within(dialog).getByRole('textbox', { name: 'Name of filter 1' })
    await user.clear(first)
    await user.type(first, 'this WEEK{Enter}')
    within(dialog).getByText('Another filter of this board is called so.')
    await expectNoAxeFinding()
    await user.clear(first)
    await user.type(first, 'Hinges{Enter}')
    await screen.findByText('“Gates” is called “Hinges” now.')
    expect(kept(host)).toEqual(['Hinges', 'This week'])
    await user.click(within(dialog).getByRole('button', { name: 'Delete Hinges' }))
    await waitFor(() => expect(kept(host)).toEqual(['This week']))
    await user.click(await screen.findByRole('button', { name: 'Bring it back' }))
    await waitFor(() => expect(kept(host)).toEqual(['Hinges', 'This week']))
    await user.click(within(dialog).getByRole('button', { name: 'Done' }))
    // What is shown was not touched by any of it.
    expect(titlesIn('To do')).toEqual(['Ring the housing officer'])
  })

  it('say what of them is left out when a person or a place has gone', async () => {
    const { user, host } = await withSaved([
      saved('Owen’s gates', { text: 'gate', personId: 'somebody-gone', localityId: 'nowhere' }),
      saved('Owen', { personId: 'somebody-gone' }),
    ])
    await menu()
    await user.keyboard('1')
    await screen.findByText(
      '“Owen’s gates” also asks for a person and a place that are not here any more: those parts are left out.',
    )
    await waitFor(() => expect(titlesIn('Doing')).toEqual(['Mend the gate']))
    await expectNoAxeFinding()
    await user.keyboard('2')
    await screen.findByText('“Owen” also asks for a person that is not here any more: that part is left out.')
    await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
    expect(kept(host)).toEqual(['Owen’s gates', 'Owen'])
    await user.keyboard('2')
    expect(screen.queryByText(/left out/)).toBeNull()
  })

  it('are nine at most, and a tenth takes the name of another', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => saved(`N${index + 1}`, { text: `gate ${index}` }))
    const { user, host } = await withSaved(nine)
    await user.keyboard('f')
    await user.type(await screen.findByRole('textbox', { name: 'Words' }), 'urns{Enter}')
    await screen.findByText('1 of 4 shown')
    await user.keyboard('{Shift>}F{/Shift}')
    const name = await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Urns{Enter}')
    await screen.findByText(/^9 filters are saved for this board, one for each key from 1 to 9\./)
    await user.clear(name)
    await user.type(name, 'N9')
    await screen.findByText('“N9” is there already: this one takes its place.')
    await user.click(screen.getByRole('button', { name: 'Replace it' }))
    await waitFor(() => expect(host.state().user.savedFilters[8]?.filter.text).toBe('urns'))
    expect(host.state().user.savedFilters).toHaveLength(9)
  })
})
