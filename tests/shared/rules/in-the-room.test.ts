import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attendance, AttendanceMark, Attendee } from '../../../shared/model/meeting'
import { isRefused } from '../../../shared/refusals'
import { attendeeOf, markAttendance } from '../../../shared/rules/attendance'
import {
  attendanceAtStep,
  inTheRoom,
  isOutForInterest,
  notSignedUp,
  peopleInTheRoom,
} from '../../../shared/rules/in-the-room'
import { aMeeting, anAttendance } from '../../builders'

const marked = (mark: AttendanceMark, changes: Partial<Attendee> = {}): Attendee => ({
  ...attendeeOf({ kind: 'person', personId: 'dot' }, mark),
  ...changes,
})
const left = (interestItemId: string, at = '10:20') => ({ kind: 'left', at, interestItemId }) as const
const back = (at: string) => ({ kind: 'arrived', at, interestItemId: null }) as const
const of = (...attendees: readonly Attendee[]): Attendance => anAttendance({ attendees: [...attendees] })
const movements = (attendance: Attendance) => attendance.attendees[0]?.movements

describe('in the room', () => {
  test.each([
    ['present', true],
    ['late', true],
    ['substitute', true],
    ['apologies', false],
    ['absent', false],
    ['left-early', false],
  ] as const)('%s counts: %s', (mark, isIn) => {
    expect(inTheRoom(marked(mark), 'pot')).toBe(isIn)
  })

  test('who left for an interest is out for that item alone, also when the meeting comes back to it', () => {
    const jonah = marked('present', { movements: [left('pot'), back('10:25')] })
    expect(inTheRoom(jonah, 'pot')).toBe(false)
    expect(isOutForInterest(jonah, 'pot')).toBe(true)
    expect(inTheRoom(jonah, 'lift')).toBe(true)
    expect(inTheRoom(jonah, null)).toBe(true)
  })

  test('who is not there anyhow is not out for an interest', () => {
    expect(isOutForInterest(marked('left-early', { movements: [left('pot')] }), 'pot')).toBe(false)
  })

  test('those who leave before the signed-up part are in the room and have not signed', () => {
    const attendance = of(marked('present', { isSignedUp: true }), marked('late'), marked('apologies'))
    expect(peopleInTheRoom(attendance, null)).toHaveLength(2)
    expect(notSignedUp(attendance, null).map((one) => one.mark)).toEqual(['late'])
  })
})

describe('a step of the meeting', () => {
  test('brings back who was out, with the time', () => {
    const stepped = attendanceAtStep(
      of(marked('present', { movements: [left('pot')] })),
      { from: 'pot', to: 'lift' },
      '10:28',
    )
    expect(movements(stepped)).toEqual([left('pot'), back('10:28')])
  })

  test('sends out who declared an interest ahead, at that moment', () => {
    const ahead = of(marked('present', { movements: [left('pot', '10:02')] }))
    const there = attendanceAtStep(ahead, { from: 'lift', to: 'pot' }, '10:20')
    expect(movements(there)).toEqual([left('pot', '10:20')])
    const gone = attendanceAtStep(there, { from: 'pot', to: 'tea' }, '10:26')
    expect(movements(gone)).toEqual([left('pot', '10:20'), back('10:26')])
    expect(movements(attendanceAtStep(gone, { from: 'tea', to: 'pot' }, '10:40'))).toEqual([
      left('pot', '10:20'),
      back('10:26'),
      left('pot', '10:40'),
    ])
  })

  test('leaves one said ahead for a later item alone', () => {
    const both = of(marked('present', { movements: [left('lift', '10:05'), left('pot', '10:06')] }))
    const stepped = attendanceAtStep(both, { from: 'lift', to: 'tea' }, '10:12')
    expect(movements(stepped)).toEqual([left('lift', '10:05'), back('10:12'), left('pot', '10:06')])
    expect(movements(attendanceAtStep(stepped, { from: 'tea', to: 'pot' }, '10:30'))?.at(-1)).toEqual(
      left('pot', '10:30'),
    )
  })

  test('changes nothing where nobody moves', () => {
    const attendance = of(marked('present'), marked('apologies', { movements: [left('pot')] }))
    expect(attendanceAtStep(attendance, { from: 'pot', to: 'lift' }, '10:28')).toBe(attendance)
    expect(attendanceAtStep(attendance, { from: 'pot', to: 'pot' }, '10:28')).toBe(attendance)
  })

  test('whatever was declared and wherever the meeting went: never counted at those items, always at the others', () => {
    const items = ['welcome', 'lift', 'pot', 'tea']
    const moves = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('step' as const), to: fc.constantFrom(...items) }),
        fc.record({ kind: fc.constant('interest' as const), to: fc.constantFrom(...items) }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(moves, (history) => {
        let at = 'welcome'
        let attendance = of(marked('present'))
        const declared = new Set<string>()
        for (const move of history) {
          if (move.kind === 'step') {
            attendance = attendanceAtStep(attendance, { from: at, to: move.to }, '10:30')
            at = move.to
          } else {
            attendance = declare(attendance, at, move.to)
            declared.add(move.to)
          }
          const [dot] = attendance.attendees
          if (dot === undefined) throw new Error('gone')
          for (const item of items) expect(inTheRoom(dot, item)).toBe(!declared.has(item))
          // Out now: the last leaving for this item has no return after it.
          const last = dot.movements.findLastIndex((one) => one.kind === 'left' && one.interestItemId === at)
          if (declared.has(at)) expect(dot.movements[last + 1]?.kind).not.toBe('arrived')
        }
      }),
    )
  })
})

function declare(attendance: Attendance, at: string, interestItemId: string): Attendance {
  const live = { itemId: at, startedAt: '2026-06-11T09:00:00.000Z', runningSince: null, statementShownAt: null }
  const meeting = aMeeting({ state: 'live', live: { ...live, isFromPaper: false, gap: null, signedUpParts: [] } })
  const marking = { personId: 'dot', mark: 'present', substitute: '', at: undefined, interestItemId } as const
  const change = markAttendance(meeting, attendance, marking, '10:30')
  const record = isRefused(change) ? undefined : change.put[0]
  if (record?.kind !== 'attendance') throw new Error('refused')
  return record
}
