import { useState } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { countWords } from '../../../../shared/rules/near-days'
import { isToCome } from '../../../../shared/rules/next-meeting'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useHost } from '../../host/host'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { capital } from './agenda-words'

/** From an agenda to a meeting, or to none: issue it, start it, write it up afterwards, cancel it, remove it. */
export function useMeetingSteps(meeting: Meeting) {
  const run = useCommand()
  const host = useHost()
  const today = useToday()
  const [isAskingEarly, setAskingEarly] = useState(false)
  const meetingId = meeting.id
  const theMeeting = `the meeting of ${weekdayDay(meeting.on)}`

  /** " Two items went to Thursday 18 June."; empty where nothing was to be carried. */
  const whereTheyWent = async (moved: number): Promise<string> => {
    if (moved === 0) return ''
    const listed = await host.call('meeting.list', { localityId: meeting.localityId })
    const all = listed.ok ? listed.value : []
    const next = all.filter((one) => isToCome(one) && byDay(one, meeting) > 0).sort(byDay)[0]
    const items = moved === 1 ? 'One item' : `${capital(countWords(moved))} items`
    if (next !== undefined) return ` ${items} went to ${weekdayDay(next.on)}.`
    return ` ${items} ${moved === 1 ? 'waits' : 'wait'} for the next agenda.`
  }
  return {
    isAskingEarly,
    stopAskingEarly: () => setAskingEarly(false),
    /** Asked first where its day has not come: the minutes carry the day on which it was held. */
    start: async (): Promise<void> => {
      if (meeting.on > today) return setAskingEarly(true)
      const outcome = await run('meeting.start', { meetingId })
      if (outcome.ok) go({ screen: 'live', meetingId })
    },
    /** Today instead of the day it was planned for. */
    startToday: async (): Promise<void> => {
      const moved = await run('meeting.edit', { meetingId, on: today })
      if (!moved.ok) return
      const outcome = await run('meeting.start', { meetingId })
      if (outcome.ok) go({ screen: 'live', meetingId })
    },
    /** Held without the app, on a day that is over: written down from paper, without a clock. */
    writeUp: async (): Promise<void> => {
      const outcome = await run('meeting.start', { meetingId, fromPaper: true })
      if (outcome.ok) go({ screen: 'live', meetingId })
    },
    /** `over`: how long it is beyond its time, in words; empty where it fits. */
    issue: async (over: string): Promise<void> => {
      const outcome = await run('meeting.issue', { meetingId })
      if (outcome.ok) announce(`The agenda is issued.${over} Save it as Word, print it, or copy it for an e-mail.`)
    },
    cancel: async (reason: string): Promise<void> => {
      const outcome = await run('meeting.cancel', { meetingId, reason })
      if (!outcome.ok) return
      showToast({ words: `Cancelled ${theMeeting}.${await whereTheyWent(outcome.value.moved)}`, canUndo: true })
    },
    remove: async (): Promise<void> => {
      const outcome = await run('meeting.remove', { meetingId })
      if (!outcome.ok) return
      go({ screen: 'meetings', localityId: meeting.localityId })
      showToast({ words: `Removed ${theMeeting}.${await whereTheyWent(outcome.value.moved)}`, canUndo: true })
    },
  }
}

export type MeetingSteps = ReturnType<typeof useMeetingSteps>
