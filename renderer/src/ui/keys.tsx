import { Fragment, type ReactNode, useEffect, useId, useState } from 'react'
import { classes } from './classes'
import { type ListedDoable, typingChord, useDoableRegistry } from './doables'
import { keyWords } from './key-words'
import styles from './keys.module.css'
import { useScreenKeys } from './screen-keys'
import { useIsCovered, useKeyMode } from './typing-mode'

/**
 * Draws a chord ("Ctrl I") as one key cap, and keys said one after another ("J K") as several. Where one-key commands are
 * switched off, a letter is drawn as the chord that does the same.
 */
export function Keys({ keys }: { readonly keys: string }) {
  const instead = useDoableRegistry((state) => (state.oneKey ? null : chordInstead(state.lists, keys)))
  return <Caps keys={instead ?? keys} />
}

/** The caps as they are said, whatever the settings. */
export function Caps({ keys }: { readonly keys: string }) {
  return (
    <>
      {capsOf(keys).map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be said twice and has no other identity
        <Fragment key={index}>
          {index > 0 && keys.includes(' to ') && ' to '}
          <kbd className={classes(styles.key, 'key')}>{cap}</kbd>
        </Fragment>
      ))}
    </>
  )
}

/** "Ctrl Enter, then A" is two, "Ctrl 1 to Ctrl 9" too, "Shift P" one, "J K" two. */
function capsOf(keys: string): readonly string[] {
  return keys
    .split(/, then | or | to |, /)
    .flatMap((part) => (/^(?:Ctrl|Alt|Shift)\b|^Page /.test(part) ? [part] : part.split(' ')))
}

function chordInstead(lists: ReadonlyMap<string, readonly ListedDoable[]>, keys: string): string | null {
  if (keys.length !== 1) return null
  for (const list of lists.values()) {
    const doable = list.find((one) => one.key !== undefined && keyWords(one.key) === keys)
    const chord = doable === undefined ? null : typingChord(doable)
    if (chord !== null) return keyWords(chord)
    if (doable?.typingWords !== undefined) return doable.typingWords
  }
  return null
}

function isLetters(keys: string): boolean {
  return keys.split(' ').every((key) => /^[^←→↑↓]$/u.test(key))
}

/** In a field of text these belong to the text. */
const ofText: ReadonlySet<string> = new Set(['Space', 'Del'])

export type KeyLine = {
  readonly keys: string
  readonly does: string
  /** What does the same while typing, as it is drawn; absent: nothing, but for keys no text wants. */
  readonly typing?: string
  /** The name of what can be done: the line is drawn only while it can. The help sheet always has it. */
  readonly of?: string
}

/** The foot line of a screen: its keys in words, which the help sheet lists too, and which mode the keys are in. */
export function KeyBar({ keys, children }: { readonly keys: readonly KeyLine[]; readonly children?: ReactNode }) {
  const name = useId()
  useScreenKeys(keys)
  const { oneKey, lists } = useDoableRegistry()
  const isTyping = useKeyMode() === 'typing'
  const isCovered = useIsCovered()
  const canBeDone = (name: string) => [...lists.values()].some((list) => list.some((one) => one.name === name))
  // A letter that does nothing is not drawn, but what does the same instead.
  const instead = (line: KeyLine) =>
    (oneKey || !isLetters(line.keys)) && !(isTyping && (isLetters(line.keys) || ofText.has(line.keys)))
      ? line.keys
      : (line.typing ?? chordInstead(lists, line.keys))
  const shown = keys.flatMap((line) => {
    // What lies above the page has keys of its own: none of these does anything.
    if (isCovered) return []
    const caps = line.of === undefined || canBeDone(line.of) ? instead(line) : null
    return caps === null ? [] : [{ ...line, caps }]
  })
  return (
    <footer className={styles.bar}>
      <ModeWords />
      <span id={name} className="visually-hidden">
        Keys
      </span>
      <ul className={styles.list} aria-labelledby={name}>
        {shown.map((line) => (
          <li key={line.keys}>
            <Caps keys={line.caps} /> {line.does}
          </li>
        ))}
      </ul>
      {children}
    </footer>
  )
}

// Said aloud once: whoever hears the screen learns that there are two modes, and is not told at each field.
let hasBeenSaid = false

/** Which mode the keys are in, in words. `className` is of who draws it: it says how, this says what. */
export function ModeWords({ className = styles.mode }: { readonly className?: string | undefined }) {
  const mode = useKeyMode()
  const [isLoud] = useState(() => !hasBeenSaid)
  useEffect(() => {
    if (mode === 'typing') hasBeenSaid = true
  }, [mode])
  return (
    <span className={className} role="status" aria-live={isLoud ? 'polite' : 'off'} data-mode={mode}>
      {mode === 'keys' ? 'Keys' : 'Typing · Esc leaves'}
    </span>
  )
}
