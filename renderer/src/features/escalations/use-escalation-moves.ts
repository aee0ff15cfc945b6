import { useState } from 'react'
import type { EscalationHead, OnBehalf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { showProblem } from '../../ui/toast-store'
import type { BoardMove } from '../board/board'
import { othersIn } from '../board/drop-target'
import { columnName, movedWords, moveWords } from '../board/move-words'
import { isColumnId } from './escalation-words'
import { type EscalationsBoard, escalationsCalled } from './use-escalations-board'

/** What a move has to know first. */
export type MoveAsk = 'answer' | 'seen' | 'asked-back' | 'returned' | 'close' | 'reopen'
export type WaitingMove = {
  readonly ask: MoveAsk
  readonly move: BoardMove
  readonly cards: readonly EscalationHead[]
}

/** Moves on the board: what the column needs is asked first; one that is refused goes back and says why. */
export function useEscalationMoves({ board, cards, filter }: EscalationsBoard) {
  const run = useCommand()
  const [waiting, setWaiting] = useState<WaitingMove | null>(null)

  const send = async (move: BoardMove, words?: string, onBehalf: OnBehalf | null = null): Promise<void> => {
    const { ids, to, after } = move
    if (!isColumnId(to)) return
    const index = after === null ? 0 : othersIn(board, to, ids).findIndex((other) => other.id === after) + 1
    const said = moveWords(board, ids, { to, index }, escalationsCalled)
    const staying = stay(ids)
    filter.follow(ids)
    const outcome = await run(
      'escalations.move',
      { escalationIds: [...ids], to, after, ...(words !== undefined && { words }) },
      { quiet: true, ...(onBehalf && { onBehalf }) },
    )
    if (outcome.ok) return announce(`Moved ${said}`)
    announce(staying)
    showProblem(outcome.problem)
  }
  const stay = (ids: readonly Id[]): string => {
    const what = movedWords(board, ids, escalationsCalled)
    const column = cards.get(ids[0] ?? '')?.column ?? ''
    return ids.length === 1 ? `${what} stays in ${columnName(board, column)}` : `${what} stay where they are`
  }
  const move = (wanted: BoardMove): void => {
    const moving = wanted.ids.flatMap((id) => cards.get(id) ?? [])
    const ask = asksFirst(moving, wanted.to)
    if (ask === null) void send(wanted)
    else setWaiting({ ask, move: wanted, cards: moving })
  }
  return {
    move,
    waiting,
    /** Where it came from is where it stays. */
    cancel: () => {
      if (waiting !== null) announce(stay(waiting.move.ids))
      setWaiting(null)
    },
    done: () => setWaiting(null),
    say: (words: string, onBehalf: OnBehalf | null = null) => {
      if (waiting === null) return
      setWaiting(null)
      void send(waiting.move, words, onBehalf)
    },
  }
}

/** What the column needs from where the cards stand; null asks nothing, and the rule may still refuse it. */
function asksFirst(cards: readonly EscalationHead[], to: string): MoveAsk | null {
  const [first] = cards
  if (first === undefined || cards.every((card) => card.column === to)) return null
  const all = (...columns: readonly EscalationHead['column'][]) => cards.every((card) => columns.includes(card.column))
  if (to === 'answered') return cards.length === 1 && all('sent', 'acknowledged', 'asked-back') ? 'answer' : null
  if (to === 'asked-back') return all('sent', 'acknowledged') ? 'asked-back' : null
  if (to === 'closed') return all('answered') ? 'close' : null
  if (to === 'sent' && all('answered', 'closed')) return 'reopen'
  if ((to === 'sent' || to === 'acknowledged') && all('asked-back')) return 'returned'
  return to === 'acknowledged' && all('sent') ? 'seen' : null
}
