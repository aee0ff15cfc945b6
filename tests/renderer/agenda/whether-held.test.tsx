import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { AgendaScreen } from '../../../renderer/src/features/agenda/agenda-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
import { itemsOf, showAgenda } from './an-agenda'

const withTwo = async (host: RealHost, meetingId: string) => {
  for (const title of ['Summer tea', 'Weir Court lift'])
    await host.core().call('item.add', { meetingId, itemKind: 'challenge', title, minutes: 5, after: null })
}
const andAnother = async (host: RealHost, meetingId: string, localityId: string) => {
  await withTwo(host, meetingId)
  const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
  await host.core().call('meeting.plan', { localityId, ...when })
}
const openMenu = async (user: Awaited<ReturnType<typeof showAgenda>>['user'], name: RegExp) => {
  await user.click(screen.getByRole('button', { name: 'This meeting' }))
  await user.click(await screen.findByRole('menuitem', { name }))
}
const meetings = async (host: RealHost, localityId: string) => {
  const listed = await host.core().call('meeting.list', { localityId })
  if (!listed.ok) throw new Error(listed.problem.code)
  return listed.value
}

describe('a planned meeting', () => {
  it('is removed at once: the toast says where its items went, and Undo brings all back', async () => {
    const { user, host, meetingId, localityId } = await showAgenda({ prepare: andAnother })
    await openMenu(user, /^Remove this meeting/)
    await screen.findByText('Removed the meeting of Thursday 11 June. Two items went to Thursday 18 June.')
    expect(useRoutes.getState().route).toEqual({ screen: 'meetings', localityId })
    const [next] = await meetings(host, localityId)
    expect(next?.on).toBe('2026-06-18')
    expect((await itemsOf(host, next?.id ?? '')).map((item) => item.title)).toContain('Weir Court lift')
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await waitFor(async () => expect((await meetings(host, localityId)).map((one) => one.id)).toContain(meetingId))
  })

  it('is cancelled with a reason', async () => {
    const { user } = await showAgenda({ prepare: withTwo })
    await openMenu(user, /^Cancel the meeting/)
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the meeting' })
    await expectNoAxeFinding()
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Half term{Enter}')
    await screen.findByText('This meeting was cancelled.')
    // No other one is planned.
    await screen.findByText('Cancelled the meeting of Thursday 11 June. Two items wait for the next agenda.')
    expect(document.body.textContent).toContain('Half term')
    expect(screen.queryByRole('button', { name: 'This meeting' })).toBeNull()
  })

  it('once its agenda is issued can be cancelled, not removed', async () => {
    const { user } = await showAgenda({
      prepare: (host, meetingId) => host.core().call('meeting.issue', { meetingId }),
    })
    await user.click(screen.getByRole('button', { name: 'This meeting' }))
    const remove = await screen.findByRole('menuitem', { name: /^Remove this meeting: not once it is issued/ })
    expect(remove.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a meeting whose day has gone by', () => {
  const at = '2026-06-13T09:00:00.000Z'

  it('asks whether it took place, and is written up without a clock', async () => {
    const { user, host, meetingId } = await showAgenda({ at })
    await screen.findByText('Did this meeting take place?')
    expect(screen.queryByRole('button', { name: /^Start the meeting/ })).toBeNull()
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'It did: write it up' }))
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'live', meetingId }))
    const opened = await host.core().call('meeting.open', { meetingId })
    expect(opened.ok && opened.value.meeting.live).toMatchObject({ isFromPaper: true, runningSince: null })
  })

  it('or did not, and says why', async () => {
    const { user } = await showAgenda({ at })
    await user.click(await screen.findByRole('button', { name: 'It did not…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the meeting' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Nobody could come{Enter}')
    await screen.findByText('This meeting was cancelled.')
  })

  it('is named on the next agenda, which leads to it', async () => {
    const host = await aHost({ at })
    const { meetingId: passed, localityId } = await startMillbrook(host)
    const when = { on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: '' }
    const planned = await host.core().call('meeting.plan', { localityId, ...when })
    const meetingId = planned.ok ? planned.value.meetingId : ''
    act(() => useRoutes.getState().go({ screen: 'agenda', meetingId }))
    const user = await showScreen(host, <AgendaScreen meetingId={meetingId} itemId={null} />)
    await screen.findByText('The meeting of 11 June was never held, or not written up.')
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Go to it' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'agenda', meetingId: passed })
  })
})
