import type { Id } from '../../model/common'
import { isParticle } from '../names'
import { type KnownName, namePatterns, type Pattern, shortestSurname } from './name-patterns'
import { isNameHere } from './ordinary-names'
import { isMonthOrDay, isOrdinary } from './ordinary-words'
import { isInstitution, isPlaceWord } from './place-words'
import { titleOf } from './titles'
import { isCapital, isJoined, type Word } from './words'

export type NamedPerson = {
  readonly start: number
  readonly end: number
  readonly personIds: readonly Id[]
  readonly isDoubtful: boolean
}

export type PeopleFinder = {
  readonly find: (text: string, words: readonly Word[]) => readonly NamedPerson[]
  /** Whom a name behind a title may mean: all of it must be theirs. `isWhole`: more than a surname. */
  readonly named: (name: readonly string[]) => { readonly personIds: readonly Id[]; readonly isWhole: boolean } | null
}

const mostTitles = 3

/** Reads each name once; looking through a text then takes one pass whatever the number of people. */
export function peopleFinder(people: readonly KnownName[]): PeopleFinder {
  const patterns = namePatterns(people)
  const longest = new Map<string, number>()
  for (const { words } of patterns.values()) {
    const [first = ''] = words
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return {
    find: (text, words) => find(text, words, patterns, longest),
    named: (name) => {
      const known = patterns.get(name.join(' '))
      return known === undefined ? null : { personIds: [...known.personIds], isWhole: known.isWhole }
    },
  }
}

function find(
  text: string,
  words: readonly Word[],
  patterns: ReadonlyMap<string, Pattern>,
  longest: ReadonlyMap<string, number>,
): readonly NamedPerson[] {
  const found: NamedPerson[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const key = keyOf(word, longest)
    if (key === null) continue
    const lastEnd = found.at(-1)?.end
    const isBehindName =
      lastEnd !== undefined && /^, {0,2}$/u.test(text.slice(lastEnd, Math.min(word.start, lastEnd + 4)))
    const one = longestAt(text, words, at, patterns, longest.get(key) ?? 1, isBehindName)
    if (one === null) continue
    found.push(one.found)
    at = one.last
  }
  return found
}

/** "the Larkspurs" */
function keyOf(word: Word, longest: ReadonlyMap<string, number>): string | null {
  if (longest.has(word.folded)) return word.folded
  const single = word.folded.endsWith('s') ? word.folded.slice(0, -1) : ''
  return single.length >= shortestSurname && longest.has(single) ? single : null
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  patterns: ReadonlyMap<string, Pattern>,
  most: number,
  isBehindName: boolean,
): { readonly found: NamedPerson; readonly last: number } | null {
  for (let count = Math.min(most, words.length - at); count > 0; count -= 1) {
    const some = words.slice(at, at + count)
    const isPlural = count === 1 && !patterns.has(some[0]?.folded ?? '')
    const key = isPlural ? (some[0]?.folded ?? '').slice(0, -1) : some.map((word) => word.folded).join(' ')
    const pattern = patterns.get(key)
    if (pattern === undefined || pattern.needsTitle || !areOneName(text, some)) continue
    const shown = some.every((word) => isCapital(word) || isParticle(word.folded))
    if ((pattern.needsCapitals || isPlural) && !shown) continue
    if (pattern.needsSentence && !isNameHere(text, words, at, isBehindName)) continue
    if (isPlural && (!pattern.isSurname || words[at - 1]?.folded !== 'the')) continue
    const isOfOrdinaryWords = some.every(({ folded }) => isOrdinary(folded))
    if ((count === 1 || isOfOrdinaryWords) && isPartOfPlace(text, words, at, at + count - 1)) continue
    return withTitleAndMore(text, words, at, at + count - 1, pattern)
  }
  return null
}

/** Space, hyphen, line end or, with the surname first, a comma between; a full stop after an initial. */
function areOneName(text: string, some: readonly Word[]): boolean {
  return some.every((word, index) => {
    const before = some[index - 1]
    if (before === undefined) return true
    const between = text.slice(before.end, Math.min(word.start, before.end + 4))
    if (word.start - before.end > 3) return false
    return /^(?:\s{1,3}|[-‐‑–]|,\s{1,2})$/u.test(between) || (before.raw.length === 1 && /^\.\s{0,2}$/u.test(between))
  })
}

/** "Larkspur Close", "St Owen", "Owen's Garage" */
function isPartOfPlace(text: string, words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]
  const first = words[from]
  const last = words[to]
  const after = words[to + 1]
  if (
    first !== undefined &&
    before !== undefined &&
    (before.folded === 'st' || before.folded === 'saint') &&
    isCapital(before)
  ) {
    if (first.start - before.end <= 2) return true
  }
  if (last === undefined || after === undefined || !isCapital(after)) return false
  const isOwned = /^['’]s $/u.test(text.slice(last.end, Math.min(after.start, last.end + 4)))
  return isOwned ? isInstitution(after.folded) : isJoined(text, last, after) && isPlaceWord(after.folded)
}

/**
 * With the title before it. A first name with another surname behind it, or a surname with another first name before it
 * in the middle of a sentence, is somebody else, and found as well.
 */
function withTitleAndMore(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  pattern: Pattern,
): { readonly found: NamedPerson; readonly last: number } {
  const first = words[from]
  const last = words[to]
  if (first === undefined || last === undefined) throw new Error('a match has words')
  let [start, end, until] = [first.start, last.end, to]
  let isSomebodyElse = false
  let isDoubtful = false
  const before = words[from - 1]
  const after = words[to + 1]
  if (!pattern.isWhole && pattern.words.length === 1) {
    if (
      after !== undefined &&
      isJoined(text, last, after) &&
      isLikelyName(after) &&
      !isPartOfPlace(text, words, to + 1, to + 1)
    ) {
      end = after.end
      until = to + 1
      isSomebodyElse = true
    } else if (
      before !== undefined &&
      isJoined(text, before, first) &&
      isLikelyName(before) &&
      isInSentence(text, before, words[from - 2])
    ) {
      start = before.start
      isSomebodyElse = true
    }
  }
  for (let at = from - 1; at >= Math.max(0, from - mostTitles); at -= 1) {
    const title = words[at]
    const kind = title && titleOf(title)?.kind
    if (title === undefined || kind === undefined || !/^\.? {0,2}$/u.test(text.slice(title.end, start))) break
    start = title.start
    isDoubtful ||= kind === 'civil' && !pattern.isWhole
  }
  return {
    found: { start, end, personIds: isSomebodyElse ? [] : [...pattern.personIds], isDoubtful },
    last: until,
  }
}

/** A capital, small letters, and no word we know for something else. */
function isLikelyName(word: Word): boolean {
  return (
    /^\p{Lu}['’]?\p{L}*\p{Ll}\p{L}*$/u.test(word.raw) &&
    word.raw.length > 2 &&
    !isMonthOrDay(word.folded) &&
    !isPlaceWord(word.folded) &&
    titleOf(word) === undefined &&
    !isOrdinary(word.folded)
  )
}

/** Not the first word of a sentence, whose capital says nothing. */
function isInSentence(text: string, word: Word, before: Word | undefined): boolean {
  return before !== undefined && /^[ ,]{1,2}$/u.test(text.slice(before.end, word.start))
}
