import type * as z from 'zod'
import type { Day, Id } from '../model/common'
import type { PersonLine } from '../model/import'
import type { Organisation, Person, Role, Vacancy } from '../model/person'
import { isRefused } from '../refusals'
import { initialsKey, uniqueInitials } from './initials'
import { OrganisationBook } from './organisations'
import { newPerson, takenInitials } from './people'
import { isShortForm, PeopleBook } from './people-book'
import { aRole, openRolesIn, withRole } from './roles'
import { fillVacancy, vacancyKey } from './vacancies'

type Line = z.infer<typeof PersonLine>

export type Gathering = {
  readonly people: Iterable<Person>
  readonly organisations: Iterable<Organisation>
  readonly vacancies: Iterable<Vacancy>
}

export type Gathered = {
  /** New or changed. */
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  /** New ones only. */
  readonly vacancies: readonly Vacancy[]
  /** Were open before, and somebody of the list has that role now. */
  readonly filled: readonly Vacancy[]
  /** By index of the line; null where it names nobody. */
  readonly personOfLine: readonly (Id | null)[]
  /** Indexes of the lines that made a vacancy. */
  readonly vacancyOfLine: ReadonlySet<number>
  /** Indexes of the lines that gave a role to somebody, new or here before. */
  readonly roleOfLine: ReadonlySet<number>
  readonly added: number
  /** Named by a line and here before, each counted once. */
  readonly known: number
}

/**
 * Reads the lines in order. Somebody who is here already, or stands on two lines, stays one person with more roles; a
 * line with nobody is a vacancy, unless the same is open already, and a role that was open is filled by who has it. So the same list a second time adds nothing.
 */
export function gatherPeople(
  workspace: Gathering,
  lines: readonly Line[],
  localityId: Id,
  today: Day,
  newId: () => Id,
): Gathered {
  const book = new OrganisationBook(workspace.organisations, newId)
  const team = new PeopleBook(workspace.people)
  const open = new OpenVacancies(workspace.vacancies, localityId)
  const taken = takenInitials(workspace.people)
  const vacancies: Vacancy[] = []
  const personOfLine = lines.map((): Id | null => null)
  const vacancyOfLine = new Set<number>()
  const roleOfLine = new Set<number>()
  const filled: Vacancy[] = []
  const made = new Set<Id>()
  // Whole names first: a short form may mean somebody whose line comes later.
  const inOrder = lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => Number(isShortForm(a.line.name)) - Number(isShortForm(b.line.name)))
  for (const { line, index } of inOrder) {
    const organisationId = book.idOf(line.organisation)
    if (line.standing === 'nobody' || line.name === '') {
      const vacancy = vacancyOf(line, localityId, organisationId, today)
      const isSaid = line.standing === 'nobody' || line.jobTitle !== ''
      if (!isSaid || open.take(isSame(vacancy)) !== undefined) continue
      vacancies.push({ ...vacancy, id: newId() })
      vacancyOfLine.add(index)
      continue
    }
    const standing = line.role === 'enabler' && line.standing === 'proposed' ? 'proposed' : 'confirmed'
    const role = aRole(localityId, line.role, { standing })
    const email = line.email ?? ''
    const known = team.find(line.name, organisationId, email)
    const { name } = line
    const before =
      known ??
      newPerson({
        id: newId(),
        name,
        initials: uniqueInitials(name, taken),
        jobTitle: '',
        organisationId: null,
        roles: [],
        toComplete: false,
      })
    if (known === undefined) {
      taken.add(initialsKey(before.initials))
      made.add(before.id)
    }
    personOfLine[index] = before.id
    const after: Person = {
      ...before,
      jobTitle: before.jobTitle || line.jobTitle,
      organisationId: before.organisationId ?? organisationId,
      email: before.email || email,
    }
    const isHere = openRolesIn(before.roles, localityId, today).length > 0
    const vacancy = standing === 'confirmed' && !hasRole(before, role, today) ? open.take(fits(line, after)) : undefined
    const fill = vacancy && fillVacancy(vacancy, after, today)
    const seated = fill === undefined || isRefused(fill) ? undefined : fill.put.find((one) => one.kind === 'person')
    const roles = seated?.roles ?? (isHere && !saysRole(line) ? before.roles : withRole(before.roles, role, today))
    if (vacancy !== undefined && seated !== undefined) filled.push({ ...vacancy, filledOn: today })
    if (roles !== before.roles) roleOfLine.add(index)
    const isChanged =
      roles !== before.roles ||
      after.jobTitle !== before.jobTitle ||
      after.organisationId !== before.organisationId ||
      after.email !== before.email
    if (known === undefined || isChanged) team.put({ ...after, roles: [...roles] })
  }
  const named = new Set(personOfLine.filter((id) => id !== null))
  return {
    organisations: book.touched(),
    people: team.touched(),
    vacancies,
    filled,
    personOfLine,
    vacancyOfLine,
    roleOfLine,
    added: made.size,
    known: named.size - made.size,
  }
}

/** Neither the "member" of every line that says nothing, nor the title before a councillor's name, gives a second role. */
function saysRole({ role, name }: Line): boolean {
  return role !== 'member' && !(role === 'councillor' && /^(?:cllr|councillor)\b/iu.test(name))
}

function hasRole({ roles }: Person, { localityId, name }: Role, today: Day): boolean {
  return openRolesIn(roles, localityId, today).some((one) => one.name === name && one.standing === 'confirmed')
}

/** A vacancy that they fill. There is one enabler, of whatever organisation; of a councillor it may need this one. */
function fits({ role }: Line, { organisationId }: Person): (vacancy: Vacancy) => boolean {
  return ({ what, organisationId: wanted }) =>
    what.kind === 'role' &&
    what.role === role &&
    role !== 'member' &&
    (role === 'enabler' || wanted === null || wanted === organisationId)
}

function isSame(vacancy: Omit<Vacancy, 'id'>): (other: Vacancy) => boolean {
  const key = vacancyKey(vacancy)
  return (other) => other.what.kind === vacancy.what.kind && vacancyKey(other) === key
}

/** Each stands for one line only: looked for still, or filled. */
class OpenVacancies {
  readonly #left: Vacancy[]

  constructor(vacancies: Iterable<Vacancy>, localityId: Id) {
    this.#left = [...vacancies].filter((one) => one.localityId === localityId && one.filledOn === null)
  }

  take(isIt: (vacancy: Vacancy) => boolean): Vacancy | undefined {
    const index = this.#left.findIndex(isIt)
    return index === -1 ? undefined : this.#left.splice(index, 1)[0]
  }
}

function vacancyOf(line: Line, localityId: Id, organisationId: Id | null, since: Day): Omit<Vacancy, 'id'> {
  const isJob = line.role === 'member' && line.jobTitle !== ''
  return {
    kind: 'vacancy',
    localityId,
    what: isJob ? { kind: 'job', title: line.jobTitle } : { kind: 'role', role: line.role },
    organisationId,
    since,
    timeFreed: 'unknown',
    filledOn: null,
  }
}
