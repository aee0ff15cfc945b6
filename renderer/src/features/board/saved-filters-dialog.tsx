import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { SavedFilter } from '../../../../shared/model/board-filter'
import type { SavingRefused } from '../../../../shared/rules/saved-filters'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Keys } from '../../ui/keys'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { refusedWords } from './saved-filter-words'
import styles from './saved-filters.module.css'
import type { SavedFilters } from './use-saved-filters'

/** The saved filters of a board by their keys: a name is changed where it stands, and what is deleted can be brought back. */
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
        <ul ref={list} className={styles.list} aria-label="Saved filters">
          {saved.own.map((one, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is of a key, whatever is called so; renaming keeps the focus
              key={index}
              one={one}
              index={index}
              onRename={(name) => rename(one, name)}
              onRemove={() => remove(one, index)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Line(props: {
  readonly one: SavedFilter
  readonly index: number
  readonly onRename: (name: string) => Promise<SavingRefused | 'not-kept' | null>
  readonly onRemove: () => void
}) {
  const { one, index, onRename, onRemove } = props
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
      <Button icon={<Trash2 aria-hidden />} aria-label={`Delete ${one.name}`} onPress={onRemove}>
        Delete
      </Button>
    </li>
  )
}
