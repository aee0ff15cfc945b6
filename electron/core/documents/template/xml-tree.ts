import { Parser } from 'saxen'

// A part of somebody else's file, as a tree. Prefixes are those we know the namespaces by, whatever the file calls them.

export type Xml = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Xml[]
  /** Of this element alone. */
  readonly text: string
}

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string }

/** The transitional names (ECMA-376), and those of the strict form of the same (ISO/IEC 29500). */
const families = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'] as const
const prefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    families.flatMap((family, strict) => [
      [`${family}/wordprocessingml${strict ? '' : '/2006'}/main`, 'w'],
      [`${family}/drawingml${strict ? '' : '/2006'}/main`, 'a'],
      [`${family}/drawingml${strict ? '' : '/2006'}/wordprocessingDrawing`, 'wp'],
      [`${family}/drawingml${strict ? '' : '/2006'}/picture`, 'pic'],
      [`${family}/officeDocument${strict ? '' : '/2006'}/relationships`, 'r'],
    ]),
  ),
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

/** Deeper or larger than any page of Word, so that a hostile part ends here and not in our memory. */
const most = { depth: 256, elements: 400_000 } as const

/** Null for what is no whole XML, has a document type (entities could be made to grow without end), or is past all measure. */
export function xmlTree(bytes: Uint8Array): Xml | null {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open: Growing[] = [top]
  let count = 0
  let isBad = false
  const parser = new Parser().ns(prefixes)
  parser.on('openTag', (name, attributes, decode) => {
    count += 1
    if (count > most.elements || open.length > most.depth) isBad = true
    if (isBad) return
    const element: Growing = { name, attributes: {}, children: [], text: '' }
    for (const [key, value] of Object.entries(attributes())) element.attributes[key] = decode(value)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => {
    if (!isBad) open.pop()
  })
  const write = (text: string): void => {
    const element = open.at(-1)
    if (!isBad && element !== undefined) element.text += text
  }
  parser.on('text', (raw, decode) => write(decode(raw)))
  parser.on('cdata', write)
  parser.on('attention', () => {
    isBad = true
  })
  parser.on('error', () => {
    isBad = true
  })
  try {
    parser.parse(textOf(bytes))
  } catch {
    return null
  }
  return isBad || open.length !== 1 ? null : (top.children[0] ?? null)
}

/** XML says itself whether it is UTF-16; Word always writes UTF-8. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

export function child(element: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => at?.children.find((one) => one.name === name), element)
}

export function value(element: Xml | undefined, attribute = 'w:val'): string | undefined {
  return element?.attributes[attribute]
}

/** Every element of that name, however deep, in order. */
export function all(element: Xml, name: string): readonly Xml[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)])
}

export function has(element: Xml, names: ReadonlySet<string>): boolean {
  return element.children.some((one) => names.has(one.name) || has(one, names))
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off, and nothing says nothing. */
export function isOn(element: Xml | undefined): boolean | undefined {
  if (element === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(value(element) ?? '1')
}
