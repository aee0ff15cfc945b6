import type { Id, Instant } from '../../../shared/model/common'
import type { Change } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { timeOf } from '../../../shared/rules/dates'
import { startFromPaper } from '../../../shared/rules/from-paper'
import { attendanceAtStep } from '../../../shared/rules/in-the-room'
import {
  pauseMeeting,
  resumeMeeting,
  showStatement,
  startMeeting,
  stepTo,
  suspendMeeting,
} from '../../../shared/rules/live-meeting'
import type { CallContext, CommandHandler } from '../context'
import { type OpenedMeeting, openMeeting } from './reading'
import { theMeeting, titleInWords } from './words'

type Rule = (it: OpenedMeeting, now: Instant) => Change | Refused

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
  input.fromPaper === true
    ? run(
        context,
        input.meetingId,
        (it) => startFromPaper({ ...it, pledges: context.store.all('pledge') }, context.today()),
        ({ meeting }) => `Began to write down ${theMeeting(meeting)}`,
      )
    : run(
        context,
        input.meetingId,
        (it, now) => startMeeting({ ...it, pledges: context.store.all('pledge') }, now),
        ({ meeting }) => `Started ${theMeeting(meeting)}`,
      )

export const stepMeetingHandler: CommandHandler<'meeting.step'> = (context, input) =>
  run(
    context,
    input.meetingId,
    (it, now) => withMovements(it, stepTo(it, input.itemId, now), input.itemId, now),
    ({ items }) => {
      const item = items.find((one) => one.id === input.itemId)
      return `Went to ${item === undefined ? 'another item' : titleInWords(item, context.today())}`
    },
  )

/** Who was out for a declared interest comes back with the step, and who declared one in the next item goes. */
function withMovements(it: OpenedMeeting, change: Change | Refused, itemId: Id, now: Instant): Change | Refused {
  if (isRefused(change) || it.meeting.live?.isFromPaper === true) return change
  const moved = attendanceAtStep(it.attendance, { from: it.meeting.live?.itemId ?? null, to: itemId }, timeOf(now))
  return moved === it.attendance ? change : { ...change, put: [...change.put, moved] }
}

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
