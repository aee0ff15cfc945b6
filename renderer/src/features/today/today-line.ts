import type { ActionHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { AgendaItem, ItemKind } from '../../../../shared/model/agenda-item'
import type { Day, Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { assertNever } from '../../../../shared/refusals'
import type { ForYou } from '../../../../shared/rules/for-you'
import type { Waiting } from '../../../../shared/rules/waiting'
import { waitingWords } from '../../../../shared/rules/waiting-words'
import type { Route } from '../../data/route'
import type { AgendaAsk } from '../agenda/use-put-on-agenda'
import { routeOf } from '../meetings/state-words'

/** A line of the page: where it leads, and what can be done with it from here. */
export type TodayLine = {
  /** Unique on the page, and the same while it waits. */
  readonly key: string
  readonly localityId: Id
  readonly route: Route
  readonly action: ActionHead | null
  readonly agenda: AgendaAsk | null
  /** Its agenda can be issued. */
  readonly toIssue: Meeting | null
}

export function meetingLine(section: 'next' | 'week' | 'issue', meeting: Meeting): TodayLine {
  return {
    key: `${section} ${meeting.id}`,
    localityId: meeting.localityId,
    route: routeOf(meeting),
    action: null,
    agenda: null,
    toIssue: meeting.state === 'planned' ? meeting : null,
  }
}

/** A place that has no meeting planned: its list of meetings, where one can be. */
export function unplannedLine(localityId: Id): TodayLine {
  const route: Route = { screen: 'meetings', localityId }
  return { key: `unplanned ${localityId}`, localityId, route, action: null, agenda: null, toIssue: null }
}

export function waitingLine(line: Waiting, place: Pick<Locality, 'code' | 'name'>, today: Day): TodayLine {
  const { localityId } = line
  const common = { key: `waiting ${line.id}`, localityId, action: null, agenda: null, toIssue: null }
  const words = waitingWords(line, place, today)
  const ask = (itemKind: ItemKind, presenterId: Id | null, about?: NonNullable<AgendaAsk['from']>): AgendaAsk => ({
    itemKind,
    title: words.title,
    presenterId,
    reason: `${words.state}. ${words.below}`,
    ...(about !== undefined && { from: { kind: about.kind, id: about.id } }),
  })
  switch (line.kind) {
    case 'action-late':
    case 'action-of-nobody':
    case 'action-soon': {
      const { action } = line
      return {
        ...common,
        route: actionRoute(action),
        action,
        agenda: ask('matters-arising', ownerId(action.owner), action),
      }
    }
    case 'escalation-over':
    case 'escalation-soon':
      return { ...common, route: originRoute(line.escalation), agenda: ask('escalations', null, line.escalation) }
    case 'pledge-soon': {
      const { by } = line.pledge.weWill
      const presenterId = by.kind === 'person' ? by.personId : null
      return { ...common, route: originRoute(line.pledge), agenda: ask('pledges', presenterId, line.pledge) }
    }
    case 'no-enabler':
    case 'vacancy':
      return { ...common, route: { screen: 'people', localityId }, agenda: ask('challenge', null) }
    case 'agenda-to-issue':
      return { ...common, route: routeOf(line.meeting), toIssue: line.meeting }
    case 'meeting-open':
    case 'minutes-draft':
      return { ...common, route: routeOf(line.meeting) }
    default:
      return assertNever(line)
  }
}

export function forYouLine(line: ForYou): TodayLine {
  const { localityId } = line
  const common = { key: `you ${line.kind} ${line.id}`, localityId, action: null, agenda: null, toIssue: null }
  switch (line.kind) {
    case 'question':
      return { ...common, route: originRoute(line.escalation) }
    case 'issue':
      return { ...common, route: routeOf(line.meeting), toIssue: line.meeting }
    case 'minutes':
      return { ...common, route: routeOf(line.meeting) }
    case 'action':
      return { ...common, route: actionRoute(line.action), action: line.action }
    case 'initials':
      return { ...common, route: { screen: 'people', localityId, personId: line.personId } }
    default:
      return assertNever(line)
  }
}

/** The key of the line "12 more" under a list of which so many are shown. */
export const moreLine = (list: string, shown: number): string => `more ${list} ${shown}`

const actionRoute = (action: ActionHead): Route => ({
  screen: 'actions',
  localityId: action.localityId,
  actionId: action.id,
})

const ownerId = (owner: Owner): Id | null => (owner.kind === 'person' ? owner.personId : null)

/** Pledges and escalations have no board yet: they lead to the minute they came from, else to the place's meetings. */
function originRoute(card: {
  readonly localityId: Id
  readonly origin: { readonly kind: string } & Partial<Item>
}): Route {
  const { meetingId, itemId } = card.origin
  if (meetingId === undefined || itemId === undefined) return { screen: 'meetings', localityId: card.localityId }
  return { screen: 'minutes', meetingId, itemId }
}
type Item = { readonly meetingId: Id; readonly itemId: Id }

const closing: ReadonlySet<ItemKind> = new Set(['any-other-business', 'round-up', 'next-meeting'])

/** After the last item of its kind, else before what closes a meeting. */
export function placeOnAgenda(items: readonly Pick<AgendaItem, 'id' | 'itemKind'>[], kind: ItemKind): Id | null {
  const same = items.findLast((item) => item.itemKind === kind)
  return (same ?? items.findLast((item) => !closing.has(item.itemKind)))?.id ?? null
}
