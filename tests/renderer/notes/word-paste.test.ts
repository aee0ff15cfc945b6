import { describe, expect, test } from 'vitest'
import { makePlain, withoutStyles } from '../../../renderer/src/features/notes/word-paste'

const item = (level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
const shape = (html: string): string =>
  plainHtml(html)
    .replace(/<span>\s*<\/span>|\s(class|data-[\w-]+)="[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function plainHtml(pasted: string): string {
  const page = document.createElement('div')
  page.innerHTML = withoutStyles(pasted)
  makePlain(page)
  return page.innerHTML
}

describe('what is pasted from another program', () => {
  test('Word’s list paragraphs become lists of the same levels, without their drawn bullets', () => {
    expect(
      shape(`${item(1, '·', 'Lift')}${item(2, 'o', 'part on order')}${item(1, '·', 'Pavilion')}<p>After</p>`),
    ).toBe('<ul><li><p>Lift</p><ul><li><p>part on order</p></li></ul></li><li><p>Pavilion</p></li></ul><p>After</p>')
  })

  test('its numbers become a numbered list', () => {
    expect(shape(`${item(1, '1.', 'One')}${item(1, '2.', 'Two')}`)).toBe(
      '<ol><li><p>One</p></li><li><p>Two</p></li></ol>',
    )
  })

  test('nothing of a style sheet is left, and no text is lost', () => {
    const html =
      '<!--StartFragment--><style>p{color:red}</style><p style="color:#fff;margin:0"><b>Bold</b> &amp; <span style="font-weight:700">heavy</span></p>'
    const plain = plainHtml(html)
    expect(plain).not.toMatch(/style|color/)
    expect(shape(html)).toBe('<p><b>Bold</b> &amp; <b>heavy</b></p>')
  })

  test('Google’s wrapper that says it is bold, and is not, goes', () => {
    expect(shape('<b style="font-weight:normal;" id="docs-internal-guid-1"><p>Plain</p></b>')).toBe('<p>Plain</p>')
  })
})
