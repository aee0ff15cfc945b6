import { useState } from 'react'
import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { nextFreeDay } from '../../../../shared/rules/meeting-days'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './meetings.module.css'
import { readTime } from './read-time'

/** When and where: filled in from the pattern of the place, so that Enter is enough most weeks. */
export function PlanDialog(props: {
  readonly place: Locality
  readonly meetings: readonly Meeting[]
  readonly today: Day
  readonly onClose: () => void
}) {
  const { place, meetings, today, onClose } = props
  const run = useCommand()
  const taken = meetings.filter((meeting) => meeting.state !== 'cancelled').map((meeting) => meeting.on)
  const [on, setOn] = useState<Day | null>(() => nextFreeDay(place.pattern, taken, today))
  const [from, setFrom] = useState(place.pattern.startsAt)
  const [to, setTo] = useState(place.pattern.endsAt)
  const [venue, setVenue] = useState(place.venue)
  const [isAsked, setAsked] = useState(false)
  const startsAt = readTime(from)
  const endsAt = readTime(to)
  const isBackwards = startsAt !== null && endsAt !== null && endsAt <= startsAt

  const plan = async () => {
    setAsked(true)
    if (on === null || startsAt === null || endsAt === null || isBackwards) return
    const outcome = await run('meeting.plan', { localityId: place.id, on, startsAt, endsAt, venue })
    if (!outcome.ok) return
    onClose()
    go({ screen: 'agenda', meetingId: outcome.value.meetingId })
  }
  return (
    <Dialog
      title="Plan a meeting"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => void plan()}>
            Plan the meeting
          </Button>
        </>
      }
    >
      <div className={styles.plan}>
        <DayField label="Day" value={on} onChange={setOn} autoFocus onEnter={() => void plan()} />
        {on === null && isAsked && <p className={styles.wrong}>Say which day.</p>}
        {on !== null && taken.includes(on) && (
          <p className={styles.wrong}>There is a meeting on {longDay(on)} already.</p>
        )}
        <div className={styles.times}>
          <TextField
            label="From"
            value={from}
            onChange={setFrom}
            onEnter={() => void plan()}
            error={startsAt === null ? notATime : undefined}
          />
          <TextField
            label="To"
            value={to}
            onChange={setTo}
            onEnter={() => void plan()}
            error={endsAt === null ? notATime : isBackwards ? 'The end is before the start.' : undefined}
          />
        </div>
        <TextField label="Venue" value={venue} onChange={setVenue} onEnter={() => void plan()} />
      </div>
    </Dialog>
  )
}

const notATime = 'Write it as 10:00.'
