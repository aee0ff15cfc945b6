import type { BoardFilter, DueChoice } from '../../../../shared/model/board-filter'
import type { Day, Id } from '../../../../shared/model/common'
import type { WayOfWorking } from '../../../../shared/model/way-of-working'
import { addDays, weekdayOf } from '../../../../shared/rules/dates'
import { foldName } from '../../../../shared/rules/names'
import type { BoardCard } from './drop-target'

export { type BoardFilter, type DueChoice, dueChoices } from '../../../../shared/model/board-filter'
export { everything, isFiltering } from '../../../../shared/rules/saved-filters'

export const dueWords: Readonly<Record<DueChoice, string>> = {
  late: 'Late',
  week: 'This week',
  fortnight: 'The next two weeks',
  none: 'No date',
}

/** What a filter asks of a card: a constant of its screen. */
export type FilterFacts<C extends BoardCard> = {
  /** Its number aside: title, what blocks it, whatever somebody may remember of it. */
  readonly textOf: (card: C) => string
  /** "Owner", "Side", "To": what a person is to the card. */
  readonly personWord: string
  readonly peopleOf: (card: C) => readonly Id[]
  /** Those named on the card itself; those of its people are added. */
  readonly organisationsOf?: (card: C) => readonly Id[]
  /** "Due", "Review", "Needed". */
  readonly dueWord: string
  /** Null where there is none, and of a card that is over. */
  readonly dueOf: (card: C) => Day | null
  readonly isOver: (card: C) => boolean
  readonly waysOf: (card: C) => readonly WayOfWorking[]
  /** Absent: it is not asked for. */
  readonly heldOverOf?: (card: C) => number
  /** Questions of this board alone: "For the programme board". */
  readonly marks?: readonly { readonly id: string; readonly label: string; readonly has: (card: C) => boolean }[]
}

// A head is a new object when its card changes, so that its folded words are made once and go with it.
const folded = new WeakMap<BoardCard, string>()

function foldedText<C extends BoardCard>(card: C, facts: FilterFacts<C>, numberOf: (card: C) => string): string {
  const known = folded.get(card)
  if (known !== undefined) return known
  const text = foldName(`${numberOf(card)} ${facts.textOf(card)}`)
  folded.set(card, text)
  return text
}

/** The test of a filter, made ready once for all the cards. */
export function filterTest<C extends BoardCard>(
  filter: BoardFilter,
  facts: FilterFacts<C>,
  given: {
    readonly today: Day
    readonly organisationOf: (personId: Id) => Id | null
    readonly numberOf: (card: C) => string
  },
): (card: C) => boolean {
  const words = foldName(filter.text)
    .split(' ')
    .filter((word) => word !== '')
  const mark = facts.marks?.find((one) => one.id === filter.mark)
  return (card) => {
    if (filter.localityId !== null && card.localityId !== filter.localityId) return false
    if (filter.personId !== null && !facts.peopleOf(card).includes(filter.personId)) return false
    if (filter.organisationId !== null && !organisationsOf(card, facts, given).includes(filter.organisationId))
      return false
    if (filter.due !== null && !isDue(facts.dueOf(card), filter.due, facts.isOver(card), given.today)) return false
    if (filter.way !== null && !facts.waysOf(card).includes(filter.way)) return false
    if (filter.heldOver > (facts.heldOverOf?.(card) ?? 0)) return false
    if (mark !== undefined && !mark.has(card)) return false
    if (words.length === 0) return true
    const text = foldedText(card, facts, given.numberOf)
    return words.every((word) => text.includes(word))
  }
}

export function organisationsOf<C extends BoardCard>(
  card: C,
  facts: FilterFacts<C>,
  given: { readonly organisationOf: (personId: Id) => Id | null },
): readonly Id[] {
  const ofPeople = facts.peopleOf(card).flatMap((id) => given.organisationOf(id) ?? [])
  return [...(facts.organisationsOf?.(card) ?? []), ...ofPeople]
}

/** Weeks end on Sunday; two weeks are fourteen days from today, and what is late is in neither. */
function isDue(due: Day | null, choice: DueChoice, isOver: boolean, today: Day): boolean {
  if (isOver) return false
  if (choice === 'none') return due === null
  if (due === null) return false
  if (choice === 'late') return due < today
  const last = choice === 'week' ? addDays(today, 7 - weekdayOf(today)) : addDays(today, 13)
  return due >= today && due <= last
}
