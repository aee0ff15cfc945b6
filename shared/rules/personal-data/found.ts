import type { Id } from '../../model/common'
import type { FindingKind } from '../../model/personal-data'
import { foldName } from '../names'

/** Something that looks like it is about a person, at `start` up to `end` (UTF-16 units) of the text it was found in. */
export type Found = {
  readonly kind: FindingKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whom the words may mean; none where nobody of the workspace is called so. */
  readonly personIds: readonly Id[]
  /** "Mrs Larkspur" may be the mother of the Larkspur we know. */
  readonly isDoubtful: boolean
}

export function foundAt(
  kind: FindingKind,
  text: string,
  start: number,
  end: number,
  who: Pick<Found, 'personIds' | 'isDoubtful'> = { personIds: [], isDoubtful: false },
): Found {
  return { kind, text: text.slice(start, end), start, end, ...who }
}

/** The same words but for accents, capitals, hyphens, apostrophes, spaces and what no eye sees. */
export function foldFound(text: string): string {
  return foldName(text.replace(/\p{Cf}/gu, ''))
    .replace(/'/gu, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .trim()
}

/** Somebody may be found as a titled name today and as a person of the workspace tomorrow. */
export function isSameKind(one: FindingKind, other: FindingKind): boolean {
  return one === other || (isName(one) && isName(other))
}

export function isName(kind: FindingKind): boolean {
  return kind === 'person' || kind === 'titled-name'
}
