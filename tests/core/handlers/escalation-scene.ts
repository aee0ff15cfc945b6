import type { App } from '../../../electron/core/open-app'
import type { CommandName, InputOf, OnBehalf, OutputOf, QueryName } from '../../../shared/contract'
import type { Escalation } from '../../../shared/model/cards'
import type { Role } from '../../../shared/model/person'
import { aRole } from '../../../shared/rules/roles'
import { aBench, type Bench, Mirror, millbrook, ok, openBench, startMillbrook } from './workspace'

export type Scene = Awaited<ReturnType<typeof aScene>>

/** Millbrook, with an enabler and a cover, and Tideswell, with neither; Nettie is at the keyboard on Thursday 11 June 2026, 10:00. */
export async function aScene() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, meetingId, item, keyboardPersonId, people } = await startMillbrook(app, bench)
  const tideswell = await ok(app, 'team.start', {
    ...millbrook,
    locality: { ...millbrook.locality, name: 'Tideswell', code: 'TIDE' },
    people: [],
    keyboard: null,
  })
  const enabler = await aPersonWith(app, localityId, 'Maya Okafor', 'enabler')
  const cover = await aPersonWith(app, localityId, 'Ivor Peel', 'enabler', { standing: 'cover' })
  const somebody = await aPersonWith(app, localityId, 'Zoe Harper', 'member')
  return {
    bench,
    app,
    localityId,
    meetingId,
    itemId: item.id,
    nettie: keyboardPersonId ?? '',
    owen: people[1]?.id ?? '',
    elsewhere: tideswell.localityId,
    enabler,
    cover,
    somebody,
  }
}

export async function aPersonWith(
  app: App,
  localityId: string,
  name: string,
  role: 'enabler' | 'member',
  rest: Partial<Role> = {},
): Promise<string> {
  const { personId } = await ok(app, 'person.add', { localityId, name, organisation: '', jobTitle: '', role })
  await ok(app, 'person.edit', { personId, roles: [aRole(localityId, role, rest)] })
  return personId
}

export function toAsk(localityId: string, changes: Partial<InputOf<'escalation.write'>> = {}) {
  return {
    localityId,
    question: 'May we use the pavilion without the deposit?',
    ask: 'permission',
    tried: 'Asked the desk twice.',
    ifNothing: 'Saturday tea stops.',
    neededBy: null,
    barrier: 'structures',
    enablerId: null,
    column: 'sent',
    origin: null,
    ...changes,
  } as const
}

export async function write(
  { app, localityId }: Pick<Scene, 'app' | 'localityId'>,
  changes: Partial<InputOf<'escalation.write'>> = {},
): Promise<string> {
  return (await ok(app, 'escalation.write', toAsk(localityId, changes))).escalationId
}

export async function read({ app }: Pick<Scene, 'app'>, escalationId: string): Promise<Escalation> {
  return (await ok(app, 'escalation.open', { escalationId })).escalation
}

/** Said for somebody, as it is recorded from an e-mail. */
export async function forThem<N extends CommandName | QueryName>(
  { app }: Pick<Scene, 'app'>,
  personId: string,
  name: N,
  input: InputOf<N>,
  via: OnBehalf['via'] = 'e-mail',
): Promise<OutputOf<N>> {
  const outcome = await app.call(name, input, { onBehalf: { personId, via } })
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

export const yes = (escalationId: string, changes: Partial<InputOf<'escalation.answer'>> = {}) =>
  ({ escalationId, kind: 'yes', words: '', until: null, keep: null, ...changes }) as const

export const keep = (localityId: string) => ({
  what: 'The pavilion without a deposit',
  where: { kind: 'places' as const, localityIds: [localityId] },
  reach: '',
})

/** All that stands, but for the counters, which no undo takes back. */
export async function everything(app: App): Promise<readonly unknown[]> {
  const mirror = await Mirror.of(app)
  const records = [...mirror.records.values()].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
  const whole: unknown[] = []
  for (const record of records) {
    if (record.kind === 'escalation') {
      whole.push((await ok(app, 'escalation.open', { escalationId: record.id })).escalation)
    } else whole.push(record)
  }
  return whole
}

/** The wall clock in Millbrook at ten on that day, in summer time. */
export function on(bench: Bench, day: string): void {
  bench.now = `${day}T09:00:00.000Z`
}
