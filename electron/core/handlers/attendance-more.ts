import { isRefused } from '../../../shared/refusals'
import { refuseStranger, signUp } from '../../../shared/rules/attendance'
import { sayInRound } from '../../../shared/rules/rounds'
import type { CommandHandler } from '../context'
import { isPerson, openMeeting } from './reading'
import { counted } from './words'

export const signUpHandler: CommandHandler<'attendance.sign-up'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  for (const id of input.personIds) {
    const stranger = refuseStranger(opened.attendance, id, isPerson(store)(id))
    if (stranger !== null) return stranger
  }
  const standing = input.isSignedUp ? 'signed-up' : 'not-signed-up'
  const change = signUp(opened.meeting, opened.attendance, input.personIds, standing)
  if (isRefused(change)) return change
  const who = counted(new Set(input.personIds).size, 'person', 'people')
  return { change, label: `${input.isSignedUp ? 'Signed up' : 'Took back the sign-up of'} ${who}`, output: {} }
}

/** The word itself stands in no label: the journal keeps labels for good. */
export const sayInRoundHandler: CommandHandler<'attendance.say'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = sayInRound(opened.meeting, opened.attendance, input)
  if (isRefused(change)) return change
  const round = input.round === 'check-in' ? 'check-in' : 'close-out'
  return {
    change,
    label: `${input.word === '' ? 'Took back a word' : 'Wrote down a word'} of the ${round} round`,
    output: {},
  }
}
