import type { Id } from '../../model/common'
import { looksLikeInitials } from '../initials'
import { isHonorific, isParticle } from '../names'
import { isMonthOrDay, isOrdinary } from './ordinary-words'
import { wordsOf } from './words'

/** A person may be given more than once, with each name they go by. */
export type KnownName = { readonly id: Id; readonly name: string }

/** A way a name is written, folded, and whom it may mean. */
export type Pattern = {
  readonly words: readonly string[]
  readonly personIds: Set<Id>
  /** Both names, or a name that is nothing else. */
  readonly isWhole: boolean
  /** Only with capitals: its words are ordinary ones, or letters. */
  readonly needsCapitals: boolean
  /** Means nobody where only a title could tell. */
  readonly needsTitle: boolean
  /** A first name that is a word as well: a capital says so only in the middle of a sentence ("thanked Grace"). */
  readonly needsSentence: boolean
  /** "the Larkspurs" are a family; the Owens are not Owen's. */
  readonly isSurname: boolean
}

const mostNames = 8
const shortestFirstName = 3
export const shortestSurname = 3

/** Every way the names of these people are written, by its words with spaces between. */
export function namePatterns(people: readonly KnownName[]): ReadonlyMap<string, Pattern> {
  const patterns = new Map<string, Pattern>()
  for (const { id, name } of people) {
    for (const pattern of patternsOf(name)) {
      const key = pattern.words.join(' ')
      const known = patterns.get(key)
      if (known === undefined) patterns.set(key, { ...pattern, personIds: new Set([id]) })
      else {
        known.personIds.add(id)
        patterns.set(key, { ...pattern, ...mildest(known, pattern), personIds: known.personIds })
      }
    }
  }
  return patterns
}

type Shape = Omit<Pattern, 'personIds'>

function mildest(one: Shape, other: Shape): Omit<Shape, 'words'> {
  return {
    isWhole: one.isWhole || other.isWhole,
    needsCapitals: one.needsCapitals && other.needsCapitals,
    needsTitle: one.needsTitle && other.needsTitle,
    needsSentence: one.needsSentence && other.needsSentence,
    isSurname: one.isSurname || other.isSurname,
  }
}

/** Every way a name is written: whole, the other way round, without the middle, with an initial, each name alone. */
function patternsOf(name: string): readonly Shape[] {
  const all = wordsOf(name).filter(({ raw }) => !isHonorific(raw))
  const parts = all.slice(0, mostNames).map(({ folded }) => folded)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  // Somebody known by initials only is found by no name; a word of a name that is one letter says nothing alone.
  if (parts.length === 0 || (parts.length === 1 && (looksLikeInitials(name.trim()) || first.length < 2))) return []
  const shapes: Shape[] = []
  const put = (words: readonly string[], isWhole: boolean, change: Partial<Shape> = {}) =>
    shapes.push({
      words,
      isWhole,
      needsCapitals: words.every((word) => isOrdinary(word) || isMonthOrDay(word) || isParticle(word)),
      needsTitle: false,
      needsSentence: false,
      isSurname: false,
      ...change,
    })
  put(parts, parts.length > 1)
  if (parts.length > 1) {
    for (let at = 1; at < parts.length; at += 1) put([...parts.slice(at), ...parts.slice(0, at)], true)
    for (let from = 0; from < parts.length; from += 1) {
      for (let to = from + 2; to <= parts.length; to += 1) {
        const some = parts.slice(from, to)
        const long = some.filter((word) => word.length > 2 && !isParticle(word))
        if (long.length > 0 && some.length < parts.length) put(some, from === 0, { needsCapitals: long.length < 2 })
      }
    }
    if (parts.length > 2) put([first, last], true)
    const initial = Array.from(first)[0] ?? ''
    put([initial, last], true, { needsCapitals: true })
    put([last, initial], true, { needsCapitals: true })
  }
  for (const [index, part] of parts.entries()) {
    if (parts.length === 1 || part.length < 2 || isParticle(part)) continue
    const shortest = index === 0 ? shortestFirstName : shortestSurname
    const saysNothing = part.length < shortest || isOrdinary(part) || isMonthOrDay(part)
    const needsSentence = index === 0 && isOrdinary(part) && !isMonthOrDay(part)
    const needsTitle = saysNothing && !needsSentence
    put([part], false, { needsCapitals: true, needsTitle, needsSentence, isSurname: index > 0 })
  }
  if (parts.length === 1) put(parts, false, { needsCapitals: true, needsTitle: isOrdinary(first) || first.length < 3 })
  return shapes
}
