import type { BoardCardRef, BoardKind } from '../../../shared/model/board'
import type { Day, Id } from '../../../shared/model/common'
import { titleOf } from '../../../shared/rules/closed-line'
import { foldName } from '../../../shared/rules/names'
import { printFullNumber } from '../../../shared/rules/numbers'
import { type BoardRecord, overOf } from '../../../shared/rules/put-away'
import { breathe } from '../store/disk'
import type { Store } from '../store/store'

/** Cards looked at before others have their turn: the process must not stand still. */
const cardsAtOnce = 200
/** Cards are put away by the day; nobody's clock was wrong by more. */
const yearsBack = 10

/** Years an archive may be of, newest first: since the first number or meeting of the workspace. */
function archiveYears(store: Store, today: Day): readonly number[] {
  const now = Number(today.slice(0, 4))
  const known = [
    ...store.all('counter').map((counter) => counter.year),
    ...store.all('meeting').map((meeting) => Number(meeting.on.slice(0, 4))),
  ]
  const first = known.reduce((least, year) => Math.min(least, year), now - yearsBack)
  const last = known.reduce((most, year) => Math.max(most, year), now)
  return Array.from({ length: last - first + 1 }, (_, back) => last - back)
}

/**
 * What a place has put away since that day comes into memory. Somebody may put a card away on the very day it is over, so
 * nothing that a meeting led to is too young for it.
 */
export async function loadArchivesSince(store: Store, localityId: Id, since: Day, today: Day): Promise<void> {
  for (let year = Number(since.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    await store.loadArchive(localityId, year)
  }
}

/** Whatever is put away of a place, or of all, comes into memory. */
export async function loadArchives(store: Store, localityId: Id | null, today: Day): Promise<void> {
  const places = localityId === null ? store.all('locality').map((one) => one.id) : [localityId]
  for (const year of archiveYears(store, today)) {
    for (const place of places) {
      await store.loadArchive(place, year)
      await breathe()
    }
  }
}

/** A card wherever it is: on its board, dropped, or put away. Archives are read until it is found, newest first. */
export async function findCard(store: Store, ref: BoardCardRef, today: Day): Promise<BoardRecord | undefined> {
  const found = store.get(ref.kind, ref.id)
  if (found !== undefined) return found
  for (const year of archiveYears(store, today)) {
    for (const place of store.all('locality')) {
      await store.loadArchive(place.id, year)
      const archived = store.get(ref.kind, ref.id)
      if (archived !== undefined) return archived
      await breathe()
    }
  }
  return undefined
}

/** Those of several that are anywhere; the archives are read through at most once. */
export async function findCards(
  store: Store,
  refs: readonly BoardCardRef[],
  today: Day,
): Promise<readonly BoardRecord[]> {
  const found: BoardRecord[] = []
  let isReadThrough = false
  for (const ref of refs) {
    const card = isReadThrough ? store.get(ref.kind, ref.id) : await findCard(store, ref, today)
    if (card === undefined) isReadThrough = true
    else found.push(card)
  }
  return found
}

/** What is over of one kind, newest first, that has all the words in its number, title or reason. */
export async function closedOf(
  store: Store,
  of: { readonly kind: BoardKind; readonly localityId: Id | null; readonly words: string },
): Promise<readonly BoardRecord[]> {
  const words = foldName(of.words)
    .split(' ')
    .filter((word) => word !== '')
  const codes = new Map(store.all('locality').map((one) => [one.id, one.code]))
  const cards: readonly BoardRecord[] = store.all(of.kind)
  const found: { readonly on: Day; readonly card: BoardRecord }[] = []
  for (const [index, card] of cards.entries()) {
    if (index > 0 && index % cardsAtOnce === 0) await breathe()
    if (of.localityId !== null && card.localityId !== of.localityId) continue
    const over = overOf(card)
    // What is put away is over, whatever its column says: nothing may vanish.
    if (over === null && card.archivedOn === null) continue
    if (words.length > 0) {
      const text = foldName(
        `${numbersOf(card, codes.get(card.localityId) ?? '')} ${titleOf(card)} ${over?.words ?? ''}`,
      )
      if (!words.every((word) => text.includes(word))) continue
    }
    found.push({ on: over?.on ?? '', card })
  }
  await breathe()
  return found.sort(byNewest).map(({ card }) => card)
}

type Found = { readonly on: Day; readonly card: BoardRecord }

/** Those whose day nobody knows come last; of one day the later number first. */
function byNewest(left: Found, right: Found): number {
  if (left.on !== right.on) return left.on < right.on ? 1 : -1
  const { number: a, id } = left.card
  const { number: b } = right.card
  return b.year - a.year || b.n - a.n || (id < right.card.id ? -1 : 1)
}

function numbersOf(card: BoardRecord, code: string): string {
  const number = printFullNumber(card.kind, card.number, code)
  return card.kind === 'action' ? [number, ...card.aliases].join(' ') : number
}
