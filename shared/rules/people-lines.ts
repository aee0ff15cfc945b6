import type { PersonLine } from '../model/import'
import { isHonorific, isParticle } from './names'
import { type PastedLine, pastedLines } from './people-paste'
import { readHeading, readPeopleTable } from './people-table'
import {
  bareAddress,
  eMails,
  isBody,
  isJob,
  type RoleOfLine,
  roleOf,
  roleWithin,
  withoutEMail,
  withoutOpen,
} from './people-words'

/**
 * A list of who comes, pasted from an e-mail, Word or Excel: one person a line, in whatever order people write
 * ("Nettie Bramble, NCC, lead", "enabler: Sana Quill (tbc)", "health visitor – tbc"). Every word lands in the name, the
 * organisation, the role or the job title, and the first e-mail address is theirs; bullets and "tbc" only `asPasted` keeps.
 * A name is empty exactly where the line names nobody.
 */
export function readPeopleLines(text: string): readonly PersonLine[] {
  const rows = text.split(/\r\n?|\n|\u2028|\v/u).filter((line) => /[\p{L}\p{N}]/u.test(line))
  const heading = rows[0] === undefined ? null : readHeading(rows[0])
  if (heading !== null) return readPeopleTable(heading, rows.slice(1)).map(finish)
  return pastedLines(text).map((line) => finish(readPersonLine(line)))
}

/** What a line says, before it is held to the limits of the model. */
export type LineParts = {
  readonly asPasted: string
  readonly name: string
  readonly organisation: string
  readonly role: RoleOfLine | null
  readonly jobTitle: string
  readonly isOpen: boolean
}

function finish(parts: LineParts): PersonLine {
  const name = cut(parts.name)
  const role = parts.role ?? 'member'
  const standing = name === '' ? 'nobody' : parts.isOpen && role === 'enabler' ? 'proposed' : 'confirmed'
  const [address] = name === '' ? [] : eMails(parts.asPasted)
  return {
    ...(address !== undefined && { email: bareAddress(address) }),
    asPasted: cut(parts.asPasted),
    name,
    organisation: cut(parts.organisation),
    role,
    jobTitle: cut(parts.jobTitle),
    standing,
  }
}

/** The longest a line of the model may be; cut between characters, never within one. */
function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 2_000
    ? line
    : line
        .slice(0, 2_000)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trim()
}

function readPersonLine({ asPasted, text: line }: PastedLine): LineParts {
  const bare = withoutEMail(line).replace(/^\s*(?:[-–—*•·▪◦‣o]\s+|\(?\d{1,3}[.)]\s*)/u, '')
  const pieces = partsOf(bare).map(withoutOpen)
  const isOpen = pieces.some((piece) => piece.isOpen)
  const parts = pieces.map(({ rest }) => rest).filter((part) => /[\p{L}\p{N}\p{So}<]/u.test(part))
  const alone = parts.length === 1 && pieces.length === 1

  // "enabler: Sana Quill", "Clerk – vacant": the role stands first, or nobody is named at all.
  let role: RoleOfLine | null = null
  while (parts[0] !== undefined && roleOf(parts[0]) !== null) role = roleOf(parts.shift() ?? '') ?? role
  const first = parts.shift()
  const said: Said = { name: '', organisation: '', role, jobTitle: '' }
  if (first !== undefined && namesNobody(first, isOpen, alone)) {
    // "health visitor – tbc", "Police – tbc"
    add(said, first, true)
  } else if (first !== undefined) {
    const { name, rest } = splitName(first, alone)
    said.name = name
    if (/^(?:cllr|councillor)\b/iu.test(name)) said.role ??= 'councillor'
    if (rest !== '') for (const part of splitRest(rest)) add(said, part, false)
  }
  for (const part of parts) add(said, part, false)
  return { asPasted, ...said, isOpen }
}

type Said = { name: string; organisation: string; role: RoleOfLine | null; jobTitle: string }

/** Puts one part where it belongs. Nothing is dropped: a second organisation or role goes behind the job title. */
function add(said: Said, part: string, asJob: boolean): void {
  const role = roleOf(part)
  // Said twice ("Residents’ Group, resident") it is still one role, not a job title.
  if (role !== null && (said.role === null || said.role === role)) {
    said.role = role
    return
  }
  const within = roleWithin(part)
  // "Tea & Toast volunteer": the organisation is what is left without the role.
  const plain = within === 'volunteer' || within === 'enabler' ? part.replace(/\s+(?:volunteer|enabler)$/iu, '') : part
  const kept = said.role === null && within !== null && plain !== part && plain.trim() !== '' ? plain : part
  if (said.role === null && within !== null) said.role = within
  const isTitle = asJob ? !isBody(kept) || isJob(kept) : isJob(kept) && !/\bteam\b|\bgroup\b/iu.test(kept)
  if (!isTitle && said.organisation === '') said.organisation = kept
  else said.jobTitle = said.jobTitle === '' ? kept : `${said.jobTitle}, ${kept}`
}

/** Tabs first, as Excel copies; then commas, semicolons, bars, spaced dashes and slashes, brackets and "role:". */
function partsOf(line: string): string[] {
  const [, said, after] = /^\s*([^:]{1,40}):\s+(.*)$/u.exec(line) ?? []
  const isRole = said !== undefined && roleOf(said) !== null
  // "youth worker: Kim Park" is Kim Park, youth worker.
  const lines =
    said !== undefined && after !== undefined && (isRole || isJob(said))
      ? isRole
        ? [said, after]
        : [after, said]
      : [line]
  const separator = line.includes('\t') ? /[\t()]/u : /[,;|()]|\s[-–—]+\s|\s?[–—]\s?|\s-+$|\s\/|\/\s/u
  return lines
    .flatMap((part) => part.split(separator))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function namesNobody(part: string, isOpen: boolean, alone: boolean): boolean {
  const words = part.split(/\s+/u)
  const looksLikeName = words.length > 1 && words.every((word) => isNameWord(word) || isParticle(word)) && !isJob(part)
  if (looksLikeName) return isBody(part) && isOpen
  if (isOpen) return isJob(part) || isBody(part) || !words.some(isNameWord)
  return alone && isJob(part) && !words.some(isNameWord)
}

/** "Priya Fernley Millbrook Surgery": with nothing between them, two capitalised words are the name, the rest the rest. */
function splitName(part: string, alone: boolean): { readonly name: string; readonly rest: string } {
  const words = part.split(/\s+/u)
  const end = nameEnd(words)
  const rest = words.slice(end)
  const first = rest[0]
  if (first === undefined) return { name: part, rest: '' }
  const plain = words.slice(0, end).join(' ')
  // Before a comma the whole part is the name, unless small words of a role or a job follow ("Grace Alderney enabler, …").
  const isMore =
    rest.every((word) => isNameWord(word) || isParticle(word)) && !isBody(rest.join(' ')) && !isJob(rest.join(' '))
  if (isMore && (!alone || rest.length === 1)) return { name: part, rest: '' }
  if (end === 0 && !alone) return { name: part, rest: '' }
  return end === 0 ? { name: first, rest: rest.slice(1).join(' ') } : { name: plain, rest: rest.join(' ') }
}

/** Behind how many words a name ends: titles, then two words, with "de la" and single initials glued to what follows. */
function nameEnd(words: readonly string[]): number {
  let names = 0
  for (const [index, word] of words.entries()) {
    if (isHonorific(word) && names === 0) continue
    const next = words[index + 1]
    if (isParticle(word) && next !== undefined && (isNameWord(next) || isParticle(next))) continue
    if (!isNameWord(word) || roleOf(word) !== null || (names === 1 && isBody(word))) return index
    if (/^\p{Lu}\.?$/u.test(word) && names > 0 && next !== undefined) continue
    names += 1
    if (names === 2) return index + 1
  }
  return words.length
}

/** The first letter is not a small one; scripts without capitals count as names. */
function isNameWord(word: string): boolean {
  const letter = /\p{L}/u.exec(word)?.[0]
  return letter === undefined || !/\p{Ll}/u.test(letter) || /^\p{Ll}['’]\p{Lu}/u.test(word)
}

/** "enabler housing": a role in front of an organisation, without anything between them. */
function splitRest(rest: string): readonly string[] {
  if (roleOf(rest) !== null) return [rest]
  const words = rest.split(/\s+/u)
  for (const count of [2, 1]) {
    const head = words.slice(0, count).join(' ')
    const tail = words.slice(count).join(' ')
    // "lead nurse" is a job.
    const isJobOf = roleOf(head) === 'lead' && isJob(tail)
    if (roleOf(head) !== null && tail !== '' && !isJobOf) return [head, tail]
    const start = words.slice(0, -count).join(' ')
    const end = words.slice(-count).join(' ')
    const role = roleOf(end)
    if (role !== null && start !== '' && (role !== 'lead' || isNamedBody(start))) return [start, end]
  }
  return [rest]
}

/** "NCC", "Peakside Homes"; what a lead leads is none: "housing", "social prescribing", "GP". */
function isNamedBody(text: string): boolean {
  if (!isBody(text) || isJob(text)) return false
  const words = text.split(/\s+/u)
  return words.length > 1 ? words.every(isNameWord) : !/\p{Ll}/u.test(text)
}
