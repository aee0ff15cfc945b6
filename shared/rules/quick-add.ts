import type { Owner } from '../model/action'
import type { Day, Id } from '../model/common'
import { foldName, meansWholeTeam, type Named, type NameMatch, nameFinder } from './names'
import { readDayEndingAt } from './plain-dates'
import { readLead } from './quick-add-lead'
import { isDayOfSentence, isOnlyAWord, looksLikeInitials, mayOwn, wordBefore } from './task-words'
import { endBefore, inOrder, type Span, spaceAtTheEnds, tidy, without } from './text-spans'

export { readSpend, type SpendRead } from './read-spend'
export type { Span }

export type Understood = Span & {
  readonly means:
    | { readonly kind: 'owner'; readonly personId: Id }
    | { readonly kind: 'helper'; readonly personId: Id }
    | { readonly kind: 'team' }
    | { readonly kind: 'due'; readonly day: Day }
}

export type NotUnderstood = Span & {
  readonly why:
    | { readonly kind: 'nobody'; readonly text: string }
    | { readonly kind: 'several'; readonly text: string; readonly personIds: readonly Id[] }
    | { readonly kind: 'no-such-day'; readonly text: string; readonly suggestion: Day | null }
}

export type QuickAdd = {
  readonly title: string
  readonly owner: Owner
  readonly helperIds: readonly Id[]
  readonly dueOn: Day | null
  /** In the order of the text, for the underlining; never overlapping. */
  readonly understood: readonly Understood[]
  /** Stays in the title, so that Enter always saves every word. */
  readonly notUnderstood: readonly NotUnderstood[]
  /** What the title leaves out of the text: the understood words, "by" before them, and space at the ends. */
  readonly removed: readonly Span[]
}

type Found = { readonly span: Span; readonly personId: Id | 'team' }
type Walk = {
  end: number
  day: { readonly span: Span; readonly day: Day } | null
  dayRead: boolean
  people: Found[]
  peopleRead: boolean
  readonly removed: Span[]
  readonly notUnderstood: NotUnderstood[]
}

/**
 * Reads one typed line, from its end backwards: "ring housing ol fri" is "ring housing", Owen Larkspur, Friday.
 * The owner and the day may stand in either order, with "by", "for" or "@"; of several people the first owns and the
 * others help. It may also begin with who does it ("Owen to ring housing", "idris: find the key"). Whatever is not understood for certain stays a word of the title. Offsets are into `text`.
 */
export function readQuickAdd(
  text: string,
  given: { readonly people: readonly Named[]; readonly today: Day },
): QuickAdd {
  const find = finderOf(given.people)
  const walk: Walk = {
    end: endBefore(text, text.length),
    day: null,
    dayRead: false,
    people: [],
    peopleRead: false,
    removed: [],
    notUnderstood: [],
  }
  while (takeDay(text, walk, given.today) || takePeople(text, walk, find)) {
    // each step moves walk.end to the left
  }
  takeLead(text, walk, find)
  const removed = tidy(text, walk.removed)
  const title = without(text, removed)
  // "fri" alone is a task called "fri": a line is never saved without words.
  if (title === '') return asTyped(text)
  const [first, ...others] = walk.people
  return {
    title,
    owner: ownerOf(first),
    helperIds: others.flatMap(({ personId }) => (personId === 'team' ? [] : [personId])),
    dueOn: walk.day?.day ?? null,
    understood: inOrder([
      ...walk.people.map(({ span, personId }, index) => ({ ...span, means: meaningOf(personId, index) })),
      ...(walk.day === null ? [] : [{ ...walk.day.span, means: { kind: 'due' as const, day: walk.day.day } }]),
    ]),
    notUnderstood: inOrder(walk.notUnderstood),
    removed,
  }
}

function ownerOf(first: Found | undefined): Owner {
  if (first === undefined) return { kind: 'nobody' }
  return first.personId === 'team' ? { kind: 'team' } : { kind: 'person', personId: first.personId }
}

function meaningOf(personId: Id | 'team', index: number): Understood['means'] {
  if (personId === 'team') return { kind: 'team' }
  return { kind: index === 0 ? 'owner' : 'helper', personId }
}

function asTyped(text: string): QuickAdd {
  const removed = spaceAtTheEnds(text)
  const nothing = { owner: { kind: 'nobody' as const }, helperIds: [], dueOn: null, understood: [], notUnderstood: [] }
  return { title: without(text, removed), ...nothing, removed }
}

function takeDay(text: string, walk: Walk, today: Day): boolean {
  if (walk.dayRead) return false
  const found = readDayEndingAt(text, walk.end, today)
  if (found === null) return false
  const span = { from: found.from, to: found.to }
  let start = span.from
  if ('problem' in found) {
    walk.notUnderstood.push({ ...span, why: { kind: 'no-such-day', text: found.text, suggestion: found.suggestion } })
  } else {
    // Nothing falls due in the past: such a day belongs to the sentence.
    if (found.day < today || isDayOfSentence(text, span.from)) return false
    walk.day = { span, day: found.day }
    // BY and ON in capitals may be people.
    const lead = /(?:^|\s)\s{0,9}(?:(?:[Dd]ue\s{1,3})?(?:[Bb]y|[Bb]efore|[Oo]n|[Ff]or)|[Dd]ue|@|[-–—])[\s:]{0,9}$/u
    start = leadStart(text, span.from, lead)
    walk.removed.push({ from: start, to: span.to })
  }
  walk.dayRead = true
  walk.end = endBefore(text, start)
  return true
}

/** Whoever the line begins with owns it; those it ends with help. */
function takeLead(text: string, walk: Walk, find: Finder): void {
  const lead = readLead(text, find.whole)
  if (lead === null) return
  if (lead.kind === 'several') {
    // What the end said of the same words stands.
    if (lead.span.to <= walk.end)
      walk.notUnderstood.push({
        ...lead.span,
        why: { kind: 'several', text: text.slice(lead.span.from, lead.span.to), personIds: lead.personIds },
      })
    return
  }
  if (lead.end >= walk.end) return
  const who = lead.who.map(({ from, to, personId }) => ({ span: { from, to }, personId }))
  const helpers = who[0]?.personId === 'team' ? [] : walk.people
  walk.people = dedup([...who, ...helpers.filter(({ personId }) => personId !== 'team')])
  walk.removed.push({ from: 0, to: lead.end })
}

function takePeople(text: string, walk: Walk, find: Finder): boolean {
  if (walk.peopleRead) return false
  const group: Found[] = []
  let end = walk.end
  const veryEnd = endBefore(text, text.length)
  for (;;) {
    const seen = personEndingAt(text, end, end === veryEnd, find)
    if (seen === null) break
    if ('unclear' in seen) {
      if (group.length > 0) break
      walk.notUnderstood.push({ ...seen.span, why: seen.unclear })
      // Once only: "paint it zz qq" is one question, and the rest is words.
      walk.peopleRead =
        seen.unclear.kind === 'several' || walk.notUnderstood.filter(({ why }) => why.kind === 'nobody').length > 1
      walk.end = endBefore(text, seen.span.from)
      return true
    }
    if (seen.personId === 'team' && group.length > 0) break
    group.unshift({ span: seen.span, personId: seen.personId })
    if (seen.personId === 'team') break
    end = leadStart(text, seen.span.from, /\s{0,9}(?:[,&+/]|\s(?:and|with)(?=\s))?\s{0,9}$/iu)
  }
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined || !mayOwn(text, first.span.from)) return false
  const from = leadStart(text, first.span.from, /(?:^|\s)\s{0,9}(?:[Bb]y|[Ff]or|@|[Oo]wner:?|[-–—])\s{0,9}$|(?<=\s)@$/u)
  walk.removed.push({ from, to: last.span.to })
  walk.people = dedup(group)
  walk.peopleRead = true
  walk.end = endBefore(text, from)
  return true
}

type Finder = {
  readonly whole: (written: string) => NameMatch
  /** After "@", where it can be nothing but a name, its first letters are enough. */
  readonly begun: (written: string) => NameMatch
}

const fewestLetters = 2

function finderOf(people: readonly Named[]): Finder {
  const whole = nameFinder(people)
  const begun = (written: string): NameMatch => {
    const match = whole(written)
    const letters = foldName(written)
    if (match.kind !== 'nobody' || letters.length < fewestLetters) return match
    const found = people.filter(({ name }) => {
      const words = foldName(name).split(' ')
      return words.some((_, index) => words.slice(index).join(' ').startsWith(letters))
    })
    const [first] = found
    if (first === undefined) return match
    if (found.length > 1) return { kind: 'several', personIds: found.map((person) => person.id) }
    return { kind: 'one', personId: first.id, by: 'name' }
  }
  return { whole, begun }
}

type Unclear = {
  readonly span: Span
  readonly unclear: Exclude<NotUnderstood['why'], { kind: 'no-such-day' }>
}
type Seen = Found | Unclear

/** The longest name of up to four words that ends at `end`. */
function personEndingAt(text: string, end: number, veryEnd: boolean, find: Finder): Seen | null {
  const head = text.slice(Math.max(0, end - 80), end)
  const shift = end - head.length
  const starts = [...head.matchAll(/(?<![\p{L}\p{M}\p{N}'’.-])[\p{L}\p{N}]/gu)].map((match) => match.index)
  for (const start of starts.slice(-4)) {
    const written = head.slice(start)
    if (/[,;/&+@():]/u.test(written)) continue
    const span = { from: start + shift, to: end }
    if (isTeam(written, text, span.from)) return { span, personId: 'team' }
    if (isOnlyAWord(written, text, span.from, veryEnd)) continue
    const match = text[span.from - 1] === '@' ? find.begun(written) : find.whole(written)
    if (match.kind === 'one') return { span, personId: match.personId }
    if (match.kind === 'several' && mayOwn(text, span.from)) {
      return { span, unclear: { kind: 'several', text: written, personIds: match.personIds } }
    }
    if (looksLikeInitials(written) && mayOwn(text, span.from)) {
      return { span, unclear: { kind: 'nobody', text: written } }
    }
  }
  return null
}

function isTeam(written: string, text: string, from: number): boolean {
  if (!meansWholeTeam(written)) return false
  // "the youth team" is somebody else, and a cake "for all" is nobody's task.
  if (/^(?:all|everybody|everyone|(?:the )?whole team)$/iu.test(written)) return wordBefore(text, from) !== 'for'
  return /(?:by\s{1,3}|@)$/iu.test(text.slice(Math.max(0, from - 5), from))
}

function dedup(group: readonly Found[]): Found[] {
  return group.filter(({ personId }, index) => group.findIndex((other) => other.personId === personId) === index)
}

function leadStart(text: string, from: number, lead: RegExp): number {
  const head = text.slice(Math.max(0, from - 30), from)
  const match = lead.exec(head)
  return match === null ? from : from - head.length + match.index
}
