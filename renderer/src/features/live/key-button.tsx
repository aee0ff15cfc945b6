import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Keys } from '../../ui/keys'
import styles from './live.module.css'

/** A key and what it does, as on the wall: the cap first. A pointer may press it too. */
export function KeyButton(props: {
  readonly keys: string
  readonly children: ReactNode
  readonly kind?: 'quiet' | 'primary'
  readonly isDisabled?: boolean
  onPress(): void
}) {
  return (
    <Button
      kind={props.kind ?? 'quiet'}
      isDisabled={props.isDisabled ?? false}
      icon={
        <span className={styles.cap} aria-hidden="true">
          <Keys keys={props.keys} />
        </span>
      }
      onPress={props.onPress}
    >
      {props.children}
    </Button>
  )
}
