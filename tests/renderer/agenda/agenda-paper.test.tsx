import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useRoutes } from '../../../renderer/src/data/route'
import { AgendaPaper } from '../../../renderer/src/features/agenda/agenda-paper'
import { useSaveAsked } from '../../../renderer/src/features/papers/save-asked'
import { aHost, expectNoAxeFinding, showScreen, startMillbrook } from '../on-screen'
import { itemsOf, showAgenda, stories } from './an-agenda'

async function showPaper(until: string | null = null) {
  const host = await aHost()
  const { meetingId } = await startMillbrook(host)
  const [first] = await itemsOf(host, meetingId)
  const openness = { kind: 'confidential', reason: 'about named people', until } as const
  await host.core().call('item.edit', { meetingId, itemId: first?.id ?? '', openness })
  useRoutes.getState().go({ screen: 'agenda', meetingId })
  useRoutes.getState().go({ screen: 'agenda-paper', meetingId })
  const user = await showScreen(host, <AgendaPaper meetingId={meetingId} />)
  await screen.findByRole('article', { name: 'Agenda' })
  return { host, user, meetingId }
}
const copied = (host: { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }) =>
  JSON.stringify(host.calls.find((call) => call.name === 'host.copy-text')?.input ?? null)

it('shows the agenda as it is printed, and no more of a confidential item than may be read', async () => {
  await showPaper()
  const page = screen.getByRole('article', { name: 'Agenda' })
  within(page).getByRole('heading', { name: 'DRAFT agenda for Millbrook Connected Team, Thursday 11 June 2026' })
  expect(page.textContent).toContain('1. Confidential item')
  expect(page.textContent).not.toContain('Welcome and confidentiality')
  await expectNoAxeFinding()
})

it('shows an item like any other when the last day of its confidence is over', async () => {
  await showPaper('2026-06-08')
  const page = screen.getByRole('article', { name: 'Agenda' })
  expect(page.textContent).toContain('1. Welcome and confidentiality')
  expect(page.textContent).not.toContain('about named people')
})

it('prints, by button and by Ctrl P', async () => {
  const { host, user } = await showPaper()
  await user.click(screen.getByRole('button', { name: /^Print/ }))
  await user.keyboard('{Control>}p{/Control}')
  await waitFor(() => expect(host.calls.filter((call) => call.name === 'host.print')).toHaveLength(2))
})

it('saves as Word, copies for an e-mail, and goes back with Esc', async () => {
  const { host, user, meetingId } = await showPaper()
  await user.keyboard('{Control>}s{/Control}')
  expect(useSaveAsked.getState().asked).toEqual({ kind: 'document', request: { document: 'agenda', meetingId } })
  await user.keyboard('e')
  await waitFor(() =>
    expect(copied(host)).toContain('DRAFT agenda for Millbrook Connected Team, Thursday 11 June 2026'),
  )
  await user.keyboard('{Escape}')
  expect(useRoutes.getState().route).toEqual({ screen: 'agenda', meetingId })
})

it('of a meeting that is gone says so, and leads back', async () => {
  const host = await aHost()
  await startMillbrook(host)
  await showScreen(host, <AgendaPaper meetingId="gone-for-good" />)
  await screen.findByRole('heading', { name: 'This meeting is no longer here.' })
  screen.getByRole('button', { name: 'Back' })
})

it('from the agenda: paper and e-mail in one menu, and by keys', async () => {
  const { host, user, meetingId } = await showAgenda()
  await user.click(screen.getByRole('button', { name: 'Paper and e-mail' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Copy for an e-mail/ }))
  await screen.findByText('Copied. Paste it into the e-mail.')
  expect(copied(host)).toContain(`2. ${stories}`)
  await user.keyboard('{Control>}p{/Control}')
  expect(useRoutes.getState().route).toEqual({ screen: 'agenda-paper', meetingId })
})

it('from the agenda: the sheet to sign in on and the notice for calendars', async () => {
  const { user, meetingId, localityId } = await showAgenda()
  const choose = async (name: RegExp) => {
    await user.click(screen.getByRole('button', { name: 'Paper and e-mail' }))
    await user.click(await screen.findByRole('menuitem', { name }))
    return useSaveAsked.getState().asked
  }
  expect(await choose(/^Signing-in sheet/)).toEqual({
    kind: 'document',
    request: { document: 'signing-in', meetingId },
  })
  expect(await choose(/^Notice for calendars/)).toEqual({ kind: 'calendar', request: { localityId, meetingId } })
})
