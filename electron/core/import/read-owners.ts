import type { Id } from '../../../shared/model/common'
import type { ImportOwner } from '../../../shared/model/import'
import { foldName, isHonorific, meansWholeTeam, type Named, nameFinder } from '../../../shared/rules/names'

export type OwnersRead = {
  readonly owner: ImportOwner
  readonly helpers: readonly ImportOwner[]
  /** More is said than who: it belongs into the detail. */
  readonly more: boolean
  /** "TBC" and the like. */
  readonly open: boolean
}

const nobodyWords =
  /^(?:t\.?b\.?[cadn]\.?|to be (?:confirmed|decided|agreed)|\?+|-+|–|—|n\/?a|none|nobody|no one|no-one|unassigned|vacant|unknown)$/iu
const most = { helpers: 50, name: 60 } as const

/**
 * Makes a reader of owner cells: "KD, MM", "JR/OL", "KD and MM", names, "All", "TBC". The first owns, the rest help.
 * Somebody unknown is `new` under one key however it is spelt: initials in capitals, a name as it was first written.
 */
export function ownerReader(people: readonly Named[]): (cell: string) => OwnersRead {
  const find = nameFinder(people, { inACell: true })
  const findShort = shortNameFinder(people)
  const keys = new Map<string, string>()
  const keyOf = (written: string): string => {
    const isInitials = /^[\p{L}\p{M}.'’-]{1,4}$/u.test(written) || written === written.toUpperCase()
    const folded = foldName(written.replaceAll('.', ''))
    const key = keys.get(folded) ?? (isInitials ? written.replaceAll('.', '').toUpperCase() || written : written)
    keys.set(folded, key)
    return key
  }
  const one = (written: string): ImportOwner => {
    const match = find(written)
    const personId = match.kind === 'one' ? match.personId : match.kind === 'nobody' ? findShort(written) : null
    return personId === null ? { kind: 'new', key: keyOf(written) } : { kind: 'person', personId }
  }
  const read = (cell: string): OwnersRead => {
    const whole = cell.replace(/\s+/gu, ' ').trim()
    const nobody: OwnersRead = { owner: { kind: 'nobody' }, helpers: [], more: false, open: false }
    if (whole === '') return nobody
    if (nobodyWords.test(whole)) return { ...nobody, open: true }
    if (meansWholeTeam(whole)) return { ...nobody, owner: { kind: 'team' } }
    if (find(whole).kind === 'one') return { ...nobody, owner: one(whole) }
    const pieces = piecesOf(cell)
    const team = pieces.findIndex(meansWholeTeam)
    const people = pieces
      .filter((piece) => !meansWholeTeam(piece) && !nobodyWords.test(piece) && isNameLike(piece))
      .map(one)
    const owners = unique(team === 0 ? [{ kind: 'team' }, ...people] : people)
    const [owner, ...helpers] = owners
    // "(lead)", "FN or whoever is there", "FN, All": said in the detail, because an owner has no room for it.
    const said =
      /[([]/u.test(cell) ||
      team > 0 ||
      helpers.length > most.helpers ||
      pieces.some((piece) => !isNameLike(piece) || nobodyWords.test(piece))
    return { owner: owner ?? { kind: 'nobody' }, helpers: helpers.slice(0, most.helpers), more: said, open: false }
  }
  const seen = new Map<string, OwnersRead>()
  return (cell) => {
    const before = seen.get(cell)
    if (before !== undefined) return before
    const now = read(cell)
    seen.set(cell, now)
    return now
  }
}

/** "Ahmed R" is Ahmed Rafiq, where only one here has that first name and a surname that begins so. */
function shortNameFinder(people: readonly Named[]): (written: string) => Id | null {
  const known = people.map(({ id, name }) => {
    const words = foldName(name)
      .split(' ')
      .filter((word) => !isHonorific(word))
    return { id, first: words[0] ?? '', surnames: words.slice(1) }
  })
  return (written) => {
    const said = /^(\S{2,}) (\p{L})\.?$/u.exec(foldName(written))
    if (said === null) return null
    const fits = known.filter(
      ({ first, surnames }) => first === said[1] && surnames.some((one) => one.startsWith(said[2] ?? ' ')),
    )
    return fits.length === 1 ? (fits[0]?.id ?? null) : null
  }
}

/** Whether a cell could be who does it, for the guess which column holds owners. */
export function looksLikeOwners(cell: string): boolean {
  const whole = cell.replace(/\s+/gu, ' ').trim()
  if (nobodyWords.test(whole) || meansWholeTeam(whole)) return true
  return piecesOf(cell).every(
    (piece) =>
      /^\p{Lu}{2,4}$/u.test(piece) || /^\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(piece) || meansWholeTeam(piece),
  )
}

function piecesOf(cell: string): string[] {
  const pieces = cell
    .replace(/[([][^)\]]{0,200}[)\]]/gu, ' ')
    .split(/[,;/&+\n\r|]|\s(?:and|with|or)\s/iu)
    .map((piece) => piece.replace(/\s+/gu, ' ').trim())
    .filter((piece) => piece !== '')
  // "KD MM LH" without commas.
  return pieces.flatMap((piece) => (/^\p{Lu}{2,3}(?: \p{Lu}{2,3})+$/u.test(piece) ? piece.split(' ') : [piece]))
}

function isNameLike(piece: string): boolean {
  return piece.length <= most.name && piece.split(' ').length <= 6 && /[\p{L}\p{N}]/u.test(piece)
}

function unique(owners: readonly ImportOwner[]): ImportOwner[] {
  const seen = new Set<string>()
  return owners.filter((owner) => {
    const key = owner.kind === 'person' ? `p ${owner.personId}` : owner.kind === 'new' ? `n ${owner.key}` : owner.kind
    return !seen.has(key) && seen.add(key)
  })
}
