import { itemKinds } from '../../../shared/model/agenda-item'
import { notesOf } from '../../builders'
import { type Hands, type Maker, make, often } from './random-scene'

/** Agenda items, and what waits for an agenda. */
export function itemCommands(hands: Hands): readonly Maker[] {
  const {
    at,
    scene,
    number,
    pick,
    text,
    localityId,
    personId,
    inMeeting,
    meetingId,
    meetingIn,
    several,
    everyOpen,
    days,
    keys,
    parked,
    dropped,
  } = hands
  return [
    make('item.add', () => {
      const { meetingId, after } = inMeeting()
      return { meetingId, after, itemKind: pick(itemKinds, 'event'), title: text(), minutes: number() % 30 }
    }),
    make('item.edit', () => ({
      ...at(),
      title: text(),
      presenterId: pick([null, personId()], null),
      carryOver: pick([null, { kind: 'park' } as const, { kind: 'drop', reason: 'x' } as const], null),
    })),
    ...often(2, make('items.carry-over', everyOpen)),
    make('items.keep', () => ({ ...several(), isKept: number() % 2 === 0 })),
    make('items.park', () => several()),
    make('items.skip', () => ({ ...several(), ...(number() % 2 === 0 && { backOn: pick(days(), scene.today) }) })),
    make('items.drop', () => ({ ...several(), reason: text() })),
    make('items.borrow', () => {
      const { meetingId, itemIds } = several()
      return { meetingId, toItemId: itemIds[0] ?? 'x', fromItemId: itemIds[1] ?? 'x', minutes: 1 + (number() % 9) }
    }),
    make('agenda.gather', () => ({ meetingId: meetingId() })),
    ...often(
      2,
      make('agenda.gather', () => ({ meetingId: meetingId(), keys: [pick(keys, 'parked-nothing'), pick(keys, 'x')] })),
    ),
    make('agenda.fit', () => {
      const { meetingId, itemIds } = several()
      return {
        meetingId,
        parkIds: itemIds.slice(0, 1),
        minutes: [{ itemId: itemIds[1] ?? 'x', minutes: number() % 9 }],
      }
    }),
    make('parked.add', () => ({
      localityId: localityId(),
      itemKind: pick(itemKinds, 'event'),
      title: text(),
      minutes: number() % 30,
      handedInById: pick([null, personId()], null),
    })),
    make('parked.drop', () => ({ parkedId: pick(parked, 'no-parked'), reason: text() })),
    make('parked.bring-back', () => ({ parkedId: pick(dropped, pick(parked, 'no-parked')) })),
    make('items.edit', () => ({ ...several(), minutes: number() % 30, presenterId: pick([null, personId()], null) })),
    make('items.move', () => ({ ...several(), after: inMeeting().after })),
    make('items.remove', () => several()),
    make('items.duplicate', () => several()),
    make('items.send', () => {
      const from = meetingIn('planned')
      const beside = scene.views.filter((of) => of !== from && of.meeting.localityId === from?.meeting.localityId)
      return { ...several(from), toMeetingId: pick(beside, undefined)?.meeting.id ?? 'no-meeting' }
    }),
    make('agenda.fill', () => ({ meetingId: meetingId() })),
    ...often(
      2,
      make('item.write-notes', () => ({ ...at(), notes: notesOf(text(), '', text()) })),
    ),
  ]
}
