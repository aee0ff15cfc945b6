import { useState } from 'react'
import type { Meeting } from '../../../../shared/model/meeting'
import { byDay } from '../../../../shared/rules/meeting-states'
import { isToCome, nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { useToday } from '../../ui/use-today'
import { NeverHeldNotice, PassedNotice } from './agenda-notices'
import { CancelDialog } from './meeting-menu'
import type { MeetingSteps } from './use-meeting-steps'

/** Days that have gone by: of this meeting, or, on the next agenda, of one before it that nobody has said anything about. */
export function OtherDays(props: {
  readonly meeting: Meeting
  readonly steps: MeetingSteps
  readonly isReadOnly: boolean
}) {
  const { meeting, steps, isReadOnly } = props
  const today = useToday()
  const meetings = useRecords('meeting')
  const [isAsking, setAsking] = useState(false)
  if (!isToCome(meeting)) return null
  if (meeting.on < today) {
    if (isReadOnly) return null
    return (
      <>
        <PassedNotice meeting={meeting} onWriteUp={() => void steps.writeUp()} onCancel={() => setAsking(true)} />
        {isAsking && <CancelDialog meeting={meeting} steps={steps} onClose={() => setAsking(false)} />}
      </>
    )
  }
  const isNext = nextMeetings(meetings.values(), today).get(meeting.localityId)?.id === meeting.id
  const [passed] = [...meetings.values()]
    .filter((one) => one.localityId === meeting.localityId && isToCome(one) && one.on < today)
    .sort(byDay)
  return isNext && passed !== undefined ? <NeverHeldNotice meeting={passed} /> : null
}
