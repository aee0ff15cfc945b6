import type { Action } from '../../../shared/model/action'
import type { ParkedItem } from '../../../shared/model/agenda-item'
import type { Escalation, Opportunity, Pledge, Story } from '../../../shared/model/cards'
import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import type { Permission } from '../../../shared/model/permission'
import type { Person } from '../../../shared/model/person'
import { bankHolidays } from '../../../shared/rules/bank-holidays'
import { dayOf, dueIn, shortDay } from '../../../shared/rules/dates'
import { enablerSeats } from '../../../shared/rules/enabler-seat'
import { escalationClock } from '../../../shared/rules/escalation-clock'
import { wayItCame } from '../../../shared/rules/escalations/answer-words'
import { holdsOn, lastDayOf } from '../../../shared/rules/permissions/standing'
import { waitsWithIds } from '../../../shared/rules/waits-with'
import type { Corpus } from './corpus'
import type { Entry } from './entry'
import { pounds } from './pounds'

/** How it stands today, in a word or two. */
export function stateWords(entry: Entry, corpus: Corpus, today: Day): string {
  const { record, held } = entry
  const on = held?.meeting?.on ?? null
  switch (record.kind) {
    case 'action':
      return actionWords(record, corpus, today)
    case 'pledge':
      return pledgeWords(record, today)
    case 'escalation':
      return escalationWords(record, corpus, today)
    case 'decision':
      // The word stands before its title.
      return on === null ? '' : sayDay(on, today)
    case 'story':
      return storyWords(record, on, today)
    case 'spend':
      return withDay(pounds(record.pence), on, today)
    case 'opportunity':
      return record.origin.kind === 'handed-in' && record.step === 'listening'
        ? `Handed in ${sayDay(record.origin.on, today)}`
        : steps[record.step]
    case 'permission':
      return permissionWords(record, corpus, today)
    case 'parked':
      return parkedWords(record, today)
    case 'correction':
      return on === null ? '' : `Made ${sayDay(on, today)}`
    case 'item':
      return held?.meeting == null ? '' : meetingStates[held.meeting.state]
    case 'person':
      return personWords(record, corpus, today)
    case 'locality': {
      const place = [record.code, record.district].filter((word) => word !== '').join(', ')
      return record.retiredOn === null ? place : `${place}, retired ${sayDay(record.retiredOn, today)}`
    }
  }
}

/** "14 May"; with the year where it is another one. */
export function sayDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`
}

function withDay(words: string, day: Day | null, today: Day): string {
  return day === null ? words : `${words} ${sayDay(day, today)}`
}

function actionWords(action: Action, corpus: Corpus, today: Day): string {
  const { owner } = action
  const who =
    owner.kind === 'person'
      ? `Owner ${corpus.nameOf(owner.personId)}`
      : owner.kind === 'team'
        ? 'The whole team'
        : 'Nobody yet'
  return `${who}, ${actionState(action, today)}`
}

function actionState(action: Action, today: Day): string {
  if (action.dropped !== null) return `dropped ${sayDay(action.dropped.on, today)}`
  if (action.column === 'done') return withDay('agreed', action.finishedOn, today)
  if (action.dueOn !== null && action.dueOn < today) return dueIn(action.dueOn, today).words
  if (action.column === 'proposed') return 'proposed done'
  if (action.column === 'blocked') return 'blocked'
  return action.dueOn === null ? 'no date' : `due ${sayDay(action.dueOn, today)}`
}

const pledgeStates: { readonly [C in Pledge['column']]: string } = {
  offered: 'Offered',
  agreed: 'Agreed',
  'under-way': 'Under way',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
}

function pledgeWords(pledge: Pledge, today: Day): string {
  if (pledge.withdrawn !== null) return `Withdrawn ${sayDay(pledge.withdrawn.on, today)}`
  const isOpen = pledge.column === 'offered' || pledge.column === 'agreed' || pledge.column === 'under-way'
  const state = pledgeStates[pledge.column]
  return isOpen && pledge.reviewOn !== null ? `${state}, review ${sayDay(pledge.reviewOn, today)}` : state
}

const answers = { yes: 'yes', 'yes-if': 'yes, if', 'not-now': 'not now', no: 'no' } as const

function escalationWords(escalation: Escalation, corpus: Corpus, today: Day): string {
  const { withdrawn, answer, enablerId, column } = escalation
  if (withdrawn !== null) return `Withdrawn ${sayDay(withdrawn.on, today)}`
  if (answer !== null) {
    const said = [`Answered ${answers[answer.kind]}`, wayItCame(answer.via), sayDay(answer.on, today)]
    return said.filter((part) => part !== '').join(', ')
  }
  if (column === 'closed') return 'Closed'
  const clock = escalationClock(escalation, today, corpus.clock, bankHolidays)
  if (clock.kind === 'not-sent') return 'Drafted'
  if (clock.kind === 'paused') return `Asked back, paused at day ${clock.used}`
  if (clock.kind === 'stopped')
    return withDay('Sent', escalation.sentAt === null ? null : dayOf(escalation.sentAt), today)
  const who = enablerId === null ? withWhom(escalation, corpus, today) : `With ${corpus.nameOf(enablerId)}`
  if (clock.over > 0) return `${who}, ${clock.over} working ${clock.over === 1 ? 'day' : 'days'} late`
  return `${who}, day ${clock.used} of ${corpus.clock.answerIn}`
}

/** Addressed to nobody, it waits with whoever answers for the place. */
function withWhom(escalation: Escalation, corpus: Corpus, today: Day): string {
  const seat = enablerSeats(corpus.people.values(), [], today)(escalation.localityId)
  const [first, ...others] = waitsWithIds(escalation, seat)
  if (first === undefined) return 'With nobody'
  return others.length === 0 ? `With ${corpus.nameOf(first)}` : 'With the enablers'
}

/** "Grace Alderney, holds until 19 June". */
function permissionWords(permission: Permission, corpus: Corpus, today: Day): string {
  const { saidById, standsById, ended, until } = permission
  const who = standsById ?? saidById
  const last = lastDayOf(permission)
  const how =
    ended !== null
      ? `ended ${sayDay(ended.on, today)}`
      : last === null
        ? 'holds'
        : holdsOn(permission, today)
          ? `holds until ${sayDay(last, today)}`
          : `ended ${sayDay(until ?? last, today)}`
  return who === null ? `${how.slice(0, 1).toUpperCase()}${how.slice(1)}` : `${corpus.nameOf(who)}, ${how}`
}

function parkedWords({ dropped, backOn, fromMeetingId, since }: ParkedItem, today: Day): string {
  if (dropped !== null) return `Dropped ${sayDay(dropped.on, today)}`
  if (backOn !== null) return `Skipped, back on ${sayDay(backOn, today)}`
  return fromMeetingId === null ? `Waits since ${sayDay(since, today)}` : `Parked since ${sayDay(since, today)}`
}

function storyWords({ consent, origin }: Story, on: Day | null, today: Day): string {
  const told = origin.kind === 'handed-in' ? `Handed in ${sayDay(origin.on, today)}` : withDay('Told', on, today)
  return consent.use === 'none' ? `${told}, no consent yet` : told
}

const steps: { readonly [S in Opportunity['step']]: string } = {
  listening: 'Listening',
  planning: 'Planning',
  deciding: 'Deciding',
  doing: 'Doing',
  sharing: 'Sharing',
}

const meetingStates: { readonly [S in Meeting['state']]: string } = {
  planned: 'Planned',
  issued: 'Issued',
  live: 'Live',
  suspended: 'Suspended',
  draft: 'Draft',
  approved: 'Approved',
  cancelled: 'Cancelled',
}

function personWords(person: Person, corpus: Corpus, today: Day): string {
  const organisation =
    person.organisationId === null ? '' : (corpus.organisations.get(person.organisationId)?.name ?? '')
  if (person.retiredOn !== null)
    return [`Left ${sayDay(person.retiredOn, today)}`, organisation].filter(Boolean).join(', ')
  const current = person.roles.filter((role) => role.to === null || role.to >= today)
  const roles = [...new Set(current.map((role) => role.name))].map((name, index) =>
    index === 0 ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name,
  )
  return [roles.join(' and '), person.jobTitle, organisation].filter((word) => word !== '').join(', ')
}
