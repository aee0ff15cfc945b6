import { useEffect, useRef, useState } from 'react'
import type { InputOf, MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'

/** What was asked for and is not in the last answer yet. Each may be applied twice without harm. */
export type Apply = (items: readonly AgendaItem[]) => readonly AgendaItem[]
type Expected = {
  readonly key: string
  readonly apply: Apply
  /** The answer on the screen when the core had done it: the next answer includes it. Null while it is under way. */
  readonly doneAt: MeetingView | null
}
export type Edit = Omit<InputOf<'item.edit'>, 'itemId' | 'meetingId'>

/** Changes painted over the last answer until an answer comes that has them. */
export function usePainted(view: MeetingView | null) {
  const [list, setList] = useState<readonly Expected[]>([])
  const turn = useRef(0)
  const shown = useRef(view)
  useEffect(() => {
    shown.current = view
  })
  const isOpen = (one: Expected) => one.doneAt === null || one.doneAt === shown.current
  /** Paints now; the answer says whether it was done. The same key again takes the place of the earlier one. */
  const begin = (apply: Apply, key: string): ((ok: boolean) => void) => {
    setList((before) => [...before.filter((one) => isOpen(one) && one.key !== key), { key, apply, doneAt: null }])
    return (ok) =>
      setList((before) => {
        if (!ok) return before.filter((one) => one.apply !== apply)
        return before.map((one) => (one.apply === apply ? { ...one, doneAt: shown.current } : one))
      })
  }
  return {
    begin,
    over: (items: readonly AgendaItem[]): readonly AgendaItem[] =>
      list
        .filter((one) => one.doneAt === null || one.doneAt === view)
        .reduce((painted, one) => one.apply(painted), items),
    paint: async (apply: Apply, send: () => Promise<boolean>): Promise<boolean> => {
      turn.current += 1
      const settle = begin(apply, String(turn.current))
      const ok = await send()
      settle(ok)
      return ok
    },
  }
}

export function editing(itemIds: readonly Id[], change: Edit): Apply {
  const { title, itemKind, minutes, presenterId, openness, reason, carryOver } = change
  return (items) =>
    items.map((item) => {
      if (!itemIds.includes(item.id)) return item
      return {
        ...item,
        title: title ?? item.title,
        itemKind: itemKind ?? item.itemKind,
        minutes: minutes ?? item.minutes,
        presenterId: presenterId === undefined ? item.presenterId : presenterId,
        openness: openness ?? item.openness,
        reason: reason ?? item.reason,
        carryOver: carryOver === undefined ? item.carryOver : carryOver,
      }
    })
}

export function keeping(itemIds: readonly Id[], isKept: boolean): Apply {
  return (items) => items.map((item) => (itemIds.includes(item.id) ? { ...item, isKept } : item))
}

/** Each with its own minutes. */
export function timing(minutes: ReadonlyMap<Id, number>): Apply {
  return (items) => items.map((item) => ({ ...item, minutes: minutes.get(item.id) ?? item.minutes }))
}

/** One block right after `after`, in the order in which they stood. */
export function moving(itemIds: readonly Id[], after: Id | null): Apply {
  return (items) => {
    const block = items.filter((item) => itemIds.includes(item.id))
    const others = items.filter((item) => !itemIds.includes(item.id))
    const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
    return [...others.slice(0, at), ...block, ...others.slice(at)]
  }
}

export function without(itemIds: readonly Id[]): Apply {
  return (items) => items.filter((item) => !itemIds.includes(item.id))
}
