import type { MinuteRef } from '../../../shared/contract'
import type { Action, ActionColumn } from '../../../shared/model/action'
import type { AgendaItem, Decision } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import type { Attendance, Meeting } from '../../../shared/model/meeting'
import type { RecordKind, RecordOf } from '../../../shared/model/record'
import type { Counter } from '../../../shared/model/settings'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { attendanceId, nobodyMarked } from '../../../shared/rules/attendance'
import { mayClose } from '../../../shared/rules/closure'
import type { PersonById } from '../../../shared/rules/may-be-given'
import { counterId, numberYear } from '../../../shared/rules/numbers'
import { byRank } from '../../../shared/rules/ranks'
import { defaultSettings, settingsId } from '../../../shared/rules/workspace-settings'
import type { Store } from '../store/store'
import { isOnBoard } from '../working-set'

// What handlers read, in the words of the rules.

export function need<K extends RecordKind>(store: Store, kind: K, id: Id): RecordOf<K> | Refused {
  return store.get(kind, id) ?? refuse({ code: 'missing', kind, id })
}

export function isPerson(store: Store): (id: Id) => boolean {
  return (id) => store.get('person', id) !== undefined
}

export function personOf(store: Store): PersonById {
  return (id) => store.get('person', id)
}

export type OpenedMeeting = {
  readonly meeting: Meeting
  /** In agenda order. */
  readonly items: readonly AgendaItem[]
  readonly attendance: Attendance
  readonly decisions: readonly Decision[]
  /** Every meeting of the locality, this one too. */
  readonly meetings: readonly Meeting[]
}

/** A meeting with everything its document holds. */
export async function openMeeting(store: Store, meetingId: Id): Promise<OpenedMeeting | Refused> {
  const meeting = need(store, 'meeting', meetingId)
  if (isRefused(meeting)) return meeting
  await store.loadMeeting(meetingId)
  return {
    meeting,
    items: store
      .all('item')
      .filter((item) => item.meetingId === meetingId)
      .sort(byRank),
    attendance: store.get('attendance', attendanceId(meetingId)) ?? nobodyMarked(meetingId),
    decisions: store
      .all('decision')
      .filter((decision) => decision.meetingId === meetingId)
      .sort(byRank),
    meetings: store.all('meeting').filter((one) => one.localityId === meeting.localityId),
  }
}

/** An item of that meeting, with the meeting. */
export async function openItem(
  store: Store,
  input: { readonly meetingId: Id; readonly itemId: Id },
): Promise<(OpenedMeeting & { readonly item: AgendaItem }) | Refused> {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const item = opened.items.find((one) => one.id === input.itemId)
  return item === undefined ? refuse({ code: 'missing', kind: 'item', id: input.itemId }) : { ...opened, item }
}

/** The minute a card came from, to lead back to; null for one from a board, handed in, or of an old log. */
export async function minuteOf(store: Store, origin: Action['origin']): Promise<MinuteRef | null> {
  if (origin.kind !== 'item') return null
  const opened = await openItem(store, origin)
  if (isRefused(opened)) return null
  const { meeting, item, items } = opened
  return {
    meetingId: meeting.id,
    itemId: item.id,
    on: meeting.on,
    minute: items.indexOf(item) + 1,
    title: item.title,
    openness: item.openness,
  }
}

/** The year a number given on that day carries, as the settings count it. */
export function yearOf(store: Store, day: Day): number {
  return numberYear(day, store.get('settings', settingsId) ?? defaultSettings)
}

export function counterOf(store: Store, localityId: Id, year: number): Counter | undefined {
  return store.get('counter', counterId(localityId, year))
}

/** The cards of a column in order, without the one that moves. */
export function columnOf(store: Store, localityId: Id, column: ActionColumn, without?: Id) {
  return store
    .all('action')
    .filter((one) => one.localityId === localityId && one.column === column && one.id !== without && isOnBoard(one))
    .sort(byRank)
}

export function mayCloseIn(store: Store, localityId: Id): boolean {
  return mayClose(store.get('locality', localityId), store.all('meeting'))
}
