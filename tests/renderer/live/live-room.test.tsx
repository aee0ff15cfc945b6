import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { goBack, useRoutes } from '../../../renderer/src/data/route'
import { expectNoAxeFinding, heading } from '../on-screen'
import { ask, beginMeeting, outcomes, titleOf, told } from './live-hall'

describe('the live meeting', () => {
  it('shows the item, its clock in digits and words, and what comes next', async () => {
    const hall = await beginMeeting()
    const { items } = await hall.view()
    expect(screen.getByRole('timer').textContent).toMatch(/^[0-3]:\d\d$/)
    const time = screen.getByRole('complementary', { name: 'Time' })
    expect(time.textContent).toContain(`Item 1 of ${items.length}`)
    expect(time.textContent).toContain('left of 3 minutes')
    expect(time.textContent).toContain(`Next${titleOf(items, 1)}`)
    expect(within(screen.getByRole('list', { name: 'Minutes of each item' })).getAllByRole('listitem')).toHaveLength(
      items.length,
    )
    await expectNoAxeFinding()
  })

  describe('as its minutes go by', () => {
    afterEach(() => {
      vi.useRealTimers()
    })

    it('has a quiet word at 80% and another at 100%, each in its own colour', async () => {
      const { host, meetingId, view } = await beginMeeting()
      const itemId = (await view()).items[0]?.id ?? ''
      await ask(host, 'item.edit', { meetingId, itemId, minutes: 1 })
      const began = Date.now()
      const at = (seconds: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: began + seconds * 1000 })
      const timer = screen.getByRole('timer')
      const status = within(screen.getByRole('complementary', { name: 'Time' })).getByRole('status')
      expect([status.textContent, timer.dataset.state]).toEqual(['', 'running'])
      at(48)
      await waitFor(() => expect(status.textContent).toBe('Nearly time'))
      expect(timer.dataset.state).toBe('nearly')
      expect(status.firstElementChild?.className).toContain('chipNearly')
      at(60)
      await waitFor(() => expect(status.textContent).toBe('Time is up'))
      expect(timer.dataset.state).toBe('over')
      expect(status.firstElementChild?.className).toContain('chipOver')
      // Said once and quietly: not over what a screen reader is saying.
      expect(status.querySelector('[role=alert]')).toBeNull()
    })
  })

  it('steps on and back by arrows and by a clicker, and says where it is', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('{ArrowRight}')
    await heading(titleOf(items, 1))
    await told(new RegExp(`^Item 2 of ${items.length}: `))
    await user.keyboard('{PageDown}')
    await heading(titleOf(items, 2))
    await user.keyboard('{Control>}{ArrowUp}{/Control}')
    await heading(titleOf(items, 1))
    await user.keyboard('{ArrowLeft}')
    await heading(titleOf(items, 0))
    await user.keyboard('{PageUp}')
    await told('This is the first item.')
  })

  it('records with its time that the statement was read', async () => {
    const { user, view } = await beginMeeting()
    await user.keyboard('c')
    await screen.findByText('Read at 10:01')
    expect((await view()).meeting.live?.statementShownAt).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Record that it was read' })).toBeNull()
    await expectNoAxeFinding()
  })

  it('understands “ring housing ol fri” and lands it with its number and its owner', async () => {
    const { user, view } = await beginMeeting()
    await user.keyboard('a')
    await user.type(await screen.findByRole('textbox', { name: /What is to be done/ }), 'ring housing ol fri')
    await screen.findByText('Owen Larkspur')
    screen.getByText('by Friday 12 June')
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    const list = await outcomes()
    expect(list.textContent).toContain('ring housing, by 12 June')
    expect(list.textContent).toContain('26/A001')
    within(list).getByRole('img', { name: 'Owen Larkspur' })
    const [action] = (await view()).actions
    expect(action).toMatchObject({ title: 'ring housing', dueOn: '2026-06-12', origin: { kind: 'item' } })
    // The line stays open for the next one, and Esc closes it.
    await user.keyboard('order the lights, by 7 january{Enter}')
    await within(list).findByText('order the lights, by 7 January 2027')
    expect(document.activeElement).toHaveProperty('value', '')
    await user.keyboard('{Escape}')
    await screen.findByText('Press a key, or M to write.')
  })

  it.each([
    ['d', 'What was agreed', 'A knock every day', 'Agreed', '26/D001'],
    ['p', 'What is promised', 'Housing will ring daily', 'Pledge', '26/P01'],
    ['e', 'The question to the enabler', 'May we open the hall on Sundays?', 'Escalation', '26/E01'],
    ['t', 'The story', 'Somebody danced', 'Story', 'not printed yet'],
    ['o', 'The idea', 'A walking bus', 'Idea', ''],
  ])('%s adds: %s', async (key, label, text, word, right) => {
    const { user } = await beginMeeting()
    await user.keyboard(key)
    await user.type(await screen.findByRole('textbox', { name: label }), `${text}{Enter}`)
    const list = await outcomes()
    expect(list.textContent).toContain(word)
    expect(list.textContent).toContain(text)
    expect(list.textContent).toContain(right)
  })

  it('says at the foot, for the whole room, which mode the keys are in', async () => {
    const { user } = await beginMeeting()
    await screen.findByText('Keys', { selector: '[data-mode]' })
    await user.keyboard('d')
    await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'A knock')
    await screen.findByText('Typing · Esc leaves', { selector: '[data-mode]' })
    await user.keyboard('{Escape}')
    await screen.findByText('Keys', { selector: '[data-mode]' })
  })

  it('adds no spend without an amount, and keeps what was typed', async () => {
    const { user, view } = await beginMeeting()
    await user.keyboard('£')
    const line = await screen.findByRole('textbox', { name: 'What it is for, and how much' })
    await user.type(line, 'tea urn{Enter}')
    await told('No amount read yet.')
    expect(line).toHaveProperty('value', 'tea urn')
    expect((await view()).spends).toEqual([])
    await user.type(line, ' £40{Enter}')
    expect((await outcomes()).textContent).toContain('£40.00')
  })

  it('steps while the add line is open, and adds to the item it then stands on', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('d')
    const line = await screen.findByRole('textbox', { name: 'What was agreed' })
    await user.keyboard('{PageDown}')
    await heading(titleOf(items, 1))
    expect(document.activeElement).toBe(line)
    await user.type(line, 'Tea at ten{Enter}')
    await outcomes()
    expect((await view()).decisions[0]?.itemId).toBe(items[1]?.id)
  })

  describe.each([
    ['a', /What is to be done/],
    ['d', 'What was agreed'],
  ] as const)('the add line of %s', (key, label) => {
    const line = () => screen.findByRole('textbox', { name: label })

    it('keeps its unfinished text on Esc, for this item and kind, until it is added', async () => {
      const { user, view } = await beginMeeting()
      const { items } = await view()
      await user.keyboard(key)
      await user.type(await line(), 'neighbours knock every')
      await user.keyboard('{Escape}')
      await told(/^Kept: neighbours knock every$/)
      await user.keyboard('p')
      expect(await screen.findByRole('textbox', { name: 'What is promised' })).toHaveProperty('value', '')
      await user.keyboard('{Escape}{ArrowRight}')
      await heading(titleOf(items, 1))
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', '')
      await user.keyboard('{Escape}{ArrowLeft}')
      await heading(titleOf(items, 0))
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', 'neighbours knock every')
      await user.type(await line(), ' day{Enter}')
      expect((await outcomes()).textContent).toContain('neighbours knock every day')
      await user.keyboard('{Escape}')
      await screen.findByText('Press a key, or M to write.')
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', '')
    })

    it('keeps its text while who is here is asked', async () => {
      const { user } = await beginMeeting()
      await user.keyboard(key)
      await user.type(await line(), 'half a sentence')
      await user.click(screen.getByRole('button', { name: 'who is here' }))
      await heading('Who is here?')
      await user.keyboard('{Escape}')
      await heading('Welcome and confidentiality')
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', 'half a sentence')
    })

    it('takes its text along when the room steps on, and leaves none behind', async () => {
      const { user, view } = await beginMeeting()
      const { items } = await view()
      await user.keyboard(key)
      await user.type(await line(), 'half a')
      await user.keyboard('{PageDown}')
      await heading(titleOf(items, 1))
      await user.type(await line(), ' sentence')
      expect(await line()).toHaveProperty('value', 'half a sentence')
      await user.keyboard('{Escape}{ArrowLeft}')
      await heading(titleOf(items, 0))
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', '')
      await user.type(await line(), 'another')
      // A text waits there already: each stays with its item.
      await user.keyboard('{PageDown}')
      await heading(titleOf(items, 1))
      await waitFor(async () => expect(await line()).toHaveProperty('value', 'half a sentence'))
      expect(document.activeElement).toBe(await line())
      await user.keyboard('{Escape}{ArrowLeft}')
      await heading(titleOf(items, 0))
      await user.keyboard(key)
      expect(await line()).toHaveProperty('value', 'another')
    })

    it('is not left by Tab while there is text in it, and an empty one is', async () => {
      const { user } = await beginMeeting()
      await user.keyboard(key)
      const field = await line()
      await user.type(field, 'the lift')
      await user.tab()
      expect(document.activeElement).toBe(field)
      await told('Enter adds, Esc closes and keeps the text.')
      await user.tab({ shift: true })
      await user.keyboard(' is out for days')
      expect(field).toHaveProperty('value', 'the lift is out for days')
      await user.clear(field)
      await user.tab()
      expect(document.activeElement).not.toBe(field)
    })

    it('has the letters typed after a foot button was pressed, and none is a command', async () => {
      const { user, view } = await beginMeeting()
      await user.keyboard(key)
      const field = await line()
      await user.type(field, 'the li')
      await user.click(screen.getByRole('button', { name: 'pause' }))
      await screen.findByRole('button', { name: 'go on' })
      expect(document.activeElement).not.toBe(field)
      await user.keyboard('f')
      expect(document.activeElement).toBe(field)
      await user.keyboard('t')
      expect(field).toHaveProperty('value', 'the lift')
      expect(screen.queryByRole('dialog')).toBeNull()
      expect((await view()).meeting.state).toBe('live')
    })
  })

  it('goes to the close-out by F, from anywhere, and says close in the foot at the last item', async () => {
    const { user, view } = await beginMeeting()
    const { items } = await view()
    expect(screen.queryByRole('button', { name: 'Close the meeting' })).toBeNull()
    await user.keyboard('f')
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('close-out'))
    expect((await view()).meeting.state).toBe('live')
    act(() => goBack())
    await heading(titleOf(items, 0))
    for (let index = 1; index < items.length; index += 1) {
      await user.keyboard('{ArrowRight}')
      await heading(titleOf(items, index))
    }
    await user.keyboard('{ArrowRight}')
    await told('This is the last item. F closes the meeting.')
    await user.click(screen.getByRole('button', { name: 'Close the meeting' }))
    await waitFor(() => expect(useRoutes.getState().route.screen).toBe('close-out'))
  })

  it('pauses in words and goes on', async () => {
    const { user, view } = await beginMeeting()
    await user.keyboard('s')
    await screen.findByText('Paused.')
    expect((await view()).meeting.live?.runningSince).toBeNull()
    await user.keyboard('s')
    await waitFor(() => expect(screen.queryByText('Paused.')).toBeNull())
  })

  it('is light whatever the theme, until the room is dark', async () => {
    const { user } = await beginMeeting()
    const room = screen.getByRole('region', { name: 'Live meeting, Millbrook' })
    expect(room.getAttribute('data-look')).toBe('light')
    await user.keyboard('l')
    expect(room.getAttribute('data-look')).toBe('dark')
  })

  it('goes from the add line to the keys by Esc and stays in the room; Q leads to the agenda', async () => {
    const { user } = await beginMeeting()
    await user.keyboard('d')
    await screen.findByRole('textbox', { name: 'What was agreed' })
    await user.keyboard('{Escape}')
    await screen.findByText('Press a key, or M to write.')
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Live meeting, Millbrook' }))
    await user.keyboard('{Escape}')
    screen.getByRole('timer')
    await screen.findByText('Nothing is open. Q leads to the agenda.')
    await user.keyboard('q')
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull())
  })

  it('keeps the focus in the room when the button that had it is gone', async () => {
    const { user } = await beginMeeting()
    await user.click(screen.getByRole('button', { name: 'Record that it was read' }))
    await screen.findByText('Read at 10:01')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Live meeting, Millbrook' })),
    )
  })

  it('can be watched but not changed by who has the workspace for reading only', async () => {
    const { host, user, view } = await beginMeeting()
    const state = host.state()
    const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
    host.send({
      kind: 'workspace',
      state: {
        ...state,
        workspace: {
          kind: 'read-only',
          dir,
          because: { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-11T09:00:00.000Z' },
        },
      },
    })
    await screen.findByText('Reading only.')
    await user.keyboard('{ArrowRight}d')
    expect(screen.queryByRole('textbox', { name: 'What was agreed' })).toBeNull()
    expect(screen.getByRole('textbox', { name: /^Notes of item 1/ }).getAttribute('contenteditable')).toBe('false')
    expect((await view()).meeting.live?.itemId).toBe((await view()).items[0]?.id)
    await expectNoAxeFinding()
    await user.keyboard('w')
    await heading('Who is here?')
    await user.keyboard('p')
    expect((await view()).attendance.attendees).toEqual([])
    await expectNoAxeFinding()
  })
})
