import type { ActionHead, EscalationHead, PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { Person, Role, Vacancy } from '../../../../shared/model/person'
import type { EnablerSeat } from '../../../../shared/rules/enabler-seat'
import { isOpenRole, openRolesIn } from '../../../../shared/rules/roles'
import { waitsWithIds } from '../../../../shared/rules/waits-with'

export type PersonHere = { readonly person: Person; readonly roles: readonly Role[] }

/** Who has a role in this place, now or soon: those to complete first, then by name. */
export function peopleHere(people: Iterable<Person>, localityId: Id, today: Day): readonly PersonHere[] {
  return [...people]
    .filter((person) => person.retiredOn === null)
    .map((person) => ({ person, roles: openRolesIn(person.roles, localityId, today) }))
    .filter(({ roles }) => roles.length > 0)
    .sort((a, b) => Number(b.person.toComplete) - Number(a.person.toComplete) || byName(a, b))
}

/** Who had a role in this place and has none now: retired, or moved on. */
export function peopleGone(people: Iterable<Person>, localityId: Id, today: Day): readonly PersonHere[] {
  return [...people]
    .map((person) => ({ person, roles: person.roles.filter((role) => role.localityId === localityId) }))
    .filter(
      ({ person, roles }) =>
        roles.length > 0 && (person.retiredOn !== null || !roles.some((role) => isOpenRole(role, today))),
    )
    .sort(byName)
}

// One collator for thousands of names: localeCompare makes one each time.
const names = new Intl.Collator('en-GB')
const byName = (a: PersonHere, b: PersonHere): number => names.compare(a.person.name, b.person.name)
export const compareNames = (a: string, b: string): number => names.compare(a, b)

export function openVacancies(vacancies: Iterable<Vacancy>, localityId: Id): readonly Vacancy[] {
  return [...vacancies]
    .filter((one) => one.localityId === localityId && one.filledOn === null)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
}

/** The enabler's seat: whom it has, who is only proposed, and who covers it. */
export type Seat = {
  readonly confirmed: readonly PersonHere[]
  readonly proposed: readonly PersonHere[]
  readonly cover: readonly PersonHere[]
}

export function enablerSeat(here: readonly PersonHere[], today: Day): Seat {
  const of = (standing: Role['standing']) =>
    here.flatMap(({ person, roles }) => {
      const seats = roles.filter(
        (role) => role.name === 'enabler' && role.standing === standing && (role.from === null || role.from <= today),
      )
      return seats.length === 0 ? [] : [{ person, roles: seats }]
    })
  return { confirmed: of('confirmed'), proposed: of('proposed'), cover: of('cover') }
}

export type Work = {
  readonly open: number
  readonly late: number
  readonly helps: number
  /** Escalations that wait for this person as the enabler, with another or alone. */
  readonly questions: number
  /** Pledges with a side of theirs that is not kept yet. */
  readonly pledges: number
}
export const noWork: Work = { open: 0, late: 0, helps: 0, questions: 0, pledges: 0 }

type Cards = {
  readonly actions: Iterable<ActionHead>
  readonly escalations: Iterable<EscalationHead>
  readonly pledges: Iterable<PledgeHead>
}

/** What names whom, of the cards at hand that are still open; a question addressed to nobody waits with the seat. */
export function countWork(
  { actions, escalations, pledges }: Cards,
  today: Day,
  seatOf: (localityId: Id) => EnablerSeat,
): ReadonlyMap<Id, Work> {
  const counts = new Map<Id, Work>()
  const add = (id: Id, part: Partial<Work>) => {
    const before = counts.get(id) ?? noWork
    counts.set(id, {
      open: before.open + (part.open ?? 0),
      late: before.late + (part.late ?? 0),
      helps: before.helps + (part.helps ?? 0),
      questions: before.questions + (part.questions ?? 0),
      pledges: before.pledges + (part.pledges ?? 0),
    })
  }
  for (const action of actions) {
    if (action.column === 'done') continue
    const late = action.dueOn !== null && action.dueOn < today ? 1 : 0
    if (action.owner.kind === 'person') add(action.owner.personId, { open: 1, late })
    for (const id of action.helperIds) add(id, { helps: 1 })
  }
  for (const escalation of escalations) {
    const { column, enablerId, localityId } = escalation
    if (column !== 'sent' && column !== 'acknowledged') continue
    const ids = new Set(waitsWithIds(escalation, seatOf(localityId)))
    // It names them even where they answer for no place any more.
    if (enablerId !== null) ids.add(enablerId)
    for (const id of ids) add(id, { questions: 1 })
  }
  for (const pledge of pledges) {
    const sides = [pledge.weWill, pledge.youWill].flatMap(({ by, mark }) =>
      by.kind === 'person' && mark === 'not-yet' ? [by.personId] : [],
    )
    for (const id of new Set(sides)) add(id, { pledges: 1 })
  }
  return counts
}

const inPlace =
  (localityId: Id) =>
  (card: { readonly localityId: Id }): boolean =>
    card.localityId === localityId

export function cardsIn(cards: Cards, localityId: Id): Cards {
  const isHere = inPlace(localityId)
  return {
    actions: [...cards.actions].filter(isHere),
    escalations: [...cards.escalations].filter(isHere),
    pledges: [...cards.pledges].filter(isHere),
  }
}
