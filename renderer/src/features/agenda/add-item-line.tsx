import { useEffect, useRef, useState } from 'react'
import { type ItemKind, itemKinds } from '../../../../shared/model/agenda-item'
import { Keys } from '../../ui/keys'
import { Select } from '../../ui/select'
import { itemKindWords } from '../live/item-kind-words'
import styles from './agenda.module.css'

const kindOptions = itemKinds.map((id) => ({ id, label: itemKindWords[id] }))

/**
 * A line after the chosen row: what kind, and what about. Enter adds and leaves it open for the next; Esc closes it and
 * keeps its text.
 */
export function AddItemLine(props: {
  /** What stands in the line, for when it opens again. */
  readonly kept: { current: string }
  readonly onAdd: (input: { readonly itemKind: ItemKind; readonly title: string }) => Promise<boolean>
  readonly onClose: () => void
}) {
  const [itemKind, setItemKind] = useState<ItemKind>('challenge')
  const { kept } = props
  const [title, setTitle] = useState(kept.current)
  const line = useRef<HTMLInputElement>(null)
  useEffect(() => line.current?.focus(), [])
  useEffect(() => {
    kept.current = title
  }, [kept, title])
  const add = async () => {
    const words = title.trim()
    if (words === '') return
    // Cleared at once, so that the next can be typed while this one is saved; if it was refused, it is brought back before that.
    setTitle('')
    if (!(await props.onAdd({ itemKind, title: words }))) setTitle((now) => `${words} ${now}`.trimEnd())
  }
  return (
    <div className={styles.addLine}>
      <div className={styles.addKind}>
        <Select label="Kind of item" isLabelHidden options={kindOptions} value={itemKind} onChange={setItemKind} />
      </div>
      <input
        ref={line}
        className={styles.addInput}
        aria-label="What is to be talked about"
        placeholder="What is to be talked about"
        value={title}
        maxLength={2_000}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.ctrlKey)) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') void add()
          else props.onClose()
        }}
      />
      <span className={styles.addKeys}>
        <Keys keys="Enter" /> add <Keys keys="Esc" /> close
      </span>
    </div>
  )
}
