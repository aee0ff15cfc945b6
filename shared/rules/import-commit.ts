import type { ParsedInputOf } from '../contract'
import { type Action, type ActionColumn, actionColumns, type Owner } from '../model/action'
import type { Day, Id, Rank } from '../model/common'
import type { ImportOwner, ImportPerson } from '../model/import'
import type { Person } from '../model/person'
import type { Change } from '../model/record'
import type { Counter } from '../model/settings'
import { isRefused, type Refused, refuse } from '../refusals'
import { helpersBeside } from './actions'
import { initialsKey, looksLikeInitials, uniqueInitials } from './initials'
import { takeNumbers } from './numbers'
import { newPerson, takenInitials, timeUnknown } from './people'
import { ranksAfter } from './ranks'

type Column = ActionColumn
type Ranked = { readonly id: Id; readonly rank: Rank }

export type ImportWorkspace = {
  readonly people: readonly Person[]
  /** Of the locality and of `year`. */
  readonly counter: Counter | undefined
  /** Of the numbers, by `numberYear`. */
  readonly year: number
  /** The cards each column has now, in order. */
  readonly column: (column: Column) => readonly Ranked[]
}

export type Imported = { readonly change: Change; readonly actions: number; readonly people: number }

/** What an import is made of, before its rows are: those are made one by one, so that thousands need not block. */
export type ImportPlan = {
  readonly counter: Counter
  readonly people: readonly Person[]
  /** Once for each row, in the order of the rows. */
  readonly next: () => Action
  readonly count: number
}

/** An old log becomes actions, in the order of its rows, with this year's numbers and the log's own as an alias. */
export function importActions(
  workspace: ImportWorkspace,
  input: ParsedInputOf<'import.actions'>,
  today: Day,
  newId: () => Id,
): Imported | Refused {
  const plan = planImport(workspace, input, today, newId)
  if (isRefused(plan)) return plan
  return imported(
    plan,
    input.actions.map(() => plan.next()),
  )
}

export function imported({ counter, people }: ImportPlan, actions: readonly Action[]): Imported {
  return {
    change: { put: [counter, ...people, ...actions], remove: [] },
    actions: actions.length,
    people: people.length,
  }
}

export function planImport(
  workspace: ImportWorkspace,
  input: ParsedInputOf<'import.actions'>,
  today: Day,
  newId: () => Id,
): ImportPlan | Refused {
  const known = new Set(workspace.people.map((person) => person.id))
  const people = gatherNewPeople(workspace.people, known, input, newId)
  if ('missing' in people) return refuse({ code: 'missing', kind: 'person', id: people.missing })
  const { year } = workspace
  const taken = takeNumbers(workspace.counter, {
    localityId: input.localityId,
    year,
    series: 'action',
    count: input.actions.length,
  })
  const nextRank = ranksByColumn(workspace, input.actions)
  const ownerOf = (owner: ImportOwner): Owner => {
    if (owner.kind !== 'new') return owner
    const personId = people.byKey.get(owner.key)
    return personId === undefined ? { kind: 'nobody' } : { kind: 'person', personId }
  }
  const actionOf = (row: ParsedInputOf<'import.actions'>['actions'][number], index: number): Action => {
    const owner = ownerOf(row.owner)
    const helpers = row.helpers.map(ownerOf)
    const helperIds = helpers.flatMap((one) => (one.kind === 'person' ? [one.personId] : []))
    const raisedOn = row.raisedOn ?? today
    return {
      kind: 'action',
      id: newId(),
      localityId: input.localityId,
      number: { year, n: taken.first.n + index },
      aliases: row.logNumber === '' ? [] : [row.logNumber],
      title: row.title,
      detail: row.detail,
      owner,
      helperIds: helpersBeside(owner, helperIds),
      raisedOn,
      dueOn: row.dueOn,
      column: row.column,
      rank: nextRank(row.column),
      // An old log does not say by what: the words tell where they come from, until somebody knows better.
      blockedBy: row.column === 'blocked' ? 'Not said in the old log' : '',
      waitsFor: null,
      ways: [],
      heldOver: 0,
      origin: { kind: 'import', source: input.source, row: row.logNumber },
      proposedOn: row.column === 'proposed' ? today : null,
      // The log says that it is done and not when.
      finishedOn: null,
      dropped: null,
      archivedOn: null,
    }
  }
  const rows = input.actions.entries()
  const next = (): Action => {
    const row = rows.next().value
    if (row === undefined) throw new Error('there is no further row')
    return actionOf(row[1], row[0])
  }
  return { counter: taken.counter, people: people.made, next, count: input.actions.length }
}

type Gathered = { readonly made: readonly Person[]; readonly byKey: ReadonlyMap<string, Id> } | { readonly missing: Id }

function gatherNewPeople(
  people: readonly Person[],
  known: ReadonlySet<Id>,
  input: ParsedInputOf<'import.actions'>,
  newId: () => Id,
): Gathered {
  const owners = input.actions.flatMap((row) => [row.owner, ...row.helpers])
  const chosen = new Map(input.people.map((one) => [one.key, one]))
  const named = [...owners.flatMap((one) => (one.kind === 'person' ? [one.personId] : [])), ...choices(input.people)]
  const missing = named.find((id) => !known.has(id))
  if (missing !== undefined) return { missing }
  const taken = takenInitials(people)
  const byKey = new Map<string, Id>()
  const made: Person[] = []
  const keys = new Set(owners.flatMap((one) => (one.kind === 'new' ? [one.key] : [])))
  for (const key of keys) {
    const choice = chosen.get(key)
    if (choice?.personId) {
      byKey.set(key, choice.personId)
      continue
    }
    const person = personOfKey(key, choice?.name ?? '', input.localityId, taken, newId())
    taken.add(initialsKey(person.initials))
    byKey.set(key, person.id)
    made.push(person)
  }
  return { made, byKey }
}

function choices(people: readonly ImportPerson[]): readonly Id[] {
  return people.flatMap((one) => (one.personId === null ? [] : [one.personId]))
}

/** Known only by initials: they stand for the name until somebody completes it. */
function personOfKey(key: string, name: string, localityId: Id, taken: ReadonlySet<string>, id: Id): Person {
  const areInitials = looksLikeInitials(key)
  const keepsKey = areInitials && !taken.has(initialsKey(key))
  return newPerson({
    id,
    name: name === '' ? key : name,
    initials: keepsKey ? key : uniqueInitials(name === '' ? key : name, taken),
    jobTitle: '',
    organisationId: null,
    roles: [{ localityId, name: 'member', from: null, to: null, standing: 'confirmed', time: timeUnknown }],
    toComplete: name === '' && areInitials,
  })
}

/** Ranks at the end of each column, handed out in row order. */
function ranksByColumn(
  workspace: ImportWorkspace,
  rows: readonly { readonly column: Column }[],
): (column: Column) => Rank {
  const waiting = new Map(
    actionColumns.map((column) => {
      const list = workspace.column(column)
      const count = rows.filter((row) => row.column === column).length
      return [column, (ranksAfter(list, list.at(-1)?.id ?? null, count) ?? []).values()] as const
    }),
  )
  return (column) => {
    const rank = waiting.get(column)?.next().value
    if (rank === undefined) throw new Error('a rank was made for every row')
    return rank
  }
}
