import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
import { addAction, openToday } from './millbrook'

async function askDay() {
  const opened = await openToday((host, localityId) => addAction(host, localityId, { title: 'Ring Peakside Homes' }))
  await opened.user.keyboard('{ArrowDown}{ArrowDown}d')
  const dialog = await screen.findByRole('dialog', { name: 'Due when?' })
  return { ...opened, dialog, field: within(dialog).getByRole('textbox', { name: 'Due' }) }
}

describe('another day for a late line', () => {
  it.each([
    ['asap', '“asap” is not a day we know. Write it as 12 June.'],
    ['31 feb', /^There is no 31 feb/],
  ])('is refused with Enter where it was not understood: %s', async (text, words) => {
    const { host, user, dialog, field } = await askDay()
    await user.clear(field)
    await user.type(field, `${text}{Enter}`)
    await within(dialog).findByText(words)
    expect(within(dialog).getByRole('button', { name: 'Set the date' })).toHaveProperty('disabled', true)
    await expectNoAxeFinding()
    expect(host.calls.filter((call) => call.name === 'action.edit')).toEqual([])
    await user.clear(field)
    await user.type(field, '12 June{Enter}')
    await screen.findByText('26/A001 is due Friday')
  })

  it('does not take the date away with Enter in an empty field: that has its own button', async () => {
    const { host, user, dialog, field } = await askDay()
    await user.clear(field)
    await user.keyboard('{Enter}')
    await within(dialog).findByText('Write the day, and Enter sets it.')
    expect(host.calls.filter((call) => call.name === 'action.edit')).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Leave out the date' }))
    await screen.findByText('26/A001 has no due date')
    await waitFor(() => expect(screen.queryByText('Ring Peakside Homes')).toBeNull())
  })
})
