import { useEffect, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { isGoingOn } from '../../../../shared/rules/meeting-states'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Loading } from '../../ui/loading'
import { problemWords } from '../../ui/problem-words'
import { AttendancePass } from './attendance-pass'
import styles from './live.module.css'
import { LiveRoom } from './live-room'
import { SuspendedMeeting } from './suspended-meeting'
import { useKeptLines } from './use-kept-lines'

/** The meeting as it is held: on the wall, and under the hands of one person. */
export function LiveScreen({ meetingId }: { readonly meetingId: Id }) {
  const query = useQuery('meeting.open', { meetingId })
  const isTakenUp = useKeptLines(meetingId)
  const [isTakingAttendance, setTakingAttendance] = useState(false)
  const localityId = query.kind === 'ready' ? query.value.meeting.localityId : null
  const locality = useRecord('locality', localityId)
  const hostCall = useHostCall()

  // Under way, its clock running or paused. One that waits, or is only written down, lets go of the screen.
  const isHeld = query.kind === 'ready' && isGoingOn(query.value.meeting)
  useEffect(() => {
    if (!isHeld) return
    void hostCall('host.full-screen', { on: true }, { quiet: true })
    void hostCall('host.keep-awake', { on: true }, { quiet: true })
    return () => {
      void hostCall('host.full-screen', { on: false }, { quiet: true })
      void hostCall('host.keep-awake', { on: false }, { quiet: true })
    }
  }, [hostCall, isHeld])

  if (query.kind === 'loading') return <Loading what="the meeting" />
  if (query.kind === 'problem') {
    const { title, whatToDo } = problemWords(query.problem)
    return (
      <Empty title={title} action={<Button onPress={() => go({ screen: 'home' })}>Back to the start</Button>}>
        {whatToDo}
      </Empty>
    )
  }
  const view = query.value
  if (locality === undefined || !isTakenUp) return <Loading what="the place" />
  if (view.meeting.state !== 'live' && view.meeting.state !== 'suspended') {
    const isOver = view.meeting.state === 'draft' || view.meeting.state === 'approved'
    return (
      <div className={styles.notLive}>
        <Empty
          title="This meeting is not running"
          action={
            <Button
              kind="primary"
              onPress={() => go(isOver ? { screen: 'minutes', meetingId } : { screen: 'agenda', meetingId })}
            >
              {isOver ? 'Open its minutes' : 'Open its agenda'}
            </Button>
          }
        >
          {isOver ? 'It has been closed. Its minutes can still be written.' : 'It can be started from its agenda.'}
        </Empty>
      </div>
    )
  }
  if (view.meeting.state === 'suspended') return <SuspendedMeeting meeting={view.meeting} />
  return isTakingAttendance ? (
    <AttendancePass view={view} locality={locality} backTo="meeting" onDone={() => setTakingAttendance(false)} />
  ) : (
    <LiveRoom view={view} locality={locality} onAttendance={() => setTakingAttendance(true)} />
  )
}
