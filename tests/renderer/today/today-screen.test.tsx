import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { expectNoAxeFinding } from '../on-screen'
import { addAction, openToday } from './millbrook'

const section = (name: string | RegExp) => screen.getByRole('region', { name })

describe('Today', () => {
  it('says in one sentence that nothing waits, and shows the next meeting with its hour', async () => {
    await openToday()
    screen.getByText(/^Nothing waits\. Millbrook meets on Thursday/)
    const next = section('Next meeting')
    within(next).getByText('In 2 days')
    within(next).getByRole('button', { name: 'Millbrook, Thursday 11 June, 10:00 to 11:00' })
    await within(next).findByRole('list', { name: 'Minutes of each item' })
    await within(next).findByText('Millbrook Community Hall. 3 people expected.')
    within(section(/Late, or waiting/)).getByText('Nothing is late, and nothing waits for anybody.')
    await expectNoAxeFinding()
  })

  it('shows the hour of a meeting that was suspended', async () => {
    await openToday(async (host, localityId) => {
      const meetings = await host.core().call('meeting.list', { localityId })
      const meetingId = (meetings.ok ? meetings.value[0]?.id : undefined) ?? ''
      await host.core().call('meeting.start', { meetingId })
      await host.core().call('meeting.suspend', { meetingId })
    })
    await screen.findByRole('button', { name: /^Go on with the meeting/ })
    await within(section('Next meeting')).findByRole('list', { name: 'Minutes of each item' })
  })

  it('does not wait for the hours: everything else stands before they come', async () => {
    const { host } = await openToday((one, localityId) => addAction(one, localityId, {}))
    screen.getByText('4 days late')
    expect(host.calls.filter((call) => call.name === 'meeting.hours').length).toBeLessThanOrEqual(1)
  })

  it('shows text of users as text, whatever it is', async () => {
    const titles = [
      '<script>alert(1)</script>',
      'O’Neil-Ó Súilleabháin rings Siobhán',
      'שלום לכולם',
      'Tea 🫖 and toast',
      'Donaudampfschifffahrt'.repeat(40),
    ]
    await openToday(async (host, localityId) => {
      for (const title of titles) await addAction(host, localityId, { title })
    })
    for (const title of titles) screen.getByText(title)
    await expectNoAxeFinding()
  })

  it('keeps the words of an action from a confidential item off a second screen, and shows them without one', async () => {
    const { host } = await openToday(async (one, localityId) => {
      const meetings = await one.core().call('meeting.list', { localityId })
      const meetingId = (meetings.ok ? meetings.value[0]?.id : undefined) ?? ''
      const openness = { kind: 'confidential', reason: 'about a family', until: null } as const
      const item = { meetingId, itemKind: 'challenge', title: 'A family', minutes: 5, after: null, openness } as const
      const added = await one.core().call('item.add', item)
      const origin = { meetingId, itemId: added.ok ? added.value.itemId : '' }
      const owner = { kind: 'person', personId: one.state().user.keyboardPersonId ?? '' } as const
      await addAction(one, localityId, { title: 'See the family', owner, dueOn: '2026-06-12', origin })
      await addAction(one, localityId, { title: 'Buy the urn', owner, dueOn: '2026-06-12' })
      one.answers.screens = 2
    })
    await screen.findByText(/Buy the urn/)
    screen.getByText(/: Action of a confidential item/)
    expect(document.body.textContent).not.toContain('See the family')
    host.answers.screens = 1
    act(() => host.send({ kind: 'workspace', state: host.state() }))
    await screen.findByText(/See the family/)
  })

  it('shows seven of many and the rest by the hundred', async () => {
    const { user } = await openToday(async (host, localityId) => {
      for (let n = 1; n <= 19; n += 1) await addAction(host, localityId, { title: `Action ${n}` })
    })
    const late = section(/Late, or waiting/)
    within(late).getByText('19, most pressing first')
    expect(within(late).getAllByText(/days late/)).toHaveLength(7)
    await user.click(within(late).getByRole('button', { name: '12 more' }))
    expect(within(late).getAllByText(/days late/)).toHaveLength(19)
    expect(within(late).queryByRole('button', { name: /more$/ })).toBeNull()
  })

  it('shows what waits for the person at the keyboard', async () => {
    const mine = { keyboard: 'Nettie Bramble' }
    const { people } = await openToday(async (host, localityId) => {
      const set = await host.core().call('working-set', {})
      const records = set.ok ? set.value.records : []
      const nettie = records.find((record) => record.kind === 'person' && record.name === mine.keyboard)
      const owner = { kind: 'person' as const, personId: nettie?.id ?? '' }
      await addAction(host, localityId, { title: 'Book the hall', owner, dueOn: '2026-06-12' })
    }, mine)
    expect(people.map((person) => person.name)).toContain(mine.keyboard)
    const forYou = section('For you, Nettie')
    within(forYou).getByText('Issue the agenda for Millbrook, Thursday')
    within(forYou).getByText('MILL 26/A001: Book the hall')
    await expectNoAxeFinding()
  })

  it('asks who is at the keyboard where nobody is named', async () => {
    const { user } = await openToday(undefined, { keyboard: 'nobody' })
    if (screen.queryByRole('dialog') !== null) await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(within(section('For you')).getByRole('button', { name: 'Say who is at this keyboard' }))
    await screen.findByRole('dialog', { name: 'Who is at this keyboard?' })
  })

  it('has the week with its meetings, and marks the day it is', async () => {
    const { user, meetingId } = await openToday()
    const week = screen.getByRole('complementary', { name: 'This week' })
    within(week).getByText('8 to 12 June')
    expect(
      within(week)
        .getAllByRole('listitem')
        .map((day) => day.textContent),
    ).toEqual([
      '8MonNo meeting',
      '9TodayNo meetingIssue Thursday’s agenda by 17:00 tomorrow.',
      '10WedNo meeting',
      expect.stringMatching(/^11ThuMILLMillbrook, 10:00/),
      '12FriNo meeting',
    ])
    await user.click(within(week).getByRole('button', { name: /Millbrook, 10:00/ }))
    expect(useRoutes.getState().route).toEqual({ screen: 'agenda', meetingId })
  })
})
