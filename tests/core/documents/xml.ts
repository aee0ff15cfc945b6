/** A strict little reader of XML: enough for a Word package, and as unforgiving as Word about what no XML may hold. */
export class Element {
  readonly children: (Element | string)[] = []
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name
    this.attributes = attributes
  }

  get elements(): readonly Element[] {
    return this.children.filter((child) => child instanceof Element)
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name)
  }

  child(name: string): Element | undefined {
    return this.elements.find((element) => element.name === name)
  }

  /** All of that name below this one, in document order. */
  all(name: string): readonly Element[] {
    return this.elements.flatMap((element) => [...(element.name === name ? [element] : []), ...element.all(name)])
  }

  get text(): string {
    return this.children.map((child) => (child instanceof Element ? child.text : child)).join('')
  }
}

// XML 1.0, production Char, negated.
const notAllowed = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function parseXml(source: string): Element {
  const bad = notAllowed.exec(source)
  if (bad !== null) throw new Error(`a character no XML may hold at ${bad.index}: ${bad[0].codePointAt(0)}`)
  const root = new Element('', new Map())
  const open: Element[] = [root]
  const body = source.replace(/^<\?xml[^?]*\?>/, '')
  const piece = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let at = 0
  for (const found of body.matchAll(piece)) {
    at = found.index + found[0].length
    const [, closing, name = '', attributes = '', empty, text] = found
    const parent = open.at(-1)
    if (parent === undefined) throw new Error('more ends than starts')
    if (text !== undefined) parent.children.push(decoded(text))
    else if (closing === '/') {
      if (parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`)
      open.pop()
    } else {
      const element = new Element(name, attributesOf(attributes))
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  if (at !== body.length) throw new Error(`not XML from ${body.slice(at, at + 60)}`)
  const [only, ...others] = root.elements
  if (open.length !== 1 || only === undefined || others.length > 0) throw new Error('not one whole element')
  return only
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`two attributes ${name}`)
    attributes.set(name, decoded(value))
  }
  return attributes
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name]
    if (character === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`)
    return character
  })
}
