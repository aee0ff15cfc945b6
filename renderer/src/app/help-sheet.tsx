import { Fragment } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { type KeyLine, Keys } from '../ui/keys'
import { useKeyRegistry } from '../ui/screen-keys'
import styles from './help-sheet.module.css'
import { useShell } from './use-shell'

const everywhere: readonly KeyLine[] = [
  { keys: 'Ctrl Z', does: 'Take back the last change' },
  { keys: 'Ctrl Y', does: 'Do it again' },
  { keys: 'Esc', does: 'Back, or close what is above' },
  { keys: '? F1', does: 'This sheet' },
]

/** The keys of the screen it was asked on, then those that work everywhere. */
export function HelpSheet() {
  const isOpen = useShell((state) => state.dialog === 'help')
  const lists = useKeyRegistry((state) => state.lists)
  const close = () => useShell.getState().show(null)
  const here = lists.flat()
  return (
    <Dialog
      title="Keys"
      size="wide"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button keys="Esc" onPress={close}>
          Back
        </Button>
      }
    >
      <p className={styles.note}>Single letters work outside text fields only.</p>
      <div className={styles.columns}>
        <KeyList title="This screen" keys={here} />
        <KeyList title="Everywhere" keys={everywhere} />
      </div>
    </Dialog>
  )
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly KeyLine[] }) {
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {keys.length === 0 ? (
        <p className={styles.note}>None</p>
      ) : (
        <dl className={styles.list}>
          {keys.map((line) => (
            <Fragment key={`${line.keys} ${line.does}`}>
              <dt>
                <Keys keys={line.keys} />
              </dt>
              <dd>{line.does}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  )
}
