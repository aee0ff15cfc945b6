import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { type EnablerSeat, hasSomebody, isRoleOn } from '../../../../shared/rules/enabler-seat'

/** Whom it waits with: who it was sent to, else the enabler of the place, else the cover; null is nobody. */
export function waitsWithId(escalation: Pick<EscalationHead, 'enablerId'>, seat: EnablerSeat): Id | null {
  const { enablerId } = escalation
  if (enablerId !== null && hasSomebody(escalation, seat)) return enablerId
  return answersFor(seat)
}

/** Whom a question of this place goes to where nobody is chosen; null is nobody. */
export function answersFor(seat: EnablerSeat): Id | null {
  const [only, ...others] = seat.confirmed
  if (only !== undefined && others.length === 0) return only
  return seat.confirmed.size === 0 ? (seat.covers[0]?.id ?? null) : null
}

/** Who may be asked: those of the place first, then enablers of other places; nobody who has left. */
export function whoCanBeAsked(
  people: ReadonlyMap<Id, Person>,
  seat: EnablerSeat,
  today: Day,
  also: Id | null = null,
): readonly Person[] {
  const here = [...seat.confirmed].flatMap((id) => people.get(id) ?? [])
  const elsewhere = [...people.values()].filter(
    (person) =>
      (person.retiredOn === null || person.retiredOn > today) &&
      (person.id === also ||
        person.roles.some((role) => role.name === 'enabler' && role.standing !== 'proposed' && isRoleOn(role, today))),
  )
  elsewhere.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return [...new Set([...here, ...seat.covers, ...elsewhere])]
}
