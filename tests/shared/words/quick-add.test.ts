import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuickAdd, readSpend } from '../../../shared/rules/quick-add'

const today = '2026-06-11'
const person = (name: string, initials: string) => ({ id: `p-${initials.toLowerCase()}`, name, initials })
const people = [
  person('Owen Larkspur', 'OL'),
  person('Nettie Bramble', 'NB'),
  person('Dana Osei', 'DO'),
  person('Ivy Tan', 'IT'),
  person('Una Pell', 'UP'),
  person('Owen Platt', 'OP'),
  person('Anna Nash', 'AN'),
  person('Will Hunt', 'WH'),
  person('Tom Otter', 'TO'),
]
const read = (text: string) => readQuickAdd(text, { people, today })
const short = (text: string) => {
  const { title, owner, helperIds, dueOn } = read(text)
  return [title, owner.kind === 'person' ? owner.personId : owner.kind, helperIds.join(' '), dueOn]
}

describe('a task typed in one line', () => {
  it.each([
    ['ring housing ol fri', ['ring housing', 'p-ol', '', '2026-06-12']],
    ['ring housing fri ol', ['ring housing', 'p-ol', '', '2026-06-12']],
    ['ring housing by OL by friday', ['ring housing', 'p-ol', '', '2026-06-12']],
    ['ring housing for nb', ['ring housing', 'p-nb', '', null]],
    ['ring housing @ol in two weeks', ['ring housing', 'p-ol', '', '2026-06-25']],
    ['ring housing, ol, fri.', ['ring housing', 'p-ol', '', '2026-06-12']],
    ['ring housing NB/OL next friday', ['ring housing', 'p-nb', 'p-ol', '2026-06-19']],
    ['ring housing nb and ol', ['ring housing', 'p-nb', 'p-ol', null]],
    ['clear the path Owen Larkspur 12/6', ['clear the path', 'p-ol', '', '2026-06-12']],
    ['clear the path nettie', ['clear the path', 'p-nb', '', null]],
    ['clear the path all fri', ['clear the path', 'team', '', '2026-06-12']],
    ['clear the path whole team', ['clear the path', 'team', '', null]],
    ['report by the end of June nb', ['report', 'p-nb', '', '2026-06-30']],
    ['ring housing do', ['ring housing', 'p-do', '', null]],
    ['ring housing DO fri', ['ring housing', 'p-do', '', '2026-06-12']],
    ['buy milk @it tomorrow', ['buy milk', 'p-it', '', '2026-06-12']],
  ])('%s', (text, expected) => expect(short(text)).toEqual(expected))

  /** As an action is spoken, it began with a name, and belonged to nobody. */
  it.each([
    ['Owen Larkspur to ring housing by friday', ['ring housing', 'p-ol', '', '2026-06-12']],
    ['nettie: find the key', ['find the key', 'p-nb', '', null]],
    ['OL to ring housing', ['ring housing', 'p-ol', '', null]],
    ['Nettie and Dana to clear the path, fri', ['clear the path', 'p-nb', 'p-do', '2026-06-12']],
    ['Nettie to clear the path with the school, Dana', ['clear the path with the school', 'p-nb', 'p-do', null]],
    ['everybody: bring a mug', ['bring a mug', 'team', '', null]],
    ['Will to paint the door', ['paint the door', 'p-wh', '', null]],
    ['  Anna Nash:ring housing', ['ring housing', 'p-an', '', null]],
  ])('%s', (text, expected) => expect(short(text)).toEqual(expected))

  it('asks which of two is meant at the beginning too', () => {
    expect(read('Owen to ring housing').notUnderstood).toEqual([
      { from: 0, to: 4, why: { kind: 'several', text: 'Owen', personIds: ['p-ol', 'p-op'] } },
    ])
    expect(read('Owen to ring housing')).toMatchObject({ title: 'Owen to ring housing', owner: { kind: 'nobody' } })
  })

  it.each([
    'will to live: a talk',
    'Owen Larkspur:',
    'Nettie to',
    'Hall to be painted',
    'a place to go',
    'talk: Nettie and the school',
    'somebody and Nettie to ring housing',
    'it to me',
    'how to ask nettie to come',
  ])('gives "%s" to nobody', (text) => {
    expect(read(text)).toMatchObject({ title: text, owner: { kind: 'nobody' } })
  })

  it.each([
    'fix it',
    'follow up',
    'what shall we do',
    'a place to go to',
    'ask them if they will',
    'sign up',
    'hand it to me',
    'thank everybody',
    'ring Owen Larkspur',
    'send the minutes to OL',
    'cake for all',
    'email the youth team',
    'keep open until friday',
    'move the meeting to friday',
    'open every friday',
    'cover the desk 24/7',
    'write up last friday',
    'fri',
    'ol fri',
    'talk to the GP',
    'chase the NHS',
    'buy 3 kettles',
  ])('leaves "%s" as it is', (text) => {
    expect(read(text)).toMatchObject({
      title: text,
      owner: { kind: 'nobody' },
      dueOn: null,
      understood: [],
      notUnderstood: [],
    })
  })

  it('leaves a small word before a day a word, unless it is in capitals', () => {
    expect(short('find out what to do fri')).toEqual(['find out what to do', 'nobody', '', '2026-06-12'])
  })

  it('says what it did not understand, and keeps it', () => {
    expect(read('Paint the shelter zz 31 june')).toMatchObject({
      title: 'Paint the shelter zz 31 june',
      understood: [],
      notUnderstood: [
        { from: 18, to: 20, why: { kind: 'nobody', text: 'zz' } },
        { from: 21, to: 28, why: { kind: 'no-such-day', text: '31 june', suggestion: '2026-06-30' } },
      ],
    })
    expect(read('ring housing owen fri')).toMatchObject({
      title: 'ring housing owen',
      dueOn: '2026-06-12',
      notUnderstood: [{ why: { kind: 'several', text: 'owen', personIds: ['p-ol', 'p-op'] } }],
    })
    expect(short('Paint the shelter ol 31 june')).toEqual(['Paint the shelter 31 june', 'p-ol', '', null])
  })

  it('takes the first letters of a name after @, where it can be nothing else', () => {
    expect(short('Paint the shelter @lark fri')).toEqual(['Paint the shelter', 'p-ol', '', '2026-06-12'])
    expect(read('Paint the shelter @ow').notUnderstood).toMatchObject([{ why: { kind: 'several', text: 'ow' } }])
    expect(read('Paint the shelter @zzz').title).toBe('Paint the shelter @zzz')
  })

  it('says where the understood words stand', () => {
    expect(read('ring housing ol by fri').understood).toEqual([
      { from: 13, to: 15, means: { kind: 'owner', personId: 'p-ol' } },
      { from: 19, to: 22, means: { kind: 'due', day: '2026-06-12' } },
    ])
  })

  it('begins the title with a word where the first words were understood', () => {
    expect(short('fri ol zz')).toEqual(['zz', 'p-ol', '', '2026-06-12'])
  })

  const bits = fc.constantFrom(
    'ring',
    'housing',
    'ol',
    'OL',
    'nb',
    'it',
    'do',
    'to',
    'fri',
    'tomorrow',
    '31 june',
    '12/6',
    'all',
    'the whole team',
    'owen',
    'zz',
    'by',
    'for',
    '@',
    ',',
    '.',
    ' ',
    '  ',
    '–',
    'and',
    '/',
    '<b>',
    '🌻',
    'Owen Larkspur',
    '\t',
    'İ',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 9 }).map((list) => list.join(' ')),
    fc.array(bits, { maxLength: 9 }).map((list) => list.join('')),
  )

  it('keeps a line that is nothing but a comma between spaces', () => {
    expect(read('\t,\t').title).toBe(',')
    expect(read(' ; ').title).toBe(';')
  })

  it('never loses a character: the title and what was taken out are the text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { title, removed, understood, notUnderstood } = read(text)
        let rebuilt = ''
        let rest = title
        let at = 0
        for (const { from, to } of removed) {
          rebuilt += rest.slice(0, from - at) + text.slice(from, to)
          rest = rest.slice(from - at)
          at = to
        }
        expect(rebuilt + rest).toBe(text)
        expect(title).toBe(title.trim())
        if (text.trim() !== '') expect(title).not.toBe('')
        // Nothing but understood words, their joining words and space is taken out.
        const blank = removed.map(({ from, to }) => {
          const inside = understood.filter((span) => span.from >= from && span.to <= to)
          return inside.reduceRight(
            (left, span) => left.slice(0, span.from - from) + left.slice(span.to - from),
            text.slice(from, to),
          )
        })
        for (const left of blank)
          expect(left).toMatch(
            /^(?:[\s,;.@/&+:–—-]|due|by|before|on|for|and|with|all|the whole team|ol|OL|nb|it|do|to|Owen Larkspur)*$/u,
          )
        const spans = [...understood, ...notUnderstood].sort((a, b) => a.from - b.from)
        for (const [index, span] of spans.entries()) {
          expect(span.from).toBeLessThan(span.to)
          expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0)
          expect(span.to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('takes no small English word before the end for initials, whoever is here', () => {
    const words = [
      'to',
      'me',
      'is',
      'an',
      'it',
      'we',
      'do',
      'go',
      'in',
      'on',
      'up',
      'so',
      'no',
      'us',
      'at',
      'as',
      'or',
      'if',
      'my',
      'be',
      'by',
      'he',
      'am',
      'of',
    ]
    const all = words.map((word) => ({
      id: `p-${word}`,
      name: `${word[0]?.toUpperCase()}x ${word[1]?.toUpperCase()}x`,
      initials: word.toUpperCase(),
    }))
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom('fri', 'tomorrow', '12/6'), (word, day) => {
        expect(readQuickAdd(`see what there ${word} ${day}`, { people: all, today }).owner).toEqual({ kind: 'nobody' })
        const capitals = readQuickAdd(`see what there is, ${word.toUpperCase()} ${day}`, { people: all, today })
        expect(capitals.owner).toEqual({ kind: 'person', personId: `p-${word}` })
      }),
    )
  })
})

describe('a spend typed in one line', () => {
  it.each([
    ['£40 tea urn', 'tea urn', 4_000],
    ['tea urn 12.50', 'tea urn', 1_250],
    ['tea urn: £1,250.00', 'tea urn', 125_000],
    ['40p stamps', 'stamps', 40],
    ['£40 for paint', 'paint', 4_000],
    ['2 kettles £30', '2 kettles', 3_000],
    ['3 kettles 25', '3 kettles', 2_500],
    ['tea urn 40 pounds', 'tea urn', 4_000],
    ['£0.29 stamp', 'stamp', 29],
    ['£1.5k roof', 'roof', 150_000],
  ])('%s', (text, what, pence) => expect(readSpend(text)).toEqual({ what, pence }))

  it.each(['', '£40', 'tea urn', 'room of 12.5 metres', 'ring 01629 580000 now', '£99999999999 yacht'])(
    'reads nothing into "%s"',
    (text) => expect(readSpend(text)).toBeNull(),
  )

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spend = readSpend(text)
        if (spend !== null) expect(Number.isSafeInteger(spend.pence)).toBe(true)
      }),
    )
  })
})
