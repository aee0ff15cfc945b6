import type { SavedFilter } from '../../model/board-filter'
import type { Id, Instant } from '../../model/common'
import type { PeoplePreview } from '../../model/import'

// What concerns this laptop: folders, backups, who is at the keyboard, and the workspace that is open.

export type BackupHeading = {
  readonly id: string
  readonly at: Instant
  readonly because: 'start' | 'meeting-end' | 'hourly' | 'asked' | 'migration' | 'import' | 'restore'
  readonly documents: number
  readonly bytes: number
}

/** How the last try went. */
export type BackupState = {
  /** The newest there is, as far as is known: null where none can be seen. */
  readonly lastGoodAt: Instant | null
  /** Why there is none since; null where the last try made one. */
  readonly failed: 'folder-gone' | 'may-not-write' | 'disk-full' | 'failed' | null
}

export type ChosenFolder = {
  readonly dir: string | null
  readonly sameDisk: boolean
  readonly synced: 'OneDrive' | null
}

export type LookedInto =
  | { readonly kind: 'people'; readonly name: string; readonly people: PeoplePreview }
  | { readonly kind: 'action-log'; readonly name: string; readonly rows: number }

export type PickedFile = { readonly fileId: Id; readonly name: string; readonly bytes: number }

export type UserSettings = {
  readonly keyboardPersonId: Id | null
  readonly look: 'system' | 'light' | 'dark'
  readonly textSize: number
  readonly contrast: 'system' | 'more'
  readonly motion: 'system' | 'less'
  /** Off: a letter alone does nothing, only its chord. */
  readonly oneKeyCommands: boolean
  readonly backupsDir: string
  /** When each enabler last looked at their desk on this laptop. */
  readonly deskLookedAt: Readonly<Record<Id, Instant>>
  /** The questions that stood on it then: one that is not among them has come to it, whatever brought it there. */
  readonly deskHad: Readonly<Record<Id, readonly Id[]>>
  /** This person's ways of looking at the boards; they name people and places of whatever workspace they were made in. */
  readonly savedFilters: readonly SavedFilter[]
}

/** What was found and mended on opening, to be told in words. */
export type OpenReport = {
  readonly replayed: number
  readonly cutBytes: number
  /** Documents that could not be read: moved aside, and rebuilt from the backup named, or lost. */
  readonly mended: readonly {
    readonly document: string
    readonly keptAs: string
    readonly from: 'previous' | 'backup' | 'journal' | 'nothing'
  }[]
  /** Journal lines that could not be used, named by seq or position. */
  readonly leftOut: readonly string[]
  readonly recoveredDrafts: number
  readonly liveMeetingId: Id | null
}

export type WorkspaceState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open'
      readonly dir: string
      readonly report: OpenReport
      readonly savedAt: Instant | null
      /** Absent until the first try. */
      readonly backup?: BackupState
    }
  | {
      readonly kind: 'read-only'
      readonly dir: string
      readonly because:
        | { readonly kind: 'held'; readonly holder: string; readonly host: string; readonly since: Instant }
        | { readonly kind: 'newer'; readonly version: number }
        | { readonly kind: 'folder' }
    }
  | {
      readonly kind: 'failed'
      readonly dir: string
      readonly because:
        | { readonly kind: 'not-a-workspace' }
        | { readonly kind: 'missing' }
        | { readonly kind: 'may-not-read' }
        | { readonly kind: 'may-not-write' }
        | { readonly kind: 'disk-full' }
        | { readonly kind: 'damaged'; readonly detail: string }
    }

export type HostState = {
  readonly workspace: WorkspaceState
  readonly user: UserSettings
  readonly folders: {
    readonly workspace: string
    readonly backups: string
    /** Where papers are saved: the folder of the last one, else Documents. */
    readonly papers: string
    readonly sameDisk: boolean
    readonly synced: 'OneDrive' | null
  }
  /** The open workspace is the sample: nothing in it is real, and it can be thrown away. */
  readonly isSample: boolean
  /** How many screens are on: with a second one, what is confidential may be on a wall. */
  readonly screens: number
  readonly platform: 'windows' | 'mac' | 'linux'
  /** Added to the page's own clock, so that screen and core agree on what day it is; 0 but in demos and tests. */
  readonly clockOffsetMs: number
  readonly version: string
}
