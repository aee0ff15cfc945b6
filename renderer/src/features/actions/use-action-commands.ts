import { useState } from 'react'
import type { ActionHead } from '../../../../shared/contract'
import type { ActionColumn } from '../../../../shared/model/action'
import type { CardRef } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import type { QuickAdd } from '../../../../shared/rules/quick-add'
import type { Said } from '../../../../shared/rules/said-in-meeting'
import { useSaidInMeeting } from '../../data/said-in-meeting'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { problemWords } from '../../ui/problem-words'
import { showProblem, showToast } from '../../ui/toasts'
import { type BoardMove, wholeTeam, withNobody } from '../board/board'
import { type Board, dropTarget, lastIndex, othersIn } from '../board/drop-target'
import { columnName, movedWords, moveWords } from '../board/move-words'
import { actionsCalled, columnWords, isActionColumn } from './action-columns'

/** By what: words, a card, or both. */
export type BlockedBy = { readonly blockedBy?: string; readonly waitsFor?: CardRef }

type Waiting =
  | { readonly kind: 'move'; readonly move: BoardMove; readonly title: string }
  | { readonly kind: 'add'; readonly parsed: QuickAdd; readonly answer: (added: boolean) => void }

/** What the board can do, with its questions ("Blocked by what?") and what is said afterwards. */
export function useActionCommands(it: {
  readonly localityId: Id
  readonly board: Board<ActionHead>
  readonly cards: ReadonlyMap<Id, ActionHead>
  /** Told which cards were added or moved. */
  readonly follow: (ids: readonly Id[]) => void
}) {
  const { localityId, board, cards, follow } = it
  const run = useCommand()
  const saidInMeeting = useSaidInMeeting()
  // Blocked needs to know by what: the move or the new action waits for the answer.
  const [waiting, setWaiting] = useState<Waiting | null>(null)

  const stay = (ids: readonly Id[]): string => {
    const first = cards.get(ids[0] ?? '')
    const what = movedWords(board, ids, actionsCalled)
    return ids.length === 1
      ? `${what} stays in ${columnName(board, first?.column ?? '')}`
      : `${what} stay where they are`
  }
  const send = async (move: BoardMove, blocked: BlockedBy = {}): Promise<void> => {
    const { ids, to, after } = move
    const [actionId] = ids
    if (actionId === undefined || !isActionColumn(to)) return
    const index = after === null ? 0 : othersIn(board, to, ids).findIndex((other) => other.id === after) + 1
    const words = moveWords(board, ids, { to, index }, actionsCalled)
    const staying = stay(ids)
    follow(ids)
    // That it is done is its owner's word.
    const proposed =
      to === 'proposed' ? ids.flatMap((id) => cards.get(id) ?? []).filter((one) => one.column !== to) : []
    const options = { quiet: true, ...saidInMeeting(proposed.map(saidByOwner)) }
    const outcome =
      ids.length === 1
        ? await run('action.move', { actionId, to, after, ...blocked }, options)
        : await run('actions.move', { actionIds: [...ids], to, after, ...blocked }, options)
    if (outcome.ok) {
      announce(`Moved ${words}`)
      return
    }
    announce(staying)
    if (outcome.problem.code !== 'meeting-agrees-closure') showProblem(outcome.problem)
    else {
      // Nothing has to be closed: what can be done instead is a button.
      const { title } = problemWords(outcome.problem)
      showToast({
        words: `${title} ${staying}.`,
        act: { words: 'Propose done', run: () => moveToEnd(ids, 'proposed') },
      })
    }
  }
  const move = (wanted: BoardMove): void => {
    const moving = wanted.ids.flatMap((id) => cards.get(id) ?? [])
    const title = moving.length === 1 ? (moving[0]?.title ?? '') : movedWords(board, wanted.ids, actionsCalled)
    if (wanted.to === 'blocked' && moving.some((card) => card.column !== 'blocked'))
      setWaiting({ kind: 'move', move: wanted, title })
    else void send(wanted)
  }
  const moveToEnd = (ids: readonly Id[], to: ActionColumn): void => {
    const target = dropTarget(board, ids, { to, index: lastIndex(board, to, ids) })
    if (target !== null) move(target)
  }
  const sendNew = async (parsed: QuickAdd, column: ActionColumn, blocked: BlockedBy = {}): Promise<boolean> => {
    const outcome = await run('action.add', {
      localityId,
      title: parsed.title,
      owner: parsed.owner,
      helperIds: [...parsed.helperIds],
      dueOn: parsed.dueOn,
      column,
      origin: null,
      ...blocked,
    })
    if (!outcome.ok) return false
    announce(`Added to ${columnWords[column]}: ${parsed.title}`)
    follow([outcome.value.actionId])
    return true
  }

  return {
    move,
    moveToEnd,
    proposeDone: (ids: readonly Id[]): void => {
      const open = ids.filter((id) => cards.get(id)?.column !== 'proposed')
      if (open.length === 0) announce('It is proposed done already.')
      else moveToEnd(open, 'proposed')
    },
    /** Put into the lane of another owner. */
    give: async (actionId: Id, laneId: string): Promise<void> => {
      const to = board.lanes?.order.find(({ id }) => id === laneId)?.name ?? 'somebody else'
      const owner = ownerOfLane(laneId)
      follow([actionId])
      const outcome = await run('action.edit', { actionId, owner })
      const what = movedWords(board, [actionId], actionsCalled)
      if (!outcome.ok) announce(stay([actionId]))
      else
        showToast({
          words: owner.kind === 'nobody' ? `${what} has no owner now` : `Given ${what} to ${to}`,
          canUndo: true,
        })
    },
    /** Answers false where the text is to stay in the line. */
    add: (parsed: QuickAdd, column: ActionColumn): Promise<boolean> => {
      if (column !== 'blocked') return sendNew(parsed, column)
      return new Promise((answer) => setWaiting({ kind: 'add', parsed, answer }))
    },
    drop: async (card: ActionHead, reason: string): Promise<void> => {
      const outcome = await run('action.drop', { actionId: card.id, reason })
      if (outcome.ok) showToast({ words: `Dropped ${printNumber('action', card.number)}`, canUndo: true })
    },
    blocking: waiting && {
      words: waiting.kind === 'move' ? waiting.title : waiting.parsed.title,
      /** Cannot wait for themselves. */
      ids: waiting.kind === 'move' ? waiting.move.ids : [],
      cancel: (): void => {
        setWaiting(null)
        if (waiting.kind === 'add') waiting.answer(false)
        else announce(stay(waiting.move.ids))
      },
      say: async (blocked: BlockedBy): Promise<void> => {
        setWaiting(null)
        if (waiting.kind === 'add') waiting.answer(await sendNew(waiting.parsed, 'blocked', blocked))
        else await send(waiting.move, blocked)
      },
    },
  }
}

export const saidByOwner = ({ localityId, owner }: Pick<ActionHead, 'localityId' | 'owner'>): Said => ({
  localityId,
  byId: owner.kind === 'person' ? owner.personId : null,
})

function ownerOfLane(laneId: string): ActionHead['owner'] {
  if (laneId === withNobody) return { kind: 'nobody' }
  return laneId === wholeTeam ? { kind: 'team' } : { kind: 'person', personId: laneId }
}
