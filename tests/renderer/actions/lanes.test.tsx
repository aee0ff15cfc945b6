import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
import { add, card, said, showBoard, titlesIn } from './a-board'

const four = [
  { title: 'Ring the housing officer' },
  { title: 'Price twelve urns' },
  { title: 'Walk the school route', column: 'doing' as const },
  { title: 'Mend the gate', column: 'doing' as const, owner: { kind: 'team' as const } },
]
const heads = () => [...document.querySelectorAll('[data-lane] h3')].map((head) => head.textContent)
const inLane = (column: string, lane: string): string[] =>
  [...(document.querySelector(`ul[aria-label="${column}, ${lane}"]`)?.querySelectorAll('[data-open]') ?? [])].map(
    (one) => one.textContent ?? '',
  )

/** Owen has the first two, the team the gate, nobody the route. */
async function showLanes() {
  const shown = await showBoard(four, async (host, ids) => {
    const set = await host.core().call('working-set', {})
    const owen = set.ok ? set.value.records.find((one) => one.kind === 'person' && one.name === 'Owen Larkspur') : null
    const personId = owen?.id ?? ''
    for (const id of ids.slice(0, 2))
      await host.core().call('action.edit', { actionId: id ?? '', owner: { kind: 'person', personId } })
  })
  // A board comes back in the lanes it was left in.
  if (heads().length === 0) await shown.user.keyboard('{Shift>}l{/Shift}')
  await waitFor(() => expect(heads()).toHaveLength(3))
  return shown
}

describe('the lanes of a board', () => {
  it('come with Shift L, with names and counts, none of them empty; a head folds its lane up', async () => {
    const { user } = await showLanes()
    expect(said()).toBe('By owner')
    expect(heads()).toEqual(['Owen Larkspur2 actions', 'The whole team1 action', 'No owner1 action'])
    expect(inLane('To do', 'Owen Larkspur')).toEqual(['Ring the housing officer', 'Price twelve urns'])
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: /^Owen Larkspur/, expanded: true }))
    expect(said()).toBe('Owen Larkspur folded up')
    expect(inLane('To do', 'Owen Larkspur')).toEqual([])
    expect(heads()[0]).toBe('Owen Larkspur2 actions')
    await user.keyboard('{Shift>}l{/Shift}')
    expect(titlesIn('To do')).toHaveLength(2)
  })

  it('are gone through with Page Down and Page Up, and a card stays in its lane with the arrows', async () => {
    const { user } = await showLanes()
    act(() => card('Price twelve urns').focus())
    await user.keyboard('{PageDown}')
    expect(document.activeElement).toBe(card('Mend the gate'))
    await user.keyboard('{PageUp}')
    expect(document.activeElement).toBe(card('Ring the housing officer'))
    await user.keyboard(' {ArrowRight}')
    expect(said()).toBe('Moving 26/A001 to Doing, Owen Larkspur, 1 of 1')
    await user.keyboard(' ')
    await waitFor(() => expect(said()).toBe('Moved 26/A001 to Doing, Owen Larkspur, 1 of 1'))
    expect(inLane('Doing', 'Owen Larkspur')).toEqual(['Ring the housing officer'])
  })

  it('give a card to whom it is put, as one step that Undo takes back', async () => {
    const { user, host } = await showLanes()
    act(() => card('Mend the gate').focus())
    // An arrow on the way does not take it back to its own lane.
    await user.keyboard(' {PageUp}{ArrowDown}')
    expect(said()).toBe('Moving 26/A004 to Owen Larkspur')
    expect(screen.getByText('Give it to Owen Larkspur')).toBeTruthy()
    await user.keyboard(' ')
    await screen.findByText('Given 26/A004 to Owen Larkspur')
    expect(inLane('Doing', 'Owen Larkspur')).toEqual(['Mend the gate'])
    expect(heads()).toEqual(['Owen Larkspur3 actions', 'No owner1 action'])
    expect(document.activeElement).toBe(card('Mend the gate'))
    await host.core().call('history.undo', {})
    await waitFor(() => expect(inLane('Doing', 'The whole team')).toEqual(['Mend the gate']))
  })

  it('were not offered by Move to…, which gives a card as a drag does, by keys and by pointer', async () => {
    const { user } = await showLanes()
    act(() => card('Mend the gate').focus())
    await user.keyboard('m')
    let dialog = await screen.findByRole('dialog', { name: 'Move 26/A004 to…' })
    within(dialog).getByRole('button', { name: /1, first/ })
    await expectNoAxeFinding()
    await user.keyboard('{PageUp}')
    expect(said()).toBe('Owen Larkspur')
    within(dialog).getByText('It stays in Doing.')
    await user.click(within(dialog).getByRole('button', { name: 'Give it to Owen Larkspur' }))
    await screen.findByText('Given 26/A004 to Owen Larkspur')
    expect(inLane('Doing', 'Owen Larkspur')).toEqual(['Mend the gate'])
    await waitFor(() => expect(document.activeElement).toBe(card('Mend the gate')))
    // A column that is chosen takes it back into its own lane, and positions are those of the lane.
    await user.keyboard('m')
    dialog = await screen.findByRole('dialog', { name: 'Move 26/A004 to…' })
    await user.click(within(dialog).getByRole('button', { name: /Lane/ }))
    await user.click(await screen.findByRole('option', { name: 'No owner' }))
    within(dialog).getByRole('button', { name: 'Leave it with nobody' })
    await user.keyboard('{Tab}{Tab}')
    await user.click(within(dialog).getByRole('radio', { name: 'To do' }))
    within(dialog).getByRole('button', { name: /1, first/ })
    within(dialog).getByRole('button', { name: /Position, of 3/ })
    await user.click(within(dialog).getByRole('button', { name: 'Move to To do' }))
    await waitFor(() => expect(inLane('To do', 'Owen Larkspur')[0]).toBe('Mend the gate'))
  })

  it('say why several are not given at once, and leave them where they are', async () => {
    const { user, host } = await showLanes()
    act(() => card('Ring the housing officer').focus())
    await user.keyboard('xjx {PageDown} ')
    expect(said()).toMatch(/^Give actions to somebody one at a time/)
    expect(inLane('To do', 'Owen Larkspur')).toHaveLength(2)
    await user.keyboard('m')
    const dialog = await screen.findByRole('dialog', { name: 'Move 2 actions to…' })
    within(dialog).getByText(/^Give actions to somebody one at a time/)
    expect(within(dialog).queryByRole('button', { name: /Lane/ })).toBeNull()
    await user.keyboard('{Escape}')
    expect(host.calls.some(({ name }) => name === 'action.edit')).toBe(false)
  })

  it('of places keep every card in its own: it is said why, and nothing moves', async () => {
    const elsewhere = {
      name: 'Harrow Lane',
      code: 'HARR',
      shape: 'place',
      district: 'Northfold',
      venue: '',
      pattern: { every: 'week', weekday: 2, nth: null, startsAt: '10:00', endsAt: '11:00' },
    } as const
    const prepare = async (host: RealHost) => {
      await startMillbrook(host, '', { locality: elsewhere, firstMeetingOn: '2026-06-16', keyboard: null })
      const set = await host.core().call('working-set', {})
      const harrow = set.ok ? set.value.records.find((one) => one.kind === 'locality' && one.code === 'HARR') : null
      await add(host, harrow?.id ?? '', { title: 'Paint the fence' })
    }
    const { user, host } = await showBoard(four.slice(0, 2), prepare, true)
    for (let turns = 0; turns < 2 && !said().startsWith('By place'); turns += 1)
      await user.keyboard('{Shift>}l{/Shift}')
    await waitFor(() => expect(heads()).toEqual(['MILLMillbrook2 actions', 'HARRHarrow Lane1 action']))
    act(() => card('Ring the housing officer').focus())
    await user.keyboard(' {PageDown}')
    expect(said()).toBe('Moving MILL 26/A001 to Harrow Lane')
    // Written in the cell it would go to, before it is put down.
    screen.getByText('Not into this lane')
    await user.keyboard(' ')
    const why = 'MILL 26/A001 stays in Millbrook: its number belongs there.'
    expect(said()).toBe(why)
    await within(screen.getByRole('region', { name: 'What happened' })).findByText(why)
    expect(inLane('To do', 'Millbrook')).toEqual(['Ring the housing officer', 'Price twelve urns'])
    await user.keyboard('xjx {PageDown} ')
    expect(said()).toBe('2 actions stay in their own places: their numbers belong there.')
    expect(inLane('To do', 'Harrow Lane')).toEqual(['Paint the fence'])
    expect(host.calls.some(({ name }) => name === 'action.move' || name === 'action.edit')).toBe(false)
  })
})

describe('a long column', () => {
  it('draws what is near, says of how many, and has a card when the keys come to it', async () => {
    const { user } = await showBoard([], async (host, _, localityId) => {
      for (let n = 1; n <= 260; n += 1) await add(host, localityId, { title: `Card ${n}` })
    })
    await waitFor(() => expect(document.querySelectorAll('[data-card]').length).toBeGreaterThan(5))
    expect(document.querySelectorAll('[data-card]').length).toBeLessThan(100)
    const second = card('Card 2').closest('li')
    expect([second?.ariaPosInSet, second?.ariaSetSize]).toEqual(['2', '260'])
    act(() => card('Card 2').focus())
    await user.keyboard('j'.repeat(40))
    expect(document.activeElement).toBe(card('Card 42'))
    expect(card('Card 42').closest('li')?.ariaPosInSet).toBe('42')
  })
})
