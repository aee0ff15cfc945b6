import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindGiven, readFind } from '../../../shared/rules/find-words'

const given: FindGiven = {
  people: [
    { id: 'owen', name: 'Owen Larkspur', initials: 'OL' },
    { id: 'nettie', name: 'Nettie Bramble', initials: 'NB' },
    { id: 'grace', name: 'Grace Alderney', initials: 'GA' },
    { id: 'neil', name: "Róisín O'Neil", initials: 'RO' },
    { id: 'anna', name: 'Anna Norris', initials: 'AN' },
    { id: 'jo-1', name: 'Jo Reed', initials: 'JR' },
    { id: 'jo-2', name: 'Jo Quill', initials: 'JQ' },
  ],
  localities: [
    { id: 'mill', code: 'MILL', name: 'Millbrook' },
    { id: 'carr', code: 'CARR', name: 'Carr Top' },
  ],
  keyboardPersonId: 'nettie',
  // A Tuesday.
  today: '2026-06-09',
}

const read = (line: string, dropped: readonly string[] = []) => {
  const { ask, parts } = readFind(line, { ...given, dropped: new Set(dropped) })
  const { personId, localityId, kinds, overdue, since, until } = ask.filters
  return {
    words: ask.words,
    ...(personId !== null && { by: personId }),
    ...(localityId !== null && { in: localityId }),
    ...(kinds.length > 0 && { kinds }),
    ...(overdue && { late: true }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(parts.length > 0 && { parts: parts.map((part) => part.label) }),
  }
}
const filters = (line: string) => {
  const { parts: _, ...rest } = read(line)
  return rest
}

describe('the line of Find or do', () => {
  it('is read as in the picture', () => {
    expect(read('lift owen since april')).toEqual({
      words: 'lift',
      by: 'owen',
      since: '2026-04-01',
      parts: ['By Owen Larkspur', 'Since 1 April 2026'],
    })
  })

  it.each([
    ['lift by owen', { words: 'lift', by: 'owen' }],
    ['owner Owen Larkspur', { words: '', by: 'owen' }],
    ['by owen', { words: '', by: 'owen' }],
    ['@owen lift', { words: 'lift', by: 'owen' }],
    ['lift larkspur', { words: 'lift', by: 'owen' }],
    ['lift OL', { words: 'lift', by: 'owen' }],
    ['ol, lift', { words: 'lift', by: 'owen' }],
    ['lift roisin o’neil', { words: 'lift', by: 'neil' }],
    ['mine', { words: '', by: 'nettie' }],
    ['late for me', { words: '', by: 'nettie', late: true }],
    // Nobody is guessed at, and a small English word is no name.
    ['lift jo', { words: 'lift jo' }],
    ['an idea of grace', { words: 'an of grace', kinds: ['opportunity'] }],
    ['lift Grace', { words: 'lift', by: 'grace' }],
  ])('finds the person in "%s"', (line, expected) => expect(filters(line)).toEqual(expected))

  it('looks for a name or a place that stands alone', () => {
    expect(read('owen')).toEqual({ words: 'owen' })
    expect(read('Owen Larkspur')).toEqual({ words: 'Owen Larkspur' })
    expect(read('mill')).toEqual({ words: 'mill' })
    expect(read('carr top')).toEqual({ words: 'carr top' })
  })

  it.each([
    ['lift in carr top', { words: 'lift', in: 'carr' }],
    ['lift mill', { words: 'lift', in: 'mill' }],
    ['in millbrook', { words: '', in: 'mill' }],
    ['MILL 26/A041', { words: '26/A041', in: 'mill' }],
    ['lift in the hall', { words: 'lift in the hall' }],
  ])('finds the place in "%s"', (line, expected) => expect(filters(line)).toEqual(expected))

  it.each([
    ['actions', { words: '', kinds: ['action'] }],
    ['late actions and questions', { words: '', late: true, kinds: ['action', 'escalation'] }],
    ['overdue pledges lift', { words: 'lift', late: true, kinds: ['pledge'] }],
    ['stories ideas spends', { words: '', kinds: ['story', 'opportunity', 'spend'] }],
    ['minutes people places', { words: '', kinds: ['minutes', 'person', 'place'] }],
    ['"actions late"', { words: '"actions late"' }],
    ['“weir court” lift', { words: '“weir court” lift' }],
  ])('finds the kind in "%s"', (line, expected) => expect(filters(line)).toEqual(expected))

  it.each([
    ['since 1 april', { words: '', since: '2026-04-01' }],
    ['since 12 november', { words: '', since: '2025-11-12' }],
    ['since november', { words: '', since: '2025-11-01' }],
    ['since last week', { words: '', since: '2026-06-01' }],
    ['lift last week', { words: 'lift', since: '2026-06-01', until: '2026-06-07' }],
    ['this year', { words: '', since: '2026-01-01', until: '2026-12-31' }],
    ['last month', { words: '', since: '2026-05-01', until: '2026-05-31' }],
    ['in 2025', { words: '', since: '2025-01-01', until: '2025-12-31' }],
    ['in february 2024', { words: '', since: '2024-02-01', until: '2024-02-29' }],
    ['before april', { words: '', until: '2026-03-31' }],
    ['until april', { words: '', until: '2026-04-30' }],
    ['after april', { words: '', since: '2026-05-01' }],
    ['since april until 3 may', { words: '', since: '2026-04-01', until: '2026-05-03' }],
    ['minutes 21 may', { words: '', kinds: ['minutes'], since: '2026-05-21', until: '2026-05-21' }],
    ['since yesterday,', { words: '', since: '2026-06-08' }],
    ['since the flood', { words: 'since the flood' }],
    ['chairs 2025', { words: 'chairs 2025' }],
    ['we may meet', { words: 'we may meet' }],
  ])('finds the days in "%s"', (line, expected) => expect(filters(line)).toEqual(expected))

  it('reads a part that was dropped as words', () => {
    expect(read('lift owen since april', ['owen'])).toMatchObject({ words: 'lift owen', since: '2026-04-01' })
    expect(read('lift by owen', ['by owen'])).toEqual({ words: 'lift by owen' })
  })

  it('says where each part stands, one beside the other, and leaves every other word in its order', () => {
    const bits = fc.constantFrom(
      ...[
        'lift',
        'owen',
        'by',
        'since',
        'april',
        'in',
        'carr',
        'top',
        'late',
        'actions',
        'and',
        '"a b"',
        '“',
        'OL',
        '26/A041',
      ],
      ...['last', 'week', '1', 'may', ',', 'for', 'me', 'נטע', '🛗', '<script>', 'mine', '2025', 'before', '@', '  '],
    )
    const lines = fc.oneof(
      fc.array(bits).map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(lines, fc.array(fc.constantFrom('owen', 'by owen', 'late', 'since april')), (line, dropped) => {
        const { ask, parts } = readFind(line, { ...given, dropped: new Set(dropped) })
        let rest = ''
        let at = 0
        for (const part of parts) {
          expect(part.from).toBeGreaterThanOrEqual(at)
          expect(part.to).toBeGreaterThan(part.from)
          expect(part.to).toBeLessThanOrEqual(line.length)
          expect(part.text).toBe(line.slice(part.from, part.to))
          expect(dropped).not.toContain(part.text)
          rest += `${line.slice(at, part.from)} `
          at = part.to
        }
        rest += line.slice(at)
        const bare = (text: string) => text.replaceAll(/\s/gu, '')
        expect(bare(ask.words)).toBe(bare(rest).slice(0, 2_000))
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads a line of 2,000 characters at once', () => {
    const take = (): number => {
      const began = performance.now()
      const { ask } = readFind('since owen by '.repeat(143).slice(0, 2_000), given)
      expect(ask.words.length).toBeGreaterThan(1_000)
      return performance.now() - began
    }
    // The best of three: what the machine does beside it is not what is measured.
    expect(Math.min(take(), take(), take())).toBeLessThan(1_000)
  })
})
