import type { ParkedItem } from '../../model/agenda-item'
import type { Opportunity, Story } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { ProposedItem, WaitingItem } from '../../model/proposal'
import { dateOnly } from '../near-days'
import { cardKey, type ProposalGiven } from './given'
import { parkedReason, suggestedReason } from './reasons'
import { storiesToTell, storyWords } from './standing-reasons'

export type ParkingLotGiven = Pick<ProposalGiven, 'parked' | 'opportunities' | 'stories' | 'nameOf' | 'today'> & {
  /** On agendas of the place, to come or under way: what stands there waits no more. */
  readonly elsewhere: ProposalGiven['elsewhere']
  readonly suggest: (topic: Pick<ProposedItem, 'itemKind' | 'title' | 'about'>) => number
  /** An idea that was handed in has been talked about. */
  readonly wasTalkedAbout: (idea: Opportunity) => boolean
}

/** What waits for an agenda, oldest first; then what was dropped, newest first. */
export function parkingLot(given: ParkingLotGiven): readonly WaitingItem[] {
  const parked = given.parked.map((one) => ofParked(one, given))
  const stories = given.stories.filter((one) => one.dropped !== undefined && one.consent.withdrawnOn === null)
  const gone = [...given.opportunities, ...stories].filter((one) => one.dropped !== undefined)
  const cards = [...given.opportunities, ...storiesToTell(given.stories)].flatMap((one) => ofCard(one, given))
  const taken = new Set(given.parked.flatMap((one) => (one.about === null || one.dropped ? [] : [cardKey(one.about)])))
  const standing = new Set(given.elsewhere.flatMap(({ about }) => (about === null ? [] : [cardKey(about)])))
  const waits = [
    ...parked.filter((one) => one.kind !== 'dropped'),
    ...cards.filter(
      ({ item: { about } }) => about === null || !(taken.has(cardKey(about)) || standing.has(cardKey(about))),
    ),
  ]
  const dropped = [
    ...parked.filter((one) => one.kind === 'dropped'),
    ...gone.flatMap((one) => ofDroppedCard(one, given)),
  ]
  // Of one day by their titles: an order somebody can find something in.
  const since = (one: WaitingItem) => `${one.since} ${one.item.title.toLowerCase()} ${one.key}`
  return [
    ...waits.sort((a, b) => (since(a) < since(b) ? -1 : 1)),
    ...dropped.sort((a, b) => (since(a) < since(b) ? 1 : -1)),
  ]
}

function ofParked(one: ParkedItem, { nameOf, today, suggest }: ParkingLotGiven): WaitingItem {
  const handedInBy = one.handedInById === null ? null : nameOf(one.handedInById)
  return {
    key: `parked-${one.id}`,
    kind: kindOf(one),
    item: {
      key: `parked-${one.id}`,
      itemKind: one.itemKind,
      title: one.title,
      minutes: one.minutes > 0 ? one.minutes : suggest(one),
      presenterId: one.presenterId ?? one.handedInById,
      openness: one.openness,
      reason: one.backOn === null ? parkedReason(one, handedInBy, today) : `Back on ${dateOnly(one.backOn, today)}`,
      isLate: false,
      about: one.about,
      parkedId: one.id,
    },
    since: one.dropped?.on ?? one.since,
    backOn: one.backOn,
    handedInById: one.handedInById,
    droppedBecause: one.dropped?.reason ?? '',
  }
}

function kindOf({ dropped, backOn, fromMeetingId, handedInById }: ParkedItem): WaitingItem['kind'] {
  if (dropped !== null) return 'dropped'
  if (backOn !== null) return 'skipped'
  return fromMeetingId === null && handedInById !== null ? 'handed-in' : 'parked'
}

function ofCard(card: Opportunity | Story, given: ParkingLotGiven): readonly WaitingItem[] {
  if (card.origin.kind !== 'handed-in' || card.archivedOn !== null) return []
  const { personId, on } = card.origin
  if (card.kind === 'opportunity' && (card.step !== 'listening' || given.wasTalkedAbout(card))) return []
  const topic =
    card.kind === 'opportunity'
      ? ({ itemKind: 'opportunity', title: card.title, about: { kind: 'opportunity', id: card.id } } as const)
      : ({ itemKind: 'stories', title: 'A story that was handed in', about: { kind: 'story', id: card.id } } as const)
  return [waiting(card.kind === 'opportunity' ? 'idea' : 'story', topic, reasonOf(card, on, personId, given), given)]

  function waiting(
    kind: WaitingItem['kind'],
    about: Pick<ProposedItem, 'itemKind' | 'title' | 'about'>,
    reason: string,
    { suggest }: ParkingLotGiven,
  ): WaitingItem {
    const key = `${card.kind}-${card.id}`
    const item = {
      ...about,
      key,
      minutes: suggest(about),
      presenterId: personId,
      reason,
      isLate: false,
      parkedId: null,
    }
    return {
      key,
      kind,
      item: { ...item, openness: { kind: 'open' } },
      since: on,
      backOn: null,
      handedInById: personId,
      droppedBecause: '',
    }
  }
}

/** As it stood there while it waited. */
function ofDroppedCard(card: Opportunity | Story, given: ParkingLotGiven): readonly WaitingItem[] {
  const { dropped, ...waiting } = card
  if (dropped === undefined) return []
  return ofCard({ ...waiting, archivedOn: null }, { ...given, wasTalkedAbout: () => false }).map((line) => ({
    ...line,
    kind: 'dropped',
    since: dropped.on,
    droppedBecause: dropped.reason,
  }))
}

function reasonOf(card: Opportunity | Story, on: Day, personId: Id | null, given: ParkingLotGiven): string {
  if (card.kind === 'story') return storyWords(card, given)
  return suggestedReason(personId === null ? null : given.nameOf(personId), on, given.today)
}
