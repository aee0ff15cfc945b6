import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { card, showBoard } from './a-board'

const urns = { title: 'Price twelve urns', owner: { kind: 'team' }, dueOn: '2026-06-15' } as const

it('a card goes on the next agenda with G, once, and says where it went', async () => {
  const { user, host, meetingId, ids } = await showBoard([urns])
  await user.click(card(urns.title))
  await user.keyboard('g')
  await screen.findByText('On Thursday’s agenda: Price twelve urns')
  const opened = await host.core().call('meeting.open', { meetingId })
  const items = opened.ok ? opened.value.items.filter((item) => item.about?.id === ids[0]) : []
  expect(items).toMatchObject([
    { itemKind: 'challenge', title: urns.title, minutes: 5, reason: 'Action 26/A001, due 15 June' },
  ])
  await host.core().call('item.edit', { meetingId, itemId: items[0]?.id ?? '', title: 'Tea for forty' })
  await user.click(screen.getByRole('button', { name: 'Put on the next agenda' }))
  await screen.findByText('On Thursday’s agenda already')
  const after = await host.core().call('meeting.open', { meetingId })
  expect(after.ok && after.value.items.filter((item) => item.about?.id === ids[0])).toHaveLength(1)
})

it('has nowhere to go where no meeting is planned, and is told so', async () => {
  const { user, host, meetingId } = await showBoard([urns])
  await host.core().call('meeting.cancel', { meetingId, reason: 'Half term' })
  await user.click(card(urns.title))
  await user.keyboard('g')
  await screen.findByText('Millbrook has no meeting planned to put it on.')
})
