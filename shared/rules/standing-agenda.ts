import type { AgendaItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Locality, TemplateItem } from '../model/locality'
import type { Meeting } from '../model/meeting'
import { emptyNotes } from '../model/notes'
import type { Change } from '../model/record'
import type { Refused } from '../refusals'
import { putting } from './changes'
import { refuseIfClosed } from './meeting-states'
import { byRank, ranksAfter } from './ranks'

const open = { kind: 'open' } as const

/** What a new team starts from: twelve items, sixty minutes. */
export const standingAgenda: readonly TemplateItem[] = [
  { kind: 'welcome', title: 'Welcome and confidentiality', minutes: 3, openness: open },
  { kind: 'stories', title: 'Good news and stories', minutes: 8, openness: open },
  { kind: 'last-minutes', title: 'Minutes of the last meeting', minutes: 3, openness: open },
  { kind: 'matters-arising', title: 'Matters arising', minutes: 5, openness: open },
  { kind: 'pledges', title: 'Pledges', minutes: 6, openness: open },
  { kind: 'challenge', title: 'Challenges', minutes: 8, openness: open },
  { kind: 'escalations', title: 'Escalations', minutes: 6, openness: open },
  { kind: 'opportunity', title: 'Ideas', minutes: 7, openness: open },
  { kind: 'budget', title: 'The pot', minutes: 4, openness: open },
  { kind: 'event', title: 'Events', minutes: 4, openness: open },
  { kind: 'any-other-business', title: 'Any other business', minutes: 4, openness: open },
  { kind: 'next-meeting', title: 'Date of the next meeting', minutes: 2, openness: open },
]

/** The longest standing agenda there can be, in lines. */
export const templateLimit = 100

/** An agenda as a standing one: kinds, titles, minutes and openness. What is confidential is about one meeting, and stays there. */
export function templateOf(items: readonly AgendaItem[]): readonly TemplateItem[] {
  return items
    .filter(mayStand)
    .map(({ itemKind, title, minutes, openness }) => ({ kind: itemKind, title, minutes, openness }))
}

/** What of an agenda could stand in every meeting, in order, and whether it looks meant to. */
export function standingChoices(
  items: readonly AgendaItem[],
  before: readonly TemplateItem[],
): readonly { readonly item: AgendaItem; readonly isMeant: boolean }[] {
  const stood = new Set(before.map(({ kind, title }) => lineKey(kind, title)))
  return items.filter(mayStand).map((item) => ({
    item,
    isMeant: stood.has(lineKey(item.itemKind, item.title)) || isPlain(item),
  }))
}

function mayStand({ openness }: AgendaItem): boolean {
  return openness.kind !== 'confidential'
}

/** Nothing says that it was put on for one meeting: no reason, nobody to present it, no earlier meeting it comes from. */
function isPlain({ reason, presenterId, carriedFromItemId }: AgendaItem): boolean {
  return reason.trim() === '' && presenterId === null && carriedFromItemId === null
}

function lineKey(kind: AgendaItem['itemKind'], title: string): string {
  return `${kind} ${title.trim().toLowerCase()}`
}

/** The lines of a standing agenda as items of a meeting, after those it has. */
export function itemsFrom(
  template: readonly TemplateItem[],
  meetingId: Id,
  there: readonly AgendaItem[],
  newId: () => Id,
): readonly AgendaItem[] {
  const sorted = [...there].sort(byRank)
  const ranks = ranksAfter(sorted, sorted.at(-1)?.id ?? null, template.length) ?? []
  return template.map((line, index) => standingItem(line, { id: newId(), meetingId, rank: ranks[index] ?? 'a0' }))
}

/** A line as an item of a meeting that nothing has been said about yet. */
export function standingItem(line: TemplateItem, at: Pick<AgendaItem, 'id' | 'meetingId' | 'rank'>): AgendaItem {
  return {
    ...at,
    kind: 'item',
    itemKind: line.kind,
    title: line.title,
    minutes: line.minutes,
    presenterId: null,
    openness: line.openness,
    reason: '',
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: null,
    isStanding: true,
    about: null,
    heldOver: 0,
    isKept: false,
  }
}

/** The locality's standing agenda, put after whatever is on this one. */
export function fillAgenda(
  locality: Locality,
  meeting: Meeting,
  there: readonly AgendaItem[],
  newId: () => Id,
): Change | Refused {
  return refuseIfClosed(meeting) ?? putting(...itemsFrom(locality.template, meeting.id, there, newId))
}
