import type { Action } from '../model/action'
import type { Escalation, Pledge } from '../model/cards'
import type { Day } from '../model/common'
import type { Meeting } from '../model/meeting'
import { dayOf } from './dates'

type Card = Action | Pledge | Escalation
/** `ends`: with it the card is over, and there is nothing left to carry on. */
type Deed = { readonly what: string; readonly on: Day; readonly ends: boolean }

export type MeetingTime = {
  readonly from: Day
  readonly to: Day
  /** Deeds of those days that were done before the meeting began, as `deedsBefore` names them. */
  readonly before: ReadonlySet<string>
}

/**
 * Whether a meeting came to something about a card: an item that is about the card has its outcome in it. A pledge was
 * agreed, marked, given another review day or ended; an action was agreed done or dropped; of a question, what was said in
 * the room: what came by e-mail that morning has not been talked about.
 */
export function isDealtWith(card: Card, time: MeetingTime): boolean {
  return deedsOf(card).some((deed) => isWithin(deed, time) && (deed.ends || !time.before.has(nameOf(card, deed))))
}

/** Whether a meeting said of a side of a pledge what has become of it. */
export function isMarkedDuring(pledge: Pledge, time: MeetingTime): boolean {
  return marksOf(pledge).some((deed) => isWithin(deed, time) && !time.before.has(nameOf(pledge, deed)))
}

/**
 * The days whose deeds are the meeting's. While it is going on, or is written down from paper, from the day it began until
 * today: it may have been suspended overnight. Once it is closed its items say themselves what was dealt with; what is
 * added to the draft is judged by the day of the meeting.
 */
export function meetingTime({ on, state, live }: Pick<Meeting, 'on' | 'state' | 'live'>, today: Day): MeetingTime {
  const isOpen = live !== null && (state === 'live' || state === 'suspended')
  if (!isOpen) return { from: on, to: on, before: none }
  return { ...openTime(on, dayOf(live.startedAt), today), before: new Set(live.deedsBefore ?? []) }
}

const none: ReadonlySet<string> = new Set()
/** More than a place can have; a record has its limits. */
const mostDeeds = 2_000

/** What had been done to pledges on the board before their meeting began; from paper, after its day. */
export function deedsBefore(
  pledges: Iterable<Pledge>,
  meeting: Pick<Meeting, 'on' | 'localityId'>,
  start: { readonly isFromPaper: boolean; readonly today: Day },
): string[] {
  const time = { ...openTime(meeting.on, start.isFromPaper ? meeting.on : start.today, start.today), before: none }
  const deeds: string[] = []
  for (const pledge of pledges) {
    if (pledge.localityId !== meeting.localityId) continue
    for (const deed of deedsOf(pledge)) {
      const isOfThatDay = start.isFromPaper && deed.on === meeting.on
      if (!deed.ends && isWithin(deed, time) && !isOfThatDay) deeds.push(nameOf(pledge, deed))
    }
  }
  return deeds.slice(0, mostDeeds)
}

function openTime(on: Day, began: Day, today: Day): Pick<MeetingTime, 'from' | 'to'> {
  return { from: began < on ? began : on, to: today > on ? today : on }
}

function isWithin({ on }: Deed, { from, to }: Pick<MeetingTime, 'from' | 'to'>): boolean {
  return on >= from && on <= to
}

function nameOf({ id }: Card, { what, on }: Deed): string {
  return `${id} ${what} ${on}`
}

function deedsOf(card: Card): readonly Deed[] {
  switch (card.kind) {
    case 'action':
      return [...deed('done', card.finishedOn, true), ...deed('dropped', card.dropped?.on, true)]
    case 'pledge':
      return [
        ...deed('agreed', card.agreedOn),
        ...marksOf(card),
        ...deed(`review ${card.reviewOn ?? ''}`, card.reviewSetOn),
        ...deed('over', card.overOn, true),
        ...deed('withdrawn', card.withdrawn?.on, true),
      ]
    case 'escalation': {
      const inTheRoom = card.trail.filter(({ via, kind }) => via === 'meeting' && kind !== 'reminded')
      return [
        ...deed('withdrawn', card.withdrawn?.on, true),
        ...inTheRoom.flatMap(({ kind, at }) => deed(kind, dayOf(at))),
      ]
    }
  }
}

function marksOf({ weWill, youWill }: Pledge): readonly Deed[] {
  return [...deed(`we ${weWill.mark}`, weWill.markedOn), ...deed(`you ${youWill.mark}`, youWill.markedOn)]
}

function deed(what: string, on: Day | null | undefined, ends = false): readonly Deed[] {
  return on === null || on === undefined ? [] : [{ what, on, ends }]
}
