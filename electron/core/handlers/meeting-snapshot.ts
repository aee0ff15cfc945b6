import type { MeetingView } from '../../../shared/contract'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { ApprovedMinutes, FrozenRecord } from '../../../shared/model/approved-minutes'
import type { Id } from '../../../shared/model/common'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { minutesId, minutesThatHold, withTodaysConsent } from '../../../shared/rules/freeze'
import { isMarkedOn } from '../../../shared/rules/marked-pledges'
import type { Core } from '../context'
import type { MeetingSnapshot } from '../documents/snapshot'
import { closedCards, closedCorrections, closedNamed } from './closed-cards'
import { loadArchives } from './closed-search'
import { commonOf, settingsNow } from './document-common'
import { recordNow } from './gather-record'
import { viewMeeting } from './meeting-view'

type MeetingRequest = MeetingSnapshot['request']

/**
 * Everything a document is made of, at this moment. Approved minutes are made of what was approved; only consent, and how
 * open an item is, are asked today. A draft, and what was approved before records were kept, of the records as they stand.
 */
export async function meetingSnapshot(core: Core, request: MeetingRequest): Promise<MeetingSnapshot | Refused> {
  const view = await viewMeeting(core, request.meetingId)
  if (isRefused(view)) return view
  const approved = approvedTextOf(core, request, view)
  if (isRefused(approved)) return approved
  const record = approved?.record ?? (await recordNow(core, view))
  if (isRefused(record)) return record
  const snapshot = snapshotOf(core, request, { live: view, approved, record })
  const withLog = await withFullLog(core, snapshot)
  return { ...withLog, closed: await closedNow(core, withLog) }
}

/** The version asked for, else the one that holds; undefined for a draft. */
function approvedTextOf(
  { store }: Core,
  request: MeetingRequest,
  { meeting }: MeetingView,
): ApprovedMinutes | undefined | Refused {
  const version = request.document === 'minutes' ? request.approvedVersion : undefined
  if (version === undefined) return minutesThatHold(store.all('minutes'), meeting)
  const id = minutesId(meeting.id, version)
  return store.get('minutes', id) ?? refuse({ code: 'missing', kind: 'minutes', id })
}

function snapshotOf(
  core: Core,
  request: MeetingRequest,
  it: { readonly live: MeetingView; readonly approved: ApprovedMinutes | undefined; readonly record: FrozenRecord },
): MeetingSnapshot {
  const { store } = core
  const { live, approved, record } = it
  const stories =
    approved === undefined ? record.stories : withTodaysConsent(record.stories, (id) => store.get('story', id))
  const { record: _, ...approval } = approved ?? { record: null }
  const isBeside = (one: MeetingView['meeting']) =>
    one.id !== live.meeting.id &&
    one.localityId === live.meeting.localityId &&
    one.on === live.meeting.on &&
    one.state !== 'cancelled'
  return {
    request,
    approval: 'version' in approval ? approval : null,
    ...commonOf(core, { kind: 'meeting', id: live.meeting.id }),
    settings: { ...record.settings, paper: settingsNow(core).paper },
    locality: record.locality,
    people: record.people,
    organisations: record.organisations,
    view: {
      ...live,
      meeting: record.meeting,
      items: record.items.map((item) => asOpenAsNow(item, live.items)),
      attendance: record.attendance,
      decisions: record.decisions,
      corrections: record.corrections,
      actions: record.actions,
      pledges: record.pledges,
      escalations: record.escalations,
      stories,
      spends: record.spends,
      opportunities: record.opportunities,
    },
    mattersArising: record.mattersArising,
    confirmed: record.confirmed,
    otherCorrected: record.otherCorrected,
    lastMeeting: record.lastMeeting,
    nextMeeting: record.nextMeeting,
    nextOn: record.nextOn,
    actions: record.otherActions,
    markedPledges: record.markedPledges ?? record.pledges.filter((pledge) => isMarkedOn(pledge, record.meeting.on)),
    closed: {},
    log: [],
    logCount: actionsEver(core, record.locality.id),
    sharesItsDay: store.all('meeting').some(isBeside),
  }
}

/** The words are those that were approved; who may read them is asked today. */
function asOpenAsNow(item: AgendaItem, itemsNow: readonly AgendaItem[]): AgendaItem {
  const now = itemsNow.find((one) => one.id === item.id)
  return now === undefined ? item : { ...item, openness: now.openness }
}

/**
 * As many as numbers were given: the counters know, while counting the records would read every archive of the place. A
 * number whose action was undone is counted, too.
 */
function actionsEver({ store }: Core, localityId: Id): number {
  return store
    .all('counter')
    .filter((counter) => counter.localityId === localityId)
    .reduce((sum, counter) => sum + counter.action, 0)
}

/** The archives are read only where the log is asked for; it has people that the minutes themselves do not name. */
async function withFullLog(core: Core, snapshot: MeetingSnapshot): Promise<MeetingSnapshot> {
  const { request, locality, people, organisations } = snapshot
  if (request.document !== 'minutes' || request.contents?.fullLog !== true) return snapshot
  const { store, today } = core
  await loadArchives(store, locality.id, today())
  const log = store.all('action').filter((action) => action.localityId === locality.id)
  const inLog = new Set(
    log.flatMap(({ owner, helperIds }) => [...(owner.kind === 'person' ? [owner.personId] : []), ...helperIds]),
  )
  return {
    ...snapshot,
    log,
    logCount: log.length,
    people: withThose(
      people,
      store.all('person').filter((person) => inLog.has(person.id)),
    ),
    organisations: withThose(organisations, store.all('organisation')),
  }
}

/** Those of the record stay as it has them. */
function withThose<One extends { readonly id: Id }>(those: readonly One[], more: readonly One[]): readonly One[] {
  const known = new Set(those.map((one) => one.id))
  return [...those, ...more.filter((one) => !known.has(one.id))]
}

/** The team sees all there is, so nothing has to be read to know what it sees. */
async function closedNow(core: Core, snapshot: MeetingSnapshot): Promise<MeetingSnapshot['closed']> {
  const { request, view, actions, log, markedPledges, mattersArising } = snapshot
  if (!('version' in request) || request.version === 'team') return {}
  const cards = [
    ...view.actions,
    ...view.pledges,
    ...view.escalations,
    ...view.stories,
    ...view.spends,
    ...view.opportunities,
    ...actions,
    ...log,
    ...markedPledges,
  ]
  const known = new Set(cards.map(({ id }) => id))
  const named = mattersArising.map(({ card }) => card).filter(({ id }) => !known.has(id))
  return {
    ...(await closedCards(core, cards)),
    ...(await closedNamed(core, named)),
    ...(await closedCorrections(core, view.corrections)),
  }
}
