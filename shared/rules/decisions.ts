import type { AgendaItem, Decision } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import type { Counter } from '../model/settings'
import type { Refused } from '../refusals'
import { putting } from './changes'
import { refuseIfClosed } from './meeting-states'
import { takeNumbers } from './numbers'
import { byRank, lastRank } from './ranks'

export type NewDecision = {
  readonly id: Id
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** Those the item has already. */
  readonly decisions: readonly Decision[]
  readonly counter: Counter | undefined
  /** Of the number, by `numberYear`. */
  readonly year: number
  readonly text: string
}

export function addDecision(it: NewDecision): Change | Refused {
  const closed = refuseIfClosed(it.meeting)
  if (closed !== null) return closed
  const localityId = it.meeting.localityId
  const taken = takeNumbers(it.counter, { localityId, year: it.year, series: 'decision', count: 1 })
  return putting(taken.counter, {
    kind: 'decision',
    id: it.id,
    localityId,
    meetingId: it.meeting.id,
    itemId: it.item.id,
    number: taken.first,
    text: it.text,
    rank: lastRank([...it.decisions].sort(byRank)),
  })
}

export function editDecision(meeting: Meeting, decision: Decision, text: string): Change | Refused {
  return refuseIfClosed(meeting) ?? putting({ ...decision, text })
}
