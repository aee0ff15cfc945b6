import type { Pledge, PledgeSide } from '../../model/cards'
import { type Refused, refuse } from '../../refusals'

export type SideName = 'weWill' | 'youWill'
export const sideNames: readonly SideName[] = ['weWill', 'youWill']

type Marked = { readonly [S in SideName]: Pick<PledgeSide, 'mark'> }

export function isOverColumn(column: Pledge['column']): boolean {
  return column === 'kept' || column === 'changed' || column === 'not-kept'
}

/**
 * Where the marks of both sides put a pledge: Kept when every side is, Changed when every side is kept or changed and one
 * changed. Else, of one that stood there, back Under way; of one that nobody had begun, a first mark begins it; and Not
 * kept stays, for one side may well have kept its word.
 */
export function columnByMarks(before: Pledge['column'], { weWill, youWill }: Marked): Pledge['column'] {
  const marks = [weWill.mark, youWill.mark]
  if (marks.every((mark) => mark === 'kept')) return 'kept'
  if (marks.every((mark) => mark !== 'not-yet')) return 'changed'
  if (before === 'kept' || before === 'changed') return 'under-way'
  const isBegun = marks.some((mark) => mark !== 'not-yet')
  return isBegun && (before === 'offered' || before === 'agreed') ? 'under-way' : before
}

/** What a side still lacks; a head says who and not what. */
type Said = Pick<PledgeSide, 'by'> & Partial<Pick<PledgeSide, 'text'>>

/**
 * Agreed, and all that comes after, needs both sides: who, and what they promise. Who comes first, for a head says no
 * more. Null: both are there.
 */
export function refuseUnsaid(pledge: { readonly [S in SideName]: Said }): Refused | null {
  const side =
    sideNames.find((name) => pledge[name].by.kind === 'unknown') ?? sideNames.find((name) => pledge[name].text === '')
  return side === undefined ? null : refuse({ code: 'pledge-side-missing', side })
}
