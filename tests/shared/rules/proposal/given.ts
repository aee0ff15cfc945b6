import type { ParkedItem } from '../../../../shared/model/agenda-item'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import type { ProposalGiven } from '../../../../shared/rules/proposal/given'
import { aLocality, aMeeting, anId } from '../../../builders'

/** Millbrook on Tuesday 9 June 2026, with an empty agenda for Thursday; a test names only what it is about. */
export function given(overrides: Partial<ProposalGiven> = {}): ProposalGiven {
  const meeting = overrides.meeting ?? aMeeting({ id: 'thursday', on: '2026-06-11' })
  const names: { readonly [id: string]: string } = { dot: 'Dot Hazelwood', idris: 'Idris Marlowe' }
  return {
    meeting,
    items: [],
    locality: aLocality({ id: 'mill' }),
    meetings: [meeting],
    elsewhere: [],
    history: [],
    parked: [],
    actions: [],
    pledges: [],
    escalations: [],
    opportunities: [],
    stories: [],
    pot: null,
    spends: [],
    nameOf: (id) => names[id] ?? null,
    limits: { acknowledgeIn: 2, answerIn: 10 },
    holidays: bankHolidays,
    today: '2026-06-09',
    ...overrides,
  }
}

export function aParked(overrides: Partial<ParkedItem> = {}): ParkedItem {
  return {
    kind: 'parked',
    id: anId('parked'),
    localityId: 'mill',
    itemKind: 'challenge',
    title: 'Bench on Ring Road',
    minutes: 6,
    presenterId: null,
    openness: { kind: 'open' },
    reason: '',
    about: null,
    fromMeetingId: 'meeting-of-may',
    fromItemId: 'item-of-may',
    heldOver: 0,
    since: '2026-05-14',
    backOn: null,
    handedInById: null,
    dropped: null,
    archivedOn: null,
    ...overrides,
  }
}

/** An escalation that was sent on that day and not answered. */
export function sentOn(day: string) {
  const at = `${day}T09:00:00.000Z`
  return {
    column: 'sent' as const,
    sentAt: at,
    trail: [{ kind: 'sent' as const, at, personId: null, words: '', via: 'here' as const, notedById: null }],
  }
}
