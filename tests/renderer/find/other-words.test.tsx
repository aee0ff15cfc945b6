import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { heading } from '../on-screen'
import { field, onActions, options } from './a-palette'
import '../../../renderer/src/features/agenda/agenda-screen'
import '../../../renderer/src/features/settings/settings-screen'

async function asked(words: string) {
  const shown = await onActions()
  await shown.user.keyboard('{Control>}k{/Control}')
  await shown.user.type(await field(), words)
  const offered = () => [...options('Go and do'), ...options('Do')].join('\n')
  return { ...shown, offered }
}

describe('what can be done everywhere', () => {
  it.each([
    ['dark', 'Use the dark look'],
    ['light', 'Use the light look'],
    ['theme', 'Use the dark look'],
    ['high contrast', 'High contrast on'],
    ['animation', 'Less motion on'],
    ['one-key', 'One-key commands off'],
    ['the place', 'The place'],
    ['standing agenda', 'The standing agenda of Millbrook'],
    ['import', 'Bring an old action log'],
    ['excel', 'Bring an old action log'],
    ['print', 'Print the next agenda'],
    ['word', 'Save the next agenda as Word'],
    ['issue', 'Issue the next agenda'],
  ])('is found by “%s”: %s', async (words, name) => {
    const { offered } = await asked(words)
    await waitFor(() => expect(offered()).toContain(name))
  })

  it('turns high contrast on by name, and then offers to turn it off', async () => {
    const { user, offered } = await asked('high contrast')
    await user.click(await screen.findByRole('option', { name: 'High contrast on' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'high contrast')
    await waitFor(() => expect(offered()).toContain('High contrast off'))
  })

  it('is said once where the screen has it too', async () => {
    const { user, offered } = await asked('settings')
    await user.keyboard('{Escape}')
    act(() => go({ screen: 'settings' }))
    await heading(/Settings/)
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'contrast')
    await waitFor(() => expect(offered().match(/High contrast on/g)).toHaveLength(1))
  })

  it('leads to the paper of the next agenda', async () => {
    const { user, meetingId } = await asked('print')
    await user.click(await screen.findByRole('option', { name: 'Print the next agenda' }))
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'agenda-paper', meetingId }))
  })
})
