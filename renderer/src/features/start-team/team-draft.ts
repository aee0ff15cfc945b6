import type { InputOf } from '../../../../shared/contract'
import type { Day, TimeOfDay } from '../../../../shared/model/common'
import type { PersonLine } from '../../../../shared/model/import'
import { LocalityCode, type MeetingPattern } from '../../../../shared/model/locality'
import { addDays, weekdayOf } from '../../../../shared/rules/dates'
import { nths, type Rhythm, withRhythm } from '../places/pattern-words'

/** A pasted line on its way: as understood, then as corrected. */
export type LineDraft = {
  readonly id: number
  readonly line: PersonLine
  /** "Dot who?" was answered, or left with Enter. */
  readonly isSettled: boolean
}

export type TeamDraft = {
  readonly name: string
  readonly district: string
  readonly shape: 'place' | 'theme'
  /** Null: derived from the name. */
  readonly code: string | null
  readonly rhythm: Rhythm
  readonly weekday: string
  readonly from: string
  readonly to: string
  readonly venue: string
  /** Null: the next such day. */
  readonly firstOn: Day | null
  readonly lines: readonly LineDraft[]
  /** The line of who is at the keyboard. */
  readonly keyboardLine: number | null
  /** Typed where nobody was pasted. */
  readonly keyboardName: string
}

export const emptyDraft: TeamDraft = {
  name: '',
  district: '',
  shape: 'place',
  code: null,
  rhythm: 'week',
  weekday: '4',
  from: '10:00',
  to: '11:00',
  venue: '',
  firstOn: null,
  lines: [],
  keyboardLine: null,
  keyboardName: '',
}

/** Four letters of the name, as a street nameplate would have them; a digit where another place has them already. */
export function codeOf(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[0-9]+/, '')
  const plain = letters.slice(0, 4)
  if (plain.length < 2) return ''
  for (let n = 1; n < 100; n += 1) {
    const code = n === 1 ? plain : `${plain}${n}`
    if (!taken.includes(code)) return code
  }
  return plain
}

export function draftCode(draft: TeamDraft, taken: readonly string[]): string {
  return draft.code === null ? codeOf(draft.name, taken) : draft.code.trim().toUpperCase()
}

/** "10", "10:00", "10.30", "2pm": a time of day, or null. */
export function readTime(text: string): TimeOfDay | null {
  const parts = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?\s*$/i.exec(text)
  if (parts === null) return null
  const half = parts[3]?.toLowerCase()
  const written = Number(parts[1])
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hours = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0)
  const minutes = Number(parts[2] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Null while a time is not one. */
export function patternOf(draft: TeamDraft): MeetingPattern | null {
  const startsAt = readTime(draft.from)
  const endsAt = readTime(draft.to)
  if (startsAt === null || endsAt === null || endsAt <= startsAt) return null
  return withRhythm({ every: 'none', weekday: Number(draft.weekday), nth: null, startsAt, endsAt }, draft.rhythm)
}

/** The next day after today that the rhythm names. */
export function nextDayOf(draft: TeamDraft, today: Day): Day {
  const nth = nths[draft.rhythm]
  const first = addDays(today, 1)
  const next = addDays(first, (Number(draft.weekday) - weekdayOf(first) + 7) % 7)
  if (nth === undefined) return next
  for (let day = next; ; day = addDays(day, 7)) if (isNth(day, nth)) return day
}

function isNth(day: Day, nth: number): boolean {
  if (nth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return Math.ceil(Number(day.slice(8)) / 7) === nth
}

export function isPerson(line: PersonLine): boolean {
  return line.standing !== 'nobody' && line.name !== ''
}

/** Known by one word only, and nobody has said yet that this is all there is. */
export function asksForName(draft: LineDraft): boolean {
  return !draft.isSettled && isPerson(draft.line) && !/\s/.test(draft.line.name.trim())
}

export type Question = {
  /** What is missing, as it is said in the sentence at the top: "Dot’s other name". */
  readonly words: string
  /** The team cannot be made without it. */
  readonly isNeeded: boolean
}

export function questionsOf(draft: TeamDraft, taken: readonly string[]): readonly Question[] {
  const questions: Question[] = []
  const need = (words: string) => questions.push({ words, isNeeded: true })
  const code = draftCode(draft, taken)
  if (draft.name.trim() === '') need('the place’s name')
  else if (!LocalityCode.safeParse(code).success) need('a code of two to eight letters or digits')
  else if (taken.includes(code)) need(`another code, as ${code} is taken`)
  if (patternOf(draft) === null) need('from when to when it meets')
  if (keyboardOf(draft) === null) questions.push({ words: 'who is at this keyboard', isNeeded: false })
  for (const each of draft.lines) {
    if (asksForName(each)) questions.push({ words: `${each.line.name}’s other name`, isNeeded: false })
  }
  return questions
}

/** Index in the people sent, or null. */
function keyboardOf(draft: TeamDraft): number | null {
  if (draft.lines.length === 0) return draft.keyboardName.trim() === '' ? null : 0
  const index = saidLines(draft).findIndex((each) => each.id === draft.keyboardLine && isPerson(each.line))
  return index === -1 ? null : index
}

/** Lines added here and never filled in are nobody's. */
function saidLines(draft: TeamDraft): readonly LineDraft[] {
  return draft.lines.filter(({ line }) => `${line.asPasted}${line.name}${line.jobTitle}`.trim() !== '')
}

/** Null while something needed is missing. */
export function startInput(draft: TeamDraft, taken: readonly string[], today: Day): InputOf<'team.start'> | null {
  const pattern = patternOf(draft)
  if (pattern === null || questionsOf(draft, taken).some((question) => question.isNeeded)) return null
  const lines = saidLines(draft).map((each) => each.line)
  const alone: PersonLine = {
    asPasted: '',
    name: draft.keyboardName.trim(),
    organisation: '',
    role: 'lead',
    jobTitle: '',
    standing: 'confirmed',
  }
  return {
    locality: {
      name: draft.name.trim(),
      code: draftCode(draft, taken),
      shape: draft.shape,
      district: draft.district.trim(),
      venue: draft.venue.trim(),
      pattern,
    },
    people: lines.length === 0 && alone.name !== '' ? [alone] : lines,
    keyboard: keyboardOf(draft),
    firstMeetingOn: draft.firstOn ?? nextDayOf(draft, today),
  }
}

/** Lines that were read, after those that are there. A name already given as being at the keyboard is found among them. */
export function withLines(draft: TeamDraft, lines: readonly PersonLine[]): TeamDraft {
  const firstId = Math.max(0, ...draft.lines.map((line) => line.id)) + 1
  const made = lines.map((line, index): LineDraft => ({ id: firstId + index, line, isSettled: false }))
  const wanted = draft.keyboardName.trim().toLocaleLowerCase('en-GB')
  const atKeyboard = made.find(({ line }) => wanted !== '' && line.name.toLocaleLowerCase('en-GB') === wanted)
  return {
    ...draft,
    lines: [...draft.lines, ...made],
    keyboardLine: draft.keyboardLine ?? atKeyboard?.id ?? null,
  }
}
