import { useState } from 'react'
import { Keys } from '../../ui/keys'
import styles from './live.module.css'

export type Asked = { readonly kind: 'substitute'; readonly name: string } | { readonly kind: 'guest' }

/** The one thing a mark still needs: who came instead, or who the guest is. */
export function AttendanceAsk({
  asked,
  onAnswer,
  onCancel,
}: {
  readonly asked: Asked
  onAnswer(answer: { readonly name: string; readonly organisation: string }): void
  onCancel(): void
}) {
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const isGuest = asked.kind === 'guest'
  const answer = (): void => {
    if (isGuest && name.trim() === '') onCancel()
    else onAnswer({ name: name.trim(), organisation: organisation.trim() })
  }
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault()
        answer()
      }}
    >
      <label>
        {isGuest ? 'Guest’s name' : `Who came for ${asked.name}?`}
        {/* biome-ignore lint/a11y/noAutofocus: asked for by a key a moment ago; the answer is typed at once */}
        <input value={name} maxLength={200} autoFocus onChange={(event) => setName(event.target.value)} />
      </label>
      {isGuest && (
        <label>
          Organisation
          <input value={organisation} maxLength={200} onChange={(event) => setOrganisation(event.target.value)} />
        </label>
      )}
      <button type="submit" className={styles.askGo}>
        <Keys keys="Enter" /> next
      </button>
    </form>
  )
}
