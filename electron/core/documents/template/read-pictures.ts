import type { TemplatePicture } from '../../../../shared/model/word-template'
import { templateLimits } from '../../../../shared/model/word-template'
import { printable } from '../printable'
import { pictureTypeOf, wholePicture } from '../whole-picture'
import type { Findings } from './findings'
import type { WordPackage } from './open-package'
import { all, child, value, type Xml } from './xml-tree'

/** Centimetres a picture at the head or foot of a page may take: no more, or the words have no room. */
const most = { width: 16, height: 4 } as const
const emuPerCentimetre = 360_000

/** The pictures of heads and feet, each kept once, all of them within the limit. */
export class Pictures {
  readonly kept: TemplatePicture[] = []
  readonly #places = new Map<string, number>()
  #left: number = templateLimits.pictures

  constructor(
    readonly file: WordPackage,
    readonly findings: Findings,
    /** What a screen reader says of a picture whose maker said nothing. */
    readonly bodyName: string,
  ) {}

  /** Their places in `kept`. What is no picture of a page (a watermark, a line, a shape) is said and left out. */
  async read(drawing: Xml, path: string, where: string): Promise<readonly number[]> {
    if (isWatermark(drawing)) {
      this.findings.say('watermark', where)
      return []
    }
    const found = [...all(drawing, 'a:blip'), ...all(drawing, 'v:imagedata')]
    if (found.length === 0) this.findings.say('drawing', where)
    const places: number[] = []
    for (const blip of found) {
      const place = await this.#keep(drawing, blip, path, where)
      if (place !== null) places.push(place)
    }
    return places
  }

  async #keep(drawing: Xml, blip: Xml, path: string, where: string): Promise<number | null> {
    const id = value(blip, 'r:embed') ?? value(blip, 'r:id')
    const link = this.file.linksOf(path).find((one) => one.id === id)
    // A picture that lies elsewhere is told of where all links outside are.
    const bytes = link === undefined || link.isExternal ? undefined : this.file.bytes(link.target)
    if (link === undefined || bytes === undefined) return null
    const name = link.target.slice(link.target.lastIndexOf('/') + 1)
    const type = pictureTypeOf(bytes)
    if (type === null) return this.#without('picture-kind', where, name)
    const whole = await wholePicture(bytes, type)
    if (whole === null) return this.#without('picture-damaged', where, name)
    const size = this.#sizeOf(drawing, whole, where)
    const alt = this.#alt(drawing, where)
    const key = [link.target, size.width, size.height, alt].join('\n')
    const known = this.#places.get(key)
    if (known !== undefined) return known
    if (bytes.length > this.#left || this.kept.length >= 6) return this.#without('picture-too-large', where, name)
    this.#left -= bytes.length
    if (all(drawing, 'wp:anchor').length > 0) this.findings.say('floating-picture', where)
    this.kept.push({ type, data: Buffer.from(bytes).toString('base64'), ...size, alt })
    this.#places.set(key, this.kept.length - 1)
    return this.kept.length - 1
  }

  #without(what: 'picture-kind' | 'picture-damaged' | 'picture-too-large', where: string, name: string): null {
    this.findings.say(what, where, name)
    return null
  }

  /** Centimetres: as the template draws it, in the picture's own proportions, within what a page can spare. */
  #sizeOf(drawing: Xml, pixels: { readonly width: number; readonly height: number }, where: string) {
    const extent = all(drawing, 'wp:extent')[0]
    const drawn = Number(value(extent, 'cx') ?? Number.NaN) / emuPerCentimetre
    // A picture says itself how large it is where the page does not: 96 dots to the inch.
    const width = Number.isFinite(drawn) && drawn > 0 ? drawn : (pixels.width / 96) * 2.54
    const height = (width * pixels.height) / pixels.width
    const scale = Math.min(1, most.width / width, most.height / height)
    if (scale < 0.99) this.findings.say('picture-size', where)
    const held = (length: number): number => Math.max(0.05, Math.round(length * scale * 100) / 100)
    return { width: Math.min(most.width, held(width)), height: Math.min(most.height, held(height)) }
  }

  #alt(drawing: Xml, where: string): string {
    const properties = all(drawing, 'wp:docPr')[0]
    const said =
      value(properties, 'descr') ?? value(all(drawing, 'v:shape')[0], 'alt') ?? value(properties, 'title') ?? ''
    const words = [...printable(said).trim()].slice(0, 500).join('')
    // Programs write the name of the file, or what they guess: neither says anything to who cannot see it.
    if (words !== '' && !/\.(png|jpe?g|gif|emf|wmf|svg)$/i.test(words)) return words
    const alt = this.bodyName === '' ? 'Logo' : this.bodyName
    this.findings.say('no-alt-text', where, words, alt)
    return alt
  }
}

/** Word puts it into the header as a shape of a telling name, with words along a path or behind the text. */
function isWatermark(drawing: Xml): boolean {
  const names = [...all(drawing, 'v:shape'), ...all(drawing, 'wp:docPr')].flatMap(({ attributes }) => [
    attributes.id ?? '',
    attributes.name ?? '',
    attributes['o:spid'] ?? '',
  ])
  if (names.some((name) => /watermark/i.test(name))) return true
  if (all(drawing, 'v:textpath').length > 0) return true
  // A picture behind the words that is as large as half the page.
  const behind = child(drawing, 'wp:anchor')
  return value(behind, 'behindDoc') === '1' && Number(value(child(behind, 'wp:extent'), 'cy')) > 10 * emuPerCentimetre
}
