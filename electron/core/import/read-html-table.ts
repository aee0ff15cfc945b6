import { importLimits } from '../../../shared/model/import'

// A small tolerant reader of the tables that Word and Excel put on the clipboard, because a worker has no DOM and a full
// HTML parser would be a large dependency for one table. One pass: every character is looked at a bounded number of times.

const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    pound: '£',
    euro: '€',
    bull: '•',
    middot: '·',
    radic: '√',
    check: '✓',
    times: '×',
    deg: '°',
    copy: '©',
    reg: '®',
    trade: '™',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    Oacute: 'Ó',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
    ccedil: 'ç',
    ntilde: 'ñ',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '',
    zwj: '',
    shy: '',
  }),
)

type Table = string[][]

/** The rows of the tables in a piece of HTML; null where it has none. A nested table is text of its cell. */
export function readHtmlTable(html: string): string[][] | null {
  const tables: Table[] = []
  let depth = 0
  let row: string[] | null = null
  let cell: string[] | null = null
  let span = 1
  const endCell = () => {
    if (row === null || cell === null) return
    row.push(cellText(cell))
    // One more than allowed is enough to be refused for it.
    for (let extra = 1; extra < span && row.length <= importLimits.columns; extra += 1) row.push('')
    cell = null
  }
  const endRow = () => {
    endCell()
    if (row !== null) tables.at(-1)?.push(row)
    row = null
  }
  for (const token of tokens(html)) {
    if (token.kind === 'text') {
      cell?.push(token.text.replace(/\s+/gu, ' '))
    } else if (token.name === 'table') {
      if (token.closes) {
        if (depth === 1) endRow()
        depth = Math.max(0, depth - 1)
      } else {
        if (depth === 0) tables.push([])
        depth += 1
      }
    } else if (depth === 1 && token.name === 'tr') {
      endRow()
      if (!token.closes) row = []
    } else if (depth === 1 && (token.name === 'td' || token.name === 'th')) {
      endCell()
      if (!token.closes) {
        row ??= []
        cell = []
        span = Math.min(Number(/\bcolspan\s*=\s*["']?(\d{1,4})/iu.exec(token.attributes)?.[1] ?? 1), 1_000)
      }
    } else if (breaks.has(token.name)) {
      cell?.push(token.name === 'p' ? paragraph : '\n')
    }
  }
  endRow()
  return joined(tables)
}

// White space of the source was made spaces before: no text holds it.
const paragraph = '\u2029'
const breaks = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'td'])

/** Word starts a new table on each page: those as wide as the largest belong to it. */
function joined(tables: readonly Table[]): Table | null {
  const width = (table: Table) => table.reduce((most, row) => Math.max(most, row.length), 0)
  const largest = tables.reduce<Table | null>(
    (best, table) => (table.length > (best?.length ?? 0) ? table : best),
    null,
  )
  if (largest === null) return null
  const wide = width(largest)
  return tables.filter((table) => width(table) === wide).flat()
}

function cellText(pieces: readonly string[]): string {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
  return pieces
    .join('')
    .split(paragraph)
    .map(lines)
    .filter((text) => text !== '')
    .join('\n\n')
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: string }

function* tokens(html: string): Generator<Token> {
  let at = 0
  const skipTo = (end: string): number => {
    const found = html.indexOf(end, at)
    return found < 0 ? html.length : found + end.length
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const textEnd = open < 0 ? html.length : open
    if (textEnd > at) yield { kind: 'text', text: decoded(html.slice(at, textEnd)) }
    at = textEnd
    if (open < 0) return
    if (html.startsWith('<!--', at)) {
      at = skipTo('-->')
      continue
    }
    const tag = tagAt(html, at)
    if (tag === null) {
      yield { kind: 'text', text: '<' }
      at += 1
      continue
    }
    at = tag.end
    if (/^(?:script|style|head|title|xml)$/u.test(tag.name) && !tag.closes && !tag.attributes.endsWith('/')) {
      at = skipToClose(html, at, tag.name)
      continue
    }
    yield { kind: 'tag', name: tag.name, closes: tag.closes, attributes: tag.attributes }
  }
}

/** Behind the closing tag, whatever its capitals; the end of the text where it is missing. */
function skipToClose(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s{0,9}>`, 'giu')
  close.lastIndex = from
  return close.exec(html) === null ? html.length : close.lastIndex
}

function tagAt(html: string, at: number): { name: string; closes: boolean; attributes: string; end: number } | null {
  // Bounded, so that a text full of "<" without ">" stays linear; Word's longest tags have some 2,000 characters.
  const head = html.slice(at, at + 8_192)
  const match = /^<([/!?]?)([a-z][\w:.-]{0,40})?((?:[^"'<>]|"[^"]*"|'[^']*'){0,8000})>/iu.exec(head)
  if (match === null || (match[1] === '' && match[2] === undefined)) return null
  const name = (match[2] ?? '').toLowerCase()
  return {
    name: match[1] === '!' || match[1] === '?' ? '!' : name,
    closes: match[1] === '/',
    attributes: match[3] ?? '',
    end: at + match[0].length,
  }
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,10}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name)) ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
