import { actionColumns } from '../../../shared/model/action'
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
  ]
}
