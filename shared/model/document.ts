import type { Id } from './common'
import type { Finding } from './personal-data'

/**
 * A document as words, before it is Word, PDF, a page on screen or plain text: the same words in the same order
 * everywhere. Built in electron/core/documents, shown by renderer/src/features/papers.
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
  /**
   * Level 1 is the title and stands once, first; no level is skipped. `id` ties a heading to its item, for the preview.
   * `startsPage`: what follows begins on a page of its own.
   */
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      readonly id?: string
      readonly startsPage?: true
    }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly role?: 'status' | 'decision' | 'action' | 'small-print'
      /** Stands on one page with what follows. */
      readonly withNext?: true
    }
  /** `start`: the first number of an ordered one, 1 where none is said. */
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start?: number
      readonly items: readonly ListItem[]
    }
  /** Label and value, one a line ("Date: Thursday 11 June 2026"). `together`: all on one page. */
  | {
      readonly kind: 'facts'
      readonly facts: readonly { readonly label: string; readonly value: string }[]
      readonly together?: true
    }
  /** Data only; at most four columns; no empty cell: "None" is written. `widths` are shares that sum to 1. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly header: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  /** A labelled ruled line: a place to write. `more` lines follow it for longer answers, each ruled. */
  | { readonly kind: 'write-line'; readonly label: string; readonly more?: number }

export type ListItem = { readonly runs: readonly Run[]; readonly children?: readonly ListPart[] }

/** What stands under the first words of an item, in order: lists of the next level, and paragraphs after them. */
export type ListPart =
  | (DocumentBlock & { readonly kind: 'list' })
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }

/** The council's own look: presentation only, never words. Colours are `#rrggbb`. */
export type DocumentLook = {
  readonly font: string
  /** Points; 12 or more. */
  readonly size: number
  readonly headingColour: string
  readonly lineColour: string
}

export type DocumentLogo = {
  readonly type: 'png' | 'jpeg'
  /** base64 */
  readonly data: string
  /** In the file. */
  readonly width: number
  readonly height: number
  /** What a screen reader says. */
  readonly alt: string
}

export type DocumentModel = {
  readonly title: string
  readonly author: string
  readonly language: 'en-GB'
  /** Printed at the top of every page: the team, and the status in words. */
  readonly header: { readonly left: string; readonly right: string }
  /** Printed at the foot of every page before "Page 1 of 3"; may be empty. */
  readonly footer: string
  readonly look: DocumentLook
  /** Stands at the top of the first page. */
  readonly logo: DocumentLogo | null
  readonly blocks: readonly DocumentBlock[]
  /** `MILL 2026-06-11 minutes DRAFT team`, without the ending. */
  readonly fileName: string
}

/** What a document of a version leaves out, for the person who saves it. */
export type LeftOut = {
  /** "item 11", as the agenda counts them; headings that are there without their words count too. */
  readonly items: readonly string[]
  readonly actions: number
  readonly stories: number
}

/** How many there are of what can be put into minutes or left out of them. */
export type ContentCounts = {
  readonly actions: number
  readonly fullLog: number
  readonly pledges: number
  readonly stories: number
}

/** A document ready to be looked at before it is saved. */
export type DocumentPreview = {
  readonly model: DocumentModel
  /** What the personal-data check found, settled or not, in the order of the words. Empty where nothing is checked. */
  readonly findings: readonly Finding[]
  /** Findings that stop the save of a partner or public version, and that team versions warn of. */
  readonly unsettled: number
  readonly leftOut: LeftOut
  /** Of minutes only. */
  readonly counts: ContentCounts | null
  /** People or organisations an action sheet has a page for, in its order. */
  readonly pagesFor: readonly { readonly id: Id | 'team' | 'nobody'; readonly name: string }[]
}
