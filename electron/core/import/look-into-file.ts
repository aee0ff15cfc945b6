import type { LookedInto } from '../../../shared/contract'
import type { ImportPreview, PeoplePreview } from '../../../shared/model/import'
import type { Outcome, Problem } from '../../../shared/refusals'
import { isHonorific, isParticle } from '../../../shared/rules/names'
import { readHeading } from '../../../shared/rules/people-table'
import type { JobRunner } from '../workers/jobs'
import { meaningOfHeading } from './guess-columns'

export type SentFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * What a file is that somebody sent: a list of people or an action log. Both readers are asked, and what they made of it
 * is compared; a file that is neither is refused by its ending. Nothing is stored.
 */
export async function lookIntoFile(
  file: SentFile,
  { jobs, today }: { readonly jobs: JobRunner; readonly today: string },
): Promise<Outcome<LookedInto>> {
  const source = { kind: 'file', ...file } as const
  const people = await jobs.run('people.read', { source, today })
  const log = await jobs.run('import.read', { source, reading: {}, people: [], today })
  const inLog = log.ok ? logLikeness(log.value) : 0
  const inPeople = people.ok ? peopleLikeness(people.value) : 0
  if (log.ok && inLog >= likely && inLog >= inPeople) {
    const rows = log.value.rows.filter((row) => row.skipped === null).length
    return { ok: true, value: { kind: 'action-log', name: file.name, rows } }
  }
  if (people.ok && inPeople >= likely)
    return { ok: true, value: { kind: 'people', name: file.name, people: people.value } }
  return { ok: false, problem: whyNot(file, log, people) }
}

/** Of 1: from here on a file is taken for what it looks like. */
const likely = 0.5

/** Headings say it best: what is to be done, and who, when or how far. Without them, rows with days do. */
function logLikeness({ hasHeader, columns, rows }: ImportPreview): number {
  const headings = columns.map((column) => column.heading)
  const meanings = new Set(hasHeader ? headings.map(meaningOfHeading) : [])
  if (meanings.has('what') && aboutWork.some((meaning) => meanings.has(meaning))) return 1
  if (hasHeader && readHeading(headings.join('\t')) !== null) return 0
  const data = rows.filter((row) => row.skipped === null)
  if (data.length === 0 || columns.length < 2) return 0
  const dated = data.filter(({ action }) => action !== null && (action.raisedOn !== null || action.dueOn !== null))
  return dated.length / data.length
}

const aboutWork = ['owner', 'due-on', 'state', 'raised-on'] as const

function peopleLikeness({ people }: PeoplePreview): number {
  return people.filter(isLikeAPerson).length / people.length
}

/** A short name in capitals, or a seat that nobody has: not a sentence. */
function isLikeAPerson({ name, jobTitle, role, asPasted }: PeoplePreview['people'][number]): boolean {
  if (asPasted.length > 160) return false
  if (name === '') return jobTitle !== '' || role !== 'member'
  const words = name.split(' ').filter((word) => !isHonorific(word) && !isParticle(word))
  return words.length >= 1 && words.length <= 4 && words.every((word) => !/^\p{Ll}|\d/u.test(word))
}

/** A file that is too large says so; of one that we cannot read, or that is neither, the ending is told. */
function whyNot(file: SentFile, ...read: readonly Outcome<unknown>[]): Problem {
  const sized = read.flatMap((outcome) => (outcome.ok || !sizes.has(outcome.problem.code) ? [] : [outcome.problem]))[0]
  return sized ?? { code: 'not-for-us', ending: /\.([^.\s]{1,12})$/u.exec(file.name)?.[1]?.toLowerCase() ?? '' }
}

const sizes: ReadonlySet<Problem['code']> = new Set(['too-large', 'too-many-rows', 'too-many-columns'])
