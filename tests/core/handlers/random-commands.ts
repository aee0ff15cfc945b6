import type { CommandName, InputOf, MeetingView, WorkingRecord } from '../../../shared/contract'
import { actionColumns } from '../../../shared/model/action'
import { itemKinds } from '../../../shared/model/agenda-item'
import { notesOf } from '../../builders'
import { millbrook } from './workspace'

export type RandomCommand = { [N in CommandName]: { readonly name: N; readonly input: InputOf<N> } }[CommandName]

/** What there is to act on. */
export type Scene = {
  readonly localityIds: readonly string[]
  readonly records: readonly WorkingRecord[]
  readonly views: readonly MeetingView[]
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
  const several = () => {
    const of = view()
    const items = of?.items ?? []
    const itemIds = [pick(items, undefined), pick(items, undefined)].map((item) => item?.id ?? 'no-item')
    return { meetingId: of?.meeting.id ?? 'no-meeting', itemIds }
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
      make('meeting.finish', () => ({ meetingId: meetingId() })),
    ),
    ...often(
      2,
      make('meeting.approve', () => ({ meetingId: meetingId(), on: scene.today })),
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
    make('items.edit', () => ({ ...several(), minutes: number() % 30, presenterId: pick([null, personId()], null) })),
    make('items.move', () => ({ ...several(), after: inMeeting().after })),
    make('items.remove', several),
    make('items.duplicate', several),
    make('items.send', () => ({ ...several(), toMeetingId: meetingId() })),
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
