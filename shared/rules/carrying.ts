import type { AgendaItem } from '../model/agenda-item'
import type { Id } from '../model/common'
import type { Meeting } from '../model/meeting'
import { emptyNotes } from '../model/notes'
import { placeOnAgenda } from './agenda-placing'
import { heldOverWords } from './held-over'
import { notesText } from './notes'

export type Coming = Omit<AgendaItem, 'rank'>

/** What is carried on from an item that stays in the minutes of its meeting: the same matter, with nothing said on it yet. */
export function carriedFrom(item: AgendaItem, meetingId: Id, id: Id): Coming {
  const heldOver = item.heldOver + 1
  const { isDealtWith: _, ...matter } = item
  return {
    ...matter,
    id,
    meetingId,
    reason: heldOverWords(heldOver),
    notes: emptyNotes,
    privateNote: '',
    spentSeconds: 0,
    carryOver: null,
    carriedFromItemId: item.id,
    isStanding: false,
    heldOver,
    isKept: false,
  }
}

/** The same item on another agenda, before any meeting had it. */
export function movedTo(meeting: Pick<Meeting, 'id'>, item: AgendaItem): Coming {
  return { ...item, meetingId: meeting.id, carryOver: null, isKept: false }
}

/**
 * What comes onto an agenda, in its place there. A card that was put there meanwhile by itself is the same matter: it
 * stands there once, with the history of what comes. The answer are the items as they then are, new ones and those.
 */
export function joinAgenda(there: readonly AgendaItem[], coming: readonly Coming[]): readonly AgendaItem[] {
  const merged = new Map<Id, AgendaItem>()
  const added: Coming[] = []
  for (const one of coming) {
    const same = there.find((item) => isSameCard(item, one) && !merged.has(item.id))
    if (same === undefined) added.push(one)
    else merged.set(same.id, { ...one, id: same.id, rank: same.rank, minutes: same.minutes, isKept: same.isKept })
  }
  return [...merged.values(), ...placeOnAgenda(there, added)]
}

/** About the same card, and nothing has happened to it there yet. */
function isSameCard(there: AgendaItem, coming: Coming): boolean {
  if (there.about === null || there.about.kind !== coming.about?.kind || there.about.id !== coming.about.id)
    return false
  const isWritten = notesText(there.notes, () => 'somebody').trim() !== '' || there.privateNote !== ''
  return !isWritten && there.carryOver === null && there.carriedFromItemId === null && there.heldOver === 0
}
