import { act, screen } from '@testing-library/react'
// Read before the test, so that the first screen does not wait for it.
import '../../../renderer/src/features/close-out/close-out-screen'
import '../../../renderer/src/features/live/live-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import { go } from '../../../renderer/src/data/route'
import { useReturned } from '../../../renderer/src/features/close-out/proposed'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import type { InputOf, MeetingView } from '../../../shared/contract'
import { ask, beInNoHurry } from '../live/live-hall'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

export type Close = {
  readonly host: RealHost
  readonly user: ReturnType<typeof showApp>
  readonly meetingId: string
  readonly localityId: string
  readonly view: () => Promise<MeetingView>
}

export type Added = Partial<InputOf<'item.add'>> & { readonly title: string }

/** A live meeting of Millbrook with these items beside the standing ones, and what else `before` does, at its close-out. */
export async function closeMeeting(
  added: readonly Added[],
  before: (it: Omit<Close, 'user'>) => Promise<unknown> = async () => undefined,
): Promise<Close> {
  beInNoHurry()
  forgetKeptLines()
  useReturned.setState({ ids: new Set() })
  const host = await aHost({ at: '2026-06-11T09:55:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  for (const one of added) {
    await ask(host, 'item.add', { meetingId, itemKind: 'challenge', minutes: 5, after: null, ...one })
  }
  await ask(host, 'meeting.start', { meetingId })
  const view = () => ask(host, 'meeting.open', { meetingId })
  await before({ host, meetingId, localityId, view })
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'close-out', meetingId }))
  await heading(/Close the meeting/)
  await screen.findByRole('heading', { level: 2, name: 'What each item led to' })
  return { host, user, meetingId, localityId, view }
}

/** The row of an item by its title, as it is on the screen. */
export function row(title: string): HTMLElement {
  const found = screen.getByText(title, { selector: '[data-title] *' }).closest('li')
  if (found === null) throw new Error(`no row of ${title}`)
  return found
}

export async function itemOf(close: Pick<Close, 'view'>, title: string) {
  const item = (await close.view()).items.find((one) => one.title === title)
  if (item === undefined) throw new Error(`no item ${title}`)
  return item
}

export async function addAction(
  close: Pick<Close, 'host' | 'localityId'>,
  changes: Partial<InputOf<'action.add'>> & { readonly title: string },
): Promise<string> {
  const { actionId } = await ask(close.host, 'action.add', {
    localityId: close.localityId,
    owner: { kind: 'nobody' },
    helperIds: [],
    dueOn: null,
    origin: null,
    ...changes,
  })
  return actionId
}

export { ask }
