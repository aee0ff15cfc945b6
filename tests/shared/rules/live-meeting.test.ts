import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../../shared/model/agenda-item'
import type { Meeting } from '../../../shared/model/meeting'
import { type Change, recordSchemas } from '../../../shared/model/record'
import { isRefused, type Refused } from '../../../shared/refusals'
import { finishMeeting } from '../../../shared/rules/close-meeting'
import { secondsSpent } from '../../../shared/rules/live-clock'
import {
  type MeetingInHand,
  pauseMeeting,
  resumeMeeting,
  showStatement,
  startMeeting,
  stepTo,
  suspendMeeting,
} from '../../../shared/rules/live-meeting'
import { cancelMeeting, issueMeeting } from '../../../shared/rules/meetings'
import { aMeeting, anItem } from '../../builders'

const items = ['a0', 'a1', 'a2'].map((rank, index) => anItem({ id: `item-${index + 1}`, rank, isStanding: true }))

const nothing = {
  decisions: [],
  corrections: [],
  actions: [],
  pledges: [],
  escalations: [],
  opportunities: [],
  stories: [],
  spends: [],
}
function finish(it: MeetingInHand, now: string): Change | Refused {
  const closed = finishMeeting({ ...it, cameOfIt: nothing, next: null, actions: [] }, now, () => 'made')
  return isRefused(closed) ? closed : closed.change
}

function apply(it: MeetingInHand, change: Change | Meeting | Refused): MeetingInHand {
  if (isRefused(change)) return it
  if ('kind' in change) return { ...it, meeting: change }
  let { meeting } = it
  let list = it.items
  for (const record of change.put) {
    recordSchemas[record.kind].parse(record)
    if (record.kind === 'meeting') meeting = record
    if (record.kind === 'item') list = list.map((item) => (item.id === record.id ? record : item))
  }
  return { ...it, meeting, items: list }
}

const legal: Record<Meeting['state'], readonly Meeting['state'][]> = {
  planned: ['issued', 'live', 'cancelled'],
  issued: ['live', 'cancelled'],
  live: ['suspended', 'draft'],
  suspended: ['live', 'draft'],
  draft: [],
  approved: [],
  cancelled: [],
}

const steps = fc.oneof(
  fc.constantFrom('issue', 'start', 'pause', 'resume', 'suspend', 'finish', 'statement', 'cancel').map((name) => ({
    name,
    to: '',
  })),
  fc.constantFrom('item-1', 'item-2', 'item-3', 'item-gone').map((to) => ({ name: 'step', to })),
)

function run(it: MeetingInHand, step: { name: string; to: string }, now: string): Change | Meeting | Refused {
  switch (step.name) {
    case 'issue':
      return issueMeeting(it.meeting, now)
    case 'cancel':
      return cancelMeeting(it.meeting, 'snow')
    case 'start':
      return startMeeting(it, now)
    case 'pause':
      return pauseMeeting(it, now)
    case 'resume':
      return resumeMeeting(it, now)
    case 'suspend':
      return suspendMeeting(it, now)
    case 'finish':
      return finish(it, now)
    case 'statement':
      return showStatement(it.meeting, now)
    default:
      return stepTo(it, step.to, now)
  }
}

const total = (it: MeetingInHand, now: string) =>
  it.items.reduce((sum: number, item: AgendaItem) => sum + secondsSpent(item, it.meeting.live, now), 0)

test('whatever is pressed, states stay legal and the time spent is the time that really ran', () => {
  const presses = fc.array(fc.tuple(steps, fc.integer({ min: 0, max: 900_000 })), { maxLength: 40 })
  fc.assert(
    fc.property(presses, (history) => {
      let it: MeetingInHand = { meeting: aMeeting(), items, meetings: [] }
      let at = Date.parse('2026-06-11T09:00:00.000Z')
      let ranMs = 0
      let stops = 0
      for (const [step, ms] of history) {
        if (it.meeting.state === 'live' && it.meeting.live?.runningSince) ranMs += ms
        at += ms
        const now = new Date(at).toISOString()
        const before = it.meeting
        const after = apply(it, run(it, step, now))
        if (before.state !== after.meeting.state) expect(legal[before.state]).toContain(after.meeting.state)
        if (before.live?.runningSince && !after.meeting.live?.runningSince) stops += 1
        it = after
        // A clock that is stopped loses at most the second that was not full.
        const lost = ranMs / 1000 - total(it, now)
        expect(lost).toBeGreaterThanOrEqual(-0.001)
        expect(lost).toBeLessThan(stops + 1)
      }
    }),
    { numRuns: 300 },
  )
})

describe('the clock', () => {
  const live = apply(
    { meeting: aMeeting(), items, meetings: [] },
    startMeeting({ meeting: aMeeting(), items, meetings: [] }, '2026-06-11T09:00:00.000Z'),
  )

  test('starts at the first item', () => {
    expect(live.meeting.live).toMatchObject({ itemId: 'item-1', runningSince: '2026-06-11T09:00:00.000Z' })
  })

  test('parts of a second are not lost at a step', () => {
    let it = live
    for (let press = 1; press <= 10; press += 1) {
      const now = new Date(Date.parse('2026-06-11T09:00:00.000Z') + press * 1_900).toISOString()
      it = apply(it, stepTo(it, press % 2 === 1 ? 'item-2' : 'item-1', now))
    }
    expect(total(it, '2026-06-11T09:00:19.000Z')).toBe(19)
  })

  test('a step while it is paused says what is talked about and counts nothing', () => {
    const paused = apply(live, pauseMeeting(live, '2026-06-11T09:01:00.000Z'))
    const stepped = apply(paused, stepTo(paused, 'item-3', '2026-06-11T09:30:00.000Z'))
    expect(stepped.meeting.live).toMatchObject({ itemId: 'item-3', runningSince: null })
    expect(total(stepped, '2026-06-11T10:00:00.000Z')).toBe(60)
  })

  test('a laptop whose clock was set back takes nothing away', () => {
    const stepped = apply(live, stepTo(live, 'item-2', '2026-06-11T08:00:00.000Z'))
    expect(stepped.items.every((item) => item.spentSeconds === 0)).toBe(true)
  })

  test('finishing keeps when it began and that the statement was shown, and writes the time on the wall', () => {
    const shown = apply(live, showStatement(live.meeting, '2026-06-11T09:00:30.000Z'))
    const draft = apply(shown, finish(shown, '2026-06-11T10:02:00.000Z'))
    expect(draft.meeting).toMatchObject({ state: 'draft', closedAt: '11:02' })
    expect(draft.meeting.live).toMatchObject({ statementShownAt: '2026-06-11T09:00:30.000Z', runningSince: null })
  })

  test('draft minutes cannot be stepped through', () => {
    const draft = apply(live, finish(live, '2026-06-11T10:02:00.000Z'))
    expect(stepTo(draft, 'item-2', '2026-06-11T10:03:00.000Z')).toEqual({
      refused: { code: 'wrong-state', state: 'draft' },
    })
  })

  test('one meeting of a place is live at a time; a suspended one is not in the way but cannot go on meanwhile', () => {
    const other = aMeeting({ id: 'other', state: 'live' })
    const suspended = apply(live, suspendMeeting(live, '2026-06-11T09:10:00.000Z'))
    const refused = { refused: { code: 'another-meeting-is-live', meetingId: 'other' } }
    expect(startMeeting({ meeting: aMeeting(), items, meetings: [other] }, '2026-06-11T09:00:00.000Z')).toEqual(refused)
    expect(resumeMeeting({ ...suspended, meetings: [other] }, '2026-06-11T09:20:00.000Z')).toEqual(refused)
    const beside = {
      meeting: aMeeting(),
      items,
      meetings: [suspended.meeting, aMeeting({ localityId: 'harr', state: 'live' })],
    }
    expect(isRefused(startMeeting(beside, '2026-06-11T09:20:00.000Z'))).toBe(false)
  })
})
