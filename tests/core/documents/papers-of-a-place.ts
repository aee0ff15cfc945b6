import type {
  ActionLogSnapshot,
  BriefSnapshot,
  MeetingSnapshot,
  PledgesSnapshot,
} from '../../../electron/core/documents/snapshot'
import { plainText } from '../../../electron/core/documents/text/text'
import type { DocumentModel } from '../../../shared/model/document'
import type { Person, RoleName } from '../../../shared/model/person'
import { aRole } from '../../../shared/rules/roles'
import { aLocality, anAction, anEscalation, anOrganisation, aPerson, aPledge, theSettings } from '../../builders'
import { aBelievableSnapshot } from './a-snapshot'

// Snapshots of the papers that are of no single meeting: the log of a place, an enabler's brief, pledges.

const somebody = (id: string, name: string, initials: string, role: RoleName, rest: Partial<Person> = {}): Person =>
  aPerson({ id, name, initials, roles: [aRole('mill', role)], ...rest })

export const owen = somebody('owen', 'Owen Larkspur', 'OL', 'member', {
  jobTitle: 'Housing officer',
  organisationId: 'peakside',
})
export const bev = somebody('bev', 'Bev Oakes', 'BO', 'resident', { organisationId: 'residents' })
export const anna = somebody('anna', 'Dr Anna Roe', 'AR', 'enabler', { jobTitle: 'Director of public health' })
const people = [owen, bev, anna]
const organisations = [
  anOrganisation({ id: 'peakside', name: 'Peakside Homes', sector: 'housing' }),
  anOrganisation({ id: 'residents', name: 'Weir Court Residents', sector: 'residents' }),
]
const common = {
  settings: theSettings(),
  logo: null,
  people,
  organisations,
  everybody: people,
  answers: [],
  closed: {},
  today: '2026-06-12',
}
const millbrook = aLocality({ id: 'mill' })
const carrTop = aLocality({ id: 'carr', code: 'CARR', name: 'Carr Top' })

export const ownedBy = (personId: string) => ({ kind: 'person' as const, personId })

/** The reason is all that a partner may read of it. */
export const confidential = { kind: 'confidential' as const, reason: 'About a resident', until: null }
export const headingOnly = { kind: 'heading-only' as const }

export function aLogSnapshot(overrides: Partial<ActionLogSnapshot> = {}): ActionLogSnapshot {
  return {
    ...common,
    request: { document: 'action-log', localityId: 'mill', version: 'team', which: 'all' },
    locality: millbrook,
    actions: [
      anAction({ id: 'a-1', number: { year: 2026, n: 41 }, title: 'Ring the lift firm', owner: ownedBy('owen') }),
    ],
    meetingDays: {},
    ...overrides,
  }
}

export function aBriefSnapshot(overrides: Partial<BriefSnapshot> = {}): BriefSnapshot {
  return {
    ...common,
    request: { document: 'enabler-brief', personId: 'anna', escalationId: null },
    person: anna,
    escalations: [
      anEscalation({
        id: 'e-11',
        number: { year: 2026, n: 11 },
        question: 'May we use the pavilion without the deposit?',
        ask: 'bend-a-rule',
        tried: 'Asked the desk twice.\nOffered a key holder.',
        ifNothing: 'Saturday tea stops.',
        neededBy: '2026-06-30',
        enablerId: 'anna',
        sentAt: '2026-05-27T09:00:00.000Z',
        column: 'sent',
      }),
    ],
    localities: [millbrook, carrTop],
    ...overrides,
  }
}

export function aPledgesSnapshot(overrides: Partial<PledgesSnapshot> = {}): PledgesSnapshot {
  return {
    ...common,
    request: { document: 'pledges', localityId: 'mill', version: 'team', sheet: 'wall' },
    locality: millbrook,
    pledges: [
      aPledge({
        id: 'p-1',
        title: 'Shed keys at the café',
        weWill: {
          by: ownedBy('owen'),
          text: 'lend the ladder',
          mark: 'kept',
          markedOn: '2026-06-01',
          evidence: 'Out nine times',
        },
        youWill: {
          by: { kind: 'residents' },
          text: 'bring it back',
          mark: 'kept',
          markedOn: '2026-06-02',
          evidence: '',
        },
        target: 'twelve Thursdays',
        reviewOn: '2026-09-03',
        column: 'under-way',
      }),
    ],
    ...overrides,
  }
}

type SheetRequest = Extract<MeetingSnapshot['request'], { document: 'action-sheet' }>

export function aSheetSnapshot(
  request: Partial<SheetRequest> = {},
  overrides: Partial<MeetingSnapshot> = {},
): MeetingSnapshot {
  return aBelievableSnapshot({
    ...overrides,
    request: {
      document: 'action-sheet',
      meetingId: 'meeting-june',
      version: 'team',
      by: 'all',
      only: null,
      ...request,
    },
  })
}

export const wordsOf = (model: DocumentModel): string => plainText(model)

export const headingsOf = (model: DocumentModel): readonly string[] =>
  model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

/** Headings that begin on a page of their own. */
export const pagesOf = (model: DocumentModel): readonly string[] =>
  model.blocks.flatMap((block) => (block.kind === 'heading' && block.startsPage === true ? [block.text] : []))

/** Each row of each table, its cells as text. */
export const rowsOf = (model: DocumentModel): readonly (readonly string[])[] =>
  model.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' '))) : [],
  )

export const writeLinesOf = (model: DocumentModel): readonly string[] =>
  model.blocks.flatMap((block) => (block.kind === 'write-line' ? [block.label] : []))
