import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { add } from '../actions/a-board'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'

async function open() {
  const host = await aHost()
  const started = await startMillbrook(host)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  return { host, user, ...started }
}

const sheet = (screenName: string) => screen.findByRole('dialog', { name: `Keys of this screen: ${screenName}` })
const rowOf = (table: HTMLElement, name: string): readonly (string | null)[] =>
  [...(within(table).getByRole('rowheader', { name }).parentElement?.children ?? [])].map((cell) => cell.textContent)

describe('the help sheet', () => {
  it('names the screen and lists its keys beside what does the same while typing, then those of everywhere', async () => {
    const { user, localityId } = await open()
    act(() => go({ screen: 'actions', localityId }))
    await heading(/Actions/)
    await user.keyboard('?')
    const dialog = await sheet('Actions')
    const [here, everywhere] = within(dialog).getAllByRole('table')
    if (here === undefined || everywhere === undefined) throw new Error('two tables')
    expect(rowOf(here, 'Add an action')).toEqual(['Add an action', 'N', 'Ctrl N'])
    expect(rowOf(here, 'Next')).toEqual(['Next', 'JK', 'Ctrl ↓Ctrl ↑'])
    expect(rowOf(everywhere, 'Undo, redo')).toEqual(['Undo, redo', 'None', 'Ctrl ZCtrl Y'])
    expect(rowOf(everywhere, 'Find or do')).toEqual(['Find or do', '/', 'Ctrl K'])
    expect(rowOf(everywhere, 'Back')).toEqual(['Back', 'Esc', 'The same'])
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('lists how several cards of a board are chosen: one by one, one after another, a whole column', async () => {
    const { host, user, localityId } = await open()
    await add(host, localityId, { title: 'Price a gate' })
    act(() => go({ screen: 'actions', localityId }))
    await screen.findByRole('button', { name: /Price a gate/ })
    await user.keyboard('j?')
    const [here] = within(await sheet('Actions')).getAllByRole('table')
    if (here === undefined) throw new Error('no table')
    expect(rowOf(here, 'Choose it with others')).toEqual(['Choose it with others', 'X', 'Ctrl Shift X'])
    expect(rowOf(here, 'Choose one after another')).toEqual(['Choose one after another', 'Shift ↓Shift ↑', 'None'])
    expect(rowOf(here, 'Choose all of its column')).toEqual(['Choose all of its column', 'None', 'Ctrl A'])
  })

  it('says in which of the two modes the person is', async () => {
    const { user, localityId } = await open()
    act(() => go({ screen: 'actions', localityId }))
    await heading(/Actions/)
    await user.keyboard('?')
    const isHere = (name: string) =>
      within(screen.getByRole('dialog')).getByRole('heading', { level: 3, name: new RegExp(`^${name}`) }).textContent
    await sheet('Actions')
    expect(isHere('Keys')).toContain('You are here')
    expect(isHere('Typing')).not.toContain('You are here')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('n')
    await screen.findByRole('textbox', { name: 'What is to be done, who, and by when' })
    await user.keyboard('{F1}')
    await sheet('Actions')
    expect(isHere('Typing')).toContain('You are here')
  })

  it('lists in the live meeting how a letter is reached from the notes', async () => {
    const { host, user, meetingId } = await open()
    await host.core().call('meeting.start', { meetingId })
    act(() => go({ screen: 'live', meetingId }))
    await heading('Welcome and confidentiality')
    await user.keyboard('?')
    const [here] = within(await sheet('The meeting')).getAllByRole('table')
    if (here === undefined) throw new Error('no table')
    expect(rowOf(here, 'Add a decision')).toEqual(['Add a decision', 'D', 'Ctrl EnterD'])
    expect(rowOf(here, 'Close the meeting')).toEqual(['Close the meeting', 'F', 'Ctrl F'])
    await expectNoAxeFinding()
  })

  it('says that one-letter keys are off, prints, and leads to the settings', async () => {
    const { host, user, localityId } = await open()
    await host.call('host.edit-user-settings', { oneKeyCommands: false })
    act(() => go({ screen: 'meetings', localityId }))
    await heading(/Meetings/)
    await user.keyboard('?n')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{F1}')
    const dialog = await sheet('Meetings')
    const [here] = within(dialog).getAllByRole('table')
    if (here === undefined) throw new Error('no table')
    expect(rowOf(here, 'Plan a meeting')).toEqual(['Plan a meeting', 'Off', 'Ctrl N'])
    await user.click(within(dialog).getByRole('button', { name: 'Print them' }))
    expect(host.calls.at(-1)?.name).toBe('host.print')
    await user.click(within(dialog).getByRole('button', { name: 'Settings' }))
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'settings' }))
  })
})
