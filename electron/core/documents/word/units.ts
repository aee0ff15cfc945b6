import type { WordTemplate } from '../../../../shared/model/word-template'
import { sheet } from '../paper'

// Word counts lengths in twips, twentieths of a point, and sizes of letters in half points.

export function twips(centimetres: number): number {
  return Math.round((centimetres / 2.54) * 1440)
}

export const halfPoints = (points: number): number => Math.round(points * 2)

/** A4 upright. The words are as wide as the margins leave; `edge` is from the sheet's edge to header and footer. */
export const pageTwips = {
  width: 11_906,
  height: 16_838,
  margin: twips(sheet.margin),
  text: twips(sheet.words),
  edge: twips(1.25),
} as const

/** Twips; `words` in centimetres are as wide as `text`. */
export type Page = {
  readonly margins: WordTemplate['margins']
  readonly text: number
  readonly words: number
}

const ourPage: Page = {
  margins: { top: pageTwips.margin, right: pageTwips.margin, bottom: pageTwips.margin, left: pageTwips.margin },
  text: pageTwips.text,
  words: sheet.words,
}

/** The same sheet always; a template may leave more room round the words. */
export function pageOf(template: WordTemplate | undefined): Page {
  if (template === undefined) return ourPage
  const { margins } = template
  const isOurs = margins.left === pageTwips.margin && margins.right === pageTwips.margin
  if (isOurs) return { ...ourPage, margins }
  const text = pageTwips.width - margins.left - margins.right
  return { margins, text, words: (text * 2.54) / 1440 }
}
