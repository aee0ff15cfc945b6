import type { AgendaItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import type { Change } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { refuseUnlessIn } from './meeting-states'
import { byRank } from './ranks'

/** What was said to be left out of this meeting: stepping passes over it. */
export function isLeftOut({ carryOver }: AgendaItem): boolean {
  return carryOver !== null && carryOver.kind !== 'carry-over'
}

/** Items still to come that have minutes to give, in agenda order. */
export function lenders(items: readonly AgendaItem[], toItemId: Id): readonly AgendaItem[] {
  const sorted = [...items].sort(byRank)
  const at = sorted.findIndex((item) => item.id === toItemId)
  return at < 0 ? [] : sorted.slice(at + 1).filter((item) => item.minutes > 0 && !isLeftOut(item))
}

/**
 * What borrowing offers first: the longest item to come that nobody said must stay, and what covers the seconds this
 * one is over: at least a minute, at most half of what the other has.
 */
export function suggestLoan(
  items: readonly AgendaItem[],
  toItemId: Id,
  secondsOver: number,
): { readonly fromItemId: Id; readonly minutes: number } | null {
  const able = lenders(items, toItemId)
  const free = able.filter((item) => !item.isKept)
  const [first, ...rest] = free.length > 0 ? free : able
  if (first === undefined) return null
  const longest = rest.reduce((most, item) => (item.minutes > most.minutes ? item : most), first)
  const wanted = Math.max(1, Math.ceil(secondsOver / 60))
  return { fromItemId: longest.id, minutes: Math.max(1, Math.min(wanted, Math.floor(longest.minutes / 2))) }
}

/** Minutes go from an item still to come to another one; the meeting stays as long as it was. */
export function borrowMinutes(
  meeting: Meeting,
  items: readonly AgendaItem[],
  input: { readonly toItemId: Id; readonly fromItemId: Id; readonly minutes: number },
): Change | Refused {
  const refused = refuseUnlessIn(meeting, ['live', 'suspended'])
  if (refused !== null) return refused
  const to = items.find((item) => item.id === input.toItemId)
  if (to === undefined) return refuse({ code: 'missing', kind: 'item', id: input.toItemId })
  const from = items.find((item) => item.id === input.fromItemId)
  if (from === undefined) return refuse({ code: 'missing', kind: 'item', id: input.fromItemId })
  const current = items.find((item) => item.id === meeting.live?.itemId)
  const isToCome = byRank(to, from) < 0 && (current === undefined || byRank(current, from) < 0)
  if (!isToCome) return refuse({ code: 'not-enough-minutes', minutes: 0 })
  if (from.minutes < input.minutes) return refuse({ code: 'not-enough-minutes', minutes: from.minutes })
  return putting(
    { ...to, minutes: Math.min(480, to.minutes + input.minutes) },
    { ...from, minutes: from.minutes - input.minutes },
  )
}
