import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import type { WorkspaceState } from '../../../shared/contract'
import { readPeopleLines } from '../../../shared/rules/people-lines'
import { expectNoAxeFinding } from '../on-screen'
import { personIn } from '../people/a-place'
import { addAction, openToday } from './millbrook'

const focused = () => document.activeElement?.textContent

async function openLate() {
  const actionIds: string[] = []
  const opened = await openToday(async (host, localityId) => {
    for (const [title, dueOn] of [
      ['Ring Peakside Homes', '2026-06-05'],
      ['Send the route', '2026-06-08'],
    ] as const) {
      actionIds.push(await addAction(host, localityId, { title, dueOn }))
    }
  })
  const { user } = opened
  /** To the first line of "Late, or waiting": after the one of the next meeting. */
  const chooseFirst = async () => {
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('Ring Peakside Homes')
  }
  return { ...opened, actionIds, chooseFirst }
}

describe('the lines of Today', () => {
  it('are one list for the arrows, and Enter leads each to its place', async () => {
    const { user, actionIds, localityId, meetingId } = await openLate()
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Millbrook, Thursday 11 June, 10:00 to 11:00')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('Send the route')
    await user.keyboard('{End}')
    expect(focused()).toBe('Millbrook, 10:00')
    await user.keyboard('{Home}{ArrowDown}{Enter}')
    expect(useRoutes.getState().route).toEqual({ screen: 'actions', localityId, actionId: actionIds[0] })
    act(() => useRoutes.getState().back())
    await screen.findByRole('heading', { level: 1, name: 'Tuesday 9 June' })
    await user.keyboard('a')
    expect(useRoutes.getState().route).toEqual({ screen: 'agenda', meetingId })
  })

  it('propose done with the full stop: the line goes, the next one has the focus, and Ctrl Z brings it back', async () => {
    const { user, chooseFirst } = await openLate()
    await chooseFirst()
    await expectNoAxeFinding()
    await user.keyboard('.')
    await screen.findByText('Proposed done: 26/A001, for the meeting to agree')
    await waitFor(() => expect(screen.queryByText('Ring Peakside Homes')).toBeNull())
    await waitFor(() => expect(focused()).toBe('Send the route'))
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText('Ring Peakside Homes')
  })

  it('take another day, said in plain words', async () => {
    const { user, chooseFirst } = await openLate()
    await chooseFirst()
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'Due when?' })
    const field = within(dialog).getByRole('textbox', { name: 'Due' })
    await user.clear(field)
    await user.type(field, 'in two weeks{Enter}')
    await screen.findByText('26/A001 is due 23 June')
    await waitFor(() => expect(screen.queryByText('Ring Peakside Homes')).toBeNull())
  })

  it('take another owner by the first letters of a name', async () => {
    const { user, chooseFirst } = await openLate()
    await chooseFirst()
    await user.keyboard('o')
    await screen.findByRole('dialog', { name: 'Who does it?' })
    await expectNoAxeFinding()
    await user.keyboard('Owen{Enter}')
    await screen.findByText('Owen Larkspur has 26/A001')
    const line = screen.getByText('Ring Peakside Homes').closest('li')
    expect(line?.textContent).toContain('Owen Larkspur')
  })

  it('go on the next agenda of their place with the reason, once', async () => {
    const { host, user, chooseFirst, meetingId } = await openLate()
    await chooseFirst()
    await user.keyboard('g')
    await screen.findByText('On Thursday’s agenda: Ring Peakside Homes')
    await screen.findByText(/was due Friday 5 June\. On Thursday’s agenda\.$/)
    const view = await host.core().call('meeting.open', { meetingId })
    const items = view.ok ? view.value.items.filter((item) => item.title === 'Ring Peakside Homes') : []
    expect(items).toMatchObject([
      { itemKind: 'matters-arising', minutes: 5, reason: '4 days late. MILL 26/A001, was due Friday 5 June.' },
    ])
    expect(screen.queryByRole('button', { name: /^Put on/ })).toBeNull()
  })

  it('are known on the agenda by what they are about, whatever they are called there', async () => {
    const { host, user, chooseFirst, meetingId } = await openLate()
    await chooseFirst()
    await user.keyboard('g')
    await screen.findByText(/was due Friday 5 June\. On Thursday’s agenda\.$/)
    const view = await host.core().call('meeting.open', { meetingId })
    const item = view.ok ? view.value.items.find((one) => one.title === 'Ring Peakside Homes') : undefined
    await host.core().call('item.edit', { meetingId, itemId: item?.id ?? '', title: 'The lift people' })
    const same = { meetingId, itemKind: 'event', title: 'Ring Peakside Homes', minutes: 1, after: null } as const
    await host.core().call('items.remove', { meetingId, itemIds: [item?.id ?? ''] })
    await host.core().call('item.add', same)
    await waitFor(() => expect(screen.queryByText(/On Thursday’s agenda\.$/)).toBeNull())
    await host.core().call('history.undo', {})
    await host.core().call('history.undo', {})
    await screen.findByText(/was due Friday 5 June\. On Thursday’s agenda\.$/)
    expect(screen.queryByRole('button', { name: /^Put on/ })).toBeNull()
  })

  it('say at the top from one working day before that the agenda has not gone out, and I issues it', async () => {
    const { host, user, meetingId } = await openToday()
    const next = screen.getByRole('region', { name: 'Next meeting' })
    await within(next).findByText(/expected/)
    expect(next.textContent).not.toContain('Not issued')
    await user.keyboard('i')
    await host.call('meeting.edit', { meetingId, on: '2026-06-10' })
    await within(next).findByText('Not issued yet.')
    await expectNoAxeFinding()
    within(next).getByRole('button', { name: 'Issue the agenda' })
    await user.keyboard('i')
    await screen.findByText('Issued the agenda for Millbrook. Open it to send it round.')
    await waitFor(() => expect(next.textContent).not.toContain('Not issued'))
  })

  it('issue the agenda of a meeting, from the pointer too', async () => {
    const { user } = await openLate()
    const week = screen.getByRole('complementary', { name: 'This week' })
    await user.click(within(week).getByText(/Not issued|not issued/))
    within(week)
      .getByRole('button', { name: /Millbrook, 10:00/ })
      .focus()
    await user.click(await within(week).findByRole('button', { name: 'Issue the agenda' }))
    await screen.findByText('Issued the agenda for Millbrook. Open it to send it round.')
    await within(week).findByText(/Agenda issued/)
  })

  it('add an action with N, from one line', async () => {
    const { user } = await openLate()
    await user.keyboard('n')
    await screen.findByRole('dialog', { name: 'Add an action' })
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('n')
    await user.type(
      await screen.findByRole('textbox', { name: /What is to be done/ }),
      'Find a kettle, ol, tomorrow{Enter}',
    )
    await screen.findByText('Added: Find a kettle')
    const line = (await screen.findByText('Find a kettle')).closest('li')
    expect(line?.textContent).toMatch(/^Tomorrow.*due Wednesday 10 June\..*Owen Larkspur$/)
  })

  it('send what waits for nobody to the cover, and read and close what came back', async () => {
    const { user, host } = await openToday(async (one, place) => {
      const people = { localityId: place, people: [...readPeopleLines('Tobias Wren, NCC, enabler')] }
      await one.core().call('people.add', people)
      const wren = await personIn(one, 'Tobias Wren')
      const roles = wren.roles.map((role) => ({ ...role, standing: 'cover' as const }))
      await one.core().call('person.edit', { personId: wren.id, roles: [...roles] })
      const rest = { tried: '', ifNothing: '', neededBy: null, enablerId: null, origin: null } as const
      const asked = { question: 'May we open the pavilion?', ask: 'permission', barrier: 'unsaid' } as const
      await one.core().call('escalation.write', { localityId: place, ...asked, ...rest, column: 'drafted' })
    })
    const state = async () => {
      const set = await host.core().call('working-set', {})
      return set.ok ? set.value.records.find((one) => one.kind === 'escalation') : undefined
    }
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('One question, and no enabler to answer it')
    await user.keyboard('s')
    await screen.findByText('Sent: 26/E01')
    const wren = await personIn(host, 'Tobias Wren')
    expect(await state()).toMatchObject({ column: 'sent', enablerId: wren.id })
    const said = { escalationId: (await state())?.id ?? '', kind: 'no' as const, words: 'No key holder', until: null }
    await host.core().call('escalation.answer', { ...said, keep: null })
    await screen.findByText(/26\/E01\. .* said no: No key holder\. Read it and close\./)
    await user.keyboard('{Home}{ArrowDown}')
    expect(focused()).toBe('May we open the pavilion?')
    await expectNoAxeFinding()
    await user.keyboard('r')
    await user.type(await screen.findByRole('textbox', { name: 'What did it lead to?' }), 'We ask the school{Enter}')
    await screen.findByText('Closed: 26/E01')
    expect(await state()).toMatchObject({ column: 'closed' })
  })

  it('record what came by phone with W, lead to the marks of a pledge with M, ask for a yes to go on with K', async () => {
    const { user, host, localityId } = await openToday(async (one, place) => {
      const core = one.core()
      const people = { localityId: place, people: [...readPeopleLines('Grace Alderney, NCC, enabler')] }
      await core.call('people.add', people)
      const rest = { tried: '', ifNothing: '', neededBy: '2026-06-10', enablerId: null, origin: null } as const
      const asked = { question: 'May we open the pavilion?', ask: 'permission', barrier: 'unsaid' } as const
      await core.call('escalation.write', { localityId: place, ...asked, ...rest, column: 'sent' })
      const side = (text: string) => ({ by: { kind: 'residents' as const }, text })
      const sides = { weWill: side('open the hall'), youWill: side('bring the soup') }
      const open = { target: '', condition: null, reviewOn: '2026-06-10', column: 'agreed', origin: null } as const
      await core.call('pledge.write', { localityId: place, title: 'The Thursday kitchen', ...sides, ...open })
      const holds = { condition: '', where: { kind: 'places' as const, localityIds: [place] }, until: '2026-06-12' }
      const given = { reach: '', saidById: null, saidOn: '2026-03-12', via: 'phone', minute: null } as const
      await core.call('permission.add', { what: 'The van on Fridays', ...holds, ...given })
    })
    const stand = (words: string | RegExp) => act(() => screen.getByText(words).closest('button')?.focus())
    stand('May we open the pavilion?')
    await user.keyboard('w')
    const dialog = await screen.findByRole('dialog', { name: 'What was said to 26/E01' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Their words' }), 'Yes, every Saturday')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/26\/E01\. .* said yes.*Read it and close\./)
    stand('The Thursday kitchen: has each side kept it?')
    await user.keyboard('m')
    expect(useRoutes.getState().route).toMatchObject({ screen: 'pledges', localityId })
    act(() => useRoutes.getState().back())
    await screen.findByRole('heading', { level: 1, name: 'Tuesday 9 June' })
    stand(/The van on Fridays/)
    await user.keyboard('k')
    await waitFor(() => expect(useRoutes.getState().route).toMatchObject({ screen: 'write-escalation', localityId }))
    expect(host.calls.filter(({ name }) => name === 'permission.ask-to-go-on')).toHaveLength(1)
  })

  it('can only be read where the workspace is read only', async () => {
    const { host, user, chooseFirst } = await openLate()
    const { dir } = { dir: '', ...host.state().workspace }
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const workspace: WorkspaceState = { kind: 'read-only', dir, because }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await screen.findByText('You are reading only.')
    await chooseFirst()
    expect(screen.queryByRole('button', { name: 'Propose done' })).toBeNull()
    await user.keyboard('.n')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(host.calls.filter((call) => call.name === 'action.move')).toEqual([])
  })
})
