import type { ParsedInputOf } from '../contract'
import type { AgendaItem } from '../model/agenda-item'
import type { Id, Instant } from '../model/common'
import type { Locality } from '../model/locality'
import type { Meeting } from '../model/meeting'
import { type Refused, refuse } from '../refusals'
import { refuseIfClosed, refuseUnlessIn } from './meeting-states'
import { itemsFrom } from './standing-agenda'

type When = Pick<Meeting, 'on' | 'startsAt' | 'endsAt' | 'venue'>

/** A meeting with the locality's standing agenda. */
export function planMeeting(
  locality: Locality,
  when: When,
  meetingId: Id,
  newId: () => Id,
): { readonly meeting: Meeting; readonly items: readonly AgendaItem[] } | Refused {
  if (when.endsAt <= when.startsAt) return refuse({ code: 'ends-before-it-starts' })
  const meeting: Meeting = {
    kind: 'meeting',
    id: meetingId,
    localityId: locality.id,
    on: when.on,
    startsAt: when.startsAt,
    endsAt: when.endsAt,
    venue: when.venue,
    state: 'planned',
    live: null,
    closedAt: null,
    issuedAt: null,
    approvedOn: null,
    cancelledBecause: '',
  }
  const items = itemsFrom(locality.template, meetingId, [], newId)
  return { meeting, items }
}

/** Day, times and venue. */
export function editMeeting(meeting: Meeting, input: ParsedInputOf<'meeting.edit'>): Meeting | Refused {
  const closed = refuseIfClosed(meeting)
  if (closed !== null) return closed
  const edited: Meeting = {
    ...meeting,
    on: input.on ?? meeting.on,
    startsAt: input.startsAt ?? meeting.startsAt,
    endsAt: input.endsAt ?? meeting.endsAt,
    venue: input.venue ?? meeting.venue,
  }
  return edited.endsAt <= edited.startsAt ? refuse({ code: 'ends-before-it-starts' }) : edited
}

export function issueMeeting(meeting: Meeting, now: Instant): Meeting | Refused {
  return refuseUnlessIn(meeting, ['planned']) ?? { ...meeting, state: 'issued', issuedAt: now }
}

export function cancelMeeting(meeting: Meeting, reason: string): Meeting | Refused {
  const refused = refuseUnlessIn(meeting, ['planned', 'issued'])
  return refused ?? { ...meeting, state: 'cancelled', cancelledBecause: reason }
}
