import type { ActionHead, ClosedCard, EscalationHead, PledgeHead } from '../contract'

export type WallCard = ActionHead | PledgeHead | EscalationHead

const words = { action: 'Action', pledge: 'Pledge', escalation: 'Question' } as const

/** What stands in the place of its title. */
export function coveredTitle(kind: WallCard['kind']): string {
  return `${words[kind]} of a confidential item`
}

/** One that is over, likewise: how it ended and when, and not why. */
export function coveredLine(line: ClosedCard): ClosedCard {
  return { ...line, title: coveredTitle(line.card.kind), words: '' }
}

/** A card of a confidential item as it may stand on a wall: number, owner and days, and none of its words. */
export function coveredCard<C extends WallCard>(card: C): C {
  const instead = coveredTitle(card.kind)
  switch (card.kind) {
    case 'action':
      return { ...card, title: instead, blockedBy: card.blockedBy === '' ? '' : 'Confidential' }
    case 'pledge':
      return { ...card, title: instead, notKeptBecause: card.notKeptBecause === '' ? '' : 'Confidential' }
    case 'escalation':
      return { ...card, question: instead, said: '', notTheSame: [] }
  }
}
