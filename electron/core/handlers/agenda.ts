import type { ParsedInputOf } from '../../../shared/contract'
import type { Openness } from '../../../shared/model/agenda-item'
import { isRefused, type Refused } from '../../../shared/refusals'
import { addItem, editItem, writeNotes } from '../../../shared/rules/agenda'
import { fillAgenda } from '../../../shared/rules/standing-agenda'
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { isPerson, need, openItem, openMeeting } from './reading'
import { quoted, theMeeting } from './words'

export const addItemHandler: CommandHandler<'item.add'> = async ({ store, newId }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const openness = input.from === undefined ? null : await opennessOf(store, input.from)
  if (isRefused(openness)) return openness
  const itemId = newId()
  const asked = openness === null || openness.kind === 'open' ? input : { ...input, openness }
  const change = addItem(opened.meeting, opened.items, asked, itemId, isPerson(store))
  return isRefused(change) ? change : { change, label: `Added agenda item ${quoted(input.title)}`, output: { itemId } }
}

/** How open the item was that a card came from; null where it came from none, or from one that is gone. */
async function opennessOf(
  store: Store,
  { kind, id }: NonNullable<ParsedInputOf<'item.add'>['from']>,
): Promise<Openness | Refused | null> {
  const card = need(store, kind, id)
  if (isRefused(card)) return card
  const { origin } = card
  if (origin.kind !== 'item') return null
  const opened = await openItem(store, origin)
  return isRefused(opened) ? null : opened.item.openness
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

export const writeNotesHandler: CommandHandler<'item.write-notes'> = async ({ store }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = writeNotes(opened.meeting, opened.item, input.notes)
  return isRefused(change) ? change : { change, label: `Wrote notes on ${quoted(opened.item.title)}`, output: {} }
}

export const fillAgendaHandler: CommandHandler<'agenda.fill'> = async ({ store, newId }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const { meeting, items } = opened
  const locality = need(store, 'locality', meeting.localityId)
  if (isRefused(locality)) return locality
  const change = fillAgenda(locality, meeting, items, newId)
  if (isRefused(change)) return change
  return { change, label: `Put the standing agenda into ${theMeeting(meeting)}`, output: {} }
}
