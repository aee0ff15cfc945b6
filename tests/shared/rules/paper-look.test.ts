import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefused, type PaperRule } from '../../../shared/refusals'
import {
  changePaper,
  contrastOnWhite,
  leastContrast,
  legibleFonts,
  readColour,
  readFont,
  readSize,
} from '../../../shared/rules/paper-look'
import { usualPaper } from '../../../shared/rules/workspace-settings'

const against = (rule: PaperRule) => ({ refused: { code: 'against-paper-rules', rule } })
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('the font of papers', () => {
  it('is one without serifs, however its name is typed', () => {
    expect(readFont('  verdana ')).toBe('Verdana')
    expect(readFont('ATKINSON  hyperlegible next')).toBe('Atkinson Hyperlegible Next')
    for (const font of legibleFonts) expect(readFont(font.toUpperCase())).toBe(font)
  })

  it('is never one with serifs, a script or one that nobody knows, and the refusal names it', () => {
    for (const font of ['Times New Roman', 'Comic Sans MS', 'Georgia', 'Arial Narrow', 'Arial Black', '', '<script>']) {
      expect(readFont(` ${font} `)).toEqual(against({ kind: 'font-not-sans', font }))
    }
  })
})

describe('the size of the words', () => {
  it('is 12 to 24 points, to the half', () => {
    expect([12, 12.5, 13.3, 24].map(readSize)).toEqual([12, 12.5, 13.5, 24])
    expect(readSize(11.9)).toEqual(against({ kind: 'text-too-small', size: 11.9, least: 12 }))
    expect(readSize(24.5)).toEqual(against({ kind: 'text-too-large', size: 24.5, most: 24 }))
    expect(readSize(Number.NaN)).toMatchObject(against({ kind: 'text-too-small', size: Number.NaN, least: 12 }))
  })

  it('is never under 12 nor over 24, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.double(), (size) => {
        const read = readSize(size)
        if (isRefused(read)) return
        expect(read >= 12 && read <= 24 && Number.isInteger(read * 2)).toBe(true)
        expect(readSize(read)).toBe(read)
      }),
    )
  })
})

describe('a colour on white paper', () => {
  it('has the contrast that WCAG says', () => {
    expect(contrastOnWhite('#ffffff')).toBe(1)
    expect(contrastOnWhite('#000000')).toBe(21)
    // The two greys that every guide names: the last that passes for words, and the first that does not.
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2)
    expect(contrastOnWhite('#777777')).toBeCloseTo(4.48, 2)
    expect(contrastOnWhite('#949494')).toBeCloseTo(3.03, 2)
  })

  it('is read from three or six digits, in capitals or not', () => {
    expect(['#1B6B52', ' #1b6b52 ', '1B6B52'].map((typed) => readColour(typed, 4.5))).toEqual(Array(3).fill('#1b6b52'))
    expect(readColour('#05A', 4.5)).toBe('#0055aa')
  })

  it('is not a name, a function or too many digits', () => {
    for (const text of ['navy', 'bad', 'rgb(0,0,0)', '#12', '#1234', '#12345678', '#ggg', '', 'red; }']) {
      expect(readColour(text, 3)).toEqual(against({ kind: 'not-a-colour', text }))
    }
  })

  it('is refused where it is too pale, with what it has, rounded down', () => {
    expect(readColour('#777', 4.5)).toEqual(against({ kind: 'too-pale', colour: '#777777', contrast: 4.4, least: 4.5 }))
    expect(readColour('#777', 3)).toBe('#777777')
    expect(readColour('#FFF', 3)).toEqual(against({ kind: 'too-pale', colour: '#ffffff', contrast: 1, least: 3 }))
  })

  it('is taken exactly where its contrast is enough, and what is said of a refused one is never enough', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(3, 4.5), (colour, least) => {
        const read = readColour(colour.toUpperCase(), least)
        expect(isRefused(read)).toBe(contrastOnWhite(colour) < least)
        if (!isRefused(read)) expect(read).toBe(colour)
        else if (read.refused.code !== 'against-paper-rules' || read.refused.rule.kind !== 'too-pale') expect.fail()
        else expect(read.refused.rule.contrast).toBeLessThan(least)
      }),
    )
  })
})

describe('a change of the look', () => {
  it('changes what is named and leaves the rest', () => {
    expect(changePaper(usualPaper, { size: 14, footer: '  Northfold \n County  ' })).toEqual({
      ...usualPaper,
      size: 14,
      footer: 'Northfold County',
    })
    expect(changePaper(usualPaper, {})).toEqual(usualPaper)
    expect(changePaper({ ...usualPaper, retentionNote: 'Six years.' }, { retentionNote: '' })).toEqual(usualPaper)
  })

  it('asks more of the colour of headings than of lines', () => {
    expect(changePaper(usualPaper, { lineColour: '#888' })).toEqual({ ...usualPaper, lineColour: '#888888' })
    expect(changePaper(usualPaper, { headingColour: '#888' })).toEqual(
      against({ kind: 'too-pale', colour: '#888888', contrast: 3.5, least: 4.5 }),
    )
  })

  it('that is taken keeps every rule, whatever was typed', () => {
    const typed = fc.record(
      {
        font: fc.oneof(fc.constantFrom(...legibleFonts, 'Georgia'), fc.string()),
        size: fc.oneof(fc.integer({ min: 8, max: 30 }), fc.double()),
        headingColour: fc.oneof(hex, fc.string()),
        lineColour: fc.oneof(hex, fc.string()),
        footer: fc.string(),
        retentionNote: fc.string(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(typed, (input) => {
        const after = changePaper(usualPaper, input)
        if (isRefused(after)) {
          expect(after.refused.code).toBe('against-paper-rules')
          return
        }
        expect(legibleFonts.some((font) => font === after.font)).toBe(true)
        expect(after.size >= 12 && after.size <= 24).toBe(true)
        expect(contrastOnWhite(after.headingColour)).toBeGreaterThanOrEqual(leastContrast.headingColour)
        expect(contrastOnWhite(after.lineColour)).toBeGreaterThanOrEqual(leastContrast.lineColour)
        expect(changePaper(after, after)).toEqual(after)
      }),
    )
  })
})
