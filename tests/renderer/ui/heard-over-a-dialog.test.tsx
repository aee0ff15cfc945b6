import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { beginMeeting, titleOf } from '../live/live-hall'
import { heading } from '../on-screen'

const isSilenced = (element: Element): boolean => element.closest('[inert],[aria-hidden=true]') !== null

describe('what a screen reader is told', () => {
  it('is told over an open dialog too, and so is what was refused', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('j')
    const dialog = await screen.findByRole('dialog', { name: 'The order of the meeting' })
    const list = within(dialog).getByRole('listbox', { name: 'Items' })
    await waitFor(() => expect(document.activeElement).toBe(list))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const told = await waitFor(() => {
      const regions = [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')]
      const found = regions.find((one) => one.textContent === `${titleOf(items, 0)}, item 2 of ${items.length}`)
      if (found === undefined) throw new Error('not told yet')
      return found
    })
    expect(isSilenced(told)).toBe(false)
    expect(isSilenced(screen.getByRole('region', { name: 'What happened' }))).toBe(false)
    // What lies below is silent, as it should be.
    const room = document.querySelector('[aria-label^="Live meeting"]')
    expect(room !== null && isSilenced(room)).toBe(true)
  })

  it('is the name of the screen where the focus lands when it changes', async () => {
    const { meetingId } = await beginMeeting()
    expect(screen.getByRole('main', { name: 'The meeting' })).toBeTruthy()
    act(() => go({ screen: 'agenda', meetingId }))
    await heading(/Thursday 11 June/)
    expect(screen.getByRole('main', { name: 'Agenda' })).toBeTruthy()
  })
})
