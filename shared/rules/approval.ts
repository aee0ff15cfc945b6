import type { ApprovedMinutes, FrozenRecord } from '../model/approved-minutes'
import type { Day, Id, Instant } from '../model/common'
import type { Meeting, PrintedName } from '../model/meeting'
import type { Notes, NotesBlock } from '../model/notes'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { minutesId, onlyWhatIsPrinted } from './freeze'
import { withoutMarks } from './marked-pledges'
import { byDay, refuseUnlessIn } from './meeting-states'

export type Approving = {
  /** As it stands now, of a draft. */
  readonly record: FrozenRecord
  /** How often these minutes were approved before. */
  readonly versions: number
  readonly on: Day
  /** The meeting that confirms them; null where nobody said which. */
  readonly by: Meeting | null
}

/** Locks the minutes: everything they print is kept as it stands, and from then on they are made of that alone. */
export function approveMeeting({ record, versions, on, by }: Approving): Change | Refused {
  const { meeting, attendance } = record
  const refused = refuseUnlessIn(meeting, ['draft']) ?? refuseWrongApprover(meeting, by)
  if (refused !== null) return refused
  if (on < meeting.on) return refuse({ code: 'approved-before-it-met', metOn: meeting.on })
  const approved: Meeting = { ...withoutMarks(meeting), state: 'approved', approvedOn: on }
  const named = { ...attendance, printedNames: printedNames(record) }
  const minutes: ApprovedMinutes = {
    kind: 'minutes',
    id: minutesId(meeting.id, versions + 1),
    meetingId: meeting.id,
    version: versions + 1,
    approvedOn: on,
    approvedByMeetingId: by?.id ?? null,
    reopened: null,
    record: onlyWhatIsPrinted({ ...record, meeting: approved, attendance: named }),
  }
  return putting(approved, named, minutes)
}

/** Minutes are confirmed by a later meeting of the same place. */
function refuseWrongApprover(meeting: Meeting, by: Meeting | null): Refused | null {
  if (by === null) return null
  if (by.localityId !== meeting.localityId || byDay(by, meeting) <= 0) {
    return refuse({ code: 'missing', kind: 'meeting', id: by.id })
  }
  return by.state === 'cancelled' ? refuse({ code: 'wrong-state', state: 'cancelled' }) : null
}

export type Reopening = {
  readonly at: Instant
  readonly byPersonId: Id | null
  readonly reason: string
}

/**
 * Approved minutes become a draft again. What was approved stays, with the reason; where it was approved before records
 * were frozen, `record` as it prints now is what stays.
 */
export function reopenMeeting(
  meeting: Meeting,
  holding: ApprovedMinutes | undefined,
  record: FrozenRecord,
  reopened: Reopening,
): Change | Refused {
  if (meeting.state !== 'approved') return refuse({ code: 'wrong-state', state: meeting.state })
  const minutes: ApprovedMinutes = holding ?? {
    kind: 'minutes',
    id: minutesId(meeting.id, 1),
    meetingId: meeting.id,
    version: 1,
    approvedOn: meeting.approvedOn ?? meeting.on,
    approvedByMeetingId: null,
    reopened: null,
    record: onlyWhatIsPrinted(record),
  }
  return putting({ ...meeting, state: 'draft', approvedOn: null }, { ...minutes, reopened })
}

function printedNames(record: FrozenRecord): Record<Id, PrintedName> {
  const bodies = new Map(record.organisations.map((one) => [one.id, one.name]))
  const named = peopleNamed(record)
  const names: Record<Id, PrintedName> = {}
  for (const person of record.people) {
    if (!named.has(person.id)) continue
    const { name, initials, jobTitle, organisationId } = person
    const organisation = organisationId === null ? '' : (bodies.get(organisationId) ?? '')
    names[person.id] = { name, initials, jobTitle, organisation }
  }
  return names
}

/** Whatever of a record names somebody. */
export type Naming = Pick<
  FrozenRecord,
  'attendance' | 'items' | 'actions' | 'pledges' | 'markedPledges' | 'escalations' | 'otherActions' | 'mattersArising'
>

/** Ids of everybody the record names: attendees, presenters, owners, helpers, sides of pledges, enablers, mentions. */
export function peopleNamed(record: Naming): ReadonlySet<Id> {
  const named = new Set<Id>()
  const name = (id: Id | null) => {
    if (id !== null) named.add(id)
  }
  for (const { who } of record.attendance.attendees) if (who.kind === 'person') name(who.personId)
  for (const item of record.items) {
    name(item.presenterId)
    for (const id of mentionsIn(item.notes)) name(id)
  }
  for (const action of [...record.actions, ...record.otherActions]) {
    if (action.owner.kind === 'person') name(action.owner.personId)
    for (const id of action.helperIds) name(id)
  }
  for (const { weWill, youWill } of [...record.pledges, ...(record.markedPledges ?? [])]) {
    for (const side of [weWill, youWill]) if (side.by.kind === 'person') name(side.by.personId)
  }
  for (const escalation of record.escalations) name(escalation.enablerId)
  for (const matter of record.mattersArising) name(matter.personId)
  return named
}

function mentionsIn(notes: Notes): readonly Id[] {
  return notes.content.flatMap(mentionsInBlock)
}

function mentionsInBlock(block: NotesBlock): readonly Id[] {
  if (block.type === 'paragraph') {
    return (block.content ?? []).flatMap((inline) => (inline.type === 'mention' ? [inline.attrs.personId] : []))
  }
  return block.content.flatMap((item) => item.content.flatMap(mentionsInBlock))
}
