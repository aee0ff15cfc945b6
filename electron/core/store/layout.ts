import { Id } from '../../../shared/model/common'
import type { AnyRecord } from '../../../shared/model/record'

/**
 * Which document a record lives in. Small ones that are read at every opening, and large ones that are not: meetings
 * and archives. A name is a path below the documents' folder; ids in it match our own pattern, titles never occur.
 */
export type Home =
  | { readonly kind: 'fixed'; readonly document: string }
  /** Split when it grows: `<prefix>-1`, `<prefix>-2` … */
  | { readonly kind: 'split'; readonly prefix: string }

/** A split document that is larger takes no new records. */
export const splitAt = 1024 * 1024

export const folders = ['catalogue', 'cards-live', 'cards-archive', 'meetings'] as const

export function homeOf(record: AnyRecord): Home {
  switch (record.kind) {
    case 'settings':
      return { kind: 'fixed', document: 'settings' }
    case 'counter':
      return { kind: 'fixed', document: 'counters' }
    case 'locality':
    case 'pot':
    case 'vacancy':
      return { kind: 'fixed', document: 'localities' }
    case 'person':
    case 'organisation':
      return { kind: 'fixed', document: 'people' }
    case 'meeting':
      return { kind: 'fixed', document: `catalogue/${record.localityId}-${record.on.slice(0, 4)}` }
    case 'permission':
      return { kind: 'fixed', document: 'permissions' }
    case 'logo':
      return { kind: 'fixed', document: 'logo' }
    case 'word-template':
      return { kind: 'fixed', document: 'word-template' }
    case 'check-answer':
      return {
        kind: 'fixed',
        document: record.scope.kind === 'meeting' ? meetingDocument(record.scope.id) : 'check-answers',
      }
    // Few, and asked for by the meeting they correct, which cannot know where they were made.
    case 'correction':
      return { kind: 'fixed', document: 'corrections' }
    case 'attendance':
    case 'item':
    case 'decision':
    case 'minutes':
      return { kind: 'fixed', document: meetingDocument(record.meetingId) }
    case 'action':
    case 'pledge':
    case 'escalation':
    case 'story':
    case 'spend':
    case 'opportunity':
    case 'parked':
      return record.archivedOn === null
        ? { kind: 'split', prefix: `cards-live/${record.localityId}` }
        : { kind: 'split', prefix: archivePrefix(record.localityId, Number(record.archivedOn.slice(0, 4))) }
  }
}

/** A heading keeps its catalogue when the meeting moves into another year: reading all of them finds it anyway. */
export function staysIn(document: string, record: AnyRecord, home: Home): boolean {
  if (record.kind === 'meeting') return document.startsWith(`catalogue/${record.localityId}-`)
  return home.kind === 'fixed' ? document === home.document : isPartOf(document, home.prefix)
}

export function isPartOf(document: string, prefix: string): boolean {
  return document.startsWith(`${prefix}-`) && /^\d+$/.test(document.slice(prefix.length + 1))
}

export function meetingDocument(meetingId: Id): string {
  return `meetings/${meetingId}`
}

export function archivePrefix(localityId: Id, year: number): string {
  return `cards-archive/${localityId}-${year}`
}

/** The year of an archive; null for what is none. */
export function archiveYearOf(document: string): number | null {
  const year = document.startsWith('cards-archive/') ? /-(\d{4})-\d+$/.exec(document)?.[1] : undefined
  return year === undefined ? null : Number(year)
}

export function isReadAtOpening(document: string): boolean {
  return !document.startsWith('meetings/') && !document.startsWith('cards-archive/')
}

export function isMeetingDocument(document: string): boolean {
  return document.startsWith('meetings/')
}

export function isId(text: string): boolean {
  return Id.safeParse(text).success
}

/** Only what we would write ourselves; anything else in the folder is somebody else's. */
export function isDocumentName(name: string): boolean {
  return /^([a-z-]+\/)?[a-z0-9][a-z0-9-]*$/.test(name)
}
