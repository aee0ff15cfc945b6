import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { announce } from '../../ui/announce'
import { typedInitials } from './typed-initials'
import type { Goes, WorkGroup } from './work-lines'

const none: ReadonlySet<string> = new Set()

/** Whom each thing goes to, which lines are marked, and which one the keys are for. */
export function useChoosing(
  root: RefObject<HTMLElement | null>,
  groups: readonly WorkGroup[],
  /** Who may take something. */
  takers: readonly Person[],
  isReadOnly: boolean,
  /** Chosen before, when this was left half made. */
  before: ReadonlyMap<string, Goes> | undefined,
) {
  const keys = useMemo(() => groups.flatMap(({ lines }) => lines.map((line) => line.key)), [groups])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Goes>>(() => before ?? new Map())
  const [marked, setMarked] = useState(none)
  const [currentKey, setCurrent] = useState<string | null>(null)
  /** Lines somebody is being chosen for. */
  const [asking, setAsking] = useState<readonly string[] | null>(null)
  const takersNow = useRef(takers)
  useEffect(() => {
    takersNow.current = takers
  })
  /** The line initials gave away with the last key: Enter after them is meant for them, and opens nothing. */
  const justTyped = useRef<string | null>(null)
  const [initials] = useState(() => typedInitials(() => takersNow.current))
  // What was handed over meanwhile is gone, and its mark with it.
  const current = currentKey !== null && keys.includes(currentKey) ? currentKey : (keys[0] ?? null)

  const targetsOf = (key: string): readonly string[] =>
    marked.has(key) ? keys.filter((one) => marked.has(one)) : [key]
  const give = (targets: readonly string[], goes: Goes): void => {
    setChosen((before) => new Map([...before, ...targets.map((key) => [key, goes] as const)]))
    announce(`${targets.length === 1 ? 'It goes' : `${targets.length} go`} to ${nameOf(goes, takers)}`)
  }
  const focus = (key: string): void => {
    justTyped.current = null
    setCurrent(key)
    const row = root.current?.querySelector<HTMLElement>(`[data-work="${CSS.escape(key)}"]`)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (key: string): void =>
    setMarked((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const step = (key: string, to: number, isMarking: boolean): void => {
    initials.forget()
    const next = keys[Math.min(keys.length - 1, Math.max(0, to))]
    if (next === undefined) return
    if (isMarking && !isReadOnly) setMarked((before) => new Set([...before, key, next]))
    focus(next)
  }

  /** True where the key was for the line. */
  const press = (key: string, event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return false
    const isAfterInitials = justTyped.current === key
    if (event.key !== 'Shift') justTyped.current = null
    const at = keys.indexOf(key)
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: keys.length - 1 }
    const to = steps[event.key]
    if (to !== undefined && !event.ctrlKey) {
      step(key, to, event.shiftKey)
      return true
    }
    if (isReadOnly) return false
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return false
      setMarked(
        new Set(groups.find(({ lines }) => lines.some((line) => line.key === key))?.lines.map((one) => one.key)),
      )
      return true
    }
    if (event.key === 'Enter' && isAfterInitials) step(key, at + 1, false)
    else if (event.key === 'Enter') setAsking(targetsOf(key))
    else if (event.key === ' ') toggle(key)
    else if (event.key === 'Delete') give(targetsOf(key), { kind: 'nobody' })
    else if (/^\p{L}$/u.test(event.key)) {
      const { typed, personId } = initials.type(event.key, event.timeStamp)
      if (personId === null) announce(`${typed.toLocaleUpperCase('en-GB')}: nobody yet, go on typing`)
      else {
        justTyped.current = key
        give(targetsOf(key), { kind: 'person', personId })
      }
    } else return false
    return true
  }

  const unlessReadOnly = (act: (key: string) => void) => (key: string) => {
    if (!isReadOnly) act(key)
  }
  const ask = (key: string): void => setAsking(targetsOf(key))
  // Rows that did not change are not drawn again: what they call is read when they are pressed.
  const acts = { press, focus, setCurrent, askIfMay: unlessReadOnly(ask), toggleIfMay: unlessReadOnly(toggle) }
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  return {
    chosen,
    marked,
    current,
    asking,
    latest,
    clearMarks: () => setMarked(none),
    askForAll: (group: readonly string[]) => setAsking(group),
    give: (goes: Goes) => {
      if (asking !== null) give(asking, goes)
      setAsking(null)
    },
    stopAsking: () => setAsking(null),
  }
}

export type Choosing = ReturnType<typeof useChoosing>

function nameOf(goes: Goes, takers: readonly { readonly id: Id; readonly name: string }[]): string {
  if (goes.kind === 'nobody') return 'nobody'
  if (goes.kind === 'stays') return 'nobody: it leaves with them'
  return takers.find((one) => one.id === goes.personId)?.name ?? 'somebody'
}
