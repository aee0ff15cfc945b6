import type { ReactNode } from 'react'
import { Button } from './button'
import { CtrlEnter } from './ctrl-enter'
import { Dialog } from './dialog'

/** Asks what one step needs, then takes it; or it is left. Enter is heard by the fields themselves, Ctrl Enter by this. */
export function AskDialog(props: {
  readonly title: string
  /** On its button: "Pass it on". */
  readonly does: string
  readonly keys: 'Enter' | 'Ctrl Enter'
  readonly onDo: () => void
  readonly onClose: () => void
  /** On the other button; absent: "Leave it". */
  readonly leaves?: string
  /** Why it cannot be done; null or absent: it can. */
  readonly lacks?: string | null
  readonly size?: 'normal' | 'wide'
  readonly children: ReactNode
}) {
  const { keys, onDo, onClose, leaves = 'Leave it', lacks = null } = props
  return (
    <Dialog
      title={props.title}
      size={props.size ?? 'normal'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {leaves}
          </Button>
          <Button
            kind="primary"
            keys={keys}
            onPress={onDo}
            isDisabled={lacks !== null}
            {...(lacks !== null && { why: lacks })}
          >
            {props.does}
          </Button>
        </>
      }
    >
      {keys === 'Ctrl Enter' && <CtrlEnter onPress={onDo} />}
      {props.children}
    </Dialog>
  )
}
