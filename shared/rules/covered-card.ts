import type { ActionHead, EscalationHead, PledgeHead } from '../contract'

export type WallCard = ActionHead | PledgeHead | EscalationHead

const words = { action: 'Action', pledge: 'Pledge', escalation: 'Question' } as const

/** A card of a confidential item as it may stand on a wall: number, owner and days, and none of its words. */
export function coveredCard<C extends WallCard>(card: C): C {
  const instead = `${words[card.kind]} of a confidential item`
  switch (card.kind) {
    case 'action':
      return { ...card, title: instead, blockedBy: card.blockedBy === '' ? '' : 'Confidential' }
    case 'pledge':
      return { ...card, title: instead, notKeptBecause: card.notKeptBecause === '' ? '' : 'Confidential' }
    case 'escalation':
      return { ...card, question: instead, said: '', notTheSame: [] }
  }
}
