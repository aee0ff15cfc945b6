import { isRefused } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { editMeeting, issueMeeting } from '../../../shared/rules/meetings'
import type { CommandHandler } from '../context'
import { planWithProposal } from './planning'
import { need } from './reading'
import { theMeeting } from './words'

export const planMeetingHandler: CommandHandler<'meeting.plan'> = async (core, input) => {
  const locality = need(core.store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const meetingId = core.newId()
  const planned = await planWithProposal(core, locality, input, meetingId)
  if (isRefused(planned)) return planned
  return {
    change: { put: [planned.meeting, ...planned.items], remove: planned.remove },
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
