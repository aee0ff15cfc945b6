import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { columnWords } from '../../../renderer/src/features/actions/action-columns'
import { ActionsScreen } from '../../../renderer/src/features/actions/actions-screen'
import { recordsOf, sampleHost } from '../escalations/some-questions'
import { refuseNext } from '../live/live-hall'
import { expectNoAxeFinding, showScreen } from '../on-screen'
import { add, addLate, card, column, said, showBoard, titlesIn } from './a-board'

const three = [{ title: 'Ring the housing officer' }, { title: 'Price twelve urns' }, { title: 'Borrow chairs' }]

describe('the actions board', () => {
  it('without a single action says what will stand here and offers the old log', async () => {
    const { user, localityId } = await showBoard([])
    await screen.findByRole('heading', { name: 'No actions yet' })
    await expectNoAxeFinding()
    await user.click(screen.getByRole('button', { name: 'Bring the old action log…' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'import', localityId })
  })

  it('says in one sentence how many are open, late and proposed', async () => {
    await showBoard(
      [
        { title: 'Proposed one', column: 'proposed', owner: { kind: 'team' } },
        { title: 'Open one', owner: { kind: 'team' } },
      ],
      (host, _, localityId) => addLate(host, localityId, 'Late one', '2026-06-05'),
    )
    await screen.findByText(
      (_, element) => element?.tagName === 'P' && element.textContent === '3 open, 1 late, 1 proposed done.',
    )
    expect(column('To do').textContent).toContain('4 days late')
    expect(column('To do').textContent).toContain('5 weeks old')
    await expectNoAxeFinding()
  })

  it('says on a slip how often it was held over and that nobody has it, and at the head of a column how many there are', async () => {
    const host = await sampleHost()
    const mill = (await recordsOf(host, 'locality')).find(({ code }) => code === 'MILL')?.id ?? ''
    await add(host, mill, { title: 'Nobody’s yet', column: 'doing' })
    const here = (await recordsOf(host, 'action')).filter(({ localityId }) => localityId === mill)
    await showScreen(host, <ActionsScreen localityId={mill} />)
    await screen.findByRole('button', { name: 'Nobody’s yet' })
    const held = here.filter(({ heldOver, column: at }) => heldOver > 0 && at !== 'done')
    expect(held.length).toBeGreaterThan(1)
    for (const action of here) {
      const spans = document.querySelectorAll(`[data-card="${action.id}"] span`)
      const says = [...spans].map(({ textContent }) => textContent ?? '')
      const heldWords = held.includes(action) ? [`Held over ${action.heldOver}`] : []
      expect(says.filter((words) => words.startsWith('Held over'))).toEqual(heldWords)
      expect(says.includes('No owner')).toBe(action.owner.kind === 'nobody' && action.column !== 'done')
    }
    for (const [id, name] of Object.entries(columnWords)) {
      const count = here.filter((action) => action.column === id).length
      expect(column(name).querySelector('header')?.textContent).toMatch(new RegExp(`^${name}${count}\\b`))
    }
  })

  it('draws whatever was typed as text', async () => {
    const titles = ['<script>alert(1)</script>', 'שלום לכולם', '👩‍👩‍👧 tea', 'x'.repeat(2_000)]
    await showBoard(titles.map((title) => ({ title })))
    expect(titlesIn('To do')).toEqual(titles)
    await expectNoAxeFinding()
  })

  it('adds with N: the line is read, and the card stands last in To do', async () => {
    const { user } = await showBoard(three)
    await user.keyboard('n')
    await user.keyboard('Ask the school ol fri{Enter}')
    await waitFor(() => expect(titlesIn('To do').at(-1)).toBe('Ask the school'))
    await within(column('To do')).findByRole('img', { name: 'Owen Larkspur' })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('What is to be done, who, and by when')
  })

  it('adds at the foot of a column', async () => {
    const { user } = await showBoard(three)
    await user.click(screen.getByRole('button', { name: 'Add to Doing' }))
    await user.keyboard('Walk the school route{Enter}')
    await waitFor(() => expect(titlesIn('Doing')).toEqual(['Walk the school route']))
  })

  it('asks by what a new action in Blocked is blocked, and keeps the words when nobody says', async () => {
    const { user } = await showBoard(three)
    await user.click(screen.getByRole('button', { name: 'Add to Blocked' }))
    await user.keyboard('Put the kettle in the pavilion{Enter}')
    await screen.findByRole('dialog', { name: 'Blocked by what?' })
    await user.keyboard('{Escape}')
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Put the kettle in the pavilion')
    screen.getByRole('textbox').focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('dialog')
    await user.type(screen.getByRole('textbox', { name: 'By what, or by whom' }), 'The deposit{Enter}')
    await waitFor(() => expect(titlesIn('Blocked')).toEqual(['Put the kettle in the pavilion']))
    expect(column('Blocked').textContent).toContain('The deposit')
  })

  it('shows a change somebody else made', async () => {
    const { host, localityId } = await showBoard(three)
    await add(host, localityId, { title: 'From the meeting' })
    await waitFor(() => expect(titlesIn('To do')).toContain('From the meeting'))
  })

  it('proposes the card done with the full stop', async () => {
    const { user } = await showBoard(three)
    card('Price twelve urns').focus()
    await user.keyboard('.')
    await waitFor(() => expect(titlesIn('Proposed done')).toEqual(['Price twelve urns']))
    await waitFor(() => expect(said()).toBe('Moved 26/A002 to Proposed done, 1 of 1'))
  })
})

describe('the panel beside the board', () => {
  it('opens with Enter, tells the facts and where the action is from', async () => {
    const { user } = await showBoard([{ title: 'Ring the housing officer', dueOn: '2026-06-12' }])
    card('Ring the housing officer').focus()
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'Action 26/A001' })
    within(panel).getByRole('heading', { name: 'Ring the housing officer' })
    expect(panel.textContent).toContain('Friday 12 June 2026')
    await within(panel).findByText('Added 26/A001')
    await expectNoAxeFinding()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement).toBe(card('Ring the housing officer'))
  })

  it('changes the title with E', async () => {
    const { user } = await showBoard(three)
    card('Price twelve urns').focus()
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: 'What is to be done' })
    await user.clear(field)
    await user.type(field, 'Price fourteen urns{Control>}{Enter}{/Control}')
    await waitFor(() => expect(titlesIn('To do')).toContain('Price fourteen urns'))
  })

  it('keeps a title in its field where the disk takes none', async () => {
    const { host, user, ids } = await showBoard(three)
    card('Price twelve urns').focus()
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: 'What is to be done' })
    refuseNext(host, 'action.edit')
    await user.clear(field)
    await user.type(field, 'Price thirteen urns{Control>}{Enter}{/Control}')
    await waitFor(() => expect(host.calls.filter(({ name }) => name === 'action.edit')).toHaveLength(1))
    await screen.findByText(/full/i)
    expect(screen.getByRole('textbox', { name: 'What is to be done' })).toHaveProperty('value', 'Price thirteen urns')
    expect(ids).toHaveLength(3)
  })

  it('does not go on writing in the next card that is chosen', async () => {
    const { user } = await showBoard(three)
    card('Price twelve urns').focus()
    await user.keyboard('e')
    await screen.findByRole('textbox', { name: 'What is to be done' })
    await user.click(card('Borrow chairs'))
    await screen.findByRole('heading', { level: 2, name: 'Borrow chairs' })
    expect(screen.queryByRole('textbox', { name: 'What is to be done' })).toBeNull()
  })

  it('gives the action to somebody', async () => {
    const { user } = await showBoard(three)
    await user.click(card('Price twelve urns'))
    await user.click(await screen.findByRole('button', { name: /^Owner: ?Nobody/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Jonah Reed' }))
    await screen.findByRole('button', { name: /^Owner: ?Jonah Reed/ })
    await within(column('To do')).findByRole('img', { name: 'Jonah Reed' })
  })

  it('drops it with a reason, and Undo brings it back', async () => {
    const { user } = await showBoard(three)
    await user.click(card('Price twelve urns'))
    await user.click(await screen.findByRole('button', { name: 'Drop, with a reason…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Drop 26/A002' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }))
    expect(dialog.textContent).toContain('Write a few words.')
    await user.type(within(dialog).getByRole('textbox'), 'Urns were lent{Enter}')
    await waitFor(() => expect(titlesIn('To do')).not.toContain('Price twelve urns'))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(titlesIn('To do')).toContain('Price twelve urns'))
  })
})
