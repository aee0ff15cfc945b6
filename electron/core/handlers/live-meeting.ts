import type { Id, Instant } from '../../../shared/model/common'
import type { Change } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import {
  finishMeeting,
  type MeetingInHand,
  pauseMeeting,
  resumeMeeting,
  showStatement,
  startMeeting,
  stepTo,
  suspendMeeting,
} from '../../../shared/rules/live-meeting'
import type { CallContext, CommandHandler } from '../context'
import { type OpenedMeeting, openMeeting } from './reading'
import { quoted, theMeeting } from './words'

type Rule = (it: MeetingInHand, now: Instant) => Change | Refused

async function run(
  { store, now }: CallContext,
  meetingId: Id,
  rule: Rule,
  label: (opened: OpenedMeeting) => string,
): Promise<{ readonly change: Change; readonly label: string; readonly output: Record<string, never> } | Refused> {
  const opened = await openMeeting(store, meetingId)
  if (isRefused(opened)) return opened
  const change = rule(opened, now())
  return isRefused(change) ? change : { change, label: label(opened), output: {} }
}

export const startMeetingHandler: CommandHandler<'meeting.start'> = (context, input) =>
  run(context, input.meetingId, startMeeting, ({ meeting }) => `Started ${theMeeting(meeting)}`)

export const stepMeetingHandler: CommandHandler<'meeting.step'> = (context, input) =>
  run(
    context,
    input.meetingId,
    (it, now) => stepTo(it, input.itemId, now),
    ({ items }) => `Went to ${quoted(items.find((item) => item.id === input.itemId)?.title ?? '')}`,
  )

export const pauseMeetingHandler: CommandHandler<'meeting.pause'> = (context, input) =>
  run(context, input.meetingId, pauseMeeting, () => 'Paused the clock')

export const resumeMeetingHandler: CommandHandler<'meeting.resume'> = (context, input) =>
  run(context, input.meetingId, resumeMeeting, ({ meeting }) =>
    meeting.state === 'suspended' ? `Went on with ${theMeeting(meeting)}` : 'Started the clock again',
  )

export const suspendMeetingHandler: CommandHandler<'meeting.suspend'> = (context, input) =>
  run(context, input.meetingId, suspendMeeting, ({ meeting }) => `Suspended ${theMeeting(meeting)}`)

export const showStatementHandler: CommandHandler<'meeting.statement-shown'> = (context, input) =>
  run(
    context,
    input.meetingId,
    (it, now) => showStatement(it.meeting, now),
    () => 'Showed the confidentiality statement',
  )

export const finishMeetingHandler: CommandHandler<'meeting.finish'> = (context, input) =>
  run(context, input.meetingId, finishMeeting, ({ meeting }) => `Closed ${theMeeting(meeting)}`)
