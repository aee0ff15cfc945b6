import type * as z from 'zod'
import type { Origin } from '../model/action'
import type { AgendaItem } from '../model/agenda-item'
import type { Escalation, Opportunity, Pledge, PledgeSide, Spend, Story } from '../model/cards'
import type { Id, Rank } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import type { Counter, Series } from '../model/settings'
import type { Refused } from '../refusals'
import { putting } from './changes'
import { refuseIfClosed } from './meeting-states'
import { takeNumbers } from './numbers'
import { byRank, lastRank } from './ranks'

/** One line typed under an item in the meeting; boards and desks fill in the rest later. */
export type NewOutcome = {
  readonly id: Id
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly text: string
  /** Of the meeting's locality and of `year`. */
  readonly counter: Counter | undefined
  /** Of the number, by `numberYear`. */
  readonly year: number
  /** Live ones of the same kind in the locality. */
  readonly others: readonly { readonly id: Id; readonly rank: Rank }[]
}

const unsaidSide: z.infer<typeof PledgeSide> = {
  by: { kind: 'unknown' },
  text: '',
  mark: 'not-yet',
  markedOn: null,
  evidence: '',
}

export function addPledge(it: NewOutcome): Change | Refused {
  const closed = refuseIfClosed(it.meeting)
  if (closed !== null) return closed
  const taken = takeNumbers(it.counter, seriesOf(it, 'pledge'))
  const pledge: Pledge = {
    ...common(it),
    kind: 'pledge',
    number: taken.first,
    title: it.text,
    weWill: unsaidSide,
    youWill: unsaidSide,
    target: '',
    condition: null,
    reviewOn: null,
    notKeptBecause: '',
    agreedOn: null,
    overOn: null,
    ways: [],
    waitsFor: null,
    column: 'offered',
    withdrawn: null,
  }
  return putting(taken.counter, pledge)
}

export function addEscalation(it: NewOutcome): Change | Refused {
  const closed = refuseIfClosed(it.meeting)
  if (closed !== null) return closed
  const taken = takeNumbers(it.counter, seriesOf(it, 'escalation'))
  const escalation: Escalation = {
    ...common(it),
    kind: 'escalation',
    number: taken.first,
    question: it.text,
    ask: 'unsaid',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId: null,
    sentAt: null,
    trail: [],
    answer: null,
    notTheSame: [],
    ways: [],
    column: 'drafted',
    withdrawn: null,
  }
  return putting(taken.counter, escalation)
}

/** Printed nowhere until its teller has said how far it may go. */
export function addStory(it: NewOutcome): Change | Refused {
  const story: Story = {
    ...common(it),
    kind: 'story',
    text: it.text,
    tellerId: null,
    consent: { use: 'none', mayNameTeller: false, until: null, withdrawnOn: null },
  }
  return refuseIfClosed(it.meeting) ?? putting(story)
}

export function addSpend(it: NewOutcome, pence: number): Change | Refused {
  const spend: Spend = { ...common(it), kind: 'spend', what: it.text, pence, decisionId: null }
  return refuseIfClosed(it.meeting) ?? putting(spend)
}

export function addOpportunity(it: NewOutcome): Change | Refused {
  const opportunity: Opportunity = {
    ...common(it),
    kind: 'opportunity',
    title: it.text,
    step: 'listening',
    mentions: 0,
  }
  return refuseIfClosed(it.meeting) ?? putting(opportunity)
}

function common(it: NewOutcome) {
  const origin: z.infer<typeof Origin> = { kind: 'item', meetingId: it.meeting.id, itemId: it.item.id }
  return {
    id: it.id,
    localityId: it.meeting.localityId,
    origin,
    rank: lastRank([...it.others].sort(byRank)),
    archivedOn: null,
  }
}

function seriesOf(it: NewOutcome, series: Series) {
  return { localityId: it.meeting.localityId, year: it.year, series, count: 1 }
}
