import { describe, expect, it } from 'vitest'
import { kindBefore, whyWords } from '../../../renderer/src/features/agenda/agenda-words'

describe('why an item is here', () => {
  it('says both why it is confidential and why it is here', () => {
    const openness = { kind: 'confidential', reason: 'about a family', until: null } as const
    expect(whyWords({ openness, reason: 'Dot asked for it' })).toBe('Confidential: about a family. Dot asked for it')
    expect(whyWords({ openness: { ...openness, reason: '' }, reason: 'Dot asked' })).toBe('Confidential. Dot asked')
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
