import type { EscalationColumn } from './model/cards'
import type { Day, Id } from './model/common'
import type { MeetingState } from './model/meeting'
import type { RecordKind } from './model/record'

/**
 * Every expected "no". A refusal is a value, never an exception; the renderer owns the words
 * (renderer/src/ui/problem-words.ts), so that they are written once and can be read aloud to a room.
 */
export type Refusal =
  | { readonly code: 'bad-input'; readonly where: string }
  | { readonly code: 'no-workspace' }
  | { readonly code: 'read-only' }
  | { readonly code: 'missing'; readonly kind: RecordKind; readonly id: Id }
  | { readonly code: 'neighbour-missing'; readonly id: Id }
  | { readonly code: 'meeting-agrees-closure' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'blocked-by-needed' }
  | { readonly code: 'wrong-state'; readonly state: MeetingState }
  | { readonly code: 'locked-record' }
  /** Undo or redo would change approved minutes. */
  | { readonly code: 'undo-would-unlock'; readonly meetingId: Id; readonly metOn: Day }
  | { readonly code: 'no-outcome-yet'; readonly itemId: Id; readonly title: string }
  /** A meeting that has not been held cannot be written down from paper. */
  | { readonly code: 'not-held-yet'; readonly on: Day }
  | { readonly code: 'back-before-it-left'; readonly on: Day }
  | { readonly code: 'not-enough-minutes'; readonly minutes: number }
  /** A card stands on that agenda, and is talked about there. */
  | { readonly code: 'on-an-agenda'; readonly on: Day }
  /** What was asked for is not proposed any more: somebody put it on, or it is over. */
  | { readonly code: 'no-longer-proposed' }
  | { readonly code: 'has-number' }
  /** Something came of an agenda item, or a meeting holds a correction or an approval: it stays where it is. */
  | { readonly code: 'led-to-something' }
  /** It comes from an earlier meeting, or was handed in: it does not leave without a word. */
  | { readonly code: 'unfinished-business' }
  | { readonly code: 'another-meeting-is-live'; readonly meetingId: Id }
  | { readonly code: 'ends-before-it-starts' }
  | { readonly code: 'approved-before-it-met'; readonly metOn: Day }
  | { readonly code: 'code-taken'; readonly taken: string }
  | { readonly code: 'code-in-use'; readonly inUse: string }
  | { readonly code: 'initials-taken'; readonly taken: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'changed-since'; readonly label: string }
  | { readonly code: 'nothing-to-import' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-a-table' }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'no-such-day'; readonly text: string; readonly suggestion: Day | null }
  /** The escalation clock would allow more days to be seen than to be answered. */
  | { readonly code: 'seen-after-answered' }
  | { readonly code: 'role-ends-before-it-starts' }
  | { readonly code: 'role-twice' }
  | { readonly code: 'file-gone' }
  /** A file of another kind: its ending, for the words. */
  | { readonly code: 'not-for-us'; readonly ending: string }
  /** A workbook that opens only with a password. */
  | { readonly code: 'has-password' }
  /** Begins like a file we read, and cannot be read to its end. */
  | { readonly code: 'damaged-file' }
  /** What would break a rule of UK practice that papers are held to (PRODUCT.md §4). */
  | { readonly code: 'against-paper-rules'; readonly rule: PaperRule }
  /** A partner or public version with findings of the personal-data check that nobody has settled. */
  | { readonly code: 'personal-data'; readonly unsettled: number }
  /** `beside`: the first free name. */
  | { readonly code: 'file-exists'; readonly path: string; readonly beside: string }
  /** A name that no file can have on some system. */
  | { readonly code: 'bad-file-name'; readonly name: string }
  | { readonly code: 'no-minutes-in-year'; readonly year: number }
  | { readonly code: 'backup-missing'; readonly backupId: string }
  | { readonly code: 'backup-damaged'; readonly backupId: string }
  /** Made by a newer version of the app than this one. */
  | { readonly code: 'backup-newer'; readonly backupId: string }
  /** Somebody who has left cannot be given anything. */
  | { readonly code: 'person-left'; readonly personId: Id }
  /** Due, needed or reviewed before it was raised. */
  | { readonly code: 'due-before-raised'; readonly raisedOn: Day }
  | { readonly code: 'not-on-this-board' }
  /** Nobody, or nothing, on one side of a pledge. */
  | { readonly code: 'pledge-side-missing'; readonly side: 'weWill' | 'youWill' }
  /** A pledge is kept or changed by marking its sides. */
  | { readonly code: 'mark-needed' }
  | { readonly code: 'only-the-meeting-says-not-kept' }
  | { readonly code: 'condition-missing' }
  /** An escalation becomes Answered by an answer alone. */
  | { readonly code: 'answer-needed' }
  /** The team cannot close a question nobody has answered. */
  | { readonly code: 'not-answered-yet' }
  | { readonly code: 'words-needed'; readonly for: 'ask-back' | 'close' | 'yes-if' | 'not-now' | 'no' | 'reopen' }
  /** What was done does not follow from where it stands: a drafted question is not acknowledged. */
  | { readonly code: 'wrong-column'; readonly column: EscalationColumn }
  | { readonly code: 'escalation-to-oneself' }
  | { readonly code: 'already-with'; readonly personId: Id }
  /** Before what happened last, on `last`. */
  | { readonly code: 'before-what-happened'; readonly last: Day }
  | { readonly code: 'in-the-future'; readonly on: Day }
  | { readonly code: 'permission-ended'; readonly on: Day }
  | { readonly code: 'hands-over-to-leaver' }
  /** Two records are merged, and these two are one. */
  | { readonly code: 'merged-with-oneself' }
  /** Both are marked as there at a meeting whose record is still open: one of the two marks is wrong, or they are two people. */
  | { readonly code: 'both-were-there'; readonly meetingId: Id; readonly metOn: Day }
  /** The two who agree each spend of a place would be one. */
  | { readonly code: 'both-approve-spends'; readonly localityId: Id; readonly place: string }
  /** No program on this computer opens it. */
  | { readonly code: 'not-opened'; readonly what: 'mail' | 'web' }
  | { readonly code: 'cancelled' }

export type PaperRule =
  | { readonly kind: 'text-too-small'; readonly size: number; readonly least: number }
  | { readonly kind: 'text-too-large'; readonly size: number; readonly most: number }
  /** Not one of the sans-serif fonts known to be legible. */
  | { readonly kind: 'font-not-sans'; readonly font: string }
  | { readonly kind: 'not-a-colour'; readonly text: string }
  /** Contrast against white paper, as WCAG counts it. */
  | { readonly kind: 'too-pale'; readonly colour: string; readonly contrast: number; readonly least: number }
  | { readonly kind: 'logo-without-words' }
  | { readonly kind: 'logo-not-a-picture'; readonly ending: string }
  | { readonly kind: 'logo-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'logo-too-small'; readonly width: number; readonly height: number }

/** What the disk or another program would not do. `path` is for the screen, never for a log. */
export type Fault =
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'may-not-write'; readonly path: string }
  | { readonly code: 'file-in-use'; readonly path: string; readonly beside: string }
  | { readonly code: 'folder-gone'; readonly path: string }
  | { readonly code: 'lock-lost'; readonly holder: string }
  /** `detail` as the system says it. */
  | { readonly code: 'not-printed'; readonly detail: string }
  | { readonly code: 'disk-failed'; readonly path: string; readonly detail: string }
  /** A bug of ours: logged under this reference, which the person can quote. */
  | { readonly code: 'bug'; readonly reference: string }

export type Problem = Refusal | Fault
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** The result of a rule: what it asks for, or why not. `Refused` is branded so that the two cannot be confused. */
export type Refused = { readonly refused: Refusal }

export function refuse(refusal: Refusal): Refused {
  return { refused: refusal }
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value
}

export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
