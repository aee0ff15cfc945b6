import type { Day, Id } from '../../../shared/model/common'
import type { FindAsk, FindKind } from '../../../shared/model/find'
import { holdsIn } from '../../../shared/rules/permissions/standing'
import type { Corpus } from './corpus'
import { type DayNumber, dayNumber, type Entry } from './entry'
import type { NumberAsked, Piece, Query } from './query'

export type Scanned = {
  /** Best first, at most as many as asked for. */
  readonly best: readonly Entry[]
  readonly total: number
  readonly confidential: number
  readonly counts: ReadonlyMap<FindKind, number>
  readonly late: number
}

/** How well an entry answers, best first: an exact number, all words in its title, some, none. */
type Fit = 0 | 1 | 2 | 3

type Wanted = {
  /** The person and whoever was merged into them; null: anybody. */
  readonly people: readonly number[] | null
  readonly personId: Id | null
  readonly locality: number | null
  readonly localityId: Id | null
  readonly kinds: ReadonlySet<FindKind>
  readonly overdue: boolean
  readonly since: DayNumber
  readonly until: DayNumber
  readonly today: DayNumber
}

/** Everything that answers. `isComplete`: every item has been read, so that one nobody knows of is not on its way. */
export function scan(corpus: Corpus, ask: FindAsk, query: Query | null, today: Day, isComplete: boolean): Scanned {
  const wanted = wantedOf(corpus, ask, today)
  const best = new Best(ask.limit)
  const counts = new Map<FindKind, number>()
  let total = 0
  let late = 0
  let confidential = 0
  const consider = (entry: Entry, fit: Fit): void => {
    if (isWithdrawn(entry, today)) return
    if (!ask.showConfidential && isConfidential(entry, wanted.today)) {
      // An item that is still being read is not yet known to be open.
      if (isComplete) confidential += 1
      return
    }
    total += 1
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1)
    if (entry.lateAfter < wanted.today) late += 1
    best.offer(entry, rankOf(entry, fit))
  }
  eachAnswer(corpus, query, (entry) => isWanted(entry, wanted), consider)
  return { best: best.list(), total, confidential, counts, late }
}

/** Every wanted entry that answers, and how well; without a query all of them do. */
export function eachAnswer(
  corpus: Corpus,
  query: Query | null,
  isWanted: (entry: Entry) => boolean,
  consider: (entry: Entry, fit: Fit) => void,
): void {
  if (query === null) {
    for (const entry of corpus.index.slots) if (entry !== null && isWanted(entry)) consider(entry, 3)
    return
  }
  if (!query.isPossible) return
  const { slots, tokens } = corpus.index
  const { anywhere, inTitle } = corpus.index.mark(query)
  const { all } = query
  for (let slot = 0; slot < anywhere.length; slot += 1) {
    const bits = anywhere[slot] ?? 0
    if ((bits & all) !== all) continue
    const entry = slots[slot]
    if (entry == null || !isWanted(entry)) continue
    const fit = fitOf(entry, query, bits, inTitle[slot] ?? 0, tokens.numbers)
    if (fit !== null) consider(entry, fit)
  }
}

/** An outcome is as open as its item. Of an item that is not there nobody knows: it is kept closed. */
export function isConfidential({ item }: Entry, today: DayNumber): boolean {
  return item !== null && (item.entry === null || item.confidentialUntil >= today)
}

/** As in documents: consent that has ended or was taken back is none for this story. */
function isWithdrawn({ kind, record }: Entry, today: Day): boolean {
  // The kind of the entry first: most of the time here is spent fetching records from memory.
  if (kind !== 'story' || record.kind !== 'story') return false
  const { withdrawnOn, until } = record.consent
  return withdrawnOn !== null || (until !== null && until < today)
}

export function dayOfEntry(entry: Entry): DayNumber {
  return entry.day === 0 ? (entry.held?.day ?? 0) : entry.day
}

function wantedOf(corpus: Corpus, { filters }: FindAsk, today: Day): Wanted {
  const { personId, localityId } = filters
  return {
    personId,
    people: personId === null ? null : corpus.personIndexes(personId),
    localityId,
    locality: localityId === null ? null : corpus.localityIndex(localityId),
    kinds: new Set(filters.kinds),
    overdue: filters.overdue,
    since: dayNumber(filters.since),
    until: dayNumber(filters.until),
    today: dayNumber(today),
  }
}

function isWanted(entry: Entry, wanted: Wanted): boolean {
  if (wanted.kinds.size > 0 && !wanted.kinds.has(entry.kind)) return false
  if (wanted.overdue && entry.lateAfter >= wanted.today) return false
  if (wanted.locality !== null && !isIn(entry, wanted.locality, wanted.localityId)) return false
  if (wanted.since !== 0 || wanted.until !== 0) {
    const day = dayOfEntry(entry)
    if (day === 0 || day < wanted.since || (wanted.until !== 0 && day > wanted.until)) return false
  }
  const { people } = wanted
  if (people === null || people.some((person) => entry.people.includes(person))) return true
  // A decision has nobody of its own: who spoke to its item.
  return entry.kind === 'decision' && people.some((person) => entry.item?.people.includes(person) === true)
}

function isIn(entry: Entry, locality: number, localityId: Id | null): boolean {
  if (entry.record.kind === 'person') return entry.record.roles.some((role) => role.localityId === localityId)
  // What is allowed everywhere is allowed here.
  if (entry.record.kind === 'permission') return localityId !== null && holdsIn(entry.record, localityId)
  return placeOf(entry) === locality
}

function placeOf(entry: Entry): number {
  return entry.locality === -1 ? (entry.held?.locality ?? -1) : entry.locality
}

/** `bits`: which typed words it has at all, every plain one among them. Null where something else is missing. */
function fitOf(entry: Entry, query: Query, bits: number, title: number, numbers: Int32Array): Fit | null {
  const { all, special } = query
  let asked = all
  let isExact = false
  for (const piece of special) {
    asked |= piece.all
    const number = piece.number === null ? null : numberFit(entry, piece.number)
    if (number === 'exact') isExact = true
    else if (number === null && !has(entry, piece, bits, query.mask, numbers)) return null
  }
  return isExact ? 0 : titleFit(title, asked)
}

function titleFit(title: number, all: number): Fit {
  if ((title & all) === all) return 1
  return (title & all) === 0 ? 3 : 2
}

function has(entry: Entry, piece: Piece, bits: number, mask: Int32Array, numbers: Int32Array): boolean {
  if (piece.either !== 0 && (bits & piece.either) !== 0) return true
  // Beyond the most words that are looked for.
  if (piece.all === 0) return piece.either === 0
  if ((bits & piece.all) !== piece.all) return false
  return piece.inOrder.length < 2 || hasInOrder(numbers, entry, piece.inOrder, mask)
}

function hasInOrder(numbers: Int32Array, { from, to }: Entry, bits: readonly number[], mask: Int32Array): boolean {
  const first = bits[0] ?? 0
  for (let at = from; at + bits.length <= to; at += 1) {
    if (((mask[numbers[at] ?? 0] ?? 0) & first) === 0) continue
    let next = 1
    while (next < bits.length && ((mask[numbers[at + next] ?? 0] ?? 0) & (bits[next] ?? 0)) !== 0) next += 1
    if (next === bits.length) return true
  }
  return false
}

const letters: Partial<Record<FindKind, string>> = { action: 'a', decision: 'd', pledge: 'p', escalation: 'e' }

/** Its own number, or one it had elsewhere; or, with a letter or a year, how it begins: "26/A0" is being typed. */
function numberFit({ kind, record }: Entry, asked: NumberAsked): 'exact' | 'begins' | null {
  if (record.kind === 'action' && record.aliases.some((alias) => alias.toLowerCase() === asked.written)) return 'exact'
  if (!('number' in record) || asked.digits === '') return null
  const letter = letters[kind]
  if (asked.letter !== null && asked.letter !== letter) return null
  if (asked.year !== null && asked.year !== record.number.year % 100) return null
  if (record.number.n === Number(asked.digits)) return 'exact'
  if (asked.letter === null && asked.year === null) return null
  const printed = String(record.number.n).padStart(letter === 'a' || letter === 'd' ? 3 : 2, '0')
  return printed.startsWith(asked.begun) ? 'begins' : null
}

/** Of one day and fit: who and where first, then what is to be done and what it came from. */
const order: Readonly<Record<FindKind, number>> = {
  place: 0,
  person: 1,
  action: 2,
  decision: 3,
  escalation: 4,
  pledge: 5,
  opportunity: 6,
  story: 7,
  spend: 8,
  parked: 9,
  correction: 10,
  permission: 11,
  minutes: 12,
}

/**
 * Smaller is better: fit, then what is still to be done before what is over, and that before the paper it stands on, then
 * the newest first, what is live, and the order of kinds. What has no day is what it is today.
 */
function rankOf(entry: Entry, fit: Fit): number {
  const { kind, isArchived } = entry
  const isNamed = kind === 'person' || kind === 'place'
  const stands = isNamed || (kind === 'action' && !isArchived) ? 0 : kind === 'minutes' ? 2 : 1
  const day = dayOfEntry(entry)
  const age = 30_000_000 - (day === 0 ? (isNamed ? 30_000_000 : 0) : day)
  return (fit * 3 + stands) * 1_000_000_000 + age * 20 + (isArchived ? 10 : 0) + order[kind]
}

/** The best so far. Sorting fifty thousand to show twenty would be most of the time of a keystroke. */
class Best {
  readonly #limit: number
  #entries: { readonly entry: Entry; readonly rank: number }[] = []
  #worst = Number.POSITIVE_INFINITY

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(entry: Entry, rank: number): void {
    if (rank > this.#worst) return
    this.#entries.push({ entry, rank })
    if (this.#entries.length >= this.#limit * 4) this.#cut()
  }

  list(): readonly Entry[] {
    this.#cut()
    return this.#entries.map(({ entry }) => entry)
  }

  #cut(): void {
    this.#entries.sort((a, b) => a.rank - b.rank || (a.entry.record.id < b.entry.record.id ? -1 : 1))
    this.#entries.length = Math.min(this.#entries.length, this.#limit)
    if (this.#entries.length === this.#limit) this.#worst = this.#entries.at(-1)?.rank ?? this.#worst
  }
}
