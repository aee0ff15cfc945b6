import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
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

  it('say why several are not given at once, and leave them where they are', async () => {
    const { user, host } = await showLanes()
    act(() => card('Ring the housing officer').focus())
    await user.keyboard('xjx {PageDown} ')
    expect(said()).toMatch(/^Give actions to somebody one at a time/)
    expect(inLane('To do', 'Owen Larkspur')).toHaveLength(2)
    expect(host.calls.some(({ name }) => name === 'action.edit')).toBe(false)
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
