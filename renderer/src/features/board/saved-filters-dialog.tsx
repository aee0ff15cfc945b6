import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { SavedFilter } from '../../../../shared/model/board-filter'
import type { SavingRefused } from '../../../../shared/rules/saved-filters'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Keys } from '../../ui/keys'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { refusedWords } from './saved-filter-words'
import styles from './saved-filters.module.css'
import type { SavedFilters } from './use-saved-filters'

/** Where the focus goes with a line that was moved: what was pressed, or its name where that cannot be pressed there. */
type Wanted = { readonly at: number; readonly step: -1 | 1; readonly isPressed: boolean }

/**
 * The saved filters of a board by their keys: a name is changed where it stands, a line takes the key of the place it is moved
 * to, and what is deleted can be brought back.
 */
export function SavedFiltersDialog(props: { readonly saved: SavedFilters; readonly onClose: () => void }) {
  const { saved, onClose } = props
  const list = useRef<HTMLUListElement>(null)
  const done = useRef<HTMLDivElement>(null)
  const isClosed = useRef(false)
  // Esc leaves the field, and what was written in it is kept.
  const close = (): void => {
    isClosed.current = true
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onClose()
  }
  const rename = async (one: SavedFilter, name: string): Promise<SavingRefused | 'not-kept' | null> => {
    const why = await saved.rename(one, name)
    if (why !== null && why !== 'not-kept' && isClosed.current) showToast({ words: refusedWords(why) })
    return why
  }
  const wanted = useRef<Wanted | null>(null)
  const move = async (at: number, step: -1 | 1, isPressed: boolean): Promise<void> => {
    const one = saved.own[at]
    const name = lineAt(list.current, at)?.querySelector('input')?.value
    if (one === undefined || name === undefined || saved.own[at + step] === undefined) return
    wanted.current = { at: at + step, step, isPressed }
    if (!(await saved.move(one, step, name))) wanted.current = null
  }
  // Once the lines stand in their new order: a field that is left before would keep its name for another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the lines are others
  useLayoutEffect(() => {
    const { current } = wanted
    const line = current === null ? null : lineAt(list.current, current.at)
    if (current === null || line == null) return
    wanted.current = null
    const pressed = line.querySelector<HTMLButtonElement>(`[data-step="${current.step}"] button`)
    const isThere = current.isPressed && pressed !== null && !pressed.disabled
    const to = isThere ? pressed : line.querySelector('input')
    to?.focus()
  }, [saved.own.map(({ name }) => name).join('\n')])
  const moveFocused = (step: -1 | 1) => () => {
    const at = [...(list.current?.children ?? [])].findIndex((line) => line.contains(document.activeElement))
    return at === -1 ? false : void move(at, step, false)
  }
  const remove = (one: SavedFilter, index: number): void => {
    // The focus goes to the next line before its own line goes.
    const fields = [...(list.current?.querySelectorAll('input') ?? [])]
    const next = fields[index + 1] ?? fields[index - 1] ?? done.current?.querySelector('button')
    next?.focus()
    void saved.remove(one)
  }
  return (
    <Dialog
      title="Saved filters"
      size="wide"
      isOpen
      onClose={close}
      actions={
        <div ref={done}>
          <Button kind="primary" keys="Esc" onPress={close}>
            Done
          </Button>
        </div>
      }
    >
      {saved.own.length === 0 ? (
        <p>None is saved any more.</p>
      ) : (
        <>
          <MoveKeys onMove={moveFocused} />
          <ul ref={list} className={styles.list} aria-label="Saved filters">
            {saved.own.map((one, index) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is of a key, whatever is called so; renaming keeps the focus
                key={index}
                one={one}
                index={index}
                isLast={index === saved.own.length - 1}
                onRename={(name) => rename(one, name)}
                onMove={(step) => void move(index, step, true)}
                onRemove={() => remove(one, index)}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

/** In the dialog, whose keys are heard while it is there. */
function MoveKeys({ onMove }: { readonly onMove: (step: -1 | 1) => () => unknown }) {
  useKeys({ 'alt+arrowup': onMove(-1), 'alt+arrowdown': onMove(1) })
  return (
    <p className={styles.keys}>
      <Keys keys="Alt ↑" /> <Keys keys="Alt ↓" /> move a line, and it takes the key of its new place.
    </p>
  )
}

const lineAt = (list: HTMLElement | null, at: number) => list?.children.item(at)

function Line(props: {
  readonly one: SavedFilter
  readonly index: number
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRename: (name: string) => Promise<SavingRefused | 'not-kept' | null>
  readonly onRemove: () => void
}) {
  const { one, index, onRename, onMove, onRemove } = props
  const [name, setName] = useState(one.name)
  const [refused, setRefused] = useState<SavingRefused | null>(null)
  const [shown, setShown] = useState(one.name)
  if (shown !== one.name) {
    setShown(one.name)
    setName(one.name)
    setRefused(null)
  }
  const rename = async (): Promise<void> => {
    if (name === one.name) return setRefused(null)
    const why = await onRename(name)
    if (why !== null && why !== 'not-kept') setRefused(why)
  }
  return (
    <li className={styles.line}>
      <Keys keys={String(index + 1)} />
      <TextField
        label={`Name of filter ${index + 1}`}
        isLabelHidden
        value={name}
        onChange={(next) => {
          setName(next)
          setRefused(null)
        }}
        error={refused === null ? undefined : refusedWords(refused)}
        onEnter={() => void rename()}
        onBlur={() => void rename()}
        autoFocus={index === 0}
      />
      <span data-step="-1">
        <Button
          aria-label={`Move ${one.name} up`}
          icon={<ArrowUp aria-hidden />}
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        >
          Up
        </Button>
      </span>
      <span data-step="1">
        <Button
          aria-label={`Move ${one.name} down`}
          icon={<ArrowDown aria-hidden />}
          isDisabled={props.isLast}
          onPress={() => onMove(1)}
        >
          Down
        </Button>
      </span>
      <Button icon={<Trash2 aria-hidden />} aria-label={`Delete ${one.name}`} onPress={onRemove}>
        Delete
      </Button>
    </li>
  )
}
