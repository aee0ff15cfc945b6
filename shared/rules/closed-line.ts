import type { ClosedCard } from '../contract'
import type { Id } from '../model/common'
import { assertNever } from '../refusals'
import { type BoardRecord, overOf } from './put-away'

export function titleOf(card: BoardRecord): string {
  return card.kind === 'escalation' ? card.question : card.title
}

/** What a list of closed cards says of one. */
export function closedLine(card: BoardRecord): ClosedCard {
  const over = overOf(card) ?? { how: 'done', on: null, words: '' }
  return {
    card: { kind: card.kind, id: card.id },
    localityId: card.localityId,
    number: card.number,
    title: titleOf(card),
    ...over,
    personId: personOf(card),
    isPutAway: card.archivedOn !== null,
  }
}

/** Who had it: the owner, the enabler, the first person of a pledge. */
function personOf(card: BoardRecord): Id | null {
  switch (card.kind) {
    case 'action':
      return card.owner.kind === 'person' ? card.owner.personId : null
    case 'escalation':
      return card.enablerId
    case 'pledge':
      return [card.weWill.by, card.youWill.by].flatMap((by) => (by.kind === 'person' ? [by.personId] : []))[0] ?? null
    default:
      return assertNever(card)
  }
}
