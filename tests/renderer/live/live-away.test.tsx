import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { go, useRoutes } from '../../../renderer/src/data/route'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import { doable, expectNoAxeFinding, heading } from '../on-screen'
import type { RealHost } from '../real-host'
import { ask, beginMeeting, holdBack, refuseNext, titleOf, told } from './live-hall'

describe('a meeting that is left', () => {
  it('is suspended by Shift S, waits on Today, and goes on at its item', async () => {
    const { host, user, view } = await beginMeeting()
    const { items } = await view()
    await user.keyboard('{ArrowRight}')
    await heading(titleOf(items, 1))
    await user.keyboard('{Shift>}S{/Shift}')
    await screen.findByText(/The meeting is suspended\. It waits on Today\./)
    expect((await view()).meeting).toMatchObject({ state: 'suspended', live: { runningSince: null } })
    const held = () =>
      host.calls.flatMap(({ name, input }) =>
        name === 'host.full-screen' || name === 'host.keep-awake' ? [`${name} ${JSON.stringify(input)}`] : [],
      )
    await waitFor(() =>
      expect(held().slice(-2)).toEqual(['host.full-screen {"on":false}', 'host.keep-awake {"on":false}']),
    )
    await screen.findByRole('button', { name: /^Go on with the meeting/ })
    // A says what it does now, in the help and in the palette too.
    await waitFor(() => expect(doable('Go on with the meeting')?.key).toBe('a'))
    await user.keyboard('a')
    await screen.findByText(/is suspended$/)
    await expectNoAxeFinding()
    // The screen of one that waits holds nothing.
    expect(held().slice(-1)).toEqual(['host.keep-awake {"on":false}'])
    await user.keyboard('s')
    await heading(titleOf(items, 1))
    await waitFor(() => expect(held().slice(-1)).toEqual(['host.keep-awake {"on":true}']))
    expect((await view()).meeting.live?.runningSince).not.toBeNull()
  })
})

/** Half-written lines, corrections and private notes lived in the window alone, and went with a crash. */
describe('a line that was begun when the app died', () => {
  it('stands there again at the next start, said beside its key, and goes from the disk when it is added', async () => {
    const { host, user, meetingId, view } = await beginMeeting()
    const itemId = (await view()).items[0]?.id
    const lines = () => ask(host, 'draft.lines', { meetingId })
    await user.keyboard('d')
    await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'Tea at te')
    await waitFor(async () => expect(await lines()).toEqual([{ place: `decision ${itemId}`, text: 'Tea at te' }]))
    // As in a window that knows nothing of it.
    act(() => go({ screen: 'home' }))
    await screen.findByRole('button', { name: /^Go (on|into)/ })
    forgetKeptLines()
    act(() => go({ screen: 'live', meetingId }))
    await screen.findByRole('button', { name: /decision ?, begun$/ })
    await user.keyboard('d')
    const line = await screen.findByRole('textbox', { name: 'What was agreed' })
    expect(line).toHaveProperty('value', 'Tea at te')
    await user.type(line, 'n{Enter}')
    await waitFor(async () => expect(await lines()).toEqual([]))
    expect((await view()).decisions).toMatchObject([{ text: 'Tea at ten' }])
    await user.keyboard('{Escape}')
    await screen.findByRole('button', { name: /decision$/ })
  })

  it('may be a private note, a word of the round, or a guest who was being written down', async () => {
    const { host, user, meetingId, view } = await beginMeeting()
    const places = async () =>
      (await ask(host, 'draft.lines', { meetingId })).map(({ place, text }) => `${place}: ${text}`)
    const itemId = (await view()).items[0]?.id
    await user.keyboard('{Shift>}H{/Shift}')
    await user.type(await screen.findByRole('textbox', { name: /^Private note/ }), 'Ask Gr')
    await waitFor(async () => expect(await places()).toEqual([`private-note ${itemId}: Ask Gr`]))
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await places()).toEqual([]))
    await user.keyboard('wg')
    await user.type(await screen.findByRole('textbox', { name: 'Guest’s name' }), 'Idr')
    await waitFor(async () => expect(await places()).toEqual([`who guest, name ${meetingId}: Idr`]))
  })
})

describe('a line that is on its way when the room is left', () => {
  async function onItsWay() {
    const hall = await beginMeeting()
    const { host, user, meetingId } = hall
    const lines = async () => (await ask(host, 'draft.lines', { meetingId })).map(({ text }) => text)
    await user.keyboard('d')
    await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'Tea at ten')
    await waitFor(async () => expect(await lines()).toEqual(['Tea at ten']))
    const letThrough = holdBack(host)
    await user.keyboard('{Enter}')
    act(() => go({ screen: 'home' }))
    return { ...hall, lines, letThrough }
  }

  it('stands on the disk still where it was refused', async () => {
    const { host, lines, letThrough } = await onItsWay()
    refuseNext(host, 'decision.add')
    letThrough()
    await screen.findByText(/^The disk is full/)
    expect(await lines()).toEqual(['Tea at ten'])
  })

  it('does not come back where it was taken', async () => {
    const { user, meetingId, lines, letThrough } = await onItsWay()
    letThrough()
    act(() => go({ screen: 'live', meetingId }))
    await heading('Welcome and confidentiality')
    await user.keyboard('d')
    expect(await screen.findByRole('textbox', { name: 'What was agreed' })).toHaveProperty('value', '')
    await waitFor(async () => expect(await lines()).toEqual([]))
  })
})

describe('a meeting written down from paper', () => {
  it('has no clock, and everything else', async () => {
    const { host, user, localityId } = await beginMeeting()
    const { meetingId } = await ask(host, 'meeting.record-from-paper', {
      ...{ localityId, on: '2026-06-04', startsAt: '10:00', endsAt: '11:00', venue: 'Hall' },
    })
    act(() => go({ screen: 'live', meetingId }))
    await screen.findByText('From paper', { selector: 'p' })
    expect(screen.queryByRole('timer')).toBeNull()
    expect(screen.queryByRole('button', { name: 'pause' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'borrow' })).toBeNull()
    expect(document.body.textContent).not.toContain('Ends at')
    expect(host.calls.filter(({ name }) => name === 'host.full-screen').at(-1)?.input).toEqual({ on: false })
    await expectNoAxeFinding()
    await user.keyboard('sb')
    const view = () => ask(host, 'meeting.open', { meetingId })
    expect((await view()).meeting.live?.runningSince).toBeNull()
    await user.keyboard('d')
    await user.type(await screen.findByRole('textbox', { name: 'What was agreed' }), 'To meet in the chapel{Enter}')
    await waitFor(async () => expect((await view()).decisions).toHaveLength(1))
    await user.keyboard('{Escape}f')
    await waitFor(() => expect(useRoutes.getState().route).toEqual({ screen: 'close-out', meetingId }))
  })
})

/** Closed, and opened again so many minutes later. */
async function leaveForMinutes(host: RealHost, minutes: number): Promise<void> {
  const { workspace } = host.state()
  await host.core().close()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
  await act(() => host.call('host.open-workspace', { dir: workspace.kind === 'none' ? null : workspace.dir }))
}

describe('time the app was away', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is asked about once, in the room, and counted or left out by a key', async () => {
    const { host, user, view, meetingId } = await beginMeeting()
    act(() => go({ screen: 'home' }))
    await leaveForMinutes(host, 21)
    act(() => go({ screen: 'live', meetingId }))
    await screen.findByText(/^The app stopped at 10:01 and was away for 21 minutes\.$/)
    await told(/Did the meeting go on meanwhile\?$/)
    await expectNoAxeFinding()
    const before = (await ask(host, 'meeting.open', { meetingId })).items[0]?.spentSeconds ?? 0
    await user.keyboard('{Shift>}Y{/Shift}')
    await told('21 minutes counted')
    await waitFor(() => expect(screen.queryByText(/^The app stopped at/)).toBeNull())
    expect((await view()).items[0]?.spentSeconds).toBeGreaterThanOrEqual(before + 21 * 60 - 2)
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByRole('region', { name: 'The app was away' })
    await user.click(screen.getByRole('button', { name: 'leave them out' }))
    await waitFor(async () => expect((await view()).meeting.live?.gap).toBeNull())
    expect((await view()).items[0]?.spentSeconds).toBe(before)
  })
})
