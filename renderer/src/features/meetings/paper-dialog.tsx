import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { type DaySaid, daysHeld, lastUnrecorded, usualOn } from './day-words'
import styles from './meetings.module.css'
import { WhenDialog } from './when-dialog'
import { useWhen } from './when-fields'

/** A meeting that was held without the app: when it was, then straight to writing it down, without a clock. */
export function PaperDialog(props: {
  readonly place: Locality
  readonly meetings: readonly Meeting[]
  readonly today: Day
  /** The day that was said already; absent: the last one nothing is known of. */
  readonly on?: Day
  readonly onWriteDown: (meeting: Meeting) => void
  readonly onClose: () => void
}) {
  const { place, meetings, today, onWriteDown, onClose } = props
  const run = useCommand()
  const held = daysHeld(meetings)
  const said = useWhen(props.on ?? lastUnrecorded(place, held, today), (on) => usualOn(place, on ?? today, held))
  const there = meetings.filter((meeting) => meeting.on === said.on && meeting.state !== 'cancelled')
  const planned = there.find((meeting) => meeting.state === 'planned' || meeting.state === 'issued')
  return (
    <WhenDialog
      title="Record a meeting from paper"
      does="Write it down"
      said={said}
      leans="back"
      about={[...stillToCome(said.on, today), ...there.map(alreadyThere)]}
      onClose={onClose}
      onDo={async (when) => {
        const outcome = await run('meeting.record-from-paper', { localityId: place.id, ...when }, { quiet: true })
        if (!outcome.ok) return outcome.problem
        go({ screen: 'live', meetingId: outcome.value.meetingId })
        return null
      }}
    >
      <p className={styles.said}>
        For a meeting that was held without the app. Its agenda is the standing one; there is no timer.
      </p>
      {planned !== undefined && planned.on <= today && (
        <Button
          onPress={() => {
            onClose()
            onWriteDown(planned)
          }}
        >
          Write down the one planned for {weekdayDay(planned.on)}
        </Button>
      )}
    </WhenDialog>
  )
}

function stillToCome(on: Day | null, today: Day): readonly DaySaid[] {
  if (on === null || on <= today) return []
  return [{ words: `${weekdayDay(on)} is still to come: plan it instead.`, isWarning: true }]
}

function alreadyThere({ on, startsAt }: Meeting): DaySaid {
  return { words: `There is a meeting on ${weekdayDay(on)} already, at ${startsAt}.`, isWarning: true }
}
