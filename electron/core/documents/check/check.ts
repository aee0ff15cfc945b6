import type { Id } from '../../../../shared/model/common'
import type { DocumentModel, DocumentPreview, Run } from '../../../../shared/model/document'
import { type DocumentVersion, documentVersions } from '../../../../shared/model/document-request'
import type { CheckAnswer, Finding } from '../../../../shared/model/personal-data'
import { keptIds } from '../../../../shared/rules/merge-people/kept'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'
import { type Found, foldFound, isName, isSameKind } from '../../../../shared/rules/personal-data/found'
import { suggestionsFor } from '../../../../shared/rules/personal-data/suggestions'
import { initialsFinder, type KnownInitials, withoutDots } from '../../../../shared/rules/personal-data/typed-initials'
import { printable, printableModel } from '../printable'
import type { DocumentSnapshot } from '../snapshot'
import { versionOf, versionOfMeeting } from '../version'
import { byRight, versionOfRequest } from './by-right'
import { linkFindings } from './links'
import { mapPieces, type Piece, wordsOfRuns } from './pieces'
import { sentenceAround } from './sentence'
import { type Edit, settleRuns } from './settle'

/**
 * The personal-data check over a document, and the document with what was settled applied. The agenda is looked through
 * as the team's papers are: it has no version, and it is what is pinned to the door of the hall, so it warns and never
 * stops. The signing-in sheet is not: it is nothing but names, by right.
 */
export function checked(
  model: DocumentModel,
  snapshot: DocumentSnapshot,
): Pick<DocumentPreview, 'model' | 'findings' | 'unsettled'> {
  if (snapshot.request.document === 'signing-in') return { model, findings: [], unsettled: 0 }
  const check = checkOf(snapshot)
  const entries = new Map<string, Entry>()
  let settled = model
  let left: ReadonlySet<string> = new Set()
  // What was put in is looked through again: it may name somebody, or be settled by another answer.
  for (let look = 0; look < mostLooks; look += 1) {
    const { model: next, found, isChanged } = lookThrough(settled, check)
    for (const [key, entry] of found) if (!entries.has(key)) entries.set(key, entry)
    left = new Set(found.keys())
    if (!isChanged) break
    settled = printableModel(next)
  }
  const all = [...entries]
  return {
    model: settled,
    findings: all.map(([, entry]) => findingOf(entry, check)),
    unsettled: all.filter(([key, { answer }]) => answer === null || (answer.as.kind !== 'kept' && left.has(key)))
      .length,
  }
}

/**
 * The same for words that stand in no document: cells of a spreadsheet. Outside the team what nobody was asked about is
 * replaced by what the app would have offered.
 */
export function settledText(text: string, snapshot: DocumentSnapshot): string {
  const check = checkOf(snapshot)
  let settled = text
  for (let look = 0; look < mostLooks; look += 1) {
    const edits = check.find(settled).flatMap((found): readonly Edit[] => {
      const answer = check.answerTo(found)
      if (answer !== null) return editOf(found, answer)
      return check.version === 'team' ? [] : [{ found, by: check.suggest(found)[0] ?? null }]
    })
    if (edits.length === 0) break
    settled = wordsOfRuns(settleRuns([{ text: settled }], edits)).trim()
  }
  return settled
}

const mostLooks = 4

type Check = {
  readonly version: DocumentVersion
  /** But for what stands by right. */
  readonly find: (text: string) => readonly Found[]
  readonly answerTo: (found: Found) => CheckAnswer | null
  readonly suggest: (found: Found) => readonly string[]
}

/** Reading the people takes longer than reading a cell: done once for all words of a document. */
const checks = new WeakMap<DocumentSnapshot, Check>()

function checkOf(snapshot: DocumentSnapshot): Check {
  const made = checks.get(snapshot) ?? makeCheck(snapshot)
  checks.set(snapshot, made)
  return made
}

function makeCheck(snapshot: DocumentSnapshot): Check {
  const version = versionOfRequest(snapshot)
  const { people, mayStand, takePart } = byRight(snapshot)
  const writes = writer(snapshot)
  const typed = knownInitials(snapshot)
  const places = 'localities' in snapshot ? snapshot.localities : [snapshot.locality]
  // Partners read initials; in the team's papers they are everywhere.
  const find =
    version === 'public'
      ? personalDataFinder(people, initialsFinder(typed, new Set(places.map(({ code }) => code))))
      : personalDataFinder(people)
  const seen = new Map<string, readonly Found[]>()
  const answers = answersByWords(snapshot.answers)
  const everybody = new Map(snapshot.everybody.map((person) => [person.id, person]))
  const placeIds = new Set(places.map(({ id }) => id))
  return {
    version,
    find: (text) => {
      const before = seen.get(text)
      if (before !== undefined) return before
      const found = find(text).filter((one) => !mayStand(one, text))
      seen.set(text, found)
      return found
    },
    answerTo: (found) => {
      const isInitials = ({ as }: CheckAnswer): boolean =>
        as.kind === 'replaced' && found.personIds.some((id) => everybody.get(id)?.initials === as.by)
      // Partners read initials. The public reads them nowhere, so what was said for partners does not hold there.
      const all = (answers.get(foldFound(found.text)) ?? []).filter(
        (one) => version !== 'public' || one.version === 'public' || !isInitials(one),
      )
      return answerFor(found, all, version)
    },
    suggest: (found) => {
      const [id, ...others] = found.personIds
      // Whether letters mean somebody is in doubt, not whom.
      const isUnsure = found.isDoubtful && !typed.some(({ initials }) => initials === withoutDots(found.text))
      const person = id === undefined || others.length > 0 || isUnsure ? undefined : everybody.get(id)
      const isVolunteer =
        person?.roles.some((role) => role.name === 'volunteer' && placeIds.has(role.localityId)) === true
      const usual = suggestionsFor(found, person && { initials: person.initials, isVolunteer }, version)
      // "A resident has asked his director": somebody of the team is written as the version writes them elsewhere.
      const own = version !== 'team' && person !== undefined && takePart.has(person.id) ? writes(person.id) : ''
      return [...new Set([own, ...usual])].filter((words) => words !== '' && words !== 'somebody')
    },
  }
}

/** As they are today and were before; the person who is meant is the one who is here now. */
function knownInitials({ everybody, people }: DocumentSnapshot): readonly KnownInitials[] {
  const now = keptIds(everybody)
  const own = [...everybody, ...people].map(({ id, initials }) => ({ id: now.get(id) ?? id, initials }))
  const merged = everybody.flatMap(({ id, mergedFrom }) => (mergedFrom ?? []).map(({ initials }) => ({ id, initials })))
  return [...own, ...merged]
}

function writer(snapshot: DocumentSnapshot): (personId: Id) => string {
  if ('view' in snapshot) return versionOfMeeting(snapshot).name
  const { people, organisations, everybody, today } = snapshot
  const localityId = 'locality' in snapshot ? snapshot.locality.id : null
  const version = versionOfRequest(snapshot)
  return versionOf({ version, people, organisations, everybody, localityId, on: today, today }).name
}

function answersByWords(answers: readonly CheckAnswer[]): ReadonlyMap<string, readonly CheckAnswer[]> {
  const byWords = new Map<string, CheckAnswer[]>()
  for (const answer of answers) {
    const words = foldFound(answer.text)
    byWords.set(words, [...(byWords.get(words) ?? []), answer])
  }
  return byWords
}

/** Of this version, else of the nearest that shows more; what was kept for another is not kept here. */
function answerFor(found: Found, answers: readonly CheckAnswer[], version: DocumentVersion): CheckAnswer | null {
  const strictness = documentVersions.indexOf(version)
  const holding = answers
    .filter((one) => isSameKind(one.findingKind, found.kind))
    .filter((one) =>
      one.as.kind === 'kept' ? one.version === version : documentVersions.indexOf(one.version) <= strictness,
    )
    .toSorted((a, b) => documentVersions.indexOf(b.version) - documentVersions.indexOf(a.version))
  return holding[0] ?? null
}

type Entry = {
  readonly found: Found
  readonly piece: Piece
  readonly before: string
  readonly after: string
  readonly answer: CheckAnswer | null
  times: number
}

type Look = { readonly model: DocumentModel; readonly found: ReadonlyMap<string, Entry>; readonly isChanged: boolean }

/** What is found, by kind and words, and the document with its answers applied once. */
function lookThrough(model: DocumentModel, check: Check): Look {
  const entries = new Map<string, Entry>()
  let isChanged = false
  const note = (found: Found, piece: Piece, around: Pick<Entry, 'before' | 'after'>): CheckAnswer | null => {
    const key = keyOf(found)
    const known = entries.get(key)
    const times = piece.isRepeated ? 0 : 1
    if (known !== undefined) {
      known.times += times
      return known.answer
    }
    const answer = check.answerTo(found)
    entries.set(key, { found, piece, ...around, answer, times })
    return answer
  }
  const settled = mapPieces(model, (piece) => {
    const text = wordsOfRuns(piece.runs)
    const edits = check.find(text).flatMap((found) => {
      const answer = note(found, piece, sentenceAround(text, found))
      return answer === null ? [] : editOf(found, answer)
    })
    const unlinked = piece.runs.some((run) => run.href !== undefined)
      ? piece.runs.map((run) => withoutSettledLink(run, piece, check, note))
      : piece.runs
    if (edits.length === 0 && unlinked.every((run, index) => run === piece.runs[index])) return piece.runs
    isChanged = true
    return settleRuns(unlinked, edits)
  })
  return { model: settled, found: entries, isChanged }
}

/** A link whose address was settled by other words or none keeps its own words alone. */
function withoutSettledLink(
  run: Run,
  piece: Piece,
  check: Check,
  note: (found: Found, piece: Piece, around: Pick<Entry, 'before' | 'after'>) => CheckAnswer | null,
): Run {
  if (run.href === undefined) return run
  const here = new Set(check.find(run.text).map(keyOf))
  const behind = { before: '', after: ` (the address behind the link “${printable(run.text).slice(0, 60)}”)` }
  const answers = linkFindings(run.href, check.find).map((found) =>
    // The address that is also written out counts once.
    note(found, here.has(keyOf(found)) ? { ...piece, isRepeated: true } : piece, behind),
  )
  if (!answers.some((answer) => answer !== null && answer.as.kind !== 'kept')) return run
  const { href: _, ...rest } = run
  return rest
}

function editOf(found: Found, { as }: CheckAnswer): readonly Edit[] {
  switch (as.kind) {
    case 'kept':
      return []
    case 'cut':
      return [{ found, by: null }]
    case 'replaced':
      return [{ found, by: printable(as.by) }]
  }
}

function keyOf({ kind, text }: Found): string {
  return `${isName(kind) ? 'name' : kind} ${foldFound(text)}`
}

function findingOf({ found, piece, before, after, answer, times }: Entry, check: Check): Finding {
  return {
    kind: found.kind,
    text: found.text,
    times: Math.max(1, times),
    before,
    after,
    heading: piece.heading,
    itemId: piece.itemId,
    suggestions: check.suggest(found),
    answer,
  }
}
