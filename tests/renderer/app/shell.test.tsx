import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { reportLines } from '../../../renderer/src/app/banners'
import { ErrorBoundary } from '../../../renderer/src/app/error-boundary'
import { useShell } from '../../../renderer/src/app/use-shell'
import { go, useRoutes } from '../../../renderer/src/data/route'
import type { WorkspaceState } from '../../../shared/contract'
import { aHost, expectNoAxeFinding, heading, showApp, showScreen, startMillbrook } from '../on-screen'

async function openMillbrook() {
  const host = await aHost()
  const started = await startMillbrook(host)
  await host.call('host.edit-user-settings', { keyboardPersonId: started.keyboardPersonId })
  const user = showApp(host)
  const sidebar = await screen.findByRole('navigation', { name: 'Connected Team' })
  return { host, user, sidebar, ...started }
}

/** Due before the first day of this team: only an old log brings that. */
async function addLate(host: Awaited<ReturnType<typeof aHost>>, localityId: string, title: string) {
  const row = { row: 1, logNumber: '4', title, detail: '', raisedOn: '2026-06-01', dueOn: '2026-06-05' }
  const actions = [{ ...row, owner: { kind: 'team' as const }, helpers: [], column: 'todo' as const }]
  const added = await host.core().call('import.actions', { localityId, source: 'log.csv', actions, people: [] })
  expect(added.ok).toBe(true)
}

describe('the window', () => {
  it('names the place, the day of its next meeting and what is late', async () => {
    const { host, sidebar, localityId } = await openMillbrook()
    within(sidebar).getByRole('button', { name: /Next meeting\s*Thu/ })
    await addLate(host, localityId, 'Ring Peakside')
    await within(sidebar).findByRole('button', { name: /Actions\s*1 late/ })
    within(sidebar).getByText(/^Saved here at 14:0\d$/)
    await expectNoAxeFinding(sidebar)
  })

  it('shows a workspace without a place as one thing to do', async () => {
    const user = showApp(await aHost())
    await screen.findByRole('heading', { name: 'No team yet' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Start our team' }))
    await heading('Start our team')
  })

  it('begins on Today, leads to every part of a place and to the settings, and marks where one is', async () => {
    const { user, sidebar, localityId } = await openMillbrook()
    await heading('Tuesday 9 June')
    const current = () => within(sidebar).getByRole('button', { current: 'page' }).textContent
    expect(current()).toBe('Today')
    await user.click(within(sidebar).getByRole('button', { name: 'The place' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'place', localityId })
    expect(current()).toBe('The place')
    await user.click(within(sidebar).getByRole('button', { name: 'Settings' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'settings' })
    expect(within(sidebar).getByRole('button', { current: 'page' })).toBe(
      within(sidebar).getByRole('button', { name: 'Settings' }),
    )
    await user.click(within(sidebar).getByRole('button', { name: /^Find or do/ }))
    expect(useShell.getState().dialog).toBe('find')
  })

  it('keeps the parts of the last place open on a screen of no place, and marks none of them', async () => {
    const { host, sidebar } = await openMillbrook()
    const harrow = await startMillbrook(host, 'Cass Underhill, clerk', {
      locality: {
        name: 'Harrow Lane',
        code: 'HARR',
        shape: 'place',
        district: '',
        venue: '',
        pattern: { every: 'week', weekday: 1, nth: null, startsAt: '10:00', endsAt: '11:00' },
      },
      firstMeetingOn: '2026-06-15',
    })
    await within(sidebar).findByRole('button', { name: /Harrow Lane/ })
    const partsOf = (name: RegExp) => within(sidebar).getByRole('button', { name }).parentElement?.querySelector('ul')
    expect(partsOf(/Millbrook/)).not.toBeNull()
    act(() => go({ screen: 'actions', localityId: harrow.localityId }))
    act(() => go({ screen: 'home' }))
    await waitFor(() => expect(partsOf(/Harrow Lane/)).not.toBeNull())
    expect(partsOf(/Millbrook/)).toBeNull()
    expect(within(sidebar).getByRole('button', { current: 'page' }).textContent).toBe('Today')
  })

  it('counts beside Today what is late or waits', async () => {
    const { host, sidebar, localityId } = await openMillbrook()
    for (const title of ['Ring Peakside', 'Print the flyer']) await addLate(host, localityId, title)
    await within(sidebar).findByRole('button', { name: /Today\s*2/ })
  })

  it('takes back with Ctrl Z and does again with Ctrl Y, and says what; in a field the keys belong to the text', async () => {
    const { host, user, localityId } = await openMillbrook()
    await addLate(host, localityId, 'Ring Peakside')
    await screen.findByText('Ring Peakside')
    await user.keyboard('n')
    await user.type(await screen.findByRole('textbox', { name: /What is to be done/ }), 'Find{Control>}z{/Control}')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    screen.getByText('Ring Peakside')
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(/^Took back: /)
    await waitFor(() => expect(screen.queryByText('Ring Peakside')).toBeNull())
    await user.keyboard('{Control>}y{/Control}')
    await screen.findByText(/^Did again: /)
    await screen.findByText('Ring Peakside')
  })

  it('lists the keys of the screen with ?', async () => {
    const { user } = await openMillbrook()
    await heading('Tuesday 9 June')
    await user.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: /^Keys of this screen/ })
    within(sheet).getByText('Open the next agenda')
    within(sheet).getByText('Add an action')
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('changes who is at the keyboard, from the menu too', async () => {
    const { host, user } = await openMillbrook()
    act(() => host.send({ kind: 'menu', command: 'keyboard' }))
    const dialog = await screen.findByRole('dialog', { name: 'Who is at this keyboard?' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('option', { name: /Owen Larkspur/ }))
    await screen.findByRole('button', { name: 'At the keyboard: Owen Larkspur. Change' })
    expect(host.state().user.keyboardPersonId).not.toBeNull()
  })

  it('says who has the workspace, where and since when, and offers to take it over', async () => {
    const { host, user } = await openMillbrook()
    const { dir } = { dir: '', ...host.state().workspace }
    const workspace: WorkspaceState = {
      kind: 'read-only',
      dir,
      because: { kind: 'held', holder: 'Cass Underhill', host: 'PC-HALL-2', since: '2026-06-09T12:40:00.000Z' },
    }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await screen.findByText('You are reading only.')
    expect(document.body.textContent).toContain('Cass Underhill has this workspace open on PC-HALL-2, since 13:40.')
    await user.click(screen.getByRole('button', { name: 'Take over…' }))
    expect(host.calls.at(-1)?.name).toBe('host.take-over')
  })

  it.each([
    ['missing', 'The workspace folder is not there'],
    ['not-a-workspace', 'There is no workspace in this folder'],
    ['may-not-read', 'This computer does not let us read the workspace folder'],
    ['may-not-write', 'This computer does not let us write in the workspace folder'],
    ['disk-full', 'The disk is full'],
  ] as const)('says what to do when the workspace is %s', async (kind, title) => {
    const host = await aHost({ workspace: 'none' })
    showApp(host)
    await heading(/Run the weekly meeting/)
    const workspace: WorkspaceState = { kind: 'failed', dir: 'E:\\Team', because: { kind } }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await heading(title)
    screen.getByRole('button', { name: 'Try again' })
    screen.getByRole('button', { name: 'Choose another folder' })
    expect(document.body.textContent).toContain('E:\\Team')
    await expectNoAxeFinding()
  })

  it('says a screen of ours that stopped in plain English, and loads it again', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let works = false
    const Screen = () => {
      if (!works) throw new Error('a bug')
      return <p>All is well</p>
    }
    const user = await showScreen(
      await aHost(),
      <ErrorBoundary onReload={() => undefined}>
        <Screen />
      </ErrorBoundary>,
    )
    await heading(/This screen stopped/)
    expect(document.body.textContent).toContain('Nothing is lost')
    works = true
    await user.click(screen.getByRole('button', { name: 'Load it again' }))
    await screen.findByText('All is well')
    quiet.mockRestore()
  })
})

describe('what was mended on opening', () => {
  const quiet = { replayed: 40, cutBytes: 0, mended: [], leftOut: [], recoveredDrafts: 0, liveMeetingId: null }
  it('is nothing after an ordinary start', () => {
    expect(reportLines(quiet)).toEqual([])
  })
  it('is said in words', () => {
    const lines = reportLines({
      ...quiet,
      recoveredDrafts: 1,
      cutBytes: 12,
      mended: [{ document: 'people.json', keptAs: 'people.damaged.json', from: 'backup' }],
    })
    expect(lines.join(' ')).toBe(
      'What was being typed when the app last stopped is back in its notes. ' +
        'The very last change was cut short when the computer stopped, and was left out. ' +
        'people.json was damaged and was rebuilt from the last backup. The damaged file was kept as people.damaged.json.',
    )
  })

  it('once read, does not come back on another screen', async () => {
    const { host, user, meetingId, localityId } = await openMillbrook()
    const { workspace } = host.state()
    if (workspace.kind !== 'open') throw new Error('not open')
    const report = { ...quiet, recoveredDrafts: 1 }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace: { ...workspace, report } } }))
    await screen.findByText('Nothing was lost.')
    // On the wall the item itself says that its notes came back.
    act(() => go({ screen: 'live', meetingId }))
    await screen.findByText('This meeting is not running')
    expect(screen.queryByText('Nothing was lost.')).toBeNull()
    act(() => go({ screen: 'actions', localityId }))
    await screen.findByText('Nothing was lost.')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText('Nothing was lost.')).toBeNull()
    act(() => go({ screen: 'people', localityId }))
    await heading(/People/)
    expect(screen.queryByText('Nothing was lost.')).toBeNull()
  })
})
