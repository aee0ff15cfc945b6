import { describe, expect, test } from 'vitest'
import { wordsOfRuns } from '../../../electron/core/documents/check/pieces'
import { settleRuns } from '../../../electron/core/documents/check/settle'
import type { Run } from '../../../shared/model/document'
import { personalDataFinder } from '../../../shared/rules/personal-data/find'

const find = personalDataFinder([{ id: 'owen', name: 'Owen Larkspur' }])

function settled(runs: readonly Run[], by: string | null): readonly Run[] {
  return settleRuns(
    runs,
    find(wordsOfRuns(runs)).map((found) => ({ found, by })),
  )
}
const cut = (text: string) => wordsOfRuns(settled([{ text }], null))
const replaced = (text: string, by = 'a resident') => wordsOfRuns(settled([{ text }], by))

test('a number that is cut takes "her number is" with it', () => {
  expect(cut('She has its key; her number is 01632 960114.')).toBe('She has its key.')
  expect(cut('She has its key and her number is 01632 960114.')).toBe('She has its key.')
  expect(cut('Ring her, whose number is 01632 960114, today.')).toBe('Ring her, today.')
})

describe('words in the place of what was found', () => {
  test('keep bold where it was, over the boundary of runs', () => {
    const runs: readonly Run[] = [{ text: 'Ask Mrs ' }, { text: 'Pot', bold: true }, { text: 'tle first', bold: true }]
    expect(settled(runs, 'a resident')).toEqual([{ text: 'Ask a resident' }, { text: ' first', bold: true }])
  })

  test('belong to the run in which the words began', () => {
    const runs: readonly Run[] = [{ text: 'Ask ' }, { text: 'Mrs Pottle', bold: true }, { text: ' first' }]
    expect(settled(runs, 'a resident')).toEqual([
      { text: 'Ask ' },
      { text: 'a resident', bold: true },
      { text: ' first' },
    ])
  })

  test('are a link no more, and leave other links alone', () => {
    const runs: readonly Run[] = [
      { text: 'Mrs Pottle', href: 'https://pottle.example/' },
      { text: ' and ' },
      { text: 'the hall', href: 'https://hall.example/' },
    ]
    expect(settled(runs, 'a resident')).toEqual([
      { text: 'A resident' },
      { text: ' and ' },
      { text: 'the hall', href: 'https://hall.example/' },
    ])
  })

  test('begin with a capital where a sentence begins', () => {
    expect(replaced('Mrs Pottle came. Mrs Pottle spoke, and Mrs Pottle left.')).toBe(
      'A resident came. A resident spoke, and a resident left.',
    )
    expect(
      wordsOfRuns(settled([{ text: 'Agreed (26/D014):', bold: true }, { text: ' Mrs Pottle goes.' }], 'a resident')),
    ).toBe('Agreed (26/D014): A resident goes.')
    expect(replaced('Thanks to no. 4 and the like of Mr. J. Pottle.')).toBe(
      'Thanks to no. 4 and the like of a resident.',
    )
  })

  test('keep a genitive and the lines they stand on', () => {
    expect(replaced("The fence is Owen Larkspur's.")).toBe("The fence is a resident's.")
    expect(replaced("Owen Larkspur's number.", 'the officer of Peakside Homes')).toBe(
      "The officer of Peakside Homes' number.",
    )
    // What is owned is the officer's, not the body's.
    expect(replaced('Owen Larkspur’s number.', 'the housing officer from Peakside Homes')).toBe(
      'The housing officer’s number.',
    )
    expect(replaced('Ask Owen Larkspur.', 'the housing officer from Peakside Homes')).toBe(
      'Ask the housing officer from Peakside Homes.',
    )
    expect(
      settled(
        [{ text: 'Rung:' }, { text: 'Owen Larkspur', breakBefore: true }, { text: 'the hall', breakBefore: true }],
        'a resident',
      ),
    ).toEqual([{ text: 'Rung:' }, { text: 'A resident', breakBefore: true }, { text: 'the hall', breakBefore: true }])
  })
})

describe('what is cut', () => {
  test.each([
    ['Seen by Mrs Pottle, who lives at 14 Mill Lane, on Monday.', 'Seen by on Monday.'],
    ['The tenant, who lives at 14 Mill Lane, was seen.', 'The tenant was seen.'],
    ['The fence at 14 Mill Lane was mended.', 'The fence was mended.'],
    ['Ring her on 07700 900123 first.', 'Ring her first.'],
    ['Ring the tenant (tel. 07700 900123) first.', 'Ring the tenant first.'],
    ['Ring the tenant (07700 900123) first.', 'Ring the tenant first.'],
    ['The tenant (dob 12/03/1958) was seen.', 'The tenant was seen.'],
    ['Write to the tenant at jo@post.example.', 'Write to the tenant.'],
    ['The tenant, 14 Mill Lane, was seen.', 'The tenant, was seen.'],
    ['14 Mill Lane, the lamp.', 'The lamp.'],
    ['The hall was cold. Mrs Pottle. The urn was mended.', 'The hall was cold. The urn was mended.'],
    ['Seen: Mrs Pottle, Mr Hobb, Ms Rudd.', 'Seen.'],
    ['Thanks to the cook and Mrs Pottle', 'Thanks to the cook and'],
    ['Mrs Pottle', ''],
  ])('leaves a sentence behind that reads: %s', (text, left) => {
    expect(cut(text)).toBe(left)
  })

  test('takes the line with it that it stood on', () => {
    const runs: readonly Run[] = [
      { text: 'Rung:' },
      { text: 'Mrs Pottle', breakBefore: true },
      { text: 'the hall', breakBefore: true },
    ]
    expect(settled(runs, null)).toEqual([{ text: 'Rung:' }, { text: 'the hall', breakBefore: true }])
  })

  test('leaves no two spaces, no space before a comma and no empty brackets, whatever stands around it', () => {
    const around = ['', 'the hall', 'the hall,', '(', 'see (the hall)', 'the hall –', 'at', 'the hall.']
    const behind = ['', 'came', ', came', ')', '. Then', '; then', '(late)']
    for (const before of around) {
      for (const after of behind) {
        const space = /^[,;.)]/.test(after) ? '' : ' '
        for (const what of ['Mrs Pottle', '07700 900123', 'jo@post.example', '14 Mill Lane']) {
          const text = `${before}${before === '' || before === '(' ? '' : ' '}${what}${space}${after}`.trim()
          expect(cut(text), text).not.toMatch(/ {2}| [,;.]|\(\s*\)|,\s*,|^\s|07700|@|Pottle|14/)
        }
      }
    }
  })
})
