import { isRefused } from '../../../shared/refusals'
import { refuseIfClosed } from '../../../shared/rules/meeting-states'
import type { QueryHandler } from '../context'
import { need } from './reading'

/** A line on its way. Locked minutes take none. */
export const saveLineHandler: QueryHandler<'draft.save-line'> = async ({ store }, { meetingId, place, text }) => {
  const meeting = need(store, 'meeting', meetingId)
  if (isRefused(meeting)) return { ok: false, problem: meeting.refused }
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return { ok: false, problem: closed.refused }
  const saved = await store.saveLine(meetingId, { place, text })
  return saved.ok ? { ok: true, value: {} } : saved
}

export const linesHandler: QueryHandler<'draft.lines'> = ({ store }, { meetingId }) => store.linesOf(meetingId)
