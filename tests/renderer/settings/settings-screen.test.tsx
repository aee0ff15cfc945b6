import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import type { HostState } from '../../../shared/contract'
import type { WorkspaceSettings } from '../../../shared/model/settings'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function openSettings(before: (host: RealHost, localityId: string) => Promise<unknown> = async () => {}) {
  const host = await aHost()
  const { localityId, keyboardPersonId } = await startMillbrook(host)
  await host.call('host.edit-user-settings', { keyboardPersonId })
  await before(host, localityId)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'settings' }))
  await heading('Settings')
  const part = (name: string) => within(screen.getByRole('region', { name }))
  return { host, user, localityId, part, page: screen.getByRole('article', { name: 'How minutes print now' }) }
}

async function keptSettings(host: RealHost): Promise<WorkspaceSettings | undefined> {
  const outcome = await host.core().call('working-set', {})
  return outcome.ok ? outcome.value.records.find((one) => one.kind === 'settings') : undefined
}

const sayState = (host: RealHost, change: Partial<HostState>) =>
  act(() => host.send({ kind: 'workspace', state: { ...host.state(), ...change } }))

describe('what is on paper', () => {
  it('shows on the small page while it is typed, and is kept with Enter', async () => {
    const { host, user, page } = await openSettings()
    await expectNoAxeFinding()
    const body = screen.getByLabelText('Body')
    await user.type(body, 'Northfold Vale')
    expect(page.textContent).toContain('Body: Millbrook Connected Team, Northfold Vale')
    expect((await keptSettings(host))?.bodyName).toBe('')
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await keptSettings(host))?.bodyName).toBe('Northfold Vale'))
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(page.textContent).not.toContain('Northfold Vale'))
    expect(screen.getByLabelText('Body')).toHaveProperty('value', '')
  })

  it('keeps a field that is left, by Esc too, and takes it back with Ctrl Z', async () => {
    const { host, user } = await openSettings()
    await user.type(screen.getByLabelText('Body'), 'Northfold Vale{Escape}')
    await waitFor(async () => expect((await keptSettings(host))?.bodyName).toBe('Northfold Vale'))
    expect(document.activeElement).not.toBe(screen.getByLabelText('Body'))
    await user.clear(screen.getByLabelText('Body'))
    await user.type(screen.getByLabelText('Body'), 'O’Neil <script>')
    await user.tab()
    await waitFor(async () => expect((await keptSettings(host))?.bodyName).toBe('O’Neil <script>'))
  })

  it('keeps the name of the partnership, the tenth Way of Working', async () => {
    const { host, user } = await openSettings()
    const field = screen.getByLabelText('Name of the partnership')
    await user.clear(field)
    await user.type(field, 'Northfold together{Enter}')
    await waitFor(async () => expect((await keptSettings(host))?.partnershipName).toBe('Northfold together'))
  })

  it('changes wording and numbers on the page at once', async () => {
    const { user, page } = await openSettings()
    expect(page.textContent).toContain('Agreed (MILL 26/D014):')
    await user.click(screen.getByRole('radio', { name: 'RESOLVED:' }))
    await waitFor(() => expect(page.textContent).toContain('RESOLVED (MILL 26/D014):'))
    expect(page.textContent).toContain('6. Weir Court lift')
    await user.click(screen.getByRole('checkbox', { name: /Number the items/ }))
    await waitFor(() => expect(page.textContent).not.toContain('6. Weir'))
    await user.click(screen.getByRole('radio', { name: 'In April' }))
    await screen.findByText(/on 1 April of 27/)
  })

  it('goes back to the usual words of confidentiality', async () => {
    const { host, user } = await openSettings(async (host) =>
      host.call('settings.edit', { confidentialityStatement: 'Hush.' }),
    )
    await user.click(await screen.findByRole('button', { name: 'Back to the usual words' }))
    await waitFor(async () =>
      expect((await keptSettings(host))?.confidentialityStatement).toMatch(/^What is said here about people/),
    )
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Back to the usual words' })).toBeNull())
  })

  it('never lets the clock ask for an answer before it is seen', async () => {
    const { host, user, part } = await openSettings(async (host) =>
      host.call('settings.edit', { clock: { acknowledgeIn: 2, answerIn: 3 } }),
    )
    const paper = part('On paper, for all places')
    await user.click(await paper.findByRole('button', { name: 'Days to be seen: one more' }))
    await waitFor(() =>
      expect(paper.getByRole('button', { name: 'Days to be seen: one more' })).toHaveProperty('disabled', true),
    )
    expect(paper.getByRole('button', { name: 'Days to be answered: one less' })).toHaveProperty('disabled', true)
    expect((await keptSettings(host))?.clock).toEqual({ acknowledgeIn: 3, answerIn: 3 })
  })

  it('stands still while one is only reading, and the screen part works', async () => {
    const { host, user, part } = await openSettings()
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const { dir } = { dir: '', ...host.state().workspace }
    sayState(host, { workspace: { kind: 'read-only', dir, because } })
    const paper = part('On paper, for all places')
    await paper.findByText(/You are reading only/)
    const before = host.calls.length
    await user.click(paper.getByRole('radio', { name: 'RESOLVED:' }))
    expect(host.calls.slice(before).map((call) => call.name)).not.toContain('settings.edit')
    await user.click(part('On this screen').getByRole('radio', { name: 'Dark' }))
    expect(host.calls.at(-1)).toEqual({ name: 'host.edit-user-settings', input: { look: 'dark' } })
    await expectNoAxeFinding()
  })
})

describe('what is only for this screen', () => {
  it('sets look, contrast, motion and size on the page itself', async () => {
    const { user, host } = await openSettings()
    const root = document.documentElement
    await user.click(screen.getByRole('checkbox', { name: 'High contrast' }))
    await waitFor(() => expect(root.dataset.contrast).toBe('more'))
    await user.click(screen.getByRole('checkbox', { name: 'Less motion' }))
    await waitFor(() => expect(root.dataset.motion).toBe('less'))
    await user.click(screen.getByRole('radio', { name: '150' }))
    await waitFor(() => expect(root.style.fontSize).toBe('150%'))
    await user.click(screen.getByRole('checkbox', { name: 'High contrast' }))
    await user.click(screen.getByRole('checkbox', { name: 'Less motion' }))
    await waitFor(() => expect([root.dataset.contrast, root.dataset.motion]).toEqual([undefined, undefined]))
    expect(host.state().user).toMatchObject({ textSize: 150, contrast: 'system', motion: 'system' })
  })

  it('switches one-key commands off and on', async () => {
    const { user, host, part } = await openSettings()
    await user.click(part('On this screen').getByRole('radio', { name: 'Off' }))
    await waitFor(() => expect(host.state().user.oneKeyCommands).toBe(false))
  })
})

describe('folders, keyboard and places', () => {
  it('says plainly where the folders lie, shows them and chooses others', async () => {
    const { user, host, part } = await openSettings()
    part('Folders').getByText('Backups are on another disk than the work')
    const folders = { ...host.state().folders, sameDisk: true, synced: 'OneDrive' as const }
    sayState(host, { folders })
    await screen.findByText('Both are on the same disk.')
    screen.getByText('The work is in a folder that OneDrive copies.')
    await user.click(screen.getByRole('button', { name: 'Show the folder for backups' }))
    expect(host.calls.at(-1)).toEqual({ name: 'host.show-in-folder', input: { path: folders.backups } })
    host.answers.folder = 'E:\\Stick'
    await user.click(screen.getByRole('button', { name: 'Choose another folder for backups' }))
    await part('Folders').findByText('E:\\Stick')
    expect(host.state().user.backupsDir).toBe('E:\\Stick')
  })

  it('lists retired places at the foot, and brings one back as established', async () => {
    const { user, part } = await openSettings(async (host, localityId) =>
      host.call('locality.retire', { localityId, on: '2026-06-01' }),
    )
    const retired = part('Retired places')
    retired.getByText('Retired on Monday 1 June 2026')
    await user.click(retired.getByRole('button', { name: 'Bring back Millbrook' }))
    await part('Places').findByText('Established')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Retired places' })).toBeNull())
  })

  it('says that the sample is one, and throws it away', async () => {
    const { user, host } = await openSettings()
    expect(screen.queryByText('This is the sample team.')).toBeNull()
    sayState(host, { isSample: true })
    await screen.findByText('This is the sample team.')
    await user.click(screen.getByRole('button', { name: 'Throw it away' }))
    expect(host.calls.map((call) => call.name)).toContain('host.discard-sample')
  })
})
