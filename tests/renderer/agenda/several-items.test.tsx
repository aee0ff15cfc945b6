import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
import type { RealHost } from '../real-host'
import { itemsOf, lastMinutes, matters, row, said, showAgenda, stories, title, titles, welcome } from './an-agenda'

const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-card] input[type=checkbox]')]
    .filter((box) => box.checked)
    .map((box) => box.getAttribute('aria-label')?.replace('Choose ', ''))
const planAnother = (host: RealHost, _meetingId: string, localityId: string) =>
  host.core().call('meeting.plan', { localityId, on: '2026-06-18', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' })
const bar = () => screen.getByRole('toolbar')

describe('choosing several', () => {
  it('by keys: X marks a row, Shift and the arrows a stretch, Ctrl A all, Esc none', async () => {
    const { user } = await showAgenda()
    await user.keyboard('{ArrowDown}x')
    expect(chosen()).toEqual([welcome])
    expect(said()).toBe('1 chosen')
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(chosen()).toEqual([welcome, stories, lastMinutes])
    expect(document.activeElement).toBe(title(lastMinutes))
    screen.getByRole('toolbar', { name: '3 chosen' })
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(chosen()).toEqual([welcome, stories])
    await expectNoAxeFinding()
    await user.keyboard('{Control>}a{/Control}')
    expect(chosen()).toHaveLength(4)
    await user.keyboard('{Escape}')
    expect(chosen()).toEqual([])
    expect(screen.queryByRole('toolbar')).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('by pointer: Ctrl and a press marks, Shift and a press a stretch, then each row has its box', async () => {
    const { user } = await showAgenda()
    await user.click(title(welcome))
    await user.keyboard('{Shift>}')
    await user.click(title(lastMinutes))
    await user.keyboard('{/Shift}{Control>}')
    await user.click(title(stories))
    await user.keyboard('{/Control}')
    expect(chosen()).toEqual([welcome, lastMinutes])
    await user.click(screen.getByRole('checkbox', { name: `Choose ${matters}` }))
    expect(chosen()).toEqual([welcome, lastMinutes, matters])
    await user.click(within(bar()).getByRole('button', { name: /^Let go/ }))
    expect(chosen()).toEqual([])
  })

  it('Ctrl A in a text field chooses text, not items', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('{F2}{Control>}a{/Control}')
    expect(chosen()).toEqual([])
  })
})

describe('with several chosen', () => {
  it('minutes are asked for once and given to each, as one change', async () => {
    const { user, host, meetingId } = await showAgenda()
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}l')
    const dialog = await screen.findByRole('dialog', { name: 'Minutes' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Minutes for each' }), 'x{Enter}')
    expect(dialog.textContent).toContain('Write a number from 0 to 480.')
    await user.clear(within(dialog).getByRole('textbox'))
    await user.type(within(dialog).getByRole('textbox'), '4{Enter}')
    await waitFor(async () =>
      expect((await itemsOf(host, meetingId)).map((item) => item.minutes)).toEqual([4, 4, 3, 5]),
    )
    await waitFor(() => expect(host.calls.filter((call) => call.name === 'items.edit')).toHaveLength(1))
  })

  it('a presenter and an openness are given to each', async () => {
    const { user } = await showAgenda()
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}w')
    await user.click(await screen.findByRole('menuitem', { name: 'Owen Larkspur' }))
    await waitFor(() => expect(screen.getAllByRole('img', { name: 'Owen Larkspur' })).toHaveLength(2))
    await user.click(within(bar()).getByRole('button', { name: /^Openness/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Openness' })
    await user.click(within(dialog).getByRole('radio', { name: /^Heading only/ }))
    await user.click(within(dialog).getByRole('button', { name: 'Print the heading only' }))
    await waitFor(() => expect(row(welcome).textContent).toContain('Heading only'))
    expect(row(stories).textContent).toContain('Heading only')
  })

  it('they move together, and come together first', async () => {
    const { user } = await showAgenda()
    await user.click(title(welcome))
    await user.keyboard('x{ArrowDown}{ArrowDown}x')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(titles()).toEqual([stories, welcome, lastMinutes, matters]))
    await waitFor(() => expect(said()).toBe('Moved 2 items to 2 of 4'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(titles()).toEqual([stories, matters, welcome, lastMinutes]))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(said()).toBe('They are last already.')
  })

  it('they are removed together, and one Undo brings all back', async () => {
    const { user } = await showAgenda()
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}')
    await waitFor(() => expect(titles()).toEqual([lastMinutes, matters]))
    await waitFor(() => expect(document.activeElement).toBe(title(lastMinutes)))
    expect(screen.queryByRole('toolbar')).toBeNull()
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(titles()).toEqual([welcome, stories, lastMinutes, matters]))
  })

  it('they go to another meeting together', async () => {
    const { user, host, meetingId } = await showAgenda({ prepare: planAnother })
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}v')
    const dialog = await screen.findByRole('dialog', { name: 'Move to another meeting' })
    expect(dialog.textContent).toContain('2 items')
    await user.click(within(dialog).getByRole('button', { name: 'Move to Thursday 18 June' }))
    await waitFor(() => expect(titles()).toEqual([lastMinutes, matters]))
    await screen.findByText('Moved 2 items to Thursday 18 June')
    const other = host.calls.find((call) => call.name === 'items.send')?.input
    expect(other).toMatchObject({ meetingId })
  })
})

describe('one item', () => {
  it('is duplicated with Y, right after itself, and the copy is chosen', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('y')
    await waitFor(() => expect(titles()).toEqual([welcome, stories, stories, lastMinutes, matters]))
    await waitFor(() => expect(document.querySelectorAll('[data-title]')[2]).toBe(document.activeElement))
  })

  it('is duplicated while its title is being written too, by a chord', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('{F2}{Control>}{Shift>}y{/Shift}{/Control}')
    await waitFor(() => expect(titles().filter((one) => one === stories)).toHaveLength(2))
  })

  it('goes to another meeting only where one is planned, and says so', async () => {
    const { user } = await showAgenda()
    await user.click(title(stories))
    await user.keyboard('v')
    const dialog = await screen.findByRole('dialog', { name: 'Move to another meeting' })
    expect(dialog.textContent).toContain('No other meeting of this place is planned.')
    await expectNoAxeFinding()
  })

  it('of an issued agenda stays on it, and the dialog says why', async () => {
    const { user } = await showAgenda({
      prepare: async (host, meetingId, localityId) => {
        await planAnother(host, meetingId, localityId)
        await host.core().call('meeting.issue', { meetingId })
      },
    })
    await user.click(title(stories))
    await user.keyboard('v')
    const dialog = await screen.findByRole('dialog', { name: 'Move to another meeting' })
    expect(dialog.textContent).toContain('This agenda was issued')
  })
})
