import { useMemo, useState } from 'react'
import type { Person } from '../../../../shared/model/person'
import { useDoables } from '../../ui/doables'
import type { Asking } from './people-dialogs'

/**
 * Two people chosen in the list and made one; with nobody chosen, the one at hand and somebody still to be named. A third
 * takes the place of the one chosen first.
 */
export function useMerging(it: {
  readonly people: ReadonlyMap<string, Person>
  readonly current: Person | undefined
  readonly isReadOnly: boolean
  readonly onAsk: (asking: Asking) => void
}) {
  const { people, current, isReadOnly, onAsk } = it
  const [ids, setIds] = useState<readonly string[]>([])
  const marks = useMemo(() => {
    // Two that became one are one.
    const marked = [...new Set(ids.flatMap((id) => people.get(id) ?? []))]
    return {
      marked,
      ids: marked.map(({ id }) => id),
      toggle: (id: string) =>
        setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2))),
      clear: () => setIds([]),
    }
  }, [ids, people])
  const merge = () => {
    const [one, other] = marks.marked
    if (one !== undefined && other !== undefined) {
      return onAsk({ kind: 'merge', personId: one.id, otherId: other.id })
    }
    if (current === undefined) return false
    onAsk({ kind: 'merge', personId: current.id, otherId: null })
  }
  useDoables([
    {
      name: 'Choose somebody with another',
      also: 'mark select two',
      key: 'x',
      run: () => current !== undefined && marks.toggle(current.id),
      isOn: !isReadOnly && current !== undefined,
    },
    {
      name: 'These two are one person',
      also: 'merge duplicate double record same',
      key: 'm',
      run: merge,
      isOn: !isReadOnly && (current !== undefined || marks.marked.length === 2),
    },
  ])
  return { marks, merge }
}
