import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { ParkingLotScreen } from '../../../renderer/src/features/parking-lot/parking-lot-screen'
import { aHost, expectNoAxeFinding, showApp, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

async function showLot(prepare?: (host: RealHost, localityId: string, meetingId: string) => Promise<unknown>) {
  const host = await aHost()
  const { localityId, meetingId } = await startMillbrook(host)
  await prepare?.(host, localityId, meetingId)
  const user = await showScreen(host, <ParkingLotScreen localityId={localityId} />)
  await screen.findByRole('heading', { level: 1, name: 'MILL Parked and handed in' })
  return { host, user, localityId, meetingId }
}
const handIn = (host: RealHost, localityId: string, title: string) =>
  host.core().call('parked.add', { localityId, itemKind: 'challenge', title, minutes: 6, handedInById: null })
const bench = async (host: RealHost, localityId: string) => handIn(host, localityId, 'Bench on Ring Road')
const line = (name: string) => screen.findByRole('button', { name: new RegExp(name) })
const part = (name: RegExp) => within(screen.getByRole('region', { name }))

describe('what waits for an agenda', () => {
  it('is nothing at first: what would stand there, and the one thing to do', async () => {
    await showLot()
    await screen.findByRole('heading', { name: 'Nothing is parked or handed in' })
    expect(screen.getAllByRole('button', { name: /Hand something in/ })).toHaveLength(1)
    await expectNoAxeFinding()
  })

  it('is put on the next agenda with Enter, and is gone from here', async () => {
    const { user, host, meetingId } = await showLot(bench)
    expect((await line('Bench on Ring Road')).textContent).toBe('Challenge Bench on Ring Road')
    expect(document.body.textContent).toContain('One waits for an agenda.')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(await line('Bench on Ring Road'))
    await expectNoAxeFinding()
    await user.keyboard('{Enter}')
    await screen.findByText('On the agenda of Thursday 11 June: Bench on Ring Road')
    await waitFor(() => screen.getByRole('heading', { name: 'Nothing is parked or handed in' }))
    const opened = await host.core().call('meeting.open', { meetingId })
    expect(opened.ok && opened.value.items.map((item) => item.title)).toContain('Bench on Ring Road')
  })

  /** The lock stayed for good. */
  it('has its lock until the last day on which it is confidential', async () => {
    await showLot(async (host, _localityId, meetingId) => {
      for (const [title, until] of [
        ['The Sugdens', '2026-06-09'],
        ['The Wrens', '2026-06-08'],
      ] as const) {
        const openness = { kind: 'confidential', reason: 'A family', until } as const
        const item = { meetingId, itemKind: 'challenge', title, minutes: 5, after: null, openness } as const
        const added = await host.core().call('item.add', item)
        await host.core().call('items.park', { meetingId, itemIds: [added.ok ? added.value.itemId : ''] })
      }
    })
    expect((await line('The Sugdens')).textContent).toContain('Confidential')
    expect((await line('The Wrens')).textContent).not.toContain('Confidential')
  })

  it('stands in the order it came, of one day by its title', async () => {
    await showLot(async (host, localityId) => {
      for (const title of ['Cycle rack', 'Apple trees', 'Bench on Ring Road']) await handIn(host, localityId, title)
    })
    await line('Cycle rack')
    const titles = screen.getAllByRole('button', { name: /^Challenge / }).map((one) => one.textContent)
    expect(titles).toEqual(['Challenge Apple trees', 'Challenge Bench on Ring Road', 'Challenge Cycle rack'])
  })

  it('may be a story or an idea, which are dropped and brought back like the rest', async () => {
    const { user } = await showLot(async (host, localityId) => {
      await host.core().call('opportunity.hand-in', { localityId, title: 'Swap shop', personId: null })
      await host.core().call('story.hand-in', { localityId, text: 'Somebody danced', personId: null })
    })
    for (const name of ['Swap shop', 'A story was handed in']) {
      await user.click(await line(name))
      await user.keyboard('d')
      const dialog = await screen.findByRole('dialog', { name: 'Drop it' })
      await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Nobody has time{Enter}')
      await waitFor(() => expect(part(/^Dropped/).getByRole('button', { name: new RegExp(name) })).toBeDefined())
    }
    await user.click(await line('Swap shop'))
    await user.keyboard('b')
    await waitFor(() => expect(part(/^Waiting/).getByRole('button', { name: /Swap shop/ })).toBeDefined())
    expect(part(/^Dropped/).getByRole('button', { name: /A story was handed in/ })).toBeDefined()
  })

  it('is dropped with a reason, told below, and brought back', async () => {
    const { user } = await showLot(bench)
    await user.click(await line('Bench on Ring Road'))
    await user.keyboard('d')
    const dialog = await screen.findByRole('dialog', { name: 'Drop it' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'It was mended{Enter}')
    await screen.findByText('Dropped: It was mended')
    expect(part(/^Dropped/).getByRole('button', { name: /Bench on Ring Road/ })).toBeDefined()
    await expectNoAxeFinding()
    await user.click(await line('Bench on Ring Road'))
    await user.keyboard('b')
    await waitFor(() => expect(part(/^Waiting/).getByRole('button', { name: /Bench on Ring Road/ })).toBeDefined())
    expect(screen.queryByRole('region', { name: /^Dropped/ })).toBeNull()
  })

  it('says of what was skipped when it is back, and of a story where it is told', async () => {
    const { user } = await showLot(async (host, localityId, meetingId) => {
      const item = { meetingId, itemKind: 'challenge', title: 'Weir Court lift', minutes: 5, after: null } as const
      const added = await host.core().call('item.add', item)
      await host.core().call('items.skip', { meetingId, itemIds: [added.ok ? added.value.itemId : ''] })
      await host.core().call('story.hand-in', { localityId, text: 'Forty-one for tea', personId: null })
    })
    await screen.findByText('Skipped: back by itself on Thursday 18 June')
    await screen.findByText('It is told under good news and stories.')
    expect(document.body.textContent).toContain('One waits for an agenda. One comes back by itself.')
    await user.click(await line('A story'))
    expect(screen.queryByRole('button', { name: 'Put on the next agenda' })).toBeNull()
  })

  it('has nowhere to go without a meeting to come, and says where one is planned', async () => {
    const { user, localityId } = await showLot(async (host, place, meetingId) => {
      await host.core().call('meeting.cancel', { meetingId, reason: 'Half term' })
      await bench(host, place)
    })
    await user.click(await line('Bench on Ring Road'))
    screen.getByText('No meeting is planned to put it on.')
    expect(screen.queryByRole('button', { name: 'Put on the next agenda' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Open the meetings' }))
    expect(useRoutes.getState().route).toEqual({ screen: 'meetings', localityId })
  })

  it('shows any words, and long lists a hundred lines at a time', async () => {
    const strange = ['Tea 🫖 <script>alert(1)</script>', 'נטע ברק', 'a'.repeat(600), 'O’Neil-Ó Súilleabháin']
    const { user } = await showLot(async (host, localityId) => {
      for (let n = 0; n < 130; n += 1) await handIn(host, localityId, strange[n] ?? `Thing ${n}`)
    })
    const lines = () => document.querySelectorAll('[data-line]')
    await waitFor(() => expect(lines()).toHaveLength(100))
    expect(document.querySelector('script')).toBeNull()
    await user.click(screen.getByRole('button', { name: '30 more' }))
    expect(lines()).toHaveLength(130)
  })
})

it('stands in the sidebar, with a number only while somebody waits', async () => {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  const user = showApp(host)
  const entry = await screen.findByRole('button', { name: 'Parked and handed in' })
  await bench(host, localityId)
  await screen.findByRole('button', { name: /^Parked and handed in ?1$/ })
  await user.click(entry)
  await screen.findByRole('heading', { level: 1, name: 'MILL Parked and handed in' })
  expect(screen.getByRole('button', { name: 'Parked and handed in' }).getAttribute('aria-current')).toBe('page')
})
