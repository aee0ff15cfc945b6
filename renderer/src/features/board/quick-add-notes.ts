import type { Day } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { longDay } from '../../../../shared/rules/dates'
import { hasLeft } from '../../../../shared/rules/may-be-given'
import { readDayEndingAt } from '../../../../shared/rules/plain-dates'
import { type QuickAdd, readQuickAdd } from '../../../../shared/rules/quick-add'
import { isDayOfSentence } from '../../../../shared/rules/task-words'

/** A day that is past ends the words of a task: it stays there, for nothing falls due in the past. */
export function pastDayNote(parsed: QuickAdd, today: Day): string | null {
  if (parsed.dueOn !== null) return null
  const found = readDayEndingAt(parsed.title, parsed.title.length, today)
  if (found === null || 'problem' in found || found.day >= today) return null
  if (isDayOfSentence(parsed.title, found.from)) return null
  return `${longDay(found.day)} is past, so it stays among the words. Say a day from today on.`
}

/** Somebody who has left is named where an owner would stand. */
export function leftNote(
  text: string,
  parsed: QuickAdd,
  given: { readonly team: readonly Person[]; readonly everybody: Iterable<Person>; readonly today: Day },
): string | null {
  if (parsed.owner.kind !== 'nobody') return null
  const left = [...given.everybody].filter((person) => hasLeft(person, given.today))
  if (left.length === 0) return null
  const { owner } = readQuickAdd(text, { people: [...given.team, ...left], today: given.today })
  const person = owner.kind === 'person' ? left.find((one) => one.id === owner.personId) : undefined
  return person === undefined ? null : `${person.name} has left and cannot be given it. Nobody has it yet.`
}
