import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract'
import { aScene, everything, forThem, keep, on, read, type Scene, toAsk, write, yes } from './escalation-scene'
import { Mirror, ok, problem } from './workspace'

async function registerOf({ app }: Pick<Scene, 'app'>) {
  return (await Mirror.of(app)).of('permission')
}

/** A question from a minute that was answered yes, if, and kept. */
async function kept(scene: Scene, until: string | null = '2026-12-31') {
  const { enabler, localityId, meetingId, itemId } = scene
  const escalationId = await write(scene, { origin: { meetingId, itemId } })
  const said = { kind: 'yes-if', words: 'the key comes back', until, keep: keep(localityId) } as const
  const { permissionId } = await forThem(scene, enabler, 'escalation.answer', yes(escalationId, said))
  return { escalationId, permissionId: permissionId ?? '' }
}

function toAdd(changes: Partial<InputOf<'permission.add'>> = {}): InputOf<'permission.add'> {
  return {
    what: 'A stall on the green',
    condition: '',
    where: { kind: 'everywhere' },
    reach: '',
    until: null,
    saidById: null,
    saidOn: '2026-06-01',
    via: 'phone',
    minute: null,
    ...changes,
  }
}

describe('a yes that is kept', () => {
  test('stands in the register with its condition, its minute and who said it; undo takes both back', async () => {
    const scene = await aScene()
    const before = await everything(scene.app)
    const { escalationId, permissionId } = await kept(scene)
    const { meetingId, itemId, localityId, enabler, nettie } = scene
    expect(await registerOf(scene)).toEqual([
      expect.objectContaining({
        id: permissionId,
        what: 'The pavilion without a deposit',
        condition: 'the key comes back',
        where: { kind: 'places', localityIds: [localityId] },
        until: '2026-12-31',
        saidById: enabler,
        saidOn: '2026-06-11',
        via: 'e-mail',
        notedById: nettie,
        escalationId,
        minute: { meetingId, itemId },
      }),
    ])
    expect((await read(scene, escalationId)).answer).toMatchObject({ kind: 'yes-if', permissionId })
    const view = await ok(scene.app, 'permission.open', { permissionId })
    expect(view).toMatchObject({ minute: { meetingId, minute: 1 }, question: { id: escalationId }, uses: [] })
    expect(await ok(scene.app, 'permission.sources', { permissionIds: [permissionId, permissionId] })).toEqual([
      expect.objectContaining({ permissionId, meetingId, itemId, localityId, minute: 1, on: '2026-06-11' }),
    ])
    await ok(scene.app, 'history.undo', {})
    await ok(scene.app, 'history.undo', {})
    expect(await everything(scene.app)).toEqual(before)
  })

  test('needs words where it has a condition, and places that exist', async () => {
    const scene = await aScene()
    const { app } = scene
    const id = await write(scene)
    for (const kind of ['yes-if', 'not-now', 'no'] as const) {
      expect(await problem(app, 'escalation.answer', yes(id, { kind, words: ' ' }))).toEqual({
        code: 'words-needed',
        for: kind,
      })
    }
    const strange = await problem(app, 'escalation.answer', yes(id, { keep: keep('no-such-place') }))
    expect(strange).toMatchObject({ code: 'missing', kind: 'locality' })
    const backwards = await problem(app, 'escalation.answer', yes(id, { until: '2026-06-10' }))
    expect(backwards).toEqual({ code: 'ends-before-it-starts' })
  })

  test('changes with the answer where that was noted wrongly: a no ends it, a yes brings it back', async () => {
    const scene = await aScene()
    const { app } = scene
    const { escalationId, permissionId } = await kept(scene)
    const mend = (said: Pick<InputOf<'escalation.mend-answer'>, 'kind' | 'words' | 'until'>) =>
      ok(app, 'escalation.mend-answer', { escalationId, ...said })
    await mend({ kind: 'yes-if', words: 'two hold a key', until: '2027-01-31' })
    expect(await registerOf(scene)).toMatchObject([{ condition: 'two hold a key', until: '2027-01-31', ended: null }])
    await mend({ kind: 'no', words: 'It is let', until: null })
    expect(await registerOf(scene)).toMatchObject([{ ended: { on: '2026-06-11', reason: 'The answer was mended' } }])
    expect(await read(scene, escalationId)).toMatchObject({ answer: { kind: 'no', permissionId: null } })
    await mend({ kind: 'yes', words: '', until: null })
    expect(await registerOf(scene)).toMatchObject([{ id: permissionId, condition: '', until: null, ended: null }])
    expect(await read(scene, escalationId)).toMatchObject({ answer: { kind: 'yes', permissionId } })
  })

  test('says what holds now where the question was asked again and answered anew', async () => {
    const scene = await aScene()
    const { app, localityId } = scene
    const { escalationId, permissionId } = await kept(scene)
    const again = { escalationId, words: 'They want a deposit after all' }
    await ok(app, 'escalation.reopen', again)
    const reopened = await read(scene, escalationId)
    expect(reopened).toMatchObject({ column: 'sent', answer: null })
    expect(reopened.trail.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'sent ',
      'answered Yes, if the key comes back',
      `reopened ${again.words}`,
    ])
    await ok(app, 'escalation.answer', yes(escalationId, { keep: { ...keep(localityId), what: 'The pavilion' } }))
    expect(await registerOf(scene)).toMatchObject([{ id: permissionId, what: 'The pavilion', condition: '' }])
    await ok(app, 'escalation.reopen', again)
    await ok(app, 'escalation.answer', yes(escalationId, { kind: 'no', words: 'It burnt down' }))
    expect(await registerOf(scene)).toMatchObject([{ id: permissionId, ended: { on: '2026-06-11' } }])
  })
})

describe('a permission that is used', () => {
  test('answers a question in another place, with its source; a drafted one is closed unsent', async () => {
    const scene = await aScene()
    const { app, elsewhere, enabler, nettie } = scene
    const { permissionId } = await kept(scene)
    const sent = await write({ app, localityId: elsewhere })
    const drafted = await write({ app, localityId: elsewhere }, { column: 'drafted' })
    const before = await everything(app)
    await ok(app, 'escalation.use-permission', { escalationId: sent, permissionId, words: 'Same key' })
    const answer = {
      kind: 'yes-if',
      words: 'the key comes back',
      via: 'permission',
      permissionId,
      byPersonId: enabler,
      notedById: nettie,
    }
    expect(await read(scene, sent)).toMatchObject({ column: 'answered', answer })
    await ok(app, 'history.undo', {})
    expect(await everything(app)).toEqual(before)
    await ok(app, 'history.redo', {})
    await ok(app, 'escalation.use-permission', { escalationId: drafted, permissionId, words: 'Same key' })
    expect(await read(scene, drafted)).toMatchObject({ column: 'closed', sentAt: null, answer })
    const { uses } = await ok(app, 'permission.open', { permissionId })
    expect(uses).toMatchObject([{ question: { id: drafted } }, { on: '2026-06-11', question: { id: sent } }])
    // Asked again, the question is no longer answered by it.
    await ok(app, 'escalation.reopen', { escalationId: drafted, words: 'Another key' })
    expect(await registerOf(scene)).toMatchObject([{ uses: [{ escalationId: sent }] }])
    expect(await read(scene, drafted)).toMatchObject({ column: 'sent', answer: null })
    await ok(app, 'escalation.not-the-same', { escalationId: drafted, permissionId })
    expect((await read(scene, drafted)).notTheSame).toEqual([permissionId])
  })

  test.each(['as it is written', 'as its words are changed'])('answers one %s, in one step', async (when) => {
    const scene = await aScene()
    const { app, elsewhere } = scene
    const { permissionId } = await kept(scene)
    const isNew = when === 'as it is written'
    const draft = { column: 'drafted' } as const
    const before = isNew ? '' : await write({ app, localityId: elsewhere }, draft)
    const all = await everything(app)
    const used = { usePermissionId: permissionId }
    if (isNew) await write({ app, localityId: elsewhere }, { ...draft, ...used, notTheSame: ['another'] })
    else await ok(app, 'escalation.edit', { escalationId: before, question: 'May we have the pavilion?', ...used })
    const asked = (await Mirror.of(app)).of('escalation').filter((one) => one.localityId === elsewhere)
    expect(asked).toMatchObject([
      { column: 'closed', sentAt: null, answer: { via: 'permission' }, notTheSame: isNew ? ['another'] : [] },
    ])
    expect(await registerOf(scene)).toMatchObject([{ uses: [{ escalationId: asked[0]?.id }] }])
    await ok(app, 'history.undo', {})
    expect(await everything(app)).toEqual(all)
  })

  test('answers nothing that is sent as it is written, nor by one nobody gave', async () => {
    const scene = await aScene()
    const { permissionId } = await kept(scene)
    const toSend = toAsk(scene.localityId, { usePermissionId: permissionId })
    expect(await problem(scene.app, 'escalation.write', toSend)).toEqual({ code: 'wrong-column', column: 'sent' })
    const unknown = toAsk(scene.localityId, { column: 'drafted', usePermissionId: 'none' })
    expect(await problem(scene.app, 'escalation.write', unknown)).toMatchObject({ code: 'missing', kind: 'permission' })
  })

  test('has to hold today', async () => {
    const scene = await aScene()
    const { app, bench } = scene
    const { permissionId } = await kept(scene, '2026-06-30')
    const { permissionId: taken } = await kept(scene)
    const escalationId = await write(scene)
    const end = { permissionId: taken, on: '2026-06-11', reason: 'The hall is sold' }
    await ok(app, 'permission.end', end)
    expect(await problem(app, 'escalation.use-permission', { escalationId, permissionId: taken, words: '' })).toEqual({
      code: 'permission-ended',
      on: '2026-06-11',
    })
    on(bench, '2026-07-01')
    expect(await problem(app, 'escalation.use-permission', { escalationId, permissionId, words: '' })).toEqual({
      code: 'permission-ended',
      on: '2026-06-30',
    })
    expect(await problem(app, 'permission.end', end)).toEqual({ code: 'permission-ended', on: '2026-06-11' })
    await ok(app, 'permission.bring-back', { permissionId: taken })
    await ok(app, 'escalation.use-permission', { escalationId, permissionId: taken, words: '' })
  })
})

describe('a permission that ends', () => {
  test('is asked to go on, once; the yes moves its day and makes no second one', async () => {
    const scene = await aScene()
    const { app, enabler, localityId, cover } = scene
    const { permissionId } = await kept(scene, '2026-06-30')
    const before = await everything(app)
    const { escalationId } = await ok(app, 'permission.ask-to-go-on', { permissionId })
    expect(await read(scene, escalationId)).toMatchObject({
      localityId,
      column: 'drafted',
      question: 'May “The pavilion without a deposit” go on after Tuesday 30 June 2026?',
      enablerId: enabler,
      neededBy: '2026-06-30',
    })
    expect(await ok(app, 'permission.ask-to-go-on', { permissionId })).toEqual({ escalationId, localityId })
    await ok(app, 'history.undo', {})
    expect(await everything(app)).toEqual(before)
    await ok(app, 'history.redo', {})
    await ok(app, 'escalations.send', { escalationIds: [escalationId] })
    const said = yes(escalationId, { until: '2027-06-30', keep: keep(localityId) })
    expect(await forThem(scene, cover, 'escalation.answer', said)).toEqual({ permissionId })
    expect(await registerOf(scene)).toMatchObject([
      { id: permissionId, until: '2027-06-30', condition: 'the key comes back', saidById: enabler, standsById: cover },
    ])
    await ok(app, 'escalation.mend-answer', { escalationId, kind: 'no', words: 'It is let', until: null })
    expect(await registerOf(scene)).toMatchObject([{ until: '2026-06-30', ended: null }])
  })
})

describe('one that was given without a question', () => {
  test('is added, changed, ended and brought back, each taken back by undo', async () => {
    const scene = await aScene()
    const { app, enabler, cover, nettie, elsewhere } = scene
    const step = async <T>(run: () => Promise<T>): Promise<T> => {
      const before = await everything(app)
      const done = await run()
      const after = await everything(app)
      await ok(app, 'history.undo', {})
      expect(await everything(app)).toEqual(before)
      await ok(app, 'history.redo', {})
      expect(await everything(app)).toEqual(after)
      return done
    }
    const { permissionId } = await step(() => ok(app, 'permission.add', toAdd({ saidById: enabler })))
    expect(await registerOf(scene)).toMatchObject([{ saidById: enabler, notedById: nettie, escalationId: null }])
    await step(() => ok(app, 'permission.edit', { permissionId, until: '2026-09-30', standsById: cover }))
    await step(() => ok(app, 'permission.end', { permissionId, on: '2026-06-11', reason: 'Entered twice' }))
    await step(() => ok(app, 'permission.bring-back', { permissionId }))
    expect(await registerOf(scene)).toMatchObject([{ until: '2026-09-30', standsById: cover, ended: null }])
    expect(await problem(app, 'permission.ask-to-go-on', { permissionId })).toMatchObject({ code: 'bad-input' })
    const { escalationId } = await ok(app, 'permission.ask-to-go-on', { permissionId, localityId: elsewhere })
    expect(await read(scene, escalationId)).toMatchObject({ localityId: elsewhere, enablerId: cover })
  })

  test('is refused with words where it cannot be, and nothing is written', async () => {
    const scene = await aScene()
    const { app, somebody } = scene
    const { permissionId } = await ok(app, 'permission.add', toAdd({ saidOn: '2026-06-05' }))
    await ok(app, 'person.retire', { personId: somebody, on: '2026-06-11' })
    const before = await everything(app)
    const add = (changes: Partial<InputOf<'permission.add'>>) => problem(app, 'permission.add', toAdd(changes))
    expect(await add({ saidOn: '2026-06-12' })).toEqual({ code: 'in-the-future', on: '2026-06-12' })
    expect(await add({ until: '2026-05-31' })).toEqual({ code: 'ends-before-it-starts' })
    expect(await add({ saidById: 'no-such-person' })).toMatchObject({ code: 'missing', kind: 'person' })
    expect(await add({ minute: { meetingId: 'no-such', itemId: 'no-such' } })).toMatchObject({ code: 'missing' })
    const nowhere = { kind: 'places' as const, localityIds: ['no-such-place'] }
    expect(await add({ where: nowhere })).toMatchObject({ code: 'missing', kind: 'locality' })
    const left = await problem(app, 'permission.edit', { permissionId, standsById: somebody })
    expect(left).toEqual({ code: 'person-left', personId: somebody })
    const end = (day: string) => problem(app, 'permission.end', { permissionId, on: day, reason: 'x' })
    expect(await end('2026-06-12')).toEqual({ code: 'in-the-future', on: '2026-06-12' })
    expect(await end('2026-06-04')).toEqual({ code: 'before-what-happened', last: '2026-06-05' })
    expect(await everything(app)).toEqual(before)
  })
})
