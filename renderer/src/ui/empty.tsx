import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing here yet: what it would be, and one button. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      {props.children !== undefined && <div className={styles.words}>{props.children}</div>}
      {props.action}
    </div>
  )
}
