import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { AgendaScreen } from '../../../renderer/src/features/agenda/agenda-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { lastMinutes, matters, row, said, showAgenda, stories, title, titles, welcome } from './an-agenda'

describe('the agenda', () => {
  it('says when, how many items, and how long against the hour', async () => {
    await showAgenda()
    screen.getByRole('heading', { level: 1, name: 'MILL Thursday 11 June, 10:00 to 11:00' })
    expect(document.body.textContent).toMatch(/Four items, \d+ minutes for an hour\. Millbrook Community Hall\./)
    expect(titles()).toEqual([welcome, stories, lastMinutes, matters])
    await expectNoAxeFinding()
  })

  it('says how far it is over, and where the end falls', async () => {
    await showAgenda({
      prepare: async (host, meetingId) => {
        const opened = await host.core().call('meeting.open', { meetingId })
        const last = opened.ok ? opened.value.items.at(-1) : undefined
        await host.core().call('item.edit', { meetingId, itemId: last?.id ?? '', minutes: 52 })
      },
    })
    await screen.findByText(/over\.$/)
    expect(document.body.textContent).toMatch(/11:00 falls \d+|11:00 falls \w+ minutes? into the next item/)
    await expectNoAxeFinding()
  })

  it('of a meeting that is gone says so', async () => {
    const host = await aHost()
    await startMillbrook(host)
    await showScreen(host, <AgendaScreen meetingId="gone-for-good" itemId={null} />)
    await screen.findByRole('heading', { name: 'This meeting is no longer here.' })
  })
})

describe('changing an item', () => {
  it('renames it where it stands: Enter, type, Enter', async () => {
    const { user } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('{Enter}')
    await user.keyboard('Actions since last week{Enter}')
    await waitFor(() => expect(titles()[3]).toBe('Actions since last week'))
    await waitFor(() => expect(document.activeElement).toBe(title('Actions since last week')))
  })

  it('leaves the title as it was with Esc', async () => {
    const { user, host } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('{F2}Something else{Escape}')
    expect(titles()[3]).toBe(matters)
    expect(host.calls.some((call) => call.name === 'item.edit')).toBe(false)
  })

  it('gives it minutes with + and −, and six presses are one change', async () => {
    const { user, host, meetingId } = await showAgenda()
    await user.click(title(matters))
    const before = Number(row(matters).querySelector('b')?.firstChild?.textContent)
    await user.keyboard('++++++-')
    expect(row(matters).querySelector('b')?.firstChild?.textContent).toBe(String(before + 5))
    await waitFor(() => expect(host.calls.filter((call) => call.name === 'item.edit')).toHaveLength(1))
    // Asked for is not yet done: the core answers a question beside its commands.
    await waitFor(async () => {
      const opened = await host.core().call('meeting.open', { meetingId })
      expect(opened.ok && opened.value.items[3]?.minutes).toBe(before + 5)
    })
  })

  it('never loses minutes when the screen is left at once', async () => {
    const { user, host } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('+')
    expect(host.calls.some((call) => call.name === 'item.edit')).toBe(false)
    window.dispatchEvent(new Event('pagehide'))
    expect(host.calls.some((call) => call.name === 'item.edit')).toBe(true)
  })

  it('gives it to somebody of the team', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.click(within(row(stories)).getByRole('button', { name: /^Who/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Owen Larkspur' }))
    await within(row(stories)).findByRole('img', { name: 'Owen Larkspur' })
  })

  it('makes it confidential with a reason, marked with a word', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.click(within(row(stories)).getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Openness/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Openness' })
    await user.click(within(dialog).getByRole('radio', { name: /^Confidential/ }))
    await user.click(within(dialog).getByRole('button', { name: /Make it confidential/ }))
    expect(dialog.textContent).toContain('Write a few words.')
    await expectNoAxeFinding()
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'about named people')
    // A day that nobody understands was taken for one that never ends.
    const until = within(dialog).getByRole('textbox', { name: /^Until/ })
    await user.type(until, 'end of Juen{Enter}')
    await user.click(within(dialog).getByRole('button', { name: /Make it confidential/ }))
    expect(document.activeElement).toBe(until)
    await user.clear(until)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(row(stories).textContent).toContain('Confidential: about named people'))
    expect(title(stories).textContent).toContain('Confidential')
    await expectNoAxeFinding()
  })

  it('adds after the chosen one and stays open for the next', async () => {
    const { user } = await showAgenda()
    await user.click(title(welcome))
    await user.keyboard('nWeir Court lift{Enter}')
    await waitFor(() => expect(titles()).toEqual([welcome, 'Weir Court lift', stories, lastMinutes, matters]))
    await user.keyboard('Summer tea{Enter}')
    await waitFor(() => expect(titles().slice(0, 3)).toEqual([welcome, 'Weir Court lift', 'Summer tea']))
    await expectNoAxeFinding()
  })

  /** What was refused was lost as soon as a letter of the next had been typed. */
  it('brings back what was refused, before what was typed meanwhile', async () => {
    const { user, host } = await showAgenda()
    await user.keyboard('n')
    let save = (): void => undefined
    host.answers.after = new Promise<void>((resolve) => {
      save = resolve
    })
    host.answers.refuse = (name) => (name === 'item.add' ? { code: 'disk-full', path: '' } : null)
    await user.keyboard('Weir Court lift{Enter}Bins')
    save()
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'What is to be talked about' })
    await waitFor(() => expect(line.value).toBe('Weir Court lift Bins'))
  })

  it('removes it with Delete, and Undo brings it back where it was', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(titles()).toEqual([welcome, lastMinutes, matters]))
    await waitFor(() => expect(document.activeElement).toBe(title(lastMinutes)))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(titles()).toEqual([welcome, stories, lastMinutes, matters]))
  })
})

describe('moving an item', () => {
  it('by Alt and the arrows: the focus stays with it and its place is said', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(titles()).toEqual([welcome, lastMinutes, stories, matters])
    await waitFor(() => expect(said()).toBe('Moved Good news and stories to 3 of 4'))
    expect(document.activeElement).toBe(title(stories))
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
    await waitFor(() => expect(titles()).toEqual([welcome, lastMinutes, matters, stories]))
  })

  it('by words: every place in a dialog', async () => {
    const { user } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('m')
    const dialog = await screen.findByRole('dialog', { name: 'Move to…' })
    await user.click(within(dialog).getByRole('button', { name: /Place, of 4/ }))
    await user.click(await screen.findByRole('option', { name: '1, first' }))
    await user.click(within(dialog).getByRole('button', { name: 'Move to 1' }))
    await waitFor(() => expect(titles()[0]).toBe(matters))
  })

  it('chooses with the arrows', async () => {
    const { user } = await showAgenda()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(title(welcome))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(title(lastMinutes))
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(title(welcome))
  })
})

describe('the meeting of an agenda', () => {
  it('is issued with Ctrl I, and then the Word file is offered', async () => {
    const { user } = await showAgenda()
    await user.keyboard('{Control>}i{/Control}')
    await screen.findByText('Issued on Tuesday 9 June 2026.')
    expect(screen.getAllByRole('button', { name: /Save as Word/ }).length).toBeGreaterThan(0)
    await expectNoAxeFinding()
  })

  it('loses no letter of items typed faster than they are saved, and keeps their order', async () => {
    const { user, host, meetingId } = await showAgenda()
    await user.keyboard('n')
    let save = (): void => {}
    host.answers.after = new Promise<void>((resolve) => {
      save = resolve
    })
    await user.keyboard('Weir Court lift{Enter}A family at Carr Top{Enter}Bins{Enter}')
    save()
    await waitFor(async () => {
      const opened = await host.core().call('meeting.open', { meetingId })
      const titles = opened.ok ? opened.value.items.map((item) => item.title) : []
      expect(titles).toEqual(expect.arrayContaining(['Weir Court lift', 'A family at Carr Top', 'Bins']))
      const at = titles.indexOf('Weir Court lift')
      expect(titles.slice(at, at + 3)).toEqual(['Weir Court lift', 'A family at Carr Top', 'Bins'])
    })
  })

  it('starts with Ctrl Enter and goes into the room', async () => {
    const { user, meetingId } = await showAgenda({ at: '2026-06-11T08:55:00.000Z' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'live', meetingId }))
  })

  it('asks before its day whether it is held today, and then moves to it', async () => {
    const { user, host, meetingId } = await showAgenda({ at: '2026-06-09T08:55:00.000Z' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'This meeting is on Thursday 11 June' })
    within(dialog).getByText(/^Today is Tuesday 9 June\./)
    await user.click(within(dialog).getByRole('button', { name: /^Leave it on its day/ }))
    expect(useRoutes.getState().route).not.toEqual({ screen: 'live', meetingId })
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Hold it today' }))
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'live', meetingId }))
    const opened = await host.core().call('meeting.open', { meetingId })
    expect(opened).toMatchObject({ ok: true, value: { meeting: { on: '2026-06-09', state: 'live' } } })
  })

  it('once it goes on can only be read, and leads into the room', async () => {
    const { user, meetingId } = await showAgenda({
      prepare: (host, id) => host.core().call('meeting.start', { meetingId: id }),
    })
    await screen.findByText('This meeting is going on.')
    expect(screen.queryByRole('button', { name: /Add an item|Start the meeting|Issue/ })).toBeNull()
    await user.click(title(stories))
    await user.keyboard('{Delete}+n')
    expect(titles()).toHaveLength(4)
    await expectNoAxeFinding()
    screen.getByRole('button', { name: /^Go to the meeting/ })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(useRoutes.getState().route).toEqual({ screen: 'live', meetingId })
  })

  it('once it is over leads to the minutes', async () => {
    const { user, meetingId } = await showAgenda({
      prepare: async (host, id) => {
        await host.core().call('meeting.start', { meetingId: id })
        await host.core().call('meeting.finish', { meetingId: id })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Open the minutes' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'minutes', meetingId })
  })
})
