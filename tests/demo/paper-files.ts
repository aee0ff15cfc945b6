import { readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The papers the demo leaves beside its pictures. */
export const paperFiles = [
  'agenda.docx',
  'minutes-team.docx',
  'minutes-team.pdf',
  'minutes-partner.docx',
  'minutes-public.docx',
  'minutes-with-template.docx',
  'action-sheet.docx',
  'extract.docx',
  'actions.csv',
  'actions.xlsx',
  'enabler-brief.docx',
  'pledges.docx',
  'next-meeting.ics',
] as const
export type PaperFile = (typeof paperFiles)[number]

/** Of an earlier run: they must not pass for those of this one. */
export async function removePapers(folder: string): Promise<void> {
  await Promise.all(paperFiles.map((name) => rm(join(folder, name), { force: true })))
}

/** What a file of its kind begins with; a table in CSV begins with any words. */
const beginnings: Readonly<Record<string, string>> = {
  '.docx': 'PK',
  '.xlsx': 'PK',
  '.pdf': '%PDF-',
  '.ics': 'BEGIN:VCALENDAR',
}

/** Throws, naming each, where papers are missing, empty or not what their names say. */
export async function checkPapers(folder: string): Promise<void> {
  const wrong = await Promise.all(paperFiles.map((name) => whatIsWrong(folder, name)))
  const said = wrong.filter((words) => words !== null)
  if (said.length > 0) throw new Error(`The papers are not whole: ${said.join('; ')}`)
}

async function whatIsWrong(folder: string, name: PaperFile): Promise<string | null> {
  const bytes = await readFile(join(folder, name)).catch(() => null)
  if (bytes === null) return `${name} is missing`
  if (bytes.length === 0) return `${name} is empty`
  const begins = beginnings[extname(name)] ?? ''
  return bytes.toString('latin1', 0, begins.length) === begins ? null : `${name} does not begin with ${begins}`
}
