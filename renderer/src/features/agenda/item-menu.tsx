import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { Id } from '../../../../shared/model/common'
import fields from '../../ui/fields.module.css'
import { KeyLayer } from '../../ui/key-layer'
import { Keys } from '../../ui/keys'
import type { MenuLine } from '../../ui/menu'
import menu from '../../ui/menu.module.css'
import { kindLines, moreLines } from './item-acts'
import type { Hand, OpenMenu } from './use-hand'
import { elsewhere, nobody, usePresenters } from './use-presenters'

/** One menu for all rows, hung on the row or the button that asked for it: three hundred of their own would be slow. */
export function ItemMenu(props: {
  readonly menu: OpenMenu
  readonly hand: Hand
  readonly localityId: Id
  readonly isPlanned: boolean
}) {
  const { what, items, anchor } = props.menu
  const { act, closeMenu } = props.hand
  const presenters = usePresenters(props.localityId)
  const give = (id: string) =>
    id === elsewhere
      ? act({ kind: 'elsewhere' }, items)
      : act({ kind: 'edit-all', change: { presenterId: id === nobody ? null : id } }, items)
  switch (what) {
    case 'who':
      return <Hung label="Who presents it" anchor={anchor} lines={presenters} onAction={give} onClose={closeMenu} />
    case 'kind':
      return (
        <Hung
          label="Kind"
          anchor={anchor}
          lines={kindLines}
          onAction={(itemKind) => act({ kind: 'edit', change: { itemKind } }, items)}
          onClose={closeMenu}
        />
      )
    case 'more':
      return (
        <Hung
          label="More"
          anchor={anchor}
          lines={moreLines(items, props.isPlanned)}
          onAction={(kind) => act({ kind }, items)}
          onClose={closeMenu}
        />
      )
  }
}

function Hung<T extends string>(props: {
  readonly label: string
  readonly anchor: HTMLElement
  readonly lines: readonly MenuLine<T>[]
  readonly onAction: (id: T) => void
  readonly onClose: () => void
}) {
  const { label, anchor, lines, onAction, onClose } = props
  return (
    <Popover
      className={fields.popover ?? ''}
      aria-label={label}
      triggerRef={{ current: anchor }}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom start"
    >
      <KeyLayer>
        <Menu
          className={fields.options ?? ''}
          aria-label={label}
          autoFocus="first"
          onAction={(key) => {
            const line = lines.find((one) => one.id === key)
            onClose()
            if (line !== undefined) onAction(line.id)
          }}
        >
          {lines.map((line) => (
            <MenuItem
              key={line.id}
              id={line.id}
              textValue={line.label}
              className={fields.option ?? ''}
              isDisabled={line.isDisabled ?? false}
            >
              {line.label}
              {line.keys !== undefined && (
                <span className={menu.keys} aria-hidden="true">
                  <Keys keys={line.keys} />
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </KeyLayer>
    </Popover>
  )
}
