import type { Escalation } from '../../model/cards'
import { isRefused, type Refused, refuse } from '../../refusals'
import { type Deed, momentOf, refuseUnlessIn, withEvent } from './deed'

// What happens to a question between its sending and its answer.

export function acknowledge(escalation: Escalation, deed: Deed): Escalation | Refused {
  const at = refuseUnlessIn(escalation, 'sent') ?? momentOf(escalation, deed)
  if (isRefused(at)) return at
  return { ...escalation, column: 'acknowledged', trail: withEvent(escalation, deed, { kind: 'acknowledged', at }) }
}

/** The clock stands still while it is with the team. */
export function askBack(escalation: Escalation, words: string, deed: Deed): Escalation | Refused {
  const refused = refuseUnlessIn(escalation, 'sent', 'acknowledged')
  if (refused !== null) return refused
  if (words.trim() === '') return refuse({ code: 'words-needed', for: 'ask-back' })
  const at = momentOf(escalation, deed)
  if (isRefused(at)) return at
  return { ...escalation, column: 'asked-back', trail: withEvent(escalation, deed, { kind: 'asked-back', at, words }) }
}

/** With the enabler again, who has seen it: the clock goes on from where it stood. */
export function giveBack(escalation: Escalation, words: string, deed: Deed): Escalation | Refused {
  const at = refuseUnlessIn(escalation, 'asked-back') ?? momentOf(escalation, deed)
  if (isRefused(at)) return at
  return { ...escalation, column: 'acknowledged', trail: withEvent(escalation, deed, { kind: 'returned', at, words }) }
}

/** The clock does not hear of it. */
export function remind(escalation: Escalation, deed: Deed): Escalation | Refused {
  const at = refuseUnlessIn(escalation, 'sent', 'acknowledged', 'asked-back') ?? momentOf(escalation, deed)
  if (isRefused(at)) return at
  return { ...escalation, trail: withEvent(escalation, deed, { kind: 'reminded', at }) }
}
