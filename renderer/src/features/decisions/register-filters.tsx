import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { Locality } from '../../../../shared/model/locality'
import { DayField } from '../../ui/day-field'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import styles from './decisions.module.css'
import type { RegisterFilter } from './register-filter'

/** Words, a stretch of days, and whether other places count too. The arrow down goes on to the first hit. */
export function RegisterFilters(props: {
  readonly filter: RegisterFilter
  readonly place: Locality
  readonly hasOthers: boolean
  readonly words: RefObject<HTMLInputElement | null>
  readonly onFilter: (change: Partial<RegisterFilter>) => void
  readonly onDown: () => void
}) {
  const { filter, place, words, onFilter } = props
  const line = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => words.current?.focus() })
  const down = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.target !== words.current) return
    event.preventDefault()
    props.onDown()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the one key that leads out of its field
    <div ref={line} className={styles.filters} onKeyDown={down}>
      <div className={styles.words}>
        <TextField
          label="Words"
          value={filter.words}
          onChange={(next) => onFilter({ words: next })}
          placeholder="Lift, “key holder”, D014"
          inputRef={words}
        />
      </div>
      <DayField label="From" leans="back" value={filter.from} onChange={(from) => onFilter({ from })} />
      <DayField label="To" leans="back" value={filter.to} onChange={(to) => onFilter({ to })} />
      {props.hasOthers && (
        <Segmented
          label="Of"
          options={[
            { id: 'one', label: place.name },
            { id: 'all', label: 'All places' },
          ]}
          value={filter.localityId === null ? 'all' : 'one'}
          onChange={(of) => onFilter({ localityId: of === 'all' ? null : place.id, showConfidential: false })}
        />
      )}
    </div>
  )
}
