import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { KeyLayer } from './key-layer'
import styles from './sheet.module.css'

/** A wide paper above the page, near its top: the palette, the keys. Esc and a press beside it close it. */
export function Sheet(props: {
  /** Where no heading in it with slot `title` names it. */
  readonly label?: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Modal data-sheet="" className={`${styles.sheet ?? ''} ${props.className ?? ''}`}>
        <AriaDialog className={styles.dialog ?? ''} {...(props.label !== undefined && { 'aria-label': props.label })}>
          <KeyLayer>{props.children}</KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
