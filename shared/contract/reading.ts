import * as z from 'zod'
import type { MatterArising } from '../model/approved-minutes'
import { BoardCardRef } from '../model/board'
import { Day, Id } from '../model/common'
import type { DocumentPreview } from '../model/document'
import { DocumentRequest } from '../model/document-request'
import { type FindAnswer, FindAsk } from '../model/find'
import { type ImportPreview, ImportReading, ImportSource, type PeoplePreview } from '../model/import'
import { type KeptLine, LinePlace } from '../model/kept-line'
import type { Logo } from '../model/logo'
import type { Meeting } from '../model/meeting'
import { Notes } from '../model/notes'
import type { AgendaProposal, WaitingItem } from '../model/proposal'
import type { TemplateReport } from '../model/word-template'
import type { ActionView } from './answers/cards'
import type { WorkingSet } from './answers/heads'
import type { BackupHeading } from './answers/laptop'
import type { DecisionRegister, MeetingHour, MeetingView, MinutesComparison } from './answers/meetings'
import type { ChippingIn } from './answers/people'
import { command, type Done, nothing, query } from './call'

/** Taking back, being safe, and reading. */
export const readingCalls = {
  // ── taking back, and being safe
  'history.undo': command<{ label: string }>()(nothing),
  'history.redo': command<{ label: string }>()(nothing),
  'backup.restore': command<Done>()(z.object({ backupId: z.string().max(80) })),

  // ── reading
  'working-set': query<WorkingSet>()(nothing),
  'meeting.open': query<MeetingView>()(z.object({ meetingId: Id })),
  'meeting.list': query<readonly Meeting[]>()(z.object({ localityId: Id })),
  /** What Today draws of each agenda. Meetings that are gone are left out. */
  'meeting.hours': query<readonly MeetingHour[]>()(z.object({ meetingIds: z.array(Id).max(50) })),
  'agenda.proposal': query<AgendaProposal>()(z.object({ meetingId: Id })),
  /** What waits for an agenda, oldest first; then what was dropped, newest first. */
  'agenda.parking-lot': query<readonly WaitingItem[]>()(z.object({ localityId: Id })),
  /** What changed in the place since its last record; for a closed meeting, as it was then. */
  'meeting.matters-arising': query<{
    since: Day | null
    /** `isConfidential`: it came from an item that is confidential today, and may not be read out to everybody. */
    lines: readonly (MatterArising & { readonly isConfidential: boolean })[]
  }>()(z.object({ meetingId: Id })),
  /** Decisions of all meetings, newest first, `limit` of them from `offset`. */
  'decision.list': query<DecisionRegister>()(
    z.object({
      localityId: Id.nullable(),
      words: z.string().max(400),
      from: Day.nullable(),
      to: Day.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
      /** In the register of one place: with the words of confidential decisions. Otherwise they come without. */
      showConfidential: z.boolean().optional(),
    }),
  ),
  /** Both texts block by block, with what was taken out and put in. Version 0 is the draft as it stands. */
  'minutes.compare': query<MinutesComparison>()(
    z.object({ meetingId: Id, before: z.number().int().min(0), after: z.number().int().min(0) }),
  ),
  /** Which cards came from an item that is confidential today, of all open ones or of these: what must not be read off a wall. */
  'cards.confidential': query<{ ids: readonly Id[] }>()(z.object({ cards: z.array(BoardCardRef).max(500).optional() })),
  /** Likewise of the corrections that a meeting made or that were made to its minutes: those that name such an item. */
  'corrections.confidential': query<{ ids: readonly Id[] }>()(z.object({ meetingId: Id })),
  'action.open': query<ActionView>()(z.object({ actionId: Id })),
  /** Searches everything, the archive included. While the archive is still being read it answers with what it has. */
  find: query<FindAnswer>()(FindAsk),
  /** Actions finished and pledge sides kept in the last twelve weeks, archive included, by organisation, in no order. */
  'people.chipping-in': query<readonly ChippingIn[]>()(z.object({ localityId: Id })),
  'people.read': query<PeoplePreview>()(z.object({ source: ImportSource })),
  'import.read': query<ImportPreview>()(z.object({ localityId: Id, source: ImportSource, reading: ImportReading })),
  'document.preview': query<DocumentPreview>()(DocumentRequest),
  /** The same words in the same order as the paper, for an e-mail. */
  'document.text': query<{ text: string }>()(DocumentRequest),
  /** Years a place has minutes of, newest first, with how many. */
  'minutes.years': query<readonly { readonly year: number; readonly meetings: number }[]>()(
    z.object({ localityId: Id }),
  ),
  'logo.open': query<{ logo: Logo | null }>()(nothing),
  /** What a picked Word template would give to papers, before it is kept; `mark` names its very bytes. */
  'template.look-into': query<{ report: TemplateReport; mark: string }>()(z.object({ fileId: Id })),
  'template.open': query<{ template: TemplateReport | null }>()(nothing),
  'backup.list': query<readonly BackupHeading[]>()(nothing),
  'backup.make': query<BackupHeading>()(nothing),
  /** Reads every document of a backup back and compares its hash. */
  'backup.verify': query<{ documents: number }>()(z.object({ backupId: z.string().max(80) })),
  /** Keystrokes on their way: overwritten and fsynced, no journal line, no undo step. */
  'draft.save': query<Done>()(z.object({ itemId: Id, meetingId: Id, notes: Notes })),
  /** A line begun in a meeting and not added yet, or a field of a card that is written out there, likewise; an empty text is one that was added or wiped. */
  'draft.save-line': query<Done>()(z.object({ meetingId: Id, place: LinePlace, text: z.string().max(100_000) })),
  'draft.lines': query<readonly KeptLine[]>()(z.object({ meetingId: Id })),
} as const
