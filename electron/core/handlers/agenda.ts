import { isRefused } from '../../../shared/refusals'
import { addItem, countNumbered, editItem, moveItem, removeItem, writeNotes } from '../../../shared/rules/agenda'
import type { CommandHandler } from '../context'
import { isPerson, openItem, openMeeting } from './reading'
import { quoted } from './words'

export const addItemHandler: CommandHandler<'item.add'> = async ({ store, newId }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const itemId = newId()
  const change = addItem(opened.meeting, opened.items, input, itemId)
  return isRefused(change) ? change : { change, label: `Added agenda item ${quoted(input.title)}`, output: { itemId } }
}

export const editItemHandler: CommandHandler<'item.edit'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = editItem(opened.meeting, opened.item, input, isPerson(store))
  if (isRefused(change)) return change
  return { change, label: editWords(input, input.title ?? opened.item.title), output: {} }
}

function editWords(input: Parameters<CommandHandler<'item.edit'>>[1], title: string): string {
  const name = quoted(title)
  if (input.carryOver === undefined) return `Changed agenda item ${name}`
  switch (input.carryOver?.kind) {
    case 'carry-over':
      return `Carried over ${name}`
    case 'skip-once':
      return `Skipped ${name} once`
    case 'park':
      return `Parked ${name}`
    case 'drop':
      return `Dropped ${name}`
    case undefined:
      return `Kept ${name}`
  }
}

export const moveItemHandler: CommandHandler<'item.move'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = moveItem(opened.meeting, opened.items, opened.item, input.after)
  return isRefused(change) ? change : { change, label: `Moved agenda item ${quoted(opened.item.title)}`, output: {} }
}

export const removeItemHandler: CommandHandler<'item.remove'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const numbered = [...store.all('action'), ...store.all('pledge'), ...store.all('escalation')]
  const unnumbered = [...store.all('story'), ...store.all('spend'), ...store.all('opportunity')]
  const change = removeItem(opened.meeting, opened.item, {
    numbered: countNumbered(input.itemId, opened.decisions, numbered),
    unnumbered: unnumbered.filter((card) => card.origin.kind === 'item' && card.origin.itemId === input.itemId),
  })
  return isRefused(change) ? change : { change, label: `Deleted agenda item ${quoted(opened.item.title)}`, output: {} }
}

export const writeNotesHandler: CommandHandler<'item.write-notes'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = writeNotes(opened.meeting, opened.item, input.notes)
  return isRefused(change) ? change : { change, label: `Wrote notes on ${quoted(opened.item.title)}`, output: {} }
}
