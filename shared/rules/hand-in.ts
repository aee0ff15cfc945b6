import type { ParsedInputOf } from '../contract'
import type { AgendaItem } from '../model/agenda-item'
import type { Opportunity, Story } from '../model/cards'
import type { Day, Id, Rank } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseUnlessIn } from './meeting-states'
import { byRank, lastRank } from './ranks'

/** What a story or an idea that is given to the team between meetings is handed in with. */
export type HandingIn = {
  readonly id: Id
  readonly today: Day
  /** Live ones of the same kind in the place. */
  readonly others: readonly { readonly id: Id; readonly rank: Rank }[]
  readonly isPerson: (id: Id) => boolean
}

/** Printed nowhere until its teller has said how far it may go. */
export function handInStory(input: ParsedInputOf<'story.hand-in'>, it: HandingIn): Change | Refused {
  const story: Story = {
    ...common(input, it),
    kind: 'story',
    text: input.text,
    tellerId: input.personId,
    consent: { use: 'none', mayNameTeller: false, until: null, withdrawnOn: null },
  }
  return refuseStranger(input.personId, it) ?? putting(story)
}

export function handInOpportunity(input: ParsedInputOf<'opportunity.hand-in'>, it: HandingIn): Change | Refused {
  const idea: Opportunity = {
    ...common(input, it),
    kind: 'opportunity',
    title: input.title,
    step: 'listening',
    mentions: 0,
  }
  return refuseStranger(input.personId, it) ?? putting(idea)
}

/** Told in the meeting: from then on it is a story of that item, and waits no more. Only one that was handed in. */
export function tellStory(story: Story, meeting: Meeting, item: AgendaItem): Change | Refused {
  const refused = refuseUnlessIn(meeting, ['live', 'suspended', 'draft'])
  if (refused !== null) return refused
  if (story.localityId !== meeting.localityId) return refuse({ code: 'missing', kind: 'story', id: story.id })
  if (story.origin.kind !== 'handed-in') return refuse({ code: 'no-longer-proposed' })
  return putting({ ...story, origin: { kind: 'item', meetingId: meeting.id, itemId: item.id } })
}

/** Put away with its reason. What has been told, or is on its way, is no longer something that was handed in. */
export function dropHandedIn(card: Story | Opportunity, reason: string, today: Day): Change | Refused {
  const isUnderWay = card.kind === 'opportunity' && card.step !== 'listening'
  if (card.origin.kind !== 'handed-in' || card.archivedOn !== null || isUnderWay)
    return refuse({ code: 'no-longer-proposed' })
  return putting({ ...card, dropped: { on: today, reason }, archivedOn: today })
}

/** It waits again, since the day it was handed in. */
export function bringBackHandedIn(card: Story | Opportunity): Change | Refused {
  if (card.dropped === undefined) return refuse({ code: 'no-longer-proposed' })
  const { dropped: _, ...kept } = card
  return putting({ ...kept, archivedOn: null })
}

function common({ localityId, personId }: { localityId: Id; personId: Id | null }, it: HandingIn) {
  return {
    id: it.id,
    localityId,
    origin: { kind: 'handed-in', personId, on: it.today } as const,
    rank: lastRank([...it.others].sort(byRank)),
    archivedOn: null,
  }
}

function refuseStranger(personId: Id | null, { isPerson }: HandingIn): Refused | null {
  return personId === null || isPerson(personId) ? null : refuse({ code: 'missing', kind: 'person', id: personId })
}
