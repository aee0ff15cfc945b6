import type { Openness } from '../../model/agenda-item'
import type { AgendaProposal, ProposedItem } from '../../model/proposal'
import { minutesBetween } from '../dates'
import { escalationClock } from '../escalation-clock'
import { isTakenOff } from '../taken-off'
import { cardReasons } from './card-reasons'
import { type FitLine, fitToSlot } from './fit-to-slot'
import { cardKey, type ProposalGiven } from './given'
import { standingReasons } from './standing-reasons'
import { usualMinutes } from './usual-minutes'
import { type Asking, whatAsks } from './what-asks'

/** How open the items were that cards came from, by `cardKey`; a card that is not in it is open. */
export type CardOpenness = ReadonlyMap<string, Openness>

/** An agenda as it proposes itself: what comes and what waits, each with its reason, and how it fits its slot. */
export function proposeAgenda(given: ProposalGiven, openness: CardOpenness = new Map()): AgendaProposal {
  const usual = usualMinutes(given.history, given.locality.template)
  const asking = withOpenness(whatAsks(given, usual), openness)
  const slot = minutesBetween(given.meeting.startsAt, given.meeting.endsAt)
  const lines = given.items.filter((item) => !isTakenOff(given.meeting, item))
  return {
    comes: asking.flatMap(({ how, item }) => (how === 'comes' ? [item] : [])),
    waits: asking.flatMap(({ how, item }) => (how === 'waits' ? [item] : [])),
    standing: newReasons(given).filter(({ reason }) => reason !== ''),
    ranges: usual.ranges,
    fit: fitToSlot(fitLines(given, lines), slot, usual),
  }
}

/** Everything that can be put on by choice, what is skipped until a later day among it. */
export function allThatAsks(given: ProposalGiven, openness: CardOpenness = new Map()): readonly ProposedItem[] {
  const usual = usualMinutes(given.history, given.locality.template)
  return withOpenness(whatAsks(given, usual), openness).map(({ item }) => item)
}

/** What waits in the parking lot keeps its own openness; a card has that of the item it came from. */
function withOpenness(asking: readonly Asking[], openness: CardOpenness): readonly Asking[] {
  return asking.map((one) => {
    const { about, parkedId } = one.item
    const own = about === null || parkedId !== null ? undefined : openness.get(cardKey(about))
    return own === undefined ? one : { ...one, item: { ...one.item, openness: own } }
  })
}

/** Reasons of lines that stand there already, as they are today; empty where there is nothing to say any more. */
export function newReasons(given: ProposalGiven): AgendaProposal['standing'] {
  const standing = standingReasons(given).map(({ itemId, reason }) => ({ itemId, reason }))
  return [...standing, ...cardReasons(given)]
}

function fitLines(given: ProposalGiven, lines: ProposalGiven['items']): readonly FitLine[] {
  const silent = new Set(
    given.escalations.flatMap((one) => {
      const clock = escalationClock(one, given.meeting.on, given.limits, given.holidays)
      return clock.kind === 'running' && clock.over > 0 ? [one.id] : []
    }),
  )
  return lines.map((item) => ({
    ...item,
    isLate: item.heldOver > 1 || (item.about?.kind === 'escalation' && silent.has(item.about.id)),
  }))
}
