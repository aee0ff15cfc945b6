import type { ActionColumn } from '../../../shared/model/action'
import type { Meeting } from '../../../shared/model/meeting'
import { weekdayDay } from '../../../shared/rules/dates'

// Words for history and the Undo button. They stay in the journal for good: no names of people, no words of a story.

export const columnWords: { readonly [C in ActionColumn]: string } = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
}

export function theMeeting(meeting: Meeting): string {
  return `the meeting of ${weekdayDay(meeting.on)}`
}

export function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}”`
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
