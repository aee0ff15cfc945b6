import type { AgendaItem, ParkedItem } from '../../model/agenda-item'
import type { Opportunity } from '../../model/cards'
import type { Id } from '../../model/common'
import { emptyNotes } from '../../model/notes'
import type { AgendaProposal, ProposedItem } from '../../model/proposal'
import type { RecordRef } from '../../model/record'
import { placeOnAgenda } from '../agenda-placing'
import { putOn } from '../put-on'
import type { ProposalGiven } from './given'
import { newReasons } from './propose-agenda'
import { isSilence } from './reasons'

export type Gathered = {
  /** New on the agenda, with their places. */
  readonly added: readonly AgendaItem[]
  /** On it before, with the reasons they have today. */
  readonly changed: readonly AgendaItem[]
  /** Ideas that were mentioned once more. */
  readonly ideas: readonly Opportunity[]
  /** Waiting records that stand on the agenda now. */
  readonly remove: readonly RecordRef[]
}

/** What was proposed stands on the agenda, each in its place, and waits no more. */
export function gatherItems(given: ProposalGiven, chosen: readonly ProposedItem[], newId: () => Id): Gathered {
  const added: AgendaItem[] = []
  const remove: RecordRef[] = []
  for (const proposed of chosen) {
    const there = [...given.items, ...added]
    const parked = given.parked.find((one) => one.id === proposed.parkedId)
    if (parked === undefined) added.push(...placeOnAgenda(there, [itemOf(proposed, given.meeting.id, newId())]))
    else {
      const put = putOn(parked, given.meeting, there, newId)
      added.push(asProposed(put.item, proposed, parked))
      remove.push(put.remove)
    }
  }
  const about = new Set(chosen.flatMap((one) => (one.about?.kind === 'opportunity' ? [one.about.id] : [])))
  const ideas = given.opportunities
    .filter((one) => about.has(one.id) && one.origin.kind === 'handed-in')
    .map((one) => ({ ...one, mentions: one.mentions + 1 }))
  // What was sent out keeps the reasons that were read.
  const reasons = given.meeting.state === 'planned' ? newReasons(given) : []
  return { added, changed: changedReasons(given.items, reasons), ideas, remove }
}

/** An item that was held over says so; of any other the proposal knows why it is here. */
function asProposed(item: AgendaItem, proposed: ProposedItem, parked: ParkedItem): AgendaItem {
  return {
    ...item,
    minutes: proposed.minutes,
    presenterId: proposed.presenterId,
    reason: parked.heldOver > 0 && !isSilence(proposed.reason) ? item.reason : proposed.reason,
  }
}

function itemOf(proposed: ProposedItem, meetingId: Id, id: Id): Omit<AgendaItem, 'rank'> {
  return {
    kind: 'item',
    id,
    meetingId,
    itemKind: proposed.itemKind,
    title: proposed.title,
    minutes: proposed.minutes,
    presenterId: proposed.presenterId,
    openness: proposed.openness,
    reason: proposed.reason,
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: false,
    about: proposed.about,
    heldOver: 0,
    isKept: false,
  }
}

/** The items whose reason is another one now. */
function changedReasons(items: readonly AgendaItem[], reasons: AgendaProposal['standing']): readonly AgendaItem[] {
  return reasons.flatMap(({ itemId, reason }) => {
    const item = items.find((one) => one.id === itemId)
    return item === undefined || item.reason === reason ? [] : [{ ...item, reason }]
  })
}
