import { act } from '@testing-library/react'
import '../../../renderer/src/features/minutes/compare-screen'
import { go } from '../../../renderer/src/data/route'
import { forgetKeptLines } from '../../../renderer/src/features/live/kept-lines'
import type { MeetingView } from '../../../shared/contract'
import { notesOf } from '../../builders'
import { ask, beInNoHurry } from '../live/live-hall'
import { aHost, heading, showApp, startMillbrook } from '../on-screen'

/** A meeting held on 11 June with its minutes in draft, the next one on 18 June under way. The screen shows the first. */
export async function aRecord(options: { readonly isApproved?: boolean } = {}) {
  beInNoHurry()
  forgetKeptLines()
  const host = await aHost({ at: '2026-06-11T10:05:00.000Z' })
  const { meetingId, localityId } = await startMillbrook(host)
  const view = (): Promise<MeetingView> => ask(host, 'meeting.open', { meetingId })
  await ask(host, 'meeting.start', { meetingId })
  const itemId = (await view()).items[1]?.id ?? ''
  await ask(host, 'item.write-notes', { meetingId, itemId, notes: notesOf('The lift is out.') })
  const nextId = (await ask(host, 'meeting.finish', { meetingId })).nextMeetingId ?? ''
  await ask(host, 'meeting.start', { meetingId: nextId })
  const approve = () => ask(host, 'meeting.approve', { meetingId, on: '2026-06-18', byMeetingId: nextId })
  if (options.isApproved === true) await approve()
  const user = showApp(host)
  act(() => go({ screen: 'minutes', meetingId }))
  await heading(/Minutes, Thursday 11 June/)
  return { host, user, meetingId, localityId, itemId, nextId, view, approve }
}
