import type { WorkspaceSettings } from '../model/settings'
import { isRefused, type PaperRule, type Refused, refuse } from '../refusals'

// What papers may look like: the rules of PRODUCT.md §4 that a choice of font, size or colour could break.

export type PaperLook = WorkspaceSettings['paper']
/** As typed: what is missing stays as it is. */
export type PaperTyped = { readonly [Field in keyof PaperLook]?: PaperLook[Field] | undefined }

/**
 * Fonts without serifs that read well and that councils have: those of Windows, Office and the Mac, free ones, and those
 * of the house styles of councils and the NHS. Word takes the next best where a laptop does not have one.
 */
export const legibleFonts = [
  'Aptos',
  'Arial',
  'Atkinson Hyperlegible',
  'Atkinson Hyperlegible Next',
  'Avenir Next',
  'Calibri',
  'Candara',
  'Carlito',
  'Century Gothic',
  'Corbel',
  'DejaVu Sans',
  'Franklin Gothic Book',
  'Frutiger',
  'FS Me',
  'GDS Transport',
  'Geneva',
  'Gill Sans',
  'Gill Sans MT',
  'Helvetica',
  'Helvetica Neue',
  'Inter',
  'Lato',
  'Lexend',
  'Liberation Sans',
  'Lucida Sans',
  'Lucida Sans Unicode',
  'Myriad Pro',
  'Noto Sans',
  'Nunito Sans',
  'Open Sans',
  'PT Sans',
  'Public Sans',
  'Roboto',
  'Segoe UI',
  'Source Sans 3',
  'Source Sans Pro',
  'Tahoma',
  'Trebuchet MS',
  'Ubuntu',
  'Univers',
  'Verdana',
  'Work Sans',
] as const

/** Points. */
export const paperSizes = { least: 12, most: 24 } as const
/** Contrast against white paper, as WCAG 2.2 counts it: 4.5 for words, 3 for lines. */
export const leastContrast = { headingColour: 4.5, lineColour: 3 } as const

/** Of the picture: bytes of its file, pixels of its sides. Less than that cannot be read on paper. */
export const logoLimits = { bytes: 500 * 1024, width: 100, height: 40 } as const

/** The font as its maker writes it. */
export function readFont(typed: string): string | Refused {
  const asked = inOneLine(typed)
  const found = legibleFonts.find((font) => font.toLowerCase() === asked.toLowerCase())
  return found ?? against({ kind: 'font-not-sans', font: asked })
}

/** Points, to the half, as Word counts them. */
export function readSize(size: number): number | Refused {
  if (!(size >= paperSizes.least)) return against({ kind: 'text-too-small', size, least: paperSizes.least })
  if (size > paperSizes.most) return against({ kind: 'text-too-large', size, most: paperSizes.most })
  return Math.round(size * 2) / 2
}

/** `#rrggbb` in small letters; what is typed may be `#rgb`, or come without its `#` where it has six digits. */
export function readColour(typed: string, least: number): string | Refused {
  const text = typed.trim().toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  const long = /^#?([0-9a-f]{6})$/.exec(text)
  if (short === null && long === null) return against({ kind: 'not-a-colour', text: typed.trim() })
  const digits = long?.[1] ?? [short?.[1], short?.[2], short?.[3]].map((digit) => `${digit}${digit}`).join('')
  const colour = `#${digits}`
  const contrast = contrastOnWhite(colour)
  if (contrast >= least) return colour
  // Rounded down: a colour that is refused never seems to have what is asked of it.
  return against({ kind: 'too-pale', colour, contrast: Math.floor(contrast * 10) / 10, least })
}

/** From 1, white on white, to 21. `colour` is `#rrggbb`. WCAG 2.2, “contrast ratio” and “relative luminance”. */
export function contrastOnWhite(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return 1.05 / (luminance + 0.05)
}

/** The look with what was typed; the first thing that breaks a rule refuses all of it. */
export function changePaper(before: PaperLook, typed: PaperTyped): PaperLook | Refused {
  const font = typed.font === undefined ? before.font : readFont(typed.font)
  if (isRefused(font)) return font
  const size = typed.size === undefined ? before.size : readSize(typed.size)
  if (isRefused(size)) return size
  const headingColour =
    typed.headingColour === undefined
      ? before.headingColour
      : readColour(typed.headingColour, leastContrast.headingColour)
  if (isRefused(headingColour)) return headingColour
  const lineColour =
    typed.lineColour === undefined ? before.lineColour : readColour(typed.lineColour, leastContrast.lineColour)
  if (isRefused(lineColour)) return lineColour
  return {
    font,
    size,
    headingColour,
    lineColour,
    footer: inOneLine(typed.footer ?? before.footer),
    retentionNote: (typed.retentionNote ?? before.retentionNote).trim(),
  }
}

function inOneLine(typed: string): string {
  return typed.trim().replaceAll(/\s+/g, ' ')
}

function against(rule: PaperRule): Refused {
  return refuse({ code: 'against-paper-rules', rule })
}
