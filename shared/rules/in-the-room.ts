import type { Id, TimeOfDay } from '../model/common'
import type { Attendance, Attendee } from '../model/meeting'

type Marked = Pick<Attendee, 'mark' | 'movements'>

/**
 * Whether somebody is counted present at an item. Apologies, absent and left early are out; a substitute and who came late
 * are in. Who declared an interest in an item is never counted present for it, whenever the meeting comes to it, and is
 * at all others.
 */
export function inTheRoom(attendee: Marked, itemId: Id | null): boolean {
  if (!isHere(attendee)) return false
  return itemId === null || !hasInterestIn(attendee, itemId)
}

/** Out of the room for this item, and back when the meeting is at another. */
export function isOutForInterest(attendee: Marked, itemId: Id | null): boolean {
  return itemId !== null && isHere(attendee) && hasInterestIn(attendee, itemId)
}

export function hasInterestIn({ movements }: Pick<Attendee, 'movements'>, itemId: Id): boolean {
  return movements.some((one) => one.kind === 'left' && one.interestItemId === itemId)
}

export function peopleInTheRoom(attendance: Attendance, itemId: Id | null): readonly Attendee[] {
  return attendance.attendees.filter((one) => inTheRoom(one, itemId))
}

/** In the room at this item, and has not signed up: leaves when the signed-up part begins. */
export function notSignedUp(attendance: Attendance, itemId: Id | null): readonly Attendee[] {
  return peopleInTheRoom(attendance, itemId).filter((one) => !one.isSignedUp)
}

/**
 * What a step does to the attendance: who went out for the item that is left is back now, and who declared an interest
 * in the next one goes out now. The same record where nobody moves.
 */
export function attendanceAtStep(
  attendance: Attendance,
  step: { readonly from: Id | null; readonly to: Id | null },
  timeNow: TimeOfDay,
): Attendance {
  if (step.from === step.to) return attendance
  const returned = step.from === null ? attendance : returnedFromInterest(attendance, step.from, timeNow)
  return step.to === null ? returned : leftForInterest(returned, step.to, timeNow)
}

/** The meeting left this item: who was out for it came back at `timeNow`. The same record where nobody was out. */
function returnedFromInterest(attendance: Attendance, leftItemId: Id, timeNow: TimeOfDay): Attendance {
  return mapped(attendance, (one) => {
    const left = isHere(one) ? lastLeaving(one, leftItemId) : null
    if (left === null || left.isBack) return one
    const back = { kind: 'arrived', at: timeNow, interestItemId: null } as const
    // Right after its leaving: one said ahead for a later item stays the last.
    return { ...one, movements: one.movements.toSpliced(left.index + 1, 0, back) }
  })
}

/** The meeting comes to an item somebody declared an interest in: said ahead, or gone back to once more. */
function leftForInterest(attendance: Attendance, itemId: Id, timeNow: TimeOfDay): Attendance {
  return mapped(attendance, (one) => {
    const left = isHere(one) ? lastLeaving(one, itemId) : null
    if (left === null) return one
    const now = { kind: 'left', at: timeNow, interestItemId: itemId } as const
    // Said ahead: they were here until now.
    const before = left.isBack ? one.movements : one.movements.toSpliced(left.index, 1)
    return { ...one, movements: [...before, now] }
  })
}

/** The last time somebody left for that item, and whether they came back from it. */
function lastLeaving({ movements }: Pick<Attendee, 'movements'>, itemId: Id) {
  const index = movements.findLastIndex((one) => one.kind === 'left' && one.interestItemId === itemId)
  return index === -1 ? null : { index, isBack: movements[index + 1]?.kind === 'arrived' }
}

function mapped(attendance: Attendance, change: (one: Attendee) => Attendee): Attendance {
  const attendees = attendance.attendees.map(change)
  return attendees.every((one, index) => one === attendance.attendees[index])
    ? attendance
    : { ...attendance, attendees }
}

function isHere({ mark }: Pick<Attendee, 'mark'>): boolean {
  return mark === 'present' || mark === 'late' || mark === 'substitute'
}
