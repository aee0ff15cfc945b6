import { type ReactNode, useId } from 'react'
import styles from './today.module.css'

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

export function MoreButton({ hidden, onMore }: { readonly hidden: number; readonly onMore: () => void }) {
  if (hidden <= 0) return null
  return (
    <button type="button" className={styles.more} onClick={onMore}>
      {hidden.toLocaleString('en-GB')} more
    </button>
  )
}
