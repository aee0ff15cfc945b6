import { Button } from '../../ui/button'
import { Keys } from '../../ui/keys'
import styles from './save-dialog.module.css'
import type { Saving } from './use-saving'

/** How far it is, and the two ways out: save, or not. */
export function SaveFoot(props: {
  readonly saving: Saving
  /** "Save as Word" */
  readonly words: string
  /** Each file of a year is whole or not there. */
  readonly isYear: boolean
  /** Why it cannot be saved yet, in words; null where it can. */
  readonly why: string | null
  /** There are pages to turn. */
  readonly hasPages: boolean
  /** What somebody should know who saves it all the same. */
  readonly warning: string | null
  readonly onSave: () => void
  readonly onStop: () => void
  readonly onClose: () => void
}) {
  const { saving, words, why, warning, onSave, onStop, onClose } = props
  return (
    <footer className={styles.foot}>
      <div className={styles.status}>
        {saving.kind === 'saving' ? (
          <Making saving={saving} isYear={props.isYear} />
        ) : (
          // Empty while there is nothing to say: a status that is there is told when it changes.
          <>
            <p role="status">{saving.kind === 'saved' ? '' : (why ?? warning ?? '')}</p>
            {saving.kind === 'still' && why === null && warning === null && props.hasPages && (
              <p>
                <Keys keys="Page Up" /> <Keys keys="Page Down" /> turn the page
              </p>
            )}
          </>
        )}
      </div>
      <div className={styles.acts} data-save="">
        {/* Keys: a button that goes must not become another one under the finger. */}
        {saving.kind === 'saving' ? (
          <>
            <Button key="stop" keys="Esc" autoFocus isDisabled={saving.isStopping} onPress={onStop}>
              {saving.isStopping ? 'Stopping…' : 'Stop, save nothing'}
            </Button>
            <Button key="saving" isDisabled>
              Saving…
            </Button>
          </>
        ) : saving.kind === 'saved' ? (
          <Button key="done" kind="primary" keys="Esc" autoFocus onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button key="close" keys="Esc" onPress={onClose}>
              Close
            </Button>
            <Button key="save" kind="primary" keys="Ctrl S" isDisabled={why !== null} onPress={onSave}>
              {words}
            </Button>
          </>
        )}
      </div>
    </footer>
  )
}

function Making(props: { readonly saving: Extract<Saving, { kind: 'saving' }>; readonly isYear: boolean }) {
  const { progress } = props.saving
  return (
    <>
      <p role="status">
        <b>Saving{progress !== null && progress.words !== '' && `: ${lowered(progress.words)}`}.</b>{' '}
        {props.isYear ? 'No file is written until it is whole.' : 'Nothing is written until it is whole.'}
      </p>
      <progress
        aria-label="Making the file"
        max={Math.max(progress?.of ?? 1, 1)}
        {...(progress !== null && { value: progress.done })}
      />
    </>
  )
}

function lowered(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('en-GB') + words.slice(1)
}
