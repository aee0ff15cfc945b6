import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { AnyRecord, Change, RecordRef } from '../model/record'

/**
 * The first meeting approved now whose record a change would alter: its heading, items, attendance, decisions,
 * corrections or minutes. Null where none is. Cards are no part of it: what was approved holds them as they were.
 */
export function lockedMeetingOf(
  change: Change,
  recordOf: (ref: RecordRef) => AnyRecord | undefined,
  meetingOf: (id: Id) => Meeting | undefined,
): Meeting | null {
  for (const after of [...change.put, ...change.remove]) {
    // Before and after: a record may have come from an approved meeting, or go to one.
    for (const record of [recordOf(after), after]) {
      const meetingId = record === undefined ? null : meetingIdOf(record)
      const meeting = meetingId === null ? undefined : meetingOf(meetingId)
      if (meeting?.state === 'approved') return meeting
    }
  }
  return null
}

function meetingIdOf(record: AnyRecord | RecordRef): Id | null {
  switch (record.kind) {
    case 'meeting':
      return record.id
    case 'item':
    case 'attendance':
    case 'decision':
    case 'correction':
    case 'minutes':
      return 'meetingId' in record ? record.meetingId : null
    default:
      return null
  }
}
