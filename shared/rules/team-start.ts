import type * as z from 'zod'
import type { ParsedInputOf } from '../contract'
import type { Day, Id } from '../model/common'
import type { PersonLine } from '../model/import'
import type { Locality } from '../model/locality'
import type { Organisation, Person, Role, Vacancy } from '../model/person'
import type { Change } from '../model/record'
import type { WorkspaceSettings } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { initialsKey, uniqueInitials } from './initials'
import { planMeeting } from './meetings'
import { newPerson, OrganisationBook, sameText, takenInitials } from './people'
import { byRank, lastRank } from './ranks'
import { standingAgenda } from './standing-agenda'
import { defaultSettings } from './workspace-settings'

type Line = z.infer<typeof PersonLine>

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
    template: [...standingAgenda],
    standingPledge: '',
    meetingAgreesClosure: true,
    clock: { acknowledgeIn: 2, answerIn: 10 },
    rank: lastRank([...workspace.localities].sort(byRank)),
    retiredOn: null,
  }
  const { startsAt, endsAt } = locality.pattern
  const when = { on: input.firstMeetingOn, startsAt, endsAt, venue: locality.venue }
  const meetingId = newId()
  const planned = planMeeting(locality, when, meetingId, newId)
  if (isRefused(planned)) return planned
  const team = gatherPeople(workspace, input.people, locality.id, today, newId)
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

/** Reads the lines in order. Somebody who is here already, or stands on two lines, stays one person with more roles. */
function gatherPeople(workspace: Workspace, lines: readonly Line[], localityId: Id, today: Day, newId: () => Id) {
  const book = new OrganisationBook(workspace.organisations, newId)
  const taken = takenInitials(workspace.people)
  const byName = new Map<string, Person[]>()
  for (const person of workspace.people) {
    if (person.retiredOn === null) file(byName, person)
  }
  const touched = new Map<Id, Person>()
  const vacancies: Vacancy[] = []
  const personOfLine: (Id | null)[] = []
  for (const line of lines) {
    const organisationId = book.idOf(line.organisation)
    if (line.standing === 'nobody' || line.name === '') {
      if (line.standing === 'nobody' || line.jobTitle !== '') {
        vacancies.push(vacancyOf(line, localityId, organisationId, today, newId()))
      }
      personOfLine.push(null)
      continue
    }
    const role = roleOf(line, localityId)
    const known = (byName.get(sameText(line.name)) ?? []).find((one) => isSamePerson(one, organisationId))
    const person =
      known === undefined
        ? newPerson({
            id: newId(),
            name: line.name,
            initials: uniqueInitials(line.name, taken),
            jobTitle: line.jobTitle,
            organisationId,
            roles: [role],
            toComplete: false,
          })
        : withRole(known, role, line, organisationId)
    taken.add(initialsKey(person.initials))
    file(byName, person)
    touched.set(person.id, person)
    personOfLine.push(person.id)
  }
  return { organisations: book.touched(), people: [...touched.values()], vacancies, personOfLine }
}

function file(byName: Map<string, Person[]>, person: Person): void {
  const key = sameText(person.name)
  const others = (byName.get(key) ?? []).filter((one) => one.id !== person.id)
  byName.set(key, [...others, person])
}

/** Same name, and nothing says they work for two different organisations. */
function isSamePerson(person: Person, organisationId: Id | null): boolean {
  return person.organisationId === null || organisationId === null || person.organisationId === organisationId
}

function withRole(person: Person, role: Role, line: Line, organisationId: Id | null): Person {
  const has = person.roles.some((one) => one.localityId === role.localityId && one.name === role.name)
  return {
    ...person,
    jobTitle: person.jobTitle === '' ? line.jobTitle : person.jobTitle,
    organisationId: person.organisationId ?? organisationId,
    roles: has ? person.roles : [...person.roles, role],
  }
}

function roleOf(line: Line, localityId: Id): Role {
  const standing = line.role === 'enabler' && line.standing === 'proposed' ? 'proposed' : 'confirmed'
  return { localityId, name: line.role, from: null, to: null, standing }
}

function vacancyOf(line: Line, localityId: Id, organisationId: Id | null, since: Day, id: Id): Vacancy {
  const isJob = line.role === 'member' && line.jobTitle !== ''
  return {
    kind: 'vacancy',
    id,
    localityId,
    what: isJob ? { kind: 'job', title: line.jobTitle } : { kind: 'role', role: line.role },
    organisationId,
    since,
    timeFreed: 'unknown',
    filledOn: null,
  }
}
