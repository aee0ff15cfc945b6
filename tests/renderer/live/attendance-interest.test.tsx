import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { itemMeant, timeMeant } from '../../../renderer/src/features/live/attendance-words'
import { expectNoAxeFinding, heading } from '../on-screen'
import { beginMeeting, type Hall, titleOf } from './live-hall'

const team = 'Cass Underhill, clerk\nDot Hazelwood, Residents’ Group\nJonah Reed, Tea & Toast'

async function takeAttendance(): Promise<Hall> {
  const hall = await beginMeeting(team)
  await hall.user.keyboard('w')
  await heading('Who is here?')
  return hall
}
const row = (name: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find((each) => each.textContent?.includes(name))
  if (found === undefined) throw new Error(`${name} is not in the list`)
  return found
}
const says = (name: string, words: string | RegExp) => waitFor(() => expect(row(name).textContent).toMatch(words))
const counts = (): string => screen.getByRole('complementary', { name: 'How many' }).textContent ?? ''

describe('a declared interest', () => {
  it('takes somebody out of this item, and the next one has them back', async () => {
    const { user, view } = await takeAttendance()
    await user.keyboard('{Shift>}P{/Shift}')
    await waitFor(() => expect(counts()).toContain('3in the room'))
    await user.keyboard('{ArrowDown}{ArrowDown}i')
    const field = await screen.findByRole('textbox', { name: 'For item' })
    expect(field).toHaveProperty('value', '1 Welcome and confidentiality')
    screen.getByText('back at item 2')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await says('Jonah Reed', 'Left for an interest')
    expect(counts()).toContain('2in the room')
    expect(counts()).toContain('Out, back soon1')
    await user.keyboard('{Escape}')
    await heading('Welcome and confidentiality')
    const { items } = await view()
    await user.keyboard('{ArrowRight}')
    await heading(titleOf(items, 1))
    await user.keyboard('w')
    await says('Jonah Reed', 'Present, interest in 1')
    expect(counts()).toContain('3in the room')
    expect((await view()).attendance.attendees[2]?.movements.map((one) => one.kind)).toEqual(['left', 'arrived'])
  })

  it('is for the item that is typed or stepped to, and for no other', async () => {
    const { user, view } = await takeAttendance()
    const { items } = await view()
    await user.keyboard('i')
    await screen.findByRole('textbox', { name: 'For item' })
    await user.keyboard('99{Enter}')
    screen.getByText('which item? A number, or arrows', { selector: '[data-wrong=true]' })
    expect((await view()).attendance.attendees).toEqual([])
    await user.keyboard('{Control>}a{/Control}3{ArrowDown}')
    expect(screen.getByRole('textbox', { name: 'For item' })).toHaveProperty('value', `4 ${titleOf(items, 3)}`)
    await user.keyboard('{Enter}')
    await says('Cass Underhill', 'Present, interest in 4')
    expect((await view()).attendance.attendees[0]?.movements[0]?.interestItemId).toBe(items[3]?.id)
    expect(counts()).toContain('1in the room')
  })

  it('is understood by number and by words, never guessed between two', () => {
    const titles = ['Welcome', 'The pot', 'The big tea']
    expect(itemMeant('2', titles)).toBe(1)
    expect(itemMeant('3 The big tea', titles)).toBe(2)
    expect(itemMeant('POT', titles)).toBe(1)
    expect(itemMeant('the', titles)).toBe(-1)
    expect(itemMeant('7', titles)).toBe(-1)
  })
})

describe('the time of coming and going', () => {
  it('is now, and the same key again asks for another', async () => {
    const { user } = await takeAttendance()
    await user.keyboard('l')
    await says('Cass Underhill', 'Late, came at 10:01')
    await user.keyboard('{ArrowUp}l')
    const field = await screen.findByRole('textbox', { name: 'Came at' })
    expect(field).toHaveProperty('value', '10:01')
    await user.keyboard('soon{Enter}')
    screen.getByText('a time, like 10:12', { selector: '[data-wrong=true]' })
    await user.keyboard('{Control>}a{/Control}1012{Enter}')
    await says('Cass Underhill', 'Late, came at 10:12')
    expect(row('Dot Hazelwood').getAttribute('aria-current')).toBe('true')
  })

  it.each([
    ['10:12', '10:12'],
    ['9.05', '09:05'],
    ['1046', '10:46'],
    ['25:00', null],
    ['soon', null],
  ])('%s means %s', (text, time) => {
    expect(timeMeant(text)).toBe(time)
  })
})

describe('attendance', () => {
  it('says who signed up, and takes it back', async () => {
    const { user, view } = await takeAttendance()
    await user.keyboard('u')
    await says('Cass Underhill', /signed up.*Present/)
    expect(row('Dot Hazelwood').getAttribute('aria-current')).toBe('true')
    await user.keyboard('{ArrowUp}u')
    await waitFor(() => expect(row('Cass Underhill').textContent).not.toContain('signed up'))
    expect((await view()).attendance.attendees).toMatchObject([{ mark: 'present', isSignedUp: false }])
  })

  it('marks a guest like anybody else, and lets a wrong one go', async () => {
    const { user, view } = await takeAttendance()
    await user.keyboard('g')
    await screen.findByRole('textbox', { name: 'Guest’s name' })
    await user.keyboard('Rufus Penhale{Enter}')
    await says('Rufus Penhale', 'Guest, no record')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}e')
    await says('Rufus Penhale', 'Left early, at 10:01')
    await user.keyboard('{Backspace}')
    await waitFor(() => expect(screen.queryByText('Rufus Penhale')).toBeNull())
    expect((await view()).attendance.attendees).toEqual([])
  })
})
