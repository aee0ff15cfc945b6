import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useDoableRegistry } from '../../../renderer/src/ui/doables'
import { beginMeeting } from './live-hall'

it('where letters alone are off, Ctrl Enter and the letter still adds, and so does no letter without it', async () => {
  const { host, user } = await beginMeeting()
  await host.call('host.edit-user-settings', { oneKeyCommands: false })
  await waitFor(() => expect(useDoableRegistry.getState().oneKey).toBe(false))
  await user.keyboard('d')
  expect(screen.queryByRole('textbox', { name: 'What was agreed' })).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}d')
  await screen.findByRole('textbox', { name: 'What was agreed' })
})
