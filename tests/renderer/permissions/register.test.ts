import { describe, expect, it } from 'vitest'
import { everything, registerOf, standingOf } from '../../../renderer/src/features/permissions/register'
import {
  countLine,
  endsInWords,
  markedParts,
  standingWords,
  typedIn,
  usedWords,
} from '../../../renderer/src/features/permissions/register-words'
import type { Permission } from '../../../shared/model/permission'

const today = '2026-06-09'
const around = () => 'Grace Alderney'
let made = 0
const permission = (what: string, rest: Partial<Permission> = {}): Permission => ({
  kind: 'permission',
  id: `p-${++made}`,
  what,
  condition: '',
  where: { kind: 'everywhere' },
  reach: '',
  until: null,
  saidById: 'grace',
  saidOn: '2026-03-12',
  via: 'here',
  notedById: null,
  standsById: null,
  escalationId: null,
  minute: null,
  uses: [],
  askedToGoOn: null,
  ended: null,
  ...rest,
})
const register = [
  permission('The library room on Fridays', { until: '2026-06-19' }),
  permission('The van', { reach: 'All council rooms', where: { kind: 'places', localityIds: ['carr'] } }),
  permission('A key for Saturdays', { condition: 'The café signs the book', until: '2027-03-31' }),
  permission('The old school room in winter', { until: '2026-03-31' }),
  permission('Ladders', { ended: { on: '2026-05-01', reason: 'Entered by mistake' } }),
]
const read = (part: Partial<typeof everything>) => registerOf(register, { ...everything, ...part }, { today, around })
const whats = (part: Partial<typeof everything>) =>
  read(part).groups.map(({ group, permissions }) => [group, ...permissions.map(({ what }) => what)])

describe('the register', () => {
  it('has what ends within a month first, then what holds, and what has ended only where it is asked for', () => {
    expect(whats({})).toEqual([
      ['soon', 'The library room on Fridays'],
      ['holds', 'A key for Saturdays', 'The van'],
    ])
    expect(whats({ withEnded: true }).at(-1)).toEqual(['ended', 'Ladders', 'The old school room in winter'])
    expect(standingOf(register, today)).toEqual({ holds: 3, soon: 1, ended: 2 })
    expect(standingWords({ holds: 3, soon: 1 })).toEqual({
      plain: 'Three hold today.',
      strong: 'One ends within a month.',
    })
  })

  it('is searched by every word, in any of its forms, also by who said it; and counts in words', () => {
    const rooms = read({ words: 'room', withEnded: true })
    expect(rooms.groups.flatMap(({ permissions }) => permissions.map(({ what }) => what))).toEqual([
      'The library room on Fridays',
      'The van',
      'The old school room in winter',
    ])
    expect(countLine(rooms)).toBe('“room”, “rooms”: 3 of 5')
    expect(countLine(read({}))).toBe('3')
    expect(whats({ words: 'rooms council' })).toEqual([['holds', 'The van']])
    expect(whats({ words: 'grace cafe' })).toEqual([['holds', 'A key for Saturdays']])
    expect(read({ words: 'helicopter' }).shown).toBe(0)
  })

  it('is narrowed to a place, where what holds everywhere stays, and to who said so', () => {
    expect(whats({ localityId: 'mill' }).flat()).not.toContain('The van')
    expect(whats({ localityId: 'carr' }).flat()).toContain('The van')
    expect(read({ saidById: 'tobias' }).shown).toBe(0)
  })

  it('marks the words that were looked for and leaves the text whole', () => {
    const parts = markedParts('Free room hire; rooms are warm', typedIn('rooms'))
    expect(parts.filter((part) => part.isMarked).map(({ text }) => text)).toEqual(['room', 'rooms'])
    expect(parts.map(({ text }) => text).join('')).toBe('Free room hire; rooms are warm')
  })

  it('says how often and how long in words', () => {
    const use = { at: '2026-06-01T09:00:00.000Z', localityId: 'mill', escalationId: 'e-1' }
    expect([0, 1, 2, 12].map((count) => usedWords({ uses: Array.from({ length: count }, () => use) }))).toEqual([
      '',
      'Used once',
      'Used twice',
      'Used 12 times',
    ])
    expect(endsInWords('2026-06-19', today)).toBe('in 8 working days')
    expect(endsInWords(today, today)).toBe('today')
    // On a Friday what ends at the weekend does not end today.
    expect(endsInWords('2026-06-13', '2026-06-12')).toBe('tomorrow')
    expect(endsInWords('2026-06-14', '2026-06-12')).toBe('in 2 days')
    expect(endsInWords('2026-06-15', '2026-06-12')).toBe('in 1 working day')
  })

  it('stays quick with two thousand', () => {
    const many = Array.from({ length: 2_000 }, (_, n) =>
      permission(`Room ${n} at the depot ${'x'.repeat(60)}`, {
        id: `many-${n}`,
        condition: 'A named key holder signs',
      }),
    )
    const take = (): number => {
      const begun = performance.now()
      expect(registerOf(many, { ...everything, words: 'depot rooms' }, { today, around }).shown).toBe(2_000)
      return performance.now() - begun
    }
    // The best of three: what the machine does beside it is not what is measured.
    expect(Math.min(take(), take(), take())).toBeLessThan(1_500)
  })
})
