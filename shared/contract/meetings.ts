import * as z from 'zod'
import { CardRef, CarryOver, ItemKind, Openness } from '../model/agenda-item'
import { Day, Id, Line, RequiredLine, Text, TimeOfDay } from '../model/common'
import { AttendanceMark } from '../model/meeting'
import { Notes } from '../model/notes'
import { After, command, type Done, Items } from './call'

/** Meetings and agendas, the parking lot, and the live meeting. */
const HandedIn = z.object({ kind: z.enum(['story', 'opportunity']), id: Id })

export const meetingCalls = {
  // ── meetings and agendas
  /** With the standing agenda and everything that comes by itself. */
  'meeting.plan': command<{ meetingId: Id }>()(
    z.object({ localityId: Id, on: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Line }),
  ),
  'meeting.edit': command<Done>()(
    z.object({
      meetingId: Id,
      on: Day.optional(),
      startsAt: TimeOfDay.optional(),
      endsAt: TimeOfDay.optional(),
      venue: Line.optional(),
    }),
  ),
  'meeting.issue': command<Done>()(z.object({ meetingId: Id })),
  /** What was to be talked about goes to the next agenda, as it does when a planned meeting is removed. */
  'meeting.cancel': command<{ moved: number }>()(z.object({ meetingId: Id, reason: RequiredLine })),
  /** Only one that was never issued and holds no number. */
  'meeting.remove': command<{ moved: number }>()(z.object({ meetingId: Id })),
  /** A meeting held without the app, on a past day: planned and begun in one step, without a clock. */
  'meeting.record-from-paper': command<{ meetingId: Id }>()(
    z.object({ localityId: Id, on: Day, startsAt: TimeOfDay, endsAt: TimeOfDay, venue: Line }),
  ),
  'item.add': command<{ itemId: Id; minutes: number }>()(
    z.object({
      meetingId: Id,
      itemKind: ItemKind,
      title: RequiredLine,
      /** Where nobody says: what such an item took here before, else five. */
      minutes: z.number().int().min(0).max(480).optional(),
      after: After,
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
      /** Why it is on the agenda, in words. */
      reason: Line.optional(),
      /**
       * The card it is about: the openness of the item that card came from goes with it, unless that is open. What waits
       * about the card comes with its own words and waits no more; where it stands on an agenda already it stays there.
       */
      from: CardRef.optional(),
      /** Somebody asked for it by name: fitting to the hour does not throw it off again. */
      isKept: z.boolean().optional(),
    }),
  ),
  'item.edit': command<Done>()(
    z.object({
      itemId: Id,
      meetingId: Id,
      title: RequiredLine.optional(),
      itemKind: ItemKind.optional(),
      minutes: z.number().int().min(0).max(480).optional(),
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
      reason: Line.optional(),
      privateNote: Text.optional(),
      carryOver: CarryOver.nullable().optional(),
    }),
  ),
  // One or several at once, one step to take back.
  'items.edit': command<Done>()(
    z.object({
      meetingId: Id,
      itemIds: Items,
      minutes: z.number().int().min(0).max(480).optional(),
      presenterId: Id.nullable().optional(),
      openness: Openness.optional(),
      /** Back on the agenda, of what was parked, skipped or dropped. */
      carryOver: z.null().optional(),
    }),
  ),
  'items.move': command<Done>()(z.object({ meetingId: Id, itemIds: Items, after: After })),
  'items.remove': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  /** Each copy right after its original; notes and what came of it stay with the original. */
  'items.duplicate': command<{ itemIds: readonly Id[] }>()(z.object({ meetingId: Id, itemIds: Items })),
  /** To the end of another agenda of the same locality. Only what was never issued and led to nothing. */
  'items.send': command<Done>()(z.object({ meetingId: Id, itemIds: Items, toMeetingId: Id })),
  // What becomes of items: before the meeting, in it, and in its close-out. On an agenda that was never issued they leave
  // it at once; on any other they stay, marked, and leave when it is closed. A standing line only leaves this one agenda.
  'items.keep': command<Done>()(z.object({ meetingId: Id, itemIds: Items, isKept: z.boolean() })),
  'items.carry-over': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  'items.park': command<Done>()(z.object({ meetingId: Id, itemIds: Items })),
  /** Back on the first agenda on or after `backOn`; without it on the one after the next. */
  'items.skip': command<{ backOn: Day | null }>()(z.object({ meetingId: Id, itemIds: Items, backOn: Day.optional() })),
  'items.drop': command<Done>()(z.object({ meetingId: Id, itemIds: Items, reason: RequiredLine })),
  /** Puts on what comes by itself, or, with `keys`, what was asked for of a proposal. */
  'agenda.gather': command<{ added: number }>()(
    z.object({ meetingId: Id, keys: z.array(z.string().min(1).max(120)).min(1).max(500).optional() }),
  ),
  /** Fits the agenda to its slot as it was proposed and agreed: what is parked, and the minutes of the rest. */
  'agenda.fit': command<Done>()(
    z.object({
      meetingId: Id,
      parkIds: z.array(Id).max(500),
      minutes: z.array(z.object({ itemId: Id, minutes: z.number().int().min(0).max(480) })).max(500),
    }),
  ),
  // ── the parking lot of a place
  'parked.add': command<{ parkedId: Id }>()(
    z.object({
      localityId: Id,
      itemKind: ItemKind,
      title: RequiredLine,
      minutes: z.number().int().min(0).max(480),
      handedInById: Id.nullable(),
      /** A card of a board that is to be talked about, once: it waits, or stands on an agenda already. */
      from: CardRef.optional(),
    }),
  ),
  'parked.drop': command<Done>()(z.object({ parkedId: Id, reason: RequiredLine })),
  /** Back in the parking lot. */
  'parked.bring-back': command<Done>()(z.object({ parkedId: Id })),
  'story.hand-in': command<{ storyId: Id }>()(
    z.object({ localityId: Id, text: RequiredLine, personId: Id.nullable() }),
  ),
  'opportunity.hand-in': command<{ opportunityId: Id }>()(
    z.object({ localityId: Id, title: RequiredLine, personId: Id.nullable() }),
  ),
  /** A story or an idea that waits since it was handed in: it asks for no agenda any more. Else `no-longer-proposed`. */
  'handed-in.drop': command<Done>()(z.object({ of: HandedIn, reason: RequiredLine })),
  /** It waits again. */
  'handed-in.bring-back': command<Done>()(z.object({ of: HandedIn })),
  /** A story that was handed in was told at this item. */
  'story.tell': command<Done>()(z.object({ storyId: Id, meetingId: Id, itemId: Id })),
  /** The lines of the locality's standing agenda, after what is on this one. */
  'agenda.fill': command<Done>()(z.object({ meetingId: Id })),

  // ── the live meeting
  /** From paper: afterwards, for a meeting of a past day; there is no clock. */
  'meeting.start': command<Done>()(z.object({ meetingId: Id, fromPaper: z.boolean().optional() })),
  'meeting.step': command<Done>()(z.object({ meetingId: Id, itemId: Id })),
  'meeting.pause': command<Done>()(z.object({ meetingId: Id })),
  'meeting.resume': command<Done>()(z.object({ meetingId: Id })),
  'meeting.suspend': command<Done>()(z.object({ meetingId: Id })),
  'meeting.statement-shown': command<Done>()(z.object({ meetingId: Id })),
  /** Whether the meeting went on while the app was down or the laptop slept (`Meeting.live.gap`). */
  'meeting.count-gap': command<Done>()(z.object({ meetingId: Id, isMeetingTime: z.boolean() })),
  /** The signed-up part begins, or the open part again. */
  'meeting.part': command<Done>()(z.object({ meetingId: Id, part: z.enum(['open', 'signed-up']) })),
  /** Minutes from a later item to this one. */
  'items.borrow': command<Done>()(
    z.object({ meetingId: Id, toItemId: Id, fromItemId: Id, minutes: z.number().int().min(1).max(480) }),
  ),
  /**
   * Closes it: every item has an outcome, or it is said what becomes of it (`no-outcome-yet`). What is carried over
   * stands on the next agenda when this is done; where no next meeting is planned, it is, by the pattern.
   */
  'meeting.finish': command<{ nextMeetingId: Id | null; carried: number }>()(z.object({ meetingId: Id })),
  /** Locks them as they stand. `byMeetingId`: the meeting that confirms them, whose record holds the corrections. */
  'meeting.approve': command<Done>()(z.object({ meetingId: Id, on: Day, byMeetingId: Id.nullable().optional() })),
  /** Approved minutes become a draft again; what was approved stays to be read beside it. */
  'meeting.reopen': command<Done>()(z.object({ meetingId: Id, reason: RequiredLine })),
  'correction.add': command<{ correctionId: Id }>()(
    z.object({ meetingId: Id, itemId: Id, ofMeetingId: Id, text: RequiredLine }),
  ),
  'correction.edit': command<Done>()(z.object({ meetingId: Id, correctionId: Id, text: RequiredLine })),
  'correction.remove': command<Done>()(z.object({ meetingId: Id, correctionId: Id })),
  'attendance.mark': command<Done>()(
    z.object({
      meetingId: Id,
      personId: Id,
      mark: AttendanceMark.nullable(),
      substitute: Line.optional(),
      at: TimeOfDay.optional(),
      interestItemId: Id.nullable().optional(),
    }),
  ),
  'attendance.mark-rest-present': command<{ marked: number }>()(z.object({ meetingId: Id })),
  'attendance.add-guest': command<Done>()(z.object({ meetingId: Id, name: RequiredLine, organisation: Line })),
  'attendance.sign-up': command<Done>()(
    z.object({ meetingId: Id, personIds: z.array(Id).min(1).max(500), isSignedUp: z.boolean() }),
  ),
  'attendance.say': command<Done>()(
    z.object({ meetingId: Id, personId: Id, round: z.enum(['check-in', 'close-out']), word: Line }),
  ),
  /** Typing left the field, or rested for 30 seconds: the draft becomes one line. */
  'item.write-notes': command<Done>()(z.object({ itemId: Id, meetingId: Id, notes: Notes })),
  'decision.add': command<{ decisionId: Id }>()(z.object({ meetingId: Id, itemId: Id, text: RequiredLine })),
  'decision.edit': command<Done>()(z.object({ decisionId: Id, meetingId: Id, text: RequiredLine })),
  'pledge.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'escalation.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'story.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
  'spend.add': command<{ id: Id }>()(
    z.object({
      localityId: Id,
      meetingId: Id,
      itemId: Id,
      text: RequiredLine,
      pence: z.number().int().min(0).max(100_000_000),
    }),
  ),
  'opportunity.add': command<{ id: Id }>()(z.object({ localityId: Id, meetingId: Id, itemId: Id, text: RequiredLine })),
} as const
