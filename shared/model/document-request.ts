import * as z from 'zod'
import { Id } from './common'

/** Who a document is for: PRODUCT.md §4. Each shows no more than the one before it. */
export const documentVersions = ['team', 'partner', 'public'] as const
export const DocumentVersion = z.enum(documentVersions)
export type DocumentVersion = z.infer<typeof DocumentVersion>

/** What goes into minutes beside the items. */
export const MinutesContents = z.object({
  /** The table of actions: those that changed since the last minutes, and the open ones. */
  actions: z.boolean(),
  /** Every action the place ever had, as an appendix. */
  fullLog: z.boolean(),
  /** Pledges marked on the day. */
  pledges: z.boolean(),
  stories: z.boolean(),
  logo: z.boolean(),
})
export type MinutesContents = z.infer<typeof MinutesContents>

export const usualContents: MinutesContents = {
  actions: true,
  fullLog: false,
  pledges: true,
  stories: true,
  logo: true,
}

/** A paper somebody asks for. */
export const DocumentRequest = z.discriminatedUnion('document', [
  z.object({ document: z.literal('agenda'), meetingId: Id }),
  z.object({
    document: z.literal('minutes'),
    meetingId: Id,
    version: DocumentVersion,
    /** An earlier approved text; without it the one that holds. */
    approvedVersion: z.number().int().min(1).optional(),
    /** `usualContents` where nothing is said. */
    contents: MinutesContents.optional(),
  }),
  /** The actions of the day: one list, or a page for each owner or organisation, or for one of them only. */
  z.object({
    document: z.literal('action-sheet'),
    meetingId: Id,
    version: DocumentVersion,
    by: z.enum(['all', 'owner', 'organisation']),
    /** A person or an organisation, or `team`, `nobody`; null is a page for each. */
    only: z.union([Id, z.literal('team'), z.literal('nobody')]).nullable(),
  }),
  z.object({
    document: z.literal('action-log'),
    localityId: Id,
    version: DocumentVersion,
    /** `all`: finished and dropped ones too, the archive included. */
    which: z.enum(['open', 'all']),
  }),
  z.object({ document: z.literal('signing-in'), meetingId: Id }),
  /** The open escalations of an enabler over all places, or one of them on its page. */
  z.object({
    document: z.literal('enabler-brief'),
    /** Null: those that wait for nobody. */
    personId: Id.nullable(),
    escalationId: Id.nullable(),
  }),
  /** `wall`: what is promised and under way; `thanks`: what was kept. */
  z.object({
    document: z.literal('pledges'),
    localityId: Id,
    version: DocumentVersion,
    sheet: z.enum(['wall', 'thanks']),
  }),
  /** One item with its number, or one decision of it. */
  z.object({
    document: z.literal('extract'),
    meetingId: Id,
    version: DocumentVersion,
    itemId: Id,
    decisionId: Id.nullable(),
  }),
])
export type DocumentRequest = z.infer<typeof DocumentRequest>
export type DocumentName = DocumentRequest['document']

/** The next meeting, or every one to come within a year, for a calendar. */
export const CalendarRequest = z.object({ localityId: Id, meetingId: Id.nullable() })
export type CalendarRequest = z.infer<typeof CalendarRequest>

/** All minutes of a calendar year, each in each of the versions. */
export const YearRequest = z.object({
  localityId: Id,
  year: z.number().int().min(1990).max(2199),
  versions: z.array(DocumentVersion).min(1).max(3),
  contents: MinutesContents.optional(),
})
export type YearRequest = z.infer<typeof YearRequest>

/** What is to be saved, and as what kind of file. */
export const ToSave = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), request: DocumentRequest, format: z.enum(['docx', 'pdf']) }),
  /** The action log as rows, with more columns than paper has room for. */
  z.object({
    kind: z.literal('table'),
    request: z.object({ localityId: Id, version: DocumentVersion, which: z.enum(['open', 'all']) }),
    format: z.enum(['csv', 'xlsx']),
  }),
  z.object({ kind: z.literal('calendar'), request: CalendarRequest, format: z.literal('ics') }),
  /** A folder of files. */
  z.object({ kind: z.literal('year'), request: YearRequest, format: z.enum(['docx', 'pdf']) }),
])
export type ToSave = z.infer<typeof ToSave>
export type FileFormat = ToSave['format']

export const SaveRequest = z.object({
  what: ToSave,
  /** Without its ending; the name by the house's pattern where nothing is said. */
  name: z.string().trim().min(1).max(200).optional(),
  /** A file of that name is replaced; otherwise it is refused with `file-exists`. */
  replace: z.boolean().default(false),
  /** Opened in its program when it is saved. */
  open: z.boolean().default(false),
  /** For its progress, and to stop it. */
  callId: Id.optional(),
})
export type SaveRequest = z.input<typeof SaveRequest>
