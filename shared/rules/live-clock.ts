import type { AgendaItem } from '../model/agenda-item'
import type { Instant } from '../model/common'
import type { LiveState } from '../model/meeting'

/**
 * Whole seconds the running item has had since its clock was started, and what is left below a second.
 * A laptop's clock that was set back counts as no time, never as less.
 */
export function elapsed(live: LiveState, now: Instant): { readonly seconds: number; readonly restMs: number } {
  if (live.runningSince === null) return { seconds: 0, restMs: 0 }
  const ms = Math.max(0, Date.parse(now) - Date.parse(live.runningSince))
  return { seconds: Math.floor(ms / 1000), restMs: ms % 1000 }
}

/** Seconds an item has had in all, the running stretch included: what the clock on screen shows. */
export function secondsSpent(item: AgendaItem, live: LiveState | null, now: Instant): number {
  if (live === null || live.itemId !== item.id) return item.spentSeconds
  return item.spentSeconds + elapsed(live, now).seconds
}

/** The item that is left, with the time it had. Nothing when no time went by or the item is gone. */
export function withTimeSpent(item: AgendaItem | undefined, live: LiveState, now: Instant): readonly AgendaItem[] {
  if (item === undefined || item.id !== live.itemId) return []
  const { seconds } = elapsed(live, now)
  return seconds === 0 ? [] : [{ ...item, spentSeconds: item.spentSeconds + seconds }]
}

/** When the next item's clock started: now, less the part of a second the one before could not be given. */
export function handedOverAt(live: LiveState, now: Instant): Instant {
  return new Date(Date.parse(now) - elapsed(live, now).restMs).toISOString()
}
