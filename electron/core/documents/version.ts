import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Story } from '../../../shared/model/cards'
import type { RoleName } from '../../../shared/model/person'
import type { DocumentSnapshot } from './snapshot'

/**
 * Who a document is for decides how people are named, what is shown of an item, and which stories are told. The team's
 * version is the first; the partner's and the public's come in as further makers of a Version, and the parts of the
 * document ask only the Version.
 */
export type Version = {
  readonly name: (personId: string) => string
  readonly person: (personId: string) => PrintedPerson
  readonly story: (story: Story) => 'printed' | 'withdrawn' | 'left out'
}

export type PrintedPerson = {
  readonly name: string
  /** What they are in this team, in words; empty where unknown. */
  readonly role: string
  readonly isLead: boolean
  readonly jobTitle: string
  readonly organisation: string
}

const unknownPerson = 'someone no longer listed'

/** Everything, with names. */
export function teamVersion(snapshot: DocumentSnapshot): Version {
  const person = (personId: string): PrintedPerson => personIn(snapshot, personId)
  return {
    person,
    name: (personId) => person(personId).name,
    story: (story) => storyFor(story, snapshot.today),
  }
}

/** Today, like consent: an item whose confidence has ended is read like any other. The last day still counts. */
export function isConfidential({ openness }: AgendaItem, today: string): boolean {
  return openness.kind === 'confidential' && (openness.until === null || openness.until >= today)
}

/** Consent is asked today, not on the day of the meeting: a teller may change their mind after the record is locked. */
function storyFor({ consent }: Story, today: string): ReturnType<Version['story']> {
  if (consent.withdrawnOn !== null) return 'withdrawn'
  if (consent.use === 'none') return 'left out'
  return consent.until !== null && consent.until < today ? 'withdrawn' : 'printed'
}

function personIn(snapshot: DocumentSnapshot, personId: string): PrintedPerson {
  const { meeting, attendance } = snapshot.view
  const record = snapshot.people.find((person) => person.id === personId)
  const roles = (record?.roles ?? []).filter(
    (role) =>
      role.localityId === snapshot.locality.id &&
      (role.from === null || role.from <= meeting.on) &&
      (role.to === null || role.to >= meeting.on),
  )
  const organisation = snapshot.organisations.find((body) => body.id === record?.organisationId)?.name ?? ''
  // An approved record reads the same years later: it keeps the names it was approved with.
  const printed = meeting.state === 'approved' ? attendance.printedNames[personId] : undefined
  return {
    name: printed?.name ?? record?.name ?? unknownPerson,
    role: roleWords(roles.map((role) => role.name)),
    isLead: roles.some((role) => role.name === 'lead'),
    jobTitle: printed?.jobTitle ?? record?.jobTitle ?? '',
    organisation: printed?.organisation ?? organisation,
  }
}

/** A team member is what everybody is; the other roles say something. */
function roleWords(roles: readonly RoleName[]): string {
  const telling = roles.filter((role) => role !== 'member')
  return (telling.length > 0 ? telling : roles).slice(0, 2).join(' and ')
}
