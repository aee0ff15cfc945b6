import type { CommandName, InputOf, MeetingView, WorkingRecord } from '../../../shared/contract'
import { actionColumns } from '../../../shared/model/action'
import { itemKinds } from '../../../shared/model/agenda-item'
import type { Meeting } from '../../../shared/model/meeting'
import type { WaitingItem } from '../../../shared/model/proposal'
import { addDays } from '../../../shared/rules/dates'
import { standingOf } from '../../../shared/rules/item-standing'
import { notesOf } from '../../builders'
import { millbrook } from './workspace'

export type RandomCommand = { [N in CommandName]: { readonly name: N; readonly input: InputOf<N> } }[CommandName]

/** What there is to act on. */
export type Scene = {
  readonly localityIds: readonly string[]
  readonly records: readonly WorkingRecord[]
  readonly views: readonly MeetingView[]
  /** What waits for an agenda, dropped or not. */
  readonly waiting: readonly WaitingItem[]
  readonly today: string
}

const texts = [
  'Ring Peakside',
  '<b>bold</b> & "quoted"',
  'נטע ברק ‮abc',
  '=HYPERLINK("x")',
  'Ü\u0301 🫖 tea',
  'a'.repeat(300),
]
const marks = ['present', 'apologies', 'substitute', 'late', 'left-early', 'absent', null] as const

/** One command, chosen by numbers so that a failing history can be made smaller. Many are refused: that is the point. */
export function randomCommand(scene: Scene, numbers: readonly number[]): RandomCommand {
  let at = 0
  const number = () => {
    at += 1
    return numbers[(at - 1) % numbers.length] ?? 0
  }
  const pick = <T>(list: readonly T[], instead: T): T => list[number() % Math.max(1, list.length)] ?? instead
  const makers = makersOf(scene, number, pick)
  return pick(makers, () => ({ name: 'history.undo', input: {} }) as const)()
}

function makersOf(scene: Scene, number: () => number, pick: <T>(list: readonly T[], instead: T) => T) {
  const text = () => pick(texts, 'x')
  const localityId = () => pick(scene.localityIds, 'nowhere')
  const actions = scene.records.flatMap((one) => (one.kind === 'action' ? [one] : []))
  const people = scene.records.flatMap((one) => (one.kind === 'person' ? [one.id] : []))
  const personId = () => pick(people, 'nobody')
  const view = () => pick(scene.views, undefined)
  const inMeeting = () => {
    const of = view()
    const item = pick(of?.items ?? [], undefined)
    const meeting = of?.meeting
    return {
      localityId: meeting?.localityId ?? 'nowhere',
      meetingId: meeting?.id ?? 'no-meeting',
      itemId: item?.id ?? 'no-item',
      after: pick([null, ...(of?.items ?? []).map((one) => one.id)], null),
      decisionId: pick(
        (of?.decisions ?? []).map((one) => one.id),
        'no-decision',
      ),
    }
  }
  const at = () => {
    const { meetingId, itemId } = inMeeting()
    return { meetingId, itemId }
  }
  const meetingId = () => inMeeting().meetingId
  /** Mostly one where it can be done; any other shows that it is refused. */
  const meetingIn = (...states: readonly Meeting['state'][]) => {
    const fitting = scene.views.filter((of) => states.includes(of.meeting.state))
    return pick(number() % 4 === 0 ? scene.views : fitting, undefined)
  }
  const several = (of = view()) => {
    const items = of?.items ?? []
    const itemIds = [pick(items, undefined), pick(items, undefined)].map((item) => item?.id ?? 'no-item')
    return { meetingId: of?.meeting.id ?? 'no-meeting', itemIds }
  }
  /** All of one meeting of which nothing came, so that a meeting can be closed now and then. */
  const everyOpen = () => {
    const of = meetingIn('live', 'suspended')
    const open = (of?.items ?? []).filter((item) => of !== undefined && standingOf(item, of).kind === 'open')
    const itemIds = open.length === 0 ? ['no-item'] : open.map((item) => item.id)
    return { meetingId: of?.meeting.id ?? 'no-meeting', itemIds }
  }
  const days = () => [scene.today, addDays(scene.today, 1), addDays(scene.today, 14)]
  const keys = scene.waiting.map((one) => one.key)
  const parked = scene.waiting.flatMap(({ item }) => (item.parkedId === null ? [] : [item.parkedId]))
  const dropped = scene.waiting.flatMap(({ kind, item }) =>
    kind === 'dropped' && item.parkedId ? [item.parkedId] : [],
  )
  const aCorrection = () => {
    const of = scene.views.find((one) => one.corrections.length > 0) ?? view()
    return {
      meetingId: of?.meeting.id ?? 'no-meeting',
      correctionId: pick(of?.corrections ?? [], undefined)?.id ?? 'no-correction',
    }
  }
  const outcome = () => {
    const { after: _after, decisionId: _decision, ...rest } = inMeeting()
    return { ...rest, text: text() }
  }
  const owner = () =>
    pick([{ kind: 'team' } as const, { kind: 'nobody' } as const, { kind: 'person', personId: personId() } as const], {
      kind: 'team',
    })
  const action = () =>
    pick(
      actions.map((one) => one.id),
      'no-action',
    )
  const make =
    <N extends CommandName>(name: N, input: () => InputOf<N>) =>
    // Name and input are tied by N; the union is made of exactly these pairs.
    () =>
      ({ name, input: input() }) as unknown as RandomCommand
  const often = <T>(times: number, one: T): T[] => Array.from({ length: times }, () => one)
  return [
    ...often(
      4,
      make('history.undo', () => ({})),
    ),
    ...often(
      2,
      make('history.redo', () => ({})),
    ),
    make('team.start', () => ({
      ...millbrook,
      locality: { ...millbrook.locality, code: pick(['MILL', 'HARR', 'CARR'], 'MILL') },
    })),
    make('person.add', () => ({
      localityId: localityId(),
      name: text(),
      organisation: text(),
      jobTitle: '',
      role: 'member',
    })),
    make('person.edit', () => ({
      personId: personId(),
      name: text(),
      initials: pick(['NB', 'X9', 'not valid!'], 'NB'),
    })),
    make('settings.edit', () => ({
      bodyName: text(),
      decisionWording: pick(['Agreed', 'RESOLVED'] as const, 'Agreed'),
    })),
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
    make('locality.edit', () => ({
      localityId: localityId(),
      pattern: { ...millbrook.locality.pattern, every: pick(['week', 'none', 'fortnight'] as const, 'week') },
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
    make('story.hand-in', () => ({
      localityId: localityId(),
      text: text(),
      personId: pick([null, personId()], null),
    })),
    make('opportunity.hand-in', () => ({
      localityId: localityId(),
      title: text(),
      personId: pick([null, personId()], null),
    })),
    make('story.tell', () => {
      const of = meetingIn('live', 'draft')
      const { meetingId, itemIds } = several(of)
      const story = pick(of?.storiesToTell ?? [], undefined)
      return { meetingId, itemId: itemIds[0] ?? 'no-item', storyId: story?.id ?? 'no-story' }
    }),
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
    make('decision.add', () => ({ ...at(), text: text() })),
    make('decision.edit', () => {
      const { meetingId, decisionId } = inMeeting()
      return { meetingId, decisionId, text: text() }
    }),
    make('pledge.add', outcome),
    make('escalation.add', outcome),
    make('story.add', outcome),
    make('spend.add', () => ({ ...outcome(), pence: number() })),
    make('opportunity.add', outcome),
    ...often(
      4,
      make('action.add', () => ({
        localityId: localityId(),
        title: text(),
        owner: owner(),
        helperIds: [personId(), personId()],
        dueOn: pick([null, scene.today], null),
        column: pick(actionColumns, 'todo'),
        origin: pick([null, at()], null),
      })),
    ),
    make('action.edit', () => ({
      actionId: action(),
      title: text(),
      owner: owner(),
      blockedBy: pick(['', 'rain'], ''),
    })),
    ...often(
      6,
      make('action.move', () => ({
        actionId: action(),
        to: pick(actionColumns, 'todo'),
        after: pick([null, action()], null),
        ...(number() % 2 === 0 && { blockedBy: text() }),
      })),
    ),
    make('action.drop', () => ({ actionId: action(), reason: text() })),
    make('import.actions', () => ({
      localityId: localityId(),
      source: 'log.csv',
      people: [],
      actions: [1, 2].map((row) => ({
        row,
        logNumber: `${row}`,
        title: text(),
        detail: '',
        raisedOn: null,
        dueOn: null,
        owner: pick([{ kind: 'new', key: 'JR' } as const, { kind: 'team' } as const], { kind: 'team' }),
        helpers: [],
        column: pick(actionColumns, 'todo'),
      })),
    })),
  ]
}
