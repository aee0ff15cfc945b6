import { describe, expect, it } from 'vitest'
import { escalationHeadOf, pledgeHeadOf } from '../../../electron/core/working-set'
import { forYouLine, meetingLine, waitingLine } from '../../../renderer/src/features/today/today-line'
import { aMeeting, anAction, anEscalation, aPerson, aPledge, aVacancy } from '../../builders'

const mill = { code: 'MILL', name: 'Millbrook' }
const today = '2026-06-09'
const common = { id: 'x', localityId: 'mill' }
const origin = { kind: 'item', meetingId: 'meeting-1', itemId: 'item-1' } as const

describe('a line of Today', () => {
  it('leads to the page of a question, to the pledge, to the permission, and an enabler to the desk', () => {
    const pledge = pledgeHeadOf(aPledge({ id: 'p1', origin }))
    const soon = { ...common, kind: 'pledge-soon', pledge, why: 'review', on: today } as const
    expect(waitingLine(soon, mill, today).route).toEqual({ screen: 'pledges', localityId: 'mill', pledgeId: 'p1' })
    const escalation = escalationHeadOf(anEscalation({ id: 'e1', localityId: 'mill', origin }))
    const over = { ...common, kind: 'escalation-over', over: 2, used: 12, covers: [], withIds: [], escalation } as const
    const page = { screen: 'escalation', localityId: 'mill', escalationId: 'e1' }
    expect(waitingLine(over, mill, today).route).toEqual(page)
    expect(waitingLine({ ...common, kind: 'escalation-answered', escalation, by: null }, mill, today).route).toEqual(
      page,
    )
    const question = { ...common, kind: 'question', escalation, over: 2, answerBy: null } as const
    expect(forYouLine(question, 'grace').route).toEqual({ screen: 'desk', personId: 'grace', escalationId: 'e1' })
  })

  it('offers the cover what waits for nobody: what was sent before what is only drafted', () => {
    const cover = aPerson({ id: 'wren' })
    const seat = { covers: [cover], proposed: [], emptySince: null }
    const empty = { ...common, kind: 'no-enabler', questions: 3, seat, draftedIds: ['e3'] } as const
    const deals = (sentIds: readonly string[], covers = [cover]) =>
      waitingLine({ ...empty, sentIds, seat: { ...seat, covers } }, mill, today).deals
    expect(deals(['e1', 'e2'])).toEqual([{ kind: 'to-cover', escalationIds: ['e1', 'e2'], cover }])
    expect(deals([])).toEqual([{ kind: 'send', escalationIds: ['e3'] }])
    expect(deals(['e1'], [])).toEqual([])
  })

  it('leads to the room, the agenda or the minutes, as the meeting stands', () => {
    const screens = (['planned', 'issued', 'live', 'suspended', 'draft', 'approved'] as const).map(
      (state) => meetingLine('week', aMeeting({ state })).route.screen,
    )
    expect(screens).toEqual(['agenda', 'agenda', 'live', 'live', 'minutes', 'minutes'])
    expect(meetingLine('week', aMeeting({ state: 'issued' })).toIssue).toBeNull()
  })

  it('leads to an agenda that has not gone out, which can be issued from here', () => {
    const meeting = aMeeting({ id: 'meeting-1' })
    const line = waitingLine({ ...common, kind: 'agenda-to-issue', meeting, by: '2026-06-10' }, mill, today)
    expect(line.route).toEqual({ screen: 'agenda', meetingId: 'meeting-1' })
    expect(line.toIssue).toBe(meeting)
    expect(line.agenda).toBeNull()
  })

  it('goes on an agenda as what it is, with who and why', () => {
    const owner = { kind: 'person', personId: 'owen' } as const
    const action = anAction({ title: 'Ring Peakside', owner, dueOn: '2026-06-05', heldOver: 3 })
    expect(waitingLine({ ...common, kind: 'action-late', action }, mill, today).agenda).toEqual({
      itemKind: 'matters-arising',
      title: 'Ring Peakside',
      presenterId: 'owen',
      reason: '4 days late. MILL 26/A001, was due Friday 5 June. Held over 3 meetings.',
      from: { kind: 'action', id: action.id },
    })
    const vacancy = { ...common, kind: 'vacancy', vacancy: aVacancy() } as const
    expect(waitingLine(vacancy, mill, today).agenda).toMatchObject({ itemKind: 'challenge', title: 'No clerk' })
  })
})
