import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, titleOf, told } from './live-hall'

describe('going through the meeting', () => {
  it('jumps by Ctrl and a number, also while somebody types, and says where it is', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('{Control>}4{/Control}')
    await heading(titleOf(items, 3))
    await told(`Item 4 of ${items.length}: ${titleOf(items, 3)}`)
    await user.keyboard('m')
    await waitFor(() => expect(document.activeElement?.getAttribute('contenteditable')).toBe('true'))
    await user.keyboard('{Control>}2{/Control}')
    await heading(titleOf(items, 1))
  })

  it('passes over what was parked, skipped or dropped', async () => {
    const { host, user, view, meetingId } = await beginMeeting()
    const { items } = await view()
    for (const [at, carryOver] of [
      [1, { kind: 'park' }],
      [2, { kind: 'drop', reason: 'No longer needed' }],
    ] as const) {
      await ask(host, 'item.edit', { meetingId, itemId: items[at]?.id ?? '', carryOver })
    }
    await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain(`Next${titleOf(items, 3)}`))
    await user.keyboard('{ArrowRight}')
    await heading(titleOf(items, 3))
    await user.keyboard('{ArrowLeft}')
    await heading(titleOf(items, 0))
  })

  it('shows the order with how each item stands, goes anywhere, and changes it on the way', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('j')
    const dialog = await screen.findByRole('dialog', { name: 'The order of the meeting' })
    const list = within(dialog).getByRole('listbox', { name: 'Items' })
    await waitFor(() => expect(document.activeElement).toBe(list))
    const lines = () => within(list).getAllByRole('option')
    expect(lines()).toHaveLength(items.length)
    expect(lines()[0]?.textContent).toMatch(/now, 0 of 3 minutes$/)
    await expectNoAxeFinding()
    await user.keyboard('{ArrowDown}{ArrowDown}{Alt>}{ArrowDown}{/Alt}')
    await told(`${titleOf(items, 2)}, item 4 of ${items.length}`)
    await waitFor(() => expect(lines()[3]?.textContent).toContain(titleOf(items, 2)))
    expect(lines()[3]?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    // Pressed twice before the first is answered: it goes up two.
    await waitFor(() => expect(lines()[1]?.textContent).toContain(titleOf(items, 2)))
    await user.keyboard('{Enter}')
    await heading(titleOf(items, 2))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('adds an item right after this one, with the minutes said at the end', async () => {
    const { user, view } = await beginMeeting()
    await user.keyboard('n')
    await user.type(await screen.findByRole('textbox', { name: 'What the new item is about' }), 'Bins in Mill Lane 10')
    await screen.findByText(/Comes next, with 10 minutes/)
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await told('Added after this item: Bins in Mill Lane')
    expect((await view()).items[1]).toMatchObject({ title: 'Bins in Mill Lane', minutes: 10, itemKind: 'challenge' })
    await screen.findByText('Press a key, or M to write.')
  })

  it('borrows by B and Enter, and Undo gives the minutes back', async () => {
    const { user, view } = await beginMeeting()
    const before = (await view()).items.map((item) => item.minutes)
    const longest = Math.max(...before.slice(1))
    const from = before.indexOf(longest, 1)
    await user.keyboard('b')
    const field = await screen.findByRole('textbox', { name: 'Minutes to borrow' })
    expect(field).toHaveProperty('value', '1')
    await user.clear(field)
    await user.type(field, '99{Enter}')
    await told(`It has only ${longest} minutes.`)
    await user.clear(field)
    await user.type(field, '2')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await told(/^2 minutes borrowed from /)
    const after = (await view()).items.map((item) => item.minutes)
    expect([after[0], after[from]]).toEqual([(before[0] ?? 0) + 2, longest - 2])
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect((await view()).items.map((item) => item.minutes)).toEqual(before))
  })

  it('borrows from another item chosen by an arrow', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('b')
    const from = await screen.findByRole('combobox', { name: 'From which item' })
    const was = from instanceof HTMLSelectElement ? from.value : ''
    const next = items[items.findIndex((item) => item.id === was) + 1]
    await user.keyboard('{ArrowDown}{Enter}')
    await told(/^1 minute borrowed from /)
    expect((await view()).items.find((item) => item.id === next?.id)?.minutes).toBe((next?.minutes ?? 0) - 1)
  })
})
