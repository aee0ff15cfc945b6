import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { type EnablerSeat, isRoleOn } from '../../../../shared/rules/enabler-seat'
import { waitsWithIds } from '../../../../shared/rules/waits-with'

/** Whose word a form begins with: who is at the keyboard, where it waits with them too, else the first it waits with. */
export function likelyToAnswer(
  escalation: Pick<EscalationHead, 'column' | 'enablerId'>,
  seat: EnablerSeat,
  keyboardId: Id | null,
): Id | null {
  const ids = waitsWithIds(escalation, seat)
  return ids.find((id) => id === keyboardId) ?? ids[0] ?? null
}

/** Null where there is nobody, or more than one. */
export function onlyOf(ids: readonly Id[]): Id | null {
  return ids.length === 1 ? (ids[0] ?? null) : null
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
