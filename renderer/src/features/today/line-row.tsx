import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import styles from './today.module.css'
import type { TodayLine } from './today-line'
import type { Roving } from './use-roving'

/** What can be done with the chosen line: drawn as small buttons, and bound to their keys. */
export type LineDoable = {
  readonly name: string
  readonly keys: string
  readonly writes?: true
  readonly run: () => void
}

export type Lines = { readonly roving: Roving; readonly doablesOf: (line: TodayLine) => readonly LineDoable[] }

export const LinesContext = createContext<Lines | null>(null)

function useLines(): Lines {
  const lines = useContext(LinesContext)
  if (lines === null) throw new Error('a line stands inside the page of Today')
  return lines
}

/** The button of a line: Enter and a press on it lead to its place, the focus chooses it. */
export function LineTitle(props: {
  readonly line: TodayLine
  readonly children: ReactNode
  readonly describedBy?: string
  readonly className?: string | undefined
}) {
  const { line, describedBy } = props
  const { roving } = useLines()
  const button = useRef<HTMLButtonElement>(null)
  const isChosen = roving.chosen === line.key
  // The focus brings only the title into sight; the words and buttons below it came with the choice.
  useEffect(() => {
    if (isChosen) button.current?.closest('[data-whole-line]')?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={button}
      type="button"
      className={classes(styles.lineTitle, props.className)}
      data-line={line.key}
      tabIndex={roving.stop === line.key ? 0 : -1}
      aria-current={isChosen ? 'true' : undefined}
      aria-describedby={describedBy}
      onFocus={() => roving.choose(line.key)}
      onClick={() => go(line.route)}
    >
      {props.children}
    </button>
  )
}

/** A line of a list. A press beside its title chooses it, and shows what can be done from here. */
export function LineRow(props: {
  readonly line: TodayLine
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { line } = props
  const { roving } = useLines()
  const isChosen = roving.chosen === line.key
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a wider way for the pointer to what the arrows do on its button
    <li
      data-whole-line
      className={classes(styles.row, props.className, isChosen && styles.isChosen)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') !== null) return
        event.currentTarget.querySelector<HTMLElement>('[data-line]')?.focus()
      }}
    >
      {props.children}
      {isChosen && <LineActions line={line} />}
    </li>
  )
}

export function LineActions({ line }: { readonly line: TodayLine }) {
  const { doablesOf } = useLines()
  const doables = doablesOf(line)
  if (doables.length === 0) return null
  return (
    <div className={styles.actions}>
      {doables.map(({ name, keys, run }) => (
        <Button key={name} size="small" keys={keys} onPress={run}>
          {name}
        </Button>
      ))}
    </div>
  )
}

export function useIsChosen(line: TodayLine): boolean {
  return useLines().roving.chosen === line.key
}
