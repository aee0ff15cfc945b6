import type { Id } from '../../../../shared/model/common'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { FindingKind } from '../../../../shared/model/personal-data'
import { keptIds, namesOf } from '../../../../shared/rules/merge-people/kept'
import { type Found, isName } from '../../../../shared/rules/personal-data/found'
import type { KnownName } from '../../../../shared/rules/personal-data/name-patterns'
import { printable } from '../printable'
import type { DocumentSnapshot, MeetingSnapshot } from '../snapshot'
import { linesWithWords } from '../words'

/** What a document prints by right, so that the check need not ask about it. */
export type ByRight = {
  /** Everybody who is looked for, with each name they go by. */
  readonly people: readonly KnownName[]
  readonly mayStand: (found: Found, text: string) => boolean
  /** Of the team, or of what was done: people whom a document writes as its version does, and not as "a resident". */
  readonly takePart: ReadonlySet<Id>
}

export function versionOfRequest({ request }: DocumentSnapshot): DocumentVersion {
  return 'version' in request ? request.version : 'team'
}

export function byRight(snapshot: DocumentSnapshot): ByRight {
  const version = versionOfRequest(snapshot)
  // Approved minutes name somebody by a record that was merged since: whoever it is now is meant.
  const kept = keptIds(snapshot.everybody)
  const now = (id: Id): Id => kept.get(id) ?? id
  const takePart = new Set([...namedInTeam(snapshot)].map(now))
  const named = namedIn(snapshot, version, takePart)
  const phrases = phrasesOf(snapshot)
  const contacts = contactsOf(snapshot)
  const holding = new Map<string, readonly string[]>()
  const holdingOf = (found: Found): readonly string[] => {
    const key = `${found.kind} ${found.text}`
    const before = holding.get(key)
    if (before !== undefined) return before
    const all = contactKinds.has(found.kind) ? [...phrases, ...contacts] : phrases
    const some = all.filter((phrase) => phrase.includes(found.text))
    holding.set(key, some)
    return some
  }
  return {
    people: peopleOf(snapshot).map(({ id, name }) => ({ id: now(id), name })),
    takePart,
    mayStand: (found, text) =>
      (isName(found.kind) && mayBeNamed(found, named, version)) ||
      holdingOf(found).some((phrase) => isWithin(found, text, phrase)),
  }
}

/**
 * Where a name may mean several people, the team means the one who was there; outside it must be sure, and all of them
 * nameable.
 */
function mayBeNamed({ personIds, isDoubtful }: Found, named: ReadonlySet<Id>, version: DocumentVersion): boolean {
  if (version === 'team') return personIds.some((id) => named.has(id))
  return personIds.length > 0 && !isDoubtful && personIds.every((id) => named.has(id))
}

function isWithin({ text: words, start, end }: Found, text: string, phrase: string): boolean {
  for (let inside = phrase.indexOf(words); inside !== -1; inside = phrase.indexOf(words, inside + 1)) {
    const from = start - inside
    if (from >= 0 && from + phrase.length >= end && text.startsWith(phrase, from)) return true
  }
  return false
}

const guestId = (id: Id): Id => `guest-${id}`

function isMeeting(snapshot: DocumentSnapshot): snapshot is MeetingSnapshot {
  return 'view' in snapshot
}

/** Who came instead is what somebody said: "Lena Hobb", but "her deputy" is no name. */
function substitutesOf({ view }: MeetingSnapshot): readonly KnownName[] {
  return view.attendance.attendees.flatMap(({ mark, substitute }, index) => {
    const [name = ''] = substitute.split(/[,;(]/u)
    const words = name.trim().split(/\s+/u)
    const isName = mark === 'substitute' && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
    return isName ? [{ id: guestId(`substitute-${index}`), name }] : []
  })
}

/** As they are today and were called before, as approved minutes printed them, and those without a record of their own. */
function peopleOf(snapshot: DocumentSnapshot): readonly KnownName[] {
  const people = [...snapshot.everybody, ...snapshot.people].flatMap((person) =>
    namesOf(person).map((name) => ({ id: person.id, name })),
  )
  if (!isMeeting(snapshot)) return people
  const { attendees, printedNames } = snapshot.view.attendance
  return [
    ...people,
    ...Object.entries(printedNames).map(([id, { name }]) => ({ id, name })),
    ...attendees.flatMap(({ who }) => (who.kind === 'guest' ? [{ id: guestId(who.guestId), name: who.name }] : [])),
    ...substitutesOf(snapshot),
  ]
}

/**
 * Who came or sent word, and their guests; who has a role in the place, residents and volunteers only where they took
 * part; and who took something on: the team's papers name them all. Residents who are only talked about are not among them.
 */
function namedInTeam(snapshot: DocumentSnapshot): ReadonlySet<Id> {
  const places = 'localities' in snapshot ? snapshot.localities : [snapshot.locality]
  const ids = new Set(places.map((place) => place.id))
  const holders = [...snapshot.everybody, ...snapshot.people].filter(({ roles }) =>
    roles.some(({ localityId, name }) => ids.has(localityId) && name !== 'resident' && name !== 'volunteer'),
  )
  return new Set([...holders.map(({ id }) => id), ...takingPart(snapshot)])
}

function takingPart(snapshot: DocumentSnapshot): readonly Id[] {
  if ('escalations' in snapshot) {
    return [snapshot.person?.id, ...snapshot.escalations.map((one) => one.enablerId)].filter((id) => id != null)
  }
  if ('pledges' in snapshot) return snapshot.pledges.flatMap(pledgedBy)
  const owners = snapshot.actions.flatMap(({ owner, helperIds }) =>
    owner.kind === 'person' ? [owner.personId, ...helperIds] : helperIds,
  )
  if (!isMeeting(snapshot)) return owners
  const { view, log } = snapshot
  return [
    ...owners,
    ...[...view.actions, ...log].flatMap(({ owner, helperIds }) =>
      owner.kind === 'person' ? [owner.personId, ...helperIds] : helperIds,
    ),
    ...view.pledges.flatMap(pledgedBy),
    ...view.escalations.flatMap(({ enablerId }) => (enablerId === null ? [] : [enablerId])),
    ...view.items.flatMap(({ presenterId }) => (presenterId === null ? [] : [presenterId])),
    ...view.stories.flatMap(({ tellerId, consent }) => (tellerId !== null && consent.mayNameTeller ? [tellerId] : [])),
    ...substitutesOf(snapshot).map(({ id }) => id),
    ...view.attendance.attendees.flatMap(({ who, mark }) => {
      if (who.kind === 'guest') return [guestId(who.guestId)]
      return mark === 'absent' ? [] : [who.personId]
    }),
  ]
}

type Pledged = Extract<DocumentSnapshot, { readonly pledges: unknown }>['pledges'][number]

function pledgedBy({ weWill, youWill }: Pledged): readonly Id[] {
  return [weWill.by, youWill.by].flatMap((by) => (by.kind === 'person' ? [by.personId] : []))
}

/** Partners read initials, whoever somebody is; the public reads the names of those who agreed to it, asked today. */
function namedIn(
  { request, everybody }: DocumentSnapshot,
  version: DocumentVersion,
  takePart: ReadonlySet<Id>,
): ReadonlySet<Id> {
  if (version === 'team') {
    // The agenda hangs on the door: residents and volunteers stand there only where they agreed to it.
    const isNamed = ({ roles, mayBeNamedInPublic }: DocumentSnapshot['everybody'][number]): boolean =>
      mayBeNamedInPublic || !roles.some(({ name }) => name === 'resident' || name === 'volunteer')
    const unnamed = new Set(everybody.filter((one) => !isNamed(one)).map(({ id }) => id))
    return request.document === 'agenda' ? new Set([...takePart].filter((id) => !unnamed.has(id))) : takePart
  }
  return new Set(version === 'partner' ? [] : everybody.filter((one) => one.mayBeNamedInPublic).map(({ id }) => id))
}

/** Bodies, places and venues, whoever they are called after. */
function phrasesOf(snapshot: DocumentSnapshot): readonly string[] {
  const places = 'localities' in snapshot ? snapshot.localities : [snapshot.locality]
  const meetings = isMeeting(snapshot) ? [snapshot.view.meeting, snapshot.nextMeeting, snapshot.lastMeeting] : []
  return [
    ...snapshot.organisations.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...places.flatMap(({ name, district, venue }) => [name, district, venue]),
    ...meetings.map((meeting) => meeting?.venue ?? ''),
    snapshot.settings.bodyName,
  ]
    .map(printable)
    .filter((phrase) => phrase !== '')
}

const contactKinds: ReadonlySet<FindingKind> = new Set<FindingKind>(['phone', 'e-mail', 'postcode', 'address'])

/** How to reach the council, where it says so itself on all its papers. */
function contactsOf({ settings }: DocumentSnapshot): readonly string[] {
  const { footer, retentionNote } = settings.paper
  return [footer, retentionNote, settings.confidentialityStatement].flatMap(linesWithWords).map(printable)
}
