import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Id } from '../../../shared/model/common'
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
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { isPerson, type OpenedMeeting, openMeeting } from './reading'
import { counted, quoted, theMeeting } from './words'

export const editItemsHandler: CommandHandler<'items.edit'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = editItems(opened.meeting, opened.items, input, isPerson(store))
  return isRefused(change) ? change : { change, label: `Changed ${named(opened.items, input.itemIds)}`, output: {} }
}

export const moveItemsHandler: CommandHandler<'items.move'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = moveItems(opened.meeting, opened.items, input.itemIds, input.after)
  return isRefused(change) ? change : { change, label: `Moved ${named(opened.items, input.itemIds)}`, output: {} }
}

export const removeItemsHandler: CommandHandler<'items.remove'> = async ({ store }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const change = removeItems(opened.meeting, opened.items, input.itemIds, ledTo(store, opened, input.itemIds))
  return isRefused(change) ? change : { change, label: `Deleted ${named(opened.items, input.itemIds)}`, output: {} }
}

export const duplicateItemsHandler: CommandHandler<'items.duplicate'> = async ({ store, newId }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const made = duplicateItems(opened.meeting, opened.items, input.itemIds, newId)
  if (isRefused(made)) return made
  return {
    change: putting(...made.copies),
    label: `Duplicated ${named(opened.items, input.itemIds)}`,
    output: { itemIds: made.copies.map((copy) => copy.id) },
  }
}

export const sendItemsHandler: CommandHandler<'items.send'> = async ({ store }, input) => {
  const from = await openMeeting(store, input.meetingId)
  if (isRefused(from)) return from
  const to = await openMeeting(store, input.toMeetingId)
  if (isRefused(to)) return to
  const change = sendItems(from, to, input.itemIds, ledTo(store, from, input.itemIds))
  if (isRefused(change)) return change
  return { change, label: `Moved ${named(from.items, input.itemIds)} to ${theMeeting(to.meeting)}`, output: {} }
}

function ledTo(store: Store, opened: OpenedMeeting, itemIds: readonly Id[]): LedTo {
  const numbered = [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')]
  const unnumbered = [...store.all('story'), ...store.all('spend'), ...store.all('opportunity')]
  return {
    numbered: countNumbered(itemIds, opened.decisions, numbered),
    unnumbered: unnumbered.filter(cameOf(itemIds)),
  }
}

/** One by its title, several by their number. */
function named(items: readonly AgendaItem[], itemIds: readonly Id[]): string {
  const ids = new Set(itemIds)
  const chosen = items.filter((item) => ids.has(item.id))
  const [first] = chosen
  if (chosen.length === 1 && first !== undefined) return `agenda item ${quoted(first.title)}`
  return counted(chosen.length, 'agenda item', 'agenda items')
}
