import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Id } from '../../../shared/model/common'
import type { ProposedItem } from '../../../shared/model/proposal'
import { type Change, noChange } from '../../../shared/model/record'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { leaveAgenda } from '../../../shared/rules/leave-agenda'
import { refuseUnlessIn } from '../../../shared/rules/meeting-states'
import { gatherItems } from '../../../shared/rules/proposal/gather-items'
import { allThatAsks, proposeAgenda } from '../../../shared/rules/proposal/propose-agenda'
import type { CommandHandler, Core, QueryHandler } from '../context'
import { openToCarry } from './open-to-carry'
import { type GivenOf, readGiven } from './proposal-given'
import { need, openMeeting } from './reading'
import { counted, theMeeting, titleInWords } from './words'

export const proposalHandler: QueryHandler<'agenda.proposal'> = async (core, { meetingId }) => {
  const it = await readAgenda(core, meetingId)
  if (isRefused(it)) return { ok: false, problem: it.refused }
  return { ok: true, value: proposeAgenda(it.given, it.openness) }
}

export const gatherAgendaHandler: CommandHandler<'agenda.gather'> = async (core, input) => {
  const it = await readAgenda(core, input.meetingId)
  if (isRefused(it)) return it
  const { meeting } = it.given
  // An agenda that went out changes only by what somebody asked for.
  const allowed =
    input.keys === undefined ? (['planned'] as const) : (['planned', 'issued', 'live', 'suspended'] as const)
  const refused = refuseUnlessIn(meeting, allowed)
  if (refused !== null) return refused
  const chosen = input.keys === undefined ? proposeAgenda(it.given, it.openness).comes : chosenOf(it, input.keys)
  if (isRefused(chosen)) return chosen
  const gathered = gatherItems(it.given, chosen, core.newId)
  const { changed, ideas, remove } = gathered
  // What the lead asked for stays: fitting to the hour does not throw it off again.
  const added = gathered.added.map((item) => ({ ...item, isKept: input.keys !== undefined }))
  const [first] = added
  const what =
    added.length === 1 && first !== undefined
      ? titleInWords(first, core.today())
      : counted(added.length, 'item', 'items')
  const where = `the agenda of ${theMeeting(meeting)}`
  return {
    change: { put: [...added, ...changed, ...ideas], remove },
    label: added.length === 0 ? `Brought up to date ${where}` : `Put ${what} on ${where}`,
    output: { added: added.length },
  }
}

function chosenOf({ given, openness }: GivenOf, keys: readonly string[]): readonly ProposedItem[] | Refused {
  const asking = new Map(allThatAsks(given, openness).map((one) => [one.key, one]))
  const chosen = [...new Set(keys)].map((key) => asking.get(key))
  const found = chosen.flatMap((one) => (one === undefined ? [] : [one]))
  return found.length < chosen.length ? refuse({ code: 'no-longer-proposed' }) : found
}

async function readAgenda(core: Pick<Core, 'store' | 'today'>, meetingId: Id): Promise<GivenOf | Refused> {
  const opened = await openMeeting(core.store, meetingId)
  if (isRefused(opened)) return opened
  const locality = need(core.store, 'locality', opened.meeting.localityId)
  if (isRefused(locality)) return locality
  return readGiven(core, locality, opened.meeting, opened.items)
}

export const fitAgendaHandler: CommandHandler<'agenda.fit'> = async (context, input) => {
  const opened = await openToCarry(context, input.meetingId)
  if (isRefused(opened)) return opened
  const refused = refuseUnlessIn(opened.meeting, ['planned', 'issued', 'live', 'suspended'])
  if (refused !== null) return refused
  const shorter = withMinutes(opened.items, input.minutes, new Set(input.parkIds))
  if (isRefused(shorter)) return shorter
  const at = { today: context.today(), next: null, backOn: opened.meeting.on, newId: context.newId }
  const parked: Change | Refused =
    input.parkIds.length === 0 ? noChange : leaveAgenda(opened, input.parkIds, { kind: 'park' }, at)
  if (isRefused(parked)) return parked
  return {
    change: { put: [...parked.put, ...shorter], remove: parked.remove },
    label: `Fitted the agenda of ${theMeeting(opened.meeting)}`,
    output: {},
  }
}

/** The items whose minutes change, as they shall be; those that are parked keep theirs. */
function withMinutes(
  items: readonly AgendaItem[],
  asked: readonly { readonly itemId: Id; readonly minutes: number }[],
  parked: ReadonlySet<Id>,
): readonly AgendaItem[] | Refused {
  const changed = new Map<Id, AgendaItem>()
  for (const { itemId, minutes } of asked) {
    const item = items.find((one) => one.id === itemId)
    if (item === undefined) return refuse({ code: 'missing', kind: 'item', id: itemId })
    if (!parked.has(itemId)) changed.set(itemId, { ...item, minutes })
  }
  return [...changed.values()]
}
