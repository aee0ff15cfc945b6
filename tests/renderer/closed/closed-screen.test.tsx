import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { ClosedScreen } from '../../../renderer/src/features/closed/closed-screen'
import { backWords } from '../../../renderer/src/features/closed/closed-words'
import { anAction } from '../../builders'
import { add } from '../actions/a-board'
import { heldElsewhere } from '../escalations/some-questions'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { residents, write } from '../pledges/some-pledges'
import type { RealHost } from '../real-host'

const lines = () => [...document.querySelectorAll('[data-line]')]
const row = (title: string) => screen.getByText(title).closest('li') ?? document.body

async function showClosed(titles: readonly string[], prepare: (host: RealHost) => Promise<void> = async () => {}) {
  const host = await aHost()
  const { localityId } = await startMillbrook(host)
  for (const [index, title] of titles.entries()) {
    const actionId = await add(host, localityId, { title })
    await host.core().call('action.drop', { actionId, reason: `Reason ${index}` })
  }
  await prepare(host)
  const user = await showScreen(host, <ClosedScreen localityId={localityId} of="action" isEverywhere={false} />)
  await screen.findByRole('heading', { level: 1, name: /Closed actions/ })
  return { host, user, localityId }
}

describe('what is closed', () => {
  it('says what will be found here while nothing is', async () => {
    await showClosed([])
    await screen.findByRole('heading', { name: 'Nothing is closed yet' })
    await expectNoAxeFinding()
  })

  it('lists number, title, how it ended, day and reason, and finds by words', async () => {
    const long = `<script>alert(1)</script> שלום 🎈 ${'x'.repeat(400)}`
    const { user } = await showClosed(['Price twelve urns', long])
    await screen.findByText('2 actions')
    expect(row('Price twelve urns').textContent).toMatch(/26\/A001.*Reason 0.*Dropped 9 Jun 2026/)
    expect(screen.getByText(long)).toBeDefined()
    await expectNoAxeFinding()
    await user.keyboard('f')
    await user.keyboard('reason 0 urns')
    await screen.findByText('1 action')
    expect(lines()).toHaveLength(1)
    await user.keyboard(' zzz')
    await screen.findByRole('heading', { name: 'No such words' })
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await screen.findByText('2 actions')
  })

  it('brings one back with its button, and several that were chosen with B, as one step', async () => {
    const { user, host } = await showClosed(['One', 'Two', 'Three'])
    await user.click(await screen.findByRole('button', { name: 'Bring back 26/A002' }))
    await waitFor(() => expect(lines()).toHaveLength(2))
    await screen.findByText('26/A002 is back in To do')
    await user.keyboard('{ArrowDown}')
    await user.keyboard('x{ArrowUp}x')
    const bar = await screen.findByRole('group', { name: 'Those chosen' })
    expect(bar.textContent).toContain('2 chosen')
    await expectNoAxeFinding()
    await user.keyboard('b')
    await screen.findByRole('heading', { name: 'Nothing is closed yet' })
    await host.core().call('history.undo', {})
    await waitFor(() => expect(lines()).toHaveLength(2))
  })

  it('says where one went and what day it had, and opens it', async () => {
    const { user, host } = await showClosed([], async (at) => {
      const places = await at.core().call('working-set', {})
      const place = places.ok ? places.value.records.find((record) => record.kind === 'locality') : undefined
      const actionId = await add(at, place?.id ?? '', { title: 'Due one', dueOn: '2026-06-12' })
      await at.core().call('action.drop', { actionId, reason: 'x' })
    })
    await user.click(await screen.findByRole('button', { name: 'Bring back 26/A001' }))
    await screen.findByText('26/A001 is back in To do. It is due on 12 June.')
    const number = { year: 2026, n: 1 }
    expect([
      backWords(anAction({ number, column: 'todo', dueOn: '2026-04-20' }), '2026-06-09'),
      backWords(anAction({ number, column: 'doing', dueOn: null }), '2026-06-09'),
    ]).toEqual(['26/A001 is back in To do. It was due on 20 April.', '26/A001 is back in Doing'])
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    const set = await host.core().call('working-set', {})
    const card = set.ok ? set.value.records.find((record) => record.kind === 'action') : undefined
    expect(useRoutes.getState().route).toMatchObject({ screen: 'actions', actionId: card?.id, isEverywhere: false })
  })

  it('lets what was put away be read: how it ended, its facts and what happened, and leads on with the arrows', async () => {
    const { user } = await showClosed(['Price twelve urns', 'Mend the gate'])
    await user.click(await screen.findByRole('button', { name: 'Price twelve urns' }))
    const first = await screen.findByRole('complementary', { name: 'Action 26/A001, closed' })
    await within(first).findByRole('heading', { name: 'Price twelve urns' })
    expect(first.textContent).toMatch(/Dropped 9 Jun 2026.*Reason 0.*Owner.*What happened.*Dropped 26\/A001/)
    expect(within(first).queryByRole('button', { name: /Change/ })).toBeNull()
    await expectNoAxeFinding()
    await user.keyboard('{ArrowUp}')
    await screen.findByRole('complementary', { name: 'Action 26/A002, closed' })
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(row('Mend the gate').contains(document.activeElement)).toBe(true)
    await user.keyboard('o')
    const second = await screen.findByRole('complementary', { name: 'Action 26/A002, closed' })
    await user.click(await within(second).findByRole('button', { name: 'Bring back' }))
    await screen.findByText('26/A002 is back in To do')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('opens the pledge that was looked for, read-only too', async () => {
    const host = await aHost()
    const { localityId } = await startMillbrook(host)
    const pledgeId = await write(host, localityId, { title: 'Thursday tea', youWill: residents('bring the cups') })
    await host.core().call('pledge.withdraw', { pledgeId, reason: 'The hall is shut' })
    const of = { localityId, of: 'pledge', isEverywhere: false } as const
    await showScreen(host, <ClosedScreen {...of} cardId={pledgeId} />)
    heldElsewhere(host)
    const sheet = await screen.findByRole('complementary', { name: 'Pledge 26/P01, closed' })
    expect(within(sheet).getByRole('heading', { level: 2 }).textContent).toBe('Thursday tea')
    expect(sheet.textContent).toMatch(
      /Withdrawn.*The hall is shut.*We will.*open the school kitchen.*You will.*bring the cups/,
    )
    expect(within(sheet).queryByRole('button', { name: 'Bring back' })).toBeNull()
    await expectNoAxeFinding()
  })

  it('sends to the board what stands there still', async () => {
    const { user } = await showClosed(['Dropped one'], async (host) => {
      const places = await host.core().call('working-set', {})
      const place = places.ok ? places.value.records.find((record) => record.kind === 'locality') : undefined
      const meetings = await host.core().call('meeting.list', { localityId: place?.id ?? '' })
      const meetingId = meetings.ok ? (meetings.value[0]?.id ?? '') : ''
      await host.core().call('meeting.start', { meetingId })
      await add(host, place?.id ?? '', { title: 'Done one', column: 'done' })
    })
    await screen.findByText('Done one')
    await user.click(within(row('Done one')).getByRole('button', { name: /On the board/ }))
    expect(useRoutes.getState().route).toMatchObject({ screen: 'actions', isEverywhere: false })
  })

  it('shows the newest 200 and the rest when asked', async () => {
    const { user } = await showClosed([], async (host) => {
      const places = await host.core().call('working-set', {})
      const place = places.ok ? places.value.records.find((record) => record.kind === 'locality') : undefined
      await host.core().call('import.actions', {
        localityId: place?.id ?? '',
        source: 'old log.csv',
        people: [],
        actions: Array.from({ length: 230 }, (_, index) => ({
          row: index + 1,
          logNumber: '',
          title: `Old task ${index}`,
          detail: '',
          raisedOn: '2026-01-01',
          dueOn: null,
          owner: { kind: 'nobody' as const },
          helpers: [],
          column: 'done' as const,
        })),
      })
    })
    await screen.findByText('230 actions, the newest 200 shown')
    await user.click(screen.getByRole('button', { name: 'Show more: 30 of 30' }))
    await screen.findByText('230 actions')
    expect(lines()).toHaveLength(230)
  })
})
