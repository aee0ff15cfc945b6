import { act, configure, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
// Read before the test, so that the first screen does not wait for it.
import '../../../renderer/src/features/live/live-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import { go } from '../../../renderer/src/data/route'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import { useLiveLook } from '../../../renderer/src/features/live/live-look'
import type { CommandName, InputOf, MeetingView, OutputOf, QueryName } from '../../../shared/contract'
import type { AgendaItem, ItemKind } from '../../../shared/model/agenda-item'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'

// Two cores shared by several engineers: a screen may take its time.
export const beInNoHurry = (): void => configure({ asyncUtilTimeout: 12_000 })

export type Hall = {
  readonly host: RealHost
  readonly user: ReturnType<typeof showApp>
  readonly meetingId: string
  readonly localityId: string
  readonly view: () => Promise<MeetingView>
}

export async function ask<N extends CommandName | QueryName>(
  host: RealHost,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const outcome = await host.core().call(name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/** Thursday, one minute past ten, the meeting begun and on the wall. */
export async function beginMeeting(people?: string): Promise<Hall> {
  beInNoHurry()
  useLiveLook.setState({ look: 'light' })
  forgetKeptLines()
  const host = await aHost({ at: '2026-06-11T09:01:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host, people)
  await ask(host, 'meeting.start', { meetingId })
  const user = showApp(host)
  await screen.findByRole('navigation', { name: 'Connected Team' })
  act(() => go({ screen: 'live', meetingId }))
  await heading('Welcome and confidentiality')
  return { host, user, meetingId, localityId, view: () => ask(host, 'meeting.open', { meetingId }) }
}

/** Steps to the item of that kind, and answers its id. */
export async function at(hall: Hall, kind: ItemKind): Promise<string> {
  const { items } = await hall.view()
  const item = items.find((one) => one.itemKind === kind)
  if (item === undefined) throw new Error(`no ${kind}`)
  await ask(hall.host, 'meeting.step', { meetingId: hall.meetingId, itemId: item.id })
  await heading(item.title)
  return item.id
}

/** A meeting of an earlier day, held and closed: its minutes are in draft. */
export async function heldBefore(hall: Hall, on: string): Promise<string> {
  const when = { on, startsAt: '10:00', endsAt: '11:00', venue: '' }
  const { meetingId } = await ask(hall.host, 'meeting.record-from-paper', { localityId: hall.localityId, ...when })
  const { items } = await ask(hall.host, 'meeting.open', { meetingId })
  const open = items.filter((item) => !item.isStanding).map((item) => item.id)
  if (open.length > 0) await ask(hall.host, 'items.carry-over', { meetingId, itemIds: open })
  await ask(hall.host, 'meeting.finish', { meetingId })
  return meetingId
}

export function titleOf(items: readonly AgendaItem[], index: number): string {
  const title = items.at(index)?.title
  if (title === undefined) throw new Error(`there is no item ${index}`)
  return title
}

export const outcomes = (): Promise<HTMLElement> => screen.findByRole('list', { name: 'What this item led to' })

/** What a screen reader was told last. */
export const told = (words: string | RegExp) => waitFor(() => expect(announced()).toMatch(words))
const announced = (): string =>
  [...document.querySelectorAll('.visually-hidden [aria-live=polite]')].map((half) => half.textContent).join('')

/** What the screen asks for reaches the core only when the answer is called, as on a slow disk. */
export function holdBack(host: RealHost): () => void {
  let letThrough = (): void => undefined
  host.answers.after = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  return () => {
    host.answers.after = null
    letThrough()
  }
}

/** The disk takes none of the next calls of that name. */
export function refuseNext(host: RealHost, name: CommandName, times = 1): void {
  let left = times
  host.answers.refuse = (asked) => {
    if (asked !== name || left === 0) return null
    left -= 1
    return { code: 'disk-full', path: 'C:\\Team' }
  }
}
