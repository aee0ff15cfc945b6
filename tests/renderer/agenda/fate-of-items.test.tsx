import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { expectNoAxeFinding } from '../on-screen'
import type { RealHost } from '../real-host'
import { itemsOf, lastMinutes, matters, row, said, showAgenda, stories, title, titles, welcome } from './an-agenda'

const lift = 'Weir Court lift'
const tea = 'Summer tea'
const withTwo = async (host: RealHost, meetingId: string) => {
  for (const name of [tea, lift])
    await host.core().call('item.add', { meetingId, itemKind: 'challenge', title: name, minutes: 5, after: null })
}
const issuedWithTwo = async (host: RealHost, meetingId: string) => {
  await withTwo(host, meetingId)
  await host.core().call('meeting.issue', { meetingId })
}
const lot = async (host: RealHost, localityId: string) => {
  const answer = await host.core().call('agenda.parking-lot', { localityId })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('before the agenda is issued', () => {
  it('K keeps an item, with a word on its row, and lets it go again', async () => {
    const { user, host, meetingId } = await showAgenda({ prepare: withTwo })
    await user.click(title(lift))
    await user.keyboard('k')
    await within(row(lift)).findByText('Kept')
    await waitFor(async () => expect((await itemsOf(host, meetingId))[0]?.isKept).toBe(true))
    expect(said()).toBe(`Kept: ${lift}`)
    expect(within(row(lift)).getByRole('button', { name: 'Keep', pressed: true })).toBeDefined()
    await expectNoAxeFinding()
    await user.keyboard('k')
    await waitFor(async () => expect((await itemsOf(host, meetingId))[0]?.isKept).toBe(false))
    expect(within(row(lift)).queryByText('Kept')).toBeNull()
  })

  it('P parks it: it leaves at once, waits, and Undo brings it back', async () => {
    const { user, host, localityId } = await showAgenda({ prepare: withTwo })
    await user.click(title(lift))
    await user.keyboard('p')
    await waitFor(() => expect(titles()).toEqual([tea, welcome, stories, lastMinutes, matters]))
    await waitFor(() => expect(document.activeElement).toBe(title(tea)))
    await screen.findByText(/^Parked: Weir Court lift\./)
    expect(await lot(host, localityId)).toMatchObject([{ kind: 'parked', item: { title: lift } }])
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(titles()[0]).toBe(lift))
    expect(await lot(host, localityId)).toEqual([])
  })

  it('S skips it and says when it is back, without a question', async () => {
    const { user, host, localityId } = await showAgenda({ prepare: withTwo })
    await user.click(title(lift))
    await user.keyboard('s')
    const [line] = await waitFor(async () => {
      const lines = await lot(host, localityId)
      expect(lines).toMatchObject([{ kind: 'skipped', item: { title: lift } }])
      return lines
    })
    expect(line?.backOn).toBe('2026-06-18')
    await screen.findByText('Skipped: Weir Court lift, back on 18 June')
  })

  it('D asks for the reason, and only with one it is dropped', async () => {
    const { user, host, localityId } = await showAgenda({ prepare: withTwo })
    await user.click(title(lift))
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'Drop it' })
    await expectNoAxeFinding()
    const reason = within(dialog).getByRole('textbox', { name: 'Reason' })
    await user.type(reason, '{Enter}')
    expect(dialog.textContent).toContain('Write a few words.')
    await user.type(reason, 'It runs again{Enter}')
    await screen.findByText('Dropped: Weir Court lift. It runs again.')
    expect(titles()).not.toContain(lift)
    expect(await lot(host, localityId)).toMatchObject([{ kind: 'dropped', droppedBecause: 'It runs again' }])
  })

  it('a line that always stands there only leaves this agenda, and the words say so', async () => {
    const { user, host, localityId } = await showAgenda()
    await user.click(title(matters))
    await user.keyboard('p')
    await screen.findByText('Parked: Matters arising. It is back next time.')
    expect(await lot(host, localityId)).toEqual([])
  })

  it('several are parked together, and one Undo brings all back', async () => {
    const { user, host, localityId } = await showAgenda({ prepare: withTwo })
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}p')
    await waitFor(() => expect(titles()).toEqual([welcome, stories, lastMinutes, matters]))
    const undo = await screen.findByRole('button', { name: /^Undo/ })
    screen.getByText('Parked: 2 items. They wait under “Not on it yet”.')
    expect(await lot(host, localityId)).toHaveLength(2)
    await user.click(undo)
    await waitFor(() => expect(titles().slice(0, 2)).toEqual([lift, tea]))
  })
})

describe('once the agenda is issued', () => {
  const sum = () => /(\d+) minutes for an hour/.exec(document.body.textContent ?? '')?.[1]

  it('a parked item stays with its mark, takes no time, and can be put back', async () => {
    const { user } = await showAgenda({ prepare: issuedWithTwo })
    const before = Number(sum())
    await user.click(title(lift))
    await user.keyboard('p')
    await within(row(lift)).findByText('Parked')
    expect(Number(sum())).toBe(before - 5)
    expect(titles()).toContain(lift)
    expect(screen.queryByRole('listitem', { name: `Item 1, ${lift}, 5 minutes` })).toBeNull()
    await expectNoAxeFinding()
    await user.click(await within(row(lift)).findByRole('button', { name: 'Put back' }))
    await waitFor(() => expect(Number(sum())).toBe(before))
    expect(within(row(lift)).queryByText('Parked')).toBeNull()
  })

  it('what is skipped says until when, and what is dropped why', async () => {
    const { user } = await showAgenda({ prepare: issuedWithTwo })
    await user.click(title(lift))
    await user.keyboard('s')
    await within(row(lift)).findByText('Skipped until 18 June')
    await user.click(title(tea))
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'Drop it' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The fair is off{Enter}')
    await within(row(tea)).findByText('Dropped: The fair is off')
    await user.keyboard('k')
    await waitFor(() => expect(within(row(tea)).queryByText(/^Dropped/)).toBeNull())
  })

  /** Each was a step of its own, and they were said to be back also when they were not. */
  it('several are put back together as one step, and said to be back only when they are', async () => {
    const { user, host, meetingId } = await showAgenda({ prepare: issuedWithTwo })
    const fates = async () => (await itemsOf(host, meetingId)).slice(0, 2).map((item) => item.carryOver?.kind ?? null)
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}p')
    await waitFor(async () => expect(await fates()).toEqual(['park', 'park']))
    await within(row(lift)).findByText('Parked')
    host.answers.refuse = (name) => (name.startsWith('item') ? { code: 'disk-full', path: '' } : null)
    await user.click(title(lift))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}k')
    await waitFor(() => expect(host.calls.filter(({ name }) => name === 'items.edit')).toHaveLength(1))
    await waitFor(() => expect(within(row(tea)).queryByText('Parked')).not.toBeNull())
    expect(said()).not.toContain('Back on the agenda')
    host.answers.refuse = () => null
    await user.keyboard('k')
    await waitFor(() => expect(said()).toBe('Back on the agenda: 2 items'))
    await waitFor(async () => expect(await fates()).toEqual([null, null]))
    await host.core().call('history.undo', {})
    expect(await fates()).toEqual(['park', 'park'])
  })
})
