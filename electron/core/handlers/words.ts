import type { ActionColumn } from '../../../shared/model/action'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { PledgeColumn } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { weekdayDay } from '../../../shared/rules/dates'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'

// Words for history and the Undo button. They stay in the journal for good and are read out on the wall: no names of
// people, no words of a story, no title of what is confidential.

export const columnWords: { readonly [C in ActionColumn]: string } = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
}

export const pledgeColumnWords: { readonly [C in PledgeColumn]: string } = {
  offered: 'Offered',
  agreed: 'Agreed',
  'under-way': 'Under way',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
}

export function theMeeting(meeting: Meeting): string {
  return `the meeting of ${weekdayDay(meeting.on)}`
}

export function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}”`
}

/** The title of an item in quotes; of one that is confidential on that day only that. */
export function titleInWords(item: Pick<AgendaItem, 'title' | 'openness'>, today: Day): string {
  return isConfidentialOn(item, today) ? 'a confidential item' : quoted(item.title)
}

/** "agenda item “Bins”", or "a confidential item". */
export function itemInWords(item: Pick<AgendaItem, 'title' | 'openness'>, today: Day): string {
  return isConfidentialOn(item, today) ? titleInWords(item, today) : `agenda item ${quoted(item.title)}`
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
