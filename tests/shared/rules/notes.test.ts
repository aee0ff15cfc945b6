import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Notes } from '../../../shared/model/notes'
import { isEmptyNotes, notesText, tidyNotes } from '../../../shared/rules/notes'

const nameOf = (): string => 'Somebody'
const text = (words: string, marks?: readonly object[]) => ({ type: 'text', text: words, ...(marks && { marks }) })
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })
const bullets = (...items: readonly (readonly object[])[]) => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
})

describe('tidying notes', () => {
  test('keeps paragraphs, bullets, bold, https links and people as they are', () => {
    const notes = {
      type: 'doc',
      content: [
        paragraph(text('The lift is '), text('out', [{ type: 'bold' }])),
        bullets([
          paragraph(text('see '), text('the page', [{ type: 'link', attrs: { href: 'https://example.org/lift' } }])),
        ]),
        paragraph({ type: 'mention', attrs: { personId: 'person-1' } }, { type: 'hardBreak' }, text('will ask')),
      ],
    }
    expect(tidyNotes(notes)).toEqual(notes)
  })

  test('takes the link off an unsafe address and leaves its words', () => {
    const tidy = tidyNotes({
      type: 'doc',
      content: [paragraph(text('click', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]))],
    })
    expect(tidy).toEqual({ type: 'doc', content: [paragraph(text('click'))] })
  })

  test('brings a fourth level of bullets up to the third without losing its words', () => {
    const four = bullets([
      paragraph(text('1')),
      bullets([paragraph(text('2')), bullets([paragraph(text('3')), bullets([paragraph(text('4'))])])]),
    ])
    const tidy = tidyNotes({ type: 'doc', content: [four] })
    expect(notesText(tidy, nameOf)).toBe('1\n2\n3\n4')
    expect(Notes.safeParse(tidy).success).toBe(true)
  })

  test('a heading pasted from Word becomes a paragraph', () => {
    const tidy = tidyNotes({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 1 }, content: [text('Minutes')] }],
    })
    expect(tidy).toEqual({ type: 'doc', content: [paragraph(text('Minutes'))] })
  })

  test('notes of nothing but spaces are empty, one word is not', () => {
    expect(
      isEmptyNotes({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '  ' }] }] }),
    ).toBe(true)
    expect(
      isEmptyNotes({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'tea' }] }] }),
    ).toBe(false)
  })

  test('whatever comes in, what comes out is valid notes and no text is lost', () => {
    const leaf = fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1, unit: 'grapheme' }) }),
      fc.constant({ type: 'hardBreak' }),
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.record({
          type: fc.constantFrom(
            'paragraph',
            'bulletList',
            'orderedList',
            'listItem',
            'table',
            'heading',
            'blockquote',
            '__proto__',
          ),
          content: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    }))
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const tidy = tidyNotes({ type: 'doc', content })
        expect(Notes.safeParse(tidy).error).toBeUndefined()
        expect(lettersOf(tidy)).toBe(lettersOf({ content }))
      }),
    )
  })

  test('a numbered list keeps the number it begins with; 1, bullets and what no list can begin with say none', () => {
    const list = (type: string, attrs: object) => ({
      type,
      attrs,
      content: [{ type: 'listItem', content: [paragraph(text('x'))] }],
    })
    const attrsOf = (one: object) => JSON.stringify(tidyNotes({ type: 'doc', content: [one] })).includes('attrs')
    expect(tidyNotes({ content: [list('orderedList', { start: 4, type: null })] }).content).toEqual([
      list('orderedList', { start: 4 }),
    ])
    expect(Notes.safeParse(tidyNotes({ content: [list('orderedList', { start: 4 })] })).success).toBe(true)
    for (const start of [1, -1, 2.5, 99_999, '4', null]) expect(attrsOf(list('orderedList', { start }))).toBe(false)
    expect(attrsOf(list('bulletList', { start: 4 }))).toBe(false)
  })

  test('nonsense becomes empty notes', () => {
    for (const nonsense of [null, undefined, 3, 'text', [], { content: 'x' }])
      expect(tidyNotes(nonsense)).toEqual({ type: 'doc', content: [] })
  })
})

function lettersOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const text = 'text' in node && typeof node.text === 'string' ? node.text : ''
  const content = 'content' in node && Array.isArray(node.content) ? node.content : []
  return text + content.map(lettersOf).join('')
}
