import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './fields.module.css'
import type { Option } from './select'

/** A few ways, one of them chosen, all of them in sight. */
export function Segmented<T extends string>(props: {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly isLabelHidden?: boolean
}) {
  const { label, options, value, onChange, isLabelHidden = false } = props
  const labelId = useId()
  return (
    <div className={styles.field}>
      <span id={labelId} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </span>
      <ToggleButtonGroup
        className={styles.seg ?? ''}
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.id))
          if (chosen !== undefined) onChange(chosen.id)
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles.part ?? ''}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
