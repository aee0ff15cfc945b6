import { useState } from 'react'
import { announce } from '../../ui/announce'
import { Keys } from '../../ui/keys'
import styles from './close-out.module.css'

/** Why an item is dropped, said in place. Enter drops it, Esc leaves it. */
export function ReasonLine(props: { readonly onDrop: (reason: string) => void; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <div className={styles.reason}>
      <span className={styles.reasonWord} aria-hidden="true">
        Drop
      </span>
      <input
        className={styles.reasonText}
        aria-label="Why it is dropped"
        aria-describedby="drop-hint"
        // biome-ignore lint/a11y/noAutofocus: the line opens because somebody pressed its key and is about to type
        autoFocus
        value={reason}
        maxLength={2_000}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            props.onClose()
          }
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          if (reason.trim() === '') announce('Write a few words: they go into the minutes.')
          else props.onDrop(reason.trim())
        }}
      />
      <div className={styles.reasonHint} id="drop-hint">
        <span>A few words; they go into the minutes.</span>
        <span className={styles.reasonKeys}>
          <Keys keys="Enter" /> drop it <Keys keys="Esc" /> leave it
        </span>
      </div>
    </div>
  )
}
