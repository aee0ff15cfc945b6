import type { Day } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import type { MenuLine } from '../../ui/menu'

export type MeetingAct = 'open' | 'agenda' | 'save' | 'action-sheet' | 'notice' | 'write-down' | 'cancel' | 'remove'

const opens: Readonly<Record<Meeting['state'], string>> = {
  planned: 'Open the agenda',
  issued: 'Open the agenda',
  live: 'Go to the meeting',
  suspended: 'Go on with the meeting',
  draft: 'Read the minutes',
  approved: 'Read the minutes',
  cancelled: 'Open its agenda',
}

/** What can be done with a meeting from the list, as its menu says it. */
export function actsOf(meeting: Meeting, today: Day, isReadOnly: boolean): readonly MenuLine<MeetingAct>[] {
  const { state } = meeting
  const isAhead = state === 'planned' || state === 'issued'
  const lines: MenuLine<MeetingAct>[] = [{ id: 'open', label: opens[state], keys: 'Enter' }]
  if (isAhead) {
    lines.push({ id: 'save', label: 'Save the agenda…', keys: 'S' })
    lines.push({ id: 'notice', label: 'Save a notice for calendars…' })
  } else if (state !== 'cancelled') {
    lines.push({ id: 'agenda', label: 'Open its agenda', keys: 'A' })
    lines.push({ id: 'save', label: 'Save the minutes…', keys: 'S' })
    lines.push({ id: 'action-sheet', label: 'Save the action sheet…' })
  }
  if (isReadOnly || !isAhead) return lines
  if (meeting.on <= today) lines.push({ id: 'write-down', label: 'Write it down from paper', keys: 'T' })
  lines.push({ id: 'cancel', label: 'Cancel the meeting…', keys: 'X' })
  // Issued, it is known of: it is cancelled with a reason, not taken away.
  if (state === 'planned') lines.push({ id: 'remove', label: 'Remove it', keys: 'Del' })
  return lines
}
