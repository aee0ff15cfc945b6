const cue = /(?<![\p{L}\p{N}])(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|born)(?![\p{L}\p{N}])/giu
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?)'
const date = new RegExp(
  `[\\s:;,.(–-]{0,4}(?:(?:is|was|on|the|of) ){0,3}(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|${day} (?:of )?${month},? ?(?:\\d{4}|'?\\d\\d)?|${month} ${day},? ?(?:\\d{4})?)(?![\\p{L}\\p{N}])`,
  'iuy',
)

/** A date that the words before it call a birth: "dob 04/11/1938", "born on 12 March 1961". With those words. */
export function birthDates(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(cue)].flatMap(({ 0: whole, index }) => {
    date.lastIndex = index + whole.length
    const [after] = date.exec(text) ?? []
    return after === undefined ? [] : [{ start: index, end: index + whole.length + after.trimEnd().length }]
  })
}
