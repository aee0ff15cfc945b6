// Which words of a typed task are names, and which are only English. The lists are short on purpose: a name that is
// missed stays in the title for everybody to see, while a word that is taken for a name gives the work to the wrong person.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// Someone after one of these is talked about or to ("send it to OL"), and is not who does it.
const objectOf = words(
  'to with from about of at via near the a an and or than as in on into after before both our your their his her my not us them we you it',
)
// So is someone straight after one of these where it opens the task or follows "to" or "and": "thank everybody".
const verbs = words(
  'ring call phone ask tell email e-mail text message thank invite see meet visit remind chase contact help support show give send let get make bring pay join introduce welcome congratulate brief update include involve warn find nominate',
)
// A day after one of these is part of the sentence ("open until Friday", "move it to Friday") and not when it is due.
const dayInSentence = words('of from since until till every each last between to or and after about than through past')
// Two-letter words of English, which people also type in small letters as words. Those in `neverBare` end real
// sentences ("fix it", "follow up"), so that initials like them need capitals or "@".
const smallWords = words(
  'to me is an it we do go be am as at by he hi if in my no of ok on or so up us ah ad ex id mr ms oh ox pa ma re tv uk pc gp hr pm km kg cm mm',
)
const neverBare = words('to at of it me us up in on so no ok hi by he off out tv uk pc gp hr pm km kg cm mm re')
const modals = words(
  'to can could will would shall should must may might they we you i he she it who what let lets not',
)
// First names that are also words: only with a capital.
const wordNames = words(
  'will mark may grace hope dot sue bill joy rob art dawn rose iris april june july august jack faith frank grant rich ray guy drew pat pearl ruby amber holly ivy olive summer autumn chase miles wade carol harry penny daisy heather lily jean bob nick don gene peg sunny van de di al ed',
)
const monthLike = words('january february march april may june july august september october november december')
// Shapes like initials that a task often ends with.
const acronyms = words(
  'NHS GP GPS PCSO PC DWP NCC DCC CAB CVS MP MPS TV IT HR UK AGM PDF ASB PCN ICB CCG LA VCS CIC AOB TBC NB FAQ QR ID SIM USB DIY OK AM PM ASAP RSVP A4 A5 A3 WI NCT RVS AA VE BBC',
)

/** A word of the sentence rather than a name, for all that somebody's name or initials are spelt so. */
export function isOnlyAWord(written: string, text: string, from: number, veryEnd: boolean): boolean {
  const small = written.toLocaleLowerCase('en-GB')
  if (text.slice(0, from).endsWith('@')) return false
  if (monthLike.has(small)) return true
  if (written !== small) return false
  if (wordNames.has(small) && !smallWords.has(small)) return true
  if (!smallWords.has(small) && !neverBare.has(small)) return false
  return !veryEnd || neverBare.has(small) || modals.has(wordBefore(text, from))
}

/** Capitals, or two small letters without a vowel: nobody writes a word like that. */
export function looksLikeInitials(written: string): boolean {
  if (/^\p{Lu}{2,4}$/u.test(written)) return !acronyms.has(written)
  return /^[^\P{Ll}aeiouy]{2}$/u.test(written) && !smallWords.has(written)
}

/** Whether a name at an offset stands where an owner stands, and not as somebody the sentence is about. */
export function mayOwn(text: string, from: number): boolean {
  const before = text.slice(0, from)
  if (/(?:^|[\s,;:–—-])(?:by|for)\s+$|@$|[,;:–—]\s*$|\s-\s*$/iu.test(before.slice(-12))) return true
  const previous = wordBefore(text, from)
  if (objectOf.has(previous)) return false
  if (!verbs.has(previous)) return true
  const opening = before.trimEnd().slice(0, -previous.length)
  return !(opening.trim() === '' || /\s(?:to|and|please)\s+$/iu.test(opening) || /^(?:to|please)\s+$/iu.test(opening))
}

/** The word that stands before an offset, in small letters; empty where a stop or a comma does. */
export function wordBefore(text: string, from: number): string {
  const word = /([\p{L}\p{N}'’-]{1,30})\s{1,9}$/u.exec(text.slice(Math.max(0, from - 40), from))?.[1] ?? ''
  return word.toLocaleLowerCase('en-GB')
}

/** "open until Friday", "move it to Friday": a day of the sentence, and not when the task is due. */
export function isDayOfSentence(text: string, from: number): boolean {
  const written = /(\p{Lu}{2})\s{1,9}$/u.exec(text.slice(Math.max(0, from - 12), from))?.[1]
  // "TO fri" in a line that is not shouted is Tom Otter.
  if (written !== undefined && /\p{Ll}/u.test(text)) return false
  return dayInSentence.has(wordBefore(text, from))
}
