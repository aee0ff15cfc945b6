import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useHostCall } from '../../data/use-command'
import { IconButton } from '../../ui/button'
import { KeyLayer } from '../../ui/key-layer'
import { closeDone, showToast } from '../../ui/toast-store'
import type { SaveAsked } from './save-asked'
import styles from './save-dialog.module.css'
import { SaveForm } from './save-form'
import { fileOf } from './save-words'
import { useSaving } from './use-saving'

/** Saves a paper: what it will be on the left, what can be chosen on the right, what becomes of it at the foot. */
export function SaveSheet({ asked, onClose }: { readonly asked: SaveAsked; readonly onClose: () => void }) {
  const saved = useSaving()
  const hostCall = useHostCall()
  const { saving } = saved
  useEffect(closeDone, [])
  const show = (path: string) => void hostCall('host.show-in-folder', { path })
  const leave = (): void => {
    // Stopping comes first: what was asked for must not go on unseen.
    if (saving.kind === 'saving') {
      saved.stop()
      return
    }
    onClose()
    if (saving.kind !== 'saved') return
    const { saved: path } = saving.answer
    showToast({ words: `Saved: ${fileOf(path)}`, act: { words: 'Show in folder', run: () => show(path) } })
  }
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) leave()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <KeyLayer>
            <SaveForm asked={asked} saved={saved} onLeave={leave} onClose={onClose} onShow={show} />
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export function SaveHead(props: { readonly title: string; readonly sentence: string; readonly onClose: () => void }) {
  return (
    <header className={styles.head}>
      <div>
        <Heading slot="title" className={styles.title ?? ''}>
          {props.title}
        </Heading>
        <p>{props.sentence}</p>
      </div>
      <IconButton label="Close" icon={<X aria-hidden="true" />} onPress={props.onClose} />
    </header>
  )
}
