import type { Action, Owner } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'

type Who = { readonly name: string; readonly initials: string }
export type ReadBack = {
  readonly key: string
  readonly owner: Owner
  readonly person: Who | null
  readonly actions: readonly Action[]
}

/** The new actions of a meeting by owner: those with nobody first, then in the order their owners were first named. */
export function readBackOf(actions: readonly Action[], people: ReadonlyMap<Id, Who>): readonly ReadBack[] {
  const groups = new Map<string, { owner: Owner; actions: Action[] }>()
  for (const action of actions) {
    if (action.dropped !== null) continue
    const key = keyOf(action.owner)
    const group = groups.get(key) ?? { owner: action.owner, actions: [] }
    group.actions.push(action)
    groups.set(key, group)
  }
  const all = [...groups].map(([key, group]) => ({
    key,
    ...group,
    person: group.owner.kind === 'person' ? (people.get(group.owner.personId) ?? null) : null,
  }))
  return [...all.filter((one) => one.owner.kind === 'nobody'), ...all.filter((one) => one.owner.kind !== 'nobody')]
}

const keyOf = (owner: Owner): string => (owner.kind === 'person' ? `person ${owner.personId}` : owner.kind)
