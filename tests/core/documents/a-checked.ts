import { printableModel } from '../../../electron/core/documents/printable'
import type { DocumentSnapshot } from '../../../electron/core/documents/snapshot'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import type { DocumentVersion } from '../../../shared/model/document-request'
import type { Role } from '../../../shared/model/person'
import type { CheckAnswer, FindingKind, SettledAs } from '../../../shared/model/personal-data'
import { aSnapshot } from './a-snapshot'

// A document as small as can be, and the people who are looked for in it.

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })

export function aModel(blocks: readonly DocumentBlock[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return printableModel({
    title: 'Minutes',
    author: 'Millbrook Connected Team',
    language: 'en-GB',
    header: { left: 'Millbrook Connected Team', right: 'DRAFT' },
    footer: '',
    look: { font: 'Arial', size: 12, headingColour: '#1f3864', lineColour: '#1f3864' },
    logo: null,
    fileName: 'MILL 2026-06-11 minutes DRAFT',
    blocks: [{ kind: 'heading', level: 1, text: 'Minutes' }, ...blocks],
    ...changes,
  })
}

function role(name: Role['name'], localityId = 'mill'): Role {
  return { localityId, name, from: null, to: null, standing: 'confirmed', time: { freed: 'unknown', words: '' } }
}

export const everybody = [
  { id: 'owen', name: 'Owen Larkspur', initials: 'OL', mayBeNamedInPublic: false, roles: [role('member')] },
  { id: 'bev', name: 'Bev Oakley', initials: 'BO', mayBeNamedInPublic: false, roles: [role('resident')] },
  { id: 'idris', name: 'Idris Vaughan', initials: 'IV', mayBeNamedInPublic: false, roles: [role('volunteer')] },
  { id: 'jean', name: 'Jean Whitby', initials: 'JW', mayBeNamedInPublic: true, roles: [role('councillor')] },
  { id: 'far', name: 'Ada Farrow', initials: 'AF', mayBeNamedInPublic: false, roles: [role('lead', 'elsewhere')] },
]

export function snapshotFor(
  version: DocumentVersion,
  changes: Partial<Parameters<typeof aSnapshot>[0]> = {},
): DocumentSnapshot {
  return aSnapshot({ request: { document: 'minutes', meetingId: 'meeting-june', version }, everybody, ...changes })
}

export function answer(version: DocumentVersion, findingKind: FindingKind, text: string, as: SettledAs): CheckAnswer {
  return {
    ...{ kind: 'check-answer', id: `answer-${text.length}-${as.kind}`, scope: { kind: 'meeting', id: 'meeting-june' } },
    ...{ version, findingKind, text, as, on: '2026-06-12', byPersonId: null },
  }
}
