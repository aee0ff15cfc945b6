// Roles of a table for boxes that are none: content-visibility, which lets the browser skip the rows that are out of
// sight and still find their words, does nothing for the rows of a real table.
export const asTable = (label: string, rows: number) =>
  ({ role: 'table', 'aria-label': label, 'aria-rowcount': rows }) as const
export const asRow = { role: 'row' } as const
export const asColumnHeader = { role: 'columnheader' } as const
export const asRowHeader = { role: 'rowheader' } as const
export const asCell = { role: 'cell' } as const
