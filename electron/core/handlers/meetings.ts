import { isRefused } from '../../../shared/refusals'
import { approveMeeting } from '../../../shared/rules/approval'
import { putting } from '../../../shared/rules/changes'
import { cancelMeeting, editMeeting, issueMeeting, planMeeting } from '../../../shared/rules/meetings'
import type { CommandHandler } from '../context'
import { isOnBoard } from '../working-set'
import { viewMeeting } from './meeting-view'
import { need } from './reading'
import { theMeeting } from './words'

export const planMeetingHandler: CommandHandler<'meeting.plan'> = ({ store, newId }, input) => {
  const locality = need(store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const meetingId = newId()
  const planned = planMeeting(locality, input, meetingId, newId)
  if (isRefused(planned)) return planned
  return {
    change: putting(planned.meeting, ...planned.items),
    label: `Planned ${theMeeting(planned.meeting)}`,
    output: { meetingId },
  }
}

export const editMeetingHandler: CommandHandler<'meeting.edit'> = ({ store }, input) => {
  const meeting = need(store, 'meeting', input.meetingId)
  if (isRefused(meeting)) return meeting
  const edited = editMeeting(meeting, input)
  if (isRefused(edited)) return edited
  return { change: putting(edited), label: `Changed ${theMeeting(edited)}`, output: {} }
}

export const issueMeetingHandler: CommandHandler<'meeting.issue'> = ({ store, now }, input) => {
  const meeting = need(store, 'meeting', input.meetingId)
  if (isRefused(meeting)) return meeting
  const issued = issueMeeting(meeting, now())
  if (isRefused(issued)) return issued
  return { change: putting(issued), label: `Issued the agenda of ${theMeeting(meeting)}`, output: {} }
}

export const cancelMeetingHandler: CommandHandler<'meeting.cancel'> = ({ store }, input) => {
  const meeting = need(store, 'meeting', input.meetingId)
  if (isRefused(meeting)) return meeting
  const cancelled = cancelMeeting(meeting, input.reason)
  if (isRefused(cancelled)) return cancelled
  return { change: putting(cancelled), label: `Cancelled ${theMeeting(meeting)}`, output: {} }
}

export const approveMeetingHandler: CommandHandler<'meeting.approve'> = async (context, input) => {
  const { store } = context
  const view = await viewMeeting(context, input.meetingId)
  if (isRefused(view)) return view
  // The minutes list the locality's open actions at the end, so their owners are printed too.
  const { localityId } = view.meeting
  const open = store.all('action').filter((action) => action.localityId === localityId && isOnBoard(action))
  const change = approveMeeting(
    { ...view, actions: [...view.actions, ...open] },
    input.on,
    (id) => store.get('person', id),
    (id) => store.get('organisation', id),
  )
  if (isRefused(change)) return change
  return { change, label: `Approved the minutes of ${theMeeting(view.meeting)}`, output: {} }
}
