import { act, screen } from '@testing-library/react'
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
