import { type ReactNode, useId } from 'react'
import styles from './today.module.css'
import { moreLine } from './today-line'
import type { Roving } from './use-roving'

/** A 2 px rule, its name, and at the right a word about it. */
export function Section(props: {
  readonly title: string
  readonly note?: string
  readonly as?: 'section' | 'aside'
  readonly children: ReactNode
}) {
  const { title, note, as: Element = 'section' } = props
  const id = useId()
  return (
    <Element className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </header>
      {props.children}
    </Element>
  )
}

/** Lists show seven; each press on "12 more" shows a hundred more, so that thousands cost nothing until they are read. */
export const firstShown = 7
export const moreShown = 100

/** A line of its own for the arrows. Once it is pressed it is another one, and its place has the first of those shown. */
export function MoreButton(props: {
  readonly list: string
  readonly shown: number
  readonly hidden: number
  readonly roving: Roving
  readonly onMore: () => void
}) {
  const { list, shown, hidden, roving, onMore } = props
  if (hidden <= 0) return null
  const line = moreLine(list, shown)
  return (
    <button
      type="button"
      className={styles.more}
      data-line={line}
      tabIndex={roving.stop === line ? 0 : -1}
      aria-current={roving.chosen === line ? 'true' : undefined}
      onFocus={() => roving.choose(line)}
      onClick={onMore}
    >
      {hidden.toLocaleString('en-GB')} more
    </button>
  )
}
