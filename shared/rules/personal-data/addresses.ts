import { isMonthOrDay } from './ordinary-words'
import { isHouseName, isInstitution, isPlainStreetWord, isStreetWord } from './place-words'
import { isCapital, type Word } from './words'

type Range = { readonly start: number; readonly end: number }

/** Where somebody lives: a number with a street, a flat, a house "at number 14". A street alone is nobody's. */
export function addresses(text: string, words: readonly Word[]): readonly Range[] {
  const found: Range[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || !startsWithDigit(word)) continue
    const one = addressAt(text, words, at)
    if (one === null) continue
    found.push(one.range)
    at = one.last
  }
  return found
}

type At = { readonly range: Range; readonly last: number }

function startsWithDigit({ raw }: Word): boolean {
  const first = raw.charCodeAt(0)
  return first >= 48 && first <= 57
}

const houseNumber = /^\d{1,4}[a-z]?$/iu

function addressAt(text: string, words: readonly Word[], at: number): At | null {
  const number = words[at]
  if (number === undefined || !houseNumber.test(number.raw)) return null
  const before = words[at - 1]
  const isNext = before !== undefined && /^[.]?[ \u00a0]?$/u.test(text.slice(before.end, number.start))
  const cue = isNext ? before.folded : ''
  if (flats.has(cue) && before !== undefined) return flat(text, words, at, before)
  const isNumbered = cue === 'no' || cue === 'number'
  const start = isNumbered && before !== undefined ? before.start : number.start
  if (/[£$€/.:#\p{L}\d+-]/u.test(text[number.start - 1] ?? '') && !isRange(text, words, at)) return null
  const street = streetAfter(text, words, at)
  if (street !== null && !(cue !== '' && notBeforeHouses.has(cue)) && isHouse(number, words, street, at, cue)) {
    return { range: { start, end: street.end }, last: street.last }
  }
  // "the lady at number 14", and not "at number 14 on the list"
  const far = words[at - 2]
  const isSaid = isNumbered && far !== undefined && ['at', 'from', 'outside'].includes(far.folded)
  if (!isSaid || /^ (?:on|of|in) the (?:agenda|list)/u.test(text.slice(number.end, number.end + 20))) return null
  return { range: { start, end: number.end }, last: at }
}

/** "Flat 2, 14 Mill Lane", "Flat 22, Weir Court", "Flat 7"; not "a flat 10 per cent". */
function flat(text: string, words: readonly Word[], at: number, before: Word): At | null {
  const number = words[at]
  if (number === undefined || /^ ?(?:%|per cent|percent|pounds)/u.test(text.slice(number.end, number.end + 10)))
    return null
  const next = words[at + 1]
  const isHouseNext =
    next !== undefined && houseNumber.test(next.raw) && /^,? $/u.test(text.slice(number.end, next.start))
  const street = (isHouseNext ? streetAfter(text, words, at + 1) : null) ?? streetAfter(text, words, at)
  if (street !== null) return { range: { start: before.start, end: street.end }, last: street.last }
  return { range: { start: before.start, end: number.end }, last: at }
}

/** "14-16 Mill Lane": the second number of two. */
function isRange(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const number = words[at]
  return (
    before !== undefined &&
    number !== undefined &&
    houseNumber.test(before.raw) &&
    /^[-–]$/u.test(text.slice(before.end, number.start)) &&
    !/[£$€/.:#]/u.test(text[before.start - 1] ?? '')
  )
}

type Street = { readonly end: number; readonly last: number; readonly isSmall: boolean }
const mostWords = 7

const behindNumber = /^,?[ \u00a0]{1,2}$/u
const inName = /^(?:[ \u00a0]{1,2}|['’]s |-)$/u
const afterSaint = /^\.?[ \u00a0]?$/u

function inStreet(before: Word): RegExp {
  return before.folded === 'st' ? afterSaint : inName
}

/** Capitalised words behind a number up to the last that is a kind of street. */
function streetAfter(text: string, words: readonly Word[], at: number): Street | null {
  let street: Street | null = null
  for (let next = at + 1; next <= at + mostWords && next < words.length; next += 1) {
    const word = words[next]
    const before = words[next - 1]
    if (word === undefined || before === undefined) break
    const between = text.slice(before.end, word.start)
    const isSecondLine = street?.last === next - 1 && isHouseName(before.folded) && between === ', '
    const isGap = isSecondLine || (next === at + 1 ? behindNumber.test(between) : inStreet(before).test(between))
    if (!isGap || startsWithDigit(word)) break
    if (isCapital(word)) {
      if (next > at + 1 && isStreetWord(word.folded)) street = { end: word.end, last: next, isSmall: false }
      continue
    }
    if (small.has(word.folded)) continue
    // "14 Weir lane", "27 weir lane"
    if (next > at + 1 && isPlainStreetWord(word.folded)) {
      const isSmall = !isCapital(words[at + 1] ?? word)
      street ??= { end: word.end, last: next, isSmall }
    } else if (next === at + 1 && isPlainStreetWord(words[next + 1]?.folded ?? '')) continue
    break
  }
  return street
}

/** A house, and not a day ("12 May Street party"), a year, a count ("14 Weir Court residents") or a school. */
function isHouse(number: Word, words: readonly Word[], street: Street, at: number, cue: string): boolean {
  const isSaid = ['at', 'of', 'from', 'no', 'number', 'outside', 'on'].includes(cue)
  const first = words[at + 1]
  const after = words[street.last + 1]
  if (street.isSmall && !isSaid) return false
  if (
    first !== undefined &&
    isMonthOrDay(first.folded) &&
    (!isSaid || cue === 'on') &&
    Number.parseInt(number.raw, 10) <= 31
  )
    return false
  if (/^(?:19|20)\d\d$/u.test(number.raw) && cue !== 'at') return false
  if (after === undefined) return true
  return (
    !people.has(after.folded) && !(isCapital(after) && isInstitution(after.folded) && after.start - street.end === 1)
  )
}

const flats = new Set(['flat', 'flats', 'apartment', 'apt'])
const small = new Set(['the', 'of', 'and', 'on', 'le', 'la', 'de'])
const people = new Set(
  'residents tenants households families people children flats homes houses volunteers bins cars units shops'.split(
    ' ',
  ),
)
const notBeforeHouses = new Set(
  `item items action page phase part point year section paragraph para agenda room bus route version pledge decision
  escalation than about over nearly only minute minutes stage step week day grade band`.split(/\s+/u),
)
