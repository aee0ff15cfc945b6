import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { calledAs, nameMatches } from '../../../renderer/src/features/find/do-lines'
import { expectNoAxeFinding } from '../on-screen'
import { addAction, chosen, field, onActions, options, palette } from './a-palette'

describe('doing', () => {
  it('with an empty field offers where to go and everything that can be done here, with key and chord', async () => {
    const { user } = await onActions()
    await user.keyboard('{Control>}k{/Control}')
    await palette()
    expect(options('Go to').join()).toContain('Go to Millbrook')
    expect(options('Do on this screen')).toContain('Add an actionNCtrl N')
    const everywhere = options('Do everywhere')
    for (const name of ['UndoCtrl Z', 'TodayCtrl 1', 'Next meetingCtrl 2', 'SettingsCtrl ,', 'These keys?F1'])
      expect(everywhere).toContain(name)
    expect(everywhere.join()).not.toContain('Throw the sample away')
    await expectNoAxeFinding()
  })

  it('does the command whose name is typed, once the palette has gone', async () => {
    const { user } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title: 'Price twelve urns' })
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'add act')
    await waitFor(() => expect(options('Do').join()).toContain('Add an actionNCtrl N'))
    await user.click(screen.getByRole('option', { name: /^Add an action ?N/ }))
    await screen.findByRole('textbox', { name: 'What is to be done, who, and by when' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('makes an action of the words for the person they name, and says so with Undo', async () => {
    const { user } = await onActions()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'mend the gate owen')
    await user.click(await screen.findByRole('option', { name: 'Add an action “mend the gate” for Owen Larkspur' }))
    const column = await screen.findByRole('region', { name: 'To do' })
    await within(column).findByText('mend the gate')
    await screen.findByRole('button', { name: 'Undo' })
  })

  it('puts the words on the next agenda, before its closing items', async () => {
    const { host, user, meetingId } = await onActions()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'broken kettle')
    await user.click(await screen.findByRole('option', { name: 'Put “broken kettle” on Thursday’s agenda' }))
    await screen.findByText('On the agenda: broken kettle')
    const view = await host.core().call('meeting.open', { meetingId })
    const titles = view.ok ? view.value.items.map((item) => item.title) : []
    expect(titles.indexOf('broken kettle')).toBeGreaterThan(0)
    expect(titles.indexOf('broken kettle')).toBeLessThan(titles.length - 1)
  })

  it('writes nothing at an Enter that chose nothing', async () => {
    const { host, user } = await onActions()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'quince{Enter}')
    await screen.findByText(/^Nothing with “quince”/)
    await user.keyboard('{Enter}')
    expect(host.calls.some((call) => call.name === 'action.add')).toBe(false)
    await user.keyboard('{ArrowDown}{Enter}')
    await screen.findByText('Action added: quince')
  })

  it('takes the command that is called as typed before any hit, at once with Enter', async () => {
    const { user } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title: 'Set dates for the clinic' })
      await addAction(host, { localityId, title: 'Settings of the heating' })
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'Séttings')
    await waitFor(() => expect(options('Found').length).toBeGreaterThan(0))
    expect(options('Go and do')).toEqual(['SettingsCtrl ,'])
    expect(screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual(
      expect.arrayContaining(['Go and do', 'Found']),
    )
    expect(chosen()).toBe('SettingsCtrl ,')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('settings'))
  })

  it('goes to the place whose name is typed', async () => {
    const { user, meetingId } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title: 'Millbrook bunting' })
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'millb')
    await waitFor(() => expect(options('Found').length).toBeGreaterThan(0))
    expect(chosen()).toBe('Go to Millbrook')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useRoutes.getState().route).toMatchObject({ screen: 'agenda', meetingId }))
  })

  it('does not do at a bare Enter what writes, though it is called so', async () => {
    const { host, user } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title: 'Undo the bunting' })
    })
    const undone = () => host.calls.some((call) => call.name === 'history.undo')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'undo')
    expect(options('Go and do')).toEqual(['UndoCtrl Z'])
    await waitFor(() => expect(chosen()).toContain('Undo the bunting'))
    await user.keyboard('{ArrowUp}')
    expect(chosen()).toBe('UndoCtrl Z')
    expect(undone()).toBe(false)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(undone()).toBe(true))
  })

  it('offers to throw the sample away in the sample, not at a bare Enter, and nowhere else', async () => {
    const { host, user } = await onActions()
    const offered = async () => {
      await user.keyboard('{Control>}k{/Control}')
      await user.type(await field(), 'throw')
      return options('Go and do')
    }
    expect(await offered()).toEqual([])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), isSample: true } }))
    expect(await offered()).toEqual(['Throw the sample away'])
    await user.keyboard('{Enter}')
    expect(host.calls.some((call) => call.name === 'host.discard-sample')).toBe(false)
  })

  it('closes with Esc and gives the focus back', async () => {
    const { user } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title: 'Price twelve urns' })
    })
    const card = await screen.findByRole('button', { name: 'Price twelve urns' })
    card.focus()
    await user.keyboard('/')
    await field()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(card))
    expect(useRoutes.getState().route.screen).toBe('actions')
  })

  it('knows a command by the beginnings of its words, accents and capitals aside', () => {
    expect(nameMatches('Go to Café Élan', 'cafe el')).toBe(true)
    expect(nameMatches('Propose done', 'DON prop')).toBe(true)
    expect(nameMatches('Propose done', 'one')).toBe(false)
  })

  it('knows what a command or a place is called by the beginning of its name', () => {
    expect(calledAs('Settings', ' séttings ')).toBe(8)
    expect(calledAs('Go to Café Élan', 'cafe e')).toBe(9)
    expect(calledAs('Go to Café Élan', 'go  to caf')).toBe(15)
    expect(calledAs('Who is at the keyboard', 'keyboard')).toBeNull()
    expect(calledAs('Settings', 'settings now')).toBeNull()
    expect(calledAs('Settings', '  ')).toBeNull()
  })
})
