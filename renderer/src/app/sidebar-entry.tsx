import type { ReactNode } from 'react'
import { go, type Route } from '../data/route'
import { classes } from '../ui/classes'
import styles from './sidebar.module.css'
import { useShell } from './use-shell'

/** A line of the sidebar that leads to a screen; `count` says in words where somebody is needed. */
export function Entry(props: {
  readonly route: Route
  readonly icon: ReactNode
  readonly name: string
  /** The rest of the name, for which there is no room beside a count. */
  readonly unseen?: string
  readonly isCurrent?: boolean
  readonly isStrong?: boolean
  readonly count?: string
  readonly kind?: 'late' | 'held' | 'soon'
}) {
  const { route, icon, name, unseen, isCurrent = false, isStrong = false, count, kind } = props
  return (
    <button
      type="button"
      className={classes(styles.entry, isStrong && styles.strong)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => {
        useShell.getState().show(null)
        go(route)
      }}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        {name}
        {unseen !== undefined && <span className="visually-hidden">{unseen}</span>}
      </span>
      {count !== undefined && <span className={classes(styles.count, kind && styles[kind])}>{count}</span>}
    </button>
  )
}
