import { useCallback, useMemo } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dayOf } from '../../../../shared/rules/dates'
import { useRecords } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { type BoardColumn, columnsFrom, type FilterFacts, useBoardFilter, usePlaces } from '../board/board'
import type { Board } from '../board/drop-target'
import { isForProgrammeBoard, isWithNobody } from './clock-words'
import { askNames, asks, columnIds, columnNames } from './escalation-words'
import { type Clocks, useClocks } from './use-clocks'
import { answersFor, waitsWithId } from './who-answers'

export const escalationsCalled = { one: 'escalation', many: 'escalations' } as const

/** The escalations of a place, or of all, in their columns: all of them, and those the filter shows. */
export function useEscalationsBoard(localityId: Id, isEverywhere: boolean) {
  const cards = useRecords('escalation')
  const places = usePlaces(isEverywhere)
  const clocks = useClocks()
  const all = useMemo(
    () => [...cards.values()].filter((card) => isEverywhere || card.localityId === localityId),
    [cards, localityId, isEverywhere],
  )
  const facts = useMemo(() => factsWith(clocks), [clocks])
  const filter = useBoardFilter('escalation', { localityId, cards: all, facts, of: escalationsCalled, places })
  const { shown } = filter
  const lists = useMemo(() => columnsFrom(shown, columnIds, places), [shown, places])
  const everything = useMemo(
    () => (shown === all ? lists : columnsFrom(all, columnIds, places)),
    [shown, all, lists, places],
  )
  const closed = useClosedThisYear(isEverywhere ? null : localityId, everything.closed, clocks.today)
  const columns = useMemo((): readonly BoardColumn[] => columnsWith(closed), [closed])
  const board = useMemo((): Board<EscalationHead> => ({ columns, lists, places }), [columns, lists, places])
  const edgeOf = useCallback(
    (card: EscalationHead) => {
      if (card.column === 'closed') return 'over'
      if (isWithNobody(card, clocks.seatOf(card.localityId))) return 'held'
      return isForProgrammeBoard(card, clocks.today, clocks.limits) ? 'late' : null
    },
    [clocks],
  )
  return { cards, all, places, clocks, filter, lists, everything, columns, board, edgeOf }
}

export type EscalationsBoard = ReturnType<typeof useEscalationsBoard>

function factsWith({ today, limits, seatOf }: Clocks): FilterFacts<EscalationHead> {
  const isOver = ({ column }: EscalationHead) => column === 'answered' || column === 'closed'
  return {
    textOf: (card) => `${card.question} ${card.said} ${askNames[card.ask]}`,
    personWord: 'To',
    peopleOf: (card) => {
      const seat = seatOf(card.localityId)
      const withId = card.column === 'drafted' ? (card.enablerId ?? answersFor(seat)) : waitsWithId(card, seat)
      return [...new Set([card.enablerId, withId, card.answer?.byPersonId ?? null])].filter((id) => id !== null)
    },
    dueWord: 'Needed',
    dueOf: (card) => (isOver(card) ? null : card.neededBy),
    isOver,
    waysOf: (card) => card.ways,
    marks: [
      {
        id: 'board',
        label: 'For the programme board',
        has: (card) => isForProgrammeBoard(card, today, limits),
      },
      { id: 'nobody', label: 'Waits for nobody', has: (card) => isWithNobody(card, seatOf(card.localityId)) },
      ...asks.map(({ id, label }) => ({
        id,
        label: `Asks for: ${label.toLowerCase()}`,
        has: (card: EscalationHead) => card.ask === id,
      })),
    ],
  }
}

/** Nothing is added to the others: what happened puts it there. */
function columnsWith(closed: string | null): readonly BoardColumn[] {
  return columnIds.map((id) => ({
    id,
    name: columnNames[id],
    shape: id,
    canAdd: id === 'drafted',
    ...(id === 'closed' && closed !== null && { count: closed }),
  }))
}

const asked = 500

/** "14 this year", those put away included; null until the archive has answered. */
function useClosedThisYear(localityId: Id | null, live: readonly EscalationHead[], today: string): string | null {
  const closed = useQuery(
    'cards.closed',
    { kind: 'escalation', localityId, words: '', offset: 0, limit: asked },
    (touched) => touched.some((ref) => ref.kind === 'escalation'),
  )
  if (closed.kind !== 'ready') return null
  const year = today.slice(0, 4)
  const ids = new Set<Id>()
  for (const { id, trail } of live) {
    const at = trail.findLast((event) => event.kind === 'closed')?.at
    if (at !== undefined && dayOf(at).startsWith(year)) ids.add(id)
  }
  for (const { how, on, card } of closed.value.lines) if (how === 'closed' && on?.startsWith(year)) ids.add(card.id)
  return `${ids.size.toLocaleString('en-GB')} this year`
}
