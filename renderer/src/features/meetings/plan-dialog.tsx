import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { weekdayDay } from '../../../../shared/rules/dates'
import { nextFreeDay, nextMeetingDay } from '../../../../shared/rules/meeting-days'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { aboutDay, daysHeld, usualOn } from './day-words'
import { WhenDialog } from './when-dialog'
import { useWhen } from './when-fields'

/** When and where: filled in from the calendar of the place, so that Enter is enough most weeks. */
export function PlanDialog(props: {
  readonly place: Locality
  readonly meetings: readonly Meeting[]
  readonly today: Day
  /** The day has been: what was held on it is written down instead. */
  readonly onPaper: (on: Day) => void
  readonly onClose: () => void
}) {
  const { place, meetings, today, onPaper, onClose } = props
  const run = useCommand()
  const held = daysHeld(meetings)
  const next = nextMeetingDay(place, held, today)?.on ?? nextFreeDay({ ...place.pattern, every: 'none' }, held, today)
  const said = useWhen(next, (on) => usualOn(place, on ?? today, held))
  const passed = said.on !== null && said.on < today ? said.on : null
  return (
    <WhenDialog
      title="Plan a meeting"
      does="Plan the meeting"
      said={said}
      leans="ahead"
      about={said.on === null ? [] : aboutDay(place, said.on, meetings, today)}
      lacks={passed === null ? null : 'An agenda is for a day to come.'}
      onClose={onClose}
      onDo={async (when) => {
        const outcome = await run('meeting.plan', { localityId: place.id, ...when }, { quiet: true })
        if (!outcome.ok) return outcome.problem
        go({ screen: 'agenda', meetingId: outcome.value.meetingId })
        return null
      }}
    >
      {passed !== null && (
        <Button onPress={() => onPaper(passed)}>Record what was held on {weekdayDay(passed)}, from paper…</Button>
      )}
    </WhenDialog>
  )
}
