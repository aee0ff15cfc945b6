import { screen } from '@testing-library/react'
import { AgendaScreen } from '../../../renderer/src/features/agenda/agenda-screen'
import { aHost, showScreen, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

export type Shown = Awaited<ReturnType<typeof showAgenda>>

/** The agenda of Millbrook's first meeting, with as many of its standing items as asked for. */
export async function showAgenda({
  keep = 4,
  at,
  prepare,
  itemId,
}: {
  keep?: number
  at?: string
  prepare?: (host: RealHost, meetingId: string, localityId: string) => Promise<unknown>
  /** The row the route asks for, by its place. */
  itemId?: number
} = {}) {
  const host = await aHost(at === undefined ? {} : { at })
  const { meetingId, localityId } = await startMillbrook(host)
  const before = await itemsOf(host, meetingId)
  const itemIds = before.slice(keep).map((item) => item.id)
  if (itemIds.length > 0) await host.core().call('items.remove', { meetingId, itemIds })
  await prepare?.(host, meetingId, localityId)
  const wanted = itemId === undefined ? null : (before[itemId]?.id ?? null)
  const user = await showScreen(host, <AgendaScreen meetingId={meetingId} itemId={wanted} />)
  await screen.findByRole('heading', { level: 1, name: /Thursday 11 June/ })
  return { host, user, meetingId, localityId }
}

export async function itemsOf(host: RealHost, meetingId: string) {
  const opened = await host.core().call('meeting.open', { meetingId })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.items
}

export const rows = () => [...document.querySelectorAll<HTMLElement>('[data-card]')]
export const titles = () => rows().map((row) => row.querySelector('[data-title] [dir=auto]')?.textContent)
export const row = (title: string) => rows().find((one) => one.textContent?.includes(title)) ?? document.body
export const title = (words: string) => row(words).querySelector<HTMLElement>('[data-title]') ?? document.body
export const said = () =>
  [...document.querySelectorAll('[aria-live=polite][aria-atomic=true]')].map((one) => one.textContent).join('')

export const welcome = 'Welcome and confidentiality'
export const stories = 'Good news and stories'
export const lastMinutes = 'Minutes of the last meeting'
export const matters = 'Matters arising'
