import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Keys } from '../../ui/keys'
import styles from './board.module.css'
import type { Board } from './drop-target'
import { type Called, moveWords } from './move-words'
import type { Lift } from './use-lift'

/** At the foot while something is in the hand: where it would go, and the keys. The announcer says the same. */
export function Saying(props: {
  readonly board: Board
  readonly lift: Lift
  readonly of: Called
  readonly advice: string
}) {
  const { board, lift, of, advice } = props
  return (
    <div className={styles.say} aria-hidden="true">
      <span>
        <b>Moving {moveWords(board, lift.ids, lift.place, of)}.</b> {advice}
      </span>
      <span className={styles.sayKeys}>
        <Keys keys="← → ↑ ↓" /> <span>move</span>{' '}
        {board.lanes !== undefined && (
          <>
            <Keys keys="PgUp PgDn" /> <span>lane</span>{' '}
          </>
        )}
        <Keys keys="Space" /> <span>put down</span> <Keys keys="Esc" /> <span>put back</span>
      </span>
    </div>
  )
}

/** While several are chosen: how many, and what can be done with all of them. */
export function MarkedBar(props: {
  readonly count: number
  readonly onMove: () => void
  readonly onClear: () => void
  readonly children?: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div className={styles.say} role="group" aria-label="Those chosen">
      <b>{props.count.toLocaleString('en-GB')} chosen</b>
      <Button size="small" onPress={props.onMove}>
        Move to…
      </Button>
      {props.children}
      <Button size="small" keys="Esc" onPress={props.onClear}>
        Clear
      </Button>
    </div>
  )
}
