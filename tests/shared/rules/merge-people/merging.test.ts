import { describe, expect, test } from 'vitest'
import { isRefused } from '../../../../shared/refusals'
import { proposedFacts, theOneToKeep } from '../../../../shared/rules/merge-people/facts'
import { joinRoles } from '../../../../shared/rules/merge-people/join-roles'
import { lastLook } from '../../../../shared/rules/merge-people/last-look'
import { likelyDoubles } from '../../../../shared/rules/merge-people/likely-doubles'
import { mergePeople, tellApart } from '../../../../shared/rules/merge-people/merge'
import { aRole } from '../../../../shared/rules/roles'
import { aMeeting, anAction, anAttendance, aPerson } from '../../../builders'

const keira = aPerson({ id: 'keira', name: 'Keira Dunn', initials: 'KDu', organisationId: 'ncc' })
const kd = aPerson({ id: 'kd', name: 'K Dunn', initials: 'KD', organisationId: 'ncc', email: 'k@ncc.uk' })
const at = '2026-06-11T09:00:00.000Z'

function merge(changes: Partial<Parameters<typeof mergePeople>[0]> = {}) {
  const facts = proposedFacts(changes.kept ?? keira, changes.other ?? kd)
  return mergePeople({
    ...{ kept: keira, other: kd, facts, at, people: [keira, kd], records: [] },
    ...{ meetingOf: () => aMeeting({ id: 'meeting-1', on: '2026-06-11' }), placeName: () => 'Millbrook' },
    ...changes,
  })
}

function kept(changes: Parameters<typeof merge>[0] = {}) {
  const merged = merge(changes)
  if (isRefused(merged)) throw new Error(JSON.stringify(merged))
  const person = merged.change.put.find((one) => one.kind === 'person')
  if (person?.kind !== 'person') throw new Error('nobody')
  return person
}

describe('what is proposed', () => {
  test('is the whole name with its initials, what is said before nothing, and the stricter for the public', () => {
    expect(proposedFacts(keira, kd)).toMatchObject({ name: 'kept', initials: 'kept', email: 'other', phone: 'kept' })
    expect(proposedFacts(kd, keira)).toMatchObject({ name: 'other', initials: 'other', email: 'kept' })
    const nameable = { ...keira, mayBeNamedInPublic: true }
    expect(kept({ kept: nameable }).mayBeNamedInPublic).toBe(false)
    expect(kept({ other: { ...kd, mayBeNamedInPublic: true } }).mayBeNamedInPublic).toBe(false)
    expect(kept({ kept: nameable, other: { ...kd, mayBeNamedInPublic: true } }).mayBeNamedInPublic).toBe(true)
  })

  test('keeps who is here before who has left, and a name before initials alone', () => {
    const gone = { ...keira, retiredOn: '2026-06-01' }
    expect(theOneToKeep(gone, kd)).toEqual([kd, gone])
    expect(kept({ kept: gone }).retiredOn).toBe(null)
    const unnamed = { ...kd, name: 'KD', toComplete: true }
    expect(theOneToKeep(unnamed, keira)).toEqual([keira, unnamed])
    expect(kept({ kept: unnamed, other: keira })).toMatchObject({ name: 'Keira Dunn', toComplete: false })
  })
})

describe('the record that stays', () => {
  test('remembers every record it was', () => {
    const older = { id: 'k-d', name: 'Miss Dunn', initials: 'D', at: '2026-06-01T09:00:00.000Z' }
    expect(kept({ other: { ...kd, mergedFrom: [older] } }).mergedFrom).toEqual([
      { id: 'kd', name: 'K Dunn', initials: 'KD', at },
      older,
    ])
  })

  test('goes on answering to the name that was not chosen, whichever record had it', () => {
    const person = kept({ kept: kd, other: keira })
    expect(person).toMatchObject({ id: 'kd', name: 'Keira Dunn', initials: 'KDu' })
    expect(person.mergedFrom).toEqual([{ id: 'keira', name: 'K Dunn', initials: 'KD', at }])
  })

  test('has each role once: confirmed beats proposed from its first day, and what is over stays as it was', () => {
    const seat = aRole('mill', 'enabler', { from: '2026-05-01', time: { freed: 'yes', words: '2 hours' } })
    const tbc = aRole('mill', 'enabler', { from: '2026-03-01', standing: 'proposed' })
    const over = aRole('mill', 'member', { from: '2024-01-01', to: '2024-12-31' })
    expect(joinRoles([tbc], [seat, over])).toEqual([over, { ...tbc, to: '2026-04-30' }, seat])
    const member = aRole('carr', 'member')
    expect(joinRoles([member], [{ ...member, from: '2026-01-01', time: seat.time }])).toEqual([
      { ...member, time: seat.time },
    ])
  })
})

describe('refused', () => {
  const line = (personId: string, mark: 'present' | 'late' | 'apologies') => ({
    ...{ who: { kind: 'person' as const, personId }, mark, substitute: '' },
    ...{ isSignedUp: personId === 'kd', checkIn: '', closeOut: '', movements: [] },
  })
  const room = (...attendees: ReturnType<typeof line>[]) => [anAttendance({ meetingId: 'meeting-1', attendees })]

  test('with oneself', () => {
    expect(merge({ other: keira })).toEqual({ refused: { code: 'merged-with-oneself' } })
    expect(tellApart(keira, keira)).toEqual({ refused: { code: 'merged-with-oneself' } })
  })

  test('while both are marked as there; one who was there and one who was not become one who was', () => {
    const records = room(line('keira', 'present'), line('kd', 'late'))
    expect(merge({ records })).toEqual({
      refused: { code: 'both-were-there', meetingId: 'meeting-1', metOn: '2026-06-11' },
    })
    expect(isRefused(merge({ records, meetingOf: () => aMeeting({ state: 'cancelled' }) }))).toBe(false)
    const merged = merge({ records: room(line('keira', 'apologies'), line('kd', 'present')) })
    expect(isRefused(merged) ? merged : merged.change.put.at(-1)).toMatchObject({
      attendees: [{ who: { personId: 'keira' }, mark: 'present', isSignedUp: true }],
    })
  })

  test('where the two agree each spend', () => {
    const pot = { kind: 'pot' as const, id: 'mill-pot', localityId: 'mill', amountPence: 1, funder: '', endsOn: null }
    const records = [{ ...pot, limitPence: null, approverIds: ['keira', 'kd'] }]
    expect(merge({ records })).toEqual({
      refused: { code: 'both-approve-spends', localityId: 'mill', place: 'Millbrook' },
    })
  })

  test('where somebody else has the initials', () => {
    const other = aPerson({ initials: 'kdu' })
    expect(merge({ people: [keira, kd, other] })).toEqual({ refused: { code: 'initials-taken', taken: 'KDu' } })
  })
})

test('a helper who is the owner’s other record is the owner, once', () => {
  const owner = { kind: 'person' as const, personId: 'keira' }
  const merged = merge({ records: [anAction({ owner, helperIds: ['kd', 'owen'] })] })
  expect(isRefused(merged) ? merged : merged.change.put.at(-1)).toMatchObject({ owner, helperIds: ['owen'] })
})

test('what changed on a desk is counted from the earlier look until they look again', () => {
  const looks = { keira: '2026-06-10T09:00:00.000Z', kd: '2026-06-01T09:00:00.000Z' }
  const mergedFrom = [{ id: 'kd', name: 'K Dunn', initials: 'KD', at }]
  expect(lastLook(looks, 'keira')).toBe(looks.keira)
  expect(lastLook(looks, 'keira', mergedFrom)).toBe(looks.kd)
  expect(lastLook({ kd: looks.kd }, 'keira', mergedFrom)).toBe(looks.kd)
  const again = '2026-06-12T09:00:00.000Z'
  expect(lastLook({ ...looks, keira: again }, 'keira', mergedFrom)).toBe(again)
  expect(lastLook({}, 'keira', mergedFrom)).toBe(undefined)
})

describe('who may be one person twice', () => {
  const pairs = (...people: ReturnType<typeof aPerson>[]) =>
    likelyDoubles(people).map(({ one, other }) => `${one.name} + ${other.name}`)

  test('a short name and the whole one in one organisation, the same name, the same address', () => {
    expect(pairs(kd, keira)).toEqual(['K Dunn + Keira Dunn'])
    expect(pairs(keira, aPerson({ name: 'Cllr keira  dunn' }))).toEqual(['Keira Dunn + Cllr keira  dunn'])
    expect(pairs(keira, aPerson({ name: 'Kiera Dunn', organisationId: 'ncc' }))).toEqual(['Keira Dunn + Kiera Dunn'])
    const address = { email: 'Keira@ncc.uk' }
    expect(pairs({ ...keira, ...address }, aPerson({ name: 'Keira Okafor', email: 'keira@ncc.uk' }))).toHaveLength(1)
    const initials = aPerson({ name: 'KD', initials: 'KD', toComplete: true, roles: [aRole('mill', 'member')] })
    expect(pairs(initials, { ...keira, roles: [aRole('mill', 'member')] })).toEqual(['KD + Keira Dunn'])
  })

  test('not two of two organisations, of two titles, of an office’s one address, nor those who were told apart', () => {
    expect(pairs({ ...kd, organisationId: 'nhs' }, keira)).toEqual([])
    expect(pairs(aPerson({ name: 'Mr A Lee' }), aPerson({ name: 'Mrs A Lee' }))).toEqual([])
    const office = { email: 'info@ncc.uk' }
    expect(pairs({ ...keira, ...office }, aPerson({ name: 'Owen Larkspur', ...office }))).toEqual([])
    expect(pairs(kd, { ...keira, isNotIds: ['kd'] })).toEqual([])
    expect(pairs(kd, { ...keira, retiredOn: '2026-06-01' })).toEqual([])
  })

  test('each pair of five thousand people is found once', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => aPerson({ name: `Ann Lee${index % 2_500}` }))
    expect(likelyDoubles(many)).toHaveLength(2_500)
  })
})
