import type { AttendanceMark } from '../../../shared/model/meeting'
import { isRefused, refuse } from '../../../shared/refusals'
import { addGuest, markAttendance, markRestPresent, refuseStranger } from '../../../shared/rules/attendance'
import { timeOf } from '../../../shared/rules/dates'
import type { CommandHandler } from '../context'
import { isPerson, openMeeting } from './reading'
import { counted } from './words'

const markWords: { readonly [M in AttendanceMark]: string } = {
  present: 'present',
  apologies: 'apologies',
  substitute: 'substitute',
  late: 'late',
  'left-early': 'left early',
  absent: 'absent',
}

export const markAttendanceHandler: CommandHandler<'attendance.mark'> = async ({ store, now }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const stranger = refuseStranger(opened.attendance, input.personId, isPerson(store)(input.personId))
  if (stranger !== null) return stranger
  const at = opened.items.findIndex((item) => item.id === input.interestItemId)
  if (input.interestItemId && at === -1) return refuse({ code: 'missing', kind: 'item', id: input.interestItemId })
  const current = opened.items.findIndex((item) => item.id === opened.meeting.live?.itemId)
  const marking = {
    personId: input.personId,
    mark: input.mark,
    substitute: input.substitute ?? '',
    at: input.at,
    interestItemId: input.interestItemId,
    ...(at !== -1 && at < current && { interest: 'over' as const }),
  }
  const change = markAttendance(opened.meeting, opened.attendance, marking, timeOf(now()))
  if (isRefused(change)) return change
  return { change, label: labelOf(input), output: {} }
}

function labelOf({ mark, interestItemId }: Parameters<typeof markAttendanceHandler>[1]): string {
  if (mark === null) return 'Took a mark away'
  if (interestItemId) return 'Recorded a declared interest'
  return `Marked 1 person ${markWords[mark]}`
}

export const markRestPresentHandler: CommandHandler<'attendance.mark-rest-present'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const rest = markRestPresent(opened.meeting, opened.attendance, store.all('person'))
  if (isRefused(rest)) return rest
  const { marked } = rest
  return { change: rest.change, label: `Marked ${counted(marked, 'person', 'people')} present`, output: { marked } }
}

export const addGuestHandler: CommandHandler<'attendance.add-guest'> = async ({ store, newId }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const guest = { id: newId(), name: input.name, organisation: input.organisation }
  const change = addGuest(opened.meeting, opened.attendance, guest)
  return isRefused(change) ? change : { change, label: 'Added a guest', output: {} }
}
