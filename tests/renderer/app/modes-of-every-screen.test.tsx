import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { go, type Route } from '../../../renderer/src/data/route'
import {
  canBeDoneWhileTyping,
  type ListedDoable,
  typingChord,
  useDoableRegistry,
} from '../../../renderer/src/ui/doables'
import { aRole } from '../../../shared/rules/roles'
import { notesOf } from '../../builders'
import { aHost, paste, showApp, startMillbrook } from '../on-screen'
import type { RealHost } from '../real-host'
// Read before the tests, so that no screen waits for its code.
import '../../../renderer/src/features/actions/actions-screen'
import '../../../renderer/src/features/agenda/agenda-screen'
import '../../../renderer/src/features/close-out/close-out-screen'
import '../../../renderer/src/features/closed/closed-screen'
import '../../../renderer/src/features/decisions/decisions-screen'
import '../../../renderer/src/features/desk/desk-screen'
import '../../../renderer/src/features/import/import-screen'
import '../../../renderer/src/features/leaver/leaver-screen'
import '../../../renderer/src/features/live/live-screen'
import '../../../renderer/src/features/meetings/meetings-screen'
import '../../../renderer/src/features/minutes/compare-screen'
import '../../../renderer/src/features/minutes/minutes-screen'
import '../../../renderer/src/features/papers/papers-screen'
import '../../../renderer/src/features/parking-lot/parking-lot-screen'
import '../../../renderer/src/features/people/people-screen'
import '../../../renderer/src/features/permissions/permissions-screen'
import '../../../renderer/src/features/places/place-screen'
import '../../../renderer/src/features/pledges/pledges-screen'
import '../../../renderer/src/features/settings/settings-screen'
import '../../../renderer/src/features/today/today-screen'

/**
 * Chords with Ctrl that text editing, the window's menu or the app own. I is left out: notes know no italics, and Ctrl I
 * issues the agenda. K, 1 to 5 and the rest of the app's own are declared by itself.
 */
const ofTextEditing = new Set([
  ...[...'abcelqruvwxyz'].map((letter) => `ctrl+${letter}`),
  ...['ctrl+shift+v', 'ctrl+shift+z', 'ctrl+backspace', 'ctrl+delete', 'ctrl+arrowleft', 'ctrl+arrowright'],
  ...['ctrl+home', 'ctrl+end', 'ctrl++', 'ctrl+=', 'ctrl+-', 'ctrl+0'],
])

type Ids = { readonly localityId: string; readonly meetingId: string }
type User = ReturnType<typeof showApp>
type Shown = {
  readonly name: string
  readonly routeOf: (ids: Ids) => Route
  readonly meeting?: 'running' | 'over' | 'reopened'
  /** What the screen shows that nobody else needs. */
  readonly prepare?: (host: RealHost, ids: Ids) => Promise<unknown>
  /** One that is declared only once the screen's data has come. */
  readonly late: string
  /** Into the state with most to do: something chosen, a log read. */
  readonly open?: (user: User) => unknown
  /** One that only this state has. */
  readonly opens?: string
}

const press = (keys: string) => (user: User) => user.keyboard(keys)
const screens: readonly Shown[] = [
  {
    name: 'Today',
    routeOf: () => ({ screen: 'home' }),
    late: 'Open the next agenda',
    open: press('{ArrowDown}{ArrowDown}'),
    opens: 'Propose done',
  },
  { name: 'Settings', routeOf: () => ({ screen: 'settings' }), late: 'Use the dark look' },
  {
    name: 'the place',
    routeOf: ({ localityId }) => ({ screen: 'place', localityId }),
    late: 'Add an item',
    open: (user) => user.click(screen.getByLabelText('Title of item 2')),
    opens: 'Move the item up',
  },
  {
    name: 'the agenda',
    routeOf: ({ meetingId }) => ({ screen: 'agenda', meetingId }),
    late: 'Save as Word',
    open: press('{ArrowDown}'),
    opens: 'Rename the item',
  },
  {
    name: 'the agenda, beside it',
    routeOf: ({ meetingId }) => ({ screen: 'agenda', meetingId }),
    late: 'Hand something in…',
    open: press('{ArrowDown}'),
    opens: 'Drop, with a reason…',
  },
  {
    name: 'what is parked and handed in',
    routeOf: ({ localityId }) => ({ screen: 'parking-lot', localityId }),
    late: 'Hand something in…',
    open: async (user) => {
      await screen.findByRole('button', { name: /Bench on Ring Road/ })
      await user.keyboard('{ArrowDown}')
    },
    opens: 'Put on the next agenda',
  },
  {
    name: 'the agenda, several chosen',
    routeOf: ({ meetingId }) => ({ screen: 'agenda', meetingId }),
    late: 'Save as Word',
    open: press('{Control>}a{/Control}'),
    opens: 'Move to another meeting',
  },
  {
    name: 'the agenda on paper',
    routeOf: ({ meetingId }) => ({ screen: 'agenda-paper', meetingId }),
    late: 'Copy the agenda for an e-mail',
  },
  {
    name: 'the meetings',
    routeOf: ({ localityId }) => ({ screen: 'meetings', localityId }),
    late: 'Plan a meeting',
    open: async (user) => {
      await screen.findByRole('region', { name: 'Coming' })
      await user.keyboard('{ArrowDown}')
    },
    opens: 'Cancel the meeting',
  },
  {
    name: 'the actions',
    routeOf: ({ localityId }) => ({ screen: 'actions', localityId }),
    late: 'Add an action',
    open: async (user) => user.click(await screen.findByRole('button', { name: 'Price twelve urns' })),
    opens: 'Choose it with others',
  },
  {
    name: 'what is closed',
    routeOf: ({ localityId }) => ({ screen: 'closed', localityId, of: 'action' }),
    late: 'Back to the board',
  },
  {
    name: 'somebody is leaving',
    routeOf: ({ localityId }) => ({ screen: 'leaver', localityId }),
    late: 'Back to the people',
    open: async (user) => user.type(await screen.findByRole('combobox', { name: 'Who is leaving?' }), 'nettie{Enter}'),
    opens: 'Hand over and let them go',
  },
  {
    name: 'the people',
    routeOf: ({ localityId }) => ({ screen: 'people', localityId }),
    late: 'Add a person',
    open: press('{ArrowDown}'),
    opens: 'Retire somebody',
  },
  {
    name: 'the old log',
    routeOf: ({ localityId }) => ({ screen: 'import', localityId }),
    // Nothing of its own before there is a log.
    late: '',
    open: () => act(() => paste('Date,Action,Owner\n7/11/25,Set the meeting dates,NB\n14/11/25,Ask the chapel,JR\n')),
    opens: 'Import the rows that are ready',
  },
  {
    name: 'the meeting',
    routeOf: ({ meetingId }) => ({ screen: 'live', meetingId }),
    meeting: 'running',
    late: 'Close the meeting',
  },
  {
    name: 'the meeting, minutes being borrowed',
    routeOf: ({ meetingId }) => ({ screen: 'live', meetingId }),
    meeting: 'running',
    late: 'Suspend the meeting',
    open: press('b'),
  },
  {
    name: 'who is here',
    routeOf: ({ meetingId }) => ({ screen: 'live', meetingId }),
    meeting: 'running',
    late: 'Who is here',
    open: press('w'),
    opens: 'Add a guest',
  },
  {
    name: 'the close-out',
    routeOf: ({ meetingId }) => ({ screen: 'close-out', meetingId }),
    meeting: 'running',
    late: 'Close and draft the minutes',
    open: press('{ArrowDown}'),
    opens: 'Write down a decision',
  },
  {
    name: 'the pledges',
    routeOf: ({ localityId }) => ({ screen: 'pledges', localityId }),
    prepare: aPledgeIfOthersJoin,
    late: 'Write a pledge',
    open: () => screen.findByRole('article'),
    opens: 'One more has joined',
  },
  {
    name: 'the pledges on their board',
    routeOf: ({ localityId }) => ({ screen: 'pledges', localityId, as: 'board' }),
    prepare: aPledgeIfOthersJoin,
    late: 'Show the list',
    open: async () => {
      const card = await screen.findByRole('button', { name: 'The Thursday kitchen' })
      act(() => card.focus())
    },
    opens: 'Open the two pages',
  },
  {
    name: 'the decisions',
    routeOf: ({ localityId }) => ({ screen: 'decisions', localityId }),
    late: 'Show confidential',
  },
  {
    name: 'the minutes',
    routeOf: ({ meetingId }) => ({ screen: 'minutes', meetingId }),
    meeting: 'over',
    late: 'Save as Word',
  },
  {
    name: 'the minutes, being written',
    routeOf: ({ meetingId }) => ({ screen: 'minutes', meetingId }),
    meeting: 'over',
    late: 'Write the minutes',
    open: press('w'),
    opens: 'Add to the item',
  },
  {
    name: 'the minutes, approved and reopened',
    routeOf: ({ meetingId }) => ({ screen: 'minutes', meetingId }),
    meeting: 'reopened',
    late: 'Compare the versions',
  },
  {
    name: 'the minutes for the public, with something to settle',
    routeOf: ({ meetingId }) => ({ screen: 'minutes', meetingId }),
    meeting: 'over',
    late: 'Save as Word',
    open: press('3'),
    opens: 'Cut what was found',
  },
  {
    name: 'the papers',
    routeOf: ({ localityId }) => ({ screen: 'papers', localityId }),
    meeting: 'over',
    late: 'Save the paper…',
  },
  {
    name: 'two versions',
    routeOf: ({ meetingId }) => ({ screen: 'compare', meetingId, before: 1, after: 0 }),
    meeting: 'reopened',
    late: 'Open the minutes',
    open: press('f'),
    opens: 'Read both with what changed',
  },
  {
    name: 'the enabler’s desk',
    routeOf: () => ({ screen: 'desk' }),
    prepare: aQuestionForYou,
    late: 'Answer: Yes, if',
    open: () => screen.findByText('You said before'),
    opens: 'Use what was said before',
  },
  {
    name: 'the permissions',
    routeOf: () => ({ screen: 'permissions' }),
    prepare: aQuestionForYou,
    late: 'Print the register',
    open: press('{ArrowDown}'),
    opens: 'Use it in a question…',
  },
  {
    name: 'the escalations',
    routeOf: ({ localityId }) => ({ screen: 'escalations', localityId }),
    prepare: aQuestionOfYours,
    late: 'Write a question',
    open: async () => {
      const card = await screen.findByRole('button', { name: 'May we use the hall without a deposit?' })
      act(() => card.focus())
    },
    opens: 'Answered by e-mail or phone…',
  },
  {
    name: 'a question',
    routeOf: ({ localityId }) => ({ screen: 'escalations', localityId }),
    prepare: aQuestionOfYours,
    late: 'Write a question',
    open: async (user) =>
      user.click(await screen.findByRole('button', { name: 'May we use the hall without a deposit?' })),
    opens: 'Use the permission',
  },
  {
    name: 'writing a question',
    routeOf: ({ localityId }) => ({
      screen: 'write-escalation',
      localityId,
      question: 'May we use the hall without a deposit?',
    }),
    prepare: aQuestionOfYours,
    late: 'Save as a draft',
    open: () => screen.findByText('“No deposit for the hall”'),
    opens: 'Use the permission',
  },
]

async function aPledgeIfOthersJoin(host: RealHost, { localityId }: Ids): Promise<void> {
  await host.core().call('pledge.write', {
    localityId,
    title: 'The Thursday kitchen',
    weWill: { by: { kind: 'residents' }, text: 'open the kitchen' },
    youWill: { by: { kind: 'residents' }, text: 'run the cooking' },
    target: '',
    condition: { needed: 6, by: '2026-06-30' },
    reviewOn: null,
    column: 'agreed',
    origin: null,
  })
}

/** Somebody else is the enabler, is asked something, and has allowed the like before. */
async function aQuestionOfYours(host: RealHost, { localityId }: Ids): Promise<void> {
  await host
    .core()
    .call('person.add', { localityId, name: 'Grace Alderney', organisation: '', jobTitle: '', role: 'enabler' })
  await host.core().call('permission.add', {
    what: 'No deposit for the hall',
    condition: '',
    where: { kind: 'everywhere' },
    reach: '',
    until: null,
    saidById: null,
    saidOn: '2026-06-01',
    via: 'phone',
    minute: null,
  })
  await host.core().call('escalation.write', {
    localityId,
    question: 'May we use the hall without a deposit?',
    ask: 'money',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId: null,
    column: 'sent',
    origin: null,
  })
}

/** Whoever is at the keyboard is the enabler, is asked something, and has allowed the like before. */
async function aQuestionForYou(host: RealHost, { localityId }: Ids): Promise<void> {
  const personId = host.state().user.keyboardPersonId ?? ''
  await host.core().call('permission.add', {
    what: 'No deposit for the hall',
    condition: '',
    where: { kind: 'everywhere' },
    reach: '',
    until: null,
    saidById: personId,
    saidOn: '2026-06-01',
    via: 'phone',
    minute: null,
  })
  await host.core().call('escalation.write', {
    localityId,
    question: 'May we use the hall without a deposit?',
    ask: 'money',
    tried: '',
    ifNothing: '',
    neededBy: null,
    barrier: 'unsaid',
    enablerId: null,
    column: 'sent',
    origin: null,
  })
  // It went to nobody yet: a question to oneself is refused.
  const roles = [aRole(localityId, 'enabler')]
  await host.core().call('person.edit', { personId, roles })
}

const listed = (where?: ListedDoable['where']): readonly ListedDoable[] =>
  [...useDoableRegistry.getState().lists.values()].flat().filter((one) => where === undefined || one.where === where)

describe('the commands of', () => {
  beforeAll(() => useDoableRegistry.setState({ oneKey: true }))

  it.each(screens.map((one) => [one.name, one] as const))(
    '%s can all be reached while typing, and share no key',
    async (_, shown) => {
      const host = await aHost({ at: '2026-06-11T09:01:00.000Z' })
      const ids = await startMillbrook(host)
      const { meetingId } = ids
      // Late: only an old log brings what was due before the team began.
      const row = { row: 1, logNumber: '', title: 'Price twelve urns', detail: '', raisedOn: '2026-06-01' }
      await host.core().call('import.actions', {
        localityId: ids.localityId,
        source: 'log.csv',
        actions: [{ ...row, dueOn: '2026-06-05', owner: { kind: 'team' }, helpers: [], column: 'todo' }],
        people: [],
      })
      await host.core().call('parked.add', {
        localityId: ids.localityId,
        itemKind: 'challenge',
        title: 'Bench on Ring Road',
        minutes: 5,
        handedInById: null,
      })
      await shown.prepare?.(host, ids)
      if (shown.meeting !== undefined) await host.core().call('meeting.start', { meetingId })
      if (shown.opens === 'Cut what was found') {
        const opened = await host.core().call('meeting.open', { meetingId })
        const itemId = opened.ok ? (opened.value.items[1]?.id ?? '') : ''
        await host.core().call('item.write-notes', { meetingId, itemId, notes: notesOf('Mrs Tansley rang.') })
      }
      if (shown.meeting === 'over' || shown.meeting === 'reopened')
        await host.core().call('meeting.finish', { meetingId })
      if (shown.meeting === 'reopened') {
        await host.core().call('meeting.approve', { meetingId, on: '2026-06-18' })
        await host.core().call('meeting.reopen', { meetingId, reason: 'The wrong lift' })
      }
      const user = showApp(host)
      await waitFor(() => expect(listed('everywhere').some((one) => one.name === 'Find or do')).toBe(true))
      act(() => go(shown.routeOf(ids)))
      await screen.findAllByRole('heading', { level: 1 })
      const isListed = (name: string) => waitFor(() => expect(listed('screen').map((one) => one.name)).toContain(name))
      if (shown.late !== '') await isListed(shown.late)
      await shown.open?.(user)
      if (shown.opens !== undefined) await isListed(shown.opens)
      const here = listed('screen')
      const all = listed()

      expect(all.filter((one) => !canBeDoneWhileTyping(one)).map((one) => one.name)).toEqual([])
      const names = here.map((one) => one.name)
      expect(names).toEqual([...new Set(names)])
      const chords = here.map((one) => typingChord(one)).filter((chord) => chord !== null)
      expect(chords.filter((chord) => ofTextEditing.has(chord))).toEqual([])
      const keys = [...here.flatMap((one) => (one.key === undefined ? [] : [one.key])), ...chords]
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
      // A screen may take a key of everywhere for itself, but not the way to find, to the help sheet and back.
      expect(keys.filter((key) => ['ctrl+k', 'f1', '?', '/'].includes(key))).toEqual([])
    },
  )
})
