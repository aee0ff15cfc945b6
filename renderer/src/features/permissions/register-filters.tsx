import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { Keys } from '../../ui/keys'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './permissions.module.css'
import type { RegisterFilter } from './register'

const any = 'any'

/** Words, a place, a person, and whether what has ended counts too; how many that leaves. */
export function RegisterFilters(props: {
  readonly filter: RegisterFilter
  readonly hasEnded: boolean
  readonly count: string
  readonly onFilter: (part: Partial<RegisterFilter>) => void
  /** The arrow down leads from the words to the first row. */
  readonly onDown: () => void
}) {
  const { filter, hasEnded, count, onFilter, onDown } = props
  const localities = useRecords('locality')
  const people = useRecords('person')
  const permissions = useRecords('permission')
  const places = useMemo(
    () => [
      { id: any, label: 'Where: anywhere' },
      ...[...localities.values()].sort(byRank).map(({ id, name }) => ({ id, label: `Where: ${name}` })),
    ],
    [localities],
  )
  const sayers = useMemo(() => {
    const ids = new Set([...permissions.values()].map(({ saidById }) => saidById))
    const names = [...ids].flatMap((id) => people.get(id ?? '') ?? [])
    return [
      { id: any, label: 'Said by: anybody' },
      ...names
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        .map(({ id, name }) => ({ id, label: `Said by: ${name}` })),
    ]
  }, [permissions, people])
  const down = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    onDown()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the one key that leads out of its field
    <div className={styles.filters} onKeyDown={down}>
      <div className={styles.search}>
        <TextField
          label="Look for words"
          isLabelHidden
          value={filter.words}
          onChange={(words) => onFilter({ words })}
          placeholder="Room, deposit, Grace"
        />
        <span aria-hidden="true">
          <Keys keys="/" />
        </span>
      </div>
      <Select
        label="Where"
        isLabelHidden
        options={places}
        value={filter.localityId ?? any}
        onChange={(id) => onFilter({ localityId: id === any ? null : id })}
      />
      <Select
        label="Said by"
        isLabelHidden
        options={sayers}
        value={filter.saidById ?? any}
        onChange={(id) => onFilter({ saidById: id === any ? null : id })}
      />
      {hasEnded && (
        <Button aria-pressed={filter.withEnded} keys="E" onPress={() => onFilter({ withEnded: !filter.withEnded })}>
          Ended too
          {filter.withEnded && <X aria-hidden />}
        </Button>
      )}
      <p className={styles.count} role="status">
        {count}
      </p>
    </div>
  )
}
