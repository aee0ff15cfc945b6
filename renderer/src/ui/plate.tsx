import { classes } from './classes'
import styles from './plate.module.css'

/** A place's code, like a street nameplate. Square is a place, round a theme. */
export function Plate(props: {
  readonly code: string
  readonly shape: 'place' | 'theme'
  readonly size?: 'normal' | 'large'
}) {
  return (
    <span
      className={classes(styles.plate, props.shape === 'theme' && styles.theme, props.size === 'large' && styles.large)}
    >
      {props.code}
    </span>
  )
}
