import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'

it('begins a new screen at its top, and one gone back to; a detail of the same screen stays where it was', async () => {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  showApp(host)
  await heading('Tuesday 9 June')
  screen.getByRole('main').scrollTop = 1060
  act(() => go({ screen: 'settings' }))
  await heading('Settings')
  expect(screen.getByRole('main').scrollTop).toBe(0)
  expect(screen.getByRole('main')).toBe(document.activeElement)
  screen.getByRole('main').scrollTop = 700
  act(() => useRoutes.getState().back())
  await heading('Tuesday 9 June')
  expect(screen.getByRole('main').scrollTop).toBe(0)
  act(() => go({ screen: 'people', localityId }))
  await heading(/People/)
  screen.getByRole('main').scrollTop = 300
  act(() => useRoutes.getState().replace({ screen: 'people', localityId, personId: 'nobody' }))
  expect(screen.getByRole('main').scrollTop).toBe(300)
})

/** The entry that was clicked kept the focus: Enter pressed it again, and nobody was told that the screen was another. */
it('gives a screen that was clicked in the sidebar the keys; who goes by keys stays in the sidebar', async () => {
  const host = await aHost()
  await startMillbrook(host)
  const user = showApp(host)
  await heading('Tuesday 9 June')
  const sidebar = within(screen.getByRole('navigation', { name: 'Connected Team' }))
  await user.click(sidebar.getByRole('button', { name: /^Permissions/ }))
  await heading(/Permissions/)
  expect(document.activeElement).toBe(screen.getByRole('main'))
  const actions = sidebar.getByRole('button', { name: /^Actions/ })
  act(() => actions.focus())
  await user.keyboard('{Enter}')
  await heading(/Actions/)
  expect(document.activeElement).toBe(actions)
})
