import fc from 'fast-check'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import { documentVersions, usualContents } from '../../../shared/model/document-request'
import type { Notes, NotesBlock, NotesInline } from '../../../shared/model/notes'
import { aDecision, aMeeting, anAction, anItem, aPledge, aStory } from '../../builders'
import { aBelievableSnapshot, aSnapshot, inItem } from './a-snapshot'

/** What people paste, and what nobody should be able to break a file with. */
const awkward = fc.constantFrom(
  '<b>bold</b> & "quoted" </w:t></w:p>',
  '{bullets-0} {numbers-1} {image.png}',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽',
  'مرحبا بكم في ميلبروك 2026',
  'שלום Millbrook עולם',
  'before\u0000\u0001\u0008\u000b\u001f\u007f\u0085after',
  '\ud800 lone \udfff surrogates \ufffe\uffff',
  'x'.repeat(300),
  'e\u0301\u0301\u0301 zalgo',
  '\u202eright to left override',
  '=SUM(A1)',
  '1. not a list',
  '\u200b',
  '\u0007',
  'two\nlines\r\nand\ttabs',
)

export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: awkward },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 8 }) },
)

const anyHref = fc.constantFrom(
  'https://example.org/a?b=1&c="2"#d',
  'mailto:a@b.example',
  'mailto:two words@b.example?subject=ü',
  'tel:+441632960114',
  'https://[not an address',
  'https://example.org/%zz|^`{}',
  'javascript:alert(1)',
  'file:///etc/passwd',
)

const anyInline: fc.Arbitrary<NotesInline> = fc.oneof(
  anyWords.map((text): NotesInline => ({ type: 'text', text })),
  anyWords.map((text): NotesInline => ({ type: 'text', text, marks: [{ type: 'bold' }] })),
  fc
    .tuple(anyWords, anyHref)
    .map(([text, href]): NotesInline => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })),
  fc.constant<NotesInline>({ type: 'hardBreak' }),
  fc
    .constantFrom('person-owen', 'person-nobody')
    .map((personId): NotesInline => ({ type: 'mention', attrs: { personId } })),
)

const anyParagraph: fc.Arbitrary<NotesBlock> = fc
  .array(anyInline, { maxLength: 4 })
  .map((content) => ({ type: 'paragraph', content }))

function anyBlock(level: number): fc.Arbitrary<NotesBlock> {
  if (level === 0) return anyParagraph
  return fc.oneof(
    anyParagraph,
    fc
      .tuple(
        fc.constantFrom('bulletList' as const, 'orderedList' as const),
        fc.array(fc.array(anyBlock(level - 1), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, items]) => ({ type, content: items.map((content) => ({ type: 'listItem' as const, content })) })),
  )
}

export const anyNotes: fc.Arbitrary<Notes> = fc
  .array(anyBlock(3), { maxLength: 4 })
  .map((content) => ({ type: 'doc', content }))

const anyItem: fc.Arbitrary<AgendaItem> = fc
  .record({
    title: anyWords,
    notes: anyNotes,
    reason: anyWords,
    minutes: fc.integer({ min: 0, max: 480 }),
    itemKind: fc.constantFrom(
      'welcome',
      'stories',
      'last-minutes',
      'matters-arising',
      'challenge',
      'round-up',
      'next-meeting',
    ),
    spentSeconds: fc.constantFrom(0, 0, 90),
    openness: fc.oneof(
      fc.constant({ kind: 'open' as const }),
      fc.constant({ kind: 'heading-only' as const }),
      anyWords.map((reason) => ({ kind: 'confidential' as const, reason, until: null })),
    ),
    carryOver: fc.oneof(
      fc.constant(null),
      fc.constant({ kind: 'carry-over' as const }),
      fc.constant({ kind: 'park' as const }),
      fc.constant({ kind: 'skip-once' as const, backOn: '2026-07-02' }),
      anyWords.map((reason) => ({ kind: 'drop' as const, reason })),
    ),
  })
  .map((fields) => anItem({ ...fields, meetingId: 'meeting-june', privateNote: privateWords }))

/** Stands in every private note, and so may stand in no document. */
export const privateWords = 'QQPRIVATEQQ'

/** Meetings nobody would hold, of people, titles and notes that hold anything. */
export const anySnapshot: fc.Arbitrary<MeetingSnapshot> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 5 }),
    statement: anyWords,
    venue: anyWords,
    names: fc.array(anyWords, { minLength: 1, maxLength: 3 }),
    titles: fc.array(anyWords, { maxLength: 6 }),
    isFromPaper: fc.boolean(),
    what: fc.constantFrom(
      'done',
      'proposed',
      'late',
      'blocked',
      'dropped',
      'answered',
      'kept',
      'not-kept',
      'withdrawn',
    ),
    reopenings: fc.array(anyWords, { maxLength: 2 }),
    version: fc.constantFrom(...documentVersions),
    isWhole: fc.boolean(),
    state: fc.constantFrom(
      'planned' as const,
      'issued' as const,
      'live' as const,
      'draft' as const,
      'approved' as const,
    ),
  })
  .map(({ items, statement, venue, names, titles, state, isFromPaper, what, reopenings, version, isWhole }) => {
    const base = aBelievableSnapshot()
    const approvals = reopenings.map((reason, index) => ({
      kind: 'minutes' as const,
      id: `minutes-${index}`,
      meetingId: 'meeting-june',
      version: index + 1,
      approvedOn: '2026-06-18',
      approvedByMeetingId: null,
      reopened: { at: '2026-06-20T09:00:00.000Z', byPersonId: null, reason },
    }))
    const live = {
      startedAt: '2026-06-11T09:00:00.000Z',
      itemId: null,
      runningSince: null,
      statementShownAt: '2026-06-11T09:01:00.000Z',
      isFromPaper,
      gap: null,
      signedUpParts: [{ from: '2026-06-11T09:40:00.000Z', to: null }],
    }
    const at = (index: number): string => items[index % Math.max(1, items.length)]?.id ?? 'item-none'
    const contents = { ...usualContents, fullLog: isWhole }
    return aSnapshot(
      {
        request: { document: 'minutes', meetingId: 'meeting-june', version, contents },
        settings: {
          ...base.settings,
          confidentialityStatement: statement,
          paper: { ...base.settings.paper, retentionNote: isWhole ? statement : '' },
        },
        log: titles.map((title) => anAction({ title })),
        markedPledges: titles.map((title) =>
          aPledge({ title, weWill: { ...aPledge().weWill, mark: 'kept', evidence: title } }),
        ),
        people: base.people.map((person, index) => ({ ...person, name: names[index % names.length] ?? person.name })),
        organisations: base.organisations,
        nextMeeting: base.nextMeeting,
        lastMeeting: base.lastMeeting,
        actions: titles.map((title) => anAction({ title, blockedBy: title, column: 'blocked' })),
        approval: state === 'approved' ? (approvals.at(-1) ?? null) : null,
        confirmed: base.confirmed,
        otherCorrected: [aMeeting({ id: 'meeting-may', on: '2026-05-07', state: 'approved' })],
        mattersArising: titles.map((title, index) => ({
          what,
          card: { kind: 'action', id: `action-${index}` },
          number: `26/A00${index}`,
          title,
          on: index % 2 === 0 ? '2026-06-09' : null,
          personId: 'person-owen',
          words: title,
        })),
      },
      {
        ...base.view,
        approvals,
        attendance: {
          ...base.view.attendance,
          attendees: base.view.attendance.attendees.map((one, index) => ({
            ...one,
            checkIn: titles[index] ?? '',
            closeOut: titles[index + 1] ?? '',
          })),
        },
        corrections: titles.map((text, index) => ({
          kind: 'correction' as const,
          id: `correction-${index}`,
          meetingId: 'meeting-june',
          itemId: at(index),
          ofMeetingId: index % 2 === 0 ? 'meeting-last' : 'meeting-may',
          text,
        })),
        meeting: { ...base.view.meeting, live, state, venue, approvedOn: state === 'approved' ? '2026-06-18' : null },
        items,
        decisions: titles.map((text, index) => aDecision({ itemId: at(index), meetingId: 'meeting-june', text })),
        actions: titles.map((title, index) => anAction({ title, origin: inItem(at(index)) })),
        pledges: titles.map((title, index) => aPledge({ title, origin: inItem(at(index)) })),
        escalations: [],
        stories: titles.map((text, index) => aStory({ text, origin: inItem(at(index)) })),
      },
    )
  })
