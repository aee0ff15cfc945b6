import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { MeetingsScreen } from '../../../renderer/src/features/meetings/meetings-screen'
import type { Meeting } from '../../../shared/model/meeting'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

type Ids = { readonly localityId: string; readonly meetingId: string }

async function showMeetings(prepare: (host: RealHost, ids: Ids) => Promise<unknown> = async () => {}) {
  const host = await aHost()
  const ids = await startMillbrook(host)
  await prepare(host, ids)
  const user = await showScreen(host, <MeetingsScreen localityId={ids.localityId} />)
  await screen.findAllByRole('region', { name: /Coming|Past/ })
  const meetings = async (): Promise<readonly Meeting[]> => {
    const list = await host.core().call('meeting.list', { localityId: ids.localityId })
    return list.ok ? list.value : []
  }
  return { host, user, meetings, ...ids }
}
const plan = (host: RealHost, { localityId }: Ids, on: string, startsAt = '10:00') =>
  host.core().call('meeting.plan', { localityId, on, startsAt, endsAt: '23:00', venue: 'O’Neil’s <script> hall' })
const row = (name: RegExp) => screen.getByRole('button', { name })
const route = () => useRoutes.getState().route

describe('a meeting in the list', () => {
  it('is cancelled with X, by a reason, which it then stands with', async () => {
    const { user, meetings } = await showMeetings()
    await user.keyboard('{ArrowDown}x')
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the meeting' })
    const why = within(dialog).getByRole('textbox', { name: 'Why' })
    await user.type(why, '{Enter}')
    within(dialog).getByText('Write a few words.')
    await expectNoAxeFinding()
    await user.type(why, 'Snow{Enter}')
    await screen.findByRole('button', { name: /11 June.*Cancelled: Snow/ })
    expect((await meetings()).find((one) => one.on === '2026-06-11')?.state).toBe('cancelled')
    screen.getByText(/Cancelled the meeting of Thursday 11 June, 10:00/)
  })

  it('is removed with Delete while nobody was told of it, and comes back by Undo; the focus stays in the list', async () => {
    const { host, user, meetings } = await showMeetings((it, ids) => plan(it, ids, '2026-06-18'))
    await user.keyboard('{ArrowDown}{Delete}')
    await waitFor(async () => expect((await meetings()).map((one) => one.on)).toEqual(['2026-06-18']))
    await waitFor(() => expect(document.activeElement?.textContent).toContain('18 June'))
    screen.getByText(/Removed the meeting of Thursday 11 June, 10:00/)
    await host.core().call('history.undo', {})
    await screen.findByRole('button', { name: /11 June, 10:00 to/ })
  })

  it('that was issued is not removed', async () => {
    const { host, user } = await showMeetings((it, { meetingId }) => it.core().call('meeting.issue', { meetingId }))
    row(/11 June.*Agenda issued/)
    await user.keyboard('{ArrowDown}{Delete}')
    await user.click(screen.getByRole('button', { name: 'More for 11 June, 10:00' }))
    const names = (await screen.findAllByRole('menuitem')).map((line) => line.textContent)
    expect(names.some((name) => name?.includes('Cancel'))).toBe(true)
    expect(names.some((name) => name?.includes('Remove'))).toBe(false)
    expect(host.calls.some((call) => call.name === 'meeting.remove')).toBe(false)
  })

  it('that is suspended is said first, and gone on with', async () => {
    const { user, meetingId } = await showMeetings(async (host, ids) => {
      await host.core().call('meeting.start', { meetingId: ids.meetingId })
      await host.core().call('meeting.suspend', { meetingId: ids.meetingId })
    })
    screen.getByText(/One meeting is suspended/)
    await user.click(screen.getByRole('button', { name: 'More for 11 June, 10:00' }))
    await user.click(await screen.findByRole('menuitem', { name: /Go on with the meeting/ }))
    expect(route()).toEqual({ screen: 'live', meetingId })
  })

  it('of minutes has its agenda under A', async () => {
    const { user, meetingId } = await showMeetings(async (host, ids) => {
      await host.core().call('meeting.start', { meetingId: ids.meetingId })
      await host.core().call('meeting.finish', { meetingId: ids.meetingId })
    })
    const draft = await screen.findByRole('button', { name: /11 June.*Minutes in draft, to be approved/ })
    draft.focus()
    await user.keyboard('a')
    expect(route()).toEqual({ screen: 'agenda', meetingId })
  })

  it('to come opens its agenda with A as with Enter', async () => {
    const { user, meetingId } = await showMeetings()
    await user.keyboard('{ArrowDown}a')
    await waitFor(() => expect(route()).toMatchObject({ screen: 'agenda', meetingId }))
  })

  it('whose minutes were approved and reopened says so', async () => {
    await showMeetings(async (host, { meetingId }) => {
      await host.core().call('meeting.start', { meetingId })
      await host.core().call('meeting.finish', { meetingId })
      await host.core().call('meeting.approve', { meetingId, on: '2026-06-18' })
      await host.core().call('meeting.reopen', { meetingId, reason: 'The wrong lift' })
    })
    await screen.findByRole('button', { name: /in draft, to be approved.*Reopened, approved before on 18 June/ })
  })

  it('and another on the same day are told apart', async () => {
    await showMeetings((host, ids) => plan(host, ids, '2026-06-11', '18:00'))
    row(/11 June, 10:00 to 11:00 · two that day/)
    row(/11 June, 18:00 to 23:00 · two that day.*O’Neil’s <script> hall/)
  })

  it('whose day went by without it is written down from paper', async () => {
    const { user, host } = await showMeetings((it, ids) => plan(it, ids, '2026-06-04'))
    const missed = row(/4 June.*Not begun, its day has gone by/)
    missed.focus()
    await user.keyboard('t')
    await waitFor(() => expect(route().screen).toBe('live'))
    expect(host.calls).toContainEqual({
      name: 'meeting.start',
      input: { meetingId: expect.any(String), fromPaper: true },
    })
  })
})

describe('a meeting held without the app', () => {
  it('is recorded with P, on a day that has been, and stands marked', async () => {
    const { user, meetings } = await showMeetings()
    await user.keyboard('p')
    const dialog = await screen.findByRole('dialog', { name: 'Record a meeting from paper' })
    const day = within(dialog).getByRole('textbox', { name: 'Day' })
    expect(day).toHaveProperty('value', 'Thursday 4 June 2026')
    await expectNoAxeFinding()
    await user.clear(day)
    await user.type(day, '21 May{Enter}')
    await waitFor(() => expect(route().screen).toBe('live'))
    const recorded = (await meetings()).find((one) => one.on === '2026-05-21')
    expect(recorded).toMatchObject({ state: 'live', live: { isFromPaper: true } })
    await screen.findByRole('button', { name: /21 May.*Being written down.*From paper/ })
  })

  it('cannot be one that is still to come', async () => {
    const { user, meetings } = await showMeetings()
    await user.keyboard('p')
    const dialog = await screen.findByRole('dialog', { name: 'Record a meeting from paper' })
    const day = within(dialog).getByRole('textbox', { name: 'Day' })
    await user.clear(day)
    await user.type(day, '2 July 2026{Enter}')
    await within(dialog).findByText('Thursday 2 July is still to come: plan it instead.')
    await within(dialog).findByRole('alert')
    expect(await meetings()).toHaveLength(1)
  })
})

describe('the list', () => {
  it('is only read where one is only reading: nothing is planned, recorded, cancelled or removed', async () => {
    const { host, user } = await showMeetings()
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const workspace = { kind: 'read-only', dir: '', because } as const
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /Plan a meeting/ })).toBeNull())
    expect(screen.queryByRole('button', { name: /from paper/ })).toBeNull()
    await user.keyboard('{ArrowDown}x{Delete}np')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'More for 11 June, 10:00' }))
    expect((await screen.findAllByRole('menuitem')).map((line) => line.textContent)).toEqual([
      'Open the agendaEnter',
      'Save the agenda…S',
      'Save a notice for calendars…',
    ])
    expect(host.calls.some((call) => call.name === 'meeting.remove')).toBe(false)
  })

  it('has the ways to the decisions and to what is parked', async () => {
    const { user, localityId } = await showMeetings()
    await user.keyboard('d')
    expect(route()).toEqual({ screen: 'decisions', localityId })
    await user.click(screen.getByRole('button', { name: /Parked/ }))
    expect(route()).toEqual({ screen: 'parking-lot', localityId })
  })

  it('draws a hundred past meetings, and the others when one goes on below', async () => {
    const { user } = await showMeetings(async (host, ids) => {
      for (let year = 2010; year < 2020; year += 1) {
        for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11']) {
          const planned = await plan(host, ids, `${year}-${month}-14`)
          if (planned.ok)
            await host.core().call('meeting.cancel', { meetingId: planned.value.meetingId, reason: 'Snow' })
        }
      }
    })
    const past = within(await screen.findByRole('region', { name: 'Past' }))
    const drawn = () => past.getAllByRole('button', { name: /Cancelled: Snow/ }).length
    expect(drawn()).toBe(100)
    await user.keyboard('{End}{ArrowDown}')
    expect(drawn()).toBe(110)
    expect(past.queryByRole('button', { name: /more of/ })).toBeNull()
  })
})
