import type { ParkedItem } from '../../../shared/model/agenda-item'
import type { Opportunity, Story } from '../../../shared/model/cards'
import { earlierOf, laterOf } from './days'
import { type PlaceMaking, rankToCome } from './making'
import type { MadeMeeting } from './meetings'
import type { SamplePlace, SampleWaiting } from './sample-data'

/** Stories and ideas that were given to the team between meetings. */
export function handedInOf(it: PlaceMaking, { handedIn }: SamplePlace): readonly (Story | Opportunity)[] {
  const common = (by: string, on: string) => ({
    id: it.newId(),
    localityId: it.localityId,
    origin: { kind: 'handed-in', personId: it.personId(by), on: earlierOf(it.day(on), it.today) } as const,
    rank: rankToCome,
    archivedOn: null,
  })
  return [
    ...handedIn.stories.map(
      ({ text, teller, use, named, on }): Story => ({
        ...common(teller, on),
        kind: 'story',
        text,
        tellerId: it.personId(teller),
        consent: { use, mayNameTeller: named, until: null, withdrawnOn: null },
      }),
    ),
    ...handedIn.ideas.map(
      ({ title, by, on }): Opportunity => ({
        ...common(by, on),
        kind: 'opportunity',
        title,
        step: 'listening',
        mentions: 0,
      }),
    ),
  ]
}

/** The parking lot of a place. */
export function waitingOf(
  it: PlaceMaking,
  place: SamplePlace,
  meetings: readonly MadeMeeting[],
): readonly ParkedItem[] {
  const items = meetings.flatMap((one) => one.items.map(({ item }) => item))
  return place.waiting.map((given): ParkedItem => {
    const from = given.from === undefined ? undefined : items.find((item) => item.title === given.from)
    if (given.from !== undefined && from === undefined) throw new Error(`the sample has no item “${given.from}”`)
    const since = earlierOf(it.day(given.since), it.today)
    const dropped = droppedOf(it, given, since)
    return {
      kind: 'parked',
      id: it.newId(),
      localityId: it.localityId,
      itemKind: given.kind,
      title: given.title,
      minutes: given.minutes,
      presenterId: given.by === undefined ? (from?.presenterId ?? null) : it.personId(given.by),
      openness: { kind: 'open' },
      reason: from?.reason ?? '',
      about: null,
      fromMeetingId: from?.meetingId ?? null,
      fromItemId: from?.id ?? null,
      heldOver: 0,
      since,
      backOn: from?.carryOver?.kind === 'skip-once' ? from.carryOver.backOn : null,
      handedInById: given.by === undefined ? null : it.personId(given.by),
      dropped,
      archivedOn: dropped?.on ?? null,
    }
  })
}

function droppedOf(it: PlaceMaking, { dropped }: SampleWaiting, since: string): ParkedItem['dropped'] {
  if (dropped === undefined) return null
  return { on: laterOf(earlierOf(it.day(dropped.on), it.today), since), reason: dropped.why }
}
