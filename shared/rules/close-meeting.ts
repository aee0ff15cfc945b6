import type { Action } from '../model/action'
import type { AgendaItem } from '../model/agenda-item'
import type { Pledge } from '../model/cards'
import type { Day, Id, Instant } from '../model/common'
import type { LiveState, Meeting } from '../model/meeting'
import type { AnyRecord, Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { type Coming, carriedFrom, joinAgenda } from './carrying'
import { addDays, dayOf, shortDay, timeOf } from './dates'
import { standingOf, type WhatCameOfIt } from './item-standing'
import { withTimeSpent } from './live-clock'
import { marksAtClose } from './marked-pledges'
import { refuseUnlessIn } from './meeting-states'
import { waitingRecord } from './parked'
import { byRank } from './ranks'

export type ClosingMeeting = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly cameOfIt: WhatCameOfIt
}

/** The agenda that takes what is carried over; null where the next meeting cannot be known. */
export type NextAgenda = { readonly meeting: Meeting; readonly items: readonly AgendaItem[] } | null

/** Why it cannot be closed yet: its state, or the first item of which nobody has said what becomes of it. */
export function refuseToClose({ meeting, items, cameOfIt }: ClosingMeeting): Refused | null {
  const refused = refuseUnlessIn(meeting, ['live', 'suspended'])
  if (refused !== null) return refused
  const open = [...items].sort(byRank).find((item) => standingOf(item, cameOfIt).kind === 'open')
  if (open === undefined) return null
  // It is said on the wall.
  const title = open.openness.kind === 'confidential' ? 'Confidential item' : open.title
  return refuse({ code: 'no-outcome-yet', itemId: open.id, title })
}

/**
 * Draft minutes, and each unfinished item in the one place where it goes on. `live` stays, with its clock stopped: it
 * says when the meeting began and that the statement was shown. `actions` and `pledges` are those of the place.
 */
export function finishMeeting(
  it: ClosingMeeting & {
    readonly next: NextAgenda
    readonly actions: readonly Action[]
    readonly pledges?: Iterable<Pledge>
  },
  now: Instant,
  newId: () => Id,
): { readonly change: Change; readonly carried: number } | Refused {
  const { meeting } = it
  const refused = refuseToClose(it)
  if (refused !== null || meeting.live === null) return refused ?? refuse({ code: 'wrong-state', state: meeting.state })
  const left = leftUnfinished(it, newId)
  const dealtWith = it.items.filter((item) => isSettledByCard(item, it.cameOfIt)).map(withStamp)
  const last = [...dealtWith, ...it.items].find((one) => one.id === meeting.live?.itemId)
  const markedPledges = [...marksAtClose(it.pledges ?? [], meeting, dayOf(now))]
  const put: readonly AnyRecord[] = [
    {
      ...meeting,
      ...(markedPledges.length > 0 && { markedPledges }),
      state: 'draft',
      live: stopped(meeting.live, now),
      closedAt: meeting.live.isFromPaper ? meeting.endsAt : timeOf(now),
    },
    ...dealtWith.filter((item) => item !== last),
    ...(last === undefined ? [] : lastItem(last, meeting.live, now)),
    ...left.put,
    ...it.actions.filter((action) => isHeldOver(action, meeting)).map(heldOverOnce),
  ]
  return { change: { put, remove: [] }, carried: left.carried }
}

/** What became of the card it is about is its outcome; of one that goes on as it was marked, that mark is. */
function isSettledByCard(item: AgendaItem, { dealtWith }: WhatCameOfIt): boolean {
  return item.carryOver === null && !item.isStanding && dealtWith?.includes(item.id) === true
}

/** So that the record says the same when something else becomes of the card. */
function withStamp(item: AgendaItem): AgendaItem {
  return { ...item, isDealtWith: true }
}

/** The item that was talked about at the end, with its time: nothing where it stays as it is. */
function lastItem(item: AgendaItem, live: LiveState, now: Instant): readonly AgendaItem[] {
  const timed = withTimeSpent(item, live, now)
  return timed.length === 0 && item.isDealtWith === true ? [item] : timed
}

function stopped({ deedsBefore: _, ...live }: LiveState, now: Instant): LiveState {
  const signedUpParts = live.signedUpParts.map((part) => (part.to === null ? { ...part, to: now } : part))
  return { ...live, runningSince: null, signedUpParts }
}

/** What becomes of the marked items: on the next agenda, waiting, or (dropped) nothing but what stands on the item. */
function leftUnfinished(
  { meeting, items, next }: ClosingMeeting & { readonly next: NextAgenda },
  newId: () => Id,
): { readonly put: readonly AnyRecord[]; readonly carried: number } {
  const coming: Coming[] = []
  const waiting: AnyRecord[] = []
  let carried = 0
  const wait = (item: AgendaItem, backOn?: Day) =>
    waiting.push(waitingRecord(meeting, item, { id: newId(), since: meeting.on, backOn: backOn ?? null }))
  for (const item of [...items].sort(byRank)) {
    if (item.isStanding) continue
    switch (item.carryOver?.kind) {
      case 'carry-over':
        carried += 1
        if (next !== null) coming.push(carriedFrom(item, next.meeting.id, newId()))
        else wait({ ...item, heldOver: item.heldOver + 1 }, addDays(meeting.on, 1))
        break
      case 'skip-once':
        if (next === null || item.carryOver.backOn > next.meeting.on) wait(item, item.carryOver.backOn)
        else coming.push(skippedFrom(item, meeting, next.meeting.id, newId()))
        break
      case 'park':
        wait(item)
        break
      // Dropped: it stands on the item, with the reason. Without a mark: something came of it.
      case 'drop':
      case undefined:
    }
  }
  return { put: [...joinAgenda(next?.items ?? [], coming), ...waiting], carried }
}

/**
 * What a draft has without an outcome when it is approved (added since the close, or its notes taken out again) is
 * carried over like anything else: it says so in the minutes, and waits for the first agenda after them.
 */
export function carryFromDraft(
  { meeting, items, cameOfIt }: ClosingMeeting,
  newId: () => Id,
): { readonly items: readonly AgendaItem[]; readonly put: readonly AnyRecord[] } {
  const put: AnyRecord[] = []
  const all = items.map((item): AgendaItem => {
    if (standingOf(item, cameOfIt).kind !== 'open') return item
    const carried: AgendaItem = { ...item, carryOver: { kind: 'carry-over' } }
    const waits = { ...item, heldOver: item.heldOver + 1 }
    const backOn = addDays(meeting.on, 1)
    put.push(carried, waitingRecord(meeting, waits, { id: newId(), since: meeting.on, backOn }))
    return carried
  })
  return { items: all, put }
}

/** Skipped before the meeting began: it missed this one, and the next is on or after the day it comes back. */
function skippedFrom(item: AgendaItem, meeting: Meeting, nextId: Id, id: Id): Coming {
  return {
    ...carriedFrom(item, nextId, id),
    heldOver: item.heldOver,
    reason: `Skipped on ${shortDay(meeting.on)}`,
  }
}

/** Due by the day of the meeting, known before it, and still open when it closes. */
function isHeldOver(action: Action, meeting: Meeting): boolean {
  if (action.localityId !== meeting.localityId || action.dropped !== null || action.archivedOn !== null) return false
  if (action.column === 'proposed' || action.column === 'done') return false
  if (action.origin.kind === 'item' && action.origin.meetingId === meeting.id) return false
  return action.dueOn !== null && action.dueOn <= meeting.on && action.raisedOn <= meeting.on
}

function heldOverOnce(action: Action): Action {
  return { ...action, heldOver: action.heldOver + 1 }
}
