import type { RefObject } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useDoables } from '../../ui/doables'
import { useKeys } from '../../ui/use-keys'

/** Up and down the lines, and choosing or opening the one the focus is in. Answers that one. */
export function useClosedKeys(
  list: RefObject<HTMLElement | null>,
  it: {
    readonly isReadOnly: boolean
    readonly mark: (id: Id) => void
    readonly open: (id: Id) => void
    /** The focus has come to this line. */
    readonly onCurrent: (id: Id) => void
  },
): () => Id | null {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const here = () => rows().findIndex((row) => row.contains(document.activeElement))
  const at = (): Id | null => rows()[here()]?.dataset.line ?? null
  const step = (by: 1 | -1) => () => {
    const all = rows()
    const row = all[Math.min(Math.max(0, here() + by), all.length - 1)]
    const target = row?.querySelector<HTMLElement>('input, button')
    if (target === undefined || target === null) return false
    target.focus()
    row?.scrollIntoView({ block: 'nearest' })
    const id = at()
    if (id !== null) it.onCurrent(id)
    return true
  }
  useKeys({ arrowdown: step(1), arrowup: step(-1) })
  useDoables([
    {
      name: 'Open it',
      also: 'read',
      key: 'o',
      run: () => {
        const id = at()
        return id === null ? false : it.open(id)
      },
    },
    {
      name: 'Choose it with others',
      key: 'x',
      run: () => {
        const id = at()
        return id === null ? false : it.mark(id)
      },
      isOn: !it.isReadOnly,
    },
  ])
  return at
}
