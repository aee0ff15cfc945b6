/** Where a UK postcode may begin. Source: the list of postcode areas of Royal Mail (with the Crown dependencies). */
const areas = new Set(
  `AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
  GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
  PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS
  WV YO ZE`.split(/\s+/u),
)

const shape =
  /(?<![\p{L}\p{N}/])(?:GIR[ \u00a0]?0AA|([A-Z]{1,2})(?:\d[A-Z]|\d{1,2})[ \u00a0]{0,2}(\d[ABD-HJLNP-UW-Z]{2}))(?![\p{L}\p{N}])/giu
/** "B2 3rd floor" */
const ordinal = /^(?:1st|2nd|3rd|[04-9]th)$/u

export function postcodes(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(shape)].flatMap(({ 0: whole, 1: area, 2: inward, index }) => {
    const isThere = area === undefined || (areas.has(area.toUpperCase()) && !ordinal.test(inward ?? ''))
    return isThere ? [{ start: index, end: index + whole.length }] : []
  })
}
