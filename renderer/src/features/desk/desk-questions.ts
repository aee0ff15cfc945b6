import type { EscalationHead } from '../../../../shared/contract'
import type { Day, Id, Instant } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Person } from '../../../../shared/model/person'
import { addDays, dayOf } from '../../../../shared/rules/dates'
import { type EnablerSeat, hasSomebody, isRoleOn } from '../../../../shared/rules/enabler-seat'
import type { ClockLimits } from '../../../../shared/rules/escalation-clock'
import { cameToCover } from '../../../../shared/rules/escalations/came-to-cover'
import { ageKey, byKey } from '../../../../shared/rules/escalations/oldest'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { clockOf } from '../escalations/clock-words'

export type DeskGiven = {
  readonly escalations: ReadonlyMap<Id, EscalationHead>
  readonly localities: ReadonlyMap<Id, Locality>
  readonly people: ReadonlyMap<Id, Person>
  readonly seatOf: (localityId: Id) => EnablerSeat
  readonly today: Day
  readonly limits: ClockLimits
}

export type DeskQuestion = {
  readonly escalation: EscalationHead
  /** Working days the clock has run, and of these over its time. */
  readonly used: number
  readonly over: number
  /** Working days since it was first sent, pauses and earlier enablers included. */
  readonly age: number
  /** Oldest first. */
  readonly key: string
  /** Asked back: the team has it, and the clock is paused. */
  readonly isWithTeam: boolean
  /** On a wall, and confidential: its words are not in it. */
  readonly isCovered?: true
}

export type EnablerDesk = { readonly waiting: readonly DeskQuestion[]; readonly withTeam: readonly DeskQuestion[] }

/** Every desk, in one pass over the questions. */
export type Desks = {
  readonly of: ReadonlyMap<Id, EnablerDesk>
  /** Enablers and covers of today, and whoever else a question waits with, by name. */
  readonly enablers: readonly Person[]
  /** Questions that wait, each once, however many may answer it. */
  readonly waiting: number
  readonly forNobody: readonly DeskQuestion[]
}

const emptyDesk: EnablerDesk = { waiting: [], withTeam: [] }

export function deskOf(desks: Desks, personId: Id): EnablerDesk {
  return desks.of.get(personId) ?? emptyDesk
}

export function isEnabler(person: Person, today: Day): boolean {
  const hasLeft = person.retiredOn !== null && person.retiredOn <= today
  return (
    !hasLeft &&
    person.roles.some((role) => role.name === 'enabler' && role.standing !== 'proposed' && isRoleOn(role, today))
  )
}

/** Of places that are not retired; oldest first. */
export function desksOf(given: DeskGiven): Desks {
  const { escalations, localities, people, seatOf, today, limits } = given
  const lists = new Map<Id, DeskQuestion[]>()
  const forNobody: DeskQuestion[] = []
  let waiting = 0
  for (const escalation of escalations.values()) {
    if (!isOpenQuestion(escalation) || localities.get(escalation.localityId)?.retiredOn !== null) continue
    const clock = clockOf(escalation, today, limits)
    if (clock.kind === 'not-sent') continue
    const isWithTeam = escalation.column === 'asked-back'
    const { used, age } = clock
    const question = {
      escalation,
      used,
      age,
      over: clock.kind === 'running' ? clock.over : 0,
      key: ageKey(escalation),
      isWithTeam,
    }
    const who = waitingWith(escalation, seatOf(escalation.localityId))
    if (!isWithTeam) waiting += 1
    if (who.size === 0 || !hasSomebody(escalation, seatOf(escalation.localityId))) {
      if (!isWithTeam) forNobody.push(question)
    }
    for (const id of who) {
      const list = lists.get(id)
      if (list === undefined) lists.set(id, [question])
      else list.push(question)
    }
  }
  const of = new Map<Id, EnablerDesk>()
  for (const [id, list] of lists) {
    list.sort(byKey)
    of.set(id, {
      waiting: list.filter((one) => !one.isWithTeam),
      withTeam: list.filter((one) => one.isWithTeam),
    })
  }
  const enablers = [...people.values()].filter((person) => lists.has(person.id) || isEnabler(person, today))
  return { of, enablers: enablers.sort(byName), waiting, forNobody: forNobody.sort(byKey) }
}

/** Whom `waitsWith` answers true for, all at once. */
function waitingWith(escalation: EscalationHead, seat: EnablerSeat): ReadonlySet<Id> {
  const who = new Set<Id>(escalation.enablerId === null ? seat.confirmed : [escalation.enablerId])
  if (!hasSomebody(escalation, seat)) for (const cover of seat.covers) who.add(cover.id)
  return who
}

const names = new Intl.Collator('en-GB')
const byName = (a: Person, b: Person): number => names.compare(a.name, b.name)

/** When they last looked at their desk, and which questions stood on it then; undefined where nobody wrote that down. */
export type DeskLook = { readonly at: Instant; readonly had: ReadonlySet<Id> | undefined }

/**
 * What has happened to it since they last looked; nothing where they never have: everything would be new. `as-cover`: nobody
 * sent it to them, and whoever had it has left the seat they cover.
 */
export function changeSince(
  escalation: EscalationHead,
  look: DeskLook | undefined,
  seat: EnablerSeat,
): 'new' | 'as-cover' | 'changed' | null {
  if (look === undefined) return null
  const lookedAt = look.at
  const since = escalation.trail.filter(({ at }) => at > lookedAt)
  if (since.some(({ kind }) => kind === 'sent' || kind === 'passed-on' || kind === 'reopened')) return 'new'
  const came = cameToCover(escalation, seat)
  // Somebody's leaving may be written down days after it: what stood there says more than the day.
  const isHere = look.had === undefined ? came === null || came.on <= dayOf(lookedAt) : look.had.has(escalation.id)
  if (!isHere) return came === null ? 'new' : 'as-cover'
  const isNeededOtherwise = escalation.neededBySetAt !== undefined && escalation.neededBySetAt > lookedAt
  const isChanged = isNeededOtherwise || since.some(({ kind }) => kind === 'returned' || kind === 'reminded')
  return isChanged ? 'changed' : null
}

export type AnsweredByAnother = { readonly escalation: EscalationHead; readonly byPersonId: Id; readonly on: Day }

/**
 * What waited with them and with others, and another of these answered: in the last week, and since they last looked where
 * that is longer ago. Newest first.
 */
export function answeredByOthers(
  given: Pick<DeskGiven, 'escalations' | 'localities' | 'seatOf' | 'today'>,
  personId: Id,
  lookedAt: Instant | undefined,
): readonly AnsweredByAnother[] {
  const weekAgo = addDays(given.today, -7)
  const lookedOn = lookedAt === undefined ? weekAgo : dayOf(lookedAt)
  const since = lookedOn < weekAgo ? lookedOn : weekAgo
  const found: AnsweredByAnother[] = []
  for (const escalation of given.escalations.values()) {
    const { answer, enablerId, localityId } = escalation
    const isShared = enablerId === null && given.seatOf(localityId).confirmed.has(personId)
    if (!isShared || isOpenQuestion(escalation) || given.localities.get(localityId)?.retiredOn !== null) continue
    if (answer === null || answer.byPersonId === null || answer.byPersonId === personId || answer.on < since) continue
    found.push({ escalation, byPersonId: answer.byPersonId, on: answer.on })
  }
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
