import { looksLikeInitials } from './initials'
import { initialsOf, isHonorific, isParticle, titleFirst } from './names'
import { eMails, isBody, isJob, nameOfAddress, roleOf } from './people-words'

/** A line as it was pasted, and as it is to be read. */
export type PastedLine = { readonly asPasted: string; readonly text: string }

/** One person a line, the name first: e-mail lists are taken apart, and "Bramble, Nettie" is turned round. */
export function pastedLines(text: string): readonly PastedLine[] {
  const lines = text
    .split(/\r\n?|\n|\u2028|\v/u)
    .flatMap(eMailEntries)
    .filter(({ text: line }) => /[\p{L}\p{N}]/u.test(line))
  const isTurned = isSurnameFirst(lines)
  return lines.map(({ asPasted, text: line }) => {
    const turned = isTurned || isSurelySurnameFirst(line) ? turnedRound(line) : null
    return { asPasted, text: withTitleFirst(withoutInitials(turned ?? line)) }
  })
}

/** Whatever the other lines look like: "Whitby, Jean (Cllr)", or a cell of its own that holds "Whitby, Jean". */
function isSurelySurnameFirst(line: string): boolean {
  const { rest = '' } = surnameFirst.exec(line)?.groups ?? {}
  const [, inBrackets = ''] = /^\(([^()]*)\)/u.exec(rest) ?? []
  return rest.startsWith('\t') || isHonorific(inBrackets.trim())
}

/** Only brackets right behind the name, before anything else is said. */
function withTitleFirst(line: string): string {
  return line.replace(/^[^,;|()\t]+\([^()]{1,12}\)/u, titleFirst)
}

/** "Nettie Bramble <nettie@…>; Owen Larkspur <owen@…>" is two lines; an address alone gives the name it is made of. */
function eMailEntries(line: string): readonly PastedLine[] {
  const addresses = eMails(line)
  const bare = line.replace(/^\s*(?:to|cc|bcc|from):\s*/iu, '')
  if (addresses.length < 2) return [{ asPasted: line, text: addresses.length === 1 ? named(bare) : line }]
  const entries: PastedLine[] = []
  let rest = bare
  for (const address of addresses) {
    const end = rest.indexOf(address) + address.length
    const entry = rest.slice(0, end).replace(/^[\s;,]+/u, '')
    entries.push({ asPasted: entry, text: named(entry) })
    rest = rest.slice(end)
  }
  const last = entries.at(-1)
  const tail = rest.replace(/^[\s;,]+/u, '')
  if (last !== undefined && tail !== '') entries.push({ asPasted: tail, text: tail })
  return entries
}

function named(entry: string): string {
  const [address] = eMails(entry)
  if (address === undefined) return entry
  // Within quotes a comma is part of the name. Outlook has single ones too, around a name that may hold one: 'O'Neil, Ann'.
  const turn = (_: string, inside: string) => turnedRound(inside) ?? inside
  const rest = entry
    .replace(address, ' ')
    .replace(/^(\s*["“]?)['‘]([^"“”<>]*\p{L}[^"“”<>]*)['’](?=["”]?\s*(?:[,;(<]|$))/u, '$1$2')
  const name = (
    rest === entry.replace(address, ' ') ? rest : rest.replace(/^\s*([^"“”,]+,[^"“”,;(<]+?)\s*(?=$|[,;(<])/u, turn)
  ).replace(/["“]([^"“”]*)["”]/gu, turn)
  return /[\p{L}\p{N}]/u.test(name) ? name.trim() : nameOfAddress(address)
}

const surnameFirst =
  /^\s*(?<last>[^,;|()\t\d]{2,40}),\s*(?<first>[^,;|()\t\d<]{1,30}?)\s*(?<rest>[,;|(\t<].*|\s[-–—]\s.*)?$/u

/** "Bramble, Nettie (NCC)" → "Nettie Bramble (NCC)"; null where the line does not look so. */
export function turnedRound(line: string): string | null {
  const { last = '', first = '', rest = '' } = surnameFirst.exec(line)?.groups ?? {}
  if (!isSurname(last) || !isFirstName(first)) return null
  return `${first.trim()} ${last.trim()} ${rest}`.trim()
}

/** One word, with "de la" or a hyphen perhaps: "Nettie Bramble, …" is no surname. */
function isSurname(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  const plain = words.filter(
    (word, index) => index === words.length - 1 || !isParticle(word.toLocaleLowerCase('en-GB')),
  )
  return plain.length === 1 && isNameLike(text)
}

function isFirstName(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  return words.length <= 2 && words.every((word) => /^\p{Lu}|^[^\p{Ll}\p{Lu}]/u.test(word)) && isNameLike(text)
}

function isNameLike(text: string): boolean {
  const plain = text.trim()
  return plain !== '' && /\p{L}/u.test(plain) && roleOf(plain) === null && !isJob(plain) && !isBody(plain)
}

/** Most lines look so, and what stands behind the comma differs: in "Dot, Peakside" / "Owen, Peakside" it is where they are from. */
function isSurnameFirst(lines: readonly PastedLine[]): boolean {
  const firsts = lines.flatMap(({ text }) =>
    turnedRound(text) === null ? [] : [surnameFirst.exec(text)?.groups?.first ?? ''],
  )
  if (firsts.length < 2 || firsts.length * 2 <= lines.length) return false
  return new Set(firsts.map((first) => first.trim())).size * 3 > firsts.length * 2
}

/** "Keira Dunn (KD) Housing officer": initials of the name before it, which the app makes by itself. */
function withoutInitials(line: string): string {
  return line.replace(/(?<name>[^,;|()\t]*)\((?<inside>[^()]{1,8})\)/u, (found, name: string, inside: string) => {
    const initials = inside.trim().replaceAll('.', '')
    const isTheirs =
      looksLikeInitials(initials) &&
      name.trim().split(/\s+/u).length > 1 &&
      initials.toLocaleUpperCase('en-GB').startsWith(initialsOf(name).toLocaleUpperCase('en-GB'))
    return isTheirs ? `${name.trimEnd()}${line.includes('\t') ? '\t' : ', '}` : found
  })
}
