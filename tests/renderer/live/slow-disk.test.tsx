import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading } from '../on-screen'
import { ask, at, beginMeeting, type Hall, heldBefore, holdBack, refuseNext, titleOf, told } from './live-hall'

const team = 'Cass Underhill, clerk\nDot Hazelwood, Residents’ Group\nJonah Reed, Tea & Toast'
const box = (name: string | RegExp) => screen.findByRole('textbox', { name })

/** "Agreed X", Enter, and "Y" before the answer became "Agreed XY". */
describe('a line that is added while the disk is slow', () => {
  it('is empty at once: what is typed meanwhile is the next one', async () => {
    const { host, user, view } = await beginMeeting()
    await user.keyboard('d')
    const line = await box('What was agreed')
    const letThrough = holdBack(host)
    await user.type(line, 'A knock every day{Enter}')
    expect(line).toHaveProperty('value', '')
    // Enter once more adds it no second time, and leaves the line open.
    await user.type(line, '{Enter}Tea')
    letThrough()
    await told('Agreed added: A knock every day')
    expect(line).toHaveProperty('value', 'Tea')
    await user.type(line, ' at ten{Enter}')
    await waitFor(async () =>
      expect((await view()).decisions.map(({ text }) => text)).toEqual(['A knock every day', 'Tea at ten']),
    )
  })

  it('comes back before what was typed meanwhile where it was refused, and on the disk too', async () => {
    const { host, user, view, meetingId } = await beginMeeting()
    const itemId = (await view()).items[0]?.id
    await user.keyboard('d')
    const line = await box('What was agreed')
    refuseNext(host, 'decision.add')
    const letThrough = holdBack(host)
    await user.type(line, 'A knock every day{Enter}Tea')
    letThrough()
    await waitFor(() => expect(line).toHaveProperty('value', 'A knock every day; Tea'))
    await waitFor(async () =>
      expect(await ask(host, 'draft.lines', { meetingId })).toEqual([
        { place: `decision ${itemId}`, text: 'A knock every day; Tea' },
      ]),
    )
  })

  it('is a correction of the minutes once, and the next one is whole', async () => {
    const hall = await beginMeeting(team)
    await heldBefore(hall, '2026-06-04')
    await at(hall, 'last-minutes')
    await screen.findByText(/in draft/)
    await hall.user.keyboard('x')
    const line = await box(/^Correction/)
    const letThrough = holdBack(hall.host)
    await hall.user.type(line, 'The bins go on Tuesday{Enter}{Enter}Ann')
    letThrough()
    await screen.findByRole('list', { name: 'Corrections' })
    expect(line).toHaveProperty('value', 'Ann')
    expect((await hall.view()).corrections).toMatchObject([{ text: 'The bins go on Tuesday' }])
  })

  it('takes along what was typed before the room was drawn at its next item', async () => {
    const { user, view, host, meetingId } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('d')
    const line = await box('What was agreed')
    await user.type(line, 'half a')
    const title = await heading(titleOf(items, 0))
    // As soon as the next item stands there, before anything else has run.
    const typed = new Promise<void>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (title.isConnected && title.textContent !== titleOf(items, 1)) return
        observer.disconnect()
        fireEvent.input(line, { target: { value: 'half a s' } })
        resolve()
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await ask(host, 'meeting.step', { meetingId, itemId: items[1]?.id ?? '' })
    await typed
    expect(await box('What was agreed')).toHaveProperty('value', 'half a s')
    await waitFor(async () =>
      expect(await ask(host, 'draft.lines', { meetingId })).toEqual([
        { place: `decision ${items[1]?.id}`, text: 'half a s' },
      ]),
    )
  })
})

/** Enter twice added twice, and a number never comes back. */
describe('Enter twice while the disk is slow', () => {
  it('adds one item', async () => {
    const { host, user, view } = await beginMeeting()
    const before = (await view()).items.length
    await user.keyboard('n')
    const line = await box('What the new item is about')
    const letThrough = holdBack(host)
    await user.type(line, 'Bins in Mill Lane{Enter}{Enter}')
    letThrough()
    await told('Added after this item: Bins in Mill Lane')
    expect((await view()).items).toHaveLength(before + 1)
  })

  it('borrows once', async () => {
    const { host, user, view } = await beginMeeting()
    const [first] = (await view()).items
    await user.keyboard('b')
    await box('Minutes to borrow')
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}{Enter}')
    letThrough()
    await told(/^1 minute borrowed/)
    expect((await view()).items[0]?.minutes).toBe((first?.minutes ?? 0) + 1)
  })

  it.each([
    ['p', 'What is promised', 'Twelve Thursdays', 'Write the pledge out', 'It is offered'],
    ['e', 'The question to the enabler', 'May we have a date?', 'Write the question out', 'Send it now'],
  ])('writes out one card: %s', async (key, label, words, title, button) => {
    const { host, user, view } = await beginMeeting()
    await user.keyboard(key)
    await user.type(await box(label), `${words}{Control>}{Shift>}{Enter}{/Shift}{/Control}`)
    await screen.findByRole('dialog', { name: title })
    const press = screen.getByRole('button', { name: new RegExp(`^${button}`) })
    const letThrough = holdBack(host)
    await user.click(press)
    await user.click(press)
    letThrough()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { pledges, escalations } = await view()
    expect([...pledges, ...escalations]).toHaveLength(1)
  })
})

/** What was typed for the next person went into the word of the one before, and was lost. */
describe('a round while the disk is slow', () => {
  async function withRounds(): Promise<Hall> {
    const hall = await beginMeeting(team)
    await ask(hall.host, 'locality.edit', { localityId: hall.localityId, hasRounds: true })
    await ask(hall.host, 'attendance.mark-rest-present', { meetingId: hall.meetingId })
    await waitFor(() => expect(screen.getByRole('button', { name: 'a word each' })).toHaveProperty('disabled', false))
    await hall.user.keyboard('v')
    await box(/Cass Underhill/)
    return hall
  }
  const said = async ({ view }: Hall) => (await view()).attendance.attendees.map((one) => one.checkIn)

  it('goes on at once, and each word is of who said it', async () => {
    const hall = await withRounds()
    const letThrough = holdBack(hall.host)
    await hall.user.keyboard('tired{Enter}')
    expect(await box(/Dot Hazelwood/)).toHaveProperty('value', '')
    await hall.user.keyboard('glad{Enter}well{Enter}')
    expect(screen.queryByRole('textbox', { name: /Jonah Reed/ })).toBeNull()
    letThrough()
    await waitFor(async () => expect(await said(hall)).toEqual(['tired', 'glad', 'well']))
    // Said, it waits nowhere any more.
    const { host, meetingId } = hall
    await waitFor(async () => expect(await ask(host, 'draft.lines', { meetingId })).toEqual([]))
  })

  it('comes back with the word that was refused', async () => {
    const hall = await withRounds()
    refuseNext(hall.host, 'attendance.say')
    const letThrough = holdBack(hall.host)
    await hall.user.keyboard('tired{Enter}gl')
    letThrough()
    expect(await box(/Cass Underhill/)).toHaveProperty('value', 'tired')
    await hall.user.keyboard('{Enter}')
    expect(await box(/Dot Hazelwood/)).toHaveProperty('value', 'gl')
    await waitFor(async () => expect(await said(hall)).toEqual(['tired', '', '']))
  })

  /** Ctrl Down out of its field left the word behind. */
  it('keeps the word that stands there when the meeting steps on out of its field', async () => {
    const hall = await withRounds()
    await hall.user.keyboard('tired{Control>}{ArrowDown}{/Control}')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Cass Underhill/ })).toBeNull())
    await waitFor(async () => expect(await said(hall)).toEqual(['tired', '', '']))
  })
})

/** S, "Jo", Enter, P quickly typed the P into "Jo". */
describe('who is here while the disk is slow', () => {
  const row = (name: string): string =>
    screen.getAllByRole('listitem').find((each) => each.textContent?.includes(name))?.textContent ?? ''
  async function asked(): Promise<Hall> {
    const hall = await beginMeeting(team)
    await hall.user.keyboard('w')
    await heading('Who is here?')
    await hall.user.keyboard('s')
    await box('Who came for Cass Underhill?')
    return hall
  }

  it('goes on at once from a mark that asked something: the next key marks the next person', async () => {
    const { host, user } = await asked()
    const letThrough = holdBack(host)
    await user.keyboard('Jo{Enter}p')
    letThrough()
    await waitFor(() => expect(row('Cass Underhill')).toContain('Substitute: Jo'))
    await waitFor(() => expect(row('Dot Hazelwood')).toContain('Present'))
  })

  it('asks again, with what was answered, where it was refused', async () => {
    const { host, user } = await asked()
    refuseNext(host, 'attendance.mark')
    await user.keyboard('Jo{Enter}')
    expect(await box('Who came for Cass Underhill?')).toHaveProperty('value', 'Jo')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(row('Cass Underhill')).toContain('Substitute: Jo'))
  })

  it('adds a guest once, and asks again where it was refused', async () => {
    const { host, user, view } = await asked()
    await user.keyboard('{Escape}g')
    await box('Guest’s name')
    refuseNext(host, 'attendance.add-guest')
    await user.keyboard('Sana Quill{Enter}')
    expect(await box('Guest’s name')).toHaveProperty('value', 'Sana Quill')
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}{Enter}')
    letThrough()
    await told('Sana Quill: guest')
    expect((await view()).attendance.attendees).toHaveLength(1)
  })
})

/** The notes of one item were written over those of the next. */
it('notes that were refused twice are saved where they were written', async () => {
  const { host, user, view } = await beginMeeting()
  const { items } = await view()
  const notes = () => screen.findByRole('textbox', { name: /^Notes of item/ })
  const { handsIn } = await import('../notes/hands-in-notes')
  refuseNext(host, 'item.write-notes', 2)
  const hands = handsIn(await notes())
  hands.come()
  hands.type('The lift is out')
  for (const index of [1, 2]) {
    await user.keyboard('{PageDown}')
    await heading(titleOf(items, index))
  }
  await waitFor(async () => {
    const [first, second] = (await view()).items
    expect(JSON.stringify(first?.notes)).toContain('The lift is out')
    expect(JSON.stringify(second?.notes)).not.toContain('The lift')
  })
})
