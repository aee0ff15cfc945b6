import { useId, useState } from 'react'
import { announce } from '../../ui/announce'
import { Keys } from '../../ui/keys'
import { backWords, itemInWords, itemMeant, timeMeant } from './attendance-words'
import styles from './live.module.css'

/** What a mark still needs: who came instead, who the guest is, for which item, or at what time. */
export type Asked =
  | { readonly kind: 'substitute'; readonly name: string }
  | { readonly kind: 'guest' }
  | { readonly kind: 'time'; readonly mark: 'late' | 'left-early'; readonly name: string }
  | { readonly kind: 'interest'; readonly name: string }

export type AttendanceAnswer = { readonly name: string; readonly organisation: string }

/** The agenda as the room may read it, and where on it the meeting is. */
export type AskedOf = { readonly ids: readonly string[]; readonly titles: readonly string[]; readonly current: number }

/** The one thing a mark still needs. Who asks keeps what is typed. */
export function AttendanceAsk(props: {
  readonly asked: Asked
  readonly agenda: AskedOf
  readonly typed: AttendanceAnswer
  onType(typed: AttendanceAnswer): void
  onAnswer(answer: AttendanceAnswer): void
  onCancel(): void
}) {
  const { asked, agenda, typed, onType, onAnswer, onCancel } = props
  const { name, organisation } = typed
  const hintId = useId()
  const hint = hintOf(asked, name, agenda)
  // Nothing typed yet is no mistake, until it is given for an answer.
  const [isTried, setTried] = useState(false)
  const isWrong = hint.isWrong && (isTried || name.trim() !== '')
  const answer = (): void => {
    if (asked.kind === 'guest' && name.trim() === '') onCancel()
    else if (hint.isWrong) {
      setTried(true)
      announce(hint.words)
    } else onAnswer({ name: name.trim(), organisation: organisation.trim() })
  }
  const byArrow = (by: 1 | -1): void => {
    const at = itemMeant(name, agenda.titles)
    const next = Math.max(0, Math.min(agenda.titles.length - 1, (at === -1 ? agenda.current : at) + by))
    const words = itemInWords(next, agenda.titles[next] ?? '')
    onType({ ...typed, name: words })
    announce(`${words}, ${hintOf(asked, words, agenda).words}`)
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
        {labelOf(asked)}
        <input
          value={name}
          maxLength={200}
          data-kind={asked.kind}
          aria-describedby={hintId}
          aria-invalid={isWrong}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: asked for by a key a moment ago; the answer is typed at once
          autoFocus
          // What stands there already is taken by Enter, and written over by the first letter.
          onFocus={({ target }) => {
            target.setSelectionRange(0, target.value.length, 'backward')
            target.scrollLeft = 0
          }}
          onChange={(event) => onType({ ...typed, name: event.target.value })}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
            if (asked.kind !== 'interest' || by === null) return
            event.preventDefault()
            byArrow(by)
          }}
        />
      </label>
      {asked.kind === 'guest' && (
        <label>
          Organisation
          <input
            value={organisation}
            maxLength={200}
            onChange={(event) => onType({ ...typed, organisation: event.target.value })}
          />
        </label>
      )}
      <span id={hintId} className={styles.askHint} data-wrong={isWrong}>
        {hint.words}
      </span>
      <button type="submit" className={styles.askGo}>
        <Keys keys="Enter" /> next
      </button>
    </form>
  )
}

function labelOf(asked: Asked): string {
  switch (asked.kind) {
    case 'substitute':
      return `Who came for ${asked.name}?`
    case 'guest':
      return 'Guest’s name'
    case 'time':
      return asked.mark === 'late' ? 'Came at' : 'Left at'
    case 'interest':
      return 'For item'
  }
}

/** What is understood of the answer, said beside it. */
function hintOf(asked: Asked, text: string, agenda: AskedOf): { readonly words: string; readonly isWrong: boolean } {
  if (asked.kind === 'interest') {
    const at = itemMeant(text, agenda.titles)
    if (at === -1) return { words: 'which item? A number, or arrows', isWrong: true }
    return { words: backWords(agenda.ids, at, agenda.current), isWrong: false }
  }
  if (asked.kind === 'time' && timeMeant(text) === null) return { words: 'a time, like 10:12', isWrong: true }
  return { words: '', isWrong: false }
}
