import { isCapital, isJoined, type Word } from './words'

/** Whether a first name that is a word as well means somebody at this place of a text. */
export function isNameHere(text: string, words: readonly Word[], at: number, isBehindName: boolean): boolean {
  const word = words[at]
  if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.raw) || !mayBeginName(text, words[at - 1], word)) return false
  return (
    isNameByItsCapital(text, words, at) ||
    isNameByWhatItDoes(text, words, at) ||
    isNameByWhatItOwns(text, words, at) ||
    // "thank Dot, Grace and Rose"
    (isBehindName && isAlone(text, word, words[at + 1]))
  )
}

/** Not "the May", "a Rose" or "Hill Mark". */
function mayBeginName(text: string, before: Word | undefined, word: Word): boolean {
  if (before === undefined || !isSpaced(text, before, word)) return true
  return /^\p{Ll}/u.test(before.raw) ? !articles.has(before.folded) : leadsToPerson(before)
}

/** "thanked Grace for it", "Shanice and Ivy", "Ask Dot about it"; not "Grace was said" or "Will Park". */
function isNameByItsCapital(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  return before !== undefined && word !== undefined && isSpaced(text, before, word) && isAlone(text, word, after)
}

function isSpaced(text: string, before: Word, word: Word): boolean {
  return /^ {1,2}$/u.test(text.slice(before.end, Math.min(word.start, before.end + 3)))
}

/** No other capital goes on with it: not "Will Park", "Ring Church Lane". */
function isAlone(text: string, word: Word, after: Word | undefined): boolean {
  return after === undefined || !isJoined(text, word, after) || !isCapital(after)
}

/** A word that begins a sentence and asks for a person behind it: "Ask Dot", "With Joy: count the chairs". */
export function leadsToPerson({ raw, folded }: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(raw) && toPersons.has(folded)
}

/** "Dot’s gate"; what belongs to a place is looked at elsewhere. */
function isNameByWhatItOwns(text: string, words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]]
  return word !== undefined && after !== undefined && /^['’ʼ]s $/u.test(text.slice(word.end, after.start))
}

/** "Dot has nine people on the rota", "Ivy will cook": what only people do, where a capital says nothing. */
function isNameByWhatItDoes(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, after, next] = [words[at - 1], words[at], words[at + 1], words[at + 2]]
  if (word === undefined || after === undefined) return false
  if (before !== undefined && isJoined(text, before, word)) return false
  if (!isJoined(text, word, after) || !/^\p{Ll}/u.test(after.raw)) return false
  if (personsVerbs.has(after.folded)) return true
  if (next === undefined) return false
  // "Dot and Owen", "Grace to ring": who an action is for stands first.
  if (after.folded === 'and')
    return isCapital(next) && isJoined(text, after, next) && isAlone(text, next, words[at + 3])
  const isDoer =
    after.folded === 'has' || after.folded === 'will' || (after.folded === 'to' && !areHoped.has(word.folded))
  // "Grace has been said", "Frost will be gone by May"
  return isDoer && !ofThings.has(next.folded)
}

const ofThings = new Set('been be to become not gone come risen fallen'.split(' '))
/** "Hope to see you", "Walk to school": no person. */
const areHoped = new Set('hope walk drive dance'.split(' '))
const personsVerbs = new Set(
  `agreed agrees asked asks attended brings brought chaired explained felt feels goes heard hopes introduced joined
  knows knew likes met noted offered offers phoned promised promises raised rang rings reminded reported reports runs said
  says spoke speaks suggested suggests takes thanked thanks thinks thought told tells volunteered waits wants wanted
  welcomed wondered wonders worries writes wrote`.split(/\s+/u),
)
const toPersons = new Set(
  `ask tell ring phone call telephone text email thank remind invite help visit chase contact give show send let pay meet
  see support introduce nominate welcome warn inform update join congratulate brief
  with for from to and by but if when as because`.split(/\s+/u),
)

const articles = new Set('a an the this that these those our your their its his her in old new no st saint'.split(' '))
