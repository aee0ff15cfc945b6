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
