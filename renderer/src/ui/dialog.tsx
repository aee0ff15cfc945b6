import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'
import { KeyLayer } from './key-layer'
import { UnreadDays } from './unread-days'

/** Only to ask what a rule needs. Esc closes; a press outside does not, so that nothing typed is lost. */
export function Dialog(props: {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
}) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Modal data-dialog="" className={(props.size === 'wide' ? styles.wide : styles.modal) ?? ''}>
        <UnreadDays>
          <AriaDialog className={styles.dialog ?? ''}>
            <KeyLayer>
              <Heading slot="title" className={styles.title ?? ''}>
                {props.title}
              </Heading>
              <div className={styles.body}>{props.children}</div>
              {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
            </KeyLayer>
          </AriaDialog>
        </UnreadDays>
      </Modal>
    </ModalOverlay>
  )
}
