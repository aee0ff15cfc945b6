import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import styles from './board.module.css'
import cutStyles from './cut.module.css'

/** At the foot while something is cut: what, where it would be put, and the two ways on. */
export function CutBar(props: {
  readonly what: string
  /** "it after 26/A004 in Doing"; empty where the keys are at no card. */
  readonly where: string
  /** What would be asked there. */
  readonly advice: string
  readonly onPut: () => unknown
  readonly onLetGo: () => void
}) {
  const { what, where, advice } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div className={classes(styles.say, cutStyles.bar)} role="group" aria-label="What was cut">
      <span>
        <b>{what}.</b> {where !== '' && `Ctrl V puts ${where}.`} {advice}
      </span>
      {where !== '' && (
        <Button size="small" keys="Ctrl V" onPress={() => void props.onPut()}>
          Put here
        </Button>
      )}
      <Button size="small" keys="Esc" onPress={props.onLetGo}>
        Let go
      </Button>
    </div>
  )
}
