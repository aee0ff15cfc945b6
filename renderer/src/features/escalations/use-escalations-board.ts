import { useCallback, useMemo } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dayOf } from '../../../../shared/rules/dates'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useRecords } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { useEscalationsInSight } from '../../data/wall'
import {
  type BoardColumn,
  columnsFrom,
  type FilterFacts,
  type LaneFacts,
  useBoardFilter,
  useLanes,
  usePlaces,
  wholeTeam,
  withNobody,
} from '../board/board'
import type { Board } from '../board/drop-target'
import { isForProgrammeBoard, isWithNobody } from './clock-words'
import { askNames, asks, columnIds, columnNames } from './escalation-words'
import { type Clocks, useClocks } from './use-clocks'

export const escalationsCalled = { one: 'escalation', many: 'escalations' } as const

/** The escalations of a place, or of all, in their columns: all of them, and those the filter shows. */
export function useEscalationsBoard(localityId: Id, isEverywhere: boolean, isBoard = true) {
  const cards = useRecords('escalation')
  const inSight = useEscalationsInSight()
  const places = usePlaces(isEverywhere)
  const clocks = useClocks()
  const all = useMemo(
    () => [...inSight.values()].filter((card) => isEverywhere || card.localityId === localityId),
    [inSight, localityId, isEverywhere],
  )
  const facts = useMemo(() => factsWith(clocks), [clocks])
  const filter = useBoardFilter('escalation', { localityId, cards: all, facts, of: escalationsCalled, places })
  const { shown } = filter
  const laneFacts = useMemo(() => laneFactsWith(clocks), [clocks])
  const { lanes, ...laneSwitch } = useLanes('escalation', shown, laneFacts, places, isBoard)
  const lists = useMemo(() => columnsFrom(shown, columnIds, places, lanes), [shown, places, lanes])
  const everything = useMemo(
    () => (shown === all ? lists : columnsFrom(all, columnIds, places)),
    [shown, all, lists, places],
  )
  const closed = useClosedThisYear(isEverywhere ? null : localityId, everything.closed, clocks.today)
  const columns = useMemo((): readonly BoardColumn[] => columnsWith(closed), [closed])
  const board = useMemo(
    (): Board<EscalationHead> => ({ columns, lists, places, lanes }),
    [columns, lists, places, lanes],
  )
  const edgeOf = useCallback(
    (card: EscalationHead) => {
      if (card.column === 'closed') return 'over'
      if (isWithNobody(card, clocks.seatOf(card.localityId))) return 'held'
      return isForProgrammeBoard(card, clocks.today, clocks.limits) ? 'late' : null
    },
    [clocks],
  )
  return { cards, all, places, lanes, laneSwitch, clocks, filter, lists, everything, columns, board, edgeOf }
}

/** With whom it waits, or who answered it. Where each of several may answer, it is no single one's. */
function laneFactsWith({ seatOf }: Clocks): LaneFacts<EscalationHead> {
  return {
    personWord: 'Enabler',
    personOf: (card) => {
      if (isAnswered(card)) return card.answer?.byPersonId ?? card.enablerId ?? withNobody
      const ids = waitsWithIds(card, seatOf(card.localityId))
      return ids.length > 1 ? wholeTeam : (ids[0] ?? withNobody)
    },
    nobodyWord: 'No enabler yet',
    everybodyWord: 'Any of several enablers',
  }
}

const isAnswered = ({ column }: EscalationHead): boolean => column === 'answered' || column === 'closed'

export type EscalationsBoard = ReturnType<typeof useEscalationsBoard>

function factsWith({ today, limits, seatOf }: Clocks): FilterFacts<EscalationHead> {
  return {
    textOf: (card) => `${card.question} ${card.said} ${askNames[card.ask]}`,
    personWord: 'To',
    peopleOf: (card) => {
      const withIds = waitsWithIds(card, seatOf(card.localityId))
      return [...new Set([card.enablerId, ...withIds, card.answer?.byPersonId ?? null])].filter((id) => id !== null)
    },
    dueWord: 'Needed',
    dueOf: (card) => (isAnswered(card) ? null : card.neededBy),
    isOver: isAnswered,
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
