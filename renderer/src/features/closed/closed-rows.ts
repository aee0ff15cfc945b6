import type { ClosedCard } from '../../../../shared/contract'

const rowsOf = (list: ParentNode | null) => [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]

/** The row that stands where the first of these stood, once they are gone. */
export function rowAfter(list: ParentNode | null, gone: readonly ClosedCard[]): string | undefined {
  const ids = new Set(gone.map((line) => line.card.id))
  const rows = rowsOf(list)
  const first = rows.findIndex((row) => ids.has(row.dataset.line ?? ''))
  const stays = (row: HTMLElement) => !ids.has(row.dataset.line ?? '')
  return (rows.slice(Math.max(0, first)).find(stays) ?? rows.slice(0, Math.max(0, first)).findLast(stays))?.dataset.line
}

export function focusRow(list: ParentNode | null, id: string | undefined): void {
  rowsOf(list)
    .find((row) => row.dataset.line === id)
    ?.querySelector<HTMLElement>('input, button')
    ?.focus()
}
