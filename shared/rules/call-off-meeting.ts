import type { AgendaItem } from '../model/agenda-item'
import type { Opportunity, Spend, Story } from '../model/cards'
import type { Day, Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { AnyRecord, Change } from '../model/record'
import { isRefused, type Refused, refuse } from '../refusals'
import { attendanceId } from './attendance'
import { type Coming, joinAgenda, movedTo } from './carrying'
import type { NextAgenda } from './close-meeting'
import { refuseUnlessIn } from './meeting-states'
import { cancelMeeting } from './meetings'
import { waitingInstead } from './parked'

// A meeting that is not held: what was to be talked about goes to the next agenda, or waits for it.

export type CallingOff = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  /** Items that something came of. */
  readonly ledTo: ReadonlySet<Id>
  /** Somebody was marked, and there is a record of it. */
  readonly hasAttendance: boolean
  /** How many of its items a number names. */
  readonly numbered: number
  /** It confirmed earlier minutes, or a correction to them stands in it. */
  readonly isOnRecord: boolean
  /** Stories, spends and ideas that came of its items. */
  readonly unnumbered: readonly (Story | Spend | Opportunity)[]
  readonly next: NextAgenda
  readonly today: Day
}
type CalledOff = { readonly change: Change; readonly moved: number }

/** Its agenda stays to be read as it was. What is on it stands on the next one too, as it was meant. */
export function cancelWithAgenda(it: CallingOff, reason: string, newId: () => Id): CalledOff | Refused {
  const cancelled = cancelMeeting(it.meeting, reason)
  if (isRefused(cancelled)) return cancelled
  const wait = waitFor(it, newId)
  const left = leftUndone(it, {
    coming: (item, next) => ({ ...movedTo(next, item), id: newId(), carriedFromItemId: item.id }),
    // What was written on it beforehand goes along: no meeting has said it yet.
    waiting: (item, backOn) => ({ ...wait(item, backOn), fromItemId: item.id }),
    // It stands on the item, which stays.
    dropped: () => [],
  })
  return { change: { put: [cancelled, ...left.put], remove: [] }, moved: left.moved }
}

/** Only one that was never issued: it leaves no trace but in history. Its items stay what they are, elsewhere. */
export function removeMeeting(it: CallingOff, newId: () => Id): CalledOff | Refused {
  const { meeting } = it
  const refused = refuseUnlessIn(meeting, ['planned'])
  if (refused !== null) return refused
  if (it.isOnRecord) return refuse({ code: 'led-to-something' })
  if (it.numbered > 0) return refuse({ code: 'has-number' })
  const wait = waitFor(it, newId)
  const left = leftUndone(
    { ...it, ledTo: new Set() },
    {
      coming: (item, next) => movedTo(next, item),
      waiting: wait,
      dropped: (item, reason) => [
        { ...wait(item, null), dropped: { on: it.today, reason }, archivedOn: it.today } as const,
      ],
    },
  )
  const staying = new Set(left.put.map((one) => one.id))
  const cards = it.unnumbered.map((card) => ({ ...card, origin: { kind: 'board' } as const }))
  const gone = it.items.filter((item) => !staying.has(item.id)).map(({ id }) => ({ kind: 'item', id }) as const)
  const attendance = it.hasAttendance ? [{ kind: 'attendance', id: attendanceId(meeting.id) } as const] : []
  return {
    change: { put: [...left.put, ...cards], remove: [{ kind: 'meeting', id: meeting.id }, ...gone, ...attendance] },
    moved: left.moved,
  }
}

function waitFor({ meeting, today }: CallingOff, newId: () => Id) {
  return (item: AgendaItem, backOn: Day | null) => waitingInstead(meeting, item, { id: newId(), since: today, backOn })
}

type Ways = {
  readonly coming: (item: AgendaItem, next: Meeting) => Coming
  readonly waiting: (item: AgendaItem, backOn: Day | null) => AnyRecord
  readonly dropped: (item: AgendaItem, reason: string) => readonly AnyRecord[]
}

/** What nothing came of and is no standing line goes on, as it was marked or else as if it was carried over. */
function leftUndone(
  { meeting, items, ledTo, next }: CallingOff,
  ways: Ways,
): { readonly put: readonly AnyRecord[]; readonly moved: number } {
  const coming: Coming[] = []
  const waiting: AnyRecord[] = []
  let moved = 0
  for (const item of items) {
    // What was said about its future counts more than what came of it.
    if (item.isStanding || (ledTo.has(item.id) && item.carryOver === null)) continue
    switch (item.carryOver?.kind) {
      case 'park':
        waiting.push(ways.waiting(item, null))
        break
      case 'skip-once':
        waiting.push(ways.waiting(item, item.carryOver.backOn))
        break
      case 'drop':
        waiting.push(...ways.dropped(item, item.carryOver.reason))
        break
      case 'carry-over':
      case undefined:
        moved += 1
        if (next === null) waiting.push(ways.waiting(item, meeting.on))
        else coming.push(ways.coming(item, next.meeting))
    }
  }
  return { put: [...joinAgenda(next?.items ?? [], coming), ...waiting], moved }
}
