import type { Day } from '../../../shared/model/common'
import type { ColumnMeaning } from '../../../shared/model/import'
import { isDateCell } from './read-date'

// Rows of an old log that are no actions: sums and the headings of sections.

type Row = readonly string[]

const total =
  /^(?:(?:sub|grand)[\s-]?)?totals?(?:\s(?:number|no\.?))?(?:\s?(?:of\s)?(?:actions?|items?|rows?|open|closed|outstanding|complete|completed|done|ongoing|to do))*\s?[:=–-]?\s?(?:\d{1,6}(?:\s?%)?(?:\s(?:of\s\d{1,6}\s)?(?:actions?|items?|open|closed|done|complete|completed|outstanding))*)?$/iu
const counted =
  /^(?:(?:number|no\.?|count)\sof\s(?:(?:open|closed|outstanding|completed?)\s)?(?:actions?|items?)\s?:?\s?\d{0,6}|\d{1,6}\s(?:actions?|items?)(?:\s(?:in total|open|closed|done|completed?|outstanding))*)$/iu

/** "Total: 42 actions", "Total | | 42": beside the words nothing but figures. */
export function isTotal(row: Row): boolean {
  const [first, ...rest] = filled(row)
  if (first === undefined || !(total.test(first) || counted.test(first))) return false
  return rest.every((cell) => /^[\d\s.,%£]+$/u.test(cell) || total.test(cell) || counted.test(cell))
}

/**
 * The words of a row that only heads those below it, or null: "HOUSING" alone, "Meeting of 3 February 2025". Under the
 * column of actions, words alone are an action unless they are shouted or end in a colon.
 */
export function sectionHeading(row: Row, columns: readonly ColumnMeaning[], today: Day): string | null {
  const at = row.findIndex((cell) => cell.trim() !== '')
  if (at < 0 || filled(row).length > 1) return null
  const text = (row[at] ?? '').replace(/\s+/gu, ' ').trim()
  if (text.length > 100 || !/\p{L}|\d[/.-]\d/u.test(text)) return null
  // A list of one column has no headings that we could tell from its actions.
  if (columns.filter((meaning) => meaning !== 'ignore').length < 2) return null
  const isShouted = /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
  const meaning = columns[at]
  switch (meaning) {
    case 'what':
      return isShouted || /[^:]:$/u.test(text) || meetingHeading.test(text) ? text : null
    case 'number':
    case 'owner':
    case 'due-on':
    case 'raised-on':
      return text
    case 'state':
      return isShouted || text.includes(' ') ? text : null
    case 'detail':
    case 'ignore':
      return isShouted || (at === 0 && isDateCell(text, today)) ? text : null
    default:
      return null
  }
}

const meetingHeading = /^(?:actions?\s(?:from|of|agreed)|(?:(?:team|locality)\s)?meeting)\b[^.]{0,60}\d/iu

function filled(row: Row): string[] {
  return row.map((cell) => cell.replace(/\s+/gu, ' ').trim()).filter((cell) => cell !== '')
}
