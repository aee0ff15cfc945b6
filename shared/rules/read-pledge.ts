import type { Id } from '../model/common'
import { foldName, type Named, nameFinder } from './names'

export type SaidSide = {
  readonly by:
    | { readonly kind: 'person'; readonly personId: Id }
    | { readonly kind: 'residents' }
    | { readonly kind: 'unknown' }
  /** What they will do; empty where nobody said. */
  readonly text: string
}
export type PledgeRead = { readonly weWill: SaidSide; readonly youWill: SaidSide }

const unsaid: SaidSide = { by: { kind: 'unknown' }, text: '' }
/** "We will open the hall", "and Owen Larkspur will bring the urn". */
const clause =
  /(?:^|[.,;]\s{0,3}(?:and\s{1,3})?|\sand\s{1,3}|\sif\s{1,3})((?:[\p{L}\p{N}][^\s.,;:]{0,40}\s{1,3}){0,3}?[\p{L}\p{N}][^\s.,;:]{0,40})\s{1,3}will\s{1,3}/giu

/**
 * Who promises what, as it is said: "Owen will carry shopping up; you will open the gate". A person of ours and "we" are
 * the one side, "you" and "residents" the other; a second person is the other side of the first. Null where nobody is
 * named for certain: the line is the pledge and both sides stay open.
 */
export function readPledge(text: string, people: readonly Named[]): PledgeRead | null {
  const find = nameFinder(people)
  const said = [...text.matchAll(clause)].map((found) => ({
    written: found[1] ?? '',
    at: found.index,
    end: found.index + found[0].length,
  }))
  let weWill: SaidSide | null = null
  let youWill: SaidSide | null = null
  for (const [index, { written, end }] of said.entries()) {
    const who = whoOf(written, find)
    if (who === null) return null
    const words = text
      .slice(end, said[index + 1]?.at ?? text.length)
      .trim()
      .replace(/[.,;]+$/u, '')
    const isOurs = who === 'we' || (typeof who === 'object' && weWill === null)
    const side: SaidSide = { by: byOf(who), text: words }
    if (isOurs ? weWill !== null : youWill !== null) return null
    if (isOurs) weWill = side
    else youWill = side
  }
  return weWill === null && youWill === null ? null : { weWill: weWill ?? unsaid, youWill: youWill ?? unsaid }
}

type Who = 'we' | 'you' | 'residents' | { readonly personId: Id }

function whoOf(written: string, find: ReturnType<typeof nameFinder>): Who | null {
  const words = foldName(written)
  if (words === 'we' || words === 'you') return words
  if (/^(?:the |our )?residents$/u.test(words)) return 'residents'
  const match = find(written)
  return match.kind === 'one' ? { personId: match.personId } : null
}

function byOf(who: Who): SaidSide['by'] {
  if (typeof who === 'object') return { kind: 'person', personId: who.personId }
  return { kind: who === 'residents' ? 'residents' : 'unknown' }
}
