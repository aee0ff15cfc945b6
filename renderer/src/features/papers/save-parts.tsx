import { type ReactNode, useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Keys } from '../../ui/keys'
import styles from './save-parts.module.css'

/** A group of choices with its name. */
export function Part(props: {
  readonly title: string
  readonly aside?: ReactNode
  /** The name stands beside what is chosen from. */
  readonly isInline?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-labelledby={id} className={props.isInline === true ? styles.inline : styles.part}>
      <p className={styles.partHead}>
        <b id={id}>{props.title}</b>
        {props.aside !== undefined && <span>{props.aside}</span>}
      </p>
      {props.children}
    </div>
  )
}

type Way<T extends string> = { readonly id: T; readonly label: string; readonly keys?: string }

/** A few ways as wide as the part, one of them chosen, each with its key where it has one. */
export function Ways<T extends string>(props: {
  readonly label: string
  readonly ways: readonly Way<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}) {
  const { label, ways, value, onChange } = props
  return (
    <ToggleButtonGroup
      className={styles.ways ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = ways.find(({ id }) => keys.has(id))
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id)
      }}
    >
      {ways.map((way) => (
        <ToggleButton key={way.id} id={way.id} className={styles.way ?? ''}>
          {way.label}
          {way.keys !== undefined && (
            <span aria-hidden="true">
              <Keys keys={way.keys} />
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** A tick, what it is for, and how many there are of it. */
export function Tick(props: {
  readonly label: string
  readonly under?: string
  readonly count?: number | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}) {
  const { label, under, count } = props
  const id = useId()
  const described = [under !== undefined && `${id}-under`, count !== undefined && `${id}-count`].filter(Boolean)
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={props.isOn}
        disabled={props.isDisabled ?? false}
        aria-labelledby={`${id}-label`}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {under !== undefined && (
          <span id={`${id}-under`} className={styles.under}>
            {under}
          </span>
        )}
      </span>
      {count !== undefined && (
        <span id={`${id}-count`} className={styles.count}>
          {count.toLocaleString('en-GB')}
        </span>
      )}
    </label>
  )
}
