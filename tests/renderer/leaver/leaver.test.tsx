import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import '../../../renderer/src/features/leaver/leaver-screen'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { goingWords, handedWords, leavesWords } from '../../../renderer/src/features/leaver/leaver-words'
import { typedInitials } from '../../../renderer/src/features/leaver/typed-initials'
import type { Goes } from '../../../renderer/src/features/leaver/work-lines'
import type { WorkspaceState } from '../../../shared/contract'
import { ask } from '../live/live-hall'
import { aHost, expectNoAxeFinding, heading, showApp, startMillbrook } from '../on-screen'
import { personIn } from '../people/a-place'

const team = 'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nOlive Pym\nGrace Alderney, enabler'

/** Owen is leaving, with so many actions of his own. */
async function openLeaver(actions: readonly string[]) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host, team)
  const owen = await personIn(host, 'Owen Larkspur')
  for (const title of actions) {
    const owner = { kind: 'person' as const, personId: owen.id }
    await ask(host, 'action.add', { localityId, title, owner, helperIds: [], dueOn: '2026-06-12', origin: null })
  }
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'leaver', localityId, personId: owen.id }))
  await heading(/Owen Larkspur is leaving/)
  await screen.findByRole('listbox', { name: 'Roles and places' })
  const owners = async () => {
    const set = await ask(host, 'working-set', {})
    return set.records.flatMap((one) => (one.kind === 'action' ? [one.owner] : []))
  }
  return { host, user, localityId, owners, owen }
}

const line = (title: string) => screen.getByRole('option', { name: new RegExp(title) })

describe('somebody who is leaving', () => {
  it('hands everything over in one step, each thing to whom it was given, and one undo brings it all back', async () => {
    const { host, user, owners, owen } = await openLeaver([
      'Ring the printer',
      'Book the hall',
      '<script>O’Neil</script>',
    ])
    const nettie = await personIn(host, 'Nettie Bramble')
    const olive = await personIn(host, 'Olive Pym')
    await expectNoAxeFinding()
    // Initials give it to somebody, Del to nobody.
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(line('Ring the printer')))
    await user.keyboard('op')
    await waitFor(() => expect(line('Ring the printer').textContent).toContain('Olive Pym'))
    await user.keyboard('{ArrowDown}{Delete}')
    expect(line('Book the hall').textContent).toContain('Nobody')
    await user.keyboard('{ArrowDown}nb')
    expect(line('O’Neil').textContent).toContain('Nettie Bramble')
    await user.keyboard('{End}{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Who takes it?' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Nobody' }))
    expect(screen.getByText(/^2 things go to two people, 2 to nobody\.$/)).toBeDefined()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Owen Larkspur leaves on 9 June: 2 things handed over, 2 go to nobody')
    expect(useRoutes.getState().route).toMatchObject({ screen: 'people' })
    expect(await owners()).toEqual([
      { kind: 'person', personId: olive.id },
      { kind: 'nobody' },
      { kind: 'person', personId: nettie.id },
    ])
    expect((await personIn(host, 'Owen Larkspur')).retiredOn).toBe('2026-06-09')
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect((await personIn(host, 'Owen Larkspur')).retiredOn).toBeNull())
    expect(await owners()).toEqual([1, 2, 3].map(() => ({ kind: 'person', personId: owen.id })))
  })

  it('gives a whole group at once, marks several, and hands over only', async () => {
    const { host, user, owners, owen } = await openLeaver(['One', 'Two', 'Three'])
    const nettie = await personIn(host, 'Nettie Bramble')
    await user.click(screen.getByRole('button', { name: 'All to one person: Actions' }))
    await user.type(await screen.findByRole('combobox', { name: 'Who' }), 'nb{Enter}')
    await waitFor(() => expect(line('Three').textContent).toContain('Nettie Bramble'))
    await user.keyboard('{ArrowDown}')
    line('One').focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Enter}')
    await screen.findByRole('dialog', { name: 'Who takes these 2?' })
    await user.click(screen.getByRole('button', { name: 'They leave with them' }))
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await screen.findByText(/^\d things? handed over/)
    const his = { kind: 'person', personId: owen.id }
    expect(await owners()).toEqual([his, his, { kind: 'person', personId: nettie.id }])
    expect((await personIn(host, 'Owen Larkspur')).retiredOn).toBeNull()
  })

  it('is reached from People, with whoever is chosen, and is asked for where nobody is', async () => {
    const { user, localityId, owen } = await openLeaver([])
    act(() => go({ screen: 'people', localityId }))
    await heading(/People/)
    await user.keyboard('l')
    await heading(/Somebody is leaving/)
    await expectNoAxeFinding()
    await user.type(await screen.findByRole('combobox', { name: 'Who is leaving?' }), 'larkspur{Enter}')
    await heading(/Owen Larkspur is leaving/)
    expect(useRoutes.getState().route).toEqual({ screen: 'leaver', localityId, personId: owen.id })
  })

  it('lets them stay until a later day, keeps what is half made through Esc, and opens nothing after initials', async () => {
    const { user, localityId, owners, host, owen } = await openLeaver(['Ring the printer', 'Book the hall'])
    const olive = await personIn(host, 'Olive Pym')
    const day = screen.getByRole('textbox', { name: 'Last day' })
    await user.click(day)
    await user.keyboard('30 June{Escape}')
    expect(document.activeElement).not.toBe(day)
    expect(useRoutes.getState().route).toMatchObject({ screen: 'leaver' })
    expect(screen.getByText(/Hand over now\. Owen stays here until 30 June/)).toBeDefined()
    await user.keyboard('{ArrowDown}op{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(line('Book the hall')))
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Who takes it?' })
    await user.click(within(dialog).getByRole('button', { name: /^Close/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Escape}')
    await heading(/People/)
    act(() => go({ screen: 'leaver', localityId, personId: owen.id }))
    await waitFor(() => expect(line('Ring the printer').textContent).toContain('Olive Pym'))
    expect(screen.queryByRole('button', { name: /Hand over only/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Hand over now/ }))
    await screen.findByText('Owen Larkspur stays here until 30 June: 2 things handed over, 1 goes to nobody')
    const { retiredOn, roles } = await personIn(host, 'Owen Larkspur')
    expect([retiredOn, roles[0]?.to]).toEqual([null, '2026-06-30'])
    expect((await owners())[0]).toEqual({ kind: 'person', personId: olive.id })
    // Handed over, nothing is half made any more.
    act(() => go({ screen: 'leaver', localityId, personId: owen.id }))
    await screen.findByText(/Owen leaves today\./)
  })

  it('can be read where the workspace is read only, and nothing is given away', async () => {
    const { host, user } = await openLeaver(['One'])
    const { dir } = { dir: '', ...host.state().workspace }
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-09T12:40:00.000Z' } as const
    const workspace: WorkspaceState = { kind: 'read-only', dir, because }
    act(() => host.send({ kind: 'workspace', state: { ...host.state(), workspace } }))
    await screen.findByText('You are reading only.')
    await user.keyboard('{ArrowDown}nb{Control>}{Enter}{/Control}')
    expect(screen.queryByRole('button', { name: /Hand over/ })).toBeNull()
    expect(host.calls.filter((call) => call.name === 'person.hand-over')).toEqual([])
  })
})

describe('its words', () => {
  const to = (personId: string): Goes => ({ kind: 'person', personId })
  const nobody: Goes = { kind: 'nobody' }
  const stays: Goes = { kind: 'stays' }

  it('count what goes where', () => {
    expect(goingWords([to('a'), to('b'), to('a'), nobody, stays])).toBe(
      '3 things go to two people, 1 to nobody, 1 stays with them.',
    )
    expect(goingWords([to('a')])).toBe('1 thing goes to one person.')
    expect(goingWords([nobody, nobody])).toBe('2 things go to nobody.')
    expect(goingWords([])).toBe('Nothing that is open names them.')
    expect([handedWords(10, 2), handedWords(1, 0), handedWords(1, 1)]).toEqual([
      '8 things handed over, 2 go to nobody',
      '1 thing handed over',
      '1 thing goes to nobody',
    ])
    expect(leavesWords('Nettie', '2026-06-30', '2026-06-11')).toBe('Nettie leaves on 30 June.')
  })

  it('find somebody by initials once only one is meant, and begin anew after a while', () => {
    const people = ['OL', 'OP', 'KD', 'KD'].map((initials, index) => ({ id: `p${index}`, initials }))
    const { type } = typedInitials(() => people)
    expect(type('o', 0).personId).toBeNull()
    expect(type('p', 300)).toEqual({ typed: 'op', personId: 'p1' })
    expect(type('o', 5_000).personId).toBeNull()
    expect(type('l', 5_200).personId).toBe('p0')
    // Two have the same ones: neither is guessed.
    expect([type('k', 9_000).personId, type('d', 9_100).personId]).toEqual([null, null])
  })
})
