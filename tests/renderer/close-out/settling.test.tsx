import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { canBeDoneWhileTyping, listedDoables, typingChord, useDoableRegistry } from '../../../renderer/src/ui/doables'
import { expectNoAxeFinding } from '../on-screen'
import { addAction, ask, closeMeeting, itemOf, row } from './close-hall'

const bus = 'A walking bus for Carr Top Road'
const lift = 'The lift at Weir Court'
const two = [{ title: lift }, { title: bus }]
const focused = () => document.activeElement?.textContent ?? ''
const carriedOver = (title: string) => waitFor(() => expect(row(title).textContent).toContain('Carried over'))

describe('settling what has no outcome', () => {
  it('stands on the first open item, whose buttons and keys are at hand, and says how many there are', async () => {
    await closeMeeting(two)
    screen.getByText('Two to settle')
    expect(row(bus).textContent).toContain('No outcome yet')
    expect(row(lift).textContent).toContain('No outcome yet')
    await waitFor(() => expect(focused()).toContain('Carry over'))
    const acts = within(row(bus)).getByRole('group', { name: `Item 1: ${bus}` })
    for (const name of ['Carry over', 'Decision', 'Action', 'Park', 'Skip once', 'Drop…']) {
      within(acts).getByRole('button', { name })
    }
    expect(row('Welcome and confidentiality').textContent).toContain('Statement not shown')
    screen.getByText('Items 1 and 2 need an outcome first')
    await expectNoAxeFinding()
  })

  it('carries over by C, goes on to the next open one, and then to the green button', async () => {
    const close = await closeMeeting(two)
    await waitFor(() => expect(focused()).toContain('Carry over'))
    await close.user.keyboard('c')
    await carriedOver(bus)
    expect(row(lift).contains(document.activeElement)).toBe(true)
    await close.user.keyboard('c')
    await carriedOver(lift)
    expect((await itemOf(close, lift)).carryOver).toEqual({ kind: 'carry-over' })
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close and draft the minutes' })),
    )
    screen.getByText(/2 items carried over\./)
  })

  it('takes two keys pressed at once for two items', async () => {
    const close = await closeMeeting(two)
    await close.user.keyboard('cp')
    await carriedOver(bus)
    await waitFor(() => expect(row(lift).textContent).toContain('Parked'))
    screen.getByText(/1 item carried over, 1 parked\./)
  })

  it('skips one once and says when it comes back', async () => {
    const close = await closeMeeting([{ title: bus }])
    await close.user.keyboard('s')
    await screen.findByText(/A walking bus for Carr Top Road comes back on Thursday 25 June/)
    await waitFor(() => expect(row(bus).textContent).toContain('Skipped until 25 June'))
    expect((await itemOf(close, bus)).carryOver).toEqual({ kind: 'skip-once', backOn: '2026-06-25' })
  })

  it('drops one with a reason said in place, and not without', async () => {
    const close = await closeMeeting([{ title: bus }])
    await close.user.keyboard('x')
    const line = await screen.findByRole('textbox', { name: 'Why it is dropped' })
    expect(document.activeElement).toBe(line)
    await close.user.keyboard('{Enter}')
    expect((await itemOf(close, bus)).carryOver).toBeNull()
    await close.user.type(line, 'The school does it{Enter}')
    await waitFor(() => expect(row(bus).textContent).toContain('Dropped: The school does it'))
    await close.user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(row(bus).textContent).toContain('No outcome yet'))
  })

  it('writes a decision in place, which settles the item', async () => {
    const close = await closeMeeting(two)
    await close.user.keyboard('d')
    await close.user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'To walk on Mondays{Enter}')
    await waitFor(() => expect(row(bus).textContent).toContain('Agreed 26/D001'))
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What was agreed' })).toBeNull())
    expect(row(lift).contains(document.activeElement)).toBe(true)
  })

  it('understands an action in place as the meeting does, and reads it back', async () => {
    const close = await closeMeeting([{ title: bus }])
    await close.user.keyboard('a')
    await close.user.type(await screen.findByRole('textbox', { name: /What is to be done/ }), 'ring the school ol fri')
    await screen.findByText('by Friday 12 June')
    await close.user.keyboard('{Enter}')
    await waitFor(() => expect(row(bus).textContent).toContain('1 action'))
    const readBack = screen.getByRole('region', { name: 'Read back: who does what' })
    expect(readBack.textContent).toContain('Owen Larkspur')
    expect(readBack.textContent).toContain('ring the schoolFri 12 June')
    screen.getByText('Nothing is left to settle.', { exact: false })
  })

  /** The read-back was text only: "Nobody yet, No date" could not be put right while everybody was still in the room. */
  it('sets whose an action is, and its day, from the line that is read back', async () => {
    const close = await closeMeeting([{ title: bus }], async (it) => {
      const { id } = await itemOf(it, bus)
      const origin = { meetingId: it.meetingId, itemId: id }
      await addAction(it, { title: 'ring the school', origin })
      await addAction(it, { title: 'order the lights', origin, owner: { kind: 'team' }, dueOn: '2027-01-07' })
    })
    const { user } = close
    const readBack = screen.getByRole('region', { name: 'Read back: who does what' })
    // With its year where that is not this one.
    expect(readBack.textContent).toContain('order the lightsThu 7 January 2027')
    expect(readBack.textContent).toMatch(/Nobody yetring the school.*No date/)
    await user.keyboard('{ArrowRight}')
    const line = within(readBack).getByRole('button', { name: 'ring the school' })
    expect(document.activeElement).toBe(line)
    await user.keyboard('o')
    await screen.findByRole('dialog', { name: 'Who does it?' })
    await user.keyboard('owen{Enter}')
    await waitFor(() => expect(readBack.textContent).toContain('Owen Larkspurring the school'))
    // The line went to its owner, and the focus with it.
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('ring the school'))
    await user.keyboard('d')
    const due = await screen.findByRole('dialog', { name: 'Due when?' })
    await user.type(within(due).getByRole('textbox', { name: 'Due' }), '19 June{Enter}')
    await waitFor(() => expect(readBack.textContent).toContain('Fri 19 June'))
    await waitFor(async () =>
      expect((await close.view()).actions).toMatchObject([{ dueOn: '2026-06-19', owner: { kind: 'person' } }, {}]),
    )
    // Back among the items, D writes a decision again.
    await user.keyboard('{ArrowLeft}d')
    await screen.findByRole('textbox', { name: 'What was agreed' })
  })

  it('leaves an open line by Esc, and then the screen', async () => {
    const close = await closeMeeting([{ title: bus }])
    await close.user.keyboard('d')
    await screen.findByRole('textbox', { name: 'What was agreed' })
    await close.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect(row(bus).contains(document.activeElement)).toBe(true)
    await close.user.keyboard('{Escape}')
    await screen.findByRole('timer')
  })

  it('carries over all that is left by Shift C, in one step to take back', async () => {
    const close = await closeMeeting(two)
    await close.user.keyboard('{Shift>}C{/Shift}')
    await carriedOver(bus)
    await carriedOver(lift)
    await screen.findByText('2 items carried over', { exact: true })
    await close.user.keyboard('{Control>}z{/Control}')
    await screen.findByText('Two to settle')
  })

  it('lets what has an outcome be carried over all the same, and puts it back', async () => {
    const close = await closeMeeting([{ title: bus }], async ({ host, meetingId, view }) => {
      const item = await itemOf({ view }, bus)
      await ask(host, 'decision.add', { meetingId, itemId: item.id, text: 'To ask the school' })
    })
    await close.user.click(within(row(bus)).getByRole('button', { name: bus }))
    await close.user.keyboard('c')
    await waitFor(() => expect(row(bus).textContent).toContain('Carried over, Agreed 26/D001'))
    await close.user.keyboard('b')
    await waitFor(() => expect(row(bus).textContent).not.toContain('Carried over'))
    expect((await itemOf(close, bus)).carryOver).toBeNull()
  })

  it('steps through all items by arrows, and offers no way out for a standing line', async () => {
    const close = await closeMeeting([{ title: bus }])
    await waitFor(() => expect(focused()).toContain('Carry over'))
    await close.user.keyboard('{ArrowDown}')
    const welcome = row('Welcome and confidentiality')
    await waitFor(() => expect(welcome.contains(document.activeElement)).toBe(true))
    within(welcome).getByRole('button', { name: 'Decision' })
    expect(within(welcome).queryByRole('button', { name: 'Carry over' })).toBeNull()
    await close.user.keyboard('cp{ArrowUp}')
    await waitFor(() => expect(row(bus).contains(document.activeElement)).toBe(true))
    expect((await itemOf(close, 'Welcome and confidentiality')).carryOver).toBeNull()
  })

  it('can be done while typing too, each by its own chord', async () => {
    await closeMeeting(two, (it) => addAction(it, { title: 'Price twelve urns', column: 'proposed' }))
    const here = listedDoables(useDoableRegistry.getState().lists, 'screen')
    expect(here.map((one) => one.name)).toEqual([
      'Who is here',
      'Carry the item over',
      'Write down a decision',
      'Add an action',
      'Park the item',
      'Skip the item once',
      'Drop the item, with a reason',
      'Carry over all that is left',
      'Agree that it is done',
      'Return it to Doing',
    ])
    const all = [...here, ...listedDoables(useDoableRegistry.getState().lists, 'everywhere')]
    const chords = all.map((one) => typingChord(one)).filter((chord) => chord !== null)
    expect(chords).toEqual([...new Set(chords)])
    expect(here.every(canBeDoneWhileTyping)).toBe(true)
  })

  it('keeps what is confidential off the wall', async () => {
    const secret = 'Support for one household'
    await closeMeeting([
      { title: secret, openness: { kind: 'confidential', reason: 'about one family', until: null } },
      { title: bus },
    ])
    expect(document.body.textContent).not.toContain(secret)
    screen.getByText('Confidential item')
  })
})
