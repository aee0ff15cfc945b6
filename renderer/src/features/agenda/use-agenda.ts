import { useEffect, useRef, useState } from 'react'
import type { InputOf, MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { RecordRef } from '../../../../shared/model/record'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { afterIn } from '../board/drop-target'

/** What was asked for and is not in the last answer yet. Each may be applied twice without harm. */
type Apply = (items: readonly AgendaItem[]) => readonly AgendaItem[]
type Expected = {
  readonly key: string
  readonly apply: Apply
  /** The answer on the screen when the core had done it: the next answer includes it. Null while it is under way. */
  readonly doneAt: MeetingView | null
}

type Edit = Omit<InputOf<'item.edit'>, 'itemId' | 'meetingId'>

/** + pressed six times is one change: it is sent when the hand rests. */
const restMs = 700

const concerns = (meetingId: Id) => (touched: readonly RecordRef[]) =>
  touched.some((ref) => ref.kind === 'item' || (ref.kind === 'meeting' && ref.id === meetingId))

/** The items of a meeting as the person sees them: the core's answer with what was just done painted on top. */
export function useAgenda(meetingId: Id) {
  const run = useCommand()
  const query = useQuery('meeting.open', { meetingId }, concerns(meetingId))
  const view = query.kind === 'ready' ? query.value : null
  const expected = useExpected(view)
  const resting = useResting()
  const items = expected.over(view?.items ?? [])

  const edit = (item: AgendaItem, change: Edit): Promise<boolean> => {
    resting.flush()
    const send = async () => (await run('item.edit', { itemId: item.id, meetingId, ...change })).ok
    return expected.paint(editing(item.id, change), send)
  }
  const setMinutes = (item: AgendaItem, asked: number): void => {
    const minutes = Math.min(480, Math.max(0, asked))
    if (minutes === item.minutes) return
    const settle = expected.begin(editing(item.id, { minutes }), `minutes of ${item.id}`)
    resting.set(item.id, async () => settle((await run('item.edit', { itemId: item.id, meetingId, minutes })).ok))
    announce(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
  }
  const move = async (item: AgendaItem, index: number): Promise<void> => {
    const target = afterIn(
      items.map((one) => one.id),
      item.id,
      index,
    )
    if (target === null) return
    resting.flush()
    const apply: Apply = (list) => moved(list, item.id, target.after)
    const send = async () => (await run('item.move', { itemId: item.id, meetingId, after: target.after })).ok
    if (await expected.paint(apply, send)) announce(`Moved ${item.title} to ${index + 1} of ${items.length}`)
  }
  const remove = async (item: AgendaItem): Promise<boolean> => {
    resting.flush()
    const apply: Apply = (list) => list.filter((one) => one.id !== item.id)
    const send = async () => (await run('item.remove', { itemId: item.id, meetingId })).ok
    const ok = await expected.paint(apply, send)
    if (ok) showToast({ words: `Removed ${item.title}`, canUndo: true })
    return ok
  }
  const add = async (input: Pick<InputOf<'item.add'>, 'itemKind' | 'title' | 'after'>): Promise<Id | null> => {
    resting.flush()
    const outcome = await run('item.add', { ...input, meetingId, minutes: 5 })
    if (outcome.ok) announce(`Added ${input.title}, 5 minutes`)
    return outcome.ok ? outcome.value.itemId : null
  }

  return { query, view, items, edit, setMinutes, move, remove, add }
}

export type Agenda = ReturnType<typeof useAgenda>

/** Changes painted over the last answer until an answer comes that has them. */
function useExpected(view: MeetingView | null) {
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

function editing(itemId: Id, { title, itemKind, minutes, presenterId, openness }: Edit): Apply {
  return (items) =>
    items.map((item) => {
      if (item.id !== itemId) return item
      return {
        ...item,
        title: title ?? item.title,
        itemKind: itemKind ?? item.itemKind,
        minutes: minutes ?? item.minutes,
        presenterId: presenterId === undefined ? item.presenterId : presenterId,
        openness: openness ?? item.openness,
      }
    })
}

function moved(items: readonly AgendaItem[], itemId: Id, after: Id | null): readonly AgendaItem[] {
  const item = items.find((one) => one.id === itemId)
  if (item === undefined) return items
  const others = items.filter((one) => one.id !== itemId)
  const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
  return [...others.slice(0, at), item, ...others.slice(at)]
}

/** Holds the last change of one thing until no key has come for a moment; never loses it. */
function useResting() {
  const waiting = useRef<{
    readonly of: Id
    readonly send: () => void
    readonly timer: ReturnType<typeof setTimeout>
  } | null>(null)
  const [resting] = useState(() => {
    const flush = (): void => {
      const one = waiting.current
      if (one === null) return
      clearTimeout(one.timer)
      waiting.current = null
      one.send()
    }
    const set = (of: Id, send: () => void): void => {
      if (waiting.current !== null && waiting.current.of !== of) flush()
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { of, send, timer: setTimeout(flush, restMs) }
    }
    return { flush, set }
  })
  useEffect(() => {
    // Before Ctrl Z is heard anywhere else: what is taken back is then the last thing that was done.
    const chord = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && resting.flush()
    window.addEventListener('keydown', chord, { capture: true })
    window.addEventListener('pagehide', resting.flush)
    return () => {
      window.removeEventListener('keydown', chord, { capture: true })
      window.removeEventListener('pagehide', resting.flush)
      resting.flush()
    }
  }, [resting])
  return resting
}
