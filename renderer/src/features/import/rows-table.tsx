import { type KeyboardEvent, memo, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { ColumnMeaning, ImportPreview, ImportRow } from '../../../../shared/model/import'
import type { Person } from '../../../../shared/model/person'
import { CellSelect } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import styles from './import.module.css'
import { isMended, type Mend, type Mends, meaningOptions, noMend, readyAction } from './import-draft'
import { RowCell } from './row-cell'
import { RowEditor } from './row-editor'
import { RowProblem } from './row-problem'
import { asCell, asColumnHeader, asRow, asRowHeader, asTable } from './table-roles'

type People = ReadonlyMap<string, Person>

/** Every row is in the page, so that Ctrl F finds it; off-screen ones are skipped by the browser, not by us. */
export function RowsTable(props: {
  readonly preview: ImportPreview
  readonly mends: Mends
  readonly people: People
  readonly onMeaning: (index: number, meaning: ColumnMeaning) => void
  readonly onMend: (row: number, mend: Mend | null) => void
}) {
  const { preview, mends, people, onMeaning, onMend } = props
  const rows = preview.rows.filter((row) => row.skipped === null)
  const shown = useGrowing(rows.length)
  const [open, setOpen] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const close = useCallback((row: number) => {
    setOpen(null)
    rowButtons(box.current)
      .find((button) => button.value === String(row))
      ?.focus()
  }, [])
  // The newest of each, so that a row is drawn anew only when it changes itself.
  const latest = useRef(onMend)
  useEffect(() => {
    latest.current = onMend
  })
  const mendRow = useCallback((row: number, mend: Mend | null) => latest.current(row, mend), [])
  const template = `2.75rem ${preview.columns.map((column) => widths[column.meaning]).join(' ')}`
  return (
    <div ref={box} className={styles.scroll} {...asTable('Preview of the rows', rows.length + 1)}>
      <div className={styles.sheet}>
        <div className={styles.heads} {...asRow} style={{ gridTemplateColumns: template }}>
          <span {...asColumnHeader} className={styles.rowHead}>
            Row
          </span>
          {preview.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than where they stand
            <span {...asColumnHeader} key={index}>
              <small className={styles.heading} title={column.heading} dir="auto">
                {column.heading === '' ? `Column ${index + 1} is` : `“${column.heading}” is`}
              </small>
              <CellSelect
                look="box"
                label={`${column.heading === '' ? `Column ${index + 1}` : `“${column.heading}”`} is`}
                options={meaningOptions}
                value={column.meaning}
                onChange={(meaning) => onMeaning(index, meaning)}
              />
            </span>
          ))}
        </div>
        {rows.slice(0, shown).map((row) => (
          <Row
            key={row.row}
            row={row}
            columns={preview.columns}
            template={template}
            mend={mends.get(row.row)}
            people={people}
            newPeople={preview.newPeople}
            isOpen={open === row.row}
            onOpen={setOpen}
            onClose={close}
            onMend={mendRow}
          />
        ))}
      </div>
    </div>
  )
}

function rowButtons(box: HTMLElement | null): HTMLButtonElement[] {
  return [...(box?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])]
}

/** Arrows go from row to row, as in the lists of other screens. */
function moveBetweenRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const buttons = rowButtons(event.currentTarget.closest<HTMLElement>('[role=table]'))
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus()
}

/** Each at least as wide as the word for its meaning in the box above it; what is longer wraps. */
const widths: Record<ColumnMeaning, string> = {
  number: 'minmax(6rem, 0.3fr)',
  'raised-on': 'minmax(7rem, 0.5fr)',
  what: 'minmax(11rem, 3fr)',
  detail: 'minmax(10rem, 2fr)',
  owner: 'minmax(5.75rem, 1fr)',
  'due-on': 'minmax(6.5rem, 0.5fr)',
  state: 'minmax(6.75rem, 0.6fr)',
  ignore: 'minmax(6.75rem, 1fr)',
}

/** The first screens at once, the rest while nothing else is to be done. */
function useGrowing(total: number): number {
  const [shown, setShown] = useState(200)
  useEffect(() => {
    if (shown >= total) return
    const timer = setTimeout(() => startTransition(() => setShown(shown + 800)), 16)
    return () => clearTimeout(timer)
  }, [shown, total])
  return Math.min(shown, total)
}

const Row = memo(function Row(props: {
  readonly row: ImportRow
  readonly columns: ImportPreview['columns']
  readonly template: string
  readonly mend: Mend | undefined
  readonly people: People
  readonly newPeople: ImportPreview['newPeople']
  readonly isOpen: boolean
  readonly onOpen: (row: number) => void
  readonly onClose: (row: number) => void
  readonly onMend: (row: number, mend: Mend | null) => void
}) {
  const { row, columns, template, mend, people, onMend } = props
  const isOut = readyAction(row, mend) === null
  const isLeft = mend?.choice === 'out' || (row.known !== null && mend?.choice !== 'in')
  const asks = !isLeft && !isMended(row, mend ?? noMend)
  return (
    <>
      <div
        {...asRow}
        className={classes(styles.row, asks && styles.bad, isOut && !asks && styles.out)}
        style={{ gridTemplateColumns: template }}
      >
        <span {...asRowHeader} className={styles.rowNumber}>
          <button
            type="button"
            data-row
            value={row.row}
            className={styles.open}
            aria-label={`Change row ${row.row}`}
            aria-expanded={props.isOpen}
            onKeyDown={moveBetweenRows}
            onClick={() => (props.isOpen ? props.onClose(row.row) : props.onOpen(row.row))}
          >
            {row.row}
          </button>
        </span>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than where they stand
          <span {...asCell} key={index}>
            <RowCell row={row} meaning={column.meaning} text={row.cells[index] ?? ''} mend={mend} people={people} />
          </span>
        ))}
      </div>
      {props.isOpen && row.action !== null ? (
        <RowEditor
          row={row}
          action={row.action}
          mend={mend}
          people={people}
          newPeople={props.newPeople}
          onMend={(next) => onMend(row.row, next)}
          onClose={() => props.onClose(row.row)}
        />
      ) : (
        (row.problem !== null || row.known !== null || mend?.choice === 'out') && (
          <RowProblem row={row} mend={mend} onMend={(next) => onMend(row.row, next)} />
        )
      )}
    </>
  )
})
