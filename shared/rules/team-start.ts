import type { ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import type { Locality } from '../model/locality'
import type { Organisation, Person } from '../model/person'
import type { Change } from '../model/record'
import type { WorkspaceSettings } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { noDepartures } from './meeting-calendar'
import { planMeeting } from './meetings'
import { gatherPeople } from './people-gather'
import { byRank, lastRank } from './ranks'
import { standingAgenda } from './standing-agenda'
import { defaultSettings } from './workspace-settings'

export type Workspace = {
  readonly settings: WorkspaceSettings | undefined
  readonly localities: readonly Locality[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
}

export type StartedTeam = {
  readonly change: Change
  readonly localityId: Id
  readonly meetingId: Id
  readonly keyboardPersonId: Id | null
}

/** A place or theme with its people, its vacancies, the standing agenda and the first meeting, in one change. */
export function startTeam(
  workspace: Workspace,
  input: ParsedInputOf<'team.start'>,
  today: Day,
  newId: () => Id,
): StartedTeam | Refused {
  const { code } = input.locality
  if (workspace.localities.some((one) => one.code === code)) return refuse({ code: 'code-taken', taken: code })
  const locality: Locality = {
    kind: 'locality',
    id: newId(),
    code,
    name: input.locality.name,
    shape: input.locality.shape,
    district: input.locality.district,
    stage: 'new',
    venue: input.locality.venue,
    pattern: input.locality.pattern,
    calendar: noDepartures,
    hasRounds: false,
    template: [...standingAgenda],
    standingPledge: '',
    meetingAgreesClosure: true,
    rank: lastRank([...workspace.localities].sort(byRank)),
    retiredOn: null,
  }
  const { startsAt, endsAt } = locality.pattern
  const when = { on: input.firstMeetingOn, startsAt, endsAt, venue: locality.venue }
  const meetingId = newId()
  const planned = planMeeting(locality, when, meetingId, newId)
  if (isRefused(planned)) return planned
  const team = gatherPeople({ ...workspace, vacancies: [] }, input.people, locality.id, today, newId)
  const settings = workspace.settings ?? defaultSettings
  return {
    change: {
      put: [
        ...(workspace.settings === undefined ? [settings] : []),
        locality,
        ...team.organisations,
        ...team.people,
        ...team.vacancies,
        planned.meeting,
        ...planned.items,
      ],
      remove: [],
    },
    localityId: locality.id,
    meetingId,
    keyboardPersonId: input.keyboard === null ? null : (team.personOfLine[input.keyboard] ?? null),
  }
}
