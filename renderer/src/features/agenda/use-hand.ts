import { useLayoutEffect, useRef, useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { announce } from '../../ui/announce'
import { nextTo, rangeOf, stepOf } from './chosen-items'
import type { ItemAct } from './item-acts'
import type { Agenda } from './use-agenda'

/** What is being asked for, of which items. */
export type Asking = {
  readonly what: 'where' | 'openness' | 'minutes' | 'another' | 'elsewhere' | 'drop'
  readonly items: readonly AgendaItem[]
}
/** A menu opened by a key or from a row, and what it hangs on. */
export type OpenMenu = {
  readonly what: 'more' | 'who' | 'kind'
  readonly items: readonly AgendaItem[]
  readonly anchor: HTMLElement
}

/** Which rows the person means, and what they do with them. Rows that are marked go together; else it is the one chosen. */
export function useHand(agenda: Agenda, isReadOnly: boolean) {
  const { items } = agenda
  const ids = items.map((item) => item.id)
  const root = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(root, items)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [marks, setMarks] = useState<ReadonlySet<Id>>(new Set())
  /** Where a stretch of marks begins. */
  const anchor = useRef<Id | null>(null)
  const [editing, setEditing] = useState<{ readonly what: 'title' | 'reason'; readonly itemId: Id } | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)

  const at = ids.indexOf(chosenId ?? '')
  const chosen = items[at]
  const marked = items.filter((item) => marks.has(item.id))
  const targets = marked.length > 0 ? marked : chosen === undefined ? [] : [chosen]

  const choose = (itemId: Id | null, how: 'stay' | 'focus' = 'stay') => {
    setChosenId(itemId)
    if (how === 'focus' && itemId !== null) focus.want(itemId)
  }
  const press = (item: AgendaItem) => {
    anchor.current = item.id
    choose(item.id)
  }
  /** By the pointer: this one, or every row from where the last stretch began. */
  const mark = (item: AgendaItem, what: 'one' | 'stretch') => {
    const from = anchor.current ?? chosenId ?? item.id
    choose(item.id, 'focus')
    if (isReadOnly) return
    if (what === 'one') return toggle(item)
    const range = rangeOf(ids, from, item.id)
    setMarks(new Set(range))
    announce(markedWords(range.length))
  }
  const toggle = (item: AgendaItem) => {
    const next = new Set(marks)
    if (!next.delete(item.id)) next.add(item.id)
    anchor.current = item.id
    setMarks(next)
    announce(markedWords(ids.filter((id) => next.has(id)).length))
  }
  const markAll = () => {
    setMarks(new Set(ids))
    announce(markedWords(ids.length))
  }
  const step = (by: 1 | -1) => {
    const start = at === -1 && by === -1 ? items.length : at
    const next = items[Math.min(Math.max(0, start + by), items.length - 1)]
    if (next === undefined) return
    anchor.current = next.id
    choose(next.id, 'focus')
  }
  const extend = (by: 1 | -1) => {
    if (isReadOnly) return
    const next = items[Math.min(Math.max(0, at + by), items.length - 1)]
    if (next === undefined) return
    anchor.current = anchor.current ?? chosenId ?? next.id
    const range = rangeOf(ids, anchor.current, next.id)
    setMarks(new Set(range))
    choose(next.id, 'focus')
    announce(markedWords(range.length))
  }
  const clear = (): boolean => {
    if (marked.length === 0) return false
    setMarks(new Set())
    announce('None chosen')
    return true
  }

  const move = (which: readonly AgendaItem[], index: number) => {
    const [first] = which
    if (first === undefined) return
    focus.want(chosen !== undefined && which.includes(chosen) ? chosen.id : first.id)
    void agenda.move(which, index)
  }
  const shift = (which: readonly AgendaItem[], way: 'up' | 'down') => {
    const chosenIds = which.map((item) => item.id)
    const index = stepOf(ids, chosenIds, way)
    if (index === null) return announce(endWords(which.length, way))
    move(which, index)
  }
  /** They have left this agenda: the hand goes to the row that has taken their place. */
  const afterThem = async (which: readonly AgendaItem[], leaving: Promise<boolean>) => {
    const next = nextTo(
      ids,
      which.map((item) => item.id),
    )
    if (!(await leaving)) return
    setMarks(new Set())
    choose(next, 'focus')
  }
  /** On an agenda that was issued they stay, and the hand with them. */
  const takenOff = (which: readonly AgendaItem[], leaving: Promise<boolean>): void => {
    if (agenda.isPlanned) void afterThem(which, leaving)
    else void leaving.then((ok) => ok && setMarks(new Set()))
  }
  const duplicate = async (which: readonly AgendaItem[]) => {
    const [copy] = await agenda.duplicate(which)
    if (copy === undefined) return
    setMarks(new Set())
    choose(copy, 'focus')
  }
  const rowOf = (item: AgendaItem | undefined): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(item?.id ?? '')}"] [data-title] [dir]`) ?? null

  /** Of these items, or of those the person means. */
  const act = (what: ItemAct, which: readonly AgendaItem[] = targets) => {
    const [first] = which
    if (first === undefined || isReadOnly) return
    switch (what.kind) {
      case 'rename':
        return setEditing({ what: 'title', itemId: first.id })
      case 'reason':
        return setEditing({ what: 'reason', itemId: first.id })
      case 'up':
      case 'down':
        return shift(which, what.kind)
      case 'where':
      case 'openness':
      case 'minutes':
      case 'another':
      case 'elsewhere':
      case 'drop':
        return setAsking({ what: what.kind, items: which })
      case 'who':
      case 'kind':
      case 'more': {
        const hook = what.anchor ?? rowOf(which.includes(chosen ?? first) ? (chosen ?? first) : first)
        return hook === null ? undefined : setMenu({ what: what.kind, items: which, anchor: hook })
      }
      case 'step-minutes':
        return which.length === 1
          ? agenda.setMinutes(first, first.minutes + what.by)
          : setAsking({ what: 'minutes', items: which })
      case 'duplicate':
        return void duplicate(which)
      case 'remove':
        return void afterThem(which, agenda.remove(which))
      case 'keep':
        return void agenda.keep(which)
      case 'put-back':
        return void agenda.putBack(which)
      case 'park':
        return takenOff(which, agenda.park(which))
      case 'skip':
        return takenOff(which, agenda.skip(which))
      case 'drop-because':
        return takenOff(which, agenda.drop(which, what.reason))
      case 'mark':
        return toggle(first)
      case 'edit':
        return void agenda.edit(first, what.change)
      case 'edit-all':
        return void agenda.editSeveral(which, what.change)
      case 'send':
        return void afterThem(which, agenda.send(which, what.toMeetingId, what.where))
    }
  }
  const finishEditing = (item: AgendaItem, change: { readonly title?: string; readonly reason?: string } | null) => {
    setEditing(null)
    focus.want(item.id)
    if (change !== null) void agenda.edit(item, change)
  }
  const including = (item: AgendaItem): readonly AgendaItem[] => (marked.includes(item) ? marked : [item])
  const rows = useSteady({ choose, press, mark, act, finishEditing, including })
  return {
    root,
    focus,
    rows,
    chosen,
    chosenId,
    marked,
    targets,
    editing,
    asking,
    menu,
    choose,
    press,
    mark,
    step,
    extend,
    markAll,
    clear,
    move,
    act,
    finishEditing,
    stopAsking: () => setAsking(null),
    closeMenu: () => setMenu(null),
    /** What a command given at one row concerns: all that are marked, where it is one of them. */
    including,
  }
}

export type Hand = ReturnType<typeof useHand>

/** What a row can ask for: one object for as long as the agenda stands, so that a row is drawn again for itself alone. */
export type RowHand = {
  readonly choose: (itemId: Id | null, how?: 'stay' | 'focus') => void
  readonly press: (item: AgendaItem) => void
  readonly mark: (item: AgendaItem, what: 'one' | 'stretch') => void
  readonly act: (what: ItemAct, which?: readonly AgendaItem[]) => void
  readonly finishEditing: (
    item: AgendaItem,
    change: { readonly title?: string; readonly reason?: string } | null,
  ) => void
  /** What a command given at one row concerns: all that are marked, where it is one of them. */
  readonly including: (item: AgendaItem) => readonly AgendaItem[]
}

function useSteady(now: RowHand): RowHand {
  const latest = useRef(now)
  useLayoutEffect(() => {
    latest.current = now
  })
  const [steady] = useState(
    (): RowHand => ({
      choose: (itemId, how) => latest.current.choose(itemId, how),
      press: (item) => latest.current.press(item),
      mark: (item, what) => latest.current.mark(item, what),
      act: (what, which) => latest.current.act(what, which),
      finishEditing: (item, change) => latest.current.finishEditing(item, change),
      including: (item) => latest.current.including(item),
    }),
  )
  return steady
}

const markedWords = (count: number): string => (count === 0 ? 'None chosen' : `${count} chosen`)
const endWords = (count: number, way: 'up' | 'down'): string =>
  `${count === 1 ? 'It is' : 'They are'} ${way === 'up' ? 'first' : 'last'} already.`

/** The focus goes with the chosen row and stays with it when it moves. */
function useRowFocus(root: { readonly current: HTMLElement | null }, items: readonly AgendaItem[]) {
  const wanted = useRef<Id | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when asked, and when the rows stand otherwise
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"] [data-title]`)
    if (row == null) return
    wanted.current = null
    row.focus()
  }, [items, turn])
  return {
    want: (id: Id): void => {
      wanted.current = id
      setTurn((before) => before + 1)
    },
  }
}
