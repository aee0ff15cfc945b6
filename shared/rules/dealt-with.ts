import type { Action } from '../model/action'
import type { Escalation, Pledge } from '../model/cards'
import type { Day } from '../model/common'
import { dayOf } from './dates'

/**
 * Whether a meeting of that day came to something about a card: an item that is about the card has its outcome in it. A
 * pledge was agreed, marked or ended; an action was agreed done or dropped; of a question, what was said in the room: what
 * came by e-mail that morning has not been talked about.
 */
export function isDealtWith(card: Action | Pledge | Escalation, day: Day): boolean {
  switch (card.kind) {
    case 'action':
      return card.finishedOn === day || card.dropped?.on === day
    case 'pledge':
      return [card.agreedOn, card.overOn, card.withdrawn?.on, card.weWill.markedOn, card.youWill.markedOn].includes(day)
    case 'escalation':
      return (
        card.withdrawn?.on === day ||
        card.trail.some(({ at, via, kind }) => via === 'meeting' && kind !== 'reminded' && dayOf(at) === day)
      )
  }
}
