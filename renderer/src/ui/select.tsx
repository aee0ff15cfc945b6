import { Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { classes } from './classes'
import styles from './fields.module.css'
import { useOpenLayer } from './key-layer'

export type Option<T extends string> = { readonly id: T; readonly label: string }

export function Select<T extends string>(props: {
  readonly label: string
  readonly options: readonly Option<T>[]
  /** An id that is not among the options shows the placeholder. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  readonly isDisabled?: boolean
}) {
  const { label, options, value, onChange, isLabelHidden = false, placeholder = 'Choose' } = props
  const [isOpen, setOpen] = useState(false)
  // Not a KeyLayer round the list: React Aria also renders the list, hidden, while it is closed.
  useOpenLayer(isOpen)
  return (
    <AriaSelect
      isOpen={isOpen}
      onOpenChange={setOpen}
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      placeholder={placeholder}
      isDisabled={props.isDisabled ?? false}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={classes(styles.box, styles.choose)}>
        <SelectValue>{({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}</SelectValue>
        <ChevronDown aria-hidden className={styles.chevron} />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.options ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  {option.label}
                  {isSelected && <Check aria-hidden className={styles.tick} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
