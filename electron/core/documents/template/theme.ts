import { all, child, value, type Xml } from './xml-tree'

/** Fonts and colours that styles name by their part in a theme; colours are `#rrggbb`. */
export type Theme = {
  readonly font: (name: string | undefined) => string | undefined
  readonly colour: (name: string | undefined) => string | undefined
}

/** A file need not have one. */
export function readTheme(theme: Xml | undefined): Theme {
  const fontOf = (which: 'majorFont' | 'minorFont'): string | undefined => {
    const scheme = theme === undefined ? undefined : all(theme, `a:${which}`)[0]
    const face = value(child(scheme, 'a:latin'), 'typeface')
    return face === '' ? undefined : face
  }
  const scheme = theme === undefined ? undefined : all(theme, 'a:clrScheme')[0]
  const colours = new Map(scheme?.children.map((one) => [one.name.slice(2), schemeColour(one)]))
  return {
    font: (name) => (name === undefined ? undefined : fontOf(name.startsWith('major') ? 'majorFont' : 'minorFont')),
    colour: (name) => (name === undefined ? undefined : colours.get(slots[name] ?? name)),
  }
}

/** Word calls the four inks of a theme otherwise than the theme does. */
const slots: Readonly<Record<string, string>> = {
  text1: 'dk1',
  dark1: 'dk1',
  background1: 'lt1',
  light1: 'lt1',
  text2: 'dk2',
  dark2: 'dk2',
  background2: 'lt2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

function schemeColour(slot: Xml): string | undefined {
  const [paint] = slot.children
  return hexColour(value(paint, paint?.name === 'a:sysClr' ? 'lastClr' : 'val'))
}

/** `1B6B52` as `#1b6b52`; `auto` and anything else is no colour. */
export function hexColour(digits: string | undefined): string | undefined {
  return digits !== undefined && /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toLowerCase()}` : undefined
}
