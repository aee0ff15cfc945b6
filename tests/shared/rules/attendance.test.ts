import { describe, expect, test } from 'vitest'
import type { Attendance } from '../../../shared/model/meeting'
import { isRefused } from '../../../shared/refusals'
import {
  addGuest,
  expectedPeople,
  type Marking,
  markAttendance,
  markRestPresent,
  signUp,
} from '../../../shared/rules/attendance'
import { aMeeting, anAttendance, aPerson } from '../../builders'

const meeting = aMeeting({ id: 'meeting-x', state: 'live' })
const liveState = {
  startedAt: '2026-06-11T09:00:00.000Z',
  itemId: null,
  runningSince: null,
  statementShownAt: null,
  isFromPaper: false,
  gap: null,
  signedUpParts: [],
}
const mark = (attendance: Attendance, marking: Partial<Marking>, of = meeting): Attendance => {
  const whole = { personId: 'dot', mark: 'present' as const, substitute: '', at: undefined, interestItemId: undefined }
  const change = markAttendance(of, attendance, { ...whole, ...marking }, '10:07')
  const record = isRefused(change) ? undefined : change.put[0]
  if (record?.kind !== 'attendance') throw new Error('refused')
  return record
}

describe('a mark', () => {
  test('replaces the one before, and null takes it away', () => {
    const late = mark(anAttendance(), { mark: 'late' })
    expect(late.attendees).toHaveLength(1)
    expect(late.attendees[0]?.movements).toEqual([{ kind: 'arrived', at: '10:07', interestItemId: null }])
    const present = mark(late, { mark: 'present' })
    expect(present.attendees).toMatchObject([{ mark: 'present', movements: [] }])
    expect(mark(present, { mark: null }).attendees).toEqual([])
  })

  test('late without a time means now while live, else the start', () => {
    const draft = { ...meeting, state: 'draft' as const }
    expect(mark(anAttendance(), { mark: 'late' }, draft).attendees[0]?.movements[0]?.at).toBe('10:00')
    expect(mark(anAttendance(), { mark: 'left-early', at: '10:40' }, draft).attendees[0]?.movements).toEqual([
      { kind: 'left', at: '10:40', interestItemId: null },
    ])
  })

  test('who came late and left early did both', () => {
    const both = mark(mark(anAttendance(), { mark: 'late', at: '10:10' }), { mark: 'left-early', at: '10:50' })
    expect(both.attendees[0]?.movements.map((one) => [one.kind, one.at])).toEqual([
      ['arrived', '10:10'],
      ['left', '10:50'],
    ])
  })

  test('a declared interest: out for the item, then back', () => {
    const out = mark(anAttendance(), { interestItemId: 'item-3', at: '10:20' })
    const back = mark(out, { interestItemId: null, at: '10:28' })
    expect(back.attendees[0]?.movements).toEqual([
      { kind: 'left', at: '10:20', interestItemId: 'item-3' },
      { kind: 'arrived', at: '10:28', interestItemId: null },
    ])
  })

  test('a declared interest stays with who comes late or leaves early', () => {
    const out = mark(anAttendance(), { interestItemId: 'item-3', at: '10:20' })
    const back = mark(out, { interestItemId: null, at: '10:28' })
    const gone = mark(back, { mark: 'left-early', at: '10:50' })
    expect(gone.attendees[0]?.movements.map((one) => [one.kind, one.at])).toEqual([
      ['left', '10:20'],
      ['arrived', '10:28'],
      ['left', '10:50'],
    ])
    const late = mark(back, { mark: 'late', at: '10:05' })
    expect(late.attendees[0]?.movements.map((one) => [one.kind, one.at])).toEqual([
      ['arrived', '10:05'],
      ['left', '10:20'],
      ['arrived', '10:28'],
    ])
    expect(mark(late, { mark: 'apologies' }).attendees[0]?.movements).toEqual([])
  })

  test('an interest is declared once, and “present” takes back the one in the item now talked about', () => {
    const at = { ...meeting, live: { ...liveState, itemId: 'item-3' } }
    const out = mark(mark(anAttendance(), { interestItemId: 'item-3' }, at), { interestItemId: 'item-3' }, at)
    expect(out.attendees[0]?.movements).toHaveLength(1)
    expect(mark(out, { mark: 'present' }, at).attendees[0]?.movements).toEqual([])
    const later = { ...meeting, live: { ...liveState, itemId: 'item-4' } }
    expect(mark(out, { mark: 'present' }, later).attendees[0]?.movements).toHaveLength(1)
  })

  test('an interest in an item that is over is written with the way back', () => {
    const over = mark(anAttendance(), { interestItemId: 'item-1', interest: 'over', at: '10:02' })
    expect(over.attendees[0]?.movements).toEqual([
      { kind: 'left', at: '10:02', interestItemId: 'item-1' },
      { kind: 'arrived', at: '10:07', interestItemId: null },
    ])
  })

  test('of a meeting on paper happened when it began, or when it was over', () => {
    const paper = { ...meeting, live: { ...liveState, isFromPaper: true } }
    expect(mark(anAttendance(), { mark: 'late' }, paper).attendees[0]?.movements[0]?.at).toBe('10:00')
    expect(mark(anAttendance(), { mark: 'left-early' }, paper).attendees[0]?.movements[0]?.at).toBe('11:00')
  })

  test('keeps that somebody signed up, and their words in the rounds', () => {
    const present = mark(anAttendance(), { mark: 'present' })
    const spoken = {
      ...present,
      attendees: present.attendees.map((one) => ({ ...one, isSignedUp: true, checkIn: 'glad', closeOut: 'tired' })),
    }
    expect(mark(spoken, { mark: 'left-early' }).attendees[0]).toMatchObject({
      isSignedUp: true,
      checkIn: 'glad',
      closeOut: 'tired',
    })
  })

  test('a substitute is said in words and forgotten with the mark', () => {
    const sent = mark(anAttendance(), { mark: 'substitute', substitute: 'Pat for Dot' })
    expect(sent.attendees[0]?.substitute).toBe('Pat for Dot')
    expect(mark(sent, { mark: 'present' }).attendees[0]?.substitute).toBe('')
  })

  test('locked minutes take none', () => {
    const marking = {
      personId: 'dot',
      mark: 'present' as const,
      substitute: '',
      at: undefined,
      interestItemId: undefined,
    }
    expect(markAttendance({ ...meeting, state: 'approved' }, anAttendance(), marking, '10:00')).toEqual({
      refused: { code: 'locked-record' },
    })
  })
})

test('the rest are those with a role here on the day, not retired, and without a mark', () => {
  const role = {
    localityId: 'mill',
    name: 'member',
    from: null,
    to: null,
    standing: 'confirmed',
    time: { freed: 'unknown', words: '' },
  } as const
  const people = [
    aPerson({ id: 'dot', roles: [role] }),
    aPerson({ id: 'owen', roles: [role] }),
    aPerson({ id: 'left', roles: [{ ...role, to: '2026-06-01' }] }),
    aPerson({ id: 'soon', roles: [{ ...role, from: '2026-07-01' }] }),
    aPerson({ id: 'retired', roles: [role], retiredOn: '2026-01-01' }),
    aPerson({ id: 'elsewhere', roles: [{ ...role, localityId: 'harr' }] }),
  ]
  expect(expectedPeople(people, 'mill', '2026-06-11').map((person) => person.id)).toEqual(['dot', 'owen'])
  const sorry = mark(anAttendance(), { mark: 'apologies' })
  const rest = markRestPresent(meeting, sorry, people)
  expect(rest).toMatchObject({ marked: 1 })
  const attendees = isRefused(rest)
    ? []
    : rest.change.put.flatMap((one) => (one.kind === 'attendance' ? one.attendees : []))
  expect(attendees.map((one) => one.mark)).toEqual(['apologies', 'present'])
})

test('people known only by initials from an old log are not marked with the rest', () => {
  const role = {
    localityId: 'mill',
    name: 'member',
    from: null,
    to: null,
    standing: 'confirmed',
    time: { freed: 'unknown', words: '' },
  } as const
  const people = [
    aPerson({ id: 'dot', roles: [role] }),
    aPerson({ id: 'kp', name: 'KP', roles: [role], toComplete: true }),
  ]
  const rest = markRestPresent(meeting, anAttendance(), people)
  expect(rest).toMatchObject({ marked: 1 })
  const attendees = isRefused(rest)
    ? []
    : rest.change.put.flatMap((one) => (one.kind === 'attendance' ? one.attendees : []))
  expect(attendees.map((one) => one.who)).toEqual([{ kind: 'person', personId: 'dot' }])
})

test('a guest is present, and can be marked by the guest’s own id', () => {
  const change = addGuest(meeting, anAttendance(), { id: 'guest-1', name: 'Idris', organisation: '' })
  const record = isRefused(change) ? undefined : change.put[0]
  if (record?.kind !== 'attendance') throw new Error('refused')
  expect(mark(record, { personId: 'guest-1', mark: null }).attendees).toEqual([])
})

test('who signs up is there; taking it back changes no mark', () => {
  const attendees = (change: ReturnType<typeof signUp>) =>
    isRefused(change) ? [] : change.put.flatMap((one) => (one.kind === 'attendance' ? [one] : []))
  const [signed] = attendees(signUp(meeting, mark(anAttendance(), { mark: 'late' }), ['dot', 'owen'], 'signed-up'))
  expect(signed?.attendees.map((one) => [one.mark, one.isSignedUp])).toEqual([
    ['late', true],
    ['present', true],
  ])
  const [back] = attendees(signUp(meeting, signed ?? anAttendance(), ['owen', 'cass'], 'not-signed-up'))
  expect(back?.attendees.map((one) => [one.mark, one.isSignedUp])).toEqual([
    ['late', true],
    ['present', false],
  ])
})
