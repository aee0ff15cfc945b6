import type { Escalation } from '../../../shared/model/cards'
import type { Id } from '../../../shared/model/common'
import type { Permission } from '../../../shared/model/permission'
import type { AnyRecord } from '../../../shared/model/record'
import { cameOf } from './cards'
import { instantAt } from './days'
import type { Making } from './making'
import { dayOutsideMeetings } from './people'
import type { SamplePermission, SampleTeam } from './sample-data'

/** The register; the answers it was kept from, and those it gave, name their permission. */
export function withRegister(it: Making, team: SampleTeam, records: readonly AnyRecord[]): readonly AnyRecord[] {
  const questions = new Map(records.flatMap((one) => (one.kind === 'escalation' ? [[one.question, one] as const] : [])))
  const permissions = team.permissions.map((given) => permissionOf(it, given, (called) => known(questions, called)))
  const kept = new Map<Id, Id>(
    permissions.flatMap(({ id, escalationId, uses }) => [
      ...(escalationId === null ? [] : [[escalationId, id] as const]),
      ...uses.map((use) => [use.escalationId, id] as const),
    ]),
  )
  const answered = records.map((one) => (one.kind === 'escalation' ? withPermission(one, kept) : one))
  return [...answered, ...permissions]
}

type Questions = (called: string) => Escalation

function known(questions: ReadonlyMap<string, Escalation>, called: string): Escalation {
  const found = questions.get(called)
  if (found === undefined) throw new Error(`the sample has no question “${called}”`)
  return found
}

function permissionOf(it: Making, given: SamplePermission, question: Questions): Permission {
  const day = dayOutsideMeetings(it)
  const source = given.answers === undefined ? null : question(given.answers)
  const { what, condition, where, reach, standsBy, asked, ended } = given
  return {
    kind: 'permission',
    id: it.newId(),
    what,
    condition,
    where: where === 'everywhere' ? { kind: where } : { kind: 'places', localityIds: where.map(it.placeId) },
    reach,
    until: source?.answer?.until ?? (given.until === undefined ? null : day(given.until)),
    ...saidOf(it, given, source),
    standsById: standsBy === undefined ? null : it.personId(standsBy),
    escalationId: source?.id ?? null,
    minute: minuteOf(source),
    uses: given.used.map(question).map(({ id, localityId, answer }) => ({
      at: instantAt(answer?.on ?? it.today, '16:20'),
      localityId,
      escalationId: id,
    })),
    askedToGoOn: asked === undefined ? null : question(asked).id,
    ended: ended === undefined ? null : { on: day(ended.on), reason: ended.why },
  }
}

function saidOf(it: Making, given: SamplePermission, source: Escalation | null) {
  const answer = source?.answer
  if (answer) {
    return { saidById: answer.byPersonId, saidOn: answer.on, via: answer.via, notedById: answer.notedById }
  }
  return {
    saidById: given.by === undefined ? null : it.personId(given.by),
    saidOn: dayOutsideMeetings(it)(given.on ?? 'today-1'),
    ...cameOf(it, given),
  }
}

function minuteOf(source: Escalation | null): Permission['minute'] {
  if (source?.origin.kind !== 'item') return null
  return { meetingId: source.origin.meetingId, itemId: source.origin.itemId }
}

function withPermission(escalation: Escalation, kept: ReadonlyMap<Id, Id>): Escalation {
  const permissionId = kept.get(escalation.id)
  if (permissionId === undefined || escalation.answer === null) return escalation
  return { ...escalation, answer: { ...escalation.answer, permissionId } }
}
