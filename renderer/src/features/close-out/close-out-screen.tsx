import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Loading } from '../../ui/loading'
import { problemWords } from '../../ui/problem-words'
import { AttendancePass } from '../live/attendance-pass'
import styles from './close-out.module.css'
import { CloseOutDesk } from './close-out-desk'

/** The last pass over a meeting: what each item led to, what is agreed done, who does what, and when it goes on. */
export function CloseOutScreen({ meetingId }: { readonly meetingId: Id }) {
  const query = useQuery('meeting.open', { meetingId })
  const [isTakingAttendance, setTakingAttendance] = useState(false)
  const localityId = query.kind === 'ready' ? query.value.meeting.localityId : null
  const locality = useRecord('locality', localityId)
  if (query.kind === 'loading') return <Loading what="the meeting" />
  if (query.kind === 'problem') {
    const { title, whatToDo } = problemWords(query.problem)
    return (
      <div className={styles.broken}>
        <Empty
          title={query.problem.code === 'missing' ? 'This meeting is no longer here.' : title}
          action={<Button onPress={() => go({ screen: 'home' })}>Back to the start</Button>}
        >
          {whatToDo}
        </Empty>
      </div>
    )
  }
  if (locality === undefined) return <Loading what="the place" />
  const { state } = query.value.meeting
  if (state === 'live' || state === 'suspended') {
    const both = { view: query.value, locality }
    return isTakingAttendance ? (
      <AttendancePass {...both} backTo="close-out" onDone={() => setTakingAttendance(false)} />
    ) : (
      <CloseOutDesk {...both} onAttendance={() => setTakingAttendance(true)} />
    )
  }
  const isOver = state === 'draft' || state === 'approved'
  return (
    <div className={styles.broken}>
      <Empty
        title={isOver ? 'This meeting is closed' : 'This meeting has not begun'}
        action={
          <Button
            kind="primary"
            onPress={() => go(isOver ? { screen: 'minutes', meetingId } : { screen: 'agenda', meetingId })}
          >
            {isOver ? 'Open its minutes' : 'Open its agenda'}
          </Button>
        }
      >
        {isOver ? 'What came of its items stands in its minutes.' : 'There is nothing to close yet.'}
      </Empty>
    </div>
  )
}
