import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import { ask } from '../live/live-hall'
import { expectNoAxeFinding, heading } from '../on-screen'
import { aRecord } from './a-record'

const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

it('W puts the cursor where one writes: in the notes of the first item, after Esc in those of the item one is at', async () => {
  const { user, view, itemId, meetingId } = await aRecord()
  const title = (await view()).items[1]?.title
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toMatch(/^Notes of item 1, /))
  await expectNoAxeFinding()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(focused()).toBe('The minutes, item by item'))
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toMatch(/^Notes of item 1, /))
  await user.click(screen.getByRole('button', { name: `Add… to ${title}` }))
  await user.keyboard('{Escape}w')
  await waitFor(() => expect(focused()).toBe(`Notes of item 2, ${title}`))
  // By the pointer one chooses to write, and then where.
  await user.click(screen.getByRole('radio', { name: 'Read' }))
  await user.click(screen.getByRole('radio', { name: 'Write' }))
  await screen.findByRole('textbox', { name: `Notes of item 2, ${title}` })
  expect(focused()).not.toMatch(/^Notes/)
  // Whoever came for one item begins there.
  act(() => go({ screen: 'home' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Minutes, / })).toBeNull())
  act(() => go({ screen: 'minutes', meetingId, itemId }))
  await heading(/Minutes, Thursday 11 June/)
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toBe(`Notes of item 2, ${title}`))
})

it('a line begun in the draft stands there again after the app was gone', async () => {
  const { host, user, view, meetingId } = await aRecord()
  const itemId = (await view()).items[0]?.id
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toMatch(/^Notes of item 1, /))
  await user.keyboard('{Escape}nd')
  await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'Nobody wai')
  await waitFor(async () =>
    expect(await ask(host, 'draft.lines', { meetingId })).toEqual([
      { place: `decision ${itemId}`, text: 'Nobody wai' },
    ]),
  )
  act(() => go({ screen: 'home' }))
  forgetKeptLines()
  act(() => go({ screen: 'minutes', meetingId }))
  await heading(/Minutes, Thursday 11 June/)
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toMatch(/^Notes of item 1, /))
  await user.keyboard('{Escape}nd')
  expect(await screen.findByRole('textbox', { name: 'What was agreed' })).toHaveProperty('value', 'Nobody wai')
})

it('what came of an item is added to a draft by its letter, as in the meeting', async () => {
  const { user, view } = await aRecord()
  await user.keyboard('w')
  await waitFor(() => expect(focused()).toMatch(/^Notes of item 1, /))
  await user.keyboard('{Escape}n')
  await screen.findByRole('group', { name: 'What is added?' })
  await expectNoAxeFinding()
  await user.keyboard('d')
  await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'Nobody waits alone{Enter}')
  await waitFor(async () => expect((await view()).decisions).toMatchObject([{ text: 'Nobody waits alone' }]))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Add…'))
})

it('the words of a decision are changed in place, and its number stays', async () => {
  const { host, user, view, meetingId, itemId } = await aRecord()
  await ask(host, 'decision.add', { meetingId, itemId, text: 'Nobody waits alon' })
  await user.keyboard('w')
  await user.click(await screen.findByRole('button', { name: 'Change Nobody waits alon' }))
  await user.keyboard('e{Enter}')
  await waitFor(async () =>
    expect((await view()).decisions).toMatchObject([{ text: 'Nobody waits alone', number: { n: 1 } }]),
  )
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Change Nobody waits alone'))
  await expectNoAxeFinding()
  await user.keyboard('{Enter} and nobody pays{Escape}')
  expect((await view()).decisions).toMatchObject([{ text: 'Nobody waits alone' }])
})

it('who was there is marked in the draft, and one comes back to the writing', async () => {
  const { user, view } = await aRecord()
  await user.keyboard('h')
  await screen.findByRole('heading', { name: 'Who is here?' })
  // No item is being talked about.
  expect(screen.getByRole('complementary', { name: 'How many' }).textContent).not.toMatch(/item/i)
  screen.getByRole('button', { name: /back to the minutes/ })
  // It did not happen now: the time is asked for.
  await user.keyboard('l')
  const time = await screen.findByRole('textbox', { name: 'Came at' })
  expect(time.getAttribute('aria-invalid')).toBe('false')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(time.getAttribute('aria-invalid')).toBe('true'))
  await user.type(time, '10:12{Enter}')
  await waitFor(async () =>
    expect((await view()).attendance.attendees).toMatchObject([{ mark: 'late', movements: [{ at: '10:12' }] }]),
  )
  await user.keyboard('{Shift>}P{/Shift}')
  await waitFor(async () => expect((await view()).attendance.attendees).toHaveLength(3))
  await user.keyboard('{Escape}')
  await screen.findByRole('textbox', { name: /^Notes of item 1, / })
})

it('a correction is written, changed and removed under the last minutes', async () => {
  const { host, user, nextId, approve } = await aRecord()
  await approve()
  act(() => go({ screen: 'minutes', meetingId: nextId }))
  await heading(/Minutes, Thursday 18 June/)
  await user.keyboard('w')
  await user.click(await screen.findByRole('button', { name: 'Add a correction…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add a correction' })
  await expectNoAxeFinding()
  await user.click(within(dialog).getByRole('button', { name: 'Record it' }))
  within(dialog).getByText('Say in a few words what is right.')
  const field = within(dialog).getByRole('textbox', { name: 'What was wrong, and what is right' })
  await user.click(field)
  await user.paste('The lift was out on Monday')
  await user.keyboard('{Enter}')
  const corrections = await screen.findByRole('list', { name: 'Corrections' })
  expect(corrections.textContent).toContain(
    'Correction to the minutes of Thursday 11 June 2026: The lift was out on Monday',
  )
  await user.click(within(corrections).getByRole('button', { name: /^Change the correction/ }))
  const again = await screen.findByRole('dialog', { name: 'Change the correction' })
  const words = within(again).getByRole('textbox')
  await user.clear(words)
  await user.paste('On Tuesday')
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: 'Remove the correction On Tuesday' })
  await user.click(screen.getByRole('button', { name: 'Remove the correction On Tuesday' }))
  await waitFor(async () => expect((await ask(host, 'meeting.open', { meetingId: nextId })).corrections).toEqual([]))
})
