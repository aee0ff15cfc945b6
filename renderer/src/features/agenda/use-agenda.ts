import { useMemo, useRef } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { FitStep } from '../../../../shared/model/proposal'
import type { RecordRef } from '../../../../shared/model/record'
import { shortDay } from '../../../../shared/rules/dates'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { showToast } from '../../ui/toasts'
import { type Edit, editing, keeping, moving, timing, usePainted, without } from './agenda-painted'
import { itemsInWords } from './agenda-words'
import { useResting } from './use-resting'

const concerns = (meetingId: Id) => (touched: readonly RecordRef[]) =>
  touched.some((ref) => ref.kind === 'item' || (ref.kind === 'meeting' && ref.id === meetingId))

/** What several items can have in common. */
export type SharedEdit = Pick<Edit, 'minutes' | 'presenterId' | 'openness'> & { readonly carryOver?: null }

/** The items of a meeting as the person sees them: the core's answer with what was just done painted on top. */
export function useAgenda(meetingId: Id) {
  const run = useCommand()
  const query = useQuery('meeting.open', { meetingId }, concerns(meetingId))
  const view = query.kind === 'ready' ? query.value : null
  const painted = usePainted(view)
  const resting = useResting()
  const items = useSame(painted.over(view?.items ?? none))
  const isPlanned = view?.meeting.state === 'planned'

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
  const keep = async (chosen: readonly AgendaItem[]): Promise<void> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    const isKept = chosen.some((item) => !item.isKept)
    const sending = async () => (await run('items.keep', { meetingId, itemIds, isKept })).ok
    const ok = await painted.paint(keeping(itemIds, isKept), sending)
    if (ok) announce(isKept ? `Kept: ${itemsInWords(chosen)}` : `No longer kept: ${itemsInWords(chosen)}`)
  }
  /** Off the agenda at once where nobody has been sent it; else it stays, marked. */
  const takeOff = (itemIds: Id[], carryOver: AgendaItem['carryOver']) =>
    isPlanned ? without(itemIds) : editing(itemIds, { carryOver })
  const park = async (chosen: readonly AgendaItem[]): Promise<boolean> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    const sending = async () => (await run('items.park', { meetingId, itemIds })).ok
    const ok = await painted.paint(takeOff(itemIds, { kind: 'park' }), sending)
    if (ok) showToast({ words: offWords('Parked', chosen, whereWaits(chosen)), canUndo: true })
    return ok
  }
  const skip = async (chosen: readonly AgendaItem[]): Promise<boolean> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    let backOn: string | null = null
    const sending = async () => {
      const outcome = await run('items.skip', { meetingId, itemIds })
      if (outcome.ok) backOn = outcome.value.backOn
      return outcome.ok
    }
    // Its day is the core's to say: on an issued agenda the row says it with the answer.
    const ok = await painted.paint(isPlanned ? without(itemIds) : (all) => all, sending)
    const back = backOn === null ? 'back next time' : `back on ${shortDay(backOn)}`
    if (ok) showToast({ words: `Skipped: ${itemsInWords(chosen)}, ${back}`, canUndo: true })
    return ok
  }
  const drop = async (chosen: readonly AgendaItem[], reason: string): Promise<boolean> => {
    resting.flush()
    const itemIds = idsOf(chosen)
    const sending = async () => (await run('items.drop', { meetingId, itemIds, reason })).ok
    const ok = await painted.paint(takeOff(itemIds, { kind: 'drop', reason }), sending)
    if (ok) showToast({ words: offWords('Dropped', chosen, reason), canUndo: true })
    return ok
  }
  const putBack = async (chosen: readonly AgendaItem[]): Promise<void> => {
    const off = chosen.filter(({ carryOver }) => carryOver !== null)
    if (off.length > 0 && (await editSeveral(off, { carryOver: null })))
      announce(`Back on the agenda: ${itemsInWords(off)}`)
  }
  /** Exactly the steps that were shown. */
  const fit = async (steps: readonly FitStep[]): Promise<boolean> => {
    resting.flush()
    const parkIds = steps.flatMap((step) => (step.kind === 'park' ? [step.itemId] : []))
    const taken = new Map(steps.flatMap((step) => (step.kind === 'take' ? [[step.itemId, step.minutes]] : [])))
    const minutes = items.flatMap((item) => {
      const less = taken.get(item.id)
      return less === undefined ? [] : [{ itemId: item.id, minutes: Math.max(0, item.minutes - less) }]
    })
    const timed = timing(new Map(minutes.map((one) => [one.itemId, one.minutes])))
    const off = takeOff(parkIds, { kind: 'park' })
    const sending = async () => (await run('agenda.fit', { meetingId, parkIds, minutes })).ok
    return painted.paint((all) => off(timed(all)), sending)
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
    const outcome = await run('item.add', { ...input, meetingId })
    if (!outcome.ok) return null
    const { itemId, minutes } = outcome.value
    announce(`Added ${input.title}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
    return itemId
  }
  const fill = async (): Promise<void> => {
    const outcome = await run('agenda.fill', { meetingId })
    if (outcome.ok) showToast({ words: 'The standing agenda is on it now', canUndo: true })
  }

  return {
    query,
    view,
    items,
    /** What is parked, skipped or dropped leaves at once. */
    isPlanned,
    ...{ edit, editSeveral, setMinutes, move, remove, send, duplicate, add, fill },
    ...{ keep, park, skip, drop, putBack, fit },
  }
}

export type Agenda = ReturnType<typeof useAgenda>

const none: readonly AgendaItem[] = []

/**
 * Every answer is new objects, and so is what was painted: an item that says what it said before stays the object it was,
 * and its row as it stands.
 */
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

const whereWaits = (chosen: readonly AgendaItem[]): string =>
  `${chosen.length === 1 ? 'It waits' : 'They wait'} under “Not on it yet”`

/** A line of the standing agenda comes to the next meeting by itself. */
function offWords(did: string, chosen: readonly AgendaItem[], then: string): string {
  const isStanding = chosen.every((item) => item.isStanding)
  return `${did}: ${itemsInWords(chosen)}. ${isStanding ? (chosen.length === 1 ? 'It is back next time' : 'They are back next time') : then}.`
}

const idsOf = (items: readonly AgendaItem[]): Id[] => items.map((item) => item.id)
