import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding, startMillbrook } from '../on-screen'
import { add, card, column, said, showBoard, titlesIn } from './a-board'

const five = [
  { title: 'Ring the housing officer' },
  { title: 'Price twelve urns' },
  { title: 'Borrow chairs' },
  { title: 'Walk the school route', column: 'doing' as const },
  { title: 'Mend the gate', column: 'doing' as const },
]
const bar = () => screen.queryByRole('group', { name: 'Those chosen' })

describe('several actions', () => {
  it('are chosen with X and with Shift and the arrows, say how many, and are let go with Esc', async () => {
    const { user } = await showBoard(five)
    card('Ring the housing officer').focus()
    await user.keyboard('x')
    expect(said()).toBe('1 action chosen')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(bar()?.textContent).toContain('2 chosen')
    expect(document.activeElement).toBe(card('Price twelve urns'))
    expect(within(column('To do')).getAllByRole('img', { name: 'One of those chosen' })).toHaveLength(2)
    await expectNoAxeFinding()
    await user.keyboard('{Control>}a{/Control}')
    expect(bar()?.textContent).toContain('3 chosen')
    expect(said()).toBe('All 3 actions of To do chosen')
    await user.keyboard('{Escape}')
    expect(bar()).toBeNull()
  })

  it('are chosen one by one with Ctrl and a click, and in a row with Shift', async () => {
    const { user } = await showBoard(five)
    await user.keyboard('{Control>}')
    await user.click(card('Ring the housing officer'))
    await user.keyboard('{/Control}{Shift>}')
    await user.click(card('Borrow chairs'))
    await user.keyboard('{/Shift}')
    expect(bar()?.textContent).toContain('3 chosen')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('are lifted together, said in positions, and moved as one step that Undo takes back', async () => {
    const { user, host, ids } = await showBoard(five)
    card('Ring the housing officer').focus()
    await user.keyboard('xjjx {ArrowRight}')
    expect(said()).toBe('Moving 2 actions to Doing, 2 to 3 of 4')
    await user.keyboard('{ArrowDown} ')
    await waitFor(() => expect(said()).toBe('Moved 2 actions to Doing, 3 to 4 of 4'))
    expect(titlesIn('Doing')).toEqual([
      'Walk the school route',
      'Mend the gate',
      'Ring the housing officer',
      'Borrow chairs',
    ])
    expect(document.activeElement).toBe(card('Borrow chairs'))
    expect(host.calls.filter(({ name }) => name === 'actions.move').map(({ input }) => input)).toMatchObject([
      { actionIds: [ids[0], ids[2]], to: 'doing', after: ids[4] },
    ])
    await host.core().call('history.undo', {})
    await waitFor(() => expect(titlesIn('To do')).toEqual(five.slice(0, 3).map((one) => one.title)))
  })

  it('leave the others alone when one that is not chosen is moved', async () => {
    const { user } = await showBoard(five)
    card('Ring the housing officer').focus()
    await user.keyboard('xj {ArrowRight} ')
    await waitFor(() => expect(titlesIn('Doing')).toContain('Price twelve urns'))
    expect(titlesIn('To do')).toEqual(['Ring the housing officer', 'Borrow chairs'])
  })

  it('go to a column by words, from the bar', async () => {
    const { user } = await showBoard(five)
    card('Ring the housing officer').focus()
    await user.keyboard('xjx')
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Move to…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Move 2 actions to…' })
    expect(dialog.textContent).toContain('Price twelve urns')
    await user.click(within(dialog).getByRole('radio', { name: 'Proposed done' }))
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Move to Proposed done' }))
    await waitFor(() => expect(titlesIn('Proposed done')).toEqual(['Ring the housing officer', 'Price twelve urns']))
  })
})

describe('a board of all places', () => {
  it('shows the plate of each card, keeps it among its own, and goes back to one place with L', async () => {
    const { user, ids } = await showBoard(
      five,
      async (host) => {
        const carr = await startMillbrook(host, 'Sana Marsh, NCC, lead', {
          locality: {
            name: 'Carr Top',
            code: 'CARR',
            shape: 'place',
            district: '',
            venue: '',
            pattern: { every: 'week', weekday: 3, nth: null, startsAt: '10:00', endsAt: '11:00' },
          },
        })
        await add(host, carr.localityId, { title: 'Paint the shelter' })
      },
      true,
    )
    await screen.findByRole('heading', { level: 1, name: 'Actions of all places' })
    expect(titlesIn('To do')).toEqual([...five.slice(0, 3).map((one) => one.title), 'Paint the shelter'])
    expect(card('Paint the shelter').closest('li')?.textContent).toContain('CARR')
    await expectNoAxeFinding()
    card('Price twelve urns').focus()
    await user.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}')
    expect(said()).toBe('Moving MILL 26/A002 to To do, 3 of 4')
    await user.keyboard(' ')
    await waitFor(() => expect(said()).toBe('Moved MILL 26/A002 to To do, 3 of 4'))
    expect(titlesIn('To do').at(-1)).toBe('Paint the shelter')
    expect(document.querySelector(`[data-card="${ids[1]}"]`)).not.toBeNull()
  })
})
