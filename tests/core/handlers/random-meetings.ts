import { type Hands, type Maker, make, often } from './random-scene'

const marks = ['present', 'apologies', 'substitute', 'late', 'left-early', 'absent', null] as const

/** A meeting from its plan to its approved minutes, and who was there. */
export function meetingCommands(hands: Hands): readonly Maker[] {
  const { scene, number, pick, text, localityId, personId, inMeeting, at, meetingId, meetingIn, several, aCorrection } =
    hands
  return [
    make('meeting.plan', () => ({
      localityId: localityId(),
      on: pick([scene.today, '2026-12-31', '2027-01-01'], scene.today),
      startsAt: '10:00',
      endsAt: pick(['11:00', '09:00'], '11:00'),
      venue: text(),
    })),
    make('meeting.edit', () => ({
      meetingId: meetingId(),
      venue: text(),
      on: pick([scene.today, '2027-01-04'], scene.today),
    })),
    make('meeting.issue', () => ({ meetingId: meetingId() })),
    make('meeting.cancel', () => ({ meetingId: meetingId(), reason: text() })),
    make('meeting.remove', () => ({ meetingId: meetingId() })),
    make('meeting.start', () => ({ meetingId: meetingId(), fromPaper: true })),
    make('meeting.record-from-paper', () => ({
      localityId: localityId(),
      on: pick(['2026-05-28', '2026-06-04', scene.today, '2027-01-04'], scene.today),
      startsAt: '10:00',
      endsAt: pick(['11:00', '09:00'], '11:00'),
      venue: text(),
    })),
    make('meeting.count-gap', () => ({ meetingId: meetingId(), isMeetingTime: number() % 2 === 0 })),
    make('meeting.part', () => ({ meetingId: meetingId(), part: pick(['open', 'signed-up'] as const, 'open') })),
    make('meeting.reopen', () => ({ meetingId: meetingIn('approved')?.meeting.id ?? 'no-meeting', reason: text() })),
    ...often(
      2,
      make('correction.add', () => {
        const { meetingId, itemIds } = several(meetingIn('live', 'suspended'))
        const ofMeetingId = meetingIn('draft', 'approved')?.meeting.id ?? 'no-meeting'
        return { meetingId, itemId: itemIds[0] ?? 'no-item', ofMeetingId, text: text() }
      }),
    ),
    make('correction.edit', () => ({ ...aCorrection(), text: text() })),
    make('correction.remove', aCorrection),
    make('attendance.sign-up', () => ({
      meetingId: meetingId(),
      personIds: [personId(), personId()],
      isSignedUp: number() % 2 === 0,
    })),
    make('attendance.say', () => ({
      meetingId: meetingId(),
      personId: personId(),
      round: pick(['check-in', 'close-out'] as const, 'check-in'),
      word: text(),
    })),
    ...often(
      3,
      make('meeting.start', () => ({ meetingId: meetingId() })),
    ),
    ...often(3, make('meeting.step', at)),
    make('meeting.pause', () => ({ meetingId: meetingId() })),
    make('meeting.resume', () => ({ meetingId: meetingId() })),
    make('meeting.suspend', () => ({ meetingId: meetingId() })),
    make('meeting.statement-shown', () => ({ meetingId: meetingId() })),
    ...often(
      2,
      make('meeting.finish', () => ({ meetingId: meetingIn('live', 'suspended')?.meeting.id ?? 'no-meeting' })),
    ),
    ...often(
      2,
      make('meeting.approve', () => ({
        meetingId: meetingIn('draft')?.meeting.id ?? 'no-meeting',
        on: pick([scene.today, '2027-06-01'], scene.today),
        ...(number() % 2 === 0 && { byMeetingId: meetingIn('live')?.meeting.id ?? 'no-meeting' }),
      })),
    ),
    ...often(
      2,
      make('attendance.mark', () => {
        const { meetingId, itemId } = inMeeting()
        const interestItemId = pick([undefined, null, itemId], undefined)
        return {
          meetingId,
          personId: personId(),
          mark: pick(marks, null),
          ...(interestItemId !== undefined && { interestItemId }),
        }
      }),
    ),
    make('attendance.mark-rest-present', () => ({ meetingId: meetingId() })),
    make('attendance.add-guest', () => ({ meetingId: meetingId(), name: text(), organisation: '' })),
  ]
}
