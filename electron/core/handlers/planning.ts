import type { AgendaItem, CardRef } from '../../../shared/model/agenda-item'
import type { Day, Id, TimeOfDay } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import type { RecordRef } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { planMeeting } from '../../../shared/rules/meetings'
import { gatherItems } from '../../../shared/rules/proposal/gather-items'
import { proposeAgenda } from '../../../shared/rules/proposal/propose-agenda'
import type { Core } from '../context'
import { readGiven } from './proposal-given'

export type When = {
  readonly on: Day
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
  readonly venue: string
}

export type PlannedMeeting = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  /** Waiting records that stand on the agenda now. */
  readonly remove: readonly RecordRef[]
}

/** The meeting whose closing plans this one, and the cards of its items that this change finds a place for anyhow. */
export type Closing = { readonly meetingId: Id; readonly taken: readonly CardRef[] }

/** A meeting with the standing agenda of its place and everything that comes by itself. */
export async function planWithProposal(
  core: Pick<Core, 'store' | 'today' | 'newId'>,
  locality: Locality,
  when: When,
  meetingId: Id,
  closing: Closing | null = null,
): Promise<PlannedMeeting | Refused> {
  const planned = planMeeting(locality, when, meetingId, core.newId)
  if (isRefused(planned)) return planned
  const { meeting, items } = planned
  const { given, openness } = await readGiven(core, locality, meeting, items, closing)
  const { added, changed, remove } = gatherItems(given, proposeAgenda(given, openness).comes, core.newId)
  const withReasons = items.map((item) => changed.find((one) => one.id === item.id) ?? item)
  return { meeting, items: [...withReasons, ...added], remove }
}
