import { useMemo } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { nextMeetings } from '../../../../shared/rules/next-meeting'
import { useRecords } from '../../data/data-provider'
import { useOnBoard } from '../../data/wall'
import { useToday } from '../../ui/use-today'
import {
  type BoardColumn,
  columnsFrom,
  type LaneFacts,
  useBoardFilter,
  useLanes,
  usePlaces,
  withNobody,
} from '../board/board'
import type { FilterFacts } from '../board/board-filter'
import { called } from './pledge-asks'
import { isOver, missingSides, pledgeColumns, pledgeColumnWords, sideNames } from './pledge-words'

/** The day of the next meeting of each place: one under way, else the next to come. */
export function useMeetingDays(): ReadonlyMap<Id, Day> {
  const meetings = useRecords('meeting')
  const today = useToday()
  return useMemo(
    () =>
      new Map(
        // A meeting that runs over midnight asks today.
        [...nextMeetings(meetings.values(), today)].map(([id, { on }]) => [id, on < today ? today : on]),
      ),
    [meetings, today],
  )
}

const bySide = (card: PledgeHead) => sideNames.map((side) => card[side].by)

/** What the filter asks of a pledge, but for its review, which hangs on the next meeting of its place. */
const facts: FilterFacts<PledgeHead> = {
  textOf: (card) => `${card.title} ${card.notKeptBecause}`,
  personWord: 'Side',
  peopleOf: (card) => bySide(card).flatMap((by) => (by.kind === 'person' ? [by.personId] : [])),
  organisationsOf: (card) => bySide(card).flatMap((by) => (by.kind === 'organisation' ? [by.organisationId] : [])),
  dueWord: 'Review',
  dueOf: (card) => (isOver(card.column) ? null : card.reviewOn),
  isOver: (card) => isOver(card.column),
  waysOf: (card) => card.ways,
  marks: [
    {
      id: 'one-sided',
      label: 'Waits for its other side',
      has: (card) => !isOver(card.column) && missingSides(card).length > 0,
    },
  ],
}

/** The pledges of a place, or of all: all of them, and those the filter shows in their columns. */
export function usePledges(localityId: Id, isEverywhere: boolean, isBoard: boolean) {
  const { cards, covering, isCovered } = useOnBoard(useRecords('pledge'))
  const places = usePlaces(isEverywhere)
  const all = useMemo(
    () => [...cards.values()].filter((card) => isEverywhere || card.localityId === localityId),
    [cards, localityId, isEverywhere],
  )
  const filter = useBoardFilter('pledge', { localityId, cards: all, facts, of: called, places })
  const { shown } = filter
  const { lanes, ...laneSwitch } = useLanes('pledge', shown, laneFacts, places, isBoard)
  const lists = useMemo(() => columnsFrom(shown, pledgeColumns, places, lanes), [shown, places, lanes])
  return { cards, covering, isCovered, all, places, lanes, laneSwitch, filter, lists }
}

/** A pledge has two sides, and stands in the lane of the first person who is named on one. */
const laneFacts: LaneFacts<PledgeHead> = {
  personWord: 'Person',
  personOf: (card) => bySide(card).flatMap((by) => (by.kind === 'person' ? [by.personId] : []))[0] ?? withNobody,
  nobodyWord: 'No person named',
}

/** `keptWords`: "7 this year", once it is known. */
export function usePledgeColumns(keptWords: string | undefined): readonly BoardColumn[] {
  return useMemo(
    () =>
      pledgeColumns.map((id) => ({
        id,
        name: pledgeColumnWords[id],
        shape: id,
        canAdd: id === 'offered' || id === 'agreed',
        ...(id === 'kept' && keptWords !== undefined && { count: keptWords }),
      })),
    [keptWords],
  )
}
