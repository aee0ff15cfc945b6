import type { Action } from '../model/action'
import type { AgendaItem } from '../model/agenda-item'
import type { Escalation, Pledge } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Attendance, Meeting, PrintedName } from '../model/meeting'
import type { Notes, NotesBlock } from '../model/notes'
import type { Organisation, Person } from '../model/person'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseUnlessIn } from './meeting-states'

/** Everything the minutes of one meeting print. `actions`: those of the meeting and the open ones listed at the end. */
export type RecordOfMeeting = {
  readonly meeting: Meeting
  readonly attendance: Attendance
  readonly items: readonly AgendaItem[]
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
}

/** Locks the minutes. The names as they stand today are kept with them, so that they read the same years later. */
export function approveMeeting(
  record: RecordOfMeeting,
  on: Day,
  person: (id: Id) => Person | undefined,
  organisation: (id: Id) => Organisation | undefined,
): Change | Refused {
  const refused = refuseUnlessIn(record.meeting, ['draft'])
  if (refused !== null) return refused
  if (on < record.meeting.on) return refuse({ code: 'approved-before-it-met', metOn: record.meeting.on })
  const printedNames: Record<Id, PrintedName> = {}
  for (const id of peopleNamed(record)) {
    const known = person(id)
    if (known === undefined) continue
    printedNames[id] = {
      name: known.name,
      initials: known.initials,
      jobTitle: known.jobTitle,
      organisation: known.organisationId === null ? '' : (organisation(known.organisationId)?.name ?? ''),
    }
  }
  return putting({ ...record.meeting, state: 'approved', approvedOn: on }, { ...record.attendance, printedNames })
}

/** Ids of everybody the record names: attendees, presenters, owners, helpers, sides of pledges, enablers, mentions. */
export function peopleNamed(record: RecordOfMeeting): ReadonlySet<Id> {
  const named = new Set<Id>()
  const name = (id: Id | null) => {
    if (id !== null) named.add(id)
  }
  for (const { who } of record.attendance.attendees) if (who.kind === 'person') name(who.personId)
  for (const item of record.items) {
    name(item.presenterId)
    for (const id of mentionsIn(item.notes)) name(id)
  }
  for (const action of record.actions) {
    if (action.owner.kind === 'person') name(action.owner.personId)
    for (const id of action.helperIds) name(id)
  }
  for (const { weWill, youWill } of record.pledges) {
    for (const side of [weWill, youWill]) if (side.by.kind === 'person') name(side.by.personId)
  }
  for (const escalation of record.escalations) name(escalation.enablerId)
  return named
}

export function mentionsIn(notes: Notes): readonly Id[] {
  return notes.content.flatMap(mentionsInBlock)
}

function mentionsInBlock(block: NotesBlock): readonly Id[] {
  if (block.type === 'paragraph') {
    return (block.content ?? []).flatMap((inline) => (inline.type === 'mention' ? [inline.attrs.personId] : []))
  }
  return block.content.flatMap((item) => item.content.flatMap(mentionsInBlock))
}
