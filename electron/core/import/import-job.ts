import type { Day, Id } from '../../../shared/model/common'
import type { ImportOwner, ImportReading } from '../../../shared/model/import'
import type { Named } from '../../../shared/rules/names'

/** An action of the locality, as far as an imported row can be found to be the same. */
export type KnownAction = {
  readonly actionId: Id
  /** Printed, without the locality: "26/A041". */
  readonly number: string
  /** The name of the log it came from; null where it came from none. */
  readonly source: string | null
  /** Numbers of logs; empty where it has none. */
  readonly aliases: readonly string[]
  readonly title: string
  readonly raisedOn: Day
  readonly owner: ImportOwner
}

/** What the worker needs to read an old log: the bytes or text, and who and what is already here. */
export type ImportJob = {
  readonly source:
    | { readonly kind: 'text'; readonly text: string; readonly html?: string }
    | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  readonly reading: ImportReading
  readonly people: readonly Named[]
  /** YYYY-MM-DD; a raised day without a year is the latest up to it, a due day the nearest to it. */
  readonly today: string
  /** What "next meeting" means in a due column; absent where none is planned. */
  readonly nextMeetingOn?: Day
  /** What is here already, archive included. */
  readonly known?: readonly KnownAction[]
}
