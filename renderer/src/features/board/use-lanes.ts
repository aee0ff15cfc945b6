import { useMemo } from 'react'
import { create } from 'zustand'
import type { BoardKind } from '../../../../shared/model/board'
import { useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import type { BoardCard, Places } from './drop-target'
import { type LaneBy, type Lanes, lanesOf, wholeTeam, withNobody } from './lanes'

// Lanes outlive their screen, like a filter, until the app is closed. Of each kind of board.
type Kept = { readonly by: LaneBy | null; readonly folded: ReadonlySet<string> }
const useKept = create<Readonly<Partial<Record<BoardKind, Kept>>>>(() => ({}))

const nothing: Kept = { by: null, folded: new Set() }

export type LaneFacts<C extends BoardCard> = {
  /** "Owner", "Side", "Enabler": what the person of a lane is to its cards. */
  readonly personWord: string
  /** An id of a person, or `wholeTeam`, or `withNobody`. */
  readonly personOf: (card: C) => string
  readonly nobodyWord: string
  /** Of a lane that is everybody's; without it, the whole team's. */
  readonly everybodyWord?: string
}

export type LanesState = {
  /** Undefined: none are asked for. */
  readonly lanes: Lanes | undefined
  readonly choices: readonly { readonly id: LaneBy | 'none'; readonly label: string }[]
  readonly at: LaneBy | 'none'
  readonly choose: (id: LaneBy | 'none') => void
  readonly fold: (laneId: string) => void
}

/** `facts` are the same until what they are made of changes. `isBoard`: a list has no lanes. */
export function useLanes<C extends BoardCard>(
  kind: BoardKind,
  cards: readonly C[],
  facts: LaneFacts<C>,
  places: Places | undefined,
  isBoard = true,
): LanesState {
  const kept = useKept((state) => state[kind]) ?? nothing
  const people = useRecords('person')
  const localities = useRecords('locality')
  // One place is one lane: nothing would be grouped.
  const by = !isBoard || (kept.by === 'place' && places === undefined) ? null : kept.by
  const lanes = useMemo(() => {
    if (by === null) return undefined
    const nameOf = (id: string): string => {
      if (by === 'place') return localities.get(id)?.name ?? 'A place'
      if (id === wholeTeam) return facts.everybodyWord ?? 'The whole team'
      return id === withNobody ? facts.nobodyWord : (people.get(id)?.name ?? 'Somebody')
    }
    return lanesOf(cards, { by, personOf: facts.personOf, nameOf, places, folded: kept.folded })
  }, [by, cards, facts, places, people, localities, kept.folded])
  const choices: LanesState['choices'] = [
    { id: 'none', label: 'No lanes' },
    { id: 'person', label: `By ${facts.personWord.toLowerCase()}` },
    ...(places === undefined ? [] : [{ id: 'place', label: 'By place' } as const]),
  ]
  return {
    lanes,
    choices,
    at: by ?? 'none',
    choose: (id) => {
      useKept.setState({ [kind]: { by: id === 'none' ? null : id, folded: nothing.folded } })
      announce(choices.find((choice) => choice.id === id)?.label ?? '')
    },
    fold: (laneId) => {
      const folded = new Set(kept.folded)
      const isFolded = folded.delete(laneId)
      if (!isFolded) folded.add(laneId)
      useKept.setState({ [kind]: { ...kept, folded } })
      const name = lanes?.order.find(({ id }) => id === laneId)?.name ?? ''
      announce(`${name} ${isFolded ? 'unfolded' : 'folded up'}`)
    },
  }
}
