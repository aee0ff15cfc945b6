import { expect, test } from 'vitest'
import { aBench, Mirror, ok, openBench, problem, startMillbrook } from './workspace'

const nurse = { name: 'Sana Marsh', organisation: 'Northfold Health', jobTitle: '' }

async function aVacancyHere() {
  const bench = await aBench()
  const app = await openBench(bench)
  const { localityId, people } = await startMillbrook(app, bench)
  const mirror = await Mirror.of(app)
  const { vacancyId } = await ok(app, 'vacancy.add', {
    localityId,
    what: { kind: 'job', title: 'Nurse' },
    organisation: '',
    since: '2026-02-03',
    timeFreed: 'yes',
  })
  return { app, mirror, localityId, vacancyId, people, fill: { vacancyId, personId: null, on: '2026-06-11' } }
}

test('a new name for a vacancy is one step: who it is, their role and the vacancy filled, taken back together', async () => {
  const { app, mirror, localityId, vacancyId, fill } = await aVacancyHere()
  const before = mirror.of('person').length
  await ok(app, 'vacancy.fill', { ...fill, newPerson: nurse })
  expect(mirror.of('person').find((one) => one.name === 'Sana Marsh')).toMatchObject({
    initials: 'SM',
    jobTitle: 'Nurse',
    toComplete: false,
    organisationId: mirror.of('organisation').find((one) => one.name === 'Northfold Health')?.id,
    roles: [{ localityId, name: 'member', from: '2026-06-11', time: { freed: 'yes' } }],
  })
  expect(mirror.of('vacancy')).toMatchObject([{ id: vacancyId, filledOn: '2026-06-11' }])
  expect(await ok(app, 'history.undo', {})).toEqual({ label: 'Named somebody for a job' })
  expect(mirror.of('person')).toHaveLength(before)
  expect(mirror.of('vacancy')).toMatchObject([{ id: vacancyId, filledOn: null }])
})

test('a vacancy is not filled by somebody known and somebody new at once, nor twice', async () => {
  const { app, mirror, people, fill } = await aVacancyHere()
  const personId = people[0]?.id ?? ''
  expect(await problem(app, 'vacancy.fill', { ...fill, personId, newPerson: nurse })).toMatchObject({
    code: 'bad-input',
  })
  await ok(app, 'vacancy.fill', { ...fill, newPerson: nurse })
  expect(await problem(app, 'vacancy.fill', { ...fill, newPerson: nurse })).toMatchObject({ code: 'missing' })
  expect(mirror.of('person').filter((one) => one.name === nurse.name)).toHaveLength(1)
})
