import { beforeAll, describe, expect, test } from 'vitest'
import { minutes } from '../../../electron/core/documents/minutes/minutes'
import { printPage } from '../../../electron/core/documents/page/print-page'
import { plainText } from '../../../electron/core/documents/text/text'
import { docx } from '../../../electron/core/documents/word/docx'
import type { Notes, NotesInline, NotesListItem } from '../../../shared/model/notes'
import { anItem } from '../../builders'
import { aSnapshot } from './a-snapshot'
import { numberingOf, paragraphsOf, readDocx, textOf, type WordFile } from './read-docx'

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
