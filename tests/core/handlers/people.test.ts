import { describe, expect, test } from 'vitest'
import type { App } from '../../../electron/core/open-app'
import type { InputOf } from '../../../shared/contract'
import { aRole } from '../../../shared/rules/roles'
import { aBench, Mirror, ok, openBench, problem, startMillbrook, wait } from './workspace'

async function theTeam() {
  const bench = await aBench()
  const app = await openBench(bench)
  const started = await startMillbrook(app, bench)
  const mirror = await Mirror.of(app)
  const person = (name: string) => {
    const found = mirror.of('person').find((one) => one.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  return { bench, app, mirror, person, ...started }
}

const line = (name: string, rest: Partial<InputOf<'people.add'>['people'][number]> = {}) => ({
  asPasted: name,
  name,
  organisation: '',
  role: 'member' as const,
  jobTitle: '',
  standing: 'confirmed' as const,
  ...rest,
})

const actionOf = (app: App, localityId: string, personId: string) =>
  ok(app, 'action.add', {
    localityId,
    title: 'Ring Peakside',
    owner: { kind: 'person', personId },
    helperIds: [],
    dueOn: null,
    origin: null,
  })

describe('people', () => {
  test('a list adds who is new, knows who is here, makes vacancies, and is one step to take back', async () => {
    const { app, mirror, person, localityId } = await theTeam()
    const people = [
      line('Priya Fernley', { organisation: 'Millbrook Surgery' }),
      line('owen  larkspur', { role: 'clerk' }),
      line('', { standing: 'nobody', jobTitle: 'Health visitor' }),
      line('Aoife O’Neil-Ó Súilleabháin'),
    ]
    expect(await ok(app, 'people.add', { localityId, people })).toEqual({ added: 2, known: 1, vacancies: 1 })
    expect(person('Owen Larkspur').roles.map((role) => role.name)).toEqual(['member', 'clerk'])
    expect(mirror.of('vacancy')).toMatchObject([
      { what: { kind: 'job', title: 'Health visitor' }, since: '2026-06-11' },
    ])
    expect(await ok(app, 'people.add', { localityId, people })).toEqual({ added: 0, known: 3, vacancies: 0 })
    expect(await ok(app, 'history.undo', {})).toEqual({ label: 'Added 4 lines of a list to Millbrook' })
    expect(mirror.of('person')).toHaveLength(4)
    expect(mirror.of('vacancy')).toEqual([])
  })

  test('a list writes the address, and fills the vacancy of a role', async () => {
    const { app, mirror, person, localityId } = await theTeam()
    const what = { kind: 'role', role: 'enabler' } as const
    await ok(app, 'vacancy.add', { localityId, what, organisation: '', since: '2026-02-03', timeFreed: 'unknown' })
    const people = [line('Lynn Barker', { role: 'enabler', email: 'l.barker@police.example' })]
    await ok(app, 'people.add', { localityId, people })
    expect(person('Lynn Barker')).toMatchObject({
      email: 'l.barker@police.example',
      roles: [{ name: 'enabler', standing: 'confirmed' }],
    })
    expect(mirror.of('vacancy')).toMatchObject([{ what, filledOn: '2026-06-11' }])
    await ok(app, 'history.undo', {})
    expect(mirror.of('vacancy')).toMatchObject([{ what, filledOn: null }])
  })

  test('whoever is retired leaves the lists; what names them stays, and so it does when they come back', async () => {
    const { app, person, localityId } = await theTeam()
    const owen = person('Owen Larkspur')
    const { actionId } = await actionOf(app, localityId, owen.id)
    await ok(app, 'person.retire', { personId: owen.id, on: '2026-06-11' })
    expect(person('Owen Larkspur')).toMatchObject({ retiredOn: '2026-06-11', roles: [{ to: '2026-06-11' }] })
    expect((await ok(app, 'action.open', { actionId })).action.owner).toEqual({ kind: 'person', personId: owen.id })
    await ok(app, 'person.add', { localityId, name: 'Ola Lind', organisation: '', jobTitle: '', role: 'member' })
    expect(person('Ola Lind').initials).toBe('OL')
    await ok(app, 'person.bring-back', { personId: owen.id })
    expect(person('Owen Larkspur')).toMatchObject({ retiredOn: null, initials: 'OLa', roles: [{ to: '2026-06-11' }] })
  })

  test('an edit is refused in words for initials that are taken and roles that cannot be', async () => {
    const { app, person, localityId } = await theTeam()
    const personId = person('Owen Larkspur').id
    expect(await problem(app, 'person.edit', { personId, initials: 'nb' })).toEqual({
      code: 'initials-taken',
      taken: 'nb',
    })
    const roles = [aRole(localityId, 'lead', { from: '2026-06-11', to: '2026-06-01' })]
    expect(await problem(app, 'person.edit', { personId, roles })).toEqual({ code: 'role-ends-before-it-starts' })
    expect(await problem(app, 'person.edit', { personId, roles: [aRole('gone', 'lead')] })).toMatchObject({
      code: 'missing',
      kind: 'locality',
    })
  })

  test('a vacancy is added, changed and filled, and its place must exist', async () => {
    const { app, mirror, person, localityId } = await theTeam()
    const what = { kind: 'role', role: 'enabler' } as const
    const vacancy = { what, organisation: 'Northfold Police', since: '2026-02-03', timeFreed: 'unknown' } as const
    expect(await problem(app, 'vacancy.add', { ...vacancy, localityId: 'gone' })).toMatchObject({ code: 'missing' })
    const { vacancyId } = await ok(app, 'vacancy.add', { ...vacancy, localityId })
    await ok(app, 'vacancy.edit', { vacancyId, timeFreed: 'no' })
    expect(mirror.of('vacancy')).toMatchObject([{ id: vacancyId, timeFreed: 'no', since: '2026-02-03' }])
    const personId = person('Owen Larkspur').id
    await ok(app, 'vacancy.fill', { vacancyId, personId, on: '2026-06-11' })
    expect(person('Owen Larkspur').roles).toMatchObject([
      { name: 'member' },
      { name: 'enabler', standing: 'confirmed' },
    ])
    expect(await problem(app, 'vacancy.fill', { vacancyId, personId: null, on: '2026-06-11' })).toMatchObject({
      code: 'missing',
      kind: 'vacancy',
    })
  })

  test('an organisation has no spelling of another', async () => {
    const { app, mirror, person } = await theTeam()
    const organisationId = person('Owen Larkspur').organisationId ?? ''
    const aliases = ['northfold county council']
    expect(await problem(app, 'organisation.edit', { organisationId, aliases })).toMatchObject({ code: 'bad-input' })
    await ok(app, 'organisation.edit', { organisationId, sector: 'housing', aliases: ['PH'] })
    expect(mirror.of('organisation').find((one) => one.id === organisationId)).toMatchObject({
      sector: 'housing',
      aliases: ['PH'],
    })
  })

  test('who is chipping in: what was finished in twelve weeks, by organisation, put away or not', async () => {
    const { bench, app, person, localityId } = await theTeam()
    const owen = person('Owen Larkspur')
    await ok(app, 'locality.edit', { localityId, meetingAgreesClosure: false })
    const finish = async () => {
      const { actionId } = await actionOf(app, localityId, owen.id)
      await ok(app, 'action.move', { actionId, to: 'done', after: null })
    }
    const day = 86_400
    await finish()
    wait(bench, 50 * day)
    await finish()
    await actionOf(app, localityId, owen.id)
    const asked = () => ok(app, 'people.chipping-in', { localityId })
    expect(await asked()).toEqual([{ organisationId: owen.organisationId, count: 2 }])
    await app.close()
    const again = await openBench(bench)
    expect(await ok(again, 'people.chipping-in', { localityId })).toEqual([
      { organisationId: owen.organisationId, count: 2 },
    ])
    wait(bench, 40 * day)
    expect(await ok(again, 'people.chipping-in', { localityId })).toEqual([
      { organisationId: owen.organisationId, count: 1 },
    ])
  })
})
