import type { ParsedInputOf } from '../../../shared/contract'
import type { AgendaItem, CardRef, Openness } from '../../../shared/model/agenda-item'
import type { Day } from '../../../shared/model/common'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import { addItem, editItem, type NewItem, writeNotes } from '../../../shared/rules/agenda'
import { standsAfter } from '../../../shared/rules/agenda-placing'
import { agendaWith, putCardOn, waitingAbout } from '../../../shared/rules/card-on-agenda'
import { isToCome, isUnderWay } from '../../../shared/rules/next-meeting'
import { usualMinutes } from '../../../shared/rules/proposal/usual-minutes'
import { isConfidentialOn } from '../../../shared/rules/signed-up-part'
import { fillAgenda } from '../../../shared/rules/standing-agenda'
import type { CommandHandler } from '../context'
import type { Store } from '../store/store'
import { itemsOfEach, opennessOf, readAgendas } from './proposal-given'
import { isPerson, need, type OpenedMeeting, openItem, openMeeting } from './reading'
import { itemInWords, theMeeting, titleInWords } from './words'

export const addItemHandler: CommandHandler<'item.add'> = async (context, input) => {
  const { store, newId, today } = context
  const opened = await openMeeting(store, input.meetingId)
  if (isRefused(opened)) return opened
  const minutes = input.minutes ?? (await suggestedMinutes(store, opened, input))
  if (isRefused(minutes)) return minutes
  if (input.from === undefined) {
    const itemId = newId()
    const change = addItem(opened.meeting, opened.items, { ...input, minutes }, itemId, isPerson(store))
    if (isRefused(change)) return change
    const added = { title: input.title, openness: input.openness ?? ({ kind: 'open' } as const) }
    return { change, label: `Added ${itemInWords(added, today())}`, output: { itemId, minutes } }
  }
  const openness = await opennessOf(store, input.from)
  if (isRefused(openness)) return openness
  const put = putCardOn(
    {
      ...opened,
      standsOn: await standsOn(store, opened.meetings, input.from),
      waits: waitingAbout(store.all('parked'), opened.meeting.localityId, input.from),
      newId,
      isPerson: isPerson(store),
    },
    asOpenAs(openness, { ...input, minutes }, opened.items),
  )
  if (isRefused(put)) return put
  const { change, item } = put
  const output = { itemId: item.id, minutes: item.minutes }
  return { change, label: `Added ${itemInWords(item, today())}`, output }
}

/** As its origin was where that was not open; what is confidential stands last, wherever it was asked for. */
function asOpenAs(openness: Openness | null, input: NewItem, items: readonly AgendaItem[]): NewItem {
  if (openness === null || openness.kind === 'open') return input
  const asked = { ...input, openness }
  return openness.kind === 'confidential' ? { ...asked, after: standsAfter(asked, items) } : asked
}

/** Minutes such an item took at this place before. */
async function suggestedMinutes(
  store: Store,
  { meeting, meetings }: OpenedMeeting,
  { itemKind, title, from }: ParsedInputOf<'item.add'>,
): Promise<number | Refused> {
  const locality = need(store, 'locality', meeting.localityId)
  if (isRefused(locality)) return locality
  const { history } = await readAgendas(store, meetings, meeting.id)
  return usualMinutes(history, locality.template).suggestNew({ itemKind, title, about: from ?? null })
}

/** Where a card stands already, of the agendas of a place to come or under way. */
export async function standsOn(
  store: Store,
  meetings: readonly Meeting[],
  about: CardRef,
): Promise<Meeting | undefined> {
  const open = meetings.filter((one) => isToCome(one) || isUnderWay(one))
  const itemsOf = await itemsOfEach(store, open)
  return agendaWith(open, [...itemsOf.values()].flat(), about)
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
