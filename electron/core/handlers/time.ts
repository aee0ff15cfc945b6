import { isRefused } from '../../../shared/refusals'
import { asHeldOnPaper } from '../../../shared/rules/from-paper'
import { borrowMinutes } from '../../../shared/rules/live-borrow'
import { countGap, gapMinutes } from '../../../shared/rules/live-gap'
import { beginOrEndPart } from '../../../shared/rules/signed-up-part'
import type { CommandHandler } from '../context'
import { planWithProposal } from './planning'
import { need, openMeeting } from './reading'
import { counted, theMeeting, titleInWords } from './words'

export const countGapHandler: CommandHandler<'meeting.count-gap'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = countGap(opened, input.isMeetingTime)
  if (isRefused(change)) return change
  const gap = opened.meeting.live?.gap
  const minutes = gap == null ? 'the minutes' : counted(gapMinutes(gap), 'minute', 'minutes')
  return { change, label: `${input.isMeetingTime ? 'Counted' : 'Left out'} ${minutes} the app was away`, output: {} }
}

export const meetingPartHandler: CommandHandler<'meeting.part'> = async ({ store, now }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = beginOrEndPart(opened.meeting, input.part, now())
  if (isRefused(change)) return change
  const label = input.part === 'signed-up' ? 'Began the signed-up part' : 'Went back to the open part'
  return { change, label, output: {} }
}

export const borrowMinutesHandler: CommandHandler<'items.borrow'> = async ({ store, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = borrowMinutes(opened.meeting, opened.items, input)
  if (isRefused(change)) return change
  const from = opened.items.find((item) => item.id === input.fromItemId)
  const lender = from === undefined ? 'another item' : titleInWords(from, today())
  return { change, label: `Borrowed ${counted(input.minutes, 'minute', 'minutes')} from ${lender}`, output: {} }
}

/** Planned and opened to be written down, in one step. */
export const recordFromPaperHandler: CommandHandler<'meeting.record-from-paper'> = async (context, input) => {
  const locality = need(context.store, 'locality', input.localityId)
  if (isRefused(locality)) return locality
  const { localityId: _, ...when } = input
  const meetingId = context.newId()
  const planned = await planWithProposal(context, locality, when, meetingId)
  if (isRefused(planned)) return planned
  const meeting = asHeldOnPaper({ ...planned, pledges: context.store.all('pledge') }, context.today())
  if (isRefused(meeting)) return meeting
  return {
    change: { put: [meeting, ...planned.items], remove: planned.remove },
    label: `Began to write down ${theMeeting(meeting)}`,
    output: { meetingId },
  }
}
