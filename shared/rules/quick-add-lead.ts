import type { Id } from '../model/common'
import { meansWholeTeam, type NameMatch } from './names'
import { isOnlyAWord } from './task-words'
import type { Span } from './text-spans'

type Who = Span & { readonly personId: Id | 'team' }
export type Lead =
  /** `end` is where the task itself begins. */
  | { readonly kind: 'people'; readonly who: readonly Who[]; readonly end: number }
  | { readonly kind: 'several'; readonly span: Span; readonly personIds: readonly Id[] }

const names = String.raw`[\p{L}\p{N}][^\s:,&+/]{0,40}(?:[^\S\n]{1,3}[\p{L}\p{N}][^\s:,&+/]{0,40}){0,3}?`
const between = String.raw`\s{0,3}(?:[,&+/]|\sand\s)\s{0,3}`
/** "Owen to ring", "Owen and Nettie: ring". */
const opening = new RegExp(
  `^\\s{0,20}(${names}(?:${between}${names}){0,3}?)(?:\\s{0,3}:\\s{0,9}|\\s{1,3}to\\s{1,9})(?=\\S)`,
  'iu',
)

/**
 * Who a line begins with, as minutes are spoken: "Owen to ring housing", "idris: find the key". Null where it begins with
 * the task: one word that is nobody's name leaves the whole line as it is.
 */
export function readLead(text: string, find: (written: string) => NameMatch): Lead | null {
  const found = opening.exec(text)
  const group = found?.[1]
  if (found === null || group === undefined) return null
  const start = found[0].indexOf(group)
  const who: Who[] = []
  for (const piece of piecesOf(group, start)) {
    const written = text.slice(piece.from, piece.to)
    if (meansWholeTeam(written) && who.length === 0) {
      who.push({ ...piece, personId: 'team' })
      continue
    }
    // "will: paint it", "may to": a word, until it is written as a name.
    if (isOnlyAWord(written, text, piece.from, false)) return null
    const match = find(written)
    if (match.kind === 'several') return { kind: 'several', span: piece, personIds: match.personIds }
    if (match.kind === 'nobody' || who.some((one) => one.personId === 'team')) return null
    if (who.every((one) => one.personId !== match.personId)) who.push({ ...piece, personId: match.personId })
  }
  return { kind: 'people', who, end: found[0].length }
}

function piecesOf(group: string, start: number): readonly Span[] {
  const pieces: Span[] = []
  let at = 0
  for (const gap of [...group.matchAll(new RegExp(between, 'giu'))]) {
    pieces.push({ from: start + at, to: start + gap.index })
    at = gap.index + gap[0].length
  }
  return [...pieces, { from: start + at, to: start + group.length }]
}
