import { EscalationColumn } from '../../../shared/model/cards'
import { addDays } from '../../../shared/rules/dates'
import { type Hands, type Maker, make, often } from './random-scene'

/** Questions, their answers, and the permissions that are kept of them. */
export function escalationCommands(hands: Hands): readonly Maker[] {
  const { scene, number, pick, text, localityId, personId, at } = hands
  const escalations = scene.records.flatMap((one) => (one.kind === 'escalation' ? [one.id] : []))
  const permissions = scene.records.flatMap((one) => (one.kind === 'permission' ? [one.id] : []))
  const escalationId = () => pick(escalations, 'no-escalation')
  const permissionId = () => pick(permissions, 'no-permission')
  const escalationIds = () => [escalationId(), escalationId()]
  const day = () => pick([scene.today, addDays(scene.today, 30), addDays(scene.today, -1)], scene.today)
  const words = () => pick(['', text(), text()], '')
  const on = () => (number() % 4 === 0 ? { on: day() } : {})
  const keep = () =>
    pick([null, { what: text(), where: { kind: 'places' as const, localityIds: [localityId()] }, reach: '' }], null)
  const said = () => ({
    escalationId: escalationId(),
    kind: pick(['yes', 'yes-if', 'not-now', 'no'] as const, 'yes'),
    words: words(),
    until: pick([null, null, day()], null),
  })
  return [
    ...often(
      4,
      make('escalation.write', () => ({
        localityId: localityId(),
        question: text(),
        ask: 'permission' as const,
        tried: '',
        ifNothing: '',
        neededBy: pick([null, day()], null),
        barrier: 'unsaid' as const,
        enablerId: pick([null, personId()], null),
        column: pick(['drafted', 'sent'] as const, 'sent'),
        origin: pick([null, at()], null),
      })),
    ),
    make('escalation.edit', () => ({ escalationId: escalationId(), question: text(), neededBy: day() })),
    make('escalations.send', () => ({ escalationIds: escalationIds().slice(number() % 2) })),
    make('escalation.acknowledge', () => ({ escalationId: escalationId(), ...on() })),
    make('escalation.ask-back', () => ({ escalationId: escalationId(), words: text(), ...on() })),
    make('escalation.return', () => ({ escalationId: escalationId(), words: words() })),
    make('escalations.pass-on', () => ({ escalationIds: [escalationId()], toPersonId: personId(), words: '' })),
    ...often(
      3,
      make('escalation.answer', () => ({ ...said(), keep: keep(), ...on() })),
    ),
    make('escalation.mend-answer', said),
    ...often(
      2,
      make('escalation.use-permission', () => ({
        escalationId: escalationId(),
        permissionId: permissionId(),
        words: '',
      })),
    ),
    make('escalation.not-the-same', () => ({ escalationId: escalationId(), permissionId: permissionId() })),
    make('escalations.close', () => ({ escalationIds: escalationIds().slice(number() % 2), words: text() })),
    make('escalation.reopen', () => ({ escalationId: escalationId(), words: text() })),
    make('escalations.remind', () => ({ escalationIds: escalationIds() })),
    make('escalation.withdraw', () => ({ escalationId: escalationId(), reason: text() })),
    ...often(
      3,
      make('escalations.move', () => ({
        escalationIds: escalationIds().slice(number() % 2),
        to: pick(EscalationColumn.options, 'sent'),
        after: pick([null, null, escalationId()], null),
        ...(number() % 2 === 0 && { words: text() }),
      })),
    ),
    make('permission.edit', () => ({ permissionId: permissionId(), until: pick([null, day()], null) })),
    make('permission.end', () => ({ permissionId: permissionId(), on: day(), reason: text() })),
    make('permission.bring-back', () => ({ permissionId: permissionId() })),
    make('permission.ask-to-go-on', () => ({ permissionId: permissionId(), localityId: localityId() })),
  ]
}
