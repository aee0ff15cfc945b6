import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
import { card, column, said, showBoard, titlesIn } from './a-board'

const four = [
  { title: 'Ring the housing officer' },
  { title: 'Price twelve urns' },
  { title: 'Walk the school route', column: 'doing' as const },
  { title: 'Mend the gate', column: 'doing' as const },
]

describe('moving a card by keys', () => {
  it('lifts with Space, moves with the arrows, says each place, and puts down with Space', async () => {
    const { user } = await showBoard(four)
    card('Ring the housing officer').focus()
    await user.keyboard(' ')
    expect(said()).toMatch(/^Lifted/)
    await user.keyboard('{ArrowRight}')
    expect(said()).toBe('Moving 26/A001 to Doing, 1 of 3')
    await user.keyboard('{ArrowDown}')
    expect(said()).toBe('Moving 26/A001 to Doing, 2 of 3')
    await expectNoAxeFinding()
    await user.keyboard(' ')
    expect(titlesIn('Doing')).toEqual(['Walk the school route', 'Ring the housing officer', 'Mend the gate'])
    await waitFor(() => expect(said()).toBe('Moved 26/A001 to Doing, 2 of 3'))
    expect(document.activeElement).toBe(card('Ring the housing officer'))
  })

  it('puts it back with Escape', async () => {
    const { user, host } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard(' {ArrowUp}{ArrowRight}{Escape}')
    expect(titlesIn('To do')).toEqual(['Ring the housing officer', 'Price twelve urns'])
    expect(said()).toBe('Put back.')
    expect(host.calls.some((call) => call.name === 'action.move')).toBe(false)
    expect(document.activeElement).toBe(card('Price twelve urns'))
  })

  it('is one step for Undo', async () => {
    const { user, host } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard(' {ArrowRight}{ArrowDown} ')
    await waitFor(() => expect(said()).toMatch(/^Moved/))
    await host.core().call('history.undo', {})
    await waitFor(() => expect(titlesIn('To do')).toEqual(['Ring the housing officer', 'Price twelve urns']))
  })

  it('begins at the first card with J, wherever the focus was', async () => {
    const { user } = await showBoard(four)
    ;(document.activeElement as HTMLElement | null)?.blur() // what has the focus in a page is an HTML element
    await user.keyboard('j')
    expect(document.activeElement).toBe(card('Ring the housing officer'))
  })

  it('goes from card to card with J, K and the arrows', async () => {
    const { user } = await showBoard(four)
    card('Ring the housing officer').focus()
    await user.keyboard('j')
    expect(document.activeElement).toBe(card('Price twelve urns'))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(card('Mend the gate'))
    await user.keyboard('k')
    expect(document.activeElement).toBe(card('Walk the school route'))
  })

  it('leaves one card in the tab order', async () => {
    await showBoard(four)
    expect(document.querySelectorAll('[data-open][tabindex="0"]')).toHaveLength(1)
  })
})

describe('moving a card by words', () => {
  it('offers every column and place behind M', async () => {
    const { user } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard('m')
    const dialog = await screen.findByRole('dialog', { name: 'Move 26/A002 to…' })
    await user.click(within(dialog).getByRole('radio', { name: 'Proposed done' }))
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Move to Proposed done' }))
    await waitFor(() => expect(titlesIn('Proposed done')).toEqual(['Price twelve urns']))
    await waitFor(() => expect(document.activeElement).toBe(card('Price twelve urns')))
  })

  it('takes M, the number of a column or arrows, and Enter', async () => {
    const { user } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard('m')
    const dialog = await screen.findByRole('dialog')
    // The window puts the focus on the button that moves; here nobody does.
    act(() =>
      within(dialog)
        .getByRole('button', { name: /^Move to/ })
        .focus(),
    )
    await user.keyboard('4{ArrowLeft}{ArrowLeft}{Enter}')
    await waitFor(() => expect(titlesIn('Doing')).toContain('Price twelve urns'))
  })

  it('opens the same dialog from the grip', async () => {
    const { user } = await showBoard(four)
    await user.click(screen.getByRole('button', { name: 'Move 26/A003 to…' }))
    await screen.findByRole('dialog', { name: 'Move 26/A003 to…' })
  })
})

describe('a move a rule speaks to', () => {
  it('to Blocked asks by what, in place', async () => {
    const { user } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard(' {ArrowRight}{ArrowRight} ')
    await screen.findByRole('dialog', { name: 'Blocked by what?' })
    await user.type(screen.getByRole('textbox', { name: 'By what, or by whom' }), 'The deposit{Enter}')
    await waitFor(() => expect(titlesIn('Blocked')).toEqual(['Price twelve urns']))
    expect(column('Blocked').textContent).toContain('The deposit')
  })

  it('to Blocked goes back when nobody says by what', async () => {
    const { user } = await showBoard(four)
    card('Price twelve urns').focus()
    await user.keyboard(' {ArrowRight}{ArrowRight} ')
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    expect(titlesIn('To do')).toContain('Price twelve urns')
    expect(said()).toBe('26/A002 stays in To do')
  })

  it('to Done goes back, says that the meeting agrees it, and offers to propose it', async () => {
    const { user } = await showBoard(four)
    card('Mend the gate').focus()
    await user.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight} ')
    await screen.findByText('Only the meeting agrees that an action is done. 26/A004 stays in Doing.')
    expect(titlesIn('Doing')).toContain('Mend the gate')
    expect(document.activeElement).toBe(card('Mend the gate'))
    await user.click(screen.getByRole('button', { name: 'Propose done' }))
    await waitFor(() => expect(titlesIn('Proposed done')).toEqual(['Mend the gate']))
  })

  it('to Done stays there while the meeting is live', async () => {
    const { user } = await showBoard(four, async (host) => {
      const list = await host.core().call('meeting.list', { localityId: await placeOf(host) })
      if (!list.ok || list.value[0] === undefined) throw new Error('no meeting')
      await host.core().call('meeting.start', { meetingId: list.value[0].id })
    })
    card('Mend the gate').focus()
    await user.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight} ')
    await waitFor(() => expect(titlesIn('Done')).toEqual(['Mend the gate']))
    // Painted first; the day is the core's.
    await waitFor(() => expect(column('Done').textContent).toContain('Done 9 June'))
  })
})

async function placeOf(host: Awaited<ReturnType<typeof showBoard>>['host']): Promise<string> {
  const set = await host.core().call('working-set', {})
  const place = set.ok ? set.value.records.find((record) => record.kind === 'locality') : undefined
  if (place === undefined) throw new Error('no place')
  return place.id
}
