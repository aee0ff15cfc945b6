import type { Action } from '../../model/action'
import type { AgendaItem, CardRef, ParkedItem } from '../../model/agenda-item'
import type { Escalation, Opportunity, Pledge, Spend, Story } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { Locality, Pot } from '../../model/locality'
import type { Meeting } from '../../model/meeting'
import type { ClockLimits } from '../escalation-clock'
import type { BankHolidays } from '../working-days'

/** As much of a meeting that was held as the proposal learns from. */
export type PastMeeting = {
  readonly on: Day
  readonly items: readonly Pick<AgendaItem, 'itemKind' | 'title' | 'about' | 'spentSeconds' | 'carryOver'>[]
}

/** On another agenda of the place, to come or under way. */
export type ElsewhereItem = Pick<AgendaItem, 'about' | 'carriedFromItemId' | 'carryOver'> & {
  readonly isUnderWay: boolean
}

/** What an agenda is proposed from: the meeting, and what its place has. Cards are those on the boards. */
export type ProposalGiven = {
  readonly meeting: Meeting
  /** On its agenda, in order. */
  readonly items: readonly AgendaItem[]
  readonly locality: Pick<Locality, 'id' | 'template'>
  /** Every meeting of the place, this one or not. */
  readonly meetings: readonly Meeting[]
  readonly elsewhere: readonly ElsewhereItem[]
  /** Held meetings, oldest first; the last ten count. */
  readonly history: readonly PastMeeting[]
  readonly parked: readonly ParkedItem[]
  readonly actions: readonly Action[]
  readonly pledges: readonly Pledge[]
  readonly escalations: readonly Escalation[]
  readonly opportunities: readonly Opportunity[]
  readonly stories: readonly Story[]
  readonly pot: Pot | null
  readonly spends: readonly Spend[]
  /** Null where nobody has that id. */
  readonly nameOf: (id: Id) => string | null
  readonly limits: ClockLimits
  readonly holidays: BankHolidays
  readonly today: Day
}

export function cardKey({ kind, id }: CardRef): string {
  return `${kind} ${id}`
}

/** Cards that stand on this agenda or another one, and items they carry on. */
export function whatStands({ items, elsewhere }: Pick<ProposalGiven, 'items' | 'elsewhere'>): {
  readonly cards: ReadonlySet<string>
  /** Without those that a meeting has now: when it is closed they have had their turn. */
  readonly ahead: ReadonlySet<string>
  readonly carried: ReadonlySet<Id>
} {
  const all = [...items, ...elsewhere]
  // Taken off a meeting under way, it has its place already.
  const hasItsTurn = ({ isUnderWay, carryOver }: ElsewhereItem) =>
    isUnderWay && (carryOver === null || carryOver.kind === 'carry-over')
  return {
    cards: cardsOf(all),
    ahead: cardsOf([...items, ...elsewhere.filter((item) => !hasItsTurn(item))]),
    carried: new Set(all.flatMap(({ carriedFromItemId: id }) => (id === null ? [] : [id]))),
  }
}

function cardsOf(items: readonly Pick<AgendaItem, 'about'>[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ about }) => (about === null ? [] : [cardKey(about)])))
}

/** Whether a held meeting, on or after that day, had the card and did not carry it over. */
export function wasTalkedAbout(history: readonly PastMeeting[], card: CardRef, from: Day): boolean {
  const key = cardKey(card)
  return history.some(
    ({ on, items }) =>
      on >= from &&
      items.some(({ about, carryOver }) => about !== null && carryOver === null && cardKey(about) === key),
  )
}
