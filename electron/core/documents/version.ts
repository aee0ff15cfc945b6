import type { Openness } from '../../../shared/model/agenda-item'
import type { Story } from '../../../shared/model/cards'
import type { Day, Id } from '../../../shared/model/common'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { Attendance } from '../../../shared/model/meeting'
import type { Organisation, Person, RoleName } from '../../../shared/model/person'
import {
  guestAs,
  type PersonFacts,
  personAs,
  type Seen,
  seenAs,
  substituteAs,
  tellsStory,
  together,
} from '../../../shared/rules/document-version'
import { idsOf } from '../../../shared/rules/merge-people/kept'
import type { KnownPerson, MeetingSnapshot } from './snapshot'
import { capital } from './words'

/**
 * Who a document is for decides how people are named, what is shown of an item, and which stories are told. The parts of
 * a document ask only the Version; nothing else knows a name.
 */
export type Version = {
  readonly kind: DocumentVersion
  /** In a sentence: "Owen Larkspur", "OL", "the housing officer from Peakside Homes", "a resident". */
  readonly name: (personId: Id) => string
  /** By itself in a cell or a heading: "Housing officer, Peakside Homes", "A resident". */
  readonly label: (personId: Id) => string
  readonly person: (personId: Id) => PrintedPerson
  /** In a sentence. Empty organisation: none was said. */
  readonly guest: (name: string, organisation: string) => string
  /** On a line of its own, with the organisation. */
  readonly guestLine: (name: string, organisation: string) => string
  readonly substitute: (said: string) => string
  /** Several people in one list: those of whom the same is said are counted ("2 residents"). */
  readonly together: (words: readonly string[]) => readonly string[]
  /** Nothing listed is open: pass `snapshot.closed[card.id]` as it is. */
  readonly sees: (openness: Openness | undefined) => Seen
  readonly story: (story: Story) => ReturnType<typeof tellsStory>
}

export type PrintedPerson = {
  /** As in a sentence. */
  readonly name: string
  readonly label: string
  /** All that is said of them on a line of its own: "Owen Larkspur, lead, housing officer, Peakside Homes". */
  readonly line: string
  readonly isLead: boolean
}

export type VersionContext = {
  readonly version: DocumentVersion
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  /** As they are today: whether somebody may be named in public is asked now. */
  readonly everybody: readonly KnownPerson[]
  /** Whose roles count; null: those of any place. */
  readonly localityId: Id | null
  /** The day the roles are of. */
  readonly on: Day
  /** The day of printing: consent and the end of a confidence. */
  readonly today: Day
  /** Of approved minutes: they read the same years later. */
  readonly printedNames?: Attendance['printedNames']
  /** Hangs on the door of the hall: residents and volunteers are named only where they agreed to it. */
  readonly isPinnedUp?: boolean
}

const unknown = 'someone no longer listed'

export function versionOf(context: VersionContext): Version {
  const { version, today } = context
  const known = new Map<Id, PrintedPerson>()
  const person = (personId: Id): PrintedPerson => {
    const before = known.get(personId)
    if (before !== undefined) return before
    const printed = printedPerson(personId, context)
    known.set(personId, printed)
    return printed
  }
  return {
    kind: version,
    person,
    name: (personId) => person(personId).name,
    label: (personId) => person(personId).label,
    guest: (name, organisation) => guestAs(version, name, organisation).inSentence,
    guestLine: (name, organisation) => guestAs(version, name, organisation).onLine,
    substitute: (said) => substituteAs(version, said),
    // Two people of one name are two people; two residents are "2 residents".
    together: (words) => (version === 'public' ? together(words) : words),
    sees: (openness) => (openness === undefined ? 'all' : seenAs(openness, version, today)),
    story: (story) => tellsStory(story, version, today),
  }
}

/** Of the papers of one meeting. Agenda and signing-in sheet are the team's; the agenda is pinned up as well. */
export function versionOfMeeting(snapshot: MeetingSnapshot): Version {
  const { request, people, organisations, everybody, locality, view, today } = snapshot
  const { meeting, attendance } = view
  return versionOf({
    version: 'version' in request ? request.version : 'team',
    people,
    organisations,
    everybody,
    localityId: locality.id,
    on: meeting.on,
    today,
    ...(meeting.state === 'approved' ? { printedNames: attendance.printedNames } : {}),
    isPinnedUp: request.document === 'agenda',
  })
}

function printedPerson(personId: Id, context: VersionContext): PrintedPerson {
  const facts = factsOf(personId, context)
  if (facts === null) return { name: unknown, label: capital(unknown), line: capital(unknown), isLead: false }
  const { inSentence, label, onLine } = personAs(isHidden(personId, context) ? 'public' : context.version, facts)
  return { name: inSentence, label, line: onLine, isLead: facts.roles.includes('lead') }
}

function isHidden(personId: Id, context: VersionContext): boolean {
  if (context.isPinnedUp !== true) return false
  const roles = factsOf(personId, { ...context, version: 'public' })?.roles ?? []
  return roles.includes('resident') || roles.includes('volunteer')
}

function factsOf(personId: Id, context: VersionContext): PersonFacts | null {
  const record = byId(context.people, personId)
  const now = byId(context.everybody, personId)
  // An approved record reads the same years later: it keeps the names it was approved with.
  const printed = context.printedNames?.[personId]
  if (record === undefined && printed === undefined && now === undefined) return null
  const organisation = context.organisations.find((body) => body.id === record?.organisationId)?.name ?? ''
  return {
    name: printed?.name ?? record?.name ?? now?.name ?? unknown,
    // Two records of one person must not read as two people.
    initials: now !== undefined && now.id !== personId ? now.initials : ((printed ?? record ?? now)?.initials ?? ''),
    jobTitle: printed?.jobTitle ?? record?.jobTitle ?? '',
    organisation: printed?.organisation ?? organisation,
    roles: rolesOf(record, now, context),
    mayBeNamedInPublic: now?.mayBeNamedInPublic ?? false,
  }
}

/** By their own id, or by that of a record that was merged into theirs, which approved minutes go on naming. */
function byId<Known extends KnownPerson>(people: readonly Known[], personId: Id): Known | undefined {
  return people.find(({ id }) => id === personId) ?? people.find((one) => idsOf(one).includes(personId))
}

/**
 * Those of the day in this place. Somebody who had none is a resident or a volunteer where any record of theirs says so:
 * what they are elsewhere, or were before, must not be what names them here.
 */
function rolesOf(
  record: Person | undefined,
  now: KnownPerson | undefined,
  { localityId, on, version }: VersionContext,
): readonly RoleName[] {
  const all = [...(record?.roles ?? []), ...(record === undefined ? (now?.roles ?? []) : [])]
  const held = all.filter(
    (role) =>
      (localityId === null || role.localityId === localityId) &&
      (role.from === null || role.from <= on) &&
      (role.to === null || role.to >= on),
  )
  if (held.length > 0 || version !== 'public') return [...new Set(held.map((role) => role.name))]
  return [...all, ...(now?.roles ?? [])]
    .map((role) => role.name)
    .filter((name) => name === 'resident' || name === 'volunteer')
}
