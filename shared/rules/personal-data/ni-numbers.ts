/** Prefixes that are given to nobody. Source: HMRC, National Insurance Manual NIM39110. */
const shape =
  /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJKLMNOPRSTWXYZ][ABCEGHJKLMNPRSTWXYZ][ \u00a0]?\d\d[ \u00a0.-]?\d\d[ \u00a0.-]?\d\d[ \u00a0.-]?[A-D](?![\p{L}\p{N}])/giu

export function niNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(shape)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
}
