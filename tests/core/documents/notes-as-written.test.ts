import { beforeAll, describe, expect, test } from 'vitest'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import { printPage } from '../../../electron/core/documents/page/print-page'
import { plainText } from '../../../electron/core/documents/text/text'
import { docx } from '../../../electron/core/documents/word/docx'
import type { Notes, NotesInline, NotesListItem } from '../../../shared/model/notes'
import { anItem } from '../../builders'
import { aSnapshot } from './a-snapshot'
import { numberingOf, paragraphsOf, readDocx, textOf, type WordFile, wordsOf } from './read-docx'

const text = (words: string): NotesInline => ({ type: 'text', text: words })
const long = 'Llanfairpwllgwyngyll'.repeat(15)
const item = (words: string, ...inner: NotesListItem['content'][number][]): NotesListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [text(words)] }, ...inner],
})
const notes: Notes = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        text('Said twice: '),
        { type: 'text', text: 'never again', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        text('on a second line, see '),
        {
          type: 'text',
          text: 'the page of the hall',
          marks: [{ type: 'link', attrs: { href: 'https://hall.example/rota?week=24&who=all' } }],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        item('first', {
          type: 'orderedList',
          content: [item('second', { type: 'bulletList', content: [item('third')] }), item('after third')],
        }),
      ],
    },
    { type: 'paragraph', content: [text('👩‍👩‍👧‍👦 👍🏽 مرحبا بكم في ميلبروك, שלום, Ó Súilleabháin, 滑り台')] },
    { type: 'paragraph', content: [text(long)] },
    { type: 'paragraph', content: [text('<b>&amp; "quotes" \'single\' ]]> {bullets-0} <script>alert(1)</script>')] },
    { type: 'paragraph', content: [text('a\u0000b\u0008c\u000bd\ud800e\ufffef')] },
  ],
}

const snapshot = aSnapshot({}, { items: [anItem({ id: 'item-1', meetingId: 'meeting-june', notes })] })

describe('notes as they were written', () => {
  let file: WordFile
  let words: string
  beforeAll(async () => {
    file = await readDocx(await docx(minutes(snapshot)))
    words = paragraphsOf(file).map(textOf).join('\n')
  })

  test('bold words stay bold, line breaks are breaks, and links lead where they led', () => {
    const bold = file
      .part('word/document.xml')
      .all('w:r')
      .filter((run) => run.child('w:rPr')?.child('w:b') !== undefined)
    expect(bold.map(textOf)).toContain('never again')
    expect(words).toContain('Said twice: never again\non a second line, see the page of the hall')
    const [link] = file.part('word/document.xml').all('w:hyperlink')
    const target = file
      .part('word/_rels/document.xml.rels')
      .all('Relationship')
      .find((one) => one.attribute('Id') === link?.attribute('r:id'))
    expect(target?.attribute('Target')).toBe('https://hall.example/rota?week=24&who=all')
  })

  test('bullets and numbers keep their three levels', () => {
    const levels = paragraphsOf(file).flatMap((paragraph) => {
      const list = numberingOf(file, paragraph)
      return list === null ? [] : [[textOf(paragraph), list.level, list.format]]
    })
    expect(levels).toEqual([
      ['first', 0, 'bullet'],
      ['second', 1, 'decimal'],
      ['third', 2, 'bullet'],
      ['after third', 1, 'decimal'],
    ])
  })

  test.each([
    ['emoji, Arabic, Hebrew, accents and Japanese', '👩‍👩‍👧‍👦 👍🏽 مرحبا بكم في ميلبروك, שלום, Ó Súilleabháin, 滑り台'],
    ['a word of 300 letters', long],
    ['what looks like markup', '<b>&amp; "quotes" \'single\' ]]> {bullets-0} <script>alert(1)</script>'],
    ['what stands around characters that no XML may hold', 'abc d\ufffdef'],
  ])('nothing is lost of %s', (_, written) => {
    expect(words).toContain(written)
    expect(plainText(minutes(snapshot))).toContain(written)
  })

  test('the printed page has them as the Word file does', () => {
    const { html } = printPage(minutes(snapshot))
    expect(html).toContain('<b>never again</b><br/>on a second line')
    expect(html).toContain('<a href="https://hall.example/rota?week=24&amp;who=all">the page of the hall</a>')
    expect(html).toContain('<ul><li>first<ol><li>second<ul><li>third</li></ul></li><li>after third</li></ol></li></ul>')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('lists as they were written', () => {
  const inItem = (...content: NotesListItem['content']) => {
    const written: Notes = { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content }] }] }
    return minutes(aSnapshot({}, { items: [anItem({ id: 'item-1', meetingId: 'meeting-june', notes: written })] }))
  }
  const line = (words: string): NotesListItem['content'][number] => ({ type: 'paragraph', content: [text(words)] })
  const mixed = inItem(
    line('A before'),
    { type: 'orderedList', content: [item('A one')] },
    line('A after'),
    { type: 'bulletList', content: [item('A bullet')] },
    { type: 'orderedList', content: [item('again one')] },
  )

  test('an item keeps its paragraphs and lists in their order, each list of its own kind', async () => {
    expect(plainText(mixed)).toContain('• A before\n  1. A one\n  A after\n  • A bullet\n  1. again one\n')
    expect(printPage(mixed).html).toContain(
      '<ul><li>A before<ol><li>A one</li></ol><p>A after</p><ul><li>A bullet</li></ul><ol><li>again one</li></ol></li></ul>',
    )
    const written = await readDocx(await docx(mixed))
    expect(wordsOf(written).join(' ')).toContain('A before 1 A one A after A bullet 1 again one')
    const after = paragraphsOf(written).find((paragraph) => textOf(paragraph) === 'A after')
    expect(after?.child('w:pPr')?.child('w:ind')?.attribute('w:left')).toBe('567')
  })

  test('a list counts from the number it was begun with, at any level', async () => {
    const model = inItem(line('From four'), {
      type: 'orderedList',
      attrs: { start: 4 },
      content: [item('four'), item('five', { type: 'orderedList', attrs: { start: 0 }, content: [item('nought')] })],
    })
    expect(plainText(model)).toContain('  4. four\n  5. five\n     0. nought\n')
    expect(printPage(model).html).toContain('<ol start="4"><li>four</li><li>five<ol start="0"><li>nought</li></ol>')
    expect(wordsOf(await readDocx(await docx(model))).join(' ')).toContain('From four 4 four 5 five 0 nought')
  })
})
