import { screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { AgendaScreen } from '../../../renderer/src/features/agenda/agenda-screen'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
import { itemsOf, row, said, showAgenda, stories, title, titles, welcome } from './an-agenda'

const lift = 'Weir Court lift'
const tea = 'Summer tea'
const add = (host: RealHost, meetingId: string, name: string, minutes: number) =>
  host.core().call('item.add', { meetingId, itemKind: 'event', title: name, minutes, after: null })
const handIn = (host: RealHost, localityId: string, name: string) =>
  host.core().call('parked.add', { localityId, itemKind: 'challenge', title: name, minutes: 6, handedInById: null })
const gathers = (host: RealHost) => host.calls.filter((call) => call.name === 'agenda.gather')

/** A next agenda onto which something comes by itself: skipped by the meeting before it, which is not held after all. */
async function withSomethingComing() {
  const host = await aHost()
  const { meetingId: first, localityId } = await startMillbrook(host)
  const when = { startsAt: '10:00', endsAt: '11:00', venue: '' }
  const added = await host
    .core()
    .call('item.add', { meetingId: first, itemKind: 'challenge', title: lift, minutes: 5, after: null })
  const itemId = added.ok ? added.value.itemId : ''
  const planned = await host.core().call('meeting.plan', { localityId, on: '2026-06-18', ...when })
  const meetingId = planned.ok ? planned.value.meetingId : ''
  const skipped = await host.core().call('items.skip', { meetingId: first, itemIds: [itemId], backOn: '2026-06-18' })
  expect(skipped.ok).toBe(true)
  await host.core().call('meeting.remove', { meetingId: first })
  return { host, meetingId, localityId }
}

describe('opening the next agenda', () => {
  it('puts on once what comes by itself, says so, and leaves the focus alone', async () => {
    const { host, meetingId } = await withSomethingComing()
    const user = await showScreen(
      host,
      <StrictMode>
        <AgendaScreen meetingId={meetingId} itemId={null} />
      </StrictMode>,
    )
    await screen.findByText('One item came by itself')
    await waitFor(() => expect(titles()).toContain(lift))
    expect(gathers(host)).toHaveLength(1)
    expect(document.activeElement).toBe(document.body)
    expect(document.body.textContent).toContain('One came by itself.')
    await user.click(screen.getByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(titles()).not.toContain(lift))
    // What was taken back stays away, and can be asked for.
    await screen.findByRole('button', { name: `Put it on: ${lift}` })
    expect(gathers(host)).toHaveLength(1)
    await expectNoAxeFinding()
  })

  it('changes nothing on one that was issued: what comes can be put on', async () => {
    const { host, meetingId } = await withSomethingComing()
    await host.core().call('meeting.issue', { meetingId })
    await showScreen(host, <AgendaScreen meetingId={meetingId} itemId={null} />)
    await screen.findByRole('button', { name: `Put it on: ${lift}` })
    expect(gathers(host)).toEqual([])
  })
})

describe('an agenda that is too long', () => {
  const long = async (host: RealHost, meetingId: string) => {
    await add(host, meetingId, tea, 50)
  }
  const minutes = () => rowsMinutes().reduce((sum, one) => sum + one, 0)
  const rowsMinutes = () =>
    [...document.querySelectorAll('[data-card] b')].map((one) => Number.parseInt(one.textContent ?? '0', 10) || 0)

  it('is fitted by F with the steps that were shown and no others, and Undo takes all back', async () => {
    const { user, host, meetingId } = await showAgenda({ prepare: long })
    await screen.findByText('9 minutes over.')
    await screen.findByRole('button', { name: 'Fit to the hour' })
    const words = screen.getByRole('alert').textContent ?? ''
    expect(words).toContain('To fit: ')
    await expectNoAxeFinding()
    const before = await itemsOf(host, meetingId)
    await user.keyboard('f')
    await waitFor(() => expect(minutes()).toBeLessThanOrEqual(60))
    const sent = host.calls.find((call) => call.name === 'agenda.fit')?.input
    for (const item of before) {
      const isSent = JSON.stringify(sent).includes(item.id)
      expect(words.includes(item.title)).toBe(isSent)
    }
    expect(screen.queryByText(/minutes over\.$/)).toBeNull()
    await user.click(await screen.findByRole('button', { name: /^Undo/ }))
    await screen.findByText('9 minutes over.')
  })

  it('can be left long for this visit, and F shows the way again before it does anything', async () => {
    const { user, host } = await showAgenda({ prepare: long })
    await user.click(await screen.findByRole('button', { name: 'Leave it long' }))
    expect(screen.queryByText('9 minutes over.')).toBeNull()
    await user.keyboard('f')
    await screen.findByText('9 minutes over.')
    expect(host.calls.some((call) => call.name === 'agenda.fit')).toBe(false)
  })

  it('can be issued all the same, and the notice says so', async () => {
    const { user } = await showAgenda({ prepare: long })
    await user.keyboard('{Control>}i{/Control}')
    await screen.findByText('Issued on Tuesday 9 June 2026.')
    screen.getByText('9 minutes over.')
    for (const name of ['Save as Word', 'Print', 'Copy for an e-mail']) screen.getByRole('button', { name })
    await user.click(screen.getByRole('button', { name: 'Leave it long' }))
    const issued = screen.getByText('Issued on Tuesday 9 June 2026.').parentElement
    expect(issued?.textContent).toContain('It is nine minutes over.')
  })

  it('says of one that fits that it fits', async () => {
    const { user } = await showAgenda()
    await user.keyboard('f')
    await screen.findByText('It fits: 19 minutes for an hour.')
  })
})

describe('what is not on it yet', () => {
  it('is reached with G, put on with Enter, and one stays among them', async () => {
    const { user, host, meetingId } = await showAgenda({
      prepare: async (real, _id, localityId) => {
        for (const name of ['Bench on Ring Road', 'The bus shelter']) await handIn(real, localityId, name)
      },
    })
    await screen.findByRole('button', { name: 'Put it on: Bench on Ring Road' })
    // Handed in on one day they stand in any order.
    const [first, second] = screen
      .getAllByRole('button', { name: /^Put it on/ })
      .map((one) => one.getAttribute('aria-label') ?? '')
    const name = first?.replace('Put it on: ', '') ?? ''
    await user.click(title(stories))
    await user.keyboard('g{ArrowDown}{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(first)
    await user.keyboard('p')
    expect(titles()).toContain(stories)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(titles()).toContain(name))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(second))
    expect((await itemsOf(host, meetingId)).find((item) => item.title === name)?.minutes).toBe(6)
    await expectNoAxeFinding()
  })

  /** "=" gave the chosen row a minute, Y a copy, Alt and the arrows another place, while the focus was over here. */
  it('is meant by no key of the rows: the row that was chosen stays as it is', async () => {
    const { user, host, meetingId } = await showAgenda({
      prepare: (real, _id, place) => handIn(real, place, 'Bench on Ring Road'),
    })
    const waits = await screen.findByRole('button', { name: 'Put it on: Bench on Ring Road' })
    await user.click(title(stories))
    const before = await itemsOf(host, meetingId)
    await user.keyboard('g')
    expect(document.activeElement).toBe(waits)
    await user.keyboard('=+-ykpslwtromvx{F2}{Alt>}{ArrowDown}{ArrowUp}{/Alt}{Control>}a{/Control}')
    expect(said()).toBe('It is not on the agenda yet. Enter puts it on.')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.queryByRole('toolbar')).toBeNull()
    window.dispatchEvent(new Event('pagehide'))
    expect(await itemsOf(host, meetingId)).toEqual(before)
    expect(document.activeElement).toBe(waits)
  })

  it('is dropped with D and a reason', async () => {
    const { user, host, localityId } = await showAgenda({
      prepare: (real, _id, place) => handIn(real, place, 'Bench on Ring Road'),
    })
    await screen.findByRole('button', { name: 'Put it on: Bench on Ring Road' })
    await user.keyboard('gd')
    const dialog = await screen.findByRole('dialog', { name: 'Drop it' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'It was mended{Enter}')
    await screen.findByText('Nothing waits for this agenda.')
    const left = await host.core().call('agenda.parking-lot', { localityId })
    expect(left.ok && left.value).toMatchObject([{ kind: 'dropped', droppedBecause: 'It was mended' }])
  })

  it('takes what somebody hands in: I, who, the words', async () => {
    const { user, host } = await showAgenda()
    await user.keyboard('i')
    const dialog = await screen.findByRole('dialog', { name: 'Hand something in' })
    await expectNoAxeFinding()
    await user.click(within(dialog).getByRole('button', { name: /From whom/ }))
    await user.click(await screen.findByRole('option', { name: 'Jonah Reed' }))
    await user.type(within(dialog).getByRole('textbox'), 'The fete needs a stage{Enter}')
    await screen.findByRole('button', { name: 'Put it on: The fete needs a stage' })
    expect(host.calls.find((call) => call.name === 'parked.add')?.input).toMatchObject({
      itemKind: 'challenge',
      handedInById: expect.any(String),
    })
  })

  /** Enter twice before the answer handed it in twice. */
  it('takes it once, however often Enter is pressed', async () => {
    const { user, host } = await showAgenda()
    await user.keyboard('i')
    const dialog = await screen.findByRole('dialog', { name: 'Hand something in' })
    let save = (): void => undefined
    host.answers.after = new Promise<void>((resolve) => {
      save = resolve
    })
    await user.type(within(dialog).getByRole('textbox'), 'The fete needs a stage{Enter}{Enter}')
    save()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(host.calls.filter(({ name }) => name === 'parked.add')).toHaveLength(1)
  })

  it('hands in a story and an idea as what they are', async () => {
    const { user, host } = await showAgenda()
    for (const what of ['A story', 'An idea']) {
      await user.keyboard('i')
      const dialog = await screen.findByRole('dialog', { name: 'Hand something in' })
      await user.click(within(dialog).getByRole('button', { name: /^What|What$/ }))
      await user.click(await screen.findByRole('option', { name: what }))
      await user.type(within(dialog).getByRole('textbox'), 'Forty-one for tea{Enter}')
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    expect(host.calls.filter((call) => /hand-in$/.test(call.name)).map((call) => call.name)).toEqual([
      'story.hand-in',
      'opportunity.hand-in',
    ])
    await waitFor(() => expect(row(stories).textContent).toContain('A story was handed in'))
  })

  it('shows any words, and leads to the place’s own list where there are many', async () => {
    const strange = ['Tea 🫖 <script>alert(1)</script>', 'נטע ברק', 'a'.repeat(600), 'O’Neil-Ó Súilleabháin']
    const { user, localityId } = await showAgenda({
      prepare: async (host, _id, place) => {
        for (let n = 0; n < 30; n += 1) await handIn(host, place, strange[n] ?? `Thing ${n}`)
      },
    })
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Put it on/ })).toHaveLength(20))
    expect(document.querySelector('script')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'And 10 more' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'parking-lot', localityId })
    expect(titles()[0]).toBe(welcome)
  })
})
