import type * as z from 'zod'
import { actionCalls } from './contract/actions'
import type { OnBehalf } from './contract/answers/cards'
import type { WorkingRecord } from './contract/answers/heads'
import type { BackupState, HostState } from './contract/answers/laptop'
import { closedCalls } from './contract/closed'
import { escalationCalls } from './contract/escalations'
import { hostCalls } from './contract/host'
import { meetingCalls } from './contract/meetings'
import { peopleCalls } from './contract/people'
import { permissionCalls } from './contract/permissions'
import { pledgeCalls } from './contract/pledges'
import { readingCalls } from './contract/reading'
import type { Day, Id, Instant } from './model/common'
import type { DocumentVersion, SaveRequest } from './model/document-request'
import type { RecordRef } from './model/record'
import type { Outcome, Problem } from './refusals'

// What is answered, by what it is about.
export type * from './contract/answers/cards'
export type * from './contract/answers/heads'
export type * from './contract/answers/laptop'
export type * from './contract/answers/meetings'
export type * from './contract/answers/people'

/**
 * Everything the screen can ask of the core, by name. A command changes the store: one gesture, one command,
 * one journal line, one undo step. A query reads. A host call concerns this laptop: folders, windows, who is at the keyboard.
 */
export const contract = {
  ...peopleCalls,
  ...meetingCalls,
  ...actionCalls,
  ...pledgeCalls,
  ...escalationCalls,
  ...permissionCalls,
  ...closedCalls,
  ...readingCalls,
  ...hostCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type NamesOf<Kind extends string> = { [N in CallName]: Contract[N] extends { kind: Kind } ? N : never }[CallName]
export type CommandName = NamesOf<'command'>
export type QueryName = NamesOf<'query'>
export type HostCallName = NamesOf<'host'>
/** What the caller writes (defaults not yet filled in). */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>
export type OutputOf<N extends CallName> = Contract[N] extends { readonly output?: infer Output }
  ? NonNullable<Output>
  : never

/** Every change names who is at the keyboard and, where it differs, on whose behalf and how it came. */
export type CallOptions = { readonly callId?: Id; readonly onBehalf?: OnBehalf }

// ── the host, as the renderer sees it (window.host)

export type { SaveRequest } from './model/document-request'
/** Where the file, or the folder of a year, now is. */
export type SaveAnswer = {
  readonly saved: string
  readonly files: number
  /** Of a year: minutes that were not saved, and why. */
  readonly leftOut: readonly {
    readonly meetingId: Id
    readonly on: Day
    readonly version: DocumentVersion
    readonly problem: Problem
  }[]
}

export type MenuCommand =
  | 'today'
  | 'find'
  | 'settings'
  | 'import-log'
  | 'undo'
  | 'redo'
  | 'new-meeting'
  | 'save-word'
  | 'open-folder'
  | 'keyboard'
  | 'help'

export type HostEvent =
  | {
      readonly kind: 'changed'
      readonly seq: number
      readonly at: Instant
      readonly put: readonly WorkingRecord[]
      readonly remove: readonly RecordRef[]
      readonly touched: readonly RecordRef[]
      readonly undo: string | null
      readonly redo: string | null
    }
  | {
      readonly kind: 'progress'
      readonly callId: Id
      readonly done: number
      readonly of: number
      readonly words: string
    }
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  | { readonly kind: 'workspace'; readonly state: HostState }
  /** A backup was tried. */
  | { readonly kind: 'backup'; readonly state: BackupState }

export type Host = {
  call<N extends CallName>(name: N, input: InputOf<N>, options?: CallOptions): Promise<Outcome<OutputOf<N>>>
  save(request: SaveRequest): Promise<Outcome<SaveAnswer>>
  /** Returns a function that stops listening. */
  on(listener: (event: HostEvent) => void): () => void
}
