import { rm, writeFile } from 'node:fs/promises'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pledgeHeadOf } from '../../../electron/core/working-set'
import { noBackupWords } from '../../../renderer/src/app/no-backup'
import { countDue, needsByPlace } from '../../../renderer/src/app/use-card-needs'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { aPledge } from '../../builders'
import { ask } from '../desk/a-desk'
import { aHost, expectNoAxeFinding, showApp, startMillbrook } from '../on-screen'

const side = { by: { kind: 'residents' }, text: 'bring tea' } as const

async function openSidebar() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  await ask(host, 'pledge.write', {
    localityId,
    title: 'Saturday tea',
    weWill: side,
    youWill: side,
    target: '',
    condition: null,
    reviewOn: '2026-06-10',
    column: 'agreed',
    origin: null,
  })
  await ask(host, 'escalation.write', {
    localityId,
    question: 'May we open the pavilion?',
    ask: 'permission',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId: null,
    column: 'sent',
    origin: null,
  })
  go({ screen: 'home' })
  const user = showApp(host)
  const sidebar = await screen.findByRole('navigation', { name: 'Connected Team' })
  const names = () =>
    within(sidebar)
      .getAllByRole('button')
      .map((button) => button.textContent ?? '')
  return { host, user, localityId, sidebar, names }
}

describe('a backup that could not be made', () => {
  it('is said at the foot until one is, with a way to choose another folder', async () => {
    const { host, user, sidebar } = await openSidebar()
    const said = () => within(sidebar).queryByRole('button', { name: /^No backup/ })
    expect((await host.core().call('backup.make', {})).ok).toBe(true)
    expect(said()).toBeNull()
    // A file where the folder should be: nothing can be written there.
    const { backups } = host.state().folders
    await rm(backups, { recursive: true })
    await writeFile(backups, '')
    await act(() => host.core().call('backup.make', {}))
    const button = await within(sidebar).findByRole('button', { name: /^No backup since 14:0\d: .* Choose another in/ })
    expect(button.closest('[role=status]')).not.toBeNull()
    await expectNoAxeFinding(sidebar)
    await user.click(button)
    expect(useRoutes.getState().route).toEqual({ screen: 'settings' })
    await rm(backups)
    await act(() => host.core().call('backup.make', {}))
    await waitFor(() => expect(said()).toBeNull())
  })

  it.each([
    ['2026-06-04T15:00:00.000Z', 'may-not-write', 'No backup since Thursday 4 June: the folder cannot be written.'],
    [
      '2025-12-04T15:00:00.000Z',
      'disk-full',
      'No backup since Thursday 4 December 2025: the disk of the folder is full.',
    ],
    ['2026-06-09T08:30:00.000Z', 'failed', 'No backup since 09:30: a file could not be read or written.'],
    [null, 'folder-gone', 'No backup: the folder is not there.'],
    ['2026-06-04T15:00:00.000Z', null, null],
  ] as const)('last made %s, then %s: %s', (lastGoodAt, failed, words) => {
    expect(noBackupWords({ lastGoodAt, failed }, '2026-06-09')).toBe(words)
  })
})

describe('the sidebar', () => {
  it('has the desk and the permissions under Today, pledges and escalations between actions and people', async () => {
    const { sidebar, names } = await openSidebar()
    await within(sidebar).findByRole('button', { name: /^Escalations/ })
    const said = names().join(' | ')
    expect(said).toMatch(
      /Today\d* \| Enabler’s desk, waiting: ?1 \| Permissions \| .*Actions \| Pledges.* \| Escalations.* \| People/,
    )
    expect(within(sidebar).getByRole('button', { name: /^Pledges/ }).textContent).toBe('Pledges1 due')
    expect(within(sidebar).getByRole('button', { name: /^Escalations/ }).textContent).toBe('Escalations1 for nobody')
    await expectNoAxeFinding(sidebar)
  })

  it('leads there by press and by key, and says where one is', async () => {
    const { user, localityId, sidebar } = await openSidebar()
    const current = () => within(sidebar).getByRole('button', { current: 'page' }).textContent
    await user.click(await within(sidebar).findByRole('button', { name: /^Permissions/ }))
    expect(useRoutes.getState().route).toEqual({ screen: 'permissions' })
    await waitFor(() => expect(current()).toBe('Permissions'))
    const keys = [
      ['6', { screen: 'pledges', localityId }],
      ['7', { screen: 'escalations', localityId }],
      ['8', { screen: 'desk' }],
      ['9', { screen: 'permissions' }],
    ] as const
    for (const [key, route] of keys) {
      await user.keyboard(`{Control>}${key}{/Control}`)
      expect(useRoutes.getState().route).toEqual(route)
    }
    // A question on its own page is still among the escalations.
    act(() => go({ screen: 'write-escalation', localityId }))
    await waitFor(() => expect(current()).toMatch(/^Escalations/))
    // What is closed is still among its board, who leaves among the people.
    act(() => go({ screen: 'closed', localityId, of: 'pledge' }))
    await waitFor(() => expect(current()).toMatch(/^Pledges/))
    act(() => go({ screen: 'leaver', localityId }))
    await waitFor(() => expect(current()).toMatch(/^People/))
  })

  it('finds every new screen in Find or do', async () => {
    const { user } = await openSidebar()
    await user.keyboard('{Control>}k{/Control}')
    for (const name of ['Closed pledges', 'Enabler’s desk', 'Permissions', 'Somebody is leaving', 'Escalations']) {
      const field = await screen.findByRole('combobox')
      await user.clear(field)
      await user.paste(name)
      await screen.findByRole('option', { name: new RegExp(`^${name}`) })
    }
  })

  it('counts for each place what needs somebody, and nothing of what does not', () => {
    const line = (kind: 'escalation-over' | 'action-late', localityId: string) =>
      // Only these two are read of a line.
      ({ kind, localityId, id: `${kind} ${localityId}` }) as unknown as Parameters<typeof needsByPlace>[0][number]
    const needs = needsByPlace([line('escalation-over', 'mill'), line('action-late', 'carr')])
    expect(needs.get('mill')).toEqual({ late: 1, forNobody: 0 })
    expect(needs.get('carr')).toBeUndefined()
  })

  it('counts as many pledges as their own page calls due: by the next meeting, for review or with too few', () => {
    const pledges = [
      aPledge({ id: 'review', localityId: 'mill', column: 'under-way', reviewOn: '2026-06-25' }),
      aPledge({
        id: 'missed',
        localityId: 'mill',
        column: 'agreed',
        condition: { needed: 6, by: '2026-06-05', found: 4 },
      }),
      aPledge({ id: 'later', localityId: 'mill', column: 'agreed', reviewOn: '2026-06-26' }),
      aPledge({ id: 'kept', localityId: 'mill', column: 'kept', reviewOn: '2026-06-01' }),
      aPledge({ id: 'elsewhere', localityId: 'carr', column: 'agreed', reviewOn: '2026-06-01' }),
    ].map((one) => [one.id, pledgeHeadOf(one)] as const)
    expect(countDue(new Map(pledges), 'mill', '2026-06-09', '2026-06-25')).toBe(2)
    expect(countDue(new Map(pledges), 'mill', '2026-06-09', undefined)).toBe(1)
  })
})
