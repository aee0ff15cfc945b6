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

it('goes on the next agenda while a meeting of the place is going on: that one has its own', async () => {
  const { user, host, meetingId, localityId } = await showBoard([urns])
  await host.core().call('meeting.start', { meetingId })
  const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
  const next = await host.core().call('meeting.plan', { localityId, ...when })
  await user.click(card(urns.title))
  await user.keyboard('g')
  await screen.findByText(/^On .*18 June’s agenda: Price twelve urns$/)
  const opened = await host.core().call('meeting.open', { meetingId: next.ok ? next.value.meetingId : '' })
  expect(opened.ok && opened.value.items.map((item) => item.title)).toContain(urns.title)
})

it('has nowhere to go where no meeting is planned, is told so, and can wait for one', async () => {
  const { user, host, meetingId, localityId, ids } = await showBoard([urns])
  await host.core().call('meeting.cancel', { meetingId, reason: 'Half term' })
  await user.click(card(urns.title))
  await user.keyboard('g')
  await screen.findByText('Millbrook has no meeting planned to put it on.')
  await user.click(screen.getByRole('button', { name: 'Park it' }))
  await screen.findByText('It waits for the next agenda: Price twelve urns')
  const lot = await host.core().call('agenda.parking-lot', { localityId })
  expect(lot.ok && lot.value).toMatchObject([{ kind: 'parked', item: { about: { kind: 'action', id: ids[0] } } }])
})
