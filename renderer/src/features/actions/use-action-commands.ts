import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { columnWords, moveWords } from '../board/column-words'
import { type Columns, dropTarget, lastIndex, type Move } from '../board/drop-target'

type Waiting =
  | { readonly kind: 'move'; readonly card: ActionHead; readonly move: Move }
  | { readonly kind: 'add'; readonly parsed: QuickAdd; readonly answer: (added: boolean) => void }

/** What the board can do, with its questions ("Blocked by what?") and what is said afterwards. */
export function useActionCommands(localityId: Id, columns: Columns, cards: ReadonlyMap<string, ActionHead>) {
  const run = useCommand()
  // Blocked needs to know by what: the move or the new action waits for the answer.
  const [waiting, setWaiting] = useState<Waiting | null>(null)

  const send = async (card: ActionHead, move: Move, blockedBy?: string): Promise<void> => {
    const others = columns[move.to].filter((other) => other.id !== card.id)
    const index = move.after === null ? 0 : others.findIndex((other) => other.id === move.after) + 1
    const words = moveWords(columns, card, { to: move.to, index })
    const outcome = await run('action.move', { ...move, ...(blockedBy !== undefined && { blockedBy }) })
    announce(
      outcome.ok ? `Moved ${words}` : `${printNumber('action', card.number)} stays in ${columnWords[card.column]}`,
    )
  }
  const move = (wanted: Move): void => {
    const card = cards.get(wanted.actionId)
    if (card === undefined) return
    if (wanted.to === 'blocked' && card.column !== 'blocked') setWaiting({ kind: 'move', card, move: wanted })
    else void send(card, wanted)
  }
  const moveToEnd = (card: ActionHead, to: ActionColumn): void => {
    const target = dropTarget(columns, card.id, { to, index: lastIndex(columns, to, card.id) })
    if (target !== null) move(target)
  }
  const sendNew = async (parsed: QuickAdd, column: ActionColumn, blockedBy?: string): Promise<boolean> => {
    const outcome = await run('action.add', {
      localityId,
      title: parsed.title,
      owner: parsed.owner,
      helperIds: [...parsed.helperIds],
      dueOn: parsed.dueOn,
      column,
      origin: null,
      ...(blockedBy !== undefined && { blockedBy }),
    })
    if (outcome.ok) announce(`Added to ${columnWords[column]}: ${parsed.title}`)
    return outcome.ok
  }

  return {
    move,
    moveToEnd,
    proposeDone: (card: ActionHead): void => {
      if (card.column === 'proposed') announce('It is proposed done already.')
      else moveToEnd(card, 'proposed')
    },
    /** Answers false where the text is to stay in the line. */
    add: (parsed: QuickAdd, column: ActionColumn): Promise<boolean> => {
      if (column !== 'blocked') return sendNew(parsed, column)
      return new Promise((answer) => setWaiting({ kind: 'add', parsed, answer }))
    },
    drop: async (card: ActionHead, reason: string): Promise<void> => {
      const outcome = await run('action.drop', { actionId: card.id, reason })
      if (outcome.ok) showToast({ words: `Dropped ${printNumber('action', card.number)}: ${reason}`, canUndo: true })
    },
    blocking: waiting && {
      words: waiting.kind === 'move' ? waiting.card.title : waiting.parsed.title,
      cancel: (): void => {
        setWaiting(null)
        if (waiting.kind === 'add') waiting.answer(false)
        else announce(`${printNumber('action', waiting.card.number)} stays in ${columnWords[waiting.card.column]}`)
      },
      say: async (blockedBy: string): Promise<void> => {
        setWaiting(null)
        if (waiting.kind === 'add') waiting.answer(await sendNew(waiting.parsed, 'blocked', blockedBy))
        else await send(waiting.card, waiting.move, blockedBy)
      },
    },
  }
}
