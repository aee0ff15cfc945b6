import type { EscalationHead } from '../contract'
import type { Id } from '../model/common'
import { type EnablerSeat, hasSomebody } from './enabler-seat'

/** Sent and not answered: what is only drafted is still the team's. */
export function isOpenQuestion({ column }: Pick<EscalationHead, 'column'>): boolean {
  return column === 'sent' || column === 'acknowledged' || column === 'asked-back'
}

/** Theirs, or addressed to nobody who answers where they are the enabler or the cover. */
export function waitsWith(escalation: Pick<EscalationHead, 'enablerId'>, personId: Id, seat: EnablerSeat): boolean {
  if (escalation.enablerId === personId) return true
  if (escalation.enablerId === null && seat.confirmed.has(personId)) return true
  return !hasSomebody(escalation, seat) && seat.covers.some((cover) => cover.id === personId)
}
