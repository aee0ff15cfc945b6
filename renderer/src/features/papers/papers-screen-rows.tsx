import { Copy, FileDown, Printer } from 'lucide-react'
import { type MouseEvent, type ReactNode, useId } from 'react'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import styles from './papers-screen.module.css'
import type { PaperLine } from './papers-screen-lines'

export type OnPaper = {
  readonly onChoose: (lineId: string) => void
  readonly onSave: (line: PaperLine) => void
  readonly onPrint: (line: PaperLine) => void
  readonly onCopy: (line: PaperLine) => void
}

/** A group of papers; `children` stand in place of the rows where there are none. */
export function PaperRows(props: {
  readonly title: string
  readonly aside?: ReactNode
  readonly lines: readonly PaperLine[]
  readonly currentId: string | null
  readonly on: OnPaper
  readonly children?: ReactNode
}) {
  const { title, lines, currentId, on } = props
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.groupHead}>
        <h2 id={id}>{title}</h2>
        {props.aside}
      </header>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Row key={line.id} line={line} isCurrent={line.id === currentId} on={on} />
          ))}
        </ul>
      )}
      {props.children}
    </section>
  )
}

function Row({ line, isCurrent, on }: { readonly line: PaperLine; readonly isCurrent: boolean; readonly on: OnPaper }) {
  const of = <span className="visually-hidden"> {line.name}</span>
  const choose = ({ target, currentTarget }: MouseEvent<HTMLElement>): void => {
    if (target instanceof Element && target.closest('button') === null) focusOn(currentTarget)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows do the same, on the whole screen
    <li
      className={styles.row}
      data-paper={line.id}
      data-current={isCurrent}
      onFocus={() => on.onChoose(line.id)}
      onClick={choose}
    >
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {line.name}
        </span>
        <span className={styles.about}>
          {line.about}
          {line.late !== undefined && line.late > 0 && (
            <b className={classes(styles.late)}> {line.late.toLocaleString('en-GB')} late.</b>
          )}
        </span>
      </span>
      <span className={styles.acts}>
        {line.page !== null && line.canCopy && (
          <Button size="small" icon={<Copy aria-hidden />} onPress={() => on.onCopy(line)}>
            Copy{of}
          </Button>
        )}
        {line.page !== null && (
          <Button size="small" icon={<Printer aria-hidden />} onPress={() => on.onPrint(line)}>
            Print{of}
          </Button>
        )}
        <Button size="small" icon={<FileDown aria-hidden />} onPress={() => on.onSave(line)}>
          Save…{of}
        </Button>
      </span>
    </li>
  )
}

/** On the last thing that can be done with the paper of this row, which can be done with each. */
export function focusOn(row: Element | null | undefined): void {
  const buttons = row?.querySelectorAll('button') ?? []
  const last = buttons[buttons.length - 1]
  if (last instanceof HTMLElement) last.focus()
}
