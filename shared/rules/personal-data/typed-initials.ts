import type { Id } from '../../model/common'
import type { NamedPerson } from './people'
import type { Word } from './words'

/** Somebody may be given more than once, with each of their initials. */
export type KnownInitials = { readonly id: Id; readonly initials: string }

/** As they are written for matching: "D. H." is DH. */
export function withoutDots(initials: string): string {
  return initials.replace(/[.\s]/gu, '')
}

/**
 * "DH and KD to go", "D.H.": whole words that are somebody's initials, letter for letter. They may as well be short for a
 * thing, so each finding is doubtful. `notInitials`: the codes of places, which stand in every number.
 */
export function initialsFinder(
  people: readonly KnownInitials[],
  notInitials: ReadonlySet<string>,
): (text: string, words: readonly Word[]) => readonly NamedPerson[] {
  const owners = new Map<string, Set<Id>>()
  for (const { id, initials } of people) {
    if (!/^\p{Lu}[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*$/u.test(initials) || notInitials.has(initials)) continue
    owners.set(initials, (owners.get(initials) ?? new Set<Id>()).add(id))
  }
  if (owners.size === 0) return () => []
  return (text, words) => {
    const found: NamedPerson[] = []
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at]
      if (first === undefined) break
      const last = isLetter(first) ? lastLetter(text, words, at) : at
      const end = words[last]?.end ?? first.end
      const ids = owners.get(withoutDots(text.slice(first.start, end)))
      if (ids === undefined || isPartOfNumber(text, first.start, end)) continue
      // The full stop that ends the sentence stays: "Ask D.H."
      const isStopped = last > at && /^\.(?:[,;:)]| {1,2}[\p{Ll}\d(])/u.test(text.slice(end, end + 4))
      found.push({ start: first.start, end: isStopped ? end + 1 : end, personIds: [...ids], isDoubtful: true })
      at = last
    }
    return found
  }
}

function isLetter({ raw }: Word): boolean {
  return /^\p{Lu}$/u.test(raw)
}

/** Of single letters with full stops between: "D.H.", "D. H." (a space only where the last has its stop as well). */
function lastLetter(text: string, words: readonly Word[], at: number): number {
  let last = at
  let isSpaced = false
  for (let next = at + 1; next < words.length && next - at < mostLetters; next += 1) {
    const [before, word] = [words[next - 1], words[next]]
    if (before === undefined || word === undefined || !isLetter(word)) break
    const between = text.slice(before.end, Math.min(word.start, before.end + 3))
    if (between !== '.' && between !== '. ') break
    isSpaced ||= between === '. '
    last = next
  }
  return isSpaced && text[words[last]?.end ?? 0] !== '.' ? at : last
}

const mostLetters = 6

/** "MH/2026/14", "26/DH" */
function isPartOfNumber(text: string, start: number, end: number): boolean {
  return /^[-/]\d/u.test(text.slice(end, end + 2)) || /\d[-/]$/u.test(text.slice(Math.max(0, start - 2), start))
}
