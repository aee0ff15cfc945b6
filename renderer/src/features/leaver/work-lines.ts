import type { OpenWork } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { WorkRef } from '../../../../shared/model/open-work'
import { assertNever } from '../../../../shared/refusals'

/** Whom something goes to; `stays`: it leaves with them. */
export type Goes =
  | { readonly kind: 'person'; readonly personId: Id }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'stays' }

export type WorkLine = { readonly key: string; readonly work: OpenWork }
export type WorkGroup = { readonly id: GroupId; readonly name: string; readonly lines: readonly WorkLine[] }

type GroupId = 'action' | 'helper' | 'pledge' | 'question' | 'permission' | 'role' | 'item' | 'pot'
const names: readonly (readonly [GroupId, string])[] = [
  ['question', 'Questions that wait with them'],
  ['action', 'Actions'],
  ['helper', 'Actions they help with'],
  ['pledge', 'Pledges'],
  ['permission', 'Permissions they gave'],
  ['role', 'Roles and places'],
  ['item', 'What they present'],
  ['pot', 'Pots they approve spends of'],
]

/** Unique among all open work of one person. */
export function keyOf(what: WorkRef): string {
  switch (what.kind) {
    case 'action':
    case 'helper':
    case 'question':
    case 'permission':
    case 'parked':
      return `${what.kind} ${what.id}`
    case 'pledge-side':
      return `${what.kind} ${what.id} ${what.side}`
    case 'role':
      return `${what.kind} ${what.localityId} ${what.name}`
    case 'item':
      return `${what.kind} ${what.itemId}`
    case 'approver':
      return `${what.kind} ${what.localityId}`
    default:
      return assertNever(what)
  }
}

function groupOf({ kind }: WorkRef): GroupId {
  if (kind === 'pledge-side') return 'pledge'
  if (kind === 'parked') return 'item'
  return kind === 'approver' ? 'pot' : kind
}

/** In groups, each in the order it came; groups without anything are left out. */
export function groupsOf(work: readonly OpenWork[]): readonly WorkGroup[] {
  const lines = new Map<GroupId, WorkLine[]>()
  for (const one of work) {
    const id = groupOf(one.what)
    lines.set(id, [...(lines.get(id) ?? []), { key: keyOf(one.what), work: one }])
  }
  return names.flatMap(([id, name]) => {
    const ofGroup = lines.get(id)
    return ofGroup === undefined ? [] : [{ id, name, lines: ofGroup }]
  })
}

/** As suggested, until somebody chooses otherwise. */
export function goesTo(line: WorkLine, chosen: ReadonlyMap<string, Goes>): Goes {
  const said = chosen.get(line.key)
  if (said !== undefined) return said
  const { suggested } = line.work
  return suggested === null ? { kind: 'nobody' } : { kind: 'person', personId: suggested }
}

/** What the core is asked to hand over: everything but what stays. */
export function handOverOf(lines: readonly WorkLine[], chosen: ReadonlyMap<string, Goes>) {
  return lines.flatMap((line) => {
    const goes = goesTo(line, chosen)
    if (goes.kind === 'stays') return []
    return [{ what: line.work.what, to: goes.kind === 'person' ? goes.personId : null }]
  })
}
