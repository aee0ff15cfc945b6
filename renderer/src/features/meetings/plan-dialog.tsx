import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { nextFreeDay, nextMeetingDay } from '../../../../shared/rules/meeting-days'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { aboutDay, daysHeld, usualOn } from './day-words'
import { WhenDialog } from './when-dialog'
import { useWhen } from './when-fields'

/** When and where: filled in from the calendar of the place, so that Enter is enough most weeks. */
export function PlanDialog(props: {
  readonly place: Locality
  readonly meetings: readonly Meeting[]
  readonly today: Day
  readonly onClose: () => void
}) {
  const { place, meetings, today, onClose } = props
  const run = useCommand()
  const held = daysHeld(meetings)
  const next = nextMeetingDay(place, held, today)?.on ?? nextFreeDay({ ...place.pattern, every: 'none' }, held, today)
  const said = useWhen(next, (on) => usualOn(place, on ?? today, held))
  return (
    <WhenDialog
      title="Plan a meeting"
      does="Plan the meeting"
      said={said}
      leans="ahead"
      about={said.on === null ? [] : aboutDay(place, said.on, meetings, today)}
      onClose={onClose}
      onDo={async (when) => {
        const outcome = await run('meeting.plan', { localityId: place.id, ...when }, { quiet: true })
        if (!outcome.ok) return outcome.problem
        go({ screen: 'agenda', meetingId: outcome.value.meetingId })
        return null
      }}
    />
  )
}
