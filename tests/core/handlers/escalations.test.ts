import { describe, expect, test } from 'vitest'
import type { CommandName, InputOf } from '../../../shared/contract'
import type { Escalation } from '../../../shared/model/cards'
import { aPersonWith, aScene, everything, forThem, on, read, type Scene, toAsk, write, yes } from './escalation-scene'
import { Mirror, ok, problem } from './workspace'

describe('a question is sent', () => {
  test('to the enabler of the place, to the cover where there is none, and else it waits for nobody', async () => {
    const scene = await aScene()
    const { app, bench, enabler, cover, elsewhere, nettie } = scene
    expect(await read(scene, await write(scene))).toMatchObject({
      column: 'sent',
      enablerId: enabler,
      sentAt: bench.now,
      trail: [{ kind: 'sent', at: bench.now, personId: enabler, via: 'here', notedById: null }],
    })
    expect(await read(scene, await write({ app, localityId: elsewhere }))).toMatchObject({ enablerId: null })
    await ok(app, 'person.retire', { personId: enabler, on: '2026-06-11' })
    expect(await read(scene, await write(scene))).toMatchObject({ enablerId: cover })
    expect(await problem(app, 'escalation.write', toAsk(scene.localityId, { enablerId: enabler }))).toEqual({
      code: 'person-left',
      personId: enabler,
    })
    expect(await problem(app, 'escalation.write', toAsk(scene.localityId, { enablerId: 'no-such-person' }))).toEqual({
      code: 'missing',
      kind: 'person',
      id: 'no-such-person',
    })
    const toOneself = toAsk(scene.localityId, { enablerId: nettie })
    expect(await problem(app, 'escalation.write', toOneself)).toEqual({ code: 'escalation-to-oneself' })
  })

  test('to the cover where the only enabler asks it, and with no cover not at all', async () => {
    const scene = await aScene()
    const { app, bench, enabler, cover, elsewhere } = scene
    bench.keyboard = enabler
    expect(await read(scene, await write(scene))).toMatchObject({ enablerId: cover })
    bench.keyboard = await aPersonWith(app, elsewhere, 'Ada Alone', 'enabler')
    expect(await problem(app, 'escalation.write', toAsk(elsewhere))).toEqual({ code: 'escalation-to-oneself' })
    const drafted = await write({ app, localityId: elsewhere }, { column: 'drafted' })
    expect(await problem(app, 'escalations.send', { escalationIds: [drafted] })).toEqual({
      code: 'escalation-to-oneself',
    })
    await ok(app, 'escalations.send', { escalationIds: [drafted], enablerId: cover })
    expect(await read(scene, drafted)).toMatchObject({ column: 'sent', enablerId: cover })
  })

  test('from an item, under its meeting’s number; not needed before the day it was raised', async () => {
    const scene = await aScene()
    const { app, bench, localityId, meetingId, itemId, elsewhere } = scene
    on(bench, '2026-06-15')
    const origin = { meetingId, itemId }
    const id = await write(scene, { origin, column: 'drafted', neededBy: '2026-06-11' })
    const { minute, escalation } = await ok(app, 'escalation.open', { escalationId: id })
    expect(minute).toMatchObject({ meetingId, itemId, minute: 1, on: '2026-06-11' })
    expect(escalation.number).toEqual({ year: 2026, n: 1 })
    const early = { code: 'due-before-raised', raisedOn: '2026-06-11' }
    const asked = toAsk(localityId, { origin, neededBy: '2026-06-10' })
    expect(await problem(app, 'escalation.write', asked)).toEqual(early)
    expect(await problem(app, 'escalation.edit', { escalationId: id, neededBy: '2026-06-10' })).toEqual(early)
    // A draft from the board was raised when it was written.
    const onBoard = await write(scene, { column: 'drafted' })
    on(bench, '2026-06-22')
    expect(await problem(app, 'escalation.edit', { escalationId: onBoard, neededBy: '2026-06-14' })).toEqual({
      code: 'due-before-raised',
      raisedOn: '2026-06-15',
    })
    await ok(app, 'escalation.edit', { escalationId: onBoard, neededBy: '2026-06-16' })
    expect(await problem(app, 'escalation.write', toAsk(elsewhere, { origin }))).toMatchObject({ code: 'missing' })
  })
})

describe('what an enabler says', () => {
  test('by e-mail is theirs, and says who noted it', async () => {
    const scene = await aScene()
    const { app, bench, nettie, enabler } = scene
    const id = await write(scene)
    on(bench, '2026-06-17')
    await forThem(scene, enabler, 'escalation.acknowledge', { escalationId: id, on: '2026-06-15' })
    await forThem(scene, enabler, 'escalation.answer', yes(id, { words: 'Gladly', on: '2026-06-16' }), 'phone')
    const { trail, answer } = await read(scene, id)
    expect(trail.slice(1)).toMatchObject([
      { kind: 'acknowledged', at: '2026-06-15T12:00:00.000Z', personId: enabler, via: 'e-mail', notedById: nettie },
      { kind: 'answered', at: '2026-06-16T12:00:00.000Z', personId: enabler, via: 'phone', notedById: nettie },
    ])
    expect(answer).toMatchObject({ on: '2026-06-16', byPersonId: enabler, via: 'phone', notedById: nettie })
    const { trail: lines } = await ok(app, 'escalation.open', { escalationId: id })
    expect(lines.map(({ label, byPersonId, onBehalf }) => [label, byPersonId, onBehalf?.personId ?? null])).toEqual([
      ['Answered 26/E01', nettie, enabler],
      ['Acknowledged 26/E01', nettie, enabler],
      ['Sent 26/E01', nettie, null],
    ])
    const nobody = await app.call(
      'escalation.reopen',
      { escalationId: id, words: 'Still shut' },
      {
        onBehalf: { personId: 'no-such-person', via: 'phone' },
      },
    )
    expect(nobody).toEqual({ ok: false, problem: { code: 'missing', kind: 'person', id: 'no-such-person' } })
  })

  test('while the place meets was said in the meeting', async () => {
    const scene = await aScene()
    await ok(scene.app, 'meeting.start', { meetingId: scene.meetingId })
    const id = await write(scene)
    expect((await read(scene, id)).trail).toMatchObject([{ via: 'meeting' }])
  })

  test('is not noted before what happened last, nor for a day to come', async () => {
    const scene = await aScene()
    const { app, bench } = scene
    const id = await write(scene)
    on(bench, '2026-06-17')
    expect(await problem(app, 'escalation.acknowledge', { escalationId: id, on: '2026-06-10' })).toEqual({
      code: 'before-what-happened',
      last: '2026-06-11',
    })
    expect(await problem(app, 'escalation.answer', yes(id, { on: '2026-06-18' }))).toEqual({
      code: 'in-the-future',
      on: '2026-06-18',
    })
    // Twice on the day of the sending: in the order it was noted, and after the sending.
    await ok(app, 'escalation.ask-back', { escalationId: id, words: 'Which room?', on: '2026-06-11' })
    await ok(app, 'escalation.return', { escalationId: id, words: 'The small one' })
    const days = (await read(scene, id)).trail.map(({ at }) => at)
    expect(days).toEqual([...days].sort())
  })
})

type Verb = { [N in CommandName]: readonly [N, (id: string, scene: Scene) => InputOf<N>] }[CommandName]
const sent = 'sent'
const verbs: readonly (readonly [from: Escalation['column'], to: Escalation['column'] | 'gone', verb: Verb])[] = [
  ['drafted', sent, ['escalations.send', (id) => ({ escalationIds: [id] })]],
  ['drafted', 'drafted', ['escalation.edit', (id) => ({ escalationId: id, question: 'And now?', ways: ['enablers'] })]],
  [sent, 'acknowledged', ['escalation.acknowledge', (id) => ({ escalationId: id })]],
  ['acknowledged', 'asked-back', ['escalation.ask-back', (id) => ({ escalationId: id, words: 'Which room?' })]],
  ['asked-back', 'acknowledged', ['escalation.return', (id) => ({ escalationId: id, words: 'The small one' })]],
  [sent, sent, ['escalations.remind', (id) => ({ escalationIds: [id] })]],
  [
    'asked-back',
    sent,
    ['escalations.pass-on', (id, { cover }) => ({ escalationIds: [id], toPersonId: cover, words: '' })],
  ],
  ['acknowledged', 'answered', ['escalation.answer', (id) => yes(id, { kind: 'no', words: 'It is let' })]],
  [
    'answered',
    'answered',
    ['escalation.mend-answer', (id) => ({ escalationId: id, kind: 'no' as const, words: 'It is let', until: null })],
  ],
  ['answered', 'closed', ['escalations.close', (id) => ({ escalationIds: [id], words: 'We asked the school.' })]],
  ['closed', sent, ['escalation.reopen', (id) => ({ escalationId: id, words: 'The school is shut' })]],
  [sent, 'gone', ['escalation.withdraw', (id) => ({ escalationId: id, reason: 'Settled' })]],
]

/** Brought there from a draft, by the verbs themselves. */
async function standingIn(scene: Scene, column: Escalation['column']): Promise<string> {
  const { app } = scene
  const escalationId = await write(scene, { column: column === 'drafted' ? 'drafted' : 'sent' })
  if (column === 'acknowledged') await ok(app, 'escalation.acknowledge', { escalationId })
  if (column === 'asked-back') await ok(app, 'escalation.ask-back', { escalationId, words: 'Which?' })
  if (column === 'answered' || column === 'closed') await ok(app, 'escalation.answer', yes(escalationId))
  if (column === 'closed') await ok(app, 'escalations.close', { escalationIds: [escalationId], words: 'Done' })
  return escalationId
}

describe('every verb', () => {
  test('brings a question where it says, is taken back by undo to the letter, and done again by redo', async () => {
    const scene = await aScene()
    const { app, bench } = scene
    for (const [from, to, [name, input]] of verbs) {
      const id = await standingIn(scene, from)
      bench.now = new Date(Date.parse(bench.now) + 3_600_000).toISOString()
      const before = await everything(app)
      // Name and input stand side by side in one row of the table.
      await ok(app, name, input(id, scene) as InputOf<typeof name>)
      const after = await everything(app)
      const now = await read(scene, id)
      expect(to === 'gone' ? now.withdrawn !== null : now.column === to, name).toBe(true)
      await ok(app, 'history.undo', {})
      expect(await everything(app), name).toEqual(before)
      await ok(app, 'history.redo', {})
      expect(await everything(app), name).toEqual(after)
    }
  })

  test('from where it does not follow is refused, and nothing is written', async () => {
    const scene = await aScene()
    const { app } = scene
    const allowed: { readonly [name: string]: readonly Escalation['column'][] } = {
      'escalations.send': ['drafted'],
      'escalation.acknowledge': ['sent'],
      'escalation.ask-back': ['sent', 'acknowledged'],
      'escalation.return': ['asked-back'],
      'escalations.remind': ['sent', 'acknowledged', 'asked-back'],
      'escalations.pass-on': ['sent', 'acknowledged', 'asked-back'],
      'escalation.answer': ['sent', 'acknowledged', 'asked-back'],
      'escalation.mend-answer': ['answered', 'closed'],
      'escalations.close': ['answered'],
      'escalation.reopen': ['answered', 'closed'],
      'escalation.withdraw': ['drafted', 'sent', 'acknowledged', 'asked-back', 'answered'],
    }
    const columns = ['drafted', 'sent', 'acknowledged', 'asked-back', 'answered', 'closed'] as const
    for (const column of columns) {
      const id = await standingIn(scene, column)
      const before = await everything(app)
      for (const [, , [name, input]] of verbs) {
        if (name === 'escalation.edit' || allowed[name]?.includes(column)) continue
        // As above.
        const refusal = await problem(app, name, input(id, scene) as InputOf<typeof name>)
        const isUnanswered = name === 'escalations.close' && column !== 'closed'
        const code = isUnanswered ? { code: 'not-answered-yet' } : { code: 'wrong-column', column }
        expect(refusal, `${name} from ${column}`).toEqual(code)
      }
      expect(await everything(app)).toEqual(before)
    }
  })

  test('of one that was withdrawn is refused: it is not on the board', async () => {
    const scene = await aScene()
    const id = await write(scene)
    await ok(scene.app, 'escalation.withdraw', { escalationId: id, reason: 'Settled' })
    const mirror = await Mirror.of(scene.app)
    expect(mirror.of('escalation')).toEqual([])
    for (const [, , [name, input]] of verbs) {
      // As above.
      const refusal = await problem(scene.app, name, input(id, scene) as InputOf<typeof name>)
      expect(refusal, name).toEqual({ code: 'not-on-this-board' })
    }
  })
})

describe('several at once', () => {
  test('are passed on, closed or moved together or not at all, in one step', async () => {
    const scene = await aScene()
    const { app, cover, enabler } = scene
    const ids = [await write(scene), await write(scene), await write(scene, { enablerId: cover })]
    const before = await everything(app)
    const on = { escalationIds: ids, toPersonId: cover, words: '' }
    expect(await problem(app, 'escalations.pass-on', on)).toEqual({ code: 'already-with', personId: cover })
    expect(await problem(app, 'escalations.close', { escalationIds: ids, words: 'x' })).toEqual({
      code: 'not-answered-yet',
    })
    expect(await everything(app)).toEqual(before)
    await ok(app, 'escalations.pass-on', { ...on, escalationIds: ids.slice(0, 2) })
    expect(await Promise.all(ids.map(async (id) => (await read(scene, id)).enablerId))).toEqual([cover, cover, cover])
    expect(await ok(app, 'history.undo', {})).toEqual({ label: 'Passed on 2 escalations' })
    expect(await read(scene, ids[0] ?? '')).toMatchObject({ enablerId: enabler, column: 'sent' })
  })

  test('are not passed on to who passes them, nor to somebody who has left', async () => {
    const scene = await aScene()
    const { app, bench, cover, somebody } = scene
    const id = await write(scene)
    bench.keyboard = cover
    const passOn = { escalationIds: [id], words: '' }
    expect(await problem(app, 'escalations.pass-on', { ...passOn, toPersonId: cover })).toEqual({
      code: 'escalation-to-oneself',
    })
    await ok(app, 'person.retire', { personId: somebody, on: '2026-06-11' })
    expect(await problem(app, 'escalations.pass-on', { ...passOn, toPersonId: somebody })).toEqual({
      code: 'person-left',
      personId: somebody,
    })
  })
})
