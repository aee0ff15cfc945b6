import type { AgendaItem } from '../../shared/model/agenda-item'
import type { Escalation, EscalationAnswer, EscalationEvent } from '../../shared/model/cards'
import type { Day, Id } from '../../shared/model/common'
import type { Permission } from '../../shared/model/permission'
import type { Person } from '../../shared/model/person'
import type { AnyRecord } from '../../shared/model/record'
import { addDays, daysBetween } from '../../shared/rules/dates'
import type { Making, Numbered } from './five-year-store'
import { type Seeded, sentence } from './seeded'

/** Answered after a week or two and closed a month later, as most are; one yes in four is kept as a permission. */
export function escalation(
  making: Making,
  meetingId: Id,
  items: readonly AgendaItem[],
  { number, counter }: Numbered,
): readonly AnyRecord[] {
  const { random, on, place, people } = making
  const enabler = enablerOf(people, place.id)
  const age = daysBetween(on, making.today)
  const isOver = age > 60
  const item = random.pick(items)
  const said = answerTo(random, on, { enabler, clerkId: clerkOf(people, place.id), isOver: age > 14 })
  const permission = said.answer === null ? null : permissionOf(making, said.answer, { meetingId, itemId: item.id })
  const one: Escalation = {
    kind: 'escalation',
    id: `${meetingId}-e0`,
    localityId: place.id,
    number,
    question: `May we ${sentence(random, 70)}`,
    ask: random.pick(['permission', 'money', 'open-a-door', 'people-or-time', 'space', 'bend-a-rule', 'advice']),
    tried: sentence(random, 200),
    ifNothing: sentence(random, 120),
    neededBy: addDays(on, 21),
    enablerId: enabler.id,
    barrier: random.pick(['motivations', 'structures', 'relationships']),
    sentAt: `${on}T10:30:00.000Z`,
    trail: [...said.trail, ...(isOver ? [event('closed', addDays(on, 45), { words: sentence(random, 40) })] : [])],
    answer: said.answer === null ? null : { ...said.answer, permissionId: permission?.id ?? null },
    notTheSame: [],
    ways: random.chance(0.3) ? ['enablers'] : [],
    column: isOver ? 'closed' : said.answer !== null ? 'answered' : said.trail.length > 1 ? 'acknowledged' : 'sent',
    rank: `a${on.replaceAll('-', '')}`,
    origin: { kind: 'item', meetingId, itemId: item.id },
    withdrawn: null,
    archivedOn: isOver ? addDays(on, 60) : null,
  }
  return permission === null ? [counter, one] : [counter, one, permission]
}

type Who = { readonly enabler: Person; readonly clerkId: Id; readonly isOver: boolean }

/** Most answer by e-mail or phone, and the clerk writes it down. */
function answerTo(
  random: Seeded,
  on: Day,
  { enabler, clerkId, isOver }: Who,
): { readonly trail: readonly EscalationEvent[]; readonly answer: EscalationAnswer | null } {
  const via = random.pick(['here', 'e-mail', 'e-mail', 'phone'] as const)
  const came = { personId: enabler.id, via, notedById: via === 'here' ? null : clerkId }
  const seen = random.chance(0.8) ? [event('acknowledged', addDays(on, 1 + random.below(3)), came)] : []
  const sent = event('sent', on, { personId: enabler.id })
  const words = sentence(random, 90)
  const askedBack = random.chance(0.15)
    ? [event('asked-back', addDays(on, 4), { ...came, words }), event('returned', addDays(on, 6), { words })]
    : []
  if (!isOver) return { trail: [sent, ...seen], answer: null }
  const day = addDays(on, 7 + random.below(10))
  const answer: EscalationAnswer = {
    kind: random.pick(['yes', 'yes-if', 'yes-if', 'not-now', 'no']),
    words,
    on: day,
    byPersonId: enabler.id,
    via,
    notedById: came.notedById,
    until: null,
    permissionId: null,
  }
  return { trail: [sent, ...seen, ...askedBack, event('answered', day, came)], answer }
}

function event(kind: EscalationEvent['kind'], on: Day, more: Partial<EscalationEvent>): EscalationEvent {
  return { kind, at: `${on}T10:30:00.000Z`, personId: null, words: '', via: 'here', notedById: null, ...more }
}

function permissionOf(
  { random, place, on }: Making,
  { kind, words, on: saidOn, byPersonId, via, notedById }: EscalationAnswer,
  minute: NonNullable<Permission['minute']>,
): Permission | null {
  const isYes = kind === 'yes' || kind === 'yes-if'
  if (!isYes || random.chance(0.75)) return null
  return {
    kind: 'permission',
    id: `${minute.meetingId}-p`,
    what: sentence(random, 60),
    condition: kind === 'yes-if' ? words : '',
    where: random.chance(0.3) ? { kind: 'everywhere' } : { kind: 'places', localityIds: [place.id] },
    reach: '',
    until: random.chance(0.7) ? addDays(on, 180 + random.below(360)) : null,
    saidById: byPersonId,
    saidOn,
    via,
    notedById,
    standsById: null,
    escalationId: `${minute.meetingId}-e0`,
    minute,
    uses: [],
    askedToGoOn: null,
    ended: null,
  }
}

function enablerOf(people: readonly Person[], localityId: Id): Person {
  return withRole(people, localityId, 'enabler')
}

function clerkOf(people: readonly Person[], localityId: Id): Id {
  return withRole(people, localityId, 'clerk').id
}

function withRole(people: readonly Person[], localityId: Id, name: 'enabler' | 'clerk'): Person {
  const found = people.find((one) => one.roles.some((role) => role.localityId === localityId && role.name === name))
  if (found === undefined) throw new Error(`${localityId} has no ${name}`)
  return found
}
