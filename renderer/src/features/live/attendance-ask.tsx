import { Keys } from '../../ui/keys'
import styles from './live.module.css'

export type Asked = { readonly kind: 'substitute'; readonly name: string } | { readonly kind: 'guest' }

export type AttendanceAnswer = { readonly name: string; readonly organisation: string }

/** The one thing a mark still needs: who came instead, or who the guest is. Who asks keeps what is typed. */
export function AttendanceAsk({
  asked,
  typed,
  onType,
  onAnswer,
  onCancel,
}: {
  readonly asked: Asked
  readonly typed: AttendanceAnswer
  onType(typed: AttendanceAnswer): void
  onAnswer(answer: AttendanceAnswer): void
  onCancel(): void
}) {
  const { name, organisation } = typed
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
        <input
          value={name}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: asked for by a key a moment ago; the answer is typed at once
          autoFocus
          onChange={(event) => onType({ ...typed, name: event.target.value })}
        />
      </label>
      {isGuest && (
        <label>
          Organisation
          <input
            value={organisation}
            maxLength={200}
            onChange={(event) => onType({ ...typed, organisation: event.target.value })}
          />
        </label>
      )}
      <button type="submit" className={styles.askGo}>
        <Keys keys="Enter" /> next
      </button>
    </form>
  )
}
