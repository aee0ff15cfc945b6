import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Day, Id } from '../../../shared/model/common'
import { isRefused } from '../../../shared/refusals'
import {
  cameOf,
  countNumbered,
  duplicateItems,
  editItems,
  type LedTo,
  moveItems,
  removeItems,
  sendItems,
} from '../../../shared/rules/agenda-several'
import { putting } from '../../../shared/rules/changes'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { isPerson, type OpenedMeeting, openMeeting } from './reading'
import { counted, itemInWords, theMeeting } from './words'

export const editItemsHandler: CommandHandler<'items.edit'> = async ({ store, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = editItems(opened.meeting, opened.items, input, isPerson(store))
  if (isRefused(change)) return change
  // What was confidential before or is so now: the title is not said.
  const wasConfidential = new Set(opened.items.flatMap((one) => (isConfidentialOn(one, today()) ? [one.id] : [])))
  const made = change.put.flatMap((one) => (one.kind === 'item' && !wasConfidential.has(one.id) ? [one] : []))
  const named = [...opened.items.filter((one) => wasConfidential.has(one.id)), ...made]
  const did = input.carryOver === null ? 'Kept' : 'Changed'
  return { change, label: `${did} ${namedItems(named, input.itemIds, today())}`, output: {} }
}

export const moveItemsHandler: CommandHandler<'items.move'> = async ({ store, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = moveItems(opened.meeting, opened.items, input.itemIds, input.after)
  return isRefused(change)
    ? change
    : { change, label: `Moved ${namedItems(opened.items, input.itemIds, today())}`, output: {} }
}

export const removeItemsHandler: CommandHandler<'items.remove'> = async ({ store, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = removeItems(opened.meeting, opened.items, input.itemIds, ledTo(store, opened, input.itemIds))
  return isRefused(change)
    ? change
    : { change, label: `Deleted ${namedItems(opened.items, input.itemIds, today())}`, output: {} }
}

export const duplicateItemsHandler: CommandHandler<'items.duplicate'> = async ({ store, newId, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const made = duplicateItems(opened.meeting, opened.items, input.itemIds, newId)
  if (isRefused(made)) return made
  return {
    change: putting(...made.copies),
    label: `Duplicated ${namedItems(opened.items, input.itemIds, today())}`,
    output: { itemIds: made.copies.map((copy) => copy.id) },
  }
}

export const sendItemsHandler: CommandHandler<'items.send'> = async ({ store, today }, input) => {
  const from = await openMeeting(store, input.meetingId)
  if (isRefused(from)) return from
  const to = await openMeeting(store, input.toMeetingId)
  if (isRefused(to)) return to
  const change = sendItems(from, to, input.itemIds, ledTo(store, from, input.itemIds))
  if (isRefused(change)) return change
  return {
    change,
    label: `Moved ${namedItems(from.items, input.itemIds, today())} to ${theMeeting(to.meeting)}`,
    output: {},
  }
}

function ledTo(store: Store, opened: OpenedMeeting, itemIds: readonly Id[]): LedTo {
  const numbered = [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')]
  const unnumbered = [...store.all('story'), ...store.all('spend'), ...store.all('opportunity')]
  return {
    numbered: countNumbered(itemIds, opened.decisions, numbered),
    corrections: store.all('correction').filter((one) => itemIds.includes(one.itemId)).length,
    unnumbered: unnumbered.filter(cameOf(itemIds)),
  }
}

/** One by its title, unless that is confidential; several by their number. */
export function namedItems(items: readonly AgendaItem[], itemIds: readonly Id[], today: Day): string {
  const ids = new Set(itemIds)
  const chosen = items.filter((item) => ids.has(item.id))
  const [first] = chosen
  if (chosen.length === 1 && first !== undefined) return itemInWords(first, today)
  return counted(chosen.length, 'agenda item', 'agenda items')
}
