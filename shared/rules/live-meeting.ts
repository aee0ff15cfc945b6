import type { AgendaItem } from '../model/agenda-item'
import type { Pledge } from '../model/cards'
import type { Id, Instant } from '../model/common'
import type { LiveState, Meeting } from '../model/meeting'
import { type Change, noChange } from '../model/record'
import { type Refused, refuse } from '../refusals'
import { putting } from './changes'
import { dayOf } from './dates'
import { deedsBefore } from './dealt-with'
import { handedOverAt, withTimeSpent } from './live-clock'
import { refuseIfAnotherIsLive, refuseUnlessIn } from './meeting-states'
import { byRank } from './ranks'
import { withPartEnded } from './signed-up-part'

/** A meeting with its items, and the other meetings of its locality. */
export type MeetingInHand = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly meetings: Iterable<Meeting>
}

/** `pledges`: what the board did to them before it began is not what the meeting came to. */
export type Starting = MeetingInHand & { readonly pledges?: Iterable<Pledge> }

/** The clock starts at the first item; nobody is marked present by it. An agenda that was never issued may start too. */
export function startMeeting(it: Starting, now: Instant): Change | Refused {
  const refused = refuseUnlessIn(it.meeting, ['planned', 'issued']) ?? refuseIfAnotherIsLive(it.meeting, it.meetings)
  if (refused !== null) return refused
  const first = [...it.items].sort(byRank)[0]
  const before = deedsBefore(it.pledges ?? [], it.meeting, { isFromPaper: false, today: dayOf(now) })
  const live: LiveState = {
    startedAt: now,
    itemId: first?.id ?? null,
    runningSince: first === undefined ? null : now,
    statementShownAt: null,
    isFromPaper: false,
    gap: null,
    signedUpParts: [],
    ...(before.length > 0 && { deedsBefore: before }),
  }
  return putting({ ...it.meeting, state: 'live', live })
}

/** Goes to any item, forwards or back. A paused clock stays paused: the step then only says what is talked about. */
export function stepTo(it: MeetingInHand, itemId: Id, now: Instant): Change | Refused {
  const live = it.meeting.live
  const refused = refuseUnlessIn(it.meeting, ['live'])
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: it.meeting.state })
  if (!it.items.some((item) => item.id === itemId)) return refuse({ code: 'missing', kind: 'item', id: itemId })
  if (itemId === live.itemId) return noChange
  // Before any item was talked about (an agenda that was empty at the start) no clock could run: it starts here.
  const isPaused = live.isFromPaper || (live.runningSince === null && live.itemId !== null)
  const runningSince = isPaused ? null : handedOverAt(live, now)
  return putting({ ...it.meeting, live: { ...live, itemId, runningSince } }, ...timeOfItemLeft(it, live, now))
}

export function pauseMeeting(it: MeetingInHand, now: Instant): Change | Refused {
  const live = it.meeting.live
  const refused = refuseUnlessIn(it.meeting, ['live'])
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: it.meeting.state })
  if (live.runningSince === null) return noChange
  return putting({ ...it.meeting, live: { ...live, runningSince: null } }, ...timeOfItemLeft(it, live, now))
}

/** Goes on after a pause or after the meeting was suspended. */
export function resumeMeeting(it: MeetingInHand, now: Instant): Change | Refused {
  const live = it.meeting.live
  const isInTheWay = live?.isFromPaper === true ? null : refuseIfAnotherIsLive(it.meeting, it.meetings)
  const refused = refuseUnlessIn(it.meeting, ['live', 'suspended']) ?? isInTheWay
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: it.meeting.state })
  if (live.runningSince !== null || (live.isFromPaper && it.meeting.state === 'live')) return noChange
  const itemId = live.itemId ?? [...it.items].sort(byRank)[0]?.id ?? null
  return putting({
    ...it.meeting,
    state: 'live',
    live: { ...live, itemId, runningSince: itemId === null || live.isFromPaper ? null : now },
  })
}

/** Adjourned: to be gone on with later, perhaps on another day. */
export function suspendMeeting(it: MeetingInHand, now: Instant): Change | Refused {
  const live = it.meeting.live
  const refused = refuseUnlessIn(it.meeting, ['live'])
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: it.meeting.state })
  const ended = withPartEnded(live, now)
  const stopped: Meeting = { ...it.meeting, state: 'suspended', live: { ...ended, runningSince: null } }
  return putting(stopped, ...timeOfItemLeft(it, live, now))
}

export function showStatement(meeting: Meeting, now: Instant): Change | Refused {
  const { live } = meeting
  const refused = refuseUnlessIn(meeting, ['live'])
  if (refused !== null || live === null) return refused ?? refuse({ code: 'wrong-state', state: meeting.state })
  if (live.statementShownAt !== null) return noChange
  // From paper it was read when the meeting began, not when that is typed.
  return putting({ ...meeting, live: { ...live, statementShownAt: live.isFromPaper ? live.startedAt : now } })
}

function timeOfItemLeft(it: MeetingInHand, live: LiveState, now: Instant): readonly AgendaItem[] {
  return withTimeSpent(
    it.items.find((item) => item.id === live.itemId),
    live,
    now,
  )
}
