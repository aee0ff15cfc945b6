import * as z from 'zod'
import { ActionColumn } from './action'
import { Day, Id, Line, RequiredLine, Text } from './common'
import { RoleName } from './person'

export const importLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 60 } as const

/** What a column of an old log holds. */
export const ColumnMeaning = z.enum(['ignore', 'number', 'raised-on', 'what', 'detail', 'owner', 'due-on', 'state'])
export type ColumnMeaning = z.infer<typeof ColumnMeaning>

export const ImportSource = z.discriminatedUnion('kind', [
  /** Pasted: plain text, and the HTML table where the clipboard had one. */
  z.object({ kind: z.literal('text'), text: z.string(), html: z.string().optional() }),
  /** A file picked through host.pick-file; the renderer never sees a path it could choose itself. */
  z.object({ kind: z.literal('file'), fileId: Id }),
])
export type ImportSource = z.infer<typeof ImportSource>

/** Corrections of the guess. Absent means: guess. */
export const ImportReading = z.object({
  separator: z.enum(['comma', 'semicolon', 'tab']).optional(),
  hasHeader: z.boolean().optional(),
  columns: z.array(ColumnMeaning).max(importLimits.columns).optional(),
  /** Which of several tables or sheets; the one with the most rows unless said. */
  table: z.number().int().min(0).max(1_000).optional(),
})
export type ImportReading = z.infer<typeof ImportReading>

/** Who a cell names: a person of the workspace, initials nobody has yet (`key`, as written, upper case), all, or nobody. */
export const ImportOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: Id }),
  z.object({ kind: z.literal('new'), key: RequiredLine }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('nobody') }),
])
export type ImportOwner = z.infer<typeof ImportOwner>

/** A row as it would become an action. */
export const ImportAction = z.object({
  row: z.number().int().min(1),
  logNumber: Line,
  title: RequiredLine,
  detail: Text,
  raisedOn: Day.nullable(),
  dueOn: Day.nullable(),
  owner: ImportOwner,
  helpers: z.array(ImportOwner).max(50),
  column: ActionColumn,
})
export type ImportAction = z.infer<typeof ImportAction>

export type ImportRowProblem =
  /** A date that does not exist or cannot be understood, with the nearest that does. */
  | {
      readonly kind: 'no-such-day'
      readonly field: 'raisedOn' | 'dueOn'
      readonly text: string
      readonly suggestion: Day | null
    }
  | { readonly kind: 'no-words' }

export type ImportRow = {
  /** 1-based, counted over the data rows as they stand in the source. */
  readonly row: number
  readonly cells: readonly string[]
  /** null where the row is skipped. */
  readonly action: ImportAction | null
  readonly problem: ImportRowProblem | null
  readonly skipped: 'blank' | 'repeated-header' | 'heading' | 'total' | null
  /** The action that is here already from an earlier import of the same row; such a row is left out unless asked for. */
  readonly known: { readonly actionId: Id; readonly number: string } | null
}

export type ImportPreview = {
  readonly name: string
  readonly format: 'text' | 'table' | 'excel'
  /** Tables found one below the other, or the sheets of a workbook; `chosen` is the one read here. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly chosen: number
  readonly separator: 'comma' | 'semicolon' | 'tab'
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
  readonly hasHeader: boolean
  readonly columns: readonly { readonly heading: string; readonly meaning: ColumnMeaning }[]
  readonly rows: readonly ImportRow[]
  /** Initials or names in the log that nobody here has, most frequent first. */
  readonly newPeople: readonly { readonly key: string; readonly rows: number }[]
  /** How words were read, for the margin of the screen ("√ is Done"). Only those that occurred. */
  readonly readings: readonly { readonly word: string; readonly means: string }[]
}

/** What to do with a key of newPeople: somebody who is here already, or a new person; an empty name keeps the initials. */
export const ImportPerson = z.object({ key: RequiredLine, personId: Id.nullable(), name: Line })
export type ImportPerson = z.infer<typeof ImportPerson>

/** One pasted line of "Who comes", as understood. */
export const PersonLine = z.object({
  asPasted: Line,
  name: Line,
  organisation: Line,
  role: RoleName,
  /** "health visitor": printed behind the name, and what a vacancy is called. */
  jobTitle: Line,
  /** `nobody` is a vacancy ("health visitor – tbc"). `proposed` is an enabler named and not yet confirmed. */
  standing: z.enum(['confirmed', 'proposed', 'nobody']),
  /** The address that stood on the line. */
  email: Line.optional(),
})
export type PersonLine = z.infer<typeof PersonLine>

/** A list of people from a file or the clipboard, as understood. */
export type PeoplePreview = {
  readonly name: string
  readonly encoding: ImportPreview['encoding']
  readonly people: readonly z.infer<typeof PersonLine>[]
}
