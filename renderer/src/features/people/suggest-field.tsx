import { type KeyboardEvent, useMemo, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { foldName } from '../../../../shared/rules/names'
import { classes } from '../../ui/classes'
import fields from '../../ui/fields.module.css'
import { useOpenLayer } from '../../ui/key-layer'
import type { Option } from '../../ui/select'
import { focusedAtOnce } from '../../ui/text-field'
import styles from './people.module.css'

/** At most so many are offered: more than that is found by typing. */
const most = 30

/** A text field that offers what is known already, and takes anything else as it is typed. */
export function SuggestField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly options: readonly Option<string>[]
  readonly onPick?: (id: string) => void
  /** The field was left, or one was picked. */
  readonly onDone?: () => void
  /** Enter with nothing chosen in the list: what is typed is meant. */
  readonly onEnter?: () => void
  /** Esc with no list open. */
  readonly onEscape?: (field: HTMLElement) => void
  readonly isLabelHidden?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly hint?: string
  /** Among facts: as tall as the plain fields beside it. */
  readonly look?: 'field' | 'cell'
}) {
  const { label, value, onChange, options, isLabelHidden = false, onDone } = props
  const [isOpen, setOpen] = useState(false)
  useOpenLayer(isOpen)
  const shown = useMemo(() => {
    const wanted = foldName(value)
    const found: Option<string>[] = []
    for (const option of options) {
      if (found.length === most) break
      if (foldName(option.label).includes(wanted)) found.push(option)
    }
    return found
  }, [options, value])
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = isOpen && event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && props.onEnter !== undefined && !isChoosing) {
      event.preventDefault()
      props.onEnter()
    }
    if (event.key !== 'Escape') return
    // The list closes, and nothing else: whoever listens further out must not hear of it.
    if (isOpen) return event.stopPropagation()
    if (props.onEscape === undefined) return
    event.stopPropagation()
    props.onEscape(event.currentTarget)
  }
  return (
    <ComboBox
      className={fields.field ?? ''}
      inputValue={value}
      onInputChange={onChange}
      items={shown}
      allowsCustomValue
      menuTrigger="input"
      isReadOnly={props.isReadOnly ?? false}
      onOpenChange={setOpen}
      onSelectionChange={(key) => {
        if (key !== null) props.onPick?.(String(key))
      }}
      {...(isLabelHidden && { 'aria-label': label })}
      {...(onDone && { onBlur: () => onDone() })}
    >
      {!isLabelHidden && <Label className={fields.label ?? ''}>{label}</Label>}
      <Input
        className={classes(fields.box, props.look === 'cell' && styles.cellBox)}
        placeholder={props.placeholder ?? ''}
        dir="auto"
        onKeyDown={keys}
        {...(props.autoFocus && focusedAtOnce)}
      />
      {props.hint !== undefined && (
        <Text slot="description" className={fields.hint ?? ''}>
          {props.hint}
        </Text>
      )}
      <Popover className={fields.popover ?? ''}>
        <ListBox<Option<string>> className={fields.options ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={fields.option ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
