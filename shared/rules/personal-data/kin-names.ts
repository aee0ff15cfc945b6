import { leadsToPerson } from './ordinary-names'
import { isMonthOrDay } from './ordinary-words'
import { isBody, isInstitution, isPlaceWord } from './place-words'
import { titleOf } from './titles'
import { isCapital, isJoined, type Word, wordsOf } from './words'

type Range = { readonly start: number; readonly end: number }

/**
 * People nobody of the workspace is called like, told by the words beside them: "his daughter Kelly", "Mum Kelly",
 * "Shaun from number 12", "Shaun of 14 Weir Court". Never certain. With the word of kin, so that what is left of the
 * sentence still reads ("his daughter rang"); of a house the name alone. `homes`: the addresses of the same text.
 */
export function namesBesideKinOrHomes(text: string, words: readonly Word[], homes: readonly Range[]): readonly Range[] {
  const starts = new Set(homes.map(({ start }) => start))
  const found: Range[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const one = isKin(word)
      ? nameBehindKin(text, words, at)
      : fromHome.has(word.raw)
        ? nameBeforeHome(text, words, at, starts)
        : null
    if (one !== null) found.push(one)
  }
  return found
}

/** "daughter" of "daughter Kelly"; null where no word of kin stands first, or nothing behind it. */
export function kinOf(text: string): string | null {
  const [first, second] = wordsOf(text)
  return first !== undefined && second !== undefined && isKin(first) ? first.raw : null
}

const mostNames = 3

function nameBehindKin(text: string, words: readonly Word[], at: number): Range | null {
  const [kin, next] = [words[at], words[at + 1]]
  if (kin === undefined || next === undefined || (loose.has(kin.folded) && !isSomebodys(text, words, at))) return null
  // "a son called Sean"
  const isCalled = (next.raw === 'called' || next.raw === 'named') && isJoined(text, kin, next)
  const before = isCalled ? next : kin
  const from = at + (isCalled ? 2 : 1)
  const first = words[from]
  if (first === undefined) return null
  const between = text.slice(before.end, Math.min(first.start, before.end + 4))
  const last = lastOfName(text, words, from, kin.folded.endsWith('s'))
  const end = words[last]?.end
  if (last < from || end === undefined) return null
  if (isJoined(text, before, first) && !/[-‐‑–]/u.test(between)) return { start: kin.start, end }
  // "his daughter, Kelly, rang" and "his daughter (Kelly)"; not "his daughter, Peakside and the council".
  const isApart = between === ', ' && /^, (?!and |or )\p{Ll}/u.test(text.slice(end, end + 6))
  const isInBrackets = between === ' (' && text[end] === ')'
  return isApart || isInBrackets ? { start: kin.start, end: end + 1 } : null
}

/** The last of the words of a name; `from - 1` where there is none. Of several also "and Liam". */
function lastOfName(text: string, words: readonly Word[], from: number, areSeveral: boolean): number {
  const first = words[from]
  if (first === undefined || !isNameWord(first) || isInstitution(first.folded)) return from - 1
  let last = from
  for (let next = from + 1; next < from + mostNames; next += 1) {
    const [before, word] = [words[last], words[next]]
    if (before === undefined || word === undefined || !isJoined(text, before, word) || !isCapital(word)) break
    // "Weir Court", "Peakside Homes"
    if (isPlaceWord(word.folded) || isBody(word.folded)) return from - 1
    if (!isNameWord(word)) break
    last = next
  }
  const [and, other] = [words[last + 1], words[last + 2]]
  const isAnd = and?.raw === 'and' && other !== undefined && isJoined(text, and, other) && isNameWord(other)
  return areSeveral && isAnd ? last + 2 : last
}

/** The capitalised words before "from number 12" or "of 14 Weir Court". */
function nameBeforeHome(text: string, words: readonly Word[], at: number, starts: ReadonlySet<number>): Range | null {
  const [name, cue, home] = [words[at - 1], words[at], words[at + 1]]
  if (name === undefined || cue === undefined || home === undefined) return null
  if (!isJoined(text, name, cue) || !isJoined(text, cue, home) || !isNameWord(name)) return null
  if (!starts.has(home.start) && !isHouseNumber(text, words, at + 1)) return null
  if (isPlaceWord(name.folded) || isThing(name)) return null
  const before = words[at - 2]
  const isLonger =
    before !== undefined &&
    isJoined(text, before, name) &&
    isNameWord(before) &&
    !leadsToPerson(before) &&
    !isThing(before)
  return { start: isLonger ? before.start : name.start, end: name.end }
}

/** "number 12", "no. 12"; not "number 12 on the agenda". */
function isHouseNumber(text: string, words: readonly Word[], at: number): boolean {
  const [word, number] = [words[at], words[at + 1]]
  if (word === undefined || number === undefined || (word.folded !== 'number' && word.folded !== 'no')) return false
  if (!/^\.? $/u.test(text.slice(word.end, Math.min(number.start, word.end + 3)))) return false
  if (!/^\d{1,4}[a-z]?$/iu.test(number.raw)) return false
  return !/^ (?:on|of|in) the (?:agenda|list)/u.test(text.slice(number.end, number.end + 20))
}

/** "his partner", "Kelly's partner", and not "our partner Peakside". */
function isSomebodys(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined) return false
  return owners.has(before.folded) || /^['’ʼ]s $/u.test(text.slice(before.end, Math.min(word.start, before.end + 4)))
}

/** A capital, small letters, and nothing of the calendar, no title and no office. */
function isNameWord(word: Word): boolean {
  return (
    /^\p{Lu}['’]?\p{L}*\p{Ll}\p{L}*$/u.test(word.raw) &&
    !isMonthOrDay(word.folded) &&
    !notNames.has(word.folded) &&
    titleOf(word) === undefined
  )
}

/** What begins a sentence about a house: "Noise from number 12", "Parking at 14 Weir Court". */
function isThing({ folded }: Word): boolean {
  return things.has(folded) || /(?:ing|ings|tion|tions|ment|ments|ance|ence|age)$/u.test(folded)
}

/** In a sentence written small; those that somebody is called by also with a capital. */
function isKin({ raw, folded }: Word): boolean {
  return kin.has(raw) || (called.has(folded) && /^\p{Lu}\p{Ll}+$/u.test(raw))
}

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

const kin = wordsIn(
  `daughter daughters son sons mother father mum mam mom dad nan nana nanny gran grandma granny grandad granddad grandpa
  grandmother grandfather grandson grandsons granddaughter granddaughters grandchild grandchildren child children
  brother brothers sister sisters twin twins wife husband widow widower partner fiancé fiancée boyfriend girlfriend
  aunt auntie aunty uncle niece nieces nephew nephews cousin cousins stepson stepdaughter stepfather stepmother
  godson goddaughter baby toddler neighbour neighbours friend friends carer carers lodger lodgers flatmate housemate`,
)
const called = wordsIn(
  'neighbour mum mam dad nan nana gran grandma granny grandad granddad grandpa aunt auntie aunty uncle',
)
/** Said of organisations as well: only where they are somebody's. */
const loose = wordsIn('partner friends carers children child baby')
const owners = wordsIn('his her their my your')
const fromHome = wordsIn('from at of in')
const notNames = wordsIn(
  `the a an i and or but christmas easter nature act council county team nobody someone somebody resident residents he she
  they we it his her their who whose day week english british`,
)
const things = wordsIn(
  `sale purchase letting noise noises water leak leaks damp mould complaint complaints letter letters call calls people person residents
  resident tenant tenants neighbour neighbours family families household households lady man woman men women somebody
  someone nobody everybody everyone all both bins bin rubbish waste smoke smell lift door doors gate gates fence hedge
  tree trees works work repairs repair roof boiler heating keys key visit visits event tea lunch party fire flood crime
  bikes bike car cars cat cats dog dogs post parcel parcels here there lives live report reports news access entry
  start cover place flat flats house houses home homes room rooms outside inside three two four five six one none most
  some many others occupant occupants occupier owner owners landlord keyholder`,
)
