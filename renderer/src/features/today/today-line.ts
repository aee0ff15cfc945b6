import type { ActionHead, EscalationHead } from '../../../../shared/contract'
import type { Owner } from '../../../../shared/model/action'
import type { ItemKind } from '../../../../shared/model/agenda-item'
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
import { type Deal, dealsOf } from './line-deals'

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
  /** What else can be done with what it is about. */
  readonly deals: readonly Deal[]
}

export function meetingLine(section: 'next' | 'week' | 'issue', meeting: Meeting): TodayLine {
  return {
    key: `${section} ${meeting.id}`,
    localityId: meeting.localityId,
    route: routeOf(meeting),
    action: null,
    agenda: null,
    toIssue: meeting.state === 'planned' ? meeting : null,
    deals: [],
  }
}

/** A place that has no meeting planned: its list of meetings, where one can be. */
export function unplannedLine(localityId: Id): TodayLine {
  const route: Route = { screen: 'meetings', localityId }
  return { key: `unplanned ${localityId}`, localityId, route, action: null, agenda: null, toIssue: null, deals: [] }
}

export function waitingLine(line: Waiting, place: Pick<Locality, 'code' | 'name'>, today: Day): TodayLine {
  const { localityId } = line
  const deals = dealsOf(line)
  const common = { key: `waiting ${line.id}`, localityId, action: null, agenda: null, toIssue: null, deals }
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
    case 'escalation-answered':
      return { ...common, route: escalationRoute(line.escalation), agenda: ask('escalations', null, line.escalation) }
    case 'pledge-soon': {
      const { by } = line.pledge.weWill
      const presenterId = by.kind === 'person' ? by.personId : null
      return {
        ...common,
        route: { screen: 'pledges', localityId, pledgeId: line.pledge.id },
        agenda: ask('pledges', presenterId, line.pledge),
      }
    }
    case 'permission-ends':
      return { ...common, route: { screen: 'permissions', permissionId: line.permission.id } }
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

/** `youId`: who is at the keyboard, whose desk their questions stand on. */
export function forYouLine(line: ForYou, youId: Id | null): TodayLine {
  const { localityId } = line
  const common = {
    key: `you ${line.kind} ${line.id}`,
    localityId,
    action: null,
    agenda: null,
    toIssue: null,
    deals: [],
  }
  switch (line.kind) {
    case 'question':
      return {
        ...common,
        route: { screen: 'desk', escalationId: line.escalation.id, ...(youId !== null && { personId: youId }) },
      }
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

const escalationRoute = ({ localityId, id }: EscalationHead): Route => ({
  screen: 'escalation',
  localityId,
  escalationId: id,
})
