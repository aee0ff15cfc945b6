import type { Id } from '../../../shared/model/common'
import type { ImportReading } from '../../../shared/model/import'

/** What the worker needs to read an old log: the bytes or text, and who is already here. */
export type ImportJob = {
  readonly source:
    | { readonly kind: 'text'; readonly text: string; readonly html?: string }
    | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  readonly reading: ImportReading
  readonly people: readonly { readonly id: Id; readonly name: string; readonly initials: string }[]
  /** YYYY-MM-DD; a raised day without a year is the latest up to it, a due day the nearest to it. */
  readonly today: string
}
