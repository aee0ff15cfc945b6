import type { Found } from '../../../../shared/rules/personal-data/found'

/** Letters on each side: enough to tell what is meant. */
const most = 60
const sentenceEnd = /[.!?…]["'”’)]?\s|\n/u

/** What stands before and after words in their sentence, up to 60 letters on each side, cut between words. */
export function sentenceAround(
  text: string,
  { start, end }: Pick<Found, 'start' | 'end'>,
): { readonly before: string; readonly after: string } {
  return { before: wordsBefore(text, start), after: wordsAfter(text, end) }
}

function wordsBefore(text: string, start: number): string {
  const from = Math.max(0, start - most)
  const near = text.slice(from, start)
  const [lastEnd] = [...near.matchAll(new RegExp(sentenceEnd, 'gu'))].slice(-1)
  if (lastEnd !== undefined) return near.slice(lastEnd.index + lastEnd[0].length).replace(/^\s+/u, '')
  const isWhole = from === 0 || /\s/u.test(text[from - 1] ?? '')
  return isWhole ? near.replace(/^\s+/u, '') : near.replace(/^\S*\s*/u, '')
}

function wordsAfter(text: string, end: number): string {
  const near = text.slice(end, end + most)
  const sentence = sentenceEnd.exec(`${near}${text.slice(end + most, end + most + 1)}`)
  if (sentence !== null) return near.slice(0, sentence.index + sentence[0].length).trimEnd()
  const isWhole = end + most >= text.length || /\s/u.test(text[end + most] ?? '')
  return isWhole ? near.trimEnd() : near.replace(/\s*\S*$/u, '')
}
