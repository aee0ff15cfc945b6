import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Meeting } from '../../../shared/model/meeting'
import type { AnyRecord, RecordRef } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { finishMeeting, refuseToClose } from '../../../shared/rules/close-meeting'
import { nextDayAfter } from '../../../shared/rules/next-agenda'
import type { CallContext, CommandHandler } from '../context'
import { openNextAgenda, openToCarry, type ToCarry } from './open-to-carry'
import { planWithProposal } from './planning'
import { theMeeting } from './words'

export const finishMeetingHandler: CommandHandler<'meeting.finish'> = async (context, input) => {
  const { store, now, newId } = context
  const opened = await openToCarry(context, input.meetingId)
  if (isRefused(opened)) return opened
  const closing = { meeting: opened.meeting, items: opened.items, cameOfIt: opened.view }
  const refused = refuseToClose(closing)
  if (refused !== null) return refused
  const planned = await nextAgenda(context, opened)
  if (isRefused(planned)) return planned
  const { next } = planned
  const ofThePlace = { actions: store.all('action'), pledges: store.all('pledge') }
  const closed = finishMeeting({ ...closing, next, ...ofThePlace }, now(), newId)
  if (isRefused(closed)) return closed
  return {
    // A card that was proposed for the new agenda and carried over too is written once, as it was carried over.
    change: { put: lastOfEach([...planned.put, ...closed.change.put]), remove: planned.remove },
    label: `Closed ${theMeeting(opened.meeting)}`,
    output: { nextMeetingId: next?.meeting.id ?? null, carried: closed.carried },
  }
}

type NextPlanned = {
  readonly next: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] } | null
  readonly put: readonly AnyRecord[]
  readonly remove: readonly RecordRef[]
}

/** The next agenda, planned now by the pattern where there is none; null where nobody knows when the team meets. */
async function nextAgenda(context: CallContext, it: ToCarry): Promise<NextPlanned | Refused> {
  const next = await openNextAgenda(context, it)
  if (next !== null) return { next, put: [], remove: [] }
  const day = nextDayAfter(it.meeting.on, it, context.today())
  if (day === null) return { next: null, put: [], remove: [] }
  // What was marked goes where it was said: its cards do not ask for a place beside that.
  const taken = it.items.flatMap(({ about, carryOver }) => (about === null || carryOver === null ? [] : [about]))
  const closing = { meetingId: it.meeting.id, taken }
  const planned = await planWithProposal(context, it.locality, day, context.newId(), closing)
  if (isRefused(planned)) return planned
  return { next: planned, put: [planned.meeting, ...planned.items], remove: planned.remove }
}

function lastOfEach(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return [...new Map(records.map((record) => [`${record.kind} ${record.id}`, record])).values()]
}
