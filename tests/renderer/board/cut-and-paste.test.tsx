import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EscalationsScreen } from '../../../renderer/src/features/escalations/escalations-screen'
import { add, card, column, said, showBoard, titlesIn } from '../actions/a-board'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { showPledges } from '../pledges/some-pledges'

const four = [
  { title: 'Ring the housing officer' },
  { title: 'Price twelve urns' },
  { title: 'Borrow chairs' },
  { title: 'Mend the gate', column: 'doing' as const },
]
const cut = '{Control>}x{/Control}'
const put = '{Control>}v{/Control}'
const bar = () => screen.queryByRole('group', { name: 'What was cut' })
const moves = (host: { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }) =>
  host.calls.filter(({ name }) => /^actions?\.move$/.test(name)).map(({ input }) => input)

describe('cutting a card with Ctrl X and putting it elsewhere with Ctrl V', () => {
  it('marks it, says so, and puts it after the card the keys are at, in one step that Undo takes back', async () => {
    const { user, host, ids } = await showBoard(four)
    card('Ring the housing officer').focus()
    await user.keyboard(cut)
    expect(said()).toBe('26/A001 cut: Ctrl V puts it after the card you go to, Escape lets it go.')
    expect(card('Ring the housing officer').closest('li')?.hasAttribute('data-moving')).toBe(true)
    expect(moves(host)).toEqual([])
    await user.keyboard('{ArrowRight}')
    expect(bar()?.textContent).toContain('26/A001 cut. Ctrl V puts it after 26/A004 in Doing.')
    expect(column('Doing').textContent).toContain('2 of 2')
    await expectNoAxeFinding()
    await user.keyboard(put)
    await waitFor(() => expect(said()).toBe('Moved 26/A001 to Doing, 2 of 2'))
    expect(titlesIn('Doing')).toEqual(['Mend the gate', 'Ring the housing officer'])
    expect(document.activeElement).toBe(card('Ring the housing officer'))
    expect(bar()).toBeNull()
    expect(moves(host)).toEqual([{ actionId: ids[0], to: 'doing', after: ids[3] }])
    await host.core().call('history.undo', {})
    await waitFor(() => expect(titlesIn('To do')).toEqual(four.slice(0, 3).map((one) => one.title)))
  })

  it('takes those that are chosen, which are chosen no more, and moves them at once', async () => {
    const { user, host, ids } = await showBoard(four)
    card('Ring the housing officer').focus()
    await user.keyboard(`xjjx${cut}`)
    expect(bar()?.textContent).toContain('2 actions cut')
    expect(screen.queryByRole('group', { name: 'Those chosen' })).toBeNull()
    await user.keyboard('{ArrowUp}')
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Put here' }))
    await waitFor(() =>
      expect(titlesIn('To do')).toEqual(['Price twelve urns', 'Ring the housing officer', 'Borrow chairs']),
    )
    expect(moves(host)).toMatchObject([{ actionIds: [ids[0], ids[2]], to: 'todo', after: ids[1] }])
  })

  it('comes with the arrows to a column that is empty, which asks what it needs before the card goes', async () => {
    const { user } = await showBoard(four)
    card('Mend the gate').focus()
    await user.keyboard(`${cut}{ArrowRight}`)
    expect(said()).toBe('Blocked is empty. 26/A004 cut: Ctrl V puts it here.')
    expect(column('Blocked').textContent).toContain('1 of 1')
    await user.keyboard('{ArrowRight}')
    expect(bar()?.textContent).toContain('in Proposed done, which is empty. The meeting will be asked to agree.')
    await user.keyboard(`{ArrowLeft}${put}`)
    await screen.findByRole('dialog', { name: 'Blocked by what?' })
    await user.type(screen.getByRole('textbox', { name: 'By what, or by whom' }), 'The deposit{Enter}')
    await waitFor(() => expect(titlesIn('Blocked')).toEqual(['Mend the gate']))
  })

  it('goes back and says why where a rule is against it', async () => {
    const { user } = await showBoard(four)
    card('Mend the gate').focus()
    await user.keyboard(`${cut}{ArrowRight}{ArrowRight}{ArrowRight}${put}`)
    await screen.findByText('Only the meeting agrees that an action is done. 26/A004 stays in Doing.')
    expect(titlesIn('Doing')).toEqual(['Mend the gate'])
    expect(bar()).toBeNull()
  })

  it('is put at the end of a column that was clicked, and let go with Esc', async () => {
    const { user, host } = await showBoard(four)
    card('Mend the gate').focus()
    await user.keyboard(cut)
    await user.click(within(column('To do')).getByRole('heading'))
    expect(bar()?.textContent).toContain('at the end of To do')
    await user.keyboard('{Escape}')
    expect(said()).toBe('Let go. Nothing was moved.')
    expect(bar()).toBeNull()
    await user.keyboard(put)
    await screen.findByText('Nothing is cut. Ctrl X cuts the action the keys are at, or those chosen.')
    expect(moves(host)).toEqual([])
  })

  it('leaves Ctrl X and Ctrl V to the text in a field', async () => {
    const { user, host } = await showBoard(four)
    card('Mend the gate').focus()
    await user.keyboard(`n`)
    const line = await screen.findByRole('textbox', { name: /What is to be done/ })
    await user.type(line, 'Ring')
    await user.keyboard(cut)
    expect(bar()).toBeNull()
    card('Mend the gate').focus()
    await user.keyboard(cut)
    line.focus()
    await user.keyboard(put)
    expect(bar()).not.toBeNull()
    expect(moves(host)).toEqual([])
  })

  it('stays among the cards of its own place, and says so where another is asked for', async () => {
    const { user } = await showBoard(
      four,
      async (host) => {
        const pattern = { every: 'week', weekday: 3, nth: null, startsAt: '10:00', endsAt: '11:00' } as const
        const carr = await startMillbrook(host, 'Sana Marsh, NCC, lead', {
          locality: { name: 'Carr Top', code: 'CARR', shape: 'place', district: '', venue: '', pattern },
        })
        await add(host, carr.localityId, { title: 'Paint the shelter', column: 'doing' })
      },
      true,
    )
    card('Price twelve urns').focus()
    await user.keyboard(`${cut}{ArrowRight}`)
    card('Paint the shelter').focus()
    await user.keyboard(put)
    await screen.findByText(/MILL 26\/A002 stays with its own place: it can stand only among cards of MILL\./)
    await waitFor(() => expect(titlesIn('Doing')).toEqual(['Mend the gate', 'Price twelve urns', 'Paint the shelter']))
  })
})

describe('in lanes', () => {
  it('a card goes from column to column of its own lane, also to one that is empty there, and says so', async () => {
    const team = { kind: 'team' } as const
    const { user } = await showBoard([
      { title: 'Borrow chairs', owner: team },
      { title: 'Mend the gate', column: 'doing' },
    ])
    // A board comes back in the lanes it was left in.
    if (document.querySelector('[data-lane]') === null) await user.keyboard('{Shift>}l{/Shift}')
    await waitFor(() => expect(document.querySelectorAll('[data-lane]')).toHaveLength(2))
    act(() => card('Borrow chairs').focus())
    await user.keyboard(`${cut}{ArrowRight}`)
    expect(said()).toBe('Doing is empty in this lane. 26/A001 cut: Ctrl V puts it here.')
    act(() => card('Mend the gate').focus())
    await user.keyboard(put)
    await screen.findByText('26/A001 stays in its own lane: Ctrl V moves it from column to column only.')
    await waitFor(() => expect(said()).toBe('Moved 26/A001 to Doing, The whole team, 1 of 1'))
    await user.keyboard('{Shift>}l{/Shift}')
    await waitFor(() => expect(document.querySelector('[data-lane]')).toBeNull())
    expect([...titlesIn('Doing')].sort()).toEqual(['Borrow chairs', 'Mend the gate'])
  })
})

describe('on the other boards', () => {
  it('a pledge that is put into Kept is asked about each side', async () => {
    const { user } = await showPledges([{ title: 'Twelve chairs', column: 'agreed' }], { as: 'board' })
    card('Twelve chairs').focus()
    await user.keyboard(`${cut}{ArrowRight}{ArrowRight}${put}`)
    await screen.findByRole('dialog', { name: /Has each side of 26\/P01 kept it/ })
  })

  it('a question nobody has answered goes back from Answered, and why is said', async () => {
    const host = await aHost()
    const { localityId } = await startMillbrook(host)
    const question = 'May we close Mill Lane for the fair?'
    const written = await host.core().call('escalation.write', {
      localityId,
      column: 'drafted',
      origin: null,
      question,
      ask: 'permission',
      tried: '',
      ifNothing: '',
      neededBy: null,
      barrier: 'unsaid',
      enablerId: null,
    })
    expect(written.ok).toBe(true)
    const user = await showScreen(
      host,
      <EscalationsScreen localityId={localityId} escalationId={null} isEverywhere={false} as="board" />,
    )
    ;(await screen.findByRole('button', { name: question })).focus()
    await user.keyboard(`${cut}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}`)
    expect(bar()?.textContent).toContain('in Answered, which is empty. The answer will be asked for.')
    await user.keyboard(put)
    await screen.findByRole('alert')
    expect(column('Drafted').textContent).toContain(question)
  })
})
