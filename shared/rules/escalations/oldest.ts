import type { EscalationHead } from '../../contract'
import type { Day, Instant } from '../../model/common'
import { dayOf } from '../dates'

type Timed = Pick<EscalationHead, 'sentAt'> & { readonly trail: readonly EscalationHead['trail'][number][] }

/** The day it was first sent, pauses and earlier enablers included; null while it is drafted. */
export function firstSentOn(one: Timed): Day | null {
  const first = firstSentAt(one)
  return first === null ? null : dayOf(first)
}

function firstSentAt({ trail, sentAt }: Timed): Instant | null {
  return trail.find((event) => event.kind === 'sent')?.at ?? sentAt
}

/**
 * Sorts the desk and the brief alike: oldest first, by the first sending, not by the clock of whoever has it now; what
 * the team has to answer first comes last. Of one day what is needed first, then what was sent first.
 */
export function ageKey(one: Timed & Pick<EscalationHead, 'column' | 'neededBy' | 'number' | 'id'>): string {
  const { column, neededBy, number, id } = one
  const withTeam = column === 'asked-back' ? '1' : '0'
  const n = String(number.n).padStart(6, '0')
  return [withTeam, firstSentOn(one) ?? '9', neededBy ?? '9', firstSentAt(one) ?? '9', number.year, n, id].join(' ')
}

export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
