import type { ReactNode } from 'react'
import styles from './page-header.module.css'
import { Plate } from './plate'

/** Plate, title, one sentence that says how things stand (the worst news bold), at most three buttons. */
export function PageHeader(props: {
  readonly plate?: { readonly code: string; readonly shape: 'place' | 'theme' }
  readonly title: ReactNode
  readonly sentence?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1}>
          {props.plate && <Plate code={props.plate.code} shape={props.plate.shape} size="large" />}
          <span className={styles.titleWords}>{props.title}</span>
        </h1>
        {props.sentence !== undefined && <p className={styles.sentence}>{props.sentence}</p>}
      </div>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </header>
  )
}
