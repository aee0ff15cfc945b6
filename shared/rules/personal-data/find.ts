import type { FindingKind } from '../../model/personal-data'
import { assertNever } from '../../refusals'
import { addresses } from './addresses'
import { birthDates } from './birth-dates'
import { eMails } from './e-mails'
import { type Found, foundAt } from './found'
import { namesBesideKinOrHomes } from './kin-names'
import type { KnownName } from './name-patterns'
import { nhsNumbers } from './nhs-numbers'
import { niNumbers } from './ni-numbers'
import { peopleFinder } from './people'
import { phones } from './phones'
import { postcodes } from './postcodes'
import { titledNames } from './titled-names'
import type { initialsFinder } from './typed-initials'
import { wordsOf } from './words'

export type FindPersonalData = (text: string) => readonly Found[]

type FindWords = ReturnType<typeof initialsFinder>

/**
 * What looks like it is about a person, in the order of the text, none within another. `typedInitials` is for texts in
 * which initials may not stand either.
 */
export function personalDataFinder(
  people: readonly KnownName[],
  typedInitials: FindWords = () => [],
): FindPersonalData {
  const finder = peopleFinder(people)
  return (text) => {
    const words = wordsOf(text)
    const found: Found[] = []
    const put = (kind: FindingKind, ranges: readonly { readonly start: number; readonly end: number }[]) => {
      for (const { start, end } of ranges) found.push(foundAt(kind, text, start, end))
    }
    for (const { start, end, ...who } of [...finder.find(text, words), ...typedInitials(text, words)])
      found.push(foundAt('person', text, start, end, who))
    for (const { start, end, name, isOffice } of titledNames(text, words)) {
      const known = finder.named(name)
      const who = known && { personIds: known.personIds, isDoubtful: !known.isWhole && !isOffice }
      found.push(who === null ? foundAt('titled-name', text, start, end) : foundAt('person', text, start, end, who))
    }
    const homes = addresses(text, words)
    // Somebody told by their own name or title is better known that way.
    for (const { start, end } of apartFrom(found, namesBesideKinOrHomes(text, words, homes)))
      found.push(foundAt('person', text, start, end, { personIds: [], isDoubtful: true }))
    if (text.includes('@')) put('e-mail', eMails(text))
    if (/\d/u.test(text)) {
      const codes = postcodes(text)
      put('postcode', codes)
      put('address', withTown(text, homes, codes))
      put('phone', phones(text))
      put('birth-date', birthDates(text))
      put('nhs-number', nhsNumbers(text))
      put('ni-number', niNumbers(text))
    }
    return withoutOverlaps(found)
  }
}

type Range = { readonly start: number; readonly end: number }

/** Those of `ranges`, in their order, that nothing of `found` lies in. */
function apartFrom(found: readonly Found[], ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 0) return []
  const sorted = found.toSorted((a, b) => a.start - b.start)
  let next = 0
  return ranges.filter(({ start, end }) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return (sorted[next]?.start ?? Number.POSITIVE_INFINITY) >= end
  })
}

/** "14 Weir Court, Millbrook, SK17 9QF" is one address. */
function withTown(text: string, found: readonly Range[], codes: readonly Range[]): readonly Range[] {
  let next = 0
  return found.map((one) => {
    while (next < codes.length && (codes[next]?.start ?? 0) < one.end) next += 1
    const code = codes[next]
    const isNear = code !== undefined && code.start - one.end <= farthestCode
    return isNear && towns.test(text.slice(one.end, code.start)) ? { start: one.start, end: code.end } : one
  })
}

const farthestCode = 60
const towns = /^(?:,?\s{1,2}\p{Lu}[\p{L}'’-]{0,20}){0,4},?\s{0,2}$/u

/** The most telling first. */
function rank(kind: FindingKind): number {
  switch (kind) {
    case 'e-mail':
      return 0
    case 'birth-date':
      return 1
    case 'ni-number':
      return 2
    case 'nhs-number':
      return 3
    case 'address':
      return 4
    case 'phone':
      return 5
    case 'postcode':
      return 6
    case 'person':
    case 'titled-name':
      return 7
    default:
      return assertNever(kind)
  }
}

function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  let cluster: Found[] = []
  let end = -1
  const settle = () => {
    const best: Found[] = []
    for (const one of cluster.toSorted(byWeight)) {
      if (!best.some((other) => one.start < other.end && other.start < one.end)) best.push(one)
    }
    kept.push(...best.sort((a, b) => a.start - b.start))
    cluster = []
  }
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= end) settle()
    cluster.push(one)
    end = Math.max(end, one.end)
  }
  settle()
  return kept
}

/** Of one kind the longer; of the same words the person we know. */
function byWeight(a: Found, b: Found): number {
  return rank(a.kind) - rank(b.kind) || b.end - b.start - (a.end - a.start) || b.personIds.length - a.personIds.length
}
