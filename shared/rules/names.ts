import type { Id } from '../model/common'

/** As much of a person as matching needs; a Person fits. */
export type Named = {
  readonly id: Id
  readonly name: string
  readonly initials: string
  /** Of records that were merged into theirs: names they go by as well. */
  readonly mergedFrom?: readonly { readonly name: string; readonly initials: string }[] | undefined
}

type By = 'initials' | 'name' | 'first-name' | 'surname'

export type NameMatch =
  | { readonly kind: 'one'; readonly personId: Id; readonly by: By }
  /** Never guessed between: the screen offers them. */
  | { readonly kind: 'several'; readonly personIds: readonly Id[] }
  | { readonly kind: 'nobody' }

const honorific =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|cllr|councillor|rev|revd|reverend|sir|dame|lady|lord|sgt|sergeant|pc|wpc|pcso|dc|ds|insp|inspector|supt|capt)\.?$/iu
const particle =
  /^(?:de|da|di|do|du|del|della|dos|la|le|las|los|van|von|der|den|ter|bin|ibn|bint|al|el|ap|ab|af|av|y|e)$/u

export function isHonorific(word: string): boolean {
  return honorific.test(word)
}

/** "Cllr Jean Whitby", "Jean Whitby (Cllr)" → "Jean Whitby". With one word behind it the title tells people apart: "Mrs Whitby". */
export function withoutTitles(name: string): string {
  const words = titleFirst(name).trim().split(/\s+/u)
  const start = words.findIndex((word) => !isHonorific(word))
  return start > 0 && words.length - start > 1 ? words.slice(start).join(' ') : name
}

/** "Jean Whitby (Cllr)" → "Cllr Jean Whitby". */
export function titleFirst(text: string): string {
  if (!text.includes('(')) return text
  const [found, title] =
    [...text.matchAll(/\s*\(([^()]{1,12})\)/gu)].find(([, inside = '']) => isHonorific(inside.trim())) ?? []
  return found === undefined || title === undefined ? text : `${title.trim()} ${text.replace(found, '').trim()}`
}

const titleOfMan = /^(?:mr|sir|lord)\.?\s/iu
const titleOfWoman = /^(?:mrs|ms|miss|dame|lady)\.?\s/iu

/** "Mr A Lee" is not "Mrs A Lee". Any other title is gained and lost. */
export function haveTitlesOfTwo(one: string, other: string): boolean {
  const isOfTwo = (a: string, b: string) => titleOfMan.test(a) && titleOfWoman.test(b)
  return isOfTwo(one.trim(), other.trim()) || isOfTwo(other.trim(), one.trim())
}

/** "de", "van": written small and glued to the name that follows. */
export function isParticle(word: string): boolean {
  return particle.test(word)
}

/**
 * Initials as a team writes them: "Cllr Ann Lee" AL, "Ana de la Cruz" AC, "Dot" D. A short word all in capitals is
 * somebody known by initials only and is kept ("KD"). Always 1 to 6 letters or digits; "X" for a name without any.
 */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s.,()]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const only = words[0]
  if (words.length === 1 && only !== undefined && /^\p{Lu}{2,4}$/u.test(only)) return only
  const plain = words.filter((word) => !isHonorific(word) && !isParticle(word))
  const letters = (plain.length > 0 ? plain : words).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
  // Upper-casing may bring combining marks or two letters ("ß"), which initials may not hold or which make them longer.
  const upper = Array.from(letters.join('').toLocaleUpperCase('en-GB')).filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  return upper.slice(0, 6).join('') || 'X'
}

/** Names compared as people compare them: no accents, no capitals, one kind of apostrophe, one space. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .toLocaleLowerCase('en-GB')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Shorter ones ("Lee", "Fox") are as easily a first name or a word. */
const shortestSurname = 4

/**
 * Looks a written name up among people: initials, the full name, or a first name that only one of them has. In a cell
 * that holds nothing but who it is (`inACell`) also "K Haddad", a surname that only one has, and a rank or title in
 * front; within a sentence a surname is too often a word ("trim the bramble").
 */
export function nameFinder(
  people: readonly Named[],
  options: { readonly inACell?: boolean } = {},
): (written: string) => NameMatch {
  const byInitials = new Map<string, Set<Id>>()
  const byName = new Map<string, Set<Id>>()
  const byFirstName = new Map<string, Set<Id>>()
  const bySurname = new Map<string, Set<Id>>()
  const put = (map: Map<string, Set<Id>>, key: string, id: Id) => {
    if (key === '') return
    const ids = map.get(key)
    if (ids === undefined) map.set(key, new Set([id]))
    else ids.add(id)
  }
  const everyName = people.flatMap(({ id, name, mergedFrom }) =>
    [name, ...(mergedFrom ?? []).map((one) => one.name)].map((one) => ({ id, name: one })),
  )
  for (const person of people) put(byInitials, foldName(person.initials), person.id)
  // Initials that were theirs may be somebody else's by now.
  const own = new Set(byInitials.keys())
  for (const { id, mergedFrom } of people) {
    for (const { initials } of mergedFrom ?? [])
      if (!own.has(foldName(initials))) put(byInitials, foldName(initials), id)
  }
  for (const person of everyName) {
    const words = foldName(person.name).split(' ')
    const plain = words.filter((word) => !isHonorific(word))
    put(byName, words.join(' '), person.id)
    put(byName, plain.join(' '), person.id)
    if (plain.length > 1) put(byFirstName, plain[0] ?? '', person.id)
    // "de la Cruz" goes by all of it or by the last word.
    for (const surname of new Set([plain.slice(1).join(' '), plain.length > 1 ? (plain.at(-1) ?? '') : ''])) {
      if (surname === '') continue
      if (surname.length >= shortestSurname) put(bySurname, surname, person.id)
      put(bySurname, `${Array.from(plain[0] ?? '')[0] ?? ''} ${surname}`, person.id)
    }
  }
  const exactly = (written: string): NameMatch => {
    const key = foldName(written)
    const dotless = key.replaceAll('.', '')
    const initials =
      byInitials.get(key) ?? (/^(?:\p{L}\.){2,6}\p{L}?$/u.test(key) ? byInitials.get(dotless) : undefined)
    // In capitals it can only be initials; "Al" may be either the first name or A. L.
    const shouted = initials !== undefined && written === written.toLocaleUpperCase('en-GB')
    const name = byName.get(key)
    if (name !== undefined && !shouted) return single(name, 'name')
    const first = shouted ? undefined : byFirstName.get(key)
    const found = new Set([...(initials ?? []), ...(first ?? [])])
    return single(found, initials !== undefined ? 'initials' : 'first-name')
  }
  if (options.inACell !== true) return exactly
  return (written) => {
    const whole = exactly(written)
    if (whole.kind === 'one' && whole.by !== 'first-name') return whole
    const words = written.trim().split(/\s+/u)
    const behindTitle = words.findIndex((word) => !isHonorific(word))
    const plain = words.slice(Math.max(0, behindTitle)).join(' ')
    const first = behindTitle > 0 && whole.kind === 'nobody' ? exactly(plain) : whole
    if (first.kind === 'one' && first.by !== 'first-name') return first
    const surname = bySurname.get(foldName(plain).replace(/^(\p{L})\.\s?/u, '$1 '))
    if (surname === undefined) return first
    // One person's first name may be another's surname.
    return single(new Set([...idsOf(first), ...surname]), first.kind === 'one' ? first.by : 'surname')
  }
}

function idsOf(match: NameMatch): readonly Id[] {
  return match.kind === 'one' ? [match.personId] : match.kind === 'several' ? match.personIds : []
}

function single(ids: ReadonlySet<Id>, by: By): NameMatch {
  const [personId] = ids
  if (personId === undefined) return { kind: 'nobody' }
  return ids.size === 1 ? { kind: 'one', personId, by } : { kind: 'several', personIds: [...ids] }
}

const everybody = new Set([
  'all',
  'everybody',
  'everyone',
  'every one',
  'team',
  'the team',
  'whole team',
  'the whole team',
  'all members',
  'all of us',
  'whole group',
  'the group',
  'all partners',
])

/** "All", "the whole team": the owner is everybody. */
export function meansWholeTeam(written: string): boolean {
  return everybody.has(foldName(written))
}
