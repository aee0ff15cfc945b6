import type { Run } from '../../../../shared/model/document'
import { type Found, isName } from '../../../../shared/rules/personal-data/found'
import { wordsOfRuns } from './pieces'

/** Other words in the place of what was found; null cuts it. */
export type Edit = { readonly found: Found; readonly by: string | null }

type Segment = { text: string; run: Run }

/**
 * Runs with what was found replaced or cut, over their boundaries: bold stays where it was, a link of which words change
 * is a link no more. What a cut leaves behind (brackets, commas, "who lives at") goes with it. Edits are in the order of
 * the words and do not overlap.
 */
export function settleRuns(runs: readonly Run[], edits: readonly Edit[]): readonly Run[] {
  const segments = runs.map((run): Segment => ({ text: wordsOfRuns([run]), run }))
  // From the last to the first: places before an edit stay where they are.
  for (let at = edits.length - 1; at >= 0; at -= 1) {
    const edit = edits[at]
    if (edit === undefined) continue
    const text = segments.map((one) => one.text).join('')
    const { start, end } = edit.found
    unlink(segments, start, end)
    if (edit.by !== null) {
      const isOwner = /^['’]s(?!\p{L})/iu.test(text.slice(end, end + 3))
      const by = isOwner ? withoutBody(edit.by) : edit.by
      // "the Larkspurs's number"
      if (isOwner && /s$/iu.test(by)) splice(segments, end + 1, end + 2, '')
      const startsSentence = isSentenceStart(text, start) || endsBoldLead(segments, text, start)
      splice(segments, start, end, startsSentence ? capital(by) : by)
      continue
    }
    const cut = cutRange(text, edit.found, edits[at - 1]?.found.end ?? 0)
    splice(segments, cut.start, cut.end, '')
    const left = segments.map((one) => one.text).join('')
    const next = left[cut.start]
    if (next !== undefined && isSentenceStart(left, cut.start))
      splice(segments, cut.start, cut.start + 1, capital(next))
  }
  return segments.flatMap(runOf)
}

function runOf({ text, run }: Segment): readonly Run[] {
  const { breakBefore: _, ...rest } = run
  const hadWords = run.text !== ''
  if (text === '' || (text === '\n' && hadWords)) return []
  return [text.startsWith('\n') ? { ...rest, text: text.slice(1), breakBefore: true } : { ...rest, text }]
}

function unlink(segments: readonly Segment[], start: number, end: number): void {
  let at = 0
  for (const segment of segments) {
    const until = at + segment.text.length
    if (at < end && start < until && segment.run.href !== undefined) {
      const { href: _, ...rest } = segment.run
      segment.run = rest
    }
    at = until
  }
}

/** What is put in belongs to the run in which the words began. */
function splice(segments: readonly Segment[], start: number, end: number, by: string): void {
  let at = 0
  let isPut = by === ''
  for (const segment of segments) {
    const { text } = segment
    const until = at + text.length
    if (at < end && start < until) {
      const before = text.slice(0, Math.max(0, start - at))
      segment.text = `${before}${isPut ? '' : by}${text.slice(Math.max(0, end - at))}`
      isPut = true
    }
    at = until
  }
}

/** "the housing officer from Peakside Homes" owns nothing: "the housing officer's number" reads on. */
function withoutBody(words: string): string {
  return /^(?:the|an?) /u.test(words) ? words.replace(/,? from .*$/u, '') : words
}

function capital(text: string): string {
  const [first = ''] = text
  return `${first.toLocaleUpperCase('en-GB')}${text.slice(first.length)}`
}

const abbreviation = /(?<!\p{L})(?:tel|no|nos|mr|mrs|ms|dr|st|mob|e\.g|i\.e|approx|ext|cllr|rev|prof|sgt|\p{Lu})\.$/iu

function isSentenceStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  const words = before.replace(/[\s"'“‘([]+$/u, '')
  if (words === '' || before.slice(words.length).includes('\n')) return true
  return /[.!?…]["'”’)]?$/u.test(words) && words.length < before.length && !abbreviation.test(words)
}

/** "**Agreed (26/D014):** a resident …": behind bold words with a colon a sentence begins. */
function endsBoldLead(segments: readonly Segment[], text: string, at: number): boolean {
  const colon = text.slice(0, at).trimEnd().length - 1
  if (text[colon] !== ':') return false
  let from = 0
  for (const segment of segments) {
    const until = from + segment.text.length
    if (colon < until) return segment.run.bold === true
    from = until
  }
  return false
}

type Range = { readonly start: number; readonly end: number }

/** What goes with words that are cut, so that what stays reads well. Never over a line break, nor before `least`. */
function cutRange(text: string, found: Found, least: number): Range {
  let { start, end } = found
  const clause = isName(found.kind) ? null : leadIn(text.slice(Math.max(least, start - 40), start))
  if (clause !== null) start -= clause.length
  const isClause = clause?.includes('who ') === true || clause?.includes('ing ') === true
  const opens = /[([][ \u00a0]*$/u.exec(text.slice(Math.max(least, start - 3), start))
  const closes = /^[ \u00a0]*[)\]]/u.exec(text.slice(end, end + 4))
  if (opens !== null && closes !== null) {
    start -= opens[0].length
    end += closes[0].length
  }
  const spaces = spacesBefore(text, start, least)
  const after = /^[ \u00a0]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0
  const next = text[end + after]
  const before = text[start - spaces - 1]
  const isLineStart = start - spaces <= 0 || before === '\n'
  if (isLineStart) {
    const rest = /^[ \u00a0]*[,;:.!?]*[ \u00a0]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0
    return { start: start - spaces, end: end + rest }
  }
  const closing = next === undefined || next === '\n' || /[,;:.!?)\]]/u.test(next)
  if (!closing) return { start, end: spaces > 0 ? end + after : end }
  if (/[.!?]/u.test(before ?? '') && /[.,;:!?]/u.test(next ?? ''))
    return { start: start - spaces, end: end + after + 1 }
  // ", who lives at 14 Weir Court," takes both commas with it.
  if (isClause && next === ',' && text[start] === ',') return { start: start - spaces, end: end + after + 1 }
  const isDouble = /[,;:–-]/u.test(before ?? '') && start - spaces > least
  const from = start - spaces - (isDouble ? 1 : 0)
  return { start: from - spacesBefore(text, from, least), end: next === undefined ? end + after : end }
}

function spacesBefore(text: string, at: number, least: number): number {
  let count = 0
  while (at - count - 1 >= least && /[ \u00a0]/u.test(text[at - count - 1] ?? '')) count += 1
  return count
}

/** "…, who lives at ", " tel. ", " on her mobile ": words that mean nothing without what they led to. */
function leadIn(before: string): string | null {
  const [words] = leads.exec(before) ?? []
  return words === undefined || words.trim() === '' ? null : words
}

const leads =
  /(?:,?[ \u00a0]*(?<![\p{L}\p{N}])(?:who (?:still |now )?(?:lives?|lived|stays?) (?:at|in)|(?:living|staying|residing) (?:at|in)|(?:(?:on|at|by|via|with) )?(?:(?:his|her|their|the|my|whose) )?(?:tel(?:ephone)?|phone|mob(?:ile)?|e-?mail(?: address)?|address|post ?code|NHS|NI|NINO|National Insurance|ring|call)(?: (?:no|number))?(?: is)?|(?:and )?(?:his|her|their|my|whose) number(?: is)?|of|at|on|via)[.:]*[ \u00a0]*)$/iu
