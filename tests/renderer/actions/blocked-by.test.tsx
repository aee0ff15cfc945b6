import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { expectNoAxeFinding } from '../on-screen'
import { card, column, showBoard, titlesIn } from './a-board'

it('an action can wait for another card, chosen by a few letters, and each leads to the other', async () => {
  const { user, host, ids } = await showBoard([
    { title: 'Price twelve urns' },
    { title: 'Ask for the deposit' },
    { title: 'Mend the gate' },
  ])
  card('Price twelve urns').focus()
  await user.keyboard(' {ArrowRight}{ArrowRight} ')
  const dialog = await screen.findByRole('dialog', { name: 'Blocked by what?' })
  const list = within(dialog).getByRole('list', { name: 'What it may wait for' })
  expect(within(list).queryByText('Price twelve urns')).toBeNull()
  await expectNoAxeFinding()
  await user.type(within(dialog).getByRole('textbox'), 'dep')
  await waitFor(() => expect(within(list).getAllByRole('button')).toHaveLength(1))
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(titlesIn('Blocked')).toEqual(['Price twelve urns']))
  expect(column('Blocked').textContent).toContain('By 26/A002')
  expect(host.calls.find(({ name }) => name === 'action.move')?.input).toMatchObject({
    waitsFor: { kind: 'action', id: ids[1] },
  })
  await user.click(card('Ask for the deposit'))
  const panel = await screen.findByRole('complementary', { name: 'Action 26/A002' })
  expect(panel.textContent).toContain('Stands in the way of')
  await expectNoAxeFinding()
  await user.click(within(panel).getByRole('button', { name: '26/A001: Price twelve urns' }))
  expect(useRoutes.getState().route).toMatchObject({ screen: 'actions', actionId: ids[0] })
})

it('the panel changes the owner with O, the due date with D, and ticks a Way of Working', async () => {
  const { user, host } = await showBoard([{ title: 'Price twelve urns' }])
  card('Price twelve urns').focus()
  await user.keyboard('o')
  await user.click(await screen.findByRole('menuitem', { name: 'Jonah Reed' }))
  await screen.findByRole('button', { name: /^Owner: ?Jonah Reed/ })
  await user.keyboard('d')
  const due = await screen.findByRole('textbox', { name: 'Due' })
  await user.type(due, '5 June 2026{Enter}')
  await screen.findByText(/before it was raised/)
  await user.clear(due)
  await user.type(due, '12 June{Enter}')
  await waitFor(() => expect(column('To do').textContent).toContain('12 June'))
  // What could not be read took the date away.
  await user.keyboard('d')
  const again = await screen.findByRole('textbox', { name: 'Due' })
  await user.clear(again)
  await user.type(again, 'fridya{Enter}')
  expect((await screen.findAllByText(/“fridya” is not a day we know/)).length).toBeGreaterThan(0)
  expect(column('To do').textContent).toContain('12 June')
  await user.keyboard('{Escape}')
  expect(column('To do').textContent).toContain('12 June')
  await user.click(screen.getByRole('button', { name: 'Tag with Ways of Working' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Local Nets' }))
  const panel = screen.getByRole('complementary')
  await within(panel).findByText('Local Nets')
  expect(host.calls.filter(({ name }) => name === 'action.edit').at(-1)?.input).toMatchObject({ ways: ['local-nets'] })
})
