import type { FindMark } from '../../../shared/model/find'
import { joinedWords, type TextWord, wordsOf } from '../../../shared/rules/fold'
import type { Query } from './query'
import { isMatch, isSlip } from './vocabulary'

export type Marked = { readonly text: string; readonly marks: readonly FindMark[] }

const about = 120
/** How much of a long sentence is shown before the first word found. */
const before = 40

type Hit = { readonly from: number; readonly to: number; readonly typed: string }

/** Which words of a text answer to the query, whole: half a word or half a letter is never marked. */
export function marksIn(text: string, query: Query | null): readonly FindMark[] {
  return query === null ? [] : apart(hitsIn(text, wordsOf(text), query))
}

/** The sentence with most of the typed words in it, the first of such, cut around them; empty where there is none. */
export function sentenceIn(body: string, query: Query | null): Marked {
  const words = query === null ? [] : wordsOf(body)
  const hits = query === null ? [] : hitsIn(body, words, query)
  if (hits.length === 0) return { text: '', marks: [] }
  let best: { from: number; to: number; hits: readonly Hit[]; typed: number } | null = null
  for (const { from, to } of sentencesOf(body)) {
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= to)
    const typed = new Set(inside.map((hit) => hit.typed)).size
    if (typed > (best?.typed ?? 0)) best = { from, to, hits: inside, typed }
  }
  return best === null ? { text: '', marks: [] } : cut(body, words, best)
}

function hitsIn(text: string, words: readonly TextWord[], query: Query): readonly Hit[] {
  const hits: Hit[] = []
  for (const { from, to, folded } of [...words, ...joinedWords(text, words)]) {
    const typed = query.words.find((one) => isMatch(one, folded) || (query.slipped.has(one) && isSlip(one, folded)))
    if (typed !== undefined) hits.push({ from, to, typed })
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** In order, none over another: of "co-op" the whole and not its parts as well. */
function apart(hits: readonly Hit[]): readonly FindMark[] {
  const marks: FindMark[] = []
  for (const { from, to } of hits) if (from >= (marks.at(-1)?.[1] ?? 0)) marks.push([from, to])
  return marks
}

function sentencesOf(body: string): readonly { readonly from: number; readonly to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let from = 0
  for (const end of body.matchAll(/\s*\n\s*|(?<=[.!?…]["”’)\]]?)\s+/gu)) {
    sentences.push({ from, to: end.index })
    from = end.index + end[0].length
  }
  return [...sentences, { from, to: body.length }]
}

function cut(
  body: string,
  words: readonly TextWord[],
  sentence: { readonly from: number; readonly to: number; readonly hits: readonly Hit[] },
): Marked {
  const [first] = sentence.hits
  if (first === undefined) return { text: '', marks: [] }
  const isShort = sentence.to - sentence.from <= about
  const from = isShort ? sentence.from : startOf(words, sentence.from, first)
  const to = isShort || sentence.to - from <= about ? sentence.to : endOf(body, words, from, first)
  const opening = from > sentence.from ? '…' : ''
  const text = `${opening}${body.slice(from, to)}${to < sentence.to ? '…' : ''}`
  const shift = opening.length - from
  const inside = sentence.hits.flatMap((hit): Hit[] => {
    // Of a word without an end only its beginning is shown.
    const end = Math.min(hit.to, to)
    return hit.from >= from && hit.from < end && (hit.to <= to || hit === first) ? [{ ...hit, to: end }] : []
  })
  return { text, marks: apart(inside).map(([start, end]): FindMark => [start + shift, end + shift]) }
}

function startOf(words: readonly TextWord[], sentenceFrom: number, first: Hit): number {
  if (first.to - sentenceFrom <= about - before) return sentenceFrom
  return words.find((word) => word.from >= first.from - before && word.from >= sentenceFrom)?.from ?? first.from
}

function endOf(body: string, words: readonly TextWord[], from: number, first: Hit): number {
  const last = words.findLast((word) => word.to <= from + about)
  if (last !== undefined && last.to >= first.to) return last.to
  let end = from
  for (const { index, segment } of letters.segment(body.slice(from, from + 2 * about))) {
    if (index + segment.length > about) break
    end = from + index + segment.length
  }
  // One letter may be longer than all that fits: combining marks without end.
  return end > from ? end : first.to
}

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
