import { type Action, actionColumns } from '../../shared/model/action'
import type { Day } from '../../shared/model/common'
import type { Locality } from '../../shared/model/locality'
import type { Person } from '../../shared/model/person'
import type { AnyRecord } from '../../shared/model/record'
import { addDays } from '../../shared/rules/dates'
import { ranksAfter } from '../../shared/rules/ranks'
import { seeded, sentence } from './seeded'

export type BoardOf = { readonly locality: Locality; readonly actions: readonly Action[] }

/** One place with that many live actions, a fifth of them in each column, and nothing else. */
export function boardOf(
  like: Locality,
  code: string,
  count: number,
  given: { readonly people: readonly Person[]; readonly today: Day },
): BoardOf {
  const random = seeded(count)
  const locality: Locality = {
    ...like,
    id: `loc-${code.toLowerCase()}`,
    code,
    name: `Board of ${count}`,
    rank: `z${code}`,
  }
  const each = Math.ceil(count / actionColumns.length)
  const ranks = ranksAfter([], null, each) ?? []
  const actions = Array.from({ length: count }, (_, index): Action => {
    const column = actionColumns[index % actionColumns.length] ?? 'todo'
    const raisedOn = addDays(given.today, -(1 + random.below(60)))
    const isOver = column === 'done'
    return {
      kind: 'action',
      id: `${locality.id}-${index}`,
      localityId: locality.id,
      number: { year: 2026, n: index + 1 },
      aliases: [],
      title: sentence(random, 70),
      detail: '',
      owner: random.chance(0.9) ? { kind: 'person', personId: random.pick(given.people).id } : { kind: 'team' },
      helperIds: random.chance(0.3) ? [random.pick(given.people).id] : [],
      raisedOn,
      dueOn: addDays(given.today, random.below(40) - 5),
      column,
      rank: ranks[Math.floor(index / actionColumns.length)] ?? 'a0',
      blockedBy: column === 'blocked' ? sentence(random, 20) : '',
      waitsFor: null,
      ways: [],
      heldOver: random.below(3),
      origin: { kind: 'board' },
      proposedOn: isOver || column === 'proposed' ? addDays(given.today, -2) : null,
      finishedOn: isOver ? addDays(given.today, -1) : null,
      dropped: null,
      archivedOn: null,
    }
  })
  return { locality, actions }
}

export const recordsOf = ({ locality, actions }: BoardOf): readonly AnyRecord[] => [locality, ...actions]
