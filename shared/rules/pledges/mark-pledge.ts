import type { ParsedInputOf, PledgeHead } from '../../contract'
import type { Pledge, PledgeSide } from '../../model/cards'
import type { Day, Rank } from '../../model/common'
import { type Refused, refuse } from '../../refusals'
import { columnByMarks, isOverColumn, refuseUnsaid, sideNames } from './column'
import { refuseTooEarly } from './write-pledge'

type Marks = ParsedInputOf<'pledge.mark'>['sides']

/**
 * Marks one side or both; the pledge goes where its marks put it, to the end of that column. A mark that is said again
 * keeps its day unless another is given, so that evidence can be put right.
 */
export function markPledge(
  pledge: Pledge,
  sides: Marks,
  at: {
    readonly today: Day
    /** Null where nobody knows. */
    readonly raisedOn: Day | null
    readonly endOf: (column: Pledge['column']) => Rank
  },
): Pledge | Refused {
  const days = sides.flatMap(({ on }) => (on === undefined ? [] : [on]))
  const refused =
    refuseMarks(pledge, sides, at.today) ?? (at.raisedOn === null ? null : refuseTooEarly(days, at.raisedOn))
  if (refused !== null) return refused
  const marked: Pledge = { ...pledge }
  for (const { side, mark, evidence, on } of sides) {
    const before = marked[side]
    const markedOn = on ?? (before.mark === mark ? before.markedOn : null) ?? at.today
    marked[side] = { ...before, mark, evidence, markedOn: mark === 'not-yet' ? null : markedOn }
  }
  return settled(marked, at.endOf)
}

/**
 * What is marked so that a pledge stands in Kept or in Changed: for Kept every side that is not kept yet; for Changed those
 * that nobody has marked, else both, for one at least has to have changed.
 */
export function sidesToMark(
  pledge: Pledge,
  { mark, evidence, on }: Pick<ParsedInputOf<'pledges.mark'>, 'mark' | 'evidence' | 'on'>,
): Marks {
  const isChanged = sideNames.some((side) => pledge[side].mark === 'changed')
  const open = sideNames.filter((side) => pledge[side].mark === 'not-yet')
  const unkept = sideNames.filter((side) => pledge[side].mark !== 'kept')
  const sides = mark === 'kept' ? unkept : open.length > 0 || isChanged ? open : sideNames
  return sides.map((side) => ({ side, mark, evidence, ...(on !== undefined && { on }) }))
}

/** What a head can tell of the same: it has the marks, and neither their days nor their evidence. */
export function markHead(
  pledge: PledgeHead,
  sides: Marks,
  at: { readonly today: Day; readonly endOf: (column: Pledge['column']) => Rank },
): PledgeHead | Refused | null {
  const refused = refuseMarks(pledge, sides, at.today)
  if (refused !== null) return refused
  const marked: PledgeHead = { ...pledge, ...Object.fromEntries(sides.map((one) => [one.side, withMark(pledge, one)])) }
  const column = columnByMarks(pledge.column, marked)
  // The day it was over is the later of two marks, of which a head knows none.
  if (isOverColumn(column) || isOverColumn(pledge.column)) return null
  return { ...marked, column, rank: column === pledge.column ? pledge.rank : at.endOf(column) }
}

function withMark(pledge: PledgeHead, { side, mark }: Marks[number]): PledgeHead['weWill'] {
  return { by: pledge[side].by, mark }
}

function refuseMarks(pledge: PledgeHead | Pledge, sides: Marks, today: Day): Refused | null {
  if (new Set(sides.map((one) => one.side)).size < sides.length) return refuse({ code: 'bad-input', where: 'sides' })
  const toCome = sides.find(({ on }) => on !== undefined && on > today)?.on
  if (toCome !== undefined) return refuse({ code: 'in-the-future', on: toCome })
  const isFirst = pledge.column === 'offered' && sides.some(({ mark }) => mark !== 'not-yet')
  return isFirst ? refuseUnsaid(pledge) : null
}

function settled(pledge: Pledge, endOf: (column: Pledge['column']) => Rank): Pledge {
  const column = columnByMarks(pledge.column, pledge)
  const isMoved = column !== pledge.column
  return {
    ...pledge,
    column,
    rank: isMoved ? endOf(column) : pledge.rank,
    agreedOn: isMoved && pledge.column === 'offered' ? firstMark(pledge) : pledge.agreedOn,
    overOn: column === 'not-kept' ? pledge.overOn : isOverColumn(column) ? lastMark(pledge) : null,
    notKeptBecause: column === 'not-kept' ? pledge.notKeptBecause : '',
  }
}

function marksOf(pledge: Pledge): readonly Day[] {
  return sideNames.flatMap((name) => pledge[name].markedOn ?? []).sort()
}

const firstMark = (pledge: Pledge): Day | null => marksOf(pledge)[0] ?? null
const lastMark = (pledge: Pledge): Day | null => marksOf(pledge).at(-1) ?? null

/** Nobody has marked it: what was written as evidence stays, to be put right. */
export function unmarked(side: PledgeSide): PledgeSide {
  return { ...side, mark: 'not-yet', markedOn: null }
}
