import { describe, expect, it } from 'vitest'
import { markedRuns, markedText } from '../../../renderer/src/features/papers/page-marks'

const marked = (text: string, words: string) =>
  markedText(text, words).map((part) => (part.isMarked ? `[${part.text}]` : part.text))
const inRuns = (words: string, ...texts: readonly string[]) =>
  markedRuns(
    texts.map((text) => (text.startsWith('\n') ? { text: text.slice(1), breakBefore: true as const } : { text })),
    words,
  ).map((parts) => parts.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join(''))

describe('words marked on a page', () => {
  it('are marked wherever they stand', () => {
    expect(marked('Mrs Tansley rang. Mrs Tansley waits.', 'Mrs Tansley').join('')).toBe(
      '[Mrs Tansley] rang. [Mrs Tansley] waits.',
    )
  })

  it('are whole words, in any script', () => {
    expect(marked('Annual, Ann’s, Ann, Joann, Anné', 'Ann').join('')).toBe('Annual, [Ann]’s, [Ann], Joann, Anné')
    expect(marked('Ó Súilleabháin, O’Neil', 'Súilleabháin').join('')).toBe('Ó [Súilleabháin], O’Neil')
  })

  it('are words and no pattern', () => {
    expect(marked('a.b (01632) axb', 'a.b (01632)').join('')).toBe('[a.b (01632)] axb')
    expect(marked('anything', '  ').join('')).toBe('anything')
  })

  it('may begin in one run and end in the next, also over a line break', () => {
    expect(inRuns('Mrs Tansley', 'at Mrs ', 'Tansley’s', ' door')).toEqual(['at [Mrs ]', '[Tansley]’s', ' door'])
    expect(inRuns('14 Weir Court', 'at 14 Weir', '\nCourt.')).toEqual(['at [14 Weir]', '[Court].'])
  })

  it('change no letter of the text, nor an empty run', () => {
    const runs = ['', 'Ann and ', 'Ann', '']
    expect(
      markedRuns(
        runs.map((text) => ({ text })),
        'Ann',
      ).map((parts) => parts.map(({ text }) => text).join('')),
    ).toEqual(runs)
  })
})
