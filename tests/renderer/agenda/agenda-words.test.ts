import { describe, expect, it } from 'vitest'
import { kindBefore, whyWords } from '../../../renderer/src/features/agenda/agenda-words'

const why = (item: Parameters<typeof whyWords>[0], today = '2026-06-09') => whyWords(item, today)

describe('why an item is here', () => {
  it('says both why it is confidential and why it is here', () => {
    const openness = { kind: 'confidential', reason: 'about a family', until: null } as const
    expect(why({ openness, reason: 'Dot asked for it' })).toBe('Confidential: about a family. Dot asked for it')
    expect(why({ openness: { ...openness, reason: '' }, reason: 'Dot asked' })).toBe('Confidential. Dot asked')
  })

  it('says until when it is confidential, its last day included, and from then on that it is open', () => {
    const openness = { kind: 'confidential', reason: 'a tender', until: '2026-06-11' } as const
    const item = { openness, reason: 'Dot asked' }
    expect(why(item, '2026-06-11')).toBe('Confidential until 11 June: a tender. Dot asked')
    expect(why(item, '2026-06-12')).toBe('Open: was confidential until 11 June. Dot asked')
    expect(why({ ...item, openness: { ...openness, until: '2027-01-31' } })).toContain('until 31 January 2027')
  })
})

describe('the word of its kind', () => {
  it.each([
    ['opportunity', 'Ideas'],
    ['opportunity', 'Opportunities'],
    ['opportunity', 'Two ideas for the summer'],
    ['budget', 'The pot'],
    ['pledges', 'Pledges'],
    ['challenge', 'Our challenges'],
    ['any-other-business', 'Odds and ends'],
  ] as const)('is not said of %s where the title “%s” says it', (itemKind, title) => {
    expect(kindBefore({ itemKind, title })).toBeNull()
  })

  it('is said where the title does not', () => {
    expect(kindBefore({ itemKind: 'opportunity', title: 'A pot from the mill' })).toBe('Idea')
    expect(kindBefore({ itemKind: 'pledges', title: 'Forty chairs' })).toBe('Pledge')
  })
})
