import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addAction, openToday } from './millbrook'

const late = () => screen.getByRole('region', { name: /Late, or waiting/ })

describe('the line “n more”', () => {
  it('is reached by the arrows after the last line shown; Enter shows the others and stands on the first of them', async () => {
    const { user } = await openToday(async (host, localityId) => {
      for (let n = 1; n <= 9; n += 1) await addAction(host, localityId, { title: `Action ${n}` })
    })
    within(late()).getByText('Action 7').closest('button')?.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('2 more')
    await user.keyboard('{ArrowDown}{ArrowUp}')
    expect(document.activeElement?.textContent).toBe('2 more')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Action 8'))
    expect(within(late()).queryByRole('button', { name: /more$/ })).toBeNull()
  })
})
