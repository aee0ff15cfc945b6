import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attendance, AttendanceMark } from '../../../../shared/model/meeting'
import type { FactFrom } from '../../../../shared/model/merge-facts'
import type { Role } from '../../../../shared/model/person'
import { type AnyRecord, recordSchemas } from '../../../../shared/model/record'
import { isRefused } from '../../../../shared/refusals'
import { joinRoles } from '../../../../shared/rules/merge-people/join-roles'
import { keptIds } from '../../../../shared/rules/merge-people/kept'
import { mergePeople } from '../../../../shared/rules/merge-people/merge'
import { renamed } from '../../../../shared/rules/merge-people/renamed'
import { checkRoles } from '../../../../shared/rules/roles'
import { aMeeting, anAction, anAttendance, anEscalation, anItem, aPerson, aPledge, aStory } from '../../../builders'

const ids = ['keira', 'k-dunn', 'owen'] as const
const who = fc.constantFrom(...ids)
const whoOrNobody = fc.option(who)
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-01', '2026-06-11', '2026-06-12')
const dayOrNone = fc.option(day)

const action = fc
  .record({ owner: who, helpers: fc.uniqueArray(who), handedInBy: whoOrNobody })
  .map(({ owner, helpers, handedInBy }) =>
    anAction({
      // A word may read like an id, and is a word.
      title: 'k-dunn',
      owner: { kind: 'person', personId: owner },
      helperIds: helpers.filter((id) => id !== owner),
      origin: { kind: 'handed-in', personId: handedInBy, on: '2026-06-01' },
    }),
  )
const pledge = fc.record({ we: who, you: who }).map(({ we, you }) => {
  const side = (personId: string) => ({ ...aPledge().weWill, by: { kind: 'person' as const, personId } })
  return aPledge({ weWill: side(we), youWill: side(you) })
})
const escalation = fc.record({ enablerId: whoOrNobody, by: whoOrNobody, noted: whoOrNobody }).map((it) => {
  const { enablerId, by, noted } = it
  const at = '2026-06-01T09:00:00.000Z'
  const event = { kind: 'answered' as const, at, personId: by, words: 'Yes', via: 'phone' as const, notedById: noted }
  const said = { kind: 'yes' as const, words: 'Yes', on: '2026-06-01', byPersonId: by, via: 'phone' as const }
  const answer = { ...said, notedById: noted, until: null, permissionId: null }
  return anEscalation({ enablerId, column: 'answered', trail: [event], answer })
})
const item = fc.record({ presenterId: whoOrNobody, mentioned: who }).map(({ presenterId, mentioned }) => {
  const mention = { type: 'mention' as const, attrs: { personId: mentioned } }
  const inner = { type: 'paragraph' as const, content: [mention, { type: 'text' as const, text: 'k-dunn' }] }
  const list = { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [inner] }] }
  return anItem({ presenterId, notes: { type: 'doc', content: [inner, list] } })
})
const story = whoOrNobody.map((tellerId) => aStory({ tellerId }))
const marks: readonly AttendanceMark[] = ['apologies', 'absent', 'substitute']
const attendance = fc.uniqueArray(who).chain((there) =>
  fc.array(fc.constantFrom(...marks), { minLength: 3, maxLength: 3 }).map(
    (marked): Attendance =>
      anAttendance({
        meetingId: 'meeting-1',
        attendees: there.map((personId, index) => ({
          ...{ who: { kind: 'person', personId }, mark: marked[index] ?? 'absent', substitute: '' },
          ...{ isSignedUp: false, checkIn: '', closeOut: '', movements: [] },
        })),
      }),
  ),
)
const records = fc.array(fc.oneof<fc.Arbitrary<AnyRecord>[]>(action, pledge, escalation, item, story, attendance), {
  maxLength: 30,
})
const from = fc.constantFrom<FactFrom>('kept', 'other')
const facts = fc.record({
  ...{ name: from, initials: from, jobTitle: from, organisation: from, email: from, phone: from, inPublic: from },
})
const role = fc
  .record({
    localityId: fc.constantFrom('mill', 'carr'),
    name: fc.constantFrom<Role['name']>('enabler', 'member'),
    days: fc.tuple(dayOrNone, dayOrNone),
    standing: fc.constantFrom<Role['standing']>('confirmed', 'proposed', 'cover'),
  })
  .map(({ localityId, name, days: [a, b], standing }): Role => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b]
    const isSeat = name === 'enabler'
    return {
      localityId,
      name,
      from,
      to,
      standing: isSeat ? standing : 'confirmed',
      time: { freed: 'unknown', words: '' },
    }
  })
const rolesOfOne = fc.array(role, { maxLength: 5 }).filter((roles) => !isRefused(checkRoles(roles, () => true)))

const keira = aPerson({ id: 'keira', name: 'Keira Dunn', initials: 'KDu' })
const kd = aPerson({ id: 'k-dunn', name: 'K Dunn', initials: 'KD', isNotIds: ['owen'] })
const owen = aPerson({ id: 'owen', name: 'Owen Larkspur', initials: 'OL', isNotIds: ['k-dunn'] })

const merge = (given: readonly AnyRecord[], chosen: Parameters<typeof mergePeople>[0]['facts']) =>
  mergePeople({
    ...{ kept: keira, other: kd, facts: chosen, at: '2026-06-11T09:00:00.000Z', people: [keira, kd, owen] },
    ...{ records: given, meetingOf: () => aMeeting(), placeName: () => 'Millbrook' },
  })

/** Every string of a record with the name of its field. */
function* strings(value: unknown, field = ''): Generator<readonly [field: string, text: string]> {
  if (typeof value === 'string') yield [field, value]
  else if (Array.isArray(value)) for (const one of value) yield* strings(one, field)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* strings(one, key)
}

test('after a merge nothing names the record that is gone, every record is valid, and no work is lost or made', () => {
  fc.assert(
    fc.property(records, facts, (given, chosen) => {
      const merged = merge(given, chosen)
      if (isRefused(merged)) throw new Error(JSON.stringify(merged))
      const { put } = merged.change
      const changed = new Map(put.map((record) => [record.id, record]))
      const after = [keira, owen, ...given].map((record) => changed.get(record.id) ?? record)
      for (const record of after) {
        expect(recordSchemas[record.kind].safeParse(record).success).toBe(true)
        if (record.kind === 'person') continue
        for (const [field, text] of strings(record))
          if (field !== 'title' && field !== 'text') expect(text).not.toBe('k-dunn')
        expect(record).toMatchObject({ kind: record.kind, id: record.id })
      }
      expect(after).toHaveLength(given.length + 2)
      // An owner is one owner, before and after.
      const owned = (list: readonly AnyRecord[], of: readonly string[]) =>
        list.filter((one) => one.kind === 'action' && one.owner.kind === 'person' && of.includes(one.owner.personId))
          .length
      expect(owned(after, ['keira'])).toBe(owned(given, ['keira', 'k-dunn']))
      expect(owned(after, ['owen'])).toBe(owned(given, ['owen']))
      // What did not name them is not written at all.
      const isNamed = (record: AnyRecord) =>
        [...strings(record)].some(([f, text]) => text === 'k-dunn' && f !== 'title' && f !== 'text')
      expect(merged.moved).toBe([owen, ...given].filter(isNamed).length)
      expect(keptIds(after.filter((one) => one.kind === 'person'))).toEqual(new Map([['k-dunn', 'keira']]))
    }),
  )
})

test('naming the kept record twice is the same as once, and a record that names nobody of them is the very same', () => {
  const kept = new Map([['k-dunn', 'keira']])
  fc.assert(
    fc.property(records, (given) => {
      for (const record of given) {
        const once = renamed(record, kept)
        expect(renamed(once, kept)).toBe(once)
        expect(renamed(record, new Map([['nobody-here', 'keira']]))).toBe(record)
      }
    }),
  )
})

test('joined roles may be kept, hold each day whatever either record held, and the strongest standing of the two', () => {
  const strength = { confirmed: 2, cover: 1, proposed: 0 }
  const days = [
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-06-11',
    '2026-06-12',
    '2027-01-01',
  ]
  const on = (roles: readonly Role[], localityId: string, name: string, today: string) =>
    roles
      .filter((one) => one.localityId === localityId && one.name === name)
      .filter((one) => (one.from === null || one.from <= today) && (one.to === null || one.to >= today))
      .map((one) => one.standing)
      .sort((a, b) => strength[b] - strength[a])
  fc.assert(
    fc.property(rolesOfOne, rolesOfOne, (kept, other) => {
      const joined = joinRoles(kept, other)
      expect(isRefused(checkRoles(joined, () => true))).toBe(false)
      for (const localityId of ['mill', 'carr'])
        for (const name of ['enabler', 'member'])
          for (const today of days)
            expect(on(joined, localityId, name, today)).toEqual(
              on([...kept, ...other], localityId, name, today).slice(0, 1),
            )
    }),
  )
})
