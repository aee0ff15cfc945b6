import { hexColour, type Theme } from './theme'
import { child, isOn, value, type Xml } from './xml-tree'

/** What a style says with all it is based on; what nobody says is not there. Sizes in half points, spaces in twips. */
export type Resolved = {
  readonly font?: string | undefined
  readonly half?: number | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly capitals?: boolean | undefined
  readonly underlined?: boolean | undefined
  readonly colour?: string | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly line?: number | undefined
  readonly lineRule?: string | undefined
  readonly align?: string | undefined
  readonly language?: string | undefined
}

export type StyleSheet = {
  readonly named: (type: string, ...names: readonly string[]) => Xml | undefined
  readonly defaultOf: (type: string) => Xml | undefined
  readonly all: (type: string) => readonly Xml[]
  readonly byId: (id: string | undefined) => Xml | undefined
  /** `style` with its bases and the defaults of the document; a circle of bases ends where it closes. */
  readonly resolve: (style: Xml | undefined) => Resolved
}

export function styleSheet(styles: Xml | undefined, theme: Theme): StyleSheet {
  const list = styles?.children.filter(({ name }) => name === 'w:style') ?? []
  const byId = (id: string | undefined): Xml | undefined =>
    id === undefined ? undefined : list.find((style) => value(style, 'w:styleId') === id)
  const ofType = (type: string): readonly Xml[] => list.filter((style) => value(style, 'w:type') === type)
  const defaults = child(styles, 'w:docDefaults')
  const base = own(child(defaults, 'w:pPrDefault', 'w:pPr'), child(defaults, 'w:rPrDefault', 'w:rPr'), theme)
  return {
    byId,
    all: ofType,
    named: (type, ...names) =>
      names
        .map((name) =>
          ofType(type).find((style) => value(child(style, 'w:name'))?.toLowerCase() === name.toLowerCase()),
        )
        .find((style) => style !== undefined),
    defaultOf: (type) => ofType(type).find((style) => ['1', 'true', 'on'].includes(value(style, 'w:default') ?? '')),
    resolve: (style) => {
      const chain: Xml[] = []
      for (let at = style; at !== undefined && !chain.includes(at); at = byId(value(child(at, 'w:basedOn'))))
        chain.push(at)
      const told = chain.toReversed().map((one) => own(child(one, 'w:pPr'), child(one, 'w:rPr'), theme))
      return Object.assign({}, base, ...told)
    },
  }
}

/** Only what is said: a key that is not there leaves what is beneath. */
export function own(paragraph: Xml | undefined, run: Xml | undefined, theme: Theme): Resolved {
  const fonts = child(run, 'w:rFonts')
  const colour = child(run, 'w:color')
  const spacing = child(paragraph, 'w:spacing')
  const underline = child(run, 'w:u')
  const caps = isOn(child(run, 'w:caps'))
  const small = isOn(child(run, 'w:smallCaps'))
  return said({
    font:
      theme.font(value(fonts, 'w:asciiTheme')) ??
      value(fonts, 'w:ascii') ??
      theme.font(value(fonts, 'w:hAnsiTheme')) ??
      value(fonts, 'w:hAnsi'),
    half: numberOf(value(child(run, 'w:sz'))),
    bold: isOn(child(run, 'w:b')),
    italic: isOn(child(run, 'w:i')),
    capitals: caps === undefined && small === undefined ? undefined : caps === true || small === true,
    underlined: underline === undefined ? undefined : isOn(underline),
    colour:
      colour === undefined
        ? undefined
        : (hexColour(value(colour)) ?? theme.colour(value(colour, 'w:themeColor')) ?? '#000000'),
    before: numberOf(value(spacing, 'w:before')),
    after: numberOf(value(spacing, 'w:after')),
    line: numberOf(value(spacing, 'w:line')),
    lineRule: value(spacing, 'w:lineRule') ?? (value(spacing, 'w:line') === undefined ? undefined : 'auto'),
    align: value(child(paragraph, 'w:jc')),
    language: value(child(run, 'w:lang')),
  })
}

function said(style: Resolved): Resolved {
  return Object.fromEntries(Object.entries(style).filter(([, one]) => one !== undefined))
}

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}
