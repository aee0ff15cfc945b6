import { useState } from 'react'
import type { InputOf, PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import { columnByMarks } from '../../../../shared/rules/pledges/column'
import { meetingNow } from '../../../../shared/rules/pledges/move-pledges'
import type { Said } from '../../../../shared/rules/said-in-meeting'
import { useRecords } from '../../data/data-provider'
import { useSaidInMeeting } from '../../data/said-in-meeting'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { showProblem, showToast } from '../../ui/toasts'
import type { BoardMove } from '../board/board'
import { markWords, pledgeColumns, pledgeColumnWords, type SideName, sideNames } from './pledge-words'
import type { Marked } from './side-marks'
import { useAskForStory, usePledgeOnAgenda } from './use-pledge-on-agenda'

export type MarkOfSide = Marked & { readonly side: SideName }

/** What has to be asked before it is sent. */
export type PledgeAsk =
  /** Of one each side is asked, of several both at once; `to` is the column they were put into. */
  | { readonly kind: 'mark'; readonly pledgeIds: readonly Id[]; readonly to: 'kept' | 'changed' | null }
  | { readonly kind: 'not-kept'; readonly move: BoardMove }
  | { readonly kind: 'missing'; readonly pledgeId: Id; readonly side: SideName; readonly move: BoardMove | null }
  | { readonly kind: 'withdraw' | 'where'; readonly pledgeId: Id }

/** What can be done with pledges, with what is asked first and what is said afterwards. */
export function usePledgeCommands(cards: ReadonlyMap<string, PledgeHead>) {
  const run = useCommand()
  const saidInMeeting = useSaidInMeeting()
  const meetings = useRecords('meeting')
  const putOnAgenda = usePledgeOnAgenda()
  const askForStory = useAskForStory()
  const [asking, setAsking] = useState<PledgeAsk | null>(null)

  const heads = (ids: readonly Id[]): readonly PledgeHead[] => ids.flatMap((id) => cards.get(id) ?? [])
  const calledOf = (ids: readonly Id[]): string => {
    const [only, ...others] = heads(ids)
    return only === undefined || others.length > 0 ? `${ids.length} pledges` : printNumber('pledge', only.number)
  }
  const stays = (ids: readonly Id[]): void => {
    const [first] = heads(ids)
    if (first !== undefined && ids.length === 1)
      announce(`${calledOf(ids)} stays in ${pledgeColumnWords[first.column]}`)
    else announce(`${calledOf(ids)} stay where they are`)
  }

  const send = async (move: BoardMove, to: PledgeColumn, because?: string): Promise<boolean> => {
    const { ids, after } = move
    const outcome = await run(
      'pledges.move',
      { pledgeIds: [...ids], to, after, ...(because !== undefined && { because }) },
      { quiet: true },
    )
    if (outcome.ok) {
      announce(`Moved ${calledOf(ids)} to ${pledgeColumnWords[to]}`)
      return true
    }
    stays(ids)
    const [only, ...others] = ids
    if (outcome.problem.code === 'pledge-side-missing' && only !== undefined && others.length === 0)
      setAsking({ kind: 'missing', pledgeId: only, side: outcome.problem.side, move })
    else showProblem(outcome.problem)
    return false
  }

  const move = (wanted: BoardMove) => {
    const to = pledgeColumns.find((column) => column === wanted.to)
    if (to === undefined) return
    const coming = heads(wanted.ids).filter((card) => card.column !== to)
    if ((to === 'kept' || to === 'changed') && coming.length > 0) {
      setAsking({ kind: 'mark', pledgeIds: coming.map((card) => card.id), to })
      return
    }
    if (to === 'not-kept' && coming.length > 0) {
      if (coming.every((card) => meetingNow(card.localityId, meetings.values()) !== undefined))
        return setAsking({ kind: 'not-kept', move: wanted })
      const [first, ...others] = coming
      stays(wanted.ids)
      showToast({
        words: `Only the meeting says that a pledge was not kept. ${calledOf(wanted.ids)} ${wanted.ids.length === 1 ? 'stays' : 'stay'} where ${wanted.ids.length === 1 ? 'it is' : 'they are'}.`,
        ...(first !== undefined &&
          others.length === 0 && {
            act: { words: 'Put on the next agenda', run: () => void putOnAgenda(first) },
          }),
      })
      return
    }
    void send(wanted, to)
  }

  /** Marks one side or both, and says where the pledge went. */
  const mark = async (pledge: PledgeHead, sides: readonly MarkOfSide[]): Promise<void> => {
    if (sides.length === 0) return
    const outcome = await run(
      'pledge.mark',
      { pledgeId: pledge.id, sides: sides.map((one) => ({ ...one })) },
      saidInMeeting(sides.map(({ side }) => saidBySide(pledge, side))),
    )
    if (!outcome.ok) return
    const number = printNumber('pledge', pledge.number)
    const now = (side: SideName) => ({ mark: sides.find((one) => one.side === side)?.mark ?? pledge[side].mark })
    const becomes = columnByMarks(pledge.column, { weWill: now('weWill'), youWill: now('youWill') })
    if (becomes === 'kept' && pledge.column !== 'kept') {
      showToast({
        words: `${number} is kept on both sides. It goes on the thank-you sheet.`,
        canUndo: true,
        act: { words: 'Ask for the story', run: () => void askForStory(pledge) },
      })
    } else if (becomes === 'changed' && pledge.column !== 'changed') {
      showToast({ words: `${number} is over: it changed on the way.`, canUndo: true })
    } else {
      const [only, ...others] = sides
      const which =
        only === undefined || others.length > 0 ? 'both sides' : only.side === 'weWill' ? '“we will”' : '“you will”'
      const as = only === undefined ? '' : markWords[only.mark].toLowerCase()
      showToast({
        words: others.length > 0 ? `Marked ${which} of ${number}` : `Marked ${which} of ${number} ${as}`,
        canUndo: true,
      })
    }
  }

  /** Both sides of each, in one step. */
  const markSeveral = async (ids: readonly Id[], as: Omit<InputOf<'pledges.mark'>, 'pledgeIds'>): Promise<void> => {
    const said = heads(ids).flatMap((pledge) => sideNames.map((side) => saidBySide(pledge, side)))
    const outcome = await run('pledges.mark', { pledgeIds: [...ids], ...as }, saidInMeeting(said))
    if (!outcome.ok) return stays(ids)
    const words =
      as.mark === 'kept'
        ? `${calledOf(ids)} are kept on both sides. They go on the thank-you sheet.`
        : `${calledOf(ids)} are over: they changed on the way.`
    showToast({ words, canUndo: true })
  }

  const withdraw = async (pledge: PledgeHead, reason: string): Promise<void> => {
    setAsking(null)
    const outcome = await run('pledge.withdraw', { pledgeId: pledge.id, reason })
    if (outcome.ok) showToast({ words: `Withdrew ${printNumber('pledge', pledge.number)}`, canUndo: true })
  }

  return {
    asking,
    ask: setAsking,
    /** The question is left: what was dropped goes back. */
    leave: (): void => {
      if (asking?.kind === 'mark') stays(asking.pledgeIds)
      if (asking?.kind === 'not-kept') stays(asking.move.ids)
      setAsking(null)
    },
    move,
    send,
    mark,
    markSeveral,
    withdraw,
    putOnAgenda,
    askForStory,
  }
}

/** Whether a side was kept is the word of whoever promised it. */
const saidBySide = (pledge: PledgeHead, side: SideName): Said => {
  const { by } = pledge[side]
  return { localityId: pledge.localityId, byId: by.kind === 'person' ? by.personId : null }
}

export type PledgeCommands = ReturnType<typeof usePledgeCommands>
