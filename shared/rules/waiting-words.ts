import type { ActionHead, EscalationHead, PledgeHead } from '../contract'
import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Person } from '../model/person'
import { assertNever } from '../refusals'
import { daysBetween, weekdayNames, weekdayOf } from './dates'
import { capitalised, counted, countWords, dateOnly, fullDay, nearDay, withStop } from './near-days'
import { printFullNumber } from './numbers'
import type { Waiting } from './waiting'

/** Who a line waits for. `tbc`: a seat with a name that is not confirmed, or none. */
export type WaitsFor =
  | { readonly kind: 'person'; readonly personId: Id }
  /** A place of several enablers: each may answer. */
  | { readonly kind: 'several'; readonly personIds: readonly Id[] }
  | { readonly kind: 'team' | 'nobody' | 'tbc' }
  | null

export type WaitingWords = {
  readonly tone: 'late' | 'held' | 'soon' | 'plain'
  /** In the gutter: "2 days over", "Nobody", "Thursday". */
  readonly state: string
  readonly title: string
  /** The grey line: number, reason. */
  readonly below: string
  readonly who: WaitsFor
}

/** `place` is the place of the line. */
export function waitingWords(line: Waiting, place: Pick<Locality, 'code' | 'name'>, today: Day): WaitingWords {
  switch (line.kind) {
    case 'escalation-over': {
      const { escalation, over, used } = line
      return {
        tone: 'late',
        state: `${counted(over, 'day')} over`,
        title: escalation.question,
        below: `${escalationNumber(escalation, place)}, no answer in ${counted(used, 'working day')}.`,
        who: withWhom(line.withIds),
      }
    }
    case 'action-late':
      return lateAction(line.action, place, today)
    case 'no-enabler':
      return emptySeat(line, place, today)
    case 'action-of-nobody': {
      const { action } = line
      const due = action.dueOn === null ? '' : ` Due ${nearDay(action.dueOn, today)}.`
      return {
        tone: 'held',
        state: 'Nobody',
        title: action.title,
        below: `${actionNumber(action, place)}, nobody has taken it on.${due}`,
        who: { kind: 'nobody' },
      }
    }
    case 'vacancy':
      return vacancyWords(line.vacancy, place, today)
    case 'escalation-soon':
      return soonEscalation(line, place, today)
    case 'escalation-answered':
      return answered(line, place)
    case 'permission-ends':
      return endingPermission(line, today)
    case 'action-soon':
      return {
        tone: 'soon',
        state: capitalised(nearDay(line.on, today)),
        title: line.action.title,
        below: `${actionNumber(line.action, place)}, due ${fullDay(line.on, today)}.${heldOver(line.action)}`,
        who: ownerOf(line.action),
      }
    case 'pledge-soon':
      return pledgeWords(line, place, today)
    case 'agenda-to-issue': {
      const { on, startsAt } = line.meeting
      const isToday = on === today
      return {
        tone: 'soon',
        state: 'Not issued',
        title: `${isToday ? 'Today' : (weekdayNames[weekdayOf(on) - 1] ?? '')}’s agenda has not gone out`,
        below: `${place.name} meets ${isToday ? 'today' : fullDay(on, today)} at ${startsAt}. Fit it to its hour and issue it.`,
        who: null,
      }
    }
    case 'meeting-open': {
      const { on, state } = line.meeting
      const hasBegun = state === 'live' || state === 'suspended'
      return {
        tone: 'soon',
        state: hasBegun ? 'Not closed' : 'Not held?',
        title: hasBegun
          ? `The meeting of ${dateOnly(on, today)} was never closed`
          : `Did the meeting of ${dateOnly(on, today)} take place?`,
        below: hasBegun
          ? `${place.name}. Finish it, and its minutes can be read.`
          : `${place.name}. Start it to write down what was said, or cancel it.`,
        who: null,
      }
    }
    case 'minutes-draft':
      return {
        tone: 'plain',
        state: 'In draft',
        title: `The minutes of ${dateOnly(line.meeting.on, today)} are not approved`,
        below: `${place.name} has met again since.`,
        who: null,
      }
    default:
      return assertNever(line)
  }
}

type Place = Pick<Locality, 'code' | 'name'>
const actionNumber = (action: ActionHead, place: Place) => printFullNumber('action', action.number, place.code)
const escalationNumber = (one: EscalationHead, place: Place) => printFullNumber('escalation', one.number, place.code)

function ownerOf({ owner }: ActionHead): WaitsFor {
  return owner.kind === 'person' ? { kind: 'person', personId: owner.personId } : { kind: owner.kind }
}

function withWhom(ids: readonly Id[]): WaitsFor {
  const [first] = ids
  if (first === undefined) return { kind: 'nobody' }
  return ids.length === 1 ? { kind: 'person', personId: first } : { kind: 'several', personIds: ids }
}

function heldOver({ heldOver: times }: Pick<ActionHead, 'heldOver'>): string {
  return times === 0 ? '' : ` Held over ${counted(times, 'meeting')}.`
}

/** "4 days late". */
export function lateWords(dueOn: Day, today: Day): string {
  return `${counted(daysBetween(dueOn, today), 'day')} late`
}

function lateAction(action: ActionHead, place: Place, today: Day): WaitingWords {
  const dueOn = action.dueOn ?? today
  return {
    tone: 'late',
    state: lateWords(dueOn, today),
    title: action.title,
    below: `${actionNumber(action, place)}, was due ${fullDay(dueOn, today)}.${heldOver(action)}`,
    who: ownerOf(action),
  }
}

function emptySeat(line: Extract<Waiting, { kind: 'no-enabler' }>, place: Place, today: Day): WaitingWords {
  const { questions, seat } = line
  const [proposed] = seat.proposed
  const [cover] = seat.covers
  const it = questions === 1 ? 'it' : 'them'
  const title =
    questions === 0
      ? `No enabler for ${place.name}`
      : `${capitalised(countWords(questions))} ${questions === 1 ? 'question' : 'questions'}, and no enabler to answer ${it}`
  const since = seat.emptySince === null ? '' : ` since ${dateOnly(seat.emptySince, today)}`
  const stands =
    proposed === undefined
      ? `${place.code} has ${since === '' ? 'none' : `had none${since}`}.`
      : `${place.code}: ${proposed.name} is named, and not confirmed yet.`
  return {
    tone: 'held',
    state: proposed === undefined ? 'Nobody' : 'Not confirmed',
    title,
    below: cover === undefined ? stands : `${stands} ${coverWords(cover)}`,
    who: { kind: 'tbc' },
  }
}

const coverWords = (cover: Pick<Person, 'name'>): string => `${cover.name} can cover.`

const freed = { yes: ' Time was freed for it.', no: ' No time was freed for it.', unknown: '' } as const

const capitalWord = /^\p{Lu}[\p{Ll}’'-]*\p{Ll}$/u

/**
 * A job as it stands within a sentence: "Youth worker" and "Youth Worker" are a "youth worker". What is shouted ("GP"),
 * a name within it ("Sure Start worker") and the place's own name stay.
 */
export function withinSentence(job: string, place: Place): string {
  const words = job.split(' ')
  const isName = (word: string) => capitalWord.test(word) && place.name.includes(word)
  const capitals = words.filter((word) => capitalWord.test(word)).length
  const isTitle = words.every((word) => /^\P{Ll}/u.test(word))
  if (!isTitle && capitals > 1) return job
  return words
    .map((word) => (capitalWord.test(word) && !isName(word) ? word.toLocaleLowerCase('en-GB') : word))
    .join(' ')
}

function vacancyWords(vacancy: Extract<Waiting, { kind: 'vacancy' }>['vacancy'], place: Place, today: Day) {
  const name = vacancy.what.kind === 'role' ? vacancy.what.role : vacancy.what.title
  return {
    tone: 'held',
    state: 'Vacant',
    title: `No ${withinSentence(name, place)}`,
    below: `${place.name}, since ${dateOnly(vacancy.since, today)}.${freed[vacancy.timeFreed]}`,
    who: { kind: 'nobody' },
  } as const
}

function soonEscalation(line: Extract<Waiting, { kind: 'escalation-soon' }>, place: Place, today: Day): WaitingWords {
  const { escalation, why, on, used } = line
  const number = escalationNumber(escalation, place)
  const common = { tone: 'soon', title: escalation.question, who: withWhom(line.withIds) } as const
  switch (why) {
    case 'unsent':
      return { ...common, state: 'Not sent', below: `${number}, drafted and not sent yet.`, who: { kind: 'team' } }
    case 'unseen':
      return { ...common, state: 'Not seen', below: `${number}, sent ${counted(used, 'working day')} ago.` }
    case 'answer':
      return { ...common, state: dayState(on, today), below: `${number}, to be answered by ${fullDay(on, today)}.` }
    case 'needed': {
      const was = on < today ? 'was needed by' : 'needed by'
      return { ...common, state: dayState(on, today), below: `${number}, ${was} ${fullDay(on, today)}.` }
    }
    case 'asked-back':
      return {
        ...common,
        state: 'Asked back',
        below: `${number}, waits for our words since ${dateOnly(on, today)}.`,
        who: { kind: 'team' },
      }
    default:
      return assertNever(why)
  }
}

const saidKinds = { yes: 'yes', 'yes-if': 'yes, if', 'not-now': 'not now', no: 'no' } as const

/** "Grace Alderney said yes, if a caretaker locks up. Read it and close." */
function answered(line: Extract<Waiting, { kind: 'escalation-answered' }>, place: Place): WaitingWords {
  const { escalation, by } = line
  const { answer, said } = escalation
  const who = by?.name ?? 'The enabler'
  const kind = answer?.kind ?? 'yes'
  const condition = said.replace(/^if\s/iu, '').replace(/[.…]$/u, '')
  const words = said === '' ? '' : kind === 'yes-if' ? ` ${condition}` : `: ${condition}`
  const came = answer?.via === 'e-mail' || answer?.via === 'phone' ? `, by ${answer.via},` : ''
  const how = answer?.via === 'permission' ? 'A permission answers it' : `${who}${came} said ${saidKinds[kind]}${words}`
  return {
    tone: 'soon',
    state: 'Answered',
    title: escalation.question,
    below: `${escalationNumber(escalation, place)}. ${withStop(how)} Read it and close.`,
    who: { kind: 'team' },
  }
}

/** "Ends on 19 June: The library room on Fridays". */
function endingPermission(line: Extract<Waiting, { kind: 'permission-ends' }>, today: Day): WaitingWords {
  const { permission, on } = line
  const ends = on === today ? 'today' : `on ${dateOnly(on, today)}`
  const standsBy = permission.standsById ?? permission.saidById
  return {
    tone: 'soon',
    state: capitalised(nearDay(on, today)),
    title: `Ends ${ends}: ${permission.what}`,
    below: 'A permission. Ask whether it may go on, or let it end.',
    who: standsBy === null ? null : { kind: 'person', personId: standsBy },
  }
}

function pledgeWords(line: Extract<Waiting, { kind: 'pledge-soon' }>, place: Place, today: Day): WaitingWords {
  const { pledge, why, on } = line
  const number = printFullNumber('pledge', pledge.number, place.code)
  const was = on < today ? 'was ' : ''
  const review = `${number}, review ${was}due ${dateOnly(on, today)}.`
  const { condition } = pledge
  const found = condition === null ? '' : `${condition.found} of ${condition.needed} so far`
  return {
    tone: 'soon',
    state: dayState(on, today),
    title: why === 'review' ? `${pledge.title}: has each side kept it?` : `${pledge.title}: are there enough?`,
    below: why === 'review' ? review : `${number}, ${found}, ${was}needed by ${dateOnly(on, today)}.`,
    who: sideOf(pledge),
  }
}

function sideOf({ weWill }: PledgeHead): WaitsFor {
  return weWill.by.kind === 'person' ? { kind: 'person', personId: weWill.by.personId } : null
}

/** In the gutter, "Thursday"; of a day that has gone by, the date. */
function dayState(on: Day, today: Day): string {
  return on < today ? `Since ${dateOnly(on, today)}` : capitalised(nearDay(on, today))
}
