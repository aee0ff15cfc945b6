import { type RefObject, useEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { Outcome } from '../../../../shared/refusals'
import { weekdayDay } from '../../../../shared/rules/dates'
import { countOutcomes } from '../../../../shared/rules/item-standing'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import type { CloseRow } from './close-row'
import { counted } from './item-outcome'

/** The line that is open under the chosen item; `came` is how much had come of it when it opened. */
export type OpenLine = { readonly itemId: Id; readonly kind: 'decision' | 'action' | 'drop'; readonly came: number }

/** Items one by one: which is chosen, what is said of it, and which is next. `page` holds rows marked `data-row`. */
export function useSettling(view: MeetingView, rows: readonly CloseRow[], page: RefObject<HTMLElement | null>) {
  const { items } = view
  const meetingId = view.meeting.id
  const run = useCommand()
  const isOpenAt = (index: number): boolean => rows[index]?.outcome.isOpen === true
  const titleOf = (item: AgendaItem): string => rows.find((row) => row.item.id === item.id)?.title ?? ''
  const [chosenId, setChosenId] = useState<Id | null>(() => items.find((_, index) => isOpenAt(index))?.id ?? null)
  const [line, setLine] = useState<OpenLine | null>(null)
  const sent = useSent(view)
  const focusNext = useFocusWish(page, chosenId === null ? 'close' : `row ${chosenId}`)

  const chosen = items.find((item) => item.id === chosenId) ?? null
  const choose = (id: Id): void => {
    setChosenId(id)
    setLine((open) => (open?.itemId === id ? open : null))
    focusNext(`row ${id}`)
  }
  const step = (by: 1 | -1): void => {
    const at = items.findIndex((item) => item.id === chosenId)
    const target = items[at === -1 ? (by === 1 ? 0 : items.length - 1) : at + by]
    if (target !== undefined) choose(target.id)
  }
  const left = items.filter((item, index) => isOpenAt(index) && !sent.has(item.id))

  /** To the next that is open, from the top again after the last; to the button when none is. */
  const goOn = (from: Id): string => {
    setLine(null)
    const others = left.filter((item) => item.id !== from)
    const at = items.findIndex((item) => item.id === from)
    const next = others.find((item) => items.indexOf(item) > at) ?? others[0]
    if (next === undefined) {
      setChosenId(null)
      focusNext('close')
      return 'Every item has an outcome.'
    }
    choose(next.id)
    return `Next, item ${items.indexOf(next) + 1}: ${titleOf(next)}`
  }
  const settle = async <T>(item: AgendaItem, words: string, send: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const wasOpen = left.includes(item)
    const next = wasOpen ? goOn(item.id) : ''
    if (!wasOpen) focusNext(`row ${item.id}`)
    const outcome = await sent.during(item.id, send)
    if (outcome.ok) announce(`${words}: ${titleOf(item)}. ${next}`.trim())
    else choose(item.id)
    return outcome
  }

  // A line adds by itself and says nothing here: what has come of its item says that it was added.
  const came = line === null ? 0 : countOutcomes(line.itemId, view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when something has come
  useEffect(() => {
    if (line === null || line.kind === 'drop' || came <= line.came) return
    announce(goOn(line.itemId))
  }, [came])

  const one = (item: AgendaItem) => ({ meetingId, itemIds: [item.id] })
  return {
    chosen,
    chosenId,
    line,
    left,
    choose,
    step,
    focusNext,
    openLine: (kind: OpenLine['kind']): void => {
      if (chosen !== null) setLine({ itemId: chosen.id, kind, came: countOutcomes(chosen.id, view) })
    },
    closeLine: (): void => {
      setLine(null)
      if (chosenId !== null) focusNext(`row ${chosenId}`)
    },
    carryOver: (item: AgendaItem) => settle(item, 'Carried over', () => run('items.carry-over', one(item))),
    park: (item: AgendaItem) => settle(item, 'Parked', () => run('items.park', one(item))),
    skip: async (item: AgendaItem): Promise<void> => {
      const outcome = await settle(item, 'Skipped once', () => run('items.skip', one(item)))
      if (!outcome.ok || outcome.value.backOn === null) return
      showToast({ words: `${titleOf(item)} comes back on ${weekdayDay(outcome.value.backOn)}`, canUndo: true })
    },
    drop: async (item: AgendaItem, reason: string): Promise<void> => {
      const outcome = await settle(item, 'Dropped', () => run('items.drop', { ...one(item), reason }))
      if (outcome.ok) showToast({ words: `Dropped ${titleOf(item)}`, canUndo: true })
    },
    putBack: async (item: AgendaItem): Promise<void> => {
      focusNext(`row ${item.id}`)
      const outcome = await run('item.edit', { itemId: item.id, meetingId, carryOver: null })
      if (outcome.ok) announce(`Put back: ${titleOf(item)}`)
    },
    carryAll: async (): Promise<void> => {
      if (left.length === 0) return
      setLine(null)
      setChosenId(null)
      focusNext('close')
      const outcome = await run('items.carry-over', { meetingId, itemIds: left.map((item) => item.id) })
      if (outcome.ok) showToast({ words: `${counted(left.length, 'item')} carried over`, canUndo: true })
    },
  }
}

export type Settling = ReturnType<typeof useSettling>

/** Items whose answer is on its way: settled already for who steps on quickly, until the view has heard of it. */
function useSent(view: MeetingView) {
  const [sent, setSent] = useState<ReadonlyMap<Id, MeetingView | null>>(new Map())
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  const put = (id: Id, until: MeetingView | null | undefined): void =>
    setSent((before) => {
      const now = new Map(before)
      if (until === undefined) now.delete(id)
      else now.set(id, until)
      return now
    })
  return {
    has: (id: Id): boolean => sent.get(id) === null || sent.get(id) === view,
    during: async <T>(id: Id, send: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
      put(id, null)
      const outcome = await send()
      put(id, outcome.ok ? latest.current : undefined)
      return outcome
    },
  }
}

/**
 * Brings the focus where it belongs once that is drawn: `row <id>` and `ask <id>` are the first button of a row, or else
 * its title; `close` is the green button, once it can be pressed. `first` is wished when the screen opens.
 */
function useFocusWish(page: RefObject<HTMLElement | null>, first: string): (wish: string) => void {
  const wish = useRef<string | null>(first)
  // What is wished may stand there already: drawn once more, it is found.
  const [, draw] = useState(0)
  useEffect(() => {
    if (wish.current === null || page.current === null) return
    const [kind, id = ''] = wish.current.split(' ')
    const place = page.current.querySelector(kind === 'close' ? '[data-close]' : `[data-${kind}="${CSS.escape(id)}"]`)
    const target =
      place?.querySelector<HTMLElement>('[data-acts] button:not([disabled])') ??
      place?.querySelector<HTMLElement>('[data-title]') ??
      place?.querySelector<HTMLElement>('button:not([disabled])')
    if (target == null) return
    wish.current = null
    target.focus()
  })
  return (wanted) => {
    wish.current = wanted
    draw((turn) => turn + 1)
  }
}
