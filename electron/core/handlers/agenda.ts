import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Day } from '../../../shared/model/common'
import { isRefused } from '../../../shared/refusals'
import { addItem, editItem, writeNotes } from '../../../shared/rules/agenda'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import { fillAgenda } from '../../../shared/rules/standing-agenda'
import type { CommandHandler } from '../context'
import { opennessOf } from './proposal-given'
import { isPerson, need, openItem, openMeeting } from './reading'
import { itemInWords, theMeeting, titleInWords } from './words'

export const addItemHandler: CommandHandler<'item.add'> = async ({ store, newId, today }, input) => {
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const openness = input.from === undefined ? null : await opennessOf(store, input.from)
  if (isRefused(openness)) return openness
  const itemId = newId()
  const asked = openness === null || openness.kind === 'open' ? input : { ...input, openness }
  const change = addItem(opened.meeting, opened.items, asked, itemId, isPerson(store))
  if (isRefused(change)) return change
  const added = { title: input.title, openness: asked.openness ?? ({ kind: 'open' } as const) }
  return { change, label: `Added ${itemInWords(added, today())}`, output: { itemId } }
}

export const editItemHandler: CommandHandler<'item.edit'> = async ({ store, today }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = editItem(opened.meeting, opened.item, input, isPerson(store))
  if (isRefused(change)) return change
  return { change, label: editWords(input, opened.item, today()), output: {} }
}

function editWords(input: Parameters<CommandHandler<'item.edit'>>[1], before: AgendaItem, today: Day): string {
  const title = input.title ?? before.title
  // What was confidential before or is so now: neither title is said.
  const item = {
    title,
    openness: isConfidentialOn(before, today) ? before.openness : (input.openness ?? before.openness),
  }
  const name = titleInWords(item, today)
  if (input.carryOver === undefined) return `Changed ${itemInWords(item, today)}`
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

export const writeNotesHandler: CommandHandler<'item.write-notes'> = async ({ store, today }, input) => {
  const opened = await openItem(store, input)
  if (isRefused(opened)) return opened
  const change = writeNotes(opened.meeting, opened.item, input.notes)
  return isRefused(change)
    ? change
    : { change, label: `Wrote notes on ${titleInWords(opened.item, today())}`, output: {} }
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
