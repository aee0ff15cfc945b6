import type { TrailLine } from '../../contract'
import type { Escalation, EscalationEvent } from '../../model/cards'
import type { Day, Id, Instant } from '../../model/common'
import { assertNever } from '../../refusals'
import { dayOf } from '../dates'
import { isOpenQuestion } from '../waits-with'
import { howItCame, usedHere, wayItCame } from './answer-words'
import { type CameToCover, cameWords } from './came-to-cover'

export type TrailWords = {
  readonly key: string
  readonly at: Instant
  /** Its day is known and its time of day is not. */
  readonly isDay?: boolean
  readonly words: string
  /** The first sending: the minute it came from stands behind it. */
  readonly isFirst: boolean
}

type Given = {
  readonly nameOf: (id: Id | null) => string | null
  /** Who answers for the place today, where it is addressed to nobody. */
  readonly withIds: readonly Id[]
  /** It is with the cover, and nobody sent it there. */
  readonly came?: CameToCover | null
  /** Of the permission that answered it last. */
  readonly saidOn: Day | undefined
  readonly today: Day
}

/** Everything that happened to it, newest first: who did it, for whom, how it came and the words. */
export function trailWords(escalation: Escalation, journal: readonly TrailLine[], given: Given): readonly TrailWords[] {
  const { trail } = escalation
  const { nameOf } = given
  const last = trail.findLastIndex((event) => event.kind === 'answered')
  const firstAt = trail.findIndex((event) => event.kind === 'sent')
  const sentLast = trail.findLastIndex(({ kind }) => kind === 'sent' || kind === 'passed-on')
  const lines: readonly TrailWords[] = [
    ...trail.map((event, at) => ({
      key: `${event.at} ${event.kind} ${at}`,
      at: event.at,
      words: eventWords(event, nameOf, {
        saidOn: at === last ? given.saidOn : undefined,
        today: given.today,
        doerId: doerOf(journal.find((line) => isTheLineOf(line, event))),
        waits: at === sentLast && isOpenQuestion(escalation) ? waitsWords(given) : null,
      }),
      isFirst: at === firstAt,
    })),
    ...journal
      .filter((line) => !trail.some((event) => isTheLineOf(line, event)))
      .map((line) => ({
        key: `${line.at} ${line.label}`,
        at: line.at,
        words: lineWords(line, nameOf),
        isFirst: false,
      })),
    ...(given.came == null ? [] : [cameLine(given.came, escalation)]),
  ]
  return lines
    .map((line, order) => ({ line, order }))
    .sort((a, b) => (a.line.at === b.line.at ? b.order - a.order : a.line.at < b.line.at ? 1 : -1))
    .map(({ line }) => line)
}

/** Days turn over at midnight; on the day of the sending it came after that. */
function cameLine(came: CameToCover, { sentAt }: Escalation): TrailWords {
  const midnight = `${came.on}T00:00:00.000Z`
  const at = sentAt !== null && sentAt > midnight ? sentAt : midnight
  return { key: `cover ${came.on}`, at, isDay: true, words: cameWords(came), isFirst: false }
}

/** How the journal begins the line of what an event says whole: who said it, how it came and in which words. */
const deeds: { readonly [K in EscalationEvent['kind']]: string } = {
  sent: 'Sent ',
  acknowledged: 'Acknowledged ',
  'asked-back': 'Asked back about ',
  returned: 'Returned ',
  'passed-on': 'Passed on ',
  answered: 'Answered ',
  closed: 'Closed ',
  reopened: 'Reopened ',
  reminded: 'Reminded of ',
}
// An event is given its moment a little before its line is written.
const sameMomentMs = 5_000

/** What was taken back has its line in the journal and no event any more: that line stays. */
function isTheLineOf({ at, label }: TrailLine, event: EscalationEvent): boolean {
  return label.startsWith(deeds[event.kind]) && Math.abs(Date.parse(event.at) - Date.parse(at)) < sameMomentMs
}

function doerOf(line: TrailLine | undefined): Id | null {
  return line === undefined ? null : (line.onBehalf?.personId ?? line.byPersonId)
}

/** "Changed 26/E11 by Cass Underhill, for Grace Alderney, by e-mail". */
function lineWords({ label, byPersonId, onBehalf }: TrailLine, nameOf: Given['nameOf']): string {
  const by = nameOf(byPersonId)
  const did = by === null ? label : `${label} by ${by}`
  if (onBehalf === null) return did
  const came = onBehalf.via === 'meeting' ? 'said in the meeting' : wayItCame(onBehalf.via)
  return [did, `for ${nameOf(onBehalf.personId) ?? 'somebody'}`, came].filter((part) => part !== '').join(', ')
}

function waitsWords({ withIds, nameOf }: Given): string {
  const [first] = withIds
  if (first === undefined) return 'for nobody'
  return withIds.length === 1 ? `with ${nameOf(first)}` : 'with the enablers'
}

/** "Seen by Grace Alderney, by e-mail, noted by Cass Underhill". */
function eventWords(
  event: EscalationEvent,
  nameOf: Given['nameOf'],
  given: Pick<Given, 'saidOn' | 'today'> & { readonly doerId: Id | null; readonly waits: string | null },
): string {
  const who = nameOf(event.personId)
  const { saidOn, today } = given
  if (event.kind === 'answered' && event.via === 'permission') {
    const allowed = usedHere({ by: who ?? 'somebody', usedOn: dayOf(event.at), saidOn, today })
    return event.words.trim() === '' ? allowed : `${allowed}: “${event.words.trim()}”`
  }
  const came = howItCame(event, (id) => nameOf(id) ?? 'somebody')
  const did = what(event.kind, who, nameOf(given.doerId), given.waits)
  const said = [did, came].filter((part) => part !== '').join(', ')
  return event.words.trim() === '' ? said : `${said}: “${event.words.trim()}”`
}

/**
 * `doer`: who sent it or passed it on, as these say to whom, not by whom. `waits`: with whom it waits now where it is
 * addressed to nobody; null where that is over.
 */
function what(kind: EscalationEvent['kind'], who: string | null, doer: string | null, waits: string | null): string {
  const by = who === null ? '' : ` by ${who}`
  const byDoer = doer === null ? '' : ` by ${doer}`
  switch (kind) {
    case 'sent':
      if (who !== null) return `Sent to ${who}${byDoer}`
      return waits === null ? `Sent${byDoer}, to nobody by name` : `Sent${byDoer}, and it waits ${waits}`
    case 'passed-on':
      return `Passed on to ${who ?? 'somebody'}${byDoer}`
    case 'acknowledged':
      return `Seen${by}`
    case 'asked-back':
      return `Asked back${by}`
    case 'returned':
      return `Given what was asked for${by}`
    case 'answered':
      return `Answered${by}`
    case 'closed':
      return `Read and closed${by}`
    case 'reopened':
      return `Sent again${by}`
    case 'reminded':
      return `Reminder sent with the brief${by}`
    default:
      return assertNever(kind)
  }
}
