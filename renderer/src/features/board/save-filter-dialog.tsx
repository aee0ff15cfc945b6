import { useState } from 'react'
import type { BoardKind } from '../../../../shared/model/board'
import { longestName, type SavingRefused, savedAs } from '../../../../shared/rules/saved-filters'
import { AskDialog } from '../../ui/ask-dialog'
import { TextField } from '../../ui/text-field'
import { refusedWords } from './saved-filter-words'
import styles from './saved-filters.module.css'
import type { SavedFilters } from './use-saved-filters'

/** Asks what the filter that is on is to be called. A name that is taken is taken over. */
export function SaveFilterDialog(props: {
  readonly saved: SavedFilters
  readonly kind: BoardKind
  readonly asks: readonly string[]
  readonly onClose: () => void
}) {
  const { saved, kind, asks, onClose } = props
  const [name, setName] = useState(() => suggestion(asks))
  const [refused, setRefused] = useState<SavingRefused | null>(null)
  const before = savedAs(saved.own, kind, name)
  const save = async (): Promise<void> => {
    const why = await saved.save(name)
    if (why === null) onClose()
    else if (why !== 'not-kept') setRefused(why)
  }
  const hint =
    before === undefined
      ? 'It stands under Saved on this kind of board, whatever the place, and on this laptop only.'
      : `“${before.name}” is there already: this one takes its place.`
  return (
    <AskDialog
      title="Save this filter"
      does={before === undefined ? 'Save it' : 'Replace it'}
      keys="Enter"
      onDo={() => void save()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <ul className={styles.asks} aria-label="What it asks">
          {asks.map((ask) => (
            <li key={ask} dir="auto">
              {ask}
            </li>
          ))}
        </ul>
        <TextField
          label="Name"
          value={name}
          onChange={(next) => {
            setName(next)
            setRefused(null)
          }}
          hint={hint}
          error={refused === null ? undefined : refusedWords(refused)}
          onEnter={() => void save()}
          isSelectedOnFocus
          autoFocus
        />
      </div>
    </AskDialog>
  )
}

/** "Late, Owen Larkspur": what is asked, as far as a name goes. */
function suggestion(asks: readonly string[]): string {
  const words = asks.map((ask) => ask.replace(/^[^:“]*: /u, '').replace(/[“”]/gu, ''))
  const whole = words.join(', ')
  if (whole.length <= longestName) return whole
  const [first = ''] = words
  return first.length <= longestName
    ? first
    : `${[...first]
        .slice(0, longestName - 8)
        .join('')
        .trimEnd()}…`
}
