import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'

export type PledgesAs = 'list' | 'board'
type View = {
  /** What the way here asked for: another way begins anew. */
  readonly asked: string
  readonly pledgeId: Id | null
  readonly as: PledgesAs
}

/** Whoever follows a pledge to its minute comes back to it: for as long as the window is open, no longer. */
const last = new Map<string, View>()

/**
 * The chosen pledge, in the list or on the board. Not in the route: with a new route the whole screen is drawn anew, and
 * here one pledge is read after another.
 */
export function usePledgeView(it: {
  readonly localityId: Id
  readonly isEverywhere: boolean
  readonly pledgeId: Id | null
  readonly as: PledgesAs
}): readonly [Pick<View, 'pledgeId' | 'as'>, (part: Partial<Pick<View, 'pledgeId' | 'as'>>) => void] {
  const spot = `${it.localityId} ${it.isEverywhere}`
  const asked = `${it.pledgeId} ${it.as}`
  const begun: View = { asked, pledgeId: it.pledgeId, as: it.as }
  const [kept, setKept] = useState<View>(() => {
    const before = last.get(spot)
    return before?.asked === asked ? before : begun
  })
  if (kept.asked !== asked) setKept(begun)
  const view = kept.asked === asked ? kept : begun
  return [
    view,
    (part) => {
      const next = { ...view, ...part }
      last.set(spot, next)
      setKept(next)
    },
  ]
}
