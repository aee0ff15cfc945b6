import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

async function takeAllBack(user: ReturnType<typeof showApp>, until: () => boolean) {
  await waitFor(async () => {
    await user.keyboard('{Control>}z{/Control}')
    expect(until()).toBe(true)
  })
}

describe('a screen whose place was taken back', () => {
  it.each(['actions', 'agenda'] as const)(
    'leads to starting a team where no other is left, and Ctrl Y brings it again: %s',
    async (name) => {
      const host = await aHost()
      const { localityId, meetingId } = await startMillbrook(host)
      const user = showApp(host)
      await heading('Tuesday 9 June')
      act(() => go(name === 'actions' ? { screen: 'actions', localityId } : { screen: 'agenda', meetingId }))
      await screen.findByRole('heading', { level: 1 })
      await takeAllBack(user, () => screen.queryByRole('heading', { name: 'No team yet' }) !== null)
      screen.getByText(/Ctrl Y brings it again/)
      screen.getByRole('button', { name: 'Start our team' })
      expect(screen.queryByRole('button', { name: /^Add|Bring the old action log/ })).toBeNull()
      await screen.findByRole('button', { name: /^Do it again/ })
      await expectNoAxeFinding()
      await user.keyboard('{Control>}y{/Control}')
      await waitFor(() => expect(screen.queryByRole('heading', { name: 'No team yet' })).toBeNull())
      await screen.findByRole('heading', { level: 1 })
    },
  )

  it('says that it is no longer here where others are, with a way to Today', async () => {
    const host = await aHost()
    await startMillbrook(host)
    const user = showApp(host)
    await heading('Tuesday 9 June')
    act(() => go({ screen: 'people', localityId: 'gone' }))
    await screen.findByRole('heading', { name: 'That place is no longer here' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'To Today' }))
    await heading('Tuesday 9 June')
  })
})
