import { useMemo, useRef } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { RecordRef } from '../../../../shared/model/record'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { type Edit, editing, moving, usePainted, without } from './agenda-painted'
import { itemsInWords } from './agenda-words'
import { useResting } from './use-resting'

const concerns = (meetingId: Id) => (touched: readonly RecordRef[]) =>
  touched.some((ref) => ref.kind === 'item' || (ref.kind === 'meeting' && ref.id === meetingId))

/** What several items can have in common. */
export type SharedEdit = Pick<Edit, 'minutes' | 'presenterId' | 'openness'>

/** The items of a meeting as the person sees them: the core's answer with what was just done painted on top. */
export function useAgenda(meetingId: Id) {
  const run = useCommand()
  const query = useQuery('meeting.open', { meetingId }, concerns(meetingId))
  const view = query.kind === 'ready' ? query.value : null
  const painted = usePainted(view)
  const resting = useResting()
  const items = painted.over(useSame(view?.items ?? none))

  const edit = (item: AgendaItem, change: Edit): Promise<boolean> => {
    resting.flush()
    const send = async () => (await run('item.edit', { itemId: item.id, meetingId, ...change })).ok
    return painted.paint(editing([item.id], change), send)
  }
  const editSeveral = (chosen: readonly AgendaItem[], change: SharedEdit): Promise<boolean> => {
    const [first, second] = chosen
    if (first !== undefined && second === undefined) return edit(first, change)
    resting.flush()
    const itemIds = idsOf(chosen)
    const send = async () => (await run('items.edit', { meetingId, itemIds, ...change })).ok
    return painted.paint(editing(itemIds, change), send)
  }
  const setMinutes = (item: AgendaItem, asked: number): void => {
    const minutes = Math.min(480, Math.max(0, asked))
    if (minutes === item.minutes) return
    const settle = painted.begin(editing([item.id], { minutes }), `minutes of ${item.id}`)
    resting.set(item.id, async () => settle((await run('item.edit', { itemId: item.id, meetingId, minutes })).ok))
    announce(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
  }
  /** As one block, so that it begins at `index` among the others. */
  const move = async (chosen: readonly AgendaItem[], index: number): Promise<void> => {
    const itemIds = idsOf(chosen)
    const others = items.filter((item) => !itemIds.includes(item.id))
    const after = others[index - 1]?.id ?? null
    const apply = moving(itemIds, after)
    if (apply(items).every((item, at) => item.id === items[at]?.id)) return
    resting.flush()
    const send = async () => (await run('items.move', { meetingId, itemIds, after })).ok
    if (await painted.paint(apply, send)) announce(`Moved ${itemsInWords(chosen)} to ${index + 1} of ${items.length}`)
  }
  const remove = async (chosen: readonly AgendaItem[]): Promise<boolean> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    const send = async () => (await run('items.remove', { meetingId, itemIds })).ok
    const ok = await painted.paint(without(itemIds), send)
    if (ok) showToast({ words: `Removed ${itemsInWords(chosen)}`, canUndo: true })
    return ok
  }
  /** `where` as the toast says it: "Thursday 18 June". */
  const send = async (chosen: readonly AgendaItem[], toMeetingId: Id, where: string): Promise<boolean> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    const sending = async () => (await run('items.send', { meetingId, itemIds, toMeetingId })).ok
    const ok = await painted.paint(without(itemIds), sending)
    if (ok) showToast({ words: `Moved ${itemsInWords(chosen)} to ${where}`, canUndo: true })
    return ok
  }
  const duplicate = async (chosen: readonly AgendaItem[]): Promise<readonly Id[]> => {
    resting.flush()
    const outcome = await run('items.duplicate', { meetingId, itemIds: idsOf(chosen) })
    if (!outcome.ok) return []
    showToast({ words: `Duplicated ${itemsInWords(chosen)}`, canUndo: true })
    return outcome.value.itemIds
  }
  const add = async (input: Pick<InputOf<'item.add'>, 'itemKind' | 'title' | 'after'>): Promise<Id | null> => {
    resting.flush()
    const outcome = await run('item.add', { ...input, meetingId, minutes: 5 })
    if (outcome.ok) announce(`Added ${input.title}, 5 minutes`)
    return outcome.ok ? outcome.value.itemId : null
  }
  const fill = async (): Promise<void> => {
    const outcome = await run('agenda.fill', { meetingId })
    if (outcome.ok) showToast({ words: 'The standing agenda is on it now', canUndo: true })
  }

  return { query, view, items, edit, editSeveral, setMinutes, move, remove, send, duplicate, add, fill }
}

export type Agenda = ReturnType<typeof useAgenda>

const none: readonly AgendaItem[] = []

/** Every answer is new objects: an item that says what it said before stays the object it was, and its row as it stands. */
function useSame(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const known = useRef<ReadonlyMap<Id, { readonly item: AgendaItem; readonly text: string }>>(new Map())
  return useMemo(() => {
    const now = new Map(
      items.map((item) => {
        const text = JSON.stringify(item)
        const before = known.current.get(item.id)
        return [item.id, before?.text === text ? before : { item, text }] as const
      }),
    )
    known.current = now
    return [...now.values()].map(({ item }) => item)
  }, [items])
}

const idsOf = (items: readonly AgendaItem[]): Id[] => items.map((item) => item.id)
