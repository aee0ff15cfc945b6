import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id } from '../../../../shared/model/common'
import type { LeftOut } from '../../../../shared/rules/saved-filters'
import { useRecords } from '../../data/data-provider'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { type BoardFilter, everything, type FilterFacts, filterTest, isFiltering } from './board-filter'
import type { BoardCard, Places } from './drop-target'
import { type Called, cardNumber } from './move-words'

// A filter outlives its screen: who follows a card to its minute comes back to the same cards. Each place has its own:
// what is asked of one is not asked of the next. By kind and place.
const useFilters = create<Readonly<Record<string, BoardFilter>>>(() => ({}))
// Which saved filter it is, until another question is asked. By kind and place too.
const useChosen = create<Readonly<Record<string, ChosenFilter | null>>>(() => ({}))

const nobody: ReadonlySet<Id> = new Set()

export type ChosenFilter = {
  readonly name: string
  /** What of it could not be asked. */
  readonly leftOut: readonly LeftOut[]
}

export type BoardFilterState<C extends BoardCard> = {
  readonly kind: BoardKind
  readonly filter: BoardFilter
  readonly isOn: boolean
  readonly all: readonly C[]
  readonly shown: readonly C[]
  readonly facts: FilterFacts<C>
  readonly of: Called
  readonly places: Places | undefined
  readonly change: (part: Partial<BoardFilter>) => void
  readonly clear: () => void
  /** The saved filter that is shown. */
  readonly chosen: ChosenFilter | null
  readonly choose: (chosen: ChosenFilter | null, filter?: BoardFilter) => void
  /** Of cards that were just added or moved: says so where the filter hides one, and offers to show it. */
  readonly follow: (ids: readonly Id[]) => void
}

/** The cards of a board that are shown. `localityId` is the place the board was opened in, also where it shows all; `cards` are all of its place, or places; the same array until one changes. */
export function useBoardFilter<C extends BoardCard>(
  kind: BoardKind,
  it: {
    readonly localityId: Id
    readonly cards: readonly C[]
    readonly facts: FilterFacts<C>
    readonly of: Called
    readonly places?: Places | undefined
  },
): BoardFilterState<C> {
  const { localityId, cards, facts, of, places } = it
  const key = `${kind} ${localityId}`
  const people = useRecords('person')
  const localities = useRecords('locality')
  const today = useToday()
  const kept = useFilters((state) => state[key]) ?? everything
  // On a board of one place nothing is asked about places.
  const filter = useMemo(() => (places === undefined ? { ...kept, localityId: null } : kept), [kept, places])
  // Letters come first: the cards follow when there is time.
  const deferred = useDeferredValue(filter)
  const change = useCallback(
    (part: Partial<BoardFilter>) => {
      useFilters.setState((state) => ({ [key]: { ...(state[key] ?? everything), ...part } }))
      useChosen.setState({ [key]: null })
    },
    [key],
  )
  const clear = useCallback(() => change(everything), [change])
  const chosen = useChosen((state) => state[key]) ?? null
  const choose = useCallback(
    (next: ChosenFilter | null, asked?: BoardFilter) => {
      if (asked !== undefined) useFilters.setState({ [key]: asked })
      useChosen.setState({ [key]: next })
    },
    [key],
  )
  const test = useMemo(
    () =>
      filterTest(deferred, facts, {
        today,
        organisationOf: (id) => people.get(id)?.organisationId ?? null,
        numberOf: (card) => cardNumber(card, localities),
      }),
    [deferred, facts, today, people, localities],
  )
  const shown = useMemo(() => (isFiltering(deferred) ? cards.filter(test) : cards), [cards, deferred, test])

  const followed = useRef<ReadonlySet<Id>>(nobody)
  const tellHidden = (): void => {
    if (followed.current.size === 0) return
    const hidden = cards.filter((card) => followed.current.has(card.id) && !test(card))
    const [first] = hidden
    if (first === undefined) return
    followed.current = nobody
    const what = hidden.length === 1 ? cardNumber(first, places) : `${hidden.length} ${of.many}`
    const words = `${what} ${hidden.length === 1 ? 'is' : 'are'} hidden by the filter.`
    announce(words)
    showToast({ words, act: { words: 'Show all', run: clear } })
  }
  const tell = useRef(tellHidden)
  tell.current = tellHidden
  // Of what was added the card may come before the answer that names it, or after.
  const follow = useCallback((ids: readonly Id[]) => {
    followed.current = new Set(ids)
    tell.current()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the cards are others
  useEffect(() => tell.current(), [cards])
  // Who changes the filter hides cards on purpose.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each filter
  useEffect(() => {
    followed.current = nobody
  }, [deferred])

  const isOn = isFiltering(filter)
  return { kind, filter, isOn, all: cards, shown, facts, of, places, change, clear, chosen, choose, follow }
}
