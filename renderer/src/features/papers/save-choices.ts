import { create } from 'zustand'
import type { Id } from '../../../../shared/model/common'
import {
  type DocumentName,
  type DocumentRequest,
  type DocumentVersion,
  documentVersions,
  type FileFormat,
  type MinutesContents,
  type ToSave,
  usualContents,
} from '../../../../shared/model/document-request'
import { assertNever } from '../../../../shared/refusals'
import type { SaveAsked } from './save-asked'

export type PaperKind = DocumentName | 'calendar' | 'year'
/** What a paper can be saved as; `ics` is for calendars alone and chosen by nobody. */
export type Format = Exclude<FileFormat, 'ics'>

/** Everything that can be chosen for one kind of paper or another. */
export type Choices = {
  readonly version: DocumentVersion
  readonly format: Format
  readonly contents: MinutesContents
  readonly by: 'all' | 'owner' | 'organisation'
  readonly only: Id | 'team' | 'nobody' | null
  readonly which: 'open' | 'all'
  readonly sheet: 'wall' | 'thanks'
  readonly isSeries: boolean
  /** Null until the years are known: the newest of them. */
  readonly year: number | null
  readonly versions: readonly DocumentVersion[]
}
type Kept = Partial<Pick<Choices, 'version' | 'format' | 'contents' | 'versions'>>

/** What was chosen for each kind of paper, until the app is closed. */
export const useKeptChoices = create<{
  readonly byKind: Readonly<Partial<Record<PaperKind, Kept>>>
  readonly opens: boolean
}>(() => ({ byKind: {}, opens: true }))

export function keepChoices(kind: PaperKind, kept: Kept): void {
  useKeptChoices.setState(({ byKind }) => ({ byKind: { ...byKind, [kind]: { ...byKind[kind], ...kept } } }))
}

export function paperKind(asked: SaveAsked): PaperKind {
  return asked.kind === 'document' ? asked.request.document : asked.kind
}

/**
 * What the dialog begins with: what was asked for, and for the rest what was chosen last. A version chosen before stays,
 * but never one that shows more than the screen which asked.
 */
export function firstChoices(asked: SaveAsked, kept: Kept = {}): Choices {
  const request = asked.kind === 'document' ? asked.request : null
  const version = request !== null && 'version' in request ? request.version : 'team'
  const sheet = request?.document === 'action-sheet' ? request : null
  return {
    version: stricter(version, kept.version ?? version),
    format: (asked.kind === 'document' ? asked.format : undefined) ?? kept.format ?? 'docx',
    contents: (request?.document === 'minutes' ? request.contents : undefined) ?? kept.contents ?? usualContents,
    by: sheet?.by ?? 'all',
    only: sheet?.only ?? null,
    which: request?.document === 'action-log' ? request.which : 'open',
    sheet: request?.document === 'pledges' ? request.sheet : 'wall',
    isSeries: asked.kind === 'calendar' && asked.request.meetingId === null,
    year: null,
    versions: kept.versions ?? ['team'],
  }
}

function stricter(a: DocumentVersion, b: DocumentVersion): DocumentVersion {
  return documentVersions.indexOf(a) >= documentVersions.indexOf(b) ? a : b
}

/** Whether names and openness differ by who the paper is for. */
export function hasVersions(asked: SaveAsked): boolean {
  return asked.kind === 'document' && 'version' in asked.request
}

export function formatsOf(kind: PaperKind): readonly Format[] {
  if (kind === 'calendar') return []
  return kind === 'action-log' ? ['docx', 'pdf', 'csv', 'xlsx'] : ['docx', 'pdf']
}

/** The paper as it was chosen; null where there is no page to look at. */
export function requestOf(asked: SaveAsked, choices: Choices): DocumentRequest | null {
  if (asked.kind !== 'document') return null
  const { request } = asked
  const { version } = choices
  switch (request.document) {
    case 'agenda':
    case 'signing-in':
    case 'enabler-brief':
      return request
    case 'minutes':
      return { ...request, version, contents: choices.contents }
    case 'action-sheet':
      return { ...request, version, by: choices.by, only: choices.by === 'all' ? null : choices.only }
    case 'action-log':
      return { ...request, version, which: choices.which }
    case 'pledges':
      return { ...request, version, sheet: choices.sheet }
    case 'extract':
      return { ...request, version }
    default:
      return assertNever(request)
  }
}

/** What the host is to save; null while something still has to be chosen. `nextMeetingId`: of the place, for its calendar. */
export function toSave(asked: SaveAsked, choices: Choices, nextMeetingId: Id | null): ToSave | null {
  const { format } = choices
  if (asked.kind === 'calendar') {
    const meetingId = choices.isSeries ? null : (asked.request.meetingId ?? nextMeetingId)
    if (!choices.isSeries && meetingId === null) return null
    return { kind: 'calendar', request: { localityId: asked.request.localityId, meetingId }, format: 'ics' }
  }
  const paper = format === 'csv' || format === 'xlsx' ? null : format
  if (asked.kind === 'year') {
    const { year, versions } = choices
    if (year === null || versions.length === 0 || paper === null) return null
    return { kind: 'year', request: { localityId: asked.localityId, year, versions: [...versions] }, format: paper }
  }
  const request = requestOf(asked, choices)
  if (request === null) return null
  if (paper !== null) return { kind: 'document', request, format: paper }
  if (request.document !== 'action-log' || format === 'docx' || format === 'pdf') return null
  const { localityId, version, which } = request
  return { kind: 'table', request: { localityId, version, which }, format }
}
