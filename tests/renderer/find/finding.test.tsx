import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { expectNoAxeFinding, heading } from '../on-screen'
import { addAction, chosen, field, onActions, options, palette, personNamed } from './a-palette'

const lifts = () =>
  onActions(async (host, { localityId }) => {
    const personId = await personNamed(host, 'Owen Larkspur')
    await addAction(host, {
      localityId,
      title: 'Ring Peakside about the lift',
      owner: { kind: 'person', personId },
      dueOn: '2026-06-05',
    })
    await addAction(host, { localityId, title: 'Poster while the lifts are out' })
  })

describe('finding', () => {
  it('shows the hits with the words marked, the place, the number and how it stands; Enter opens the first', async () => {
    const { user, localityId } = await lifts()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'lift')
    await waitFor(() => expect(options('Found')).toHaveLength(2))
    const hit = screen.getByRole('option', { name: /Ring Peakside/ })
    expect(within(hit).getByText('lift').tagName).toBe('MARK')
    expect(hit.textContent).toMatch(/Owen Larkspur.*MILL.*A001/)
    screen.getByText('2 of 2, the archive included')
    await expectNoAxeFinding()
    await user.keyboard('{ArrowDown}{ArrowUp}')
    const title = chosen()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useRoutes.getState().route).toMatchObject({ screen: 'actions', localityId }))
    const { route } = useRoutes.getState()
    expect('actionId' in route && route.actionId).toBeTruthy()
    expect(title).toContain('lift')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says what it understood, and drops a part of it with its button', async () => {
    const { user } = await lifts()
    await user.keyboard('/')
    await user.type(await field(), 'lift owen')
    await screen.findByRole('button', { name: /Owen Larkspur\. Drop it/ })
    await waitFor(() => expect(options('Found')).toHaveLength(1))
    await expectNoAxeFinding()
    await user.tab()
    await user.keyboard('{Enter}')
    expect((await field()).getAttribute('value')).toBe('lift')
    expect(document.activeElement).toBe(await field())
    await waitFor(() => expect(options('Found')).toHaveLength(2))
  })

  it('narrows with the words of a button, which then stand in the line', async () => {
    const { user } = await lifts()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'lift')
    await user.click(await screen.findByRole('button', { name: 'Late 1' }))
    expect((await field()).getAttribute('value')).toBe('lift late')
    await waitFor(() => expect(options('Found')).toHaveLength(1))
    expect(options('Found')[0]).toContain('Ring Peakside')
  })

  it('says what to drop where nothing is found', async () => {
    const { user } = await lifts()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'trampoline by owen')
    const without = await screen.findByRole('button', { name: /^Without “/ })
    screen.getByText(/^Nothing with “trampoline”/)
    await expectNoAxeFinding()
    await user.click(without)
    expect((await field()).getAttribute('value')).toBe('trampoline')
    await screen.findByText(/Try fewer words/)
  })

  it('says that older records are still being read, and asks again until they are', async () => {
    const { host, user } = await lifts()
    // The core's own answers, as they are while five years are being read.
    let isReading = true
    const call = host.call
    Object.assign(host, {
      call: async (...asked: Parameters<typeof call>) => {
        const outcome = await call(...asked)
        const isEarly = isReading && asked[0] === 'find' && outcome.ok
        return isEarly ? { ...outcome, value: { ...outcome.value, isComplete: false } } : outcome
      },
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'lift')
    await screen.findByText('2 of 2. Reading the older records…')
    await user.clear(await field())
    await user.type(await field(), 'quince')
    await screen.findByText('Reading the older records…')
    expect(document.body.textContent).not.toContain('Nothing with')
    await expectNoAxeFinding()
    isReading = false
    await screen.findByText(/^Nothing with “quince”/)
  })

  it('copies the line, and leaves a selection in the field to Ctrl C', async () => {
    const { host, user } = await lifts()
    const copied = () => host.calls.filter((call) => call.name === 'host.copy-text').map((call) => call.input)
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'ring peakside')
    await waitFor(() => expect(options('Found')).toHaveLength(1))
    await user.keyboard('{Control>}c{/Control}')
    expect(copied()).toEqual([{ text: expect.stringMatching(/^MILL .*26\/A001 Ring Peakside about the lift: /) }])
    ;((await field()) as HTMLInputElement).select()
    await user.keyboard('{Control>}c{/Control}')
    expect(copied()).toHaveLength(1)
  })

  it('leads from minutes to their item, marked on the page', async () => {
    const { host, user, meetingId } = await onActions(async (host, { meetingId }) => {
      await host.core().call('meeting.start', { meetingId })
      const view = await host.core().call('meeting.open', { meetingId })
      const item = view.ok ? view.value.items.at(2) : undefined
      if (item === undefined) throw new Error('no item')
      await host.core().call('decision.add', { meetingId, itemId: item.id, text: 'The stairs are kept clear' })
      await host.core().call('meeting.finish', { meetingId })
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'stairs clear')
    await waitFor(() => expect(options('Found').join()).toContain('stairs'))
    await user.keyboard('{Enter}')
    await heading(/Minutes/)
    expect(useRoutes.getState().route).toMatchObject({ screen: 'minutes', meetingId })
    await waitFor(() => expect(document.querySelector('[aria-current=location]')).not.toBeNull())
    expect(host.calls.some((call) => call.name === 'find')).toBe(true)
  })

  it('shows nothing confidential while a second screen is on, but for as long as Ctrl H is held', async () => {
    const { host, user } = await onActions(async (host, { meetingId }) => {
      await host.core().call('item.add', {
        meetingId,
        itemKind: 'challenge',
        title: 'The eviction at Weir Court',
        minutes: 5,
        after: null,
        openness: { kind: 'confidential', reason: 'A person could be known', until: null },
      })
    })
    host.answers.screens = 2
    act(() => host.send({ kind: 'workspace', state: host.state() }))
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'eviction')
    await screen.findByText('One more is in a confidential part.')
    screen.getByText(/Not shown while a second screen is on/)
    expect((await palette()).textContent).not.toContain('Weir Court')
    await expectNoAxeFinding()
    fireEvent.keyDown(await field(), { key: 'h', ctrlKey: true })
    await screen.findByRole('option', { name: /The eviction at Weir Court/ })
    fireEvent.keyUp(await field(), { key: 'h', ctrlKey: true })
    await waitFor(() => expect(document.body.textContent).not.toContain('Weir Court'))
    host.answers.screens = 1
    act(() => host.send({ kind: 'workspace', state: host.state() }))
    await screen.findByRole('option', { name: /The eviction at Weir Court/ })
  })

  it('draws what was typed as text', async () => {
    const title = '<script>alert(1)</script> ‏שלום O’Neil-Ó Súilleabháin 👩‍👩‍👧'
    const { user } = await onActions(async (host, { localityId }) => {
      await addAction(host, { localityId, title })
    })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await field(), 'suilleabhain')
    await waitFor(() => expect(options('Found').join()).toContain('<script>alert(1)</script>'))
    await expectNoAxeFinding()
  })
})
