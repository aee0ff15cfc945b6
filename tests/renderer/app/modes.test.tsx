import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { KeyBar } from '../../../renderer/src/ui/keys'
import { showBoard } from '../actions/a-board'
import { aHost, heading, showApp, showScreen, startMillbrook } from '../on-screen'

async function open() {
  const host = await aHost()
  const started = await startMillbrook(host)
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  return { host, user, ...started }
}
const mode = () => document.querySelector('footer [role=status]')?.textContent

describe('the two modes', () => {
  it('are said in words at the foot: Keys, and Typing while a field has the focus', async () => {
    const user = await showScreen(
      await aHost(),
      <>
        <input aria-label="Line" />
        <KeyBar
          keys={[
            { keys: 'N', does: 'add' },
            { keys: 'J K', does: 'next', typing: 'Alt ↑, Alt ↓' },
            { keys: 'U', does: 'use it', of: 'Nothing that can be done now' },
          ]}
        />
      </>,
    )
    const keys = () => screen.getByRole('list', { name: 'Keys' }).textContent
    expect(mode()).toBe('Keys')
    expect(keys()).toBe('N addJK next')
    await user.click(screen.getByLabelText('Line'))
    expect(mode()).toBe('Typing · Esc leaves')
    // A letter would be typed: only what acts is drawn.
    expect(keys()).toBe('Alt ↑Alt ↓ next')
    act(() => screen.getByLabelText('Line').blur())
    await waitFor(() => expect(mode()).toBe('Keys'))
  })

  it('part with Esc: the text is kept and the focus goes to what the field belongs to', async () => {
    function Row() {
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that can have the focus, as in a list
        <div tabIndex={0} data-row>
          <input aria-label="Name" defaultValue="Kim" />
        </div>
      )
    }
    const { user } = await open()
    await user.click(document.body)
    const { render } = await import('@testing-library/react')
    render(<Row />)
    const field = screen.getByLabelText('Name')
    await user.type(field, ' Park{Escape}')
    expect(field).toHaveProperty('value', 'Kim Park')
    expect(document.activeElement).toBe(document.querySelector('[data-row]'))
  })

  it('let Esc go back a screen once no field has it, and not before', async () => {
    const { user, localityId } = await open()
    act(() => go({ screen: 'meetings', localityId }))
    await heading(/Meetings/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('home'))
    await user.keyboard('{Escape}')
    expect(useRoutes.getState().route.screen).toBe('home')
  })

  it('leave Esc to the line that is open: it closes, its card has the focus again, and its text waits', async () => {
    const { user } = await showBoard([{ title: 'Price twelve urns' }])
    screen.getByRole('button', { name: 'Price twelve urns' }).focus()
    await user.keyboard('n')
    await screen.findByRole('textbox', { name: 'What is to be done, who, and by when' })
    await user.keyboard('Half a line{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Price twelve urns' }))
    await user.keyboard('n')
    expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Half a line')
    await user.keyboard('{Enter}{Escape}n')
    expect(await screen.findByRole('textbox')).toHaveProperty('value', '')
  })

  it('keep the text of the agenda’s line too', async () => {
    const { user, meetingId } = await open()
    act(() => go({ screen: 'agenda', meetingId }))
    await screen.findByRole('list', { name: 'Agenda items' })
    await user.keyboard('n')
    await user.type(await screen.findByRole('textbox', { name: 'What is to be talked about' }), 'Half a th{Escape}')
    expect(screen.queryByRole('textbox', { name: 'What is to be talked about' })).toBeNull()
    await user.keyboard('n')
    const again = await screen.findByRole('textbox', { name: 'What is to be talked about' })
    expect(again).toHaveProperty('value', 'Half a th')
  })

  it('take back and do again from a toast', async () => {
    const { host, user, localityId } = await open()
    await host.core().call('action.add', {
      localityId,
      title: 'Tea',
      owner: { kind: 'team' },
      helperIds: [],
      dueOn: null,
      origin: null,
    })
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(/^Took back: /)
    await user.click(screen.getByRole('button', { name: 'Do it again' }))
    await screen.findByText(/^Did again: /)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Took back: /)
  })

  it('go from place to place with Ctrl and a digit, from a field too', async () => {
    const { user, localityId } = await open()
    await user.keyboard('{Control>}3{/Control}')
    await heading(/Actions/)
    await user.keyboard('n')
    await screen.findByRole('textbox', { name: 'What is to be done, who, and by when' })
    await user.keyboard('{Control>}4{/Control}')
    await heading(/Meetings/)
    expect(useRoutes.getState().route).toEqual({ screen: 'meetings', localityId })
    await user.keyboard('{Control>},{/Control}')
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'settings' }))
  })
})
