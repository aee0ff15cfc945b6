import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

/**
 * What Word and Google Docs put on the clipboard, made plain: their list paragraphs become lists, bold by style becomes
 * bold, and everything a style sheet would say goes. In two steps, because the strict CSP complains of each inline style
 * the editor would parse, and lets only the editor itself parse markup (trusted types): first the text, then its elements.
 */
export const WordPaste = Extension.create({
  name: 'word-paste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    const clipboardParser = new PlainParser(schema, DOMParser.fromSchema(schema).rules)
    return [new Plugin({ props: { transformPastedHTML: withoutStyles, clipboardParser } })]
  },
})

class PlainParser extends DOMParser {
  override parseSlice(pasted: Node, options?: ParseOptions): Slice {
    if (pasted instanceof Element) makePlain(pasted)
    return super.parseSlice(pasted, options)
  }
}

/** Elements that came through `withoutStyles`: its marks become lists and bold. */
export function makePlain(page: Element): void {
  const { ownerDocument } = page
  for (const ignored of page.querySelectorAll('[data-word-bullet]')) {
    ignored.closest('[data-word-level]')?.setAttribute('data-word-mark', (ignored.textContent ?? '').trim())
    ignored.remove()
  }
  for (const plain of page.querySelectorAll('b[data-word-weight="normal"]')) plain.replaceWith(...plain.childNodes)
  for (const heavy of page.querySelectorAll('span[data-word-weight="bold"]')) {
    const bold = ownerDocument.createElement('b')
    bold.append(...heavy.childNodes)
    heavy.replaceWith(bold)
  }
  for (const first of page.querySelectorAll('[data-word-level]')) {
    if (first.previousElementSibling?.hasAttribute('data-word-level') !== true) gatherList(first)
  }
}

/** Comments, style sheets and style attributes go; what of them matters stays as data-word-*. */
export function withoutStyles(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<(style|script|xml|o:p)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\sstyle=(?:"([^"]*)"|'([^']*)')/gi, (_all, double?: string, single?: string) =>
      marksOf(double ?? single ?? ''),
    )
}

function marksOf(style: string): string {
  if (/mso-list:\s*ignore/i.test(style)) return ' data-word-bullet=""'
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1]
  const weight = /font-weight:\s*(bold|[6-9]00|normal|400)/i.exec(style)?.[1]
  return [
    level === undefined ? '' : ` data-word-level="${level}"`,
    weight === undefined ? '' : ` data-word-weight="${/normal|400/.test(weight) ? 'normal' : 'bold'}"`,
  ].join('')
}

/** The run of Word's list paragraphs that begins here, as nested lists. */
function gatherList(first: Element): void {
  const paragraphs: Element[] = []
  for (let at: Element | null = first; at?.hasAttribute('data-word-level'); at = at.nextElementSibling)
    paragraphs.push(at)
  const open: { readonly level: number; readonly list: Element }[] = []
  for (const paragraph of paragraphs) {
    const level = Number(paragraph.getAttribute('data-word-level'))
    while (open.length > 1 && level < (open.at(-1)?.level ?? 0)) open.pop()
    if (open.length === 0 || level > (open.at(-1)?.level ?? 0)) {
      const list = first.ownerDocument.createElement(isNumber(paragraph) ? 'ol' : 'ul')
      const above = open.at(-1)?.list
      if (above === undefined) first.before(list)
      else (above.lastElementChild ?? above).append(list)
      open.push({ level, list })
    }
    const item = first.ownerDocument.createElement('li')
    const line = first.ownerDocument.createElement('p')
    line.append(...paragraph.childNodes)
    item.append(line)
    open.at(-1)?.list.append(item)
    if (paragraph !== first) paragraph.remove()
  }
  first.remove()
}

const isNumber = (paragraph: Element): boolean =>
  /^[\da-z]{1,3}[.)]/i.test(paragraph.getAttribute('data-word-mark') ?? '')
