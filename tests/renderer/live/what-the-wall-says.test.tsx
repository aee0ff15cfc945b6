import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading } from '../on-screen'
import { ask, beginMeeting, type Hall, told } from './live-hall'

async function nextItem(hall: Hall, title: string, more: { readonly reason?: string; readonly of?: string } = {}) {
  const { items } = await hall.view()
  const { reason, of } = more
  await ask(hall.host, 'item.add', {
    meetingId: hall.meetingId,
    itemKind: 'challenge',
    title,
    minutes: 5,
    after: items[0]?.id ?? null,
    ...(reason !== undefined && { reason }),
    ...(of !== undefined && { from: { kind: 'escalation', id: of } as const }),
  })
  await screen.findByText((_, element) => element?.textContent === `Next${title}5 minutes`)
}

describe('why an item is on', () => {
  const reasonLine = (words: string) => screen.getByText((_, element) => element?.textContent?.trim() === words)

  it('is said quietly where it is no bad news', async () => {
    const hall = await beginMeeting()
    await nextItem(hall, 'Bus shelter', { reason: 'Mentioned 4 times since April' })
    await hall.user.keyboard('{ArrowRight}')
    await heading('Bus shelter')
    expect(reasonLine('Mentioned 4 times since April').querySelector('svg')).toBeNull()
  })

  it('has a clock where nobody has answered', async () => {
    const hall = await beginMeeting()
    const { meetingId, localityId } = hall
    const itemId = (await hall.view()).items[0]?.id ?? ''
    const asked = { localityId, meetingId, itemId, text: 'May we use the pavilion?' }
    const { id } = await ask(hall.host, 'escalation.add', asked)
    await nextItem(hall, 'Pavilion', { reason: 'No answer for 12 working days', of: id })
    await hall.user.keyboard('{ArrowRight}')
    await heading('Pavilion')
    expect(reasonLine('No answer for 12 working days').querySelector('svg')).not.toBeNull()
  })
})

describe('a confidential item in the open part', () => {
  it('is named by nothing that is said or taken back: neither going to it, nor borrowing from it, nor undo', async () => {
    const hall = await beginMeeting()
    const { user, host, meetingId } = hall
    await nextItem(hall, 'The Hartley tenancy')
    const { items } = await hall.view()
    const itemId = items[1]?.id ?? ''
    const openness = { kind: 'confidential', reason: 'about named people', until: null } as const
    await ask(host, 'item.edit', { meetingId, itemId, openness })
    await screen.findByText((_, element) => element?.textContent === 'NextConfidential item5 minutes')
    await user.keyboard('b')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'From which item' }), 'Confidential item, 5')
    await user.keyboard('{Enter}')
    await told(/borrowed from Confidential item/)
    await user.keyboard('{ArrowRight}')
    await heading('Confidential item')
    await told(`Item 2 of ${items.length}: Confidential item`)
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText('Took back: Went to a confidential item')
    expect(document.body.innerHTML).not.toContain('Hartley')
  })
})

describe('the kind of an item', () => {
  it('is an idea for an opportunity, and nothing where the title says it', async () => {
    const hall = await beginMeeting()
    expect(screen.queryByText('Welcome')).toBeNull()
    await nextItem(hall, 'Bus shelter')
    const { items } = await hall.view()
    const itemId = items[1]?.id ?? ''
    await ask(hall.host, 'item.edit', { meetingId: hall.meetingId, itemId, itemKind: 'opportunity' })
    await hall.user.keyboard('{ArrowRight}')
    await heading('Bus shelter')
    await screen.findByText('Idea')
  })
})
