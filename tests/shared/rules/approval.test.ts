import { describe, expect, test } from 'vitest'
import type { ApprovedMinutes, FrozenRecord } from '../../../shared/model/approved-minutes'
import { approveMeeting, reopenMeeting } from '../../../shared/rules/approval'
import { lockedMeetingOf } from '../../../shared/rules/approved-lock'
import { attendeeOf } from '../../../shared/rules/attendance'
import { addCorrection, editCorrection, removeCorrection } from '../../../shared/rules/corrections'
import { minutesThatHold, withTodaysConsent } from '../../../shared/rules/freeze'
import {
  aLocality,
  aMeeting,
  anAction,
  anAttendance,
  anEscalation,
  anItem,
  anOrganisation,
  aPerson,
  aPledge,
  aStory,
  notesOf,
  theSettings,
} from '../../builders'

const draft = aMeeting({ id: 'meeting-x', state: 'draft', on: '2026-06-11' })
const next = aMeeting({ id: 'meeting-y', state: 'live', on: '2026-06-18' })

function aRecord(changes: Partial<FrozenRecord> = {}): FrozenRecord {
  return {
    settings: theSettings(),
    locality: aLocality({ id: 'mill' }),
    people: [],
    organisations: [],
    meeting: draft,
    items: [],
    attendance: anAttendance({ meetingId: draft.id }),
    decisions: [],
    corrections: [],
    actions: [],
    pledges: [],
    escalations: [],
    stories: [],
    spends: [],
    opportunities: [],
    otherActions: [],
    mattersArising: [],
    confirmed: [],
    otherCorrected: [],
    lastMeeting: null,
    nextMeeting: null,
    nextOn: null,
    ...changes,
  }
}

const approving = (changes: Partial<FrozenRecord> = {}) => ({
  record: aRecord(changes),
  versions: 0,
  on: '2026-06-18',
  by: next,
})

function minutesOf(change: ReturnType<typeof approveMeeting>): ApprovedMinutes {
  const minutes = 'put' in change ? change.put.find((one) => one.kind === 'minutes') : undefined
  if (minutes?.kind !== 'minutes') throw new Error('no minutes')
  return minutes
}

describe('approving', () => {
  test('locks the meeting and keeps everything it prints, under the next version, in one change', () => {
    const change = approveMeeting({ ...approving({ items: [anItem({ notes: notesOf('The lift.') })] }), versions: 1 })
    expect('put' in change && change.put[0]).toMatchObject({ state: 'approved', approvedOn: '2026-06-18' })
    expect(minutesOf(change)).toMatchObject({
      id: 'meeting-x-minutes-2',
      version: 2,
      approvedByMeetingId: 'meeting-y',
      reopened: null,
      record: { meeting: { state: 'approved' }, items: [{ notes: notesOf('The lift.') }] },
    })
  })

  test('keeps nothing that is not printed: private notes, addresses, what else was written on a card', () => {
    const secret = 'SECRET'
    const minutes = minutesOf(
      approveMeeting(
        approving({
          items: [anItem({ privateNote: secret })],
          people: [aPerson({ email: `${secret}@b.example`, phone: secret })],
          otherActions: [anAction({ detail: secret })],
          escalations: [anEscalation({ tried: secret })],
        }),
      ),
    )
    expect(JSON.stringify(minutes)).not.toContain(secret)
  })

  test('cannot be done twice, before the meeting was held, or by a meeting that was not after it', () => {
    expect(approveMeeting(approving({ meeting: { ...draft, state: 'approved' } }))).toEqual({
      refused: { code: 'locked-record' },
    })
    expect(approveMeeting(approving({ meeting: { ...draft, state: 'live' } }))).toEqual({
      refused: { code: 'wrong-state', state: 'live' },
    })
    expect(approveMeeting({ ...approving(), on: '2026-06-10' })).toEqual({
      refused: { code: 'approved-before-it-met', metOn: '2026-06-11' },
    })
    const wrong = [{ ...next, on: '2026-06-10' }, { ...next, localityId: 'harr' }, draft]
    for (const by of wrong)
      expect(approveMeeting({ ...approving(), by })).toMatchObject({ refused: { code: 'missing' } })
    expect(approveMeeting({ ...approving(), by: { ...next, state: 'cancelled' } })).toEqual({
      refused: { code: 'wrong-state', state: 'cancelled' },
    })
  })

  test('keeps the printed names of everybody the record names and of nobody else', () => {
    const people = ['attendee', 'presenter', 'owner', 'helper', 'mentioned', 'pledger', 'stranger'].map((id) =>
      aPerson({ id, name: `${id} & <b>`, organisationId: id === 'owner' ? 'org' : null }),
    )
    const mention = { type: 'mention' as const, attrs: { personId: 'mentioned' } }
    const list = [{ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: [mention] }] }]
    const change = approveMeeting(
      approving({
        people,
        organisations: [anOrganisation({ id: 'org', name: 'Peakside' })],
        attendance: anAttendance({ attendees: [attendeeOf({ kind: 'person', personId: 'attendee' }, 'present')] }),
        items: [
          anItem({
            presenterId: 'presenter',
            notes: { type: 'doc', content: [{ type: 'bulletList', content: list }] },
          }),
        ],
        actions: [anAction({ owner: { kind: 'person', personId: 'owner' }, helperIds: ['helper', 'gone'] })],
        pledges: [aPledge({ weWill: { ...aPledge().weWill, by: { kind: 'person', personId: 'pledger' } } })],
      }),
    )
    const attendance = 'put' in change ? change.put[1] : undefined
    if (attendance?.kind !== 'attendance') throw new Error('no attendance')
    expect(Object.keys(attendance.printedNames).sort()).toEqual(
      ['attendee', 'helper', 'mentioned', 'owner', 'pledger', 'presenter'].sort(),
    )
    expect(attendance.printedNames.owner).toMatchObject({ name: 'owner & <b>', organisation: 'Peakside' })
  })
})

describe('reopening', () => {
  const reopened = { at: '2026-06-20T09:00:00.000Z', byPersonId: 'nettie', reason: 'The wrong hall' }

  test('makes a draft of the minutes, and the approved text stays with the reason', () => {
    const approved = minutesOf(approveMeeting(approving()))
    const { meeting } = approved.record
    const change = reopenMeeting(meeting, approved, approved.record, reopened)
    expect(change).toMatchObject({
      put: [
        { kind: 'meeting', state: 'draft', approvedOn: null },
        { ...approved, reopened },
      ],
    })
    expect(minutesThatHold([{ ...approved, reopened }], meeting)).toBeUndefined()
    expect(minutesThatHold([approved], meeting)).toBe(approved)
  })

  test('of minutes approved before texts were kept keeps what they say now as the first version', () => {
    const meeting = { ...draft, state: 'approved' as const, approvedOn: '2026-06-18' }
    const change = reopenMeeting(meeting, undefined, aRecord({ meeting }), reopened)
    expect(minutesOf(change)).toMatchObject({ version: 1, approvedOn: '2026-06-18', reopened })
  })

  test('is only for what is approved', () => {
    expect(reopenMeeting(draft, undefined, aRecord(), reopened)).toEqual({
      refused: { code: 'wrong-state', state: 'draft' },
    })
  })
})

describe('a correction', () => {
  const of = { ...draft, state: 'approved' as const }
  const correction = {
    kind: 'correction' as const,
    id: 'correction-1',
    meetingId: next.id,
    itemId: 'item-1',
    ofMeetingId: of.id,
    text: 'The hall was booked for 9 June',
  }

  test('is made, changed and taken away in the meeting that makes it, until its own minutes are approved', () => {
    expect(addCorrection(next, of, correction)).toEqual({ put: [correction], remove: [] })
    expect(editCorrection(next, correction, 'For 10 June')).toMatchObject({ put: [{ text: 'For 10 June' }] })
    expect(removeCorrection(next, correction)).toMatchObject({ remove: [{ kind: 'correction' }] })
    const locked = { ...next, state: 'approved' as const }
    const refused = { refused: { code: 'locked-record' } }
    expect(addCorrection(locked, of, correction)).toEqual(refused)
    expect(editCorrection(locked, correction, 'x')).toEqual(refused)
    expect(removeCorrection(locked, correction)).toEqual(refused)
  })

  test('is of earlier minutes of the same place', () => {
    expect(addCorrection(next, { ...of, on: '2026-06-25' }, correction)).toMatchObject({ refused: { code: 'missing' } })
    expect(addCorrection(next, { ...of, localityId: 'harr' }, correction)).toMatchObject({
      refused: { code: 'missing' },
    })
    expect(addCorrection(next, { ...of, state: 'cancelled' }, correction)).toEqual({
      refused: { code: 'wrong-state', state: 'cancelled' },
    })
  })
})

test('a change is locked by an approved meeting whose record it alters, adds to or takes away, and by no card', () => {
  const approved = { ...draft, state: 'approved' as const }
  const item = anItem({ meetingId: approved.id })
  const elsewhere = { ...item, meetingId: next.id }
  const meetingOf = (id: string) => [approved, next].find((one) => one.id === id)
  const lockOf = (change: Parameters<typeof lockedMeetingOf>[0], before = item) =>
    lockedMeetingOf(change, (ref) => (ref.kind === 'item' ? before : undefined), meetingOf)
  expect(lockOf({ put: [item], remove: [] })).toBe(approved)
  expect(lockOf({ put: [elsewhere], remove: [] })).toBe(approved)
  expect(lockOf({ put: [item], remove: [] }, elsewhere)).toBe(approved)
  expect(lockOf({ put: [], remove: [{ kind: 'item', id: item.id }] })).toBe(approved)
  expect(lockOf({ put: [approved], remove: [] })).toBe(approved)
  expect(lockOf({ put: [next, elsewhere], remove: [] }, elsewhere)).toBeNull()
  const action = anAction({ origin: { kind: 'item', meetingId: approved.id, itemId: item.id } })
  expect(lockOf({ put: [action], remove: [] })).toBeNull()
})

test('a story keeps its approved words under the consent of today; one that is gone was withdrawn', () => {
  const kept = aStory({ id: 'kept', text: 'As it was told' })
  const gone = aStory({ id: 'gone' })
  const consent = { ...kept.consent, withdrawnOn: '2026-07-01' }
  const [first, second] = withTodaysConsent([kept, gone], (id) =>
    id === 'kept' ? { ...kept, text: 'Told anew', consent } : undefined,
  )
  expect(first).toEqual({ ...kept, consent })
  expect(second?.consent.withdrawnOn).not.toBeNull()
})
