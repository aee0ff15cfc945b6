import { CircleCheck, Coffee, Eye, Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './notice.module.css'
import { StatusShape } from './status-shape'

export type NoticeKind = 'late' | 'soon' | 'held' | 'private' | 'done'

const icons: Record<NoticeKind, ReactNode> = {
  late: <TriangleAlert aria-hidden />,
  soon: <TriangleAlert aria-hidden />,
  held: <StatusShape of="blocked" />,
  private: <Lock aria-hidden />,
  done: <CircleCheck aria-hidden />,
}

const special = { reading: <Eye aria-hidden />, sample: <Coffee aria-hidden /> }

/** Something that needs a person, said across the page: what it is in bold, then what to do. */
export function Notice(props: {
  readonly kind: NoticeKind
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly icon?: 'reading' | 'sample'
}) {
  return (
    <div className={classes(styles.note, styles[props.kind])}>
      <span className={styles.icon}>{props.icon === undefined ? icons[props.kind] : special[props.icon]}</span>
      {/* The words alone are told, not the names of the buttons beside them. */}
      <div className={styles.words} role={props.kind === 'late' ? 'alert' : 'status'}>
        <b>{props.title}</b> {props.children}
      </div>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  )
}
