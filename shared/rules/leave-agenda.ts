import type { AgendaItem } from '../model/agenda-item'
import type { Opportunity, Spend, Story } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { AnyRecord, Change, RecordRef } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { chosenOf } from './agenda-several'
import { joinAgenda, movedTo } from './carrying'
import { putting } from './changes'
import type { NextAgenda } from './close-meeting'
import { refuseUnlessIn } from './meeting-states'
import { waitingInstead } from './parked'

// Park, skip, drop and carry over: before the meeting an item leaves its agenda at once, and once the agenda was issued it
// is marked and leaves when the meeting is closed.

export type Agenda = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  /** Items that something with a number names: they stay with their meeting. */
  readonly numbered: ReadonlySet<Id>
  /** What came of the chosen ones without a number: it loses only where it came from. */
  readonly unnumbered: readonly (Story | Spend | Opportunity)[]
}

/** What becomes of an item of which nothing came. */
export type Becomes = NonNullable<AgendaItem['carryOver']>

export function keepItems({ meeting, items }: Agenda, itemIds: readonly Id[], isKept: boolean): Change | Refused {
  const refused = refuseUnlessIn(meeting, ['planned', 'issued', 'live', 'suspended'])
  const chosen = refused ?? chosenOf(items, itemIds)
  if (isRefused(chosen)) return chosen
  // What is kept stays: nothing else becomes of it any more.
  return putting(...chosen.map((item) => ({ ...item, isKept, carryOver: isKept ? null : item.carryOver })))
}

/** `next`: where it goes that is carried over before its meeting, and `today` the day it leaves. */
export function leaveAgenda(
  agenda: Agenda,
  itemIds: readonly Id[],
  becomes: Becomes,
  at: { readonly today: Day; readonly next: NextAgenda; readonly backOn: Day; readonly newId: () => Id },
): Change | Refused {
  const { meeting, items, numbered, unnumbered } = agenda
  const refused = refuseUnlessIn(meeting, ['planned', 'issued', 'live', 'suspended']) ?? refuseReturn(becomes, meeting)
  const chosen = refused ?? chosenOf(items, itemIds)
  if (isRefused(chosen)) return chosen
  const mayGo = (item: AgendaItem) => meeting.state === 'planned' && !numbered.has(item.id)
  const marked = chosen.filter((item) => !mayGo(item)).map((item) => ({ ...item, carryOver: becomes, isKept: false }))
  const going = chosen.filter(mayGo)
  const isGoing = new Set(going.map((item) => item.id))
  const left = leftUnsaid(
    meeting,
    going.filter((item) => !item.isStanding),
    becomes,
    at,
  )
  const staying = new Set(left.map((one) => one.id))
  return {
    put: [
      ...marked,
      ...unnumbered
        .filter(({ origin }) => origin.kind === 'item' && isGoing.has(origin.itemId))
        .map((card) => ({ ...card, origin: { kind: 'board' } as const })),
      ...left,
    ],
    remove: going.filter((item) => !staying.has(item.id)).map(itemRef),
  }
}

/** It cannot come back on the day it left, or before. */
export function refuseReturn(becomes: Becomes | null, meeting: Meeting): Refused | null {
  if (becomes?.kind !== 'skip-once' || becomes.backOn > meeting.on) return null
  return refuse({ code: 'back-before-it-left', on: becomes.backOn })
}

/** What items of a meeting that never began become, which leave it. One that only changes its meeting stays the item it is. */
function leftUnsaid(
  meeting: Meeting,
  going: readonly AgendaItem[],
  becomes: Becomes,
  at: { readonly today: Day; readonly next: NextAgenda; readonly backOn: Day; readonly newId: () => Id },
): readonly AnyRecord[] {
  const wait = (item: AgendaItem, backOn: Day | null) =>
    waitingInstead(meeting, item, { id: at.newId(), since: at.today, backOn })
  switch (becomes.kind) {
    case 'park':
      return going.map((item) => wait(item, null))
    case 'skip-once':
      return going.map((item) => wait(item, becomes.backOn))
    case 'drop': {
      const dropped = { on: at.today, reason: becomes.reason }
      return going.map((item) => ({ ...wait(item, null), dropped, archivedOn: at.today }))
    }
    case 'carry-over': {
      const { next } = at
      if (next === null) return going.map((item) => wait(item, at.backOn))
      return joinAgenda(
        next.items,
        going.map((item) => movedTo(next.meeting, item)),
      )
    }
  }
}

function itemRef(item: AgendaItem): RecordRef {
  return { kind: 'item', id: item.id }
}
