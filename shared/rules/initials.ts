import { initialsOf } from './names'

const longest = 6

/**
 * Initials nobody has yet: NB, then NBr, NBra …, then NB2. Case is kept as it was typed, compared without.
 * `taken` holds the others' initials as `initialsKey` writes them.
 */
export function uniqueInitials(name: string, taken: ReadonlySet<string>): string {
  for (const candidate of candidates(name)) {
    if (!taken.has(initialsKey(candidate))) return candidate
  }
  throw new Error('candidates never end')
}

export function initialsKey(initials: string): string {
  return initials.normalize('NFC').toLocaleLowerCase('en-GB')
}

/** Short and in capitals, as a log writes somebody: "NB", "NBr", "J2". */
export function looksLikeInitials(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]{0,3}\p{Ll}{0,2}$/u.test(text)
}

function* candidates(name: string): Generator<string> {
  const plain = Array.from(initialsOf(name))
  yield plain.join('')
  const more = restOfLastName(name)
  for (let letters = 1; letters <= more.length && plain.length + letters <= longest; letters += 1) {
    yield [...plain, ...more.slice(0, letters)].join('')
  }
  for (let n = 2; ; n += 1) yield `${plain.slice(0, longest - String(n).length).join('')}${n}`
}

/** Letters of the last name after its first; none where the whole name is initials already. */
function restOfLastName(name: string): readonly string[] {
  const words = name.normalize('NFC').split(/[\s.,()]+/u)
  const last = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).at(-1) ?? ''
  if (looksLikeInitials(name.trim())) return []
  return Array.from(last.replace(/[^\p{L}\p{N}]/gu, '')).slice(1)
}
