import type { ActionHead, EscalationHead } from '../contract'
import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Person } from '../model/person'
import { assertNever } from '../refusals'
import { addDays, dueIn, weekdayOf } from './dates'
import { enablerSeats, isRoleOn } from './enabler-seat'
import { escalationClock } from './escalation-clock'
import { byDay } from './meeting-states'
import { capitalised, counted, countWords, dateOnly, nearDay } from './near-days'
import { nextMeetings } from './next-meeting'
import { printFullNumber } from './numbers'
import { unnamedIn } from './people-standing'
import type { TodayGiven } from './waiting'
import { waitsWith } from './waits-with'
import { type BankHolidays, workingDayBefore, workingDaysBetween } from './working-days'

/** What waits for the person at the keyboard. `id` is unique in the list. */
export type ForYou = { readonly id: string; readonly localityId: Id } & (
  | {
      readonly kind: 'question'
      readonly escalation: EscalationHead
      readonly over: number
      readonly answerBy: Day | null
    }
  | { readonly kind: 'issue'; readonly meeting: Meeting; readonly by: Day }
  | { readonly kind: 'minutes'; readonly meeting: Meeting; readonly next: Meeting | null }
  | { readonly kind: 'action'; readonly action: ActionHead; readonly due: Day }
  | { readonly kind: 'initials'; readonly count: number; readonly personId: Id }
)

/** An agenda goes out by the end of the working day before its meeting. */
export function issueBy(meeting: Pick<Meeting, 'on'>, holidays: BankHolidays): Day {
  return workingDayBefore(meeting.on, holidays)
}

/** Planned, not issued, and its last day is today or the next working day, or has gone by. */
export function isToIssue(meeting: Meeting, today: Day, holidays: BankHolidays): boolean {
  if (meeting.state !== 'planned' || meeting.on < today) return false
  return workingDaysBetween(today, issueBy(meeting, holidays), holidays) <= 1
}

/** Questions over time, agendas, minutes, actions by their day, and people known by initials only. */
export function forYou(given: TodayGiven, you: Person | null): readonly ForYou[] {
  if (you === null) return []
  return [...questionsFor(given, you), ...keptFor(given, you), ...actionsOf(given, you), ...initialsFor(given, you)]
}

/** What waits with the enabler, or with the cover; what was asked back waits with the team. */
function questionsFor(given: TodayGiven, you: Person): readonly ForYou[] {
  const { escalations, limits, today, holidays } = given
  const seats = enablerSeats(given.people.values(), given.vacancies.values(), today)
  const yours = [...escalations.values()].filter(
    (one) => (one.column === 'sent' || one.column === 'acknowledged') && waitsWith(one, you.id, seats(one.localityId)),
  )
  return yours
    .map((escalation) => {
      const clock = escalationClock(escalation, today, limits, holidays)
      const { id, localityId } = escalation
      const isRunning = clock.kind === 'running'
      const over = isRunning ? clock.over : 0
      return {
        kind: 'question',
        id,
        localityId,
        escalation,
        over,
        answerBy: isRunning ? clock.answerBy : null,
      } as const
    })
    .sort((a, b) => b.over - a.over || (a.answerBy ?? '9').localeCompare(b.answerBy ?? '9'))
}

/** Places whose papers you keep. */
function kept({ localities, today }: TodayGiven, you: Person): ReadonlySet<Id> {
  const roles = you.roles.filter((role) => (role.name === 'lead' || role.name === 'clerk') && isRoleOn(role, today))
  return new Set(roles.map((role) => role.localityId).filter((id) => localities.get(id)?.retiredOn === null))
}

function keptFor(given: TodayGiven, you: Person): readonly ForYou[] {
  const { meetings, today, holidays } = given
  const places = kept(given, you)
  const ours = [...meetings.values()].filter((one) => places.has(one.localityId)).sort(byDay)
  const next = nextMeetings(ours, today)
  const issue = ours
    .filter((meeting) => isToIssue(meeting, today, holidays))
    .map((meeting) => ({ kind: 'issue', ...of(meeting), meeting, by: issueBy(meeting, holidays) }) as const)
  const minutes = ours
    .filter((meeting) => meeting.state === 'draft')
    .map(
      (meeting) => ({ kind: 'minutes', ...of(meeting), meeting, next: next.get(meeting.localityId) ?? null }) as const,
    )
  return [...issue, ...minutes]
}

const of = ({ id, localityId }: Meeting) => ({ id, localityId })

function actionsOf({ actions, localities, today }: TodayGiven, you: Person): readonly ForYou[] {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const yours: Extract<ForYou, { kind: 'action' }>[] = []
  for (const action of actions.values()) {
    const { owner, column, dueOn, id, localityId } = action
    const isYours = owner.kind === 'person' && owner.personId === you.id
    if (!isYours || column === 'done' || column === 'proposed') continue
    if (dueOn === null || dueOn > sunday || localities.get(localityId)?.retiredOn !== null) continue
    yours.push({ kind: 'action', id, localityId, action, due: dueOn })
  }
  return yours.sort((a, b) => a.due.localeCompare(b.due))
}

function initialsFor(given: TodayGiven, you: Person): readonly ForYou[] {
  const lines: ForYou[] = []
  for (const localityId of kept(given, you)) {
    const unnamed = unnamedIn(given.people.values(), localityId, given.today)
    const [first] = unnamed
    if (first === undefined) continue
    lines.push({
      kind: 'initials',
      id: `initials ${localityId}`,
      localityId,
      count: unnamed.length,
      personId: first.id,
    })
  }
  return lines
}

export type ForYouWords = {
  readonly title: string
  /** At the right end: when, in words. */
  readonly due: { readonly kind: 'late' | 'soon' | 'later'; readonly words: string } | null
}

export function forYouWords(
  line: ForYou,
  place: { readonly code: string; readonly name: string },
  today: Day,
): ForYouWords {
  switch (line.kind) {
    case 'question':
      return {
        title: `${printFullNumber('escalation', line.escalation.number, place.code)}: ${line.escalation.question}`,
        due:
          line.over > 0
            ? { kind: 'late', words: `${counted(line.over, 'day')} over` }
            : line.answerBy === null
              ? null
              : { kind: 'soon', words: `by ${nearDay(line.answerBy, today)}` },
      }
    case 'issue':
      return {
        title: `Issue the agenda for ${place.name}, ${nearDay(line.meeting.on, today)}`,
        due: issueDue(line.by, today),
      }
    case 'minutes':
      return {
        title: `Read the draft minutes of ${dateOnly(line.meeting.on, today)}, ${place.name}`,
        due: line.next === null ? null : { kind: 'later', words: `before ${nearDay(line.next.on, today)}` },
      }
    case 'action':
      return {
        title: `${printFullNumber('action', line.action.number, place.code)}: ${line.action.title}`,
        due: dueIn(line.due, today),
      }
    case 'initials':
      return {
        title: `${capitalised(countWords(line.count))} ${line.count === 1 ? 'person' : 'people'} of ${place.name} known by initials only: say who they are`,
        due: null,
      }
    default:
      return assertNever(line)
  }
}

function issueDue(by: Day, today: Day): ForYouWords['due'] {
  if (by < today) return { kind: 'late', words: 'Now' }
  return { kind: 'soon', words: by === today ? 'by 17:00 today' : `by 17:00 ${nearDay(by, today)}` }
}
