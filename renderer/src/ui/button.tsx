import { type ReactNode, type Ref, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './classes'
import { Keys } from './keys'
import { useReadFirst } from './unread-days'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** As drawn: "Ctrl I". The key itself is bound with useKeys. */
  readonly keys?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** Said beside the button while it is disabled. */
  readonly why?: string
  readonly autoFocus?: boolean
  /** It keeps what the fields around it say, so each day there has to be understood; the primary one unless said. */
  readonly keepsFields?: boolean
  readonly size?: 'normal' | 'small'
  readonly type?: 'button' | 'submit'
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-pressed'?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'plain', keys, icon, isDisabled = false, why, size = 'normal' } = props
  const { keepsFields = kind === 'primary' } = props
  const readFirst = useReadFirst()
  const whyId = useId()
  const saysWhy = isDisabled && why !== undefined
  const described = [props['aria-describedby'], saysWhy && whyId].filter(Boolean).join(' ')
  const button = (
    <AriaButton
      className={classes(styles.button, styles[kind], size === 'small' && styles.small)}
      isDisabled={isDisabled}
      type={props.type ?? 'button'}
      {...(onPress && { onPress: () => (keepsFields ? readFirst(onPress) : onPress()) })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props['aria-label'] !== undefined && { 'aria-label': props['aria-label'] })}
      {...(props['aria-pressed'] !== undefined && { 'aria-pressed': props['aria-pressed'] })}
      {...(described !== '' && { 'aria-describedby': described })}
      {...(props.ref !== undefined && { ref: props.ref })}
    >
      {icon}
      {children}
      {keys !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          <Keys keys={keys} />
        </span>
      )}
    </AriaButton>
  )
  if (!saysWhy) return button
  return (
    <span className={styles.withWhy}>
      <span id={whyId} className={styles.why}>
        {why}
      </span>
      {button}
    </span>
  )
}

export function IconButton(props: {
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}) {
  const { label, icon, onPress, isDisabled = false, ref } = props
  return (
    <AriaButton
      className={classes(styles.button, styles.quiet, styles.iconOnly)}
      aria-label={label}
      isDisabled={isDisabled}
      {...(onPress && { onPress: () => onPress() })}
      {...(ref !== undefined && { ref })}
    >
      {icon}
      <span className={styles.tip} aria-hidden="true">
        {label}
      </span>
    </AriaButton>
  )
}
