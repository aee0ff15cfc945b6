import { describe, expect, test } from 'vitest'
import { endsAt, itemClock, meetingClock } from '../../../renderer/src/features/live/live-time'
import { aMeeting, anItem } from '../../builders'

const at = (time: string): Date => new Date(`2026-06-11T${time}Z`)
const live = (itemId: string, runningSince: string | null) =>
  aMeeting({
    state: 'live',
    endsAt: '11:00',
    live: {
      startedAt: '2026-06-11T09:00:00.000Z',
      itemId,
      runningSince,
      statementShownAt: null,
      isFromPaper: false,
      gap: null,
      signedUpParts: [],
    },
  })

describe('the clock of an item', () => {
  const item = anItem({ minutes: 8 })

  test.each([
    [0, '8:00', 'left of 8 minutes', 'running'],
    [6 * 60 + 23, '1:37', 'left of 8 minutes', 'running'],
    [6 * 60 + 24, '1:36', 'left of 8 minutes', 'nearly'],
    [8 * 60, '0:00', 'past its 8 minutes', 'over'],
    [10 * 60 + 5, '2:05', 'past its 8 minutes', 'over'],
  ])('after %i seconds of 8 minutes says %s %s', (spent, digits, words, state) => {
    expect(itemClock(item, spent)).toEqual({ digits, words, state })
  })

  test('one minute is one minute', () => {
    expect(itemClock(anItem({ minutes: 1 }), 0).words).toBe('left of 1 minute')
  })
})

test('the end of the meeting moves as items run over', () => {
  const items = [anItem({ minutes: 10 }), anItem({ minutes: 20 }), anItem({ minutes: 30 })]
  const meeting = live(items[1]?.id ?? '', '2026-06-11T09:20:00.000Z')
  expect(endsAt(meeting, items, at('09:20:00'), '10:20')).toEqual({ at: '11:10', minutesOver: 10 })
  expect(endsAt(meeting, items, at('09:50:00'), '10:50')).toEqual({ at: '11:20', minutesOver: 20 })
})

describe('the clock of the meeting', () => {
  const used = (seconds: number) =>
    meetingClock(
      live('none', null),
      [anItem({ spentSeconds: seconds - 60 }), anItem({ spentSeconds: 60 })],
      at('10:00:00'),
    )

  test.each([
    [38 * 60 + 59, '38 of 60 minutes', '', 'running'],
    [48 * 60 - 1, '47 of 60 minutes', '', 'running'],
    [48 * 60, '48 of 60 minutes', 'Nearly time', 'nearly'],
    [60 * 60 - 1, '59 of 60 minutes', 'Nearly time', 'nearly'],
    [60 * 60, '60 of 60 minutes', 'Time is up', 'over'],
    [62 * 60 + 10, '62 of 60 minutes', '2 over', 'over'],
  ])('after %i seconds of an hour says %s, %s', (seconds, words, chip, state) => {
    expect(used(seconds)).toEqual({ words, chip, state })
  })
})
