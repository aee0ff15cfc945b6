import { act, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { add, card, said, showBoard, titlesIn } from './a-board'

const four = [
  { title: 'Ring the housing officer', dueOn: '2026-06-12' },
  { title: 'Price twelve urns', owner: { kind: 'team' as const } },
  { title: 'Walk the café route', column: 'doing' as const, dueOn: '2026-06-30' },
  { title: 'Mend the gate', column: 'doing' as const },
]

async function filtered(words: string) {
  const shown = await showBoard(four)
  await shown.user.keyboard('f')
  await shown.user.type(await screen.findByRole('textbox', { name: 'Words' }), words)
  return shown
}

/** A screen of the four, which another place's one action can take the room of. */
async function twoPlaces() {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const locality = { name: 'Carr Top', code: 'CARR' }
  const pattern = { every: 'week', weekday: 1, nth: null, startsAt: '10:00', endsAt: '11:00' } as const
  const started = await host.core().call('team.start', {
    locality: { ...locality, shape: 'place', district: '', venue: '', pattern },
    people: [],
    keyboard: null,
    firstMeetingOn: '2026-06-15',
  })
  if (!started.ok) throw new Error(JSON.stringify(started.problem))
  const other = started.value.localityId
  for (const action of four) await add(host, localityId, action)
  await add(host, other, { title: 'Count the chairs' })
  let showPlace: (id: string) => void = () => undefined
  function Shown() {
    const [at, setAt] = useState(localityId)
    showPlace = setAt
    return <ActionsScreen localityId={at} />
  }
  const user = await showScreen(host, <Shown />)
  await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
  return { user, localityId, other, show: (id: string) => act(() => showPlace(id)) }
}

describe('the filter of a board', () => {
  // It outlives its screen.
  afterEach(() => screen.queryAllByRole('button', { name: 'Show all' })[0]?.click())

  it('shows the cards with all the words, without accents or capitals, and says how many of how many', async () => {
    const { user } = await filtered('CAFE rou')
    const dialog = screen.getByRole('dialog', { name: 'Filter' })
    await waitFor(() => expect(titlesIn('Doing')).toEqual(['Walk the café route']))
    expect(titlesIn('To do')).toEqual([])
    expect(dialog.textContent).toContain('Show 1')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await screen.findByText('1 of 4 shown')
    await user.click(screen.getByRole('button', { name: '“CAFE rou”. Take this filter away' }))
    await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
    expect(screen.queryByText(/shown$/)).toBeNull()
  })

  it('asks by when', async () => {
    const { user } = await showBoard(four)
    await user.keyboard('f')
    const dialog = await screen.findByRole('dialog', { name: 'Filter' })
    await user.click(within(dialog).getByRole('button', { name: /Due/ }))
    await user.click(await screen.findByRole('option', { name: 'This week' }))
    await waitFor(() => expect(titlesIn('To do')).toEqual(['Ring the housing officer']))
    expect(titlesIn('Doing')).toEqual([])
    // Enter opens a list here: Ctrl Enter shows the cards from everywhere.
    expect(within(dialog).getByRole('button', { name: /^Show 1/ }).textContent).toContain('Ctrl Enter')
    within(dialog).getByRole('button', { name: /Due/ }).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await screen.findByText('1 of 4 shown')
  })

  it('is asked of its own place only, and is there again on coming back', async () => {
    const { user, localityId, other, show } = await twoPlaces()
    await user.keyboard('f')
    await user.type(await screen.findByRole('textbox', { name: 'Words' }), 'gate{Enter}')
    await screen.findByText('1 of 4 shown')
    show(other)
    await waitFor(() => expect(titlesIn('To do')).toEqual(['Count the chairs']))
    expect(screen.queryByText(/shown$/)).toBeNull()
    show(localityId)
    await screen.findByText('1 of 4 shown')
  })

  it('never leaves an empty board without a word', async () => {
    const { user } = await filtered('zzz')
    await user.keyboard('{Escape}')
    await screen.findByRole('heading', { name: 'No action is like that' })
    await expectNoAxeFinding()
    await user.click(screen.getAllByRole('button', { name: 'Show all' }).at(-1) ?? document.body)
    await waitFor(() => expect(titlesIn('To do')).toHaveLength(2))
  })

  it('tells of an action that was added and is hidden, and shows it when asked', async () => {
    const { user } = await filtered('gate')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(titlesIn('To do')).toEqual([]))
    card('Mend the gate').focus()
    await user.keyboard('n')
    await user.keyboard('Ask the school{Enter}')
    const toasts = screen.getByRole('region', { name: 'What happened' })
    const showAll = await within(toasts).findByRole('button', { name: 'Show all' })
    expect(toasts.textContent).toContain('26/A005 is hidden by the filter.')
    expect(said()).toBe('26/A005 is hidden by the filter.')
    await user.click(showAll)
    await waitFor(() => expect(titlesIn('To do')).toContain('Ask the school'))
  })
})
