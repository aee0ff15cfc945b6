import type { MeetingView } from '../../../shared/contract'
import type { Opportunity, Spend, Story } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { Locality } from '../../../shared/model/locality'
import type { Meeting } from '../../../shared/model/meeting'
import { isRefused, type Refused } from '../../../shared/refusals'
import type { NextAgenda } from '../../../shared/rules/close-meeting'
import { nextAgendaAfter } from '../../../shared/rules/next-agenda'
import type { Core } from '../context'
import { viewMeeting } from './meeting-view'
import { need, openMeeting } from './reading'

/** A meeting with all that came of its items: what may leave it, and what stays. */
export type ToCarry = {
  readonly view: MeetingView
  readonly meeting: Meeting
  readonly items: MeetingView['items']
  readonly locality: Locality
  /** Of the place, this one too. */
  readonly meetings: readonly Meeting[]
  /** Items that a number or a correction names. */
  readonly numbered: ReadonlySet<Id>
  readonly unnumbered: readonly (Story | Spend | Opportunity)[]
}

export async function openToCarry(core: Core, meetingId: Id): Promise<ToCarry | Refused> {
  const view = await viewMeeting(core, meetingId)
  if (isRefused(view)) return view
  const locality = need(core.store, 'locality', view.meeting.localityId)
  if (isRefused(locality)) return locality
  const named = [...view.decisions, ...view.corrections].map(({ itemId }) => itemId)
  const cards = [...view.actions, ...view.pledges, ...view.escalations]
  return {
    view,
    meeting: view.meeting,
    items: view.items,
    locality,
    meetings: core.store.all('meeting').filter((one) => one.localityId === locality.id),
    numbered: new Set([...named, ...cards.flatMap(({ origin }) => (origin.kind === 'item' ? [origin.itemId] : []))]),
    unnumbered: [...view.stories, ...view.spends, ...view.opportunities],
  }
}

/** The agenda that takes what is left unfinished, with its items. */
export async function openNextAgenda(
  { store, today }: Pick<Core, 'store' | 'today'>,
  it: Pick<ToCarry, 'meeting' | 'meetings'>,
): Promise<NextAgenda> {
  const next = nextAgendaAfter(it, today())
  const opened = next === null ? null : await openMeeting(store, next.id)
  return opened === null || isRefused(opened) ? null : opened
}
