import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PermissionsScreen } from '../../../renderer/src/features/permissions/permissions-screen'
import { holdBack } from '../live/live-hall'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import { openPeople } from '../people/a-place'
import { showPledges } from '../pledges/some-pledges'
import type { RealHost } from '../real-host'

const twice = '{Control>}{Enter}{Enter}{/Control}'

/** The dialog has done what it was asked, and asked it once. */
async function askedOnce(host: RealHost, name: string): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(host.calls.filter((one) => one.name === name)).toHaveLength(1)
}

describe('Enter pressed twice while the disk is slow', () => {
  it('adds a person once', async () => {
    const { host, user } = await openPeople()
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Maya Fernlea')
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}{Enter}')
    letThrough()
    await askedOnce(host, 'person.add')
  })

  it('adds a vacancy once', async () => {
    const { host, user } = await openPeople()
    await user.keyboard('v')
    const dialog = await screen.findByRole('dialog', { name: 'Add a vacancy' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Job' }), 'Youth worker')
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}{Enter}')
    letThrough()
    await askedOnce(host, 'vacancy.add')
  })

  it('adds a permission once', async () => {
    const host = await aHost()
    await startMillbrook(host)
    const user = await showScreen(host, <PermissionsScreen permissionId={null} />)
    await screen.findByRole('heading', { name: 'No permission yet' })
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add a permission' })
    await user.type(within(dialog).getByRole('textbox', { name: 'What is allowed' }), 'The van for food')
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}{Enter}')
    letThrough()
    await askedOnce(host, 'permission.add')
  })

  it('writes a pledge once, and takes one number for it', async () => {
    const { host, user } = await showPledges([], { as: 'board' })
    await user.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'A new pledge' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Twelve chairs')
    const letThrough = holdBack(host)
    await user.keyboard(twice)
    letThrough()
    await askedOnce(host, 'pledge.write')
  })
})
