import { useCallback, useMemo } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import { actionColumns } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { useOnBoard } from '../../data/wall'
import { useToday } from '../../ui/use-today'
import { columnsFrom, type LaneFacts, useBoardFilter, useLanes, usePlaces, wholeTeam, withNobody } from '../board/board'
import type { Board } from '../board/drop-target'
import { actionsCalled, boardColumns, isLate } from './action-columns'
import { actionFacts } from './action-slip'

/** The actions of a place, or of all, as they stand in their columns: all of them, and those the filter shows. */
export function useActionsBoard(localityId: Id, isEverywhere: boolean) {
  const { cards, covering, isCovered } = useOnBoard(useRecords('action'))
  const places = usePlaces(isEverywhere)
  const today = useToday()
  const all = useMemo(
    () => [...cards.values()].filter((card) => isEverywhere || card.localityId === localityId),
    [cards, localityId, isEverywhere],
  )
  const filter = useBoardFilter('action', { localityId, cards: all, facts: actionFacts, of: actionsCalled, places })
  const { shown } = filter
  const { lanes, ...laneSwitch } = useLanes('action', shown, laneFacts, places)
  const lists = useMemo(() => columnsFrom(shown, actionColumns, places, lanes), [shown, places, lanes])
  const everything = useMemo(
    () => (shown === all ? lists : columnsFrom(all, actionColumns, places)),
    [shown, all, lists, places],
  )
  const board = useMemo(
    (): Board<ActionHead> => ({ columns: boardColumns, lists, places, lanes }),
    [lists, places, lanes],
  )
  const edgeOf = useCallback(
    (card: ActionHead) => {
      if (card.column === 'done') return 'over'
      if (card.column === 'blocked') return 'held'
      return isLate(card, today) ? 'late' : null
    },
    [today],
  )
  return { cards, covering, isCovered, all, places, lanes, laneSwitch, filter, lists, everything, board, edgeOf, today }
}

const laneFacts: LaneFacts<ActionHead> = {
  personWord: 'Owner',
  personOf: ({ owner }) => (owner.kind === 'person' ? owner.personId : owner.kind === 'team' ? wholeTeam : withNobody),
  nobodyWord: 'No owner',
}
