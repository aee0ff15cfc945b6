import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { MeetingsScreen } from '../../../renderer/src/features/meetings/meetings-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function showMeetings(
  prepare: (host: RealHost, ids: { localityId: string; meetingId: string }) => Promise<unknown> = async () => {},
) {
  const host = await aHost()
  const ids = await startMillbrook(host)
  await prepare(host, ids)
  const user = await showScreen(host, <MeetingsScreen localityId={ids.localityId} />)
  await screen.findAllByRole('region', { name: /Coming|Past/ })
  return { host, user, ...ids }
}

describe('the meetings of a place', () => {
  it('stand with their state in words, the next one in the sentence', async () => {
    await showMeetings()
    await screen.findByText('Next on Thursday 11 June, 10:00.')
    const coming = screen.getByRole('region', { name: 'Coming' })
    within(coming).getByRole('button', { name: /Thursday 11 June, 10:00 to 11:00.*Millbrook Community Hall.*Planned/ })
    await expectNoAxeFinding()
  })

  it('lead to the agenda before, to the minutes after', async () => {
    const { user, meetingId } = await showMeetings(async (host, { localityId, meetingId: first }) => {
      await host.core().call('meeting.start', { meetingId: first })
      await host.core().call('meeting.finish', { meetingId: first })
      const next = { localityId, on: '2026-06-23', startsAt: '10:00', endsAt: '11:00', venue: '' }
      await host.core().call('meeting.plan', next)
    })
    await screen.findByText(/minutes of one meeting are in draft/)
    await user.click(screen.getByRole('button', { name: /11 June.*Minutes in draft, to be approved/ }))
    expect(useRoutes.getState().route).toEqual({ screen: 'minutes', meetingId })
    await user.click(screen.getByRole('button', { name: /23 June.*Planned/ }))
    expect(useRoutes.getState().route.screen).toBe('agenda')
  })

  it('are planned with N: the next free day of the pattern, its times and the venue are filled in', async () => {
    const { user, host, localityId } = await showMeetings()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Plan a meeting' })
    expect(within(dialog).getByRole('textbox', { name: 'Day' })).toHaveProperty('value', 'Thursday 18 June 2026')
    expect(within(dialog).getByRole('textbox', { name: 'From' })).toHaveProperty('value', '10:00')
    expect(within(dialog).getByRole('textbox', { name: 'Venue' })).toHaveProperty('value', 'Millbrook Community Hall')
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: /Plan the meeting/ }))
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('agenda'))
    const list = await host.core().call('meeting.list', { localityId })
    expect(list.ok && list.value.map((meeting) => meeting.on)).toContain('2026-06-18')
  })

  it('are not planned on a day that has been: what was held on it is recorded from paper', async () => {
    const { user, host } = await showMeetings()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Plan a meeting' })
    const day = within(dialog).getByRole('textbox', { name: 'Day' })
    await user.clear(day)
    await user.type(day, '21 May 2026{Enter}')
    await within(dialog).findByText('That day has gone by.')
    const plan = within(dialog).getByRole('button', { name: /Plan the meeting/ })
    await waitFor(() => expect(plan).toHaveProperty('disabled', true))
    await user.click(day)
    await user.keyboard('{Enter}')
    expect(host.calls.some((call) => call.name === 'meeting.plan')).toBe(false)
    await expectNoAxeFinding()
    await user.click(
      within(dialog).getByRole('button', { name: 'Record what was held on Thursday 21 May, from paper…' }),
    )
    const paper = await screen.findByRole('dialog', { name: 'Record a meeting from paper' })
    expect(within(paper).getByRole('textbox', { name: 'Day' })).toHaveProperty('value', 'Thursday 21 May 2026')
  })

  it('are not planned to end before they start', async () => {
    const { user, host } = await showMeetings()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Plan a meeting' })
    const to = within(dialog).getByRole('textbox', { name: 'To' })
    await user.clear(to)
    await user.type(to, '9.30{Enter}')
    expect(dialog.textContent).toContain('The end is before the start.')
    expect(host.calls.some((call) => call.name === 'meeting.plan')).toBe(false)
  })
})
