import { useMemo, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import { isTextField, useKeys } from '../../ui/use-keys'
import { CutBar } from './cut-bar'
import { cardsBeside, columnBeside, type Spot, spotPlace, strangerAt } from './cut-target'
import { cutWords, emptyColumnWords, ownLaneWords, ownPlaceWords, spotWords, thereAlreadyWords } from './cut-words'
import { type Board, type BoardMove, cardsOf, type Direction, dropTarget, movingWith, placeFor } from './drop-target'
import { type Called, movedWords } from './move-words'

const none: readonly Id[] = []
const nobody: ReadonlySet<Id> = new Set()

/**
 * Cards that are cut with Ctrl X and put elsewhere with Ctrl V, over any distance and by the board's own move. Nothing
 * has moved until then. Those the board does not show any more are not among them.
 */
export function useCut(it: {
  readonly board: Board
  readonly of: Called
  /** The card the keys are at; null where none was chosen yet. */
  readonly atId: Id | null
  readonly marked: ReadonlySet<Id>
  readonly isReadOnly: boolean
  /** Something is in the hand: that is put down first. */
  readonly isLifting: boolean
  readonly adviceOf: ((column: string) => string) | undefined
  readonly chooseFirst: () => unknown
  readonly goTo: (id: Id) => void
  readonly onMark: (ids: ReadonlySet<Id>) => void
  readonly onMove: (move: BoardMove) => void
}) {
  const { board, of, atId, isReadOnly, isLifting, goTo } = it
  const [cut, setCut] = useState(none)
  /** Where no card has the focus: an empty column the arrows came to, or one that was clicked. */
  const [column, setColumn] = useState<string | null>(null)
  const ids = useMemo(() => (cut.length === 0 ? none : cardsOf(board, cut).map((card) => card.id)), [board, cut])
  const ghosts = useMemo(() => new Set(ids), [ids])
  const isOn = ids.length > 0 && !isReadOnly
  const spot = spotOf(isOn, column, atId)
  const at = spot === null ? null : spotPlace(board, ids, spot)
  const target = at === null ? null : dropTarget(board, ids, at)

  const letGo = (): void => {
    setCut(none)
    setColumn(null)
  }
  const take = (): unknown => {
    if (isLifting) return false
    if (atId === null) return it.chooseFirst()
    const taken = movingWith(board, atId, it.marked)
    setCut(taken)
    setColumn(null)
    // They are one thing now: chosen and cut would be two bars saying the same.
    if (it.marked.has(atId)) it.onMark(nobody)
    announce(cutWords(board, taken, of))
  }
  const put = (): unknown => {
    if (isLifting) return false
    const [lead] = ids
    if (lead === undefined || spot === null) {
      showToast({ words: `Nothing is cut. Ctrl X cuts the ${of.one} the keys are at, or those chosen.` })
      return false
    }
    letGo()
    const stranger = strangerAt(board, ids, spot)
    if (stranger !== null) showToast({ words: (stranger === 'place' ? ownPlaceWords : ownLaneWords)(board, ids, of) })
    if (target === null) announce(thereAlreadyWords(board, ids, of))
    goTo(lead)
    if (target !== null) it.onMove(target)
  }
  const letGoAndSay = (): void => {
    letGo()
    announce('Let go. Nothing was moved.')
  }
  useKeys({ escape: ({ target: from }) => (isTextField(from) ? false : letGoAndSay()) }, { isOn: isOn && !isLifting })
  useDoables([
    {
      name: 'Cut, to put it elsewhere',
      also: 'move paste',
      key: 'ctrl+x',
      typing: null,
      typingWords: 'Esc, then Ctrl X',
      isTextFirst: true,
      run: take,
      isOn: !isReadOnly,
    },
    {
      name: 'Put here what was cut',
      also: 'paste insert move',
      key: 'ctrl+v',
      typing: null,
      typingWords: 'Esc, then Ctrl V',
      isTextFirst: true,
      writes: true,
      run: put,
      isOn: !isReadOnly,
    },
  ])

  /** An arrow from a card, or from an empty column: true where it was about an empty column. */
  const step = (fromId: Id, direction: Direction): boolean => {
    if (!isOn) return false
    const here = column ?? cardsOf(board, [fromId])[0]?.column
    if (here === undefined || direction === 'up' || direction === 'down') {
      setColumn(null)
      return false
    }
    const next = columnBeside(board, here, direction)
    if (next === null) return column !== null
    const cards = cardsBeside(board, next, fromId)
    if (cards.length === 0) {
      setColumn(next)
      announce(emptyColumnWords(board, ids, next, of))
      return true
    }
    if (column === null) return false
    setColumn(null)
    // Back beside the empty column, at the height the keys came from.
    const height = cardsBeside(board, cardsOf(board, [fromId])[0]?.column ?? next, fromId).findIndex(
      (card) => card.id === fromId,
    )
    const card = cards[Math.min(Math.max(0, height), cards.length - 1)]
    if (card !== undefined) goTo(card.id)
    if (card?.id === fromId) announce(`Ctrl V puts what was cut ${spotWords(board, { kind: 'after', id: fromId })}.`)
    return true
  }

  return {
    ids: isOn ? ghosts : nobody,
    /** Where they would be put, to be drawn as a gap; null where they would stay. */
    place: target === null || at === null ? null : placeFor(board, ids, at),
    step,
    /** The focus came to a card, or to the foot of a column; a column was clicked. */
    enter: (to: string | null): void => {
      if (isOn) setColumn(board.columns.some(({ id }) => id === to) ? to : null)
    },
    bar: isOn ? (
      <CutBar
        what={`${movedWords(board, ids, of)} cut`}
        where={spot === null ? '' : `${ids.length === 1 ? 'it' : 'them'} ${spotWords(board, spot)}`}
        advice={target === null ? '' : (it.adviceOf?.(target.to) ?? '')}
        onPut={put}
        onLetGo={() => {
          const back = atId ?? ids[0]
          letGoAndSay()
          if (back !== undefined) goTo(back)
        }}
      />
    ) : null,
  }
}

export type Cut = ReturnType<typeof useCut>

function spotOf(isOn: boolean, column: string | null, atId: Id | null): Spot | null {
  if (!isOn) return null
  if (column !== null) return { kind: 'column', to: column }
  return atId === null ? null : { kind: 'after', id: atId }
}
