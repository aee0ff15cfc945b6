import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { go } from '../../../renderer/src/data/route'
import { expectNoAxeFinding, heading } from '../on-screen'
import { addAction, ask, type Close, closeMeeting, itemOf, row } from './close-hall'

const bus = 'A walking bus for Carr Top Road'
const proposed = () => screen.getByRole('region', { name: 'Proposed done: does the meeting agree?' })
const asked = (title: string): HTMLElement => {
  const found = within(proposed()).getByText(title).closest('li')
  if (found === null) throw new Error(`${title} is not asked about`)
  return found
}
const propose = async (close: Omit<Close, 'user'>, titles: readonly string[]) => {
  for (const title of titles) await addAction(close, { title, column: 'proposed' })
}
const columnOf = async (host: Close['host'], title: string) => {
  const { records } = await ask(host, 'working-set', {})
  return records.find((one) => one.kind === 'action' && one.title === title)
}
const keys = 'Ask the school about keys'
const urns = 'Price twelve tea urns'

describe('what would go quiet', () => {
  it('is sent by E, one by one or all, and a pledge without a side is named; nothing of it stands in the way', async () => {
    const questions = ['May we?', 'Who pays?', 'When?']
    const close = await closeMeeting([{ title: bus }], async (it) => {
      const { id } = await itemOf(it, bus)
      const where = { localityId: it.localityId, meetingId: it.meetingId, itemId: id }
      for (const text of questions) await ask(it.host, 'escalation.add', { ...where, text })
      await ask(it.host, 'pledge.add', { ...where, text: 'The kitchen' })
    })
    const loose = screen.getByRole('region', { name: 'To be sent, or to be completed' })
    expect(loose.textContent).toContain('26/P01. Nobody says “we will” or “you will” yet.')
    await expectNoAxeFinding()
    await close.user.keyboard('e')
    await waitFor(() => expect(loose.textContent).not.toContain('May we?'))
    await close.user.keyboard('{Shift>}E{/Shift}')
    await waitFor(() => expect(loose.textContent).not.toContain('When?'))
    expect((await close.view()).escalations.map(({ column }) => column)).toEqual(['sent', 'sent', 'sent'])
    expect(screen.getByRole('button', { name: 'Close and draft the minutes' })).toHaveProperty('disabled', false)
  })
})

describe('a meeting that nobody is marked present at', () => {
  it('says so in a quiet line, which leads to who is here by W and back; it stands in the way of nothing', async () => {
    const close = await closeMeeting([])
    const line = await screen.findByText('Nobody is marked present')
    await expectNoAxeFinding()
    expect(screen.getByRole('button', { name: 'Close and draft the minutes' })).toHaveProperty('disabled', false)
    await close.user.keyboard('w')
    await heading(/Who is here/)
    expect(line.isConnected).toBe(false)
    await close.user.keyboard('{Shift>}P{/Shift}')
    await waitFor(async () => expect((await close.view()).attendance.attendees).not.toEqual([]))
    await close.user.click(screen.getByRole('button', { name: /back to closing/ }))
    await heading(/Close the meeting/)
    await waitFor(() => expect(screen.queryByText('Nobody is marked present')).toBeNull())
  })
})

describe('what is proposed done', () => {
  it('is agreed by Y and returned by R in one pass, and stays in sight with a way back', async () => {
    const close = await closeMeeting([], (it) => propose(it, [keys, urns]))
    screen.getByText('Two actions to agree')
    expect(proposed().textContent).toContain('2 of 2 left')
    await close.user.keyboard('y')
    await waitFor(() => expect(asked(keys).textContent).toContain('Agreed'))
    // It is painted before it is kept.
    await waitFor(async () =>
      expect(await columnOf(close.host, keys)).toMatchObject({ column: 'done', finishedOn: '2026-06-11' }),
    )
    await close.user.keyboard('r')
    await waitFor(() => expect(asked(urns).textContent).toContain('Returned to Doing'))
    await waitFor(async () => expect(await columnOf(close.host, urns)).toMatchObject({ column: 'doing' }))
    expect(proposed().textContent).toContain('0 of 2 left')
    expect(row('Matters arising').textContent).toContain('1 action agreed done')
    await expectNoAxeFinding()
    await close.user.click(within(asked(urns)).getByRole('button', { name: 'Ask again' }))
    await waitFor(() => expect(proposed().textContent).toContain('1 of 2 left'))
    await close.user.keyboard('y')
    await waitFor(() => expect(asked(urns).textContent).toContain('Agreed'))
    expect(await columnOf(close.host, urns)).toMatchObject({ column: 'done' })
  })

  it('of a confidential item keeps its number alone, also once it is returned', async () => {
    const openness = { kind: 'confidential', reason: 'about named people', until: null } as const
    const close = await closeMeeting([{ title: 'One household', openness }], async (it) => {
      const { id } = await itemOf(it, 'One household')
      const origin = { meetingId: it.meetingId, itemId: id }
      await addAction(it, { title: 'See the family', column: 'proposed', origin })
    })
    await within(proposed()).findByText('Action of a confidential item')
    await close.user.click(within(proposed()).getByRole('button', { name: /^Return/ }))
    await waitFor(() => expect(proposed().textContent).toContain('Returned to Doing'))
    expect(within(proposed()).getByText('Action of a confidential item')).toBeDefined()
    expect(proposed().textContent).not.toContain('See the family')
  })

  it('is reached by the arrows, and the focus stays in it from one answer to the next', async () => {
    const close = await closeMeeting([{ title: bus }], (it) => propose(it, [keys, urns]))
    await waitFor(() => expect(row(bus).contains(document.activeElement)).toBe(true))
    // It has its number alone until it is known whether its item is confidential.
    await within(proposed()).findByText(keys)
    await close.user.keyboard('{ArrowRight}')
    expect(asked(keys).contains(document.activeElement)).toBe(true)
    await close.user.keyboard('{ArrowDown}r')
    await waitFor(() => expect(asked(urns).textContent).toContain('Returned to Doing'))
    await waitFor(() => expect(asked(keys).contains(document.activeElement)).toBe(true))
    await close.user.keyboard('{ArrowLeft}')
    expect(row(bus).contains(document.activeElement)).toBe(true)
  })

  it('is not in the way of closing, and is not agreed by a suspended meeting', async () => {
    const close = await closeMeeting([], async (it) => {
      await propose(it, [keys])
      await ask(it.host, 'meeting.suspend', { meetingId: it.meetingId })
    })
    screen.getByText('Go on with the meeting to agree them: it is suspended.')
    await close.user.keyboard('y')
    expect(await columnOf(close.host, keys)).toMatchObject({ column: 'proposed' })
    screen.getByRole('button', { name: 'Close and draft the minutes' })
  })
})

describe('who does what', () => {
  it('stands out where nobody does it or no day is said', async () => {
    await closeMeeting([{ title: bus }], async (it) => {
      const item = await itemOf(it, bus)
      await addAction(it, { title: 'Count the children', origin: { meetingId: it.meetingId, itemId: item.id } })
    })
    const readBack = screen.getByRole('region', { name: 'Read back: who does what' })
    expect(readBack.textContent).toContain('1 new action')
    expect(readBack.textContent).toContain('Nobody yet')
    expect(readBack.textContent).toContain('No date')
  })
})

describe('closing', () => {
  it('cannot be done while an item has no outcome, and says which', async () => {
    const close = await closeMeeting([{ title: bus }])
    screen.getByText('Item 1 needs an outcome first')
    const button = screen.getByRole('button', { name: 'Close and draft the minutes' })
    expect(button).toHaveProperty('disabled', true)
    await close.user.keyboard('{Control>}{Enter}{/Control}')
    expect((await close.view()).meeting.state).toBe('live')
  })

  it('plans the next meeting, says where what was carried now stands, and can be undone', async () => {
    const close = await closeMeeting([{ title: bus }])
    expect(screen.getByText(/Next:/).textContent).toBe('Next: Thursday 18 June, 10:00, will be planned. ')
    await close.user.keyboard('c')
    await screen.findByText(/1 item carried over\./)
    await close.user.keyboard('{Control>}{Enter}{/Control}')
    await heading(/Minutes, Thursday 11 June/)
    await screen.findByText('The meeting is closed. 1 item was carried over to Thursday 18 June.')
    const meetings = await ask(close.host, 'meeting.list', { localityId: close.localityId })
    const next = meetings.find((one) => one.on === '2026-06-18')
    expect(
      (await ask(close.host, 'meeting.open', { meetingId: next?.id ?? '' })).items.map((one) => one.title),
    ).toContain(bus)
    await close.user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(async () => expect((await close.view()).meeting.state).toBe('live'))
  })

  it('names the meeting that is planned already', async () => {
    await closeMeeting([], async ({ host, localityId }) => {
      await ask(host, 'meeting.plan', { localityId, on: '2026-06-17', startsAt: '18:30', endsAt: '19:30', venue: '' })
    })
    expect(screen.getByText(/Next:/).textContent).toBe('Next: Wednesday 17 June, 18:30. ')
  })

  it('stands on the green button when nothing is open, and closes at Enter', async () => {
    const close = await closeMeeting([])
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close and draft the minutes' })),
    )
    await close.user.keyboard('{Enter}')
    await heading(/Minutes, Thursday 11 June/)
    await screen.findByText('The meeting is closed.')
  })

  it('is over at once for a meeting that is closed, and says where its minutes are', async () => {
    const close = await closeMeeting([])
    await ask(close.host, 'meeting.finish', { meetingId: close.meetingId })
    await screen.findByRole('heading', { name: 'This meeting is closed' })
    await expectNoAxeFinding()
    await close.user.click(screen.getByRole('button', { name: 'Open its minutes' }))
    await heading(/Minutes, Thursday 11 June/)
  })

  it('changes nothing for who reads only', async () => {
    const close = await closeMeeting([{ title: bus }], (it) => propose(it, [keys]))
    const state = close.host.state()
    const dir = state.workspace.kind === 'none' ? '' : state.workspace.dir
    const because = { kind: 'held', holder: 'Cass', host: 'PC-2', since: '2026-06-11T09:00:00.000Z' } as const
    act(() =>
      close.host.send({ kind: 'workspace', state: { ...state, workspace: { kind: 'read-only', dir, because } } }),
    )
    await screen.findByText('You are reading only')
    expect(screen.queryByRole('button', { name: /Carry over/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull()
    await close.user.keyboard('cyx')
    expect((await itemOf(close, bus)).carryOver).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    await expectNoAxeFinding()
  })

  it('says so where the meeting is gone', async () => {
    await closeMeeting([])
    act(() => go({ screen: 'close-out', meetingId: 'nobody-knows' }))
    await screen.findByText('This meeting is no longer here.')
    await expectNoAxeFinding()
  })

  it('has room for 200 items, in any letters', async () => {
    const titles = Array.from(
      { length: 200 },
      (_, index) => `${index % 2 === 0 ? 'O’Neil-Ó Súilleabháin' : 'ילדים'} ${index} ${'x'.repeat(200)}`,
    )
    const close = await closeMeeting(titles.map((title) => ({ title, minutes: 1 })))
    screen.getByText('200 to settle')
    await close.user.keyboard('{Shift>}C{/Shift}')
    await screen.findByText(/200 items carried over\./)
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Close and draft the minutes' })).toHaveProperty('disabled', false),
    )
  })
})
