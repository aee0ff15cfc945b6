import { createHash } from 'node:crypto'
import type { DocumentBlock, DocumentLogo, DocumentModel, ListItem, Run } from '../../../../shared/model/document'
import { withColon } from '../labels'
import { linkTarget } from '../links'
import { printableModel } from '../printable'
import { directedParts } from '../right-to-left'
import { escaped } from './html'
import { edgeStyle, pdfTemplates } from './print-edges'
import { columnRules, pageStyle } from './print-style'

/** A document as one page of HTML for the printer and for PDF: no script, one style that its `styleHash` names. */
export type PrintPage = {
  /** Well-formed, lang en-GB, its words in the order of the Word file. Neither header nor footer stand in it. */
  readonly html: string
  readonly title: string
  /** Printed at the top of each page: the team left, the status right. Both may be empty. */
  readonly header: { readonly left: string; readonly right: string }
  /** Printed at the foot of each page, before "Page 1 of 3"; may be empty. */
  readonly footer: string
  /** Both as `printToPDF` takes them, with `displayHeaderFooter: true` and `preferCSSPageSize: true`. */
  readonly headerTemplate: string
  readonly footerTemplate: string
  /**
   * Both for a print on paper, which takes no templates: for `webContents.insertCSS` before `print`. Chromium has these
   * page margin boxes from 131 on; an older one prints none. Not for PDF: there both would print.
   */
  readonly edgeStyle: string
  /** `sha256-…`, for the policy of the window that prints it: the page needs that style and `img-src data:`, nothing else. */
  readonly styleHash: string
}

/** The same, its HTML as UTF-8: bytes are handed from worker to main, where a text of some megabytes would be copied. */
export type PageInBytes = Omit<PrintPage, 'html'> & { readonly html: Uint8Array }

export function printPage(model: DocumentModel): PrintPage {
  const clean = printableModel(model)
  const style = `${pageStyle(clean)}${columnRules(clean)}`
  const styleHash = `sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}`
  let tables = 0
  const blocks = clean.blocks.map((block) => {
    if (block.kind === 'table') tables += 1
    return written(block, tables)
  })
  const html = [
    `<!doctype html><html lang="${clean.language}"><head><meta charset="utf-8"/>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; img-src data:"/>`,
    `<title>${escaped(clean.title)}</title><meta name="author" content="${escaped(clean.author)}"/>`,
    `<style>${style}</style></head><body>`,
    clean.logo === null ? '' : logo(clean.logo),
    ...blocks,
    '</body></html>',
  ].join('')
  const { title, header, footer } = clean
  return { html, title, header, footer, ...pdfTemplates(clean), edgeStyle: edgeStyle(clean), styleHash }
}

function logo({ type, data, alt }: DocumentLogo): string {
  return `<img class="logo" src="data:image/${type};base64,${data.replace(/[^A-Za-z0-9+/=]/g, '')}" alt="${escaped(alt)}"/>`
}

function written(block: DocumentBlock, tables: number): string {
  switch (block.kind) {
    case 'heading': {
      const starts = block.startsPage === true ? ' class="starts-page"' : ''
      return `<h${block.level}${starts}>${directed(block.text)}</h${block.level}>`
    }
    case 'paragraph':
      return `<p${classes(block.role, block.withNext === true && 'with-next')}>${inline(block.runs)}</p>`
    case 'facts':
      return block.facts
        .map((one, index) => {
          const isLast = index === block.facts.length - 1
          return fact(one, isLast ? 'last' : block.together === true ? 'with-next' : undefined)
        })
        .join('')
    case 'list':
      return list(block)
    case 'table':
      return table(block, tables)
    case 'write-line':
      return writeLine(block.label, block.more ?? 0)
  }
}

function classes(...names: readonly (string | false | undefined)[]): string {
  const all = names.filter((name) => name !== undefined && name !== false)
  return all.length === 0 ? '' : ` class="${all.join(' ')}"`
}

/** A paragraph, not a term with its description, and not laid out as a flex box: for those Chromium writes no tag into a PDF. */
function fact({ label, value }: { readonly label: string; readonly value: string }, place: string | undefined): string {
  return `<p${classes('fact', place)}><b>${directed(label)}:</b> <span>${directed(value)}</span></p>`
}

function list({ ordered, start, items }: DocumentBlock & { readonly kind: 'list' }): string {
  const tag = ordered ? 'ol' : 'ul'
  const from = ordered && start !== undefined ? ` start="${start}"` : ''
  const item = ({ runs, children }: ListItem): string =>
    `<li>${inline(runs)}${(children ?? []).map((part) => (part.kind === 'list' ? list(part) : `<p>${inline(part.runs)}</p>`)).join('')}</li>`
  return `<${tag}${from}>${items.map(item).join('')}</${tag}>`
}

function table({ caption, header, rows }: DocumentBlock & { readonly kind: 'table' }, count: number): string {
  const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
  const columns = header.map((_, column) => `<col class="t${count}c${column + 1}"/>`)
  return [
    `<p class="caption">${directed(caption)}</p><table><colgroup>${columns.join('')}</colgroup>`,
    `<thead>${row(header.map((cell) => `<th scope="col">${directed(cell)}</th>`))}</thead>`,
    `<tbody>${rows.map((cells) => row(cells.map((cell) => `<td>${inline(cell)}</td>`))).join('')}</tbody></table>`,
  ].join('')
}

/** The lines are drawn, not written: a reader hears the label and nothing after it. */
function writeLine(label: string, more: number): string {
  const lines = '<span class="line"></span>'.repeat(more)
  return `<div class="write-line"><p>${directed(withColon(label))}</p> <span class="line first"></span>${lines}</div>`
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, href, breakBefore }) => {
      const words = bold === true ? `<b>${directed(text)}</b>` : directed(text)
      const target = href === undefined ? null : linkTarget(href)
      return `${breakBefore === true ? '<br/>' : ''}${target === null ? words : `<a href="${escaped(target)}">${words}</a>`}`
    })
    .join('')
}

/** Stretches written from right to left stand apart, so that they turn nothing round beside them. */
function directed(text: string): string {
  return directedParts(text)
    .map((part) => (part.rightToLeft ? `<span dir="rtl">${escaped(part.text)}</span>` : escaped(part.text)))
    .join('')
}
