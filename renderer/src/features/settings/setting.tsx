import { Minus, Plus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from '../../ui/classes'
import styles from './settings.module.css'

/** A ruled part of the screen with its heading; what it is about on the right. */
export function Section(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{props.title}</h2>
        {props.aside !== undefined && <span className={styles.aside}>{props.aside}</span>}
      </header>
      {props.children}
    </section>
  )
}

/** Controls that stand still together while one is only reading. */
export function Fields({ isOff, children }: { readonly isOff: boolean; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.fields} disabled={isOff}>
      {children}
    </fieldset>
  )
}

/** A setting: what it is, its control, what it changes. */
export function Setting(props: {
  readonly name: string
  readonly under?: string | undefined
  readonly hint?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles.setting}>
      <span className={styles.name}>
        {props.name}
        {props.under !== undefined && <span className={styles.under}>{props.under}</span>}
      </span>
      <div className={styles.control}>
        {props.children}
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
      </div>
    </div>
  )
}

export function Grow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.grow}>{children}</div>
}

/** A whole number, one step at a time. */
export function Stepper(props: {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
  readonly isDisabled?: boolean
}) {
  const { label, value, min, max, onChange, isDisabled = false } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own round three small things
    <span className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={`${label}: one less`}
        disabled={isDisabled || value <= min}
        onClick={() => onChange(value - 1)}
      >
        <Minus aria-hidden />
      </button>
      <output aria-label={label}>{value}</output>
      <button
        type="button"
        aria-label={`${label}: one more`}
        disabled={isDisabled || value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Plus aria-hidden />
      </button>
    </span>
  )
}

export function Tick(props: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isWide?: boolean
}) {
  return (
    <label className={classes(styles.tick, props.isWide === true && styles.wide)}>
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  )
}
