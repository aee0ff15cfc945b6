import { isParticle } from '../names'
import { isMonthOrDay } from './ordinary-words'
import { isBody, isInstitution } from './place-words'
import { isSmallTitle, titleOf } from './titles'
import { isCapital, isJoined, type Word } from './words'

export type TitledName = {
  readonly start: number
  readonly end: number
  /** What stands after the titles, folded. */
  readonly name: readonly string[]
  readonly isOffice: boolean
}

/** A capitalised name after a title: "Cllr Mrs J Pike", "Mr and Mrs Pottle", "Ms de la Cruz". */
export function titledNames(text: string, words: readonly Word[]): readonly TitledName[] {
  const found: TitledName[] = []
  for (let at = 0; at < words.length; at += 1) {
    const one = titledNameAt(text, words, at)
    if (one === null) continue
    found.push(one.found)
    at = one.last
  }
  return found
}

const mostTitles = 4
const mostWords = 5

function titledNameAt(
  text: string,
  words: readonly Word[],
  at: number,
): { readonly found: TitledName; readonly last: number } | null {
  const first = words[at]
  if (first === undefined || (titleOf(first) === undefined && !isSmallTitle(first))) return null
  let next = at
  let isOffice = false
  let isSmall = false
  // "Mr and Mrs", "Cllr Mrs", "PC"
  for (;;) {
    if (next - at > mostTitles) return null
    const word = words[next]
    if (word === undefined || (next > at && !follows(text, words[next - 1], word))) return null
    const title = titleOf(word)
    const isAnd = word.raw === 'and' && next > at && isTitle(words[next + 1])
    if (title === undefined && !isSmallTitle(word) && !isAnd) break
    isOffice ||= title?.kind === 'office'
    isSmall ||= isSmallTitle(word)
    next += 1
  }
  const name: string[] = []
  let last = next - 1
  for (; next < words.length && next - last <= 3 && name.length < mostWords; next += 1) {
    const word = words[next]
    if (word === undefined || !follows(text, words[next - 1], word, name.length === 0)) break
    const isLetter = /^\p{Lu}$/u.test(word.raw)
    if (!isLetter && isParticle(word.raw.toLowerCase()) && isCapitalBehindParticles(words, next + 1)) {
      name.push(word.folded)
      continue
    }
    const isSmallName = isSmall && name.length === 0 && word.raw.length > 2 && !smallWords.has(word.folded)
    if (!isSmallName && (!isCapital(word) || /\p{N}/u.test(word.raw))) break
    if (name.length > 0 && (isMonthOrDay(word.folded) || titleOf(word) !== undefined)) break
    name.push(word.folded)
    last = next
    if (isSmallName) break
  }
  const [head = ''] = name
  const hasName = name.some((part) => part.length > 1 && !isParticle(part))
  if (!hasName || (head.length > 1 && notNames.has(head))) return null
  const end = words[last]
  const after = words[last + 1]
  if (end === undefined) return null
  // "Sir William Turner's School", "Dr Barnardo Trust"
  if (name.length > 1 && isBody(end.folded)) return null
  if (
    after !== undefined &&
    /^['’]s $/u.test(text.slice(end.end, after.start)) &&
    isCapital(after) &&
    isInstitution(after.folded)
  )
    return null
  return { found: { start: first.start, end: end.end, name, isOffice }, last }
}

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && (titleOf(word) !== undefined || isSmallTitle(word))
}

/** "van der Berg" */
function isCapitalBehindParticles(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  return isCapital(word) || (isParticle(word.raw) && at < words.length - 1 && isCapitalAt(words, at + 1))
}

function isCapitalAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word !== undefined && isCapital(word)
}

/** With a full stop between only after a title or an initial: "Mr. J. Pottle", and not "Mrs Pottle. The hall". */
function follows(text: string, before: Word | undefined, after: Word, isAfterTitle = true): boolean {
  if (before === undefined) return false
  if (isJoined(text, before, after)) return true
  const between = text.slice(before.end, Math.min(after.start, before.end + 4))
  if (/^ [&+] $/u.test(between)) return true
  return after.start - before.end <= 2 && /^\.[ \u00a0]?$/u.test(between) && (isAfterTitle || before.raw.length === 1)
}

/** After a title and yet no name: "Dr Martens", "Councillor Surgery", "PC World", "Mr Chairman". */
const notNames = new Set(
  `martens who whippy pepper kipling muscle world labs windows chairman chair mayor speaker president vice team office
  surgery surgeries community initiative initiatives fund funds ward led training services service plod general jones's
  no nos and the a an i it this that is was`.split(/\s+/u),
)

const smallWords = new Set(
  'and or who was has had said will would is to the at in on of from with about asked'.split(' '),
)
