import type { Escalation } from '../../model/cards'
import type { Day, Id } from '../../model/common'
import type { Permission } from '../../model/permission'
import { wordsOf } from '../fold'
import { basesOf } from '../word-endings'
import { commonWords } from './common-words'
import { holdsIn, holdsOn } from './standing'

export type Span = { readonly from: number; readonly to: number }

export type PermissionMatch = {
  readonly permission: Permission
  /** It holds in the place that asks; else it was said elsewhere. */
  readonly holdsHere: boolean
  /** Where words of the question stand in `permission.what`, to underline them. */
  readonly inWhat: readonly Span[]
  /** And in its condition. */
  readonly inCondition: readonly Span[]
}

export type Question = {
  readonly question: string
  readonly tried?: string
  readonly ask: Escalation['ask']
  readonly localityId: Id
  /** The register as it is held: the same list again is not read again. */
  readonly permissions: readonly Permission[]
  readonly today: Day
  /** Marked as another matter; never offered again. */
  readonly notTheSame: readonly Id[]
  /** The question itself, where it is written already: whether a permission may go on is not answered by that permission. */
  readonly escalationId?: Id | undefined
}

const mostOffered = 20
const mostWords = 60
/** Of the best one's weight: what shares a word by chance is not offered beside what fits. */
const leastShare = 0.4
/** One thing in common is chance; "walking bus" is one thing, though two words. */
const fewestShared = 2
/** Of the words of the question, or of those of the permission. */
const leastInCommon = 0.3
/** Of what is allowed, of its condition or of where it holds: the one thing they share is what it is about. */
const leastOfAField = 0.5

/**
 * Permissions that may already answer a question, the best first: those that hold in this place before those of others,
 * then by the words they share with it; a word that few permissions have says more. What was tried and what is asked for
 * decide only between equals. Quick enough for every keystroke over 2,000.
 */
export function permissionsThatMayAnswer(question: Question): readonly PermissionMatch[] {
  const { permissions, localityId, today } = question
  const register = registerOf(permissions)
  const terms = termsOf(question.question)
  const words = new Set(terms.flat())
  const { weights, shared } = weigh(register, terms)
  const joined = joinedIn(register, question.question)
  const refused = new Set(question.notTheSame)
  const isAlike = (index: number): boolean => {
    const count = shared[index] ?? 0
    const fewest = Math.min(terms.length, register.lengths[index] ?? 0)
    if (count < fewestShared || count < fewest * leastInCommon) return false
    return count - (joined.get(index) ?? 0) >= fewestShared || isAboutIt(permissions[index], words)
  }
  const offered = permissions.flatMap((permission, index) => {
    const isSame = isAlike(index) && holdsOn(permission, today) && !refused.has(permission.id)
    const asksForIt = question.escalationId !== undefined && permission.askedToGoOn === question.escalationId
    return isSame && !asksForIt ? [{ permission, index, weight: weights[index] ?? 0 }] : []
  })
  if (offered.length === 0) return []
  const best = offered.reduce((most, { weight }) => Math.max(most, weight), 0)
  const beside = weigh(register, [...termsOf(question.tried ?? ''), ...askTerms[question.ask]]).weights
  return offered
    .filter(({ weight }) => weight >= best * leastShare)
    .map((one) => ({ ...one, beside: beside[one.index] ?? 0, isHere: holdsIn(one.permission, localityId) }))
    .sort(
      (a, b) =>
        Number(b.isHere) - Number(a.isHere) ||
        b.weight - a.weight ||
        b.beside - a.beside ||
        compare(b.permission.saidOn, a.permission.saidOn) ||
        compare(a.permission.id, b.permission.id),
    )
    .slice(0, mostOffered)
    .map(({ permission, isHere }) => ({
      permission,
      holdsHere: isHere,
      inWhat: spansIn(permission.what, words),
      inCondition: spansIn(permission.condition, words),
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A word by all it may be a form of: "rooms" is "rooms" and "room". Two words are the same where they share one. */
type Term = readonly string[]

function isCommon(folded: string): boolean {
  return folded.length < 2 || commonWords.has(folded) || /^\d+$/u.test(folded)
}

/** Money is about money, however much: £200 and £500 have that in common. */
const sum = /£\s?\d/u
const aSum = '£'

/** What a text is about: each word once, without the common ones. */
function termsOf(text: string): readonly Term[] {
  const seen = new Set<string>()
  const terms: Term[] = []
  for (const { folded } of wordsOf(text)) {
    if (isCommon(folded) || seen.has(folded)) continue
    const term = basesOf(folded)
    // "room" and "rooms" in one question count once.
    if (!term.some((base) => seen.has(base))) terms.push(term)
    for (const base of term) seen.add(base)
    if (terms.length >= mostWords) break
  }
  if (sum.test(text)) terms.push([aSum])
  return terms
}

/** Words side by side, as they stand: "walking bus", "walking-bus"; not those with a comma or a common word between them. */
function pairsOf(text: string): readonly (readonly [Term, Term])[] {
  const words = wordsOf(text)
  return words.flatMap(({ from, folded }, at) => {
    const before = words[at - 1]
    if (before === undefined || isCommon(folded) || isCommon(before.folded)) return []
    return /^[\s\p{Pd}]*$/u.test(text.slice(before.to, from))
      ? [[basesOf(before.folded), basesOf(folded)] as const]
      : []
  })
}

const pairKeys = ([first, second]: readonly [Term, Term]): readonly string[] =>
  first.flatMap((one) => second.map((other) => `${one} ${other}`))

/** Words that go with what is asked for. */
const askTerms: { readonly [A in Escalation['ask']]: readonly Term[] } = {
  permission: [['allow'], ['permission']],
  money: [['money'], ['fund'], ['pay'], ['cost'], ['budget'], ['pound']],
  'open-a-door': [['meet'], ['introduce'], ['contact']],
  'people-or-time': [['staff'], ['hour'], ['time'], ['officer']],
  space: [['room'], ['hall'], ['space'], ['building'], ['yard']],
  'bend-a-rule': [['rule'], ['policy'], ['exception']],
  advice: [['advice'], ['guidance']],
  unsaid: [],
}

/** Where in the list those stand that have a word, by all it may be a form of. */
type Register = {
  readonly size: number
  readonly having: ReadonlyMap<string, readonly number[]>
  /** Likewise of two words side by side. */
  readonly pairs: ReadonlyMap<string, readonly number[]>
  /** How many words each is about. */
  readonly lengths: readonly number[]
}

// Records are frozen and lists of them replaced, never changed: what was read of one stays true as long as it is there.
type Read = {
  readonly bases: readonly string[]
  readonly pairs: readonly string[]
  readonly length: number
  /** What each of its fields is about. */
  readonly fields: readonly (readonly Term[])[]
}
const read = new WeakMap<Permission, Read>()
const registers = new WeakMap<readonly Permission[], Register>()

function registerOf(permissions: readonly Permission[]): Register {
  const known = registers.get(permissions)
  if (known !== undefined) return known
  const having = new Map<string, number[]>()
  const pairs = new Map<string, number[]>()
  const lengths: number[] = []
  permissions.forEach((permission, index) => {
    const now = readOf(permission)
    lengths.push(now.length)
    for (const base of now.bases) addTo(having, base, index)
    for (const pair of now.pairs) addTo(pairs, pair, index)
  })
  const register = { size: permissions.length, having, pairs, lengths }
  registers.set(permissions, register)
  return register
}

function addTo(lists: Map<string, number[]>, key: string, index: number): void {
  const others = lists.get(key)
  if (others === undefined) lists.set(key, [index])
  else others.push(index)
}

function readOf(permission: Permission): Read {
  const known = read.get(permission)
  if (known !== undefined) return known
  const { what, condition, reach } = permission
  const text = `${what} ${condition} ${reach}`
  const bases = new Set<string>()
  for (const { folded } of wordsOf(text)) {
    if (!isCommon(folded)) for (const base of basesOf(folded)) bases.add(base)
  }
  if (sum.test(text)) bases.add(aSum)
  const fields = [what, condition, reach]
  const pairs = new Set(fields.flatMap((field) => pairsOf(field).flatMap(pairKeys)))
  const now = {
    bases: [...bases],
    pairs: [...pairs],
    length: termsOf(text).length,
    fields: fields.map(termsOf).filter((terms) => terms.length > 0),
  }
  read.set(permission, now)
  return now
}

/** How many words each permission of the list shares, and their weight: every one adds to it, and a rare one more. */
function weigh(
  { size, having }: Register,
  terms: readonly Term[],
): { readonly weights: Float64Array; readonly shared: Uint8Array } {
  const weights = new Float64Array(size)
  const shared = new Uint8Array(size)
  for (const term of terms) {
    const lists = term.flatMap((base) => having.get(base) ?? [])
    const sharing = term.length === 1 ? lists : [...new Set(lists)]
    const weight = Math.log(1 + size / Math.max(1, sharing.length))
    for (const index of sharing) {
      weights[index] = (weights[index] ?? 0) + weight
      shared[index] = (shared[index] ?? 0) + 1
    }
  }
  return { weights, shared }
}

/** How many words of the question only go on with the one before them, in each permission that has them side by side too. */
function joinedIn({ pairs }: Register, question: string): ReadonlyMap<number, number> {
  const joined = new Map<number, number>()
  const seen = new Set<string>()
  for (const pair of pairsOf(question)) {
    const keys = pairKeys(pair).filter((key) => !seen.has(key))
    for (const key of keys) seen.add(key)
    for (const index of new Set(keys.flatMap((key) => pairs.get(key) ?? []))) {
      joined.set(index, (joined.get(index) ?? 0) + 1)
    }
  }
  return joined
}

/** A field of it says little else. */
function isAboutIt(permission: Permission | undefined, words: ReadonlySet<string>): boolean {
  if (permission === undefined) return false
  return readOf(permission).fields.some((terms) => {
    const both = terms.filter((term) => term.some((base) => words.has(base))).length
    return both >= fewestShared && both >= terms.length * leastOfAField
  })
}

function spansIn(text: string, words: ReadonlySet<string>): readonly Span[] {
  return wordsOf(text).flatMap(({ from, to, folded }) =>
    !isCommon(folded) && basesOf(folded).some((base) => words.has(base)) ? [{ from, to }] : [],
  )
}
