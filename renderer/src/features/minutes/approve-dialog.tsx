import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { longDay } from '../../../../shared/rules/dates'
import { byDay } from '../../../../shared/rules/meeting-states'
import { isToCome, isUnderWay } from '../../../../shared/rules/next-meeting'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import styles from './minutes.module.css'
import { askToReopen } from './reopen-dialog'

const nobody = 'no-meeting'

/** Says which meeting confirms the minutes, and so on which day; then they are locked. */
export function ApproveDialog({ meeting, onClose }: { readonly meeting: Meeting; onClose(): void }) {
  const listed = useQuery('meeting.list', { localityId: meeting.localityId })
  if (listed.kind === 'loading') return null
  const later = listed.kind === 'ready' ? meetingsAfter(meeting, listed.value) : []
  return <AskWhichMeeting meeting={meeting} later={later} onClose={onClose} />
}

function AskWhichMeeting(props: { readonly meeting: Meeting; readonly later: readonly Meeting[]; onClose(): void }) {
  const { meeting, later, onClose } = props
  const run = useCommand()
  const today = useToday()
  const [byId, setById] = useState<Id>(whichConfirms(later)?.id ?? nobody)
  const [day, setDay] = useState<string | null>(today < meeting.on ? meeting.on : today)
  const by = later.find((one) => one.id === byId)
  const on = by?.on ?? day
  const approve = async (): Promise<void> => {
    if (on === null) return
    const outcome = await run('meeting.approve', { meetingId: meeting.id, on, byMeetingId: by?.id ?? null })
    if (!outcome.ok) return
    onClose()
    // Undo is not the way back into what is approved.
    showToast({
      words: 'Approved and locked',
      act: { words: 'Reopen, with a reason…', run: () => askToReopen(meeting.id) },
    })
  }
  return (
    <Dialog
      title="Approve these minutes"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Keep as draft
          </Button>
          <Button kind="primary" isDisabled={on === null} onPress={() => void approve()}>
            Approve and lock
          </Button>
        </>
      }
    >
      {later.length > 0 && (
        <Select
          label="Confirmed by"
          value={byId}
          onChange={setById}
          options={[
            ...later.map((one) => ({ id: one.id, label: `The meeting of ${longDay(one.on)}` })),
            { id: nobody, label: 'No meeting of the team' },
          ]}
        />
      )}
      {by === undefined && <DayField label="Approved on" leans="near" value={day} onChange={setDay} />}
      {by !== undefined && by.on > today && (
        <p className={styles.quiet}>That meeting has not been held yet: approve them there, once it has read them.</p>
      )}
      <p>They are then locked: names and words stay as they are today.</p>
    </Dialog>
  )
}

/** So many are offered: minutes are confirmed soon. */
const offered = 26

/** After it, those that may have confirmed its minutes, earliest first. */
function meetingsAfter(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((one) => one.state !== 'cancelled' && byDay(one, meeting) > 0)
    .toSorted(byDay)
    .slice(0, offered)
}

/** The one under way, else the next to come, else the first that was held. */
function whichConfirms(later: readonly Meeting[]): Meeting | undefined {
  return later.find(isUnderWay) ?? later.find(isToCome) ?? later[0]
}
