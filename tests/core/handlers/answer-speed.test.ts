import { expect, test } from 'vitest'
import { aScene, forThem, on, type Scene, write, yes } from './escalation-scene'
import { ok, openBench } from './workspace'

async function answered(scene: Scene, sentOn: string, answeredOn: string, byId = scene.enabler): Promise<string> {
  on(scene.bench, sentOn)
  const id = await write(scene)
  on(scene.bench, answeredOn)
  await forThem(scene, byId, 'escalation.answer', yes(id))
  return id
}

test('how quickly answers came: of the last twelve months, put away or not, by whose word it was', async () => {
  const scene = await aScene()
  const { app, bench, enabler, cover, localityId, elsewhere } = scene
  const speed = (changes = {}, of = app) => ok(of, 'escalation.speed', { personId: null, localityId: null, ...changes })
  await answered(scene, '2026-06-15', '2026-06-16')
  const old = await answered(scene, '2026-06-15', '2026-06-29')
  await answered(scene, '2026-06-15', '2026-06-30', cover)
  const slow = await answered(scene, '2026-06-15', '2026-07-14')
  expect(await speed()).toEqual({ answered: 4, inTime: 2, inTwenty: 3, waiting: 0 })
  expect(await speed({ personId: enabler })).toEqual({ answered: 3, inTime: 2, inTwenty: 2, waiting: 0 })
  expect(await speed({ localityId: elsewhere })).toEqual({ answered: 0, inTime: 0, inTwenty: 0, waiting: 0 })

  // What is put away is still counted, after the app was opened anew, until a year is over.
  await ok(app, 'escalations.close', { escalationIds: [old, slow], words: 'Done' })
  const cards = [old, slow].map((id) => ({ kind: 'escalation' as const, id }))
  await ok(app, 'cards.put-away', { cards })
  on(bench, '2026-12-01')
  await app.close()
  const again = await openBench(bench, { create: false })
  expect(await speed({}, again)).toEqual({ answered: 4, inTime: 2, inTwenty: 3, waiting: 0 })
  await ok(again, 'escalation.reopen', { escalationId: old, words: 'The school is shut' })
  expect((await ok(again, 'escalation.open', { escalationId: old })).escalation).toMatchObject({
    column: 'sent',
    archivedOn: null,
    answer: null,
  })
  expect(await speed({}, again)).toEqual({ answered: 3, inTime: 1, inTwenty: 2, waiting: 1 })
  on(bench, '2027-07-01')
  expect(await speed({ localityId }, again)).toMatchObject({ answered: 1, waiting: 1 })
})

test('a permission answered nobody’s question; a pause and an earlier enabler are not held against who answers', async () => {
  const scene = await aScene()
  const { app, bench, enabler, cover } = scene
  on(bench, '2026-06-15')
  const asked = await write(scene)
  await ok(app, 'escalation.ask-back', { escalationId: asked, words: 'Which?' })
  const passed = await write(scene)
  const waiting = await write(scene)
  const used = await write(scene)
  const { permissionId } = await ok(app, 'permission.add', {
    what: 'A hall',
    condition: '',
    where: { kind: 'everywhere' },
    reach: '',
    until: null,
    saidById: enabler,
    saidOn: '2026-06-01',
    via: 'phone',
    minute: null,
  })
  await ok(app, 'escalation.use-permission', { escalationId: used, permissionId, words: '' })
  on(bench, '2026-08-10')
  await ok(app, 'escalation.return', { escalationId: asked, words: 'The small one' })
  await ok(app, 'escalations.pass-on', { escalationIds: [passed], toPersonId: cover, words: '' })
  on(bench, '2026-08-11')
  await forThem(scene, enabler, 'escalation.answer', yes(asked))
  await forThem(scene, cover, 'escalation.answer', yes(passed))
  const all = { personId: null, localityId: null }
  expect(await ok(app, 'escalation.speed', all)).toEqual({ answered: 2, inTime: 2, inTwenty: 2, waiting: 1 })
  expect(await ok(app, 'escalation.speed', { ...all, personId: cover })).toMatchObject({ answered: 1, waiting: 0 })
  await ok(app, 'settings.edit', { clock: { acknowledgeIn: 1, answerIn: 1 } })
  await forThem(scene, enabler, 'escalation.answer', yes(waiting))
  expect(await ok(app, 'escalation.speed', all)).toEqual({ answered: 3, inTime: 2, inTwenty: 2, waiting: 0 })
})
