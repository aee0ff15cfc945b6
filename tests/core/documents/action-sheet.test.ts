import { describe, expect, test } from 'vitest'
import { actionSheet, sheetPages } from '../../../electron/core/documents/action-sheet'
import type { MeetingSnapshot } from '../../../electron/core/documents/snapshot'
import { anAction } from '../../builders'
import { aBelievableSnapshot } from './a-snapshot'
import {
  aSheetSnapshot,
  confidential,
  headingOnly,
  headingsOf,
  ownedBy,
  pagesOf,
  rowsOf,
  wordsOf,
} from './papers-of-a-place'

/** One action raised at the meeting and others still open. */
function withActions(
  request: Parameters<typeof aSheetSnapshot>[0],
  raised: readonly Parameters<typeof anAction>[0][],
  others: readonly Parameters<typeof anAction>[0][] = [],
  closed: MeetingSnapshot['closed'] = {},
): MeetingSnapshot {
  const snapshot = aSheetSnapshot(request, { actions: others.map(anAction), closed })
  return { ...snapshot, view: { ...snapshot.view, actions: raised.map(anAction) } }
}

describe('the action sheet', () => {
  test('has what was raised, what is still open and what changed, in one table by number', () => {
    const model = actionSheet(
      withActions(
        {},
        [{ number: { year: 2026, n: 42 }, title: 'New', owner: ownedBy('person-owen'), dueOn: '2026-06-18' }],
        [
          { number: { year: 2026, n: 7 }, title: 'Old', column: 'blocked', blockedBy: 'the landlord' },
          { number: { year: 2026, n: 9 }, title: 'Over', column: 'done', finishedOn: '2026-06-10' },
        ],
      ),
    )
    expect(rowsOf(model)).toEqual([
      ['MILL 26/A007', 'Old (blocked: the landlord)', 'The whole team', 'None'],
      ['MILL 26/A009', 'Over', 'The whole team', 'Done 10 Jun 2026'],
      ['MILL 26/A042', 'New', 'Owen Larkspur', '18 Jun 2026'],
    ])
    expect(wordsOf(model)).toContain('2 open actions, and those that changed since the last minutes')
    expect(model.fileName).toBe('MILL 2026-06-11 actions team')
  })

  test('says None where there is nothing to do', () => {
    expect(wordsOf(actionSheet(withActions({}, [])))).toContain('None')
    expect(wordsOf(actionSheet(withActions({ by: 'owner' }, [])))).toContain('None')
  })

  test('by owner begins a page for each, the whole team and nobody last', () => {
    const snapshot = withActions({ by: 'owner' }, [
      { owner: { kind: 'nobody' } },
      { owner: { kind: 'team' } },
      { owner: ownedBy('person-tom') },
      { owner: ownedBy('person-gemma') },
    ])
    const model = actionSheet(snapshot)
    const names = ['Gemma Aske', 'Tom Entwistle', 'The whole team', 'Nobody yet']
    expect(pagesOf(model)).toEqual(names)
    expect(sheetPages(snapshot).map(({ name }) => name)).toEqual(names)
    expect(sheetPages(snapshot).map(({ id }) => id)).toEqual(['person-gemma', 'person-tom', 'team', 'nobody'])
    expect(
      rowsOf(model)
        .slice(0, 4)
        .map(([name]) => name),
    ).toEqual(names)
    expect(model.fileName).toBe('MILL 2026-06-11 actions by owner team')
  })

  test('greets each owner with how much there is to do, what is late and what waits to be agreed', () => {
    const mine = { owner: ownedBy('person-gemma') }
    const words = wordsOf(
      actionSheet(
        withActions({ by: 'owner' }, [
          { ...mine, dueOn: '2026-06-05' },
          { ...mine, dueOn: '2026-06-25' },
          { ...mine, column: 'proposed', dueOn: '2026-06-05' },
        ]),
      ),
    )
    expect(words).toContain(
      'After our meeting on Thursday 11 June 2026 you have 2 actions to do, 1 of them late, and 1 to be agreed as done.',
    )
  })

  test('speaks of one action as of one', () => {
    const sheet = (owners: readonly ('team' | 'nobody')[]) =>
      wordsOf(
        actionSheet(
          withActions(
            { by: 'owner' },
            owners.map((kind) => ({ owner: { kind } })),
          ),
        ),
      )
    expect(sheet(['team', 'nobody'])).toContain('This is for all of us.')
    expect(sheet(['team', 'nobody'])).toContain('Nobody has taken this on yet. Could you?')
    expect(sheet(['nobody', 'nobody'])).toContain('Nobody has taken these on yet. Could you?')
  })

  test('of what nobody has yet says who would help', () => {
    const words = wordsOf(actionSheet(withActions({}, [{ owner: { kind: 'nobody' }, helperIds: ['person-sita'] }])))
    expect(words).toContain('Nobody yet, with Sita Rao')
  })

  test('names the helpers of an owner, and asks for what would help', () => {
    const words = wordsOf(
      actionSheet(
        withActions({ by: 'owner' }, [
          {
            number: { year: 2026, n: 5 },
            owner: ownedBy('person-gemma'),
            helperIds: ['person-sita', 'person-tom'],
            column: 'blocked',
            blockedBy: 'no key',
          },
        ]),
      ),
    )
    expect(words).toContain('Sita Rao and Tom Entwistle')
    expect(words).toContain('What would help')
    expect(words).toContain('MILL 26/A005 is blocked: no key.')
  })

  test('by organisation puts the owners of one together', () => {
    const model = actionSheet(
      withActions({ by: 'organisation' }, [
        { title: 'One', owner: ownedBy('person-sita') },
        { title: 'Two', owner: ownedBy('person-dev') },
        { title: 'Three', owner: ownedBy('person-bev') },
      ]),
    )
    expect(pagesOf(model)).toEqual(['Bev Oakes', 'Northfold Community Health NHS Trust'])
    expect(rowsOf(model)).toContainEqual(['MILL 26/A001', 'Two', 'Dev Anand', 'None'])
  })

  test('for one owner is their page alone, and its file is named by their initials', () => {
    const raised = [{ owner: ownedBy('person-gemma') }, { owner: ownedBy('person-tom') }]
    const model = actionSheet(withActions({ by: 'owner', only: 'person-tom' }, raised))
    expect(headingsOf(model).slice(1)).toEqual(['Tom Entwistle'])
    expect(pagesOf(model)).toEqual([])
    expect(model.fileName).toBe('MILL 2026-06-11 actions TE team')
    const inPublic = actionSheet(withActions({ by: 'owner', only: 'person-tom', version: 'public' }, raised))
    expect(inPublic.fileName).toBe('MILL 2026-06-11 actions one person public')
    expect(wordsOf(inPublic)).not.toContain('Tom')
  })

  test.each(['partner', 'public'] as const)(
    'leaves out of a %s version what came from closed items, and says so',
    (version) => {
      for (const by of ['all', 'owner', 'organisation'] as const) {
        const closed = { secret: confidential, half: headingOnly }
        const snapshot = withActions(
          { by, version },
          [{ id: 'secret', title: 'SECRET', owner: ownedBy('person-tom') }],
          [{ id: 'half', title: 'HALF', owner: ownedBy('person-sita') }],
          closed,
        )
        const words = wordsOf(actionSheet(snapshot))
        expect(words).not.toContain('SECRET')
        expect(words.includes('HALF')).toBe(version === 'partner')
        expect(words).toContain(version === 'partner' ? '1 action is left out' : '2 actions are left out')
        if (by !== 'all') expect(sheetPages(snapshot).map(({ id }) => id)).not.toContain('person-tom')
      }
    },
  )

  test('in public puts a resident under no organisation, which would say who they are', () => {
    const snapshot = aBelievableSnapshot()
    const people = snapshot.people.map((one) =>
      one.id === 'person-bev' ? { ...one, organisationId: 'body-cvs' } : one,
    )
    const sheet = withActions({ by: 'organisation', version: 'public' }, [{ owner: ownedBy('person-bev') }])
    const words = wordsOf(actionSheet({ ...sheet, people }))
    expect(words).toContain('A resident')
    expect(words).not.toContain('Millbrook Volunteers')
  })
})
