import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLastPlace } from '../../../renderer/src/app/where-last'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { aHost, showApp, startMillbrook } from '../on-screen'

async function openTwoTeams() {
  const host = await aHost()
  const first = await startMillbrook(host)
  const second = await startMillbrook(host, 'Cass Underhill, clerk', {
    locality: {
      name: 'Harrow Lane',
      code: 'HARR',
      shape: 'place',
      district: '',
      venue: '',
      pattern: { every: 'week', weekday: 1, nth: null, startsAt: '10:00', endsAt: '11:00' },
    },
    firstMeetingOn: '2026-06-15',
  })
  const user = showApp(host)
  const sidebar = await screen.findByRole('navigation', { name: 'Connected Team' })
  await within(sidebar).findByRole('button', { name: /Harrow Lane/ })
  const route = () => useRoutes.getState().route
  return { host, user, sidebar, first, second, route }
}

describe('a screen of no place', () => {
  it('belongs to the last place one was in: its keys, its menu and the sidebar lead there', async () => {
    const { host, user, sidebar, second, route } = await openTwoTeams()
    act(() => go({ screen: 'agenda', meetingId: second.meetingId }))
    act(() => go({ screen: 'settings' }))
    await screen.findByRole('heading', { level: 1, name: 'Settings' })
    await user.keyboard('{Control>}5{/Control}')
    expect(route()).toEqual({ screen: 'people', localityId: second.localityId })
    await user.keyboard('{Control>}1{/Control}')
    await screen.findByRole('heading', { level: 1, name: 'Tuesday 9 June' })
    act(() => host.send({ kind: 'menu', command: 'import-log' }))
    expect(route()).toEqual({ screen: 'import', localityId: second.localityId })
    act(() => go({ screen: 'home' }))
    const harrow = within(sidebar).getByRole('button', { name: /Harrow Lane/ })
    within(harrow.parentElement ?? sidebar).getByRole('button', { name: /^Actions/ })
  })

  it('belongs to it also after having gone back out of it', async () => {
    const { user, second, route } = await openTwoTeams()
    act(() => go({ screen: 'people', localityId: second.localityId }))
    await waitFor(() => expect(useLastPlace.getState().localityId).toBe(second.localityId))
    act(() => useRoutes.getState().back())
    await user.keyboard('{Control>}3{/Control}')
    expect(route()).toEqual({ screen: 'actions', localityId: second.localityId })
  })

  it('belongs to the first place where one has been in none, and after another workspace was opened', async () => {
    const { host, user, first, second, route } = await openTwoTeams()
    await user.keyboard('{Control>}5{/Control}')
    expect(route()).toEqual({ screen: 'people', localityId: first.localityId })
    act(() => go({ screen: 'people', localityId: second.localityId }))
    await waitFor(() => expect(useLastPlace.getState().localityId).toBe(second.localityId))
    act(() => go({ screen: 'home' }))
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace: { kind: 'none' } } }))
    await waitFor(() => expect(useLastPlace.getState()).toEqual({ localityId: null, dir: null }))
  })
})
