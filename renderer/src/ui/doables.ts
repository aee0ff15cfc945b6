import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { type Doable, type ListedDoable, useDoableRegistry } from './doable-registry'
import { isTextField, type KeyMap, useKeys } from './use-keys'

export { type Doable, type ListedDoable, listedDoables, useDoableRegistry } from './doable-registry'

/** Declares what can be done for as long as the component is there. The newest `run` is always the one called. */
export function useDoables(doables: readonly Doable[], where: ListedDoable['where'] = 'screen'): void {
  const id = useId()
  const on = doables.filter((one) => one.isOn !== false)
  useKeys(keysOf(on))
  const latest = useRef(on)
  // In the same breath as what is seen, as the keys are: the palette and the menus run what is listed now.
  useLayoutEffect(() => {
    latest.current = on
  })
  const said = JSON.stringify(on.map(({ name, key, typing, typingWords }) => [name, key, typing, typingWords]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for the list's value, which is a new array at each render
  useEffect(() => {
    const listed = latest.current.map((one, index) => ({ ...one, where, run: () => latest.current[index]?.run() }))
    useDoableRegistry.setState((state) => ({ lists: new Map(state.lists).set(id, listed) }))
    return () =>
      useDoableRegistry.setState((state) => {
        const lists = new Map(state.lists)
        lists.delete(id)
        return { lists }
      })
  }, [id, said, where])
}

function keysOf(doables: readonly Doable[]): KeyMap {
  const map: Record<string, KeyMap[string]> = {}
  for (const one of doables) {
    const chord = typingChord(one)
    const run = (event: KeyboardEvent) => (one.isTextFirst === true && isTextField(event.target) ? false : one.run())
    if (chord !== null) map[chord] = run
    if (one.key !== undefined) map[one.key] = run
  }
  return map
}

/** With Ctrl these belong to text editing, to the window or to the app: they are never made into a chord with Ctrl alone. */
const owned = new Set([...'abceiklqruvwxyz', ...'ps'])
/** With Ctrl and Shift these do too: paste as plain text, redo, the tools of who makes the app. */
const ownedWithShift = new Set(['v', 'z', 'i', 'j'])
/** Ctrl and these: the sizes of the text, the settings, the first parts of a place. */
const ownedSigns = new Set([...'0123456789+-=−,'])

/** Keys that no text field wants: they do the same in both modes. */
const worksInText = /^(?:(?:ctrl|alt)\+.+|f\d{1,2}|escape|pageup|pagedown)$/

/**
 * "n" → "ctrl+n", "b" → "ctrl+shift+b" (Ctrl B is bold), "." → "ctrl+.", "1" → "alt+1", "delete" → "ctrl+shift+d".
 * Null where the key itself works while typing, or where there is none.
 */
export function typingChord(doable: Pick<Doable, 'key' | 'typing'>): string | null {
  if (doable.typing !== undefined) return doable.typing
  const { key } = doable
  if (key === undefined || worksInText.test(key)) return null
  if (key === 'delete') return 'ctrl+shift+d'
  const shifted = /^shift\+(.)$/u.exec(key)?.[1]
  if (shifted !== undefined) return `ctrl+alt+${shifted}`
  if (key.length !== 1) return null
  if (ownedSigns.has(key)) return `alt+${key}`
  if (!owned.has(key)) return `ctrl+${key}`
  return ownedWithShift.has(key) ? `ctrl+alt+${key}` : `ctrl+shift+${key}`
}

/** Whether it can be done while a text field has the focus, by a chord, by a key no text wants, or as its words say. */
export function canBeDoneWhileTyping(doable: Doable): boolean {
  if (typingChord(doable) !== null || doable.typingWords !== undefined) return true
  return doable.key === undefined || worksInText.test(doable.key)
}
