import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { isLeftOut } from '../../../../shared/rules/live-borrow'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'

export type RoomMoves = {
  /** To the item after or before, passing over what was parked, skipped or dropped. */
  step(by: 1 | -1): Promise<void>
  /** To the nth item, from 1. */
  jump(to: number): Promise<void>
  goTo(itemId: Id): Promise<void>
}

/** Going through the agenda. `before` saves what is being typed: it belongs to the item that is left. */
export function useRoomMoves(
  { meeting, items }: MeetingView,
  index: number,
  before: () => Promise<void>,
  isReadOnly: boolean,
): RoomMoves {
  const run = useCommand()
  const goTo = async (itemId: Id): Promise<void> => {
    const at = items.findIndex((item) => item.id === itemId)
    const target = items[at]
    if (target === undefined || isReadOnly) return
    if (at === index) return announce(`This is item ${at + 1}.`)
    await before()
    const outcome = await run('meeting.step', { meetingId: meeting.id, itemId })
    if (outcome.ok) announce(`Item ${at + 1} of ${items.length}: ${target.title}`)
  }
  return {
    goTo,
    step: async (by) => {
      const target = nextIndex(items, index, by)
      const item = items[target ?? -1]
      if (item === undefined)
        return announce(by > 0 ? 'This is the last item. F closes the meeting.' : 'This is the first item.')
      await goTo(item.id)
    },
    jump: async (to) => {
      const item = items[to - 1]
      if (item === undefined) return announce(`There is no item ${to}.`)
      await goTo(item.id)
    },
  }
}

/** Where → or ← leads; null at either end. */
export function nextIndex(items: MeetingView['items'], index: number, by: 1 | -1): number | null {
  for (let at = index + by; at >= 0 && at < items.length; at += by) {
    const item = items[at]
    if (item !== undefined && !isLeftOut(item)) return at
  }
  return null
}
