/**
 * A document as words, before it is Word, a page on screen or plain text: the same words in the same order everywhere.
 * Built in electron/core/documents, shown by renderer/src/features/minutes, written by electron/core/documents/docx.
 */
export type Run = {
  readonly text: string
  readonly bold?: true
  /** https, mailto or tel only. */
  readonly href?: string
  /** A line break before this run. */
  readonly breakBefore?: true
}

export type DocumentBlock =
  /** Level 1 is the title and stands once, first; no level is skipped. `id` ties a heading to its item, for the preview. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly role?: 'status' | 'decision' | 'action' | 'small-print'
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** Label and value, one a line ("Date: Thursday 11 June 2026"). */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** Data only; at most four columns; no empty cell: "None" is written. `widths` are shares that sum to 1. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly header: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  /** A labelled ruled line: a place to write. */
  | { readonly kind: 'write-line'; readonly label: string }

export type ListItem = { readonly runs: readonly Run[]; readonly children?: DocumentBlock & { readonly kind: 'list' } }

export type DocumentModel = {
  readonly title: string
  readonly author: string
  readonly language: 'en-GB'
  /** Printed at the top of every page: the team, and the status in words. */
  readonly header: { readonly left: string; readonly right: string }
  readonly blocks: readonly DocumentBlock[]
  /** `MILL 2026-06-11 minutes DRAFT team`, without the ending. */
  readonly fileName: string
}

export type DocumentRequest =
  | {
      readonly document: 'minutes'
      readonly meetingId: string
      readonly version: 'team'
      readonly approvedVersion?: number | undefined
    }
  | { readonly document: 'agenda'; readonly meetingId: string }
