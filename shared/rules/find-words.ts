import type { Day, Id } from '../model/common'
import type { FindAsk, FindKind } from '../model/find'
import { addDays, longDay, shortDay } from './dates'
import { readPeriodAt, readPlainDayAt } from './find-periods'
import { foldName, type Named, nameFinder } from './names'
import { isOnlyAWord } from './task-words'
import type { Span } from './text-spans'

export type FindMeaning =
  | { readonly kind: 'person'; readonly personId: Id }
  | { readonly kind: 'locality'; readonly localityId: Id }
  | { readonly kind: 'kinds'; readonly kinds: readonly FindKind[] }
  | { readonly kind: 'overdue' }
  /** Both days counted; null is open. */
  | { readonly kind: 'days'; readonly since: Day | null; readonly until: Day | null }

export type FindPart = Span & {
  /** As typed. Given back among `dropped`, it is read as plain words. */
  readonly text: string
  /** For its button: "By Owen Larkspur", "Since 1 April 2026". */
  readonly label: string
  readonly means: FindMeaning
}

export type FindWords = {
  readonly ask: Pick<FindAsk, 'words' | 'filters'>
  /** In the order of the line; never overlapping. */
  readonly parts: readonly FindPart[]
}

export type FindGiven = {
  readonly people: readonly Named[]
  readonly localities: readonly { readonly id: Id; readonly code: string; readonly name: string }[]
  readonly keyboardPersonId: Id | null
  readonly today: Day
  /** Texts of parts that the person wants as words. */
  readonly dropped?: ReadonlySet<string>
}

const kindWords: readonly (readonly [FindKind, string, RegExp])[] = [
  ['action', 'Actions', /^(?:actions?|tasks?)$/u],
  ['decision', 'Decisions', /^decisions?$/u],
  ['pledge', 'Pledges', /^pledges?$/u],
  ['escalation', 'Escalations', /^(?:escalations?|questions?)$/u],
  ['story', 'Stories', /^(?:story|stories)$/u],
  ['opportunity', 'Ideas', /^(?:ideas?|opportunity|opportunities)$/u],
  ['spend', 'Spends', /^(?:spends?|spending)$/u],
  ['minutes', 'Minutes', /^minutes$/u],
  ['parked', 'Parked', /^parked$/u],
  ['correction', 'Corrections', /^corrections?$/u],
  ['permission', 'Permissions', /^permissions?$/u],
  ['person', 'People', /^people$/u],
  ['place', 'Places', /^places$/u],
]
const beforeOwner = new Set(['by', 'owner', 'owned by', 'for', 'from', 'with', 'presenter', 'enabler'])
const beforePlace = new Set(['in', 'at'])
const longestName = 5

type Word = Span & { readonly text: string; readonly isQuoted: boolean }
type Found = { readonly words: number; readonly to?: number; readonly label: string; readonly means: FindMeaning }

/**
 * Reads the line of "Find or do": what is said about owner, place, kind, late and days becomes filters, the rest stays
 * words. "lift owen since april" looks for "lift", by Owen Larkspur, since 1 April. A name or a place that stands alone
 * is something to look for. Quotes keep their words together and are never read. Offsets are into `line`.
 */
export function readFind(line: string, given: FindGiven): FindWords {
  const words = wordsOf(line)
  const read = reader(line, words, given)
  const parts: FindPart[] = []
  const rest: string[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    const found = word.isQuoted ? null : read(at, parts)
    const behind = found === null ? null : endOf(line, words, at, found)
    if (found === null || behind === null) {
      rest.push(word.text)
      at += 1
      continue
    }
    const text = line.slice(word.from, behind.to)
    if (given.dropped?.has(text)) rest.push(...words.slice(at, behind.next).map((one) => one.text))
    else parts.push({ from: word.from, to: behind.to, text, label: found.label, means: found.means })
    at = behind.next
  }
  return { ask: { words: rest.join(' ').slice(0, 2_000), filters: filtersOf(parts) }, parts }
}

/** Where what was read ends: with its last word, the comma behind it too. Null where it ends inside a word. */
function endOf(
  line: string,
  words: readonly Word[],
  at: number,
  found: Found,
): { readonly to: number; readonly next: number } | null {
  if (found.to === undefined) return { to: words[at + found.words - 1]?.to ?? line.length, next: at + found.words }
  const stop = found.to
  const next = words.findIndex((word) => word.from >= stop)
  const last = words[next === -1 ? words.length - 1 : next - 1]
  if (last === undefined || /[\p{L}\p{N}]/u.test(line.slice(stop, last.to))) return null
  return { to: last.to, next: next === -1 ? words.length : next }
}

/** Words as typed, with a quoted run as one. */
function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(/["“”][^"“”]*["“”]|[^\s"“”]+|["“”]/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    isQuoted: /^["“”].*["“”]$/su.test(match[0]) && match[0].length > 1,
  }))
}

function filtersOf(parts: readonly FindPart[]): FindAsk['filters'] {
  const filters: FindAsk['filters'] = {
    personId: null,
    localityId: null,
    kinds: [],
    overdue: false,
    since: null,
    until: null,
  }
  for (const { means } of parts) {
    if (means.kind === 'person') filters.personId = means.personId
    else if (means.kind === 'locality') filters.localityId = means.localityId
    else if (means.kind === 'kinds') filters.kinds = [...new Set([...filters.kinds, ...means.kinds])]
    else if (means.kind === 'overdue') filters.overdue = true
    else {
      filters.since = means.since ?? filters.since
      filters.until = means.until ?? filters.until
    }
  }
  return filters
}

function reader(line: string, words: readonly Word[], given: FindGiven) {
  const find = nameFinder(given.people, { inACell: true })
  const nameOf = (id: Id) => given.people.find((person) => person.id === id)?.name ?? ''
  const plain = (at: number): string =>
    words[at]?.isQuoted ? '' : foldName(words[at]?.text ?? '').replace(/[,;:.]+$/u, '')
  const has = (parts: readonly FindPart[], kind: FindMeaning['kind']) => parts.some((part) => part.means.kind === kind)
  const written = (at: number, count: number): string =>
    line.slice(words[at]?.from ?? 0, words[at + count - 1]?.to ?? 0).replace(/[,;:]+$/u, '')
  const isUnquoted = (at: number, count: number) => words.slice(at, at + count).every((word) => !word.isQuoted)

  const personAt = (at: number): { readonly words: number; readonly personId: Id } | null => {
    for (let count = Math.min(longestName, words.length - at); count > 0; count -= 1) {
      if (!isUnquoted(at, count)) continue
      const match = find(
        written(at, count)
          .replace(/^@/u, '')
          .replace(/['’]s$/u, ''),
      )
      if (match.kind === 'one') return { words: count, personId: match.personId }
    }
    return null
  }
  const placeAt = (at: number): { readonly words: number; readonly localityId: Id; readonly label: string } | null => {
    for (let count = Math.min(8, words.length - at); count > 0; count -= 1) {
      if (!isUnquoted(at, count)) continue
      const text = foldName(written(at, count))
      const named = given.localities.filter((one) => foldName(one.name) === text || foldName(one.code) === text)
      const [place] = named
      if (place !== undefined && named.length === 1)
        return { words: count, localityId: place.id, label: `In ${place.name}` }
    }
    return null
  }

  const isOneName = personAt(0)?.words === words.length || placeAt(0)?.words === words.length

  const late = (at: number): Found | null =>
    /^(?:late|overdue)$/u.test(plain(at)) ? { words: 1, label: 'Late', means: { kind: 'overdue' } } : null

  const kind = (at: number, parts: readonly FindPart[]): Found | null => {
    const isAnd = plain(at) === 'and' && parts.at(-1)?.means.kind === 'kinds' && words[at - 1]?.to === parts.at(-1)?.to
    const word = plain(isAnd ? at + 1 : at)
    const known = kindWords.find(([, , pattern]) => pattern.test(word))
    if (known === undefined) return null
    return { words: isAnd ? 2 : 1, label: known[1], means: { kind: 'kinds', kinds: [known[0]] } }
  }

  const days = (at: number, parts: readonly FindPart[]): Found | null => {
    const asked = parts.flatMap(({ means }) => (means.kind === 'days' ? [means] : []))
    const found = daysAt(line, words, at, plain, given.today)
    if (found === null || found.means.kind !== 'days') return null
    const { since, until } = found.means
    const isSaid = asked.some((one) => (since !== null && one.since !== null) || (until !== null && one.until !== null))
    return isSaid ? null : found
  }

  const person = (at: number, parts: readonly FindPart[]): Found | null => {
    if (has(parts, 'person')) return null
    const pair = `${plain(at)} ${plain(at + 1)}`
    const me = given.keyboardPersonId
    const ofMe = plain(at) === 'mine' ? 1 : pair === 'for me' || pair === 'by me' ? 2 : 0
    if (me !== null && ofMe > 0)
      return { words: ofMe, label: `By ${nameOf(me) || 'me'}`, means: { kind: 'person', personId: me } }
    const lead = beforeOwner.has(pair) ? 2 : beforeOwner.has(plain(at)) ? 1 : 0
    const said = lead > 0 || (words[at]?.text.startsWith('@') ?? false)
    const who = personAt(at + lead)
    if (who === null) return null
    const one = words[at]
    // Alone it is somebody to look for; a short English word is initials only when it is said so.
    if (!said && isOneName) return null
    if (!said && who.words === 1 && one !== undefined) {
      if (plain(at).length < 2 || isOnlyAWord(one.text, line, one.from, false)) return null
    }
    return {
      words: lead + who.words,
      label: `By ${nameOf(who.personId)}`,
      means: { kind: 'person', personId: who.personId },
    }
  }

  const place = (at: number, parts: readonly FindPart[]): Found | null => {
    if (has(parts, 'locality')) return null
    const lead = beforePlace.has(plain(at)) ? 1 : 0
    const where = placeAt(at + lead)
    if (where === null || (lead === 0 && isOneName)) return null
    return {
      words: lead + where.words,
      label: where.label,
      means: { kind: 'locality', localityId: where.localityId },
    }
  }

  return (at: number, parts: readonly FindPart[]): Found | null =>
    late(at) ?? days(at, parts) ?? person(at, parts) ?? place(at, parts) ?? kind(at, parts)
}

function daysAt(
  line: string,
  words: readonly Word[],
  at: number,
  plain: (at: number) => string,
  today: Day,
): Found | null {
  const word = words[at]
  if (word === undefined) return null
  const lead = plain(at)
  const next = words[at + 1]
  const behind = next === undefined || next.isQuoted ? null : readPeriodAt(line, next.from, today)
  const days = (label: string, since: Day | null, until: Day | null, to: number): Found => ({
    words: 1,
    to,
    label,
    means: { kind: 'days', since, until },
  })
  if (behind !== null) {
    if (lead === 'since' || lead === 'from') return days(`Since ${said(behind.since)}`, behind.since, null, behind.to)
    if (lead === 'until' || lead === 'till') return days(`Until ${said(behind.until)}`, null, behind.until, behind.to)
    if (lead === 'before') return days(`Before ${said(behind.since)}`, null, addDays(behind.since, -1), behind.to)
    if (lead === 'after') return days(`After ${said(behind.until)}`, addDays(behind.until, 1), null, behind.to)
    if (lead === 'in' || lead === 'during' || lead === 'on')
      return days(between(behind.since, behind.until), behind.since, behind.until, behind.to)
  }
  const alone =
    lead === 'last' || lead === 'this' ? readPeriodAt(line, word.from, today) : readPlainDayAt(line, word.from, today)
  return alone === null ? null : days(between(alone.since, alone.until), alone.since, alone.until, alone.to)
}

function said(day: Day): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`
}

function between(since: Day, until: Day): string {
  return since === until ? longDay(since) : `${said(since)} to ${said(until)}`
}
