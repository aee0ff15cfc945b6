import type { EscalationHead } from '../contract'
import type { Id } from '../model/common'
import { type EnablerSeat, hasSomebody } from './enabler-seat'

/** Sent and not answered: what is only drafted is still the team's. */
export function isOpenQuestion({ column }: Pick<EscalationHead, 'column'>): boolean {
  return column === 'sent' || column === 'acknowledged' || column === 'asked-back'
}

/**
 * With whom it waits: whom it was sent to, else each confirmed enabler of the place, else the cover; empty is nobody.
 * One that is only drafted would wait with them.
 */
export function waitsWithIds(
  escalation: Pick<EscalationHead, 'column' | 'enablerId'>,
  seat: EnablerSeat,
): readonly Id[] {
  const { enablerId, column } = escalation
  if (enablerId !== null && (column === 'drafted' || hasSomebody(escalation, seat))) return [enablerId]
  return answerersOf(seat)
}

/** Whom a question of this place waits with where nobody is chosen. With several enablers, each may answer it. */
export function answerersOf({ confirmed, covers }: EnablerSeat): readonly Id[] {
  return confirmed.size > 0 ? [...confirmed] : covers.slice(0, 1).map(({ id }) => id)
}

/** Theirs, or addressed to nobody who answers where they are the enabler or the cover. */
export function waitsWith(escalation: Pick<EscalationHead, 'enablerId'>, personId: Id, seat: EnablerSeat): boolean {
  if (escalation.enablerId === personId) return true
  if (escalation.enablerId === null && seat.confirmed.has(personId)) return true
  return !hasSomebody(escalation, seat) && seat.covers.some((cover) => cover.id === personId)
}
