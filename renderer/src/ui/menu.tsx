import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import fields from './fields.module.css'
import { KeyLayer } from './key-layer'
import { Keys } from './keys'
import styles from './menu.module.css'

export type MenuLine<T extends string> = {
  readonly id: T
  readonly label: string
  readonly keys?: string
  readonly isDisabled?: boolean
}

/** `trigger` is a Button or IconButton. */
export function ActionMenu<T extends string>(props: {
  readonly label: string
  readonly trigger: ReactNode
  readonly items: readonly MenuLine<T>[]
  readonly onAction: (id: T) => void
}) {
  const { label, trigger, items, onAction } = props
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={fields.popover ?? ''} placement="bottom start">
        <KeyLayer>
          <Menu
            className={fields.options ?? ''}
            aria-label={label}
            onAction={(key) => {
              const chosen = items.find((item) => item.id === key)
              if (chosen !== undefined) onAction(chosen.id)
            }}
          >
            {items.map((item) => (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className={fields.option ?? ''}
                isDisabled={item.isDisabled ?? false}
              >
                {item.label}
                {item.keys !== undefined && (
                  <span className={styles.keys} aria-hidden="true">
                    <Keys keys={item.keys} />
                  </span>
                )}
              </MenuItem>
            ))}
          </Menu>
        </KeyLayer>
      </Popover>
    </MenuTrigger>
  )
}
