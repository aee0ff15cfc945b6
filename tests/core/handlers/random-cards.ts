import { actionColumns } from '../../../shared/model/action'
import { PledgeColumn, type PledgeSide } from '../../../shared/model/cards'
import { waysOfWorking } from '../../../shared/model/way-of-working'
import { addDays } from '../../../shared/rules/dates'
import { escalationCommands } from './random-escalations'
import { type Hands, type Maker, make, often } from './random-scene'

/** What items lead to, and what happens to it afterwards. */
export function cardCommands(hands: Hands): readonly Maker[] {
  const { scene, number, pick, text, localityId, personId, inMeeting, at, meetingIn, several, outcome, owner, action } =
    hands
  return [
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
    ...boardCommands(hands),
    ...pledgeCommands(hands),
    ...leaverCommands(hands),
    ...escalationCommands(hands),
  ]
}

const marks = ['kept', 'changed', 'not-yet'] as const

/** Two of the open cards of a kind, in whatever order. */
function twoOf({ scene, pick }: Hands, kind: 'action' | 'pledge' | 'escalation') {
  const ids = scene.records.flatMap((one) => (one.kind === kind ? [one.id] : []))
  return [pick(ids, 'no-card'), pick(ids, 'no-card')]
}

function boardCommands(hands: Hands): readonly Maker[] {
  const { number, pick, text, action } = hands
  const cards = () => {
    const kind = pick(['action', 'pledge', 'escalation'] as const, 'action')
    return { cards: twoOf(hands, kind).map((id) => ({ kind, id })) }
  }
  return [
    ...often(
      3,
      make('actions.move', () => ({
        actionIds: twoOf(hands, 'action'),
        to: pick(actionColumns, 'todo'),
        after: pick([null, action()], null),
        ...(number() % 2 === 0 && { blockedBy: text() }),
        ...(number() % 3 === 0 && { waitsFor: { kind: 'pledge' as const, id: twoOf(hands, 'pledge')[0] ?? 'none' } }),
      })),
    ),
    make('cards.put-away', cards),
    make('cards.bring-back', cards),
  ]
}

function pledgeCommands(hands: Hands): readonly Maker[] {
  const { scene, number, pick, text, localityId, personId, at } = hands
  const pledge = () => twoOf(hands, 'pledge')[0] ?? 'no-pledge'
  const by = () =>
    pick<PledgeSide['by']>([{ kind: 'person', personId: personId() }, { kind: 'residents' }, { kind: 'unknown' }], {
      kind: 'residents',
    })
  const side = () => ({ by: by(), text: pick(['', text(), text()], '') })
  const day = () => pick([scene.today, addDays(scene.today, 14), addDays(scene.today, -14)], scene.today)
  const mark = (name: 'weWill' | 'youWill') => ({
    side: name,
    mark: pick(marks, 'kept'),
    evidence: text(),
    ...(number() % 3 === 0 && { on: day() }),
  })
  return [
    ...often(
      3,
      make('pledge.write', () => ({
        localityId: localityId(),
        title: text(),
        weWill: side(),
        youWill: side(),
        target: '',
        condition: pick([null, { needed: 8, by: day() }], null),
        reviewOn: pick([null, day()], null),
        column: pick(['offered', 'agreed'] as const, 'offered'),
        origin: pick([null, at()], null),
      })),
    ),
    make('pledge.edit', () => ({
      pledgeId: pledge(),
      title: text(),
      weWill: { by: by() },
      reviewOn: day(),
      ways: [pick(waysOfWorking, 'pledges'), pick(waysOfWorking, 'pledges')],
      waitsFor: pick([null, { kind: 'action' as const, id: hands.action() }], null),
    })),
    ...often(
      4,
      make('pledge.mark', () => ({
        pledgeId: pledge(),
        sides: number() % 2 === 0 ? [mark('weWill')] : [mark('youWill'), mark('weWill')],
      })),
    ),
    ...often(
      4,
      make('pledges.move', () => ({
        pledgeIds: twoOf(hands, 'pledge'),
        to: pick(PledgeColumn.options, 'offered'),
        after: pick([null, null, pledge()], null),
        ...(number() % 2 === 0 && { because: text() }),
      })),
    ),
    make('pledge.count', () => ({ pledgeId: pledge(), found: number() })),
    make('pledge.withdraw', () => ({ pledgeId: pledge(), reason: text() })),
  ]
}

function leaverCommands(hands: Hands): readonly Maker[] {
  const { scene, number, pick, personId, action, localityId } = hands
  return [
    make('person.hand-over', () => ({
      personId: personId(),
      on: scene.today,
      leaves: number() % 4 === 0,
      work: [
        { what: { kind: 'action' as const, id: action() }, to: pick([null, personId()], null) },
        { what: { kind: 'helper' as const, id: action() }, to: pick([null, personId()], null) },
        {
          what: { kind: 'role' as const, localityId: localityId(), name: pick(['lead', 'member'] as const, 'lead') },
          to: pick([null, personId()], null),
        },
      ],
    })),
  ]
}
