import { describe, expect, test } from 'vitest'
import type { ParsedInputOf } from '../../../shared/contract'
import { type AnyRecord, recordSchemas } from '../../../shared/model/record'
import { isRefused } from '../../../shared/refusals'
import { type StartedTeam, startTeam, type Workspace } from '../../../shared/rules/team-start'
import { aLocality, anId, anOrganisation, aPerson, theSettings } from '../../builders'

type Input = ParsedInputOf<'team.start'>
type Line = Input['people'][number]

const empty: Workspace = { settings: undefined, localities: [], people: [], organisations: [] }
const line = (name: string, rest: Partial<Line> = {}): Line => ({
  asPasted: name,
  name,
  organisation: '',
  role: 'member',
  jobTitle: '',
  standing: 'confirmed',
  ...rest,
})
const inputWith = (people: Line[], keyboard: number | null = null): Input => ({
  locality: {
    name: 'Millbrook',
    code: 'MILL',
    shape: 'place',
    district: 'High Peak',
    venue: 'Village hall',
    pattern: { every: 'week', weekday: 4, nth: null, startsAt: '10:00', endsAt: '11:00' },
  },
  people,
  keyboard,
  firstMeetingOn: '2026-06-18',
})

function start(people: Line[], workspace = empty, keyboard: number | null = null): StartedTeam {
  const started = startTeam(workspace, inputWith(people, keyboard), '2026-06-11', () => anId('new'))
  if (isRefused(started)) throw new Error(started.refused.code)
  for (const record of started.change.put) recordSchemas[record.kind].parse(record)
  return started
}

function kind<K extends AnyRecord['kind']>(started: StartedTeam, of: K) {
  return started.change.put.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === of)
}

describe('starting a team', () => {
  test('plans the first meeting from twelve standing items that fill the hour', () => {
    const started = start([])
    const items = kind(started, 'item')
    expect(items).toHaveLength(12)
    expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(60)
    expect(kind(started, 'meeting')).toMatchObject([{ on: '2026-06-18', state: 'planned', id: started.meetingId }])
    expect(kind(started, 'settings')[0]?.confidentialityStatement).not.toBe('')
  })

  test('makes one organisation of spellings that differ by case and spaces', () => {
    const started = start([
      line('Nettie Bramble', { organisation: 'Northfold County Council' }),
      line('Owen Larkspur', { organisation: 'northfold  county council' }),
    ])
    const people = kind(started, 'person')
    expect(kind(started, 'organisation')).toMatchObject([{ aliases: ['northfold county council'] }])
    expect(people[0]?.organisationId).toBe(people[1]?.organisationId)
  })

  test('a line with nobody is a vacancy, of a role or of a job', () => {
    const started = start([
      line('', { standing: 'nobody', jobTitle: 'health visitor' }),
      line('', { standing: 'nobody', role: 'clerk' }),
    ])
    expect(kind(started, 'person')).toEqual([])
    expect(kind(started, 'vacancy').map((one) => one.what)).toEqual([
      { kind: 'job', title: 'health visitor' },
      { kind: 'role', role: 'clerk' },
    ])
  })

  test('two people of the same initials are told apart, one person on two lines is one with two roles', () => {
    const people = kind(
      start([line('Nettie Bramble', { role: 'lead' }), line('Nia Brook'), line('nettie  bramble', { role: 'clerk' })]),
      'person',
    )
    expect(people.map((one) => one.initials)).toEqual(['NB', 'NBr'])
    expect(people[0]?.roles.map((role) => role.name)).toEqual(['lead', 'clerk'])
  })

  test('an enabler who is here already gets one more place, and proposed stays proposed', () => {
    const known = aPerson({ id: 'grace', name: 'Grace Alderney', initials: 'GA' })
    const line1 = line('Grace Alderney', { role: 'enabler', standing: 'proposed' })
    const started = start([line1], { ...empty, people: [known] })
    expect(kind(started, 'person')).toMatchObject([
      { id: 'grace', roles: [{ name: 'enabler', standing: 'proposed', localityId: started.localityId }] },
    ])
  })

  test('namesakes of two organisations stay two people', () => {
    const council = anOrganisation({ id: 'council', name: 'Council' })
    const known = aPerson({ name: 'Pat Ford', organisationId: 'council', initials: 'PF' })
    const workspace = { ...empty, people: [known], organisations: [council] }
    expect(kind(start([line('Pat Ford', { organisation: 'Police' })], workspace), 'person')).toMatchObject([
      { initials: 'PFo' },
    ])
  })

  test('who is at the keyboard is told by the line', () => {
    const lines = [line('', { standing: 'nobody', role: 'clerk' }), line('Nettie Bramble')]
    const started = start(lines, empty, 1)
    expect(started.keyboardPersonId).toBe(kind(started, 'person')[0]?.id)
    expect(start(lines, empty, 0).keyboardPersonId).toBeNull()
  })

  test('names go through unchanged, markup and right-to-left text too', () => {
    const names = ['<img src=x onerror=alert(1)>', 'נטע ברק', 'Zoë "Zo" O’Neil-Ó Súilleabháin']
    expect(kind(start(names.map((name) => line(name))), 'person').map((one) => one.name)).toEqual(names)
  })

  test('a code is used once, and a meeting ends after it starts', () => {
    const taken = { ...empty, localities: [aLocality({ code: 'MILL' })], settings: theSettings() }
    expect(startTeam(taken, inputWith([]), '2026-06-11', () => anId('new'))).toEqual({
      refused: { code: 'code-taken', taken: 'MILL' },
    })
    const input = inputWith([])
    const backwards = {
      ...input,
      locality: { ...input.locality, pattern: { ...input.locality.pattern, endsAt: '09:00' } },
    }
    expect(startTeam(empty, backwards, '2026-06-11', () => anId('new'))).toEqual({
      refused: { code: 'ends-before-it-starts' },
    })
  })
})
