// One pass: every character is looked at a bounded number of times.

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

/** A piece of text, or a tag with its name in small letters. Comments, scripts and styles are left out. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: string }

export function* tokens(html: string): Generator<Token> {
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
