import fc from 'fast-check'
import { expect } from 'vitest'
import type { AgendaItem } from '../shared/model/agenda-item'
import type { Meeting } from '../shared/model/meeting'
import { countOutcomes, standingOf, type WhatCameOfIt } from '../shared/rules/item-standing'
import { byDay } from '../shared/rules/meeting-states'
import { isToCome, isUnderWay } from '../shared/rules/next-meeting'

/** What can happen to agendas and what waits for them. The numbers choose which of them, and how. */
export type Happening = { readonly what: (typeof happenings)[number]; readonly which: number; readonly how: number }
const happenings = [
  'plan',
  'plan',
  'add',
  'add',
  'hand-in',
  'issue',
  'start',
  'start',
  'from-paper',
  'suspend',
  'mark',
  'mark',
  'unmark',
  'leave',
  'leave',
  'decide',
  'close',
  'close',
  'close',
  'cancel',
  'remove',
  'send',
  'delete',
  'put-on',
  'put-card',
  'put-card',
  'park-card',
  'gather',
  'drop-waiting',
  'bring-back',
  'days-pass',
  'days-pass',
  'undo',
  'undo',
  'redo',
] as const

export const histories = fc.array(
  fc.record({ what: fc.constantFrom(...happenings), which: fc.nat(1_000), how: fc.nat(1_000) }),
  { minLength: 10, maxLength: 40, size: 'max' },
)

/** How a history is seen from outside, whatever keeps it. */
export type Seen = {
  readonly agendas: readonly {
    readonly meeting: Meeting
    readonly items: readonly AgendaItem[]
    readonly cameOfIt: WhatCameOfIt
  }[]
  readonly waiting: readonly { readonly title: string; readonly isDropped: boolean }[]
}

/** Cards of the boards that are put on agendas, and parked, from there: each is a matter of its own. */
export function cardMatter(number: number): { readonly title: string; readonly index: number } {
  return { title: `Card ${number % 3}`, index: number % 3 }
}

/** Where each matter is found, by its title. Titles are given once. */
export function placesOf(seen: Seen): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>()
  const found = (title: string, place: string) => places.set(title, [...(places.get(title) ?? []), place])
  for (const { title, isDropped } of seen.waiting) found(title, isDropped ? 'dropped' : 'waiting')
  for (const { meeting, items, cameOfIt } of seen.agendas) {
    for (const item of items.filter((one) => !one.isStanding)) {
      if (isToCome(meeting) || isUnderWay(meeting)) found(item.title, `on the agenda of ${meeting.on}`)
      else {
        const { kind } = standingOf(item, cameOfIt)
        if (kind === 'dropped' || (kind === 'settled' && meeting.state !== 'cancelled')) found(item.title, kind)
        // Called off, it counts only where something came of it before.
        if (kind === 'settled' && meeting.state === 'cancelled' && countOutcomes(item.id, cameOfIt) > 0)
          found(item.title, kind)
      }
    }
  }
  return places
}

/** Dropped, or a meeting came to something about it: that it is talked about again is another matter. */
export function isOver(seen: Seen, title: string): boolean {
  return (placesOf(seen).get(title) ?? []).some((place) => place === 'dropped' || place === 'settled')
}

/** The law: each matter that was ever raised is in one place, or came to something. */
export function expectNothingVanished(matters: Iterable<string>, seen: Seen, said: string): void {
  const places = placesOf(seen)
  // An assertion for each matter after each step would take most of the time of the test.
  for (const title of matters) {
    const at = places.get(title) ?? []
    if (at.length !== 1) expect(at, `${title} after ${said}`).toHaveLength(1)
  }
}

/** A pledge of which nobody marks a side. */
export type DueReview = { readonly pledgeId: string; readonly reviewOn: string }

/** The earliest agenda to come that reaches the day of a review: it, or one before it, has to have the pledge. */
export function agendaForReview(seen: Seen, { reviewOn }: DueReview, today: string): Meeting | undefined {
  return seen.agendas
    .map(({ meeting }) => meeting)
    .filter((one) => isToCome(one) && one.on >= today && one.on >= reviewOn)
    .sort(byDay)[0]
}

/** The law: a due review stands on an agenda, waits, was dropped with a reason, or is proposed for that next agenda. */
export function expectReviewAsks(it: {
  readonly due: DueReview
  readonly seen: Seen
  /** What waits, was dropped or is proposed, by the card it is about. */
  readonly elsewhere: readonly Pick<AgendaItem, 'about'>[]
  readonly said: string
}): void {
  const { due, seen, elsewhere, said } = it
  const standing = seen.agendas.flatMap(({ meeting, items }) => (isToCome(meeting) || isUnderWay(meeting) ? items : []))
  const found = [...standing, ...elsewhere].some(({ about }) => about?.id === due.pledgeId)
  if (!found) expect(found, `the review due on ${due.reviewOn} after ${said}`).toBe(true)
}

const movesByItself: ReadonlySet<Happening['what']> = new Set(['close', 'cancel', 'remove', 'leave'])

/** The law: what goes on by itself goes to an agenda from today on, never to one of a day that has gone by. */
export function expectNothingGoesBack(what: Happening['what'], before: Seen, after: Seen, today: string): void {
  if (!movesByItself.has(what)) return
  const stood = new Set(before.agendas.flatMap(({ meeting, items }) => items.map(({ id }) => `${meeting.id} ${id}`)))
  for (const { meeting, items } of after.agendas) {
    if (!isToCome(meeting) || meeting.on >= today) continue
    const came = items.filter(({ id }) => !stood.has(`${meeting.id} ${id}`)).map(({ title }) => title)
    if (came.length > 0) expect(came, `onto the agenda of ${meeting.on} on ${today}, by ${what}`).toEqual([])
  }
}
