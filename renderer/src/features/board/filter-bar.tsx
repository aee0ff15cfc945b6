import { ListFilter, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { wayWords } from '../../../../shared/rules/way-words'
import { useRecord, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyLayer } from '../../ui/key-layer'
import { type BoardFilter, dueWords } from './board-filter'
import type { BoardCard } from './drop-target'
import styles from './filter-bar.module.css'
import { FilterFields } from './filter-fields'
import { SavedFiltersMenu } from './saved-filters'
import type { BoardFilterState } from './use-board-filter'

/** What is shown of a board, as chips that can be taken away, and the one button that opens all the questions. */
export function FilterBar<C extends BoardCard>(props: {
  readonly state: BoardFilterState<C>
  /** After the button: whether one place is shown or all. */
  readonly lead?: ReactNode
  /** At the end of the line: what the squares on the slips mean. */
  readonly children?: ReactNode
}) {
  const { state } = props
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const chips = useChips(state)
  useDoables([
    { name: 'Filter', also: 'search person organisation late', key: 'f', run: () => setOpen(true) },
    { name: 'Show all', run: state.clear, isOn: state.isOn },
  ])
  return (
    <div className={styles.bar}>
      <Button ref={trigger} keys="F" icon={<ListFilter aria-hidden />} size="small" onPress={() => setOpen(true)}>
        Filter
      </Button>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
      >
        <Dialog className={styles.dialog ?? ''} aria-label="Filter">
          <KeyLayer>
            <FilterFields state={state} onDone={() => setOpen(false)} />
            <div className={styles.doing}>
              <Button kind="primary" keys="Ctrl Enter" onPress={() => setOpen(false)}>
                Show {state.shown.length.toLocaleString('en-GB')}
              </Button>
              <Button onPress={state.clear} isDisabled={!state.isOn}>
                Show all
              </Button>
            </div>
          </KeyLayer>
        </Dialog>
      </Popover>
      {props.lead}
      <SavedFiltersMenu state={state} asks={chips.map(({ label }) => label)} />
      {chips.map(({ label, without }) => (
        <button
          key={label}
          type="button"
          className={styles.chip}
          aria-label={`${label}. Take this filter away`}
          onClick={() => {
            state.change(without)
            trigger.current?.focus()
          }}
        >
          <span dir="auto">{label}</span>
          <X aria-hidden />
        </button>
      ))}
      {props.children !== undefined && <span className={styles.words}>{props.children}</span>}
      {state.isOn && (
        <span className={styles.words} role="status">
          {state.shown.length.toLocaleString('en-GB')} of {state.all.length.toLocaleString('en-GB')} shown
        </span>
      )}
    </div>
  )
}

/** In place of a board that the filter leaves nothing of. */
export function FilteredOut<C extends BoardCard>({ state }: { readonly state: BoardFilterState<C> }) {
  const { all, of, clear } = state
  return (
    <div className={styles.out}>
      <Empty title={`No ${of.one} is like that`} action={<Button onPress={clear}>Show all</Button>}>
        {all.length === 1
          ? `One ${of.one} is here, and the filter hides it.`
          : `${all.length.toLocaleString('en-GB')} ${of.many} are here, and the filter hides them all.`}
      </Empty>
    </div>
  )
}

type Chip = { readonly label: string; readonly without: Partial<BoardFilter> }

function useChips<C extends BoardCard>({ filter, facts, places }: BoardFilterState<C>): readonly Chip[] {
  const people = useRecords('person')
  const organisations = useRecords('organisation')
  const localities = useRecords('locality')
  const settings = useRecord('settings', 'settings')
  const chips: Chip[] = []
  const chip = (label: string | undefined, without: Chip['without']) => {
    if (label !== undefined) chips.push({ label, without })
  }
  if (filter.text.trim() !== '') chip(`“${filter.text.trim()}”`, { text: '' })
  if (filter.personId !== null)
    chip(`${facts.personWord}: ${people.get(filter.personId)?.name ?? 'somebody'}`, { personId: null })
  if (filter.organisationId !== null)
    chip(organisations.get(filter.organisationId)?.name ?? 'An organisation', { organisationId: null })
  if (filter.localityId !== null && places !== undefined)
    chip(localities.get(filter.localityId)?.name ?? 'A place', { localityId: null })
  if (filter.due !== null) chip(`${facts.dueWord}: ${dueWords[filter.due].toLowerCase()}`, { due: null })
  if (filter.way !== null) chip(wayWords(filter.way, settings ?? { partnershipName: 'Partnership' }), { way: null })
  if (filter.heldOver > 0)
    chip(filter.heldOver === 1 ? 'Held over' : `Held over ${filter.heldOver} times or more`, { heldOver: 0 })
  chip(facts.marks?.find((one) => one.id === filter.mark)?.label, { mark: null })
  return chips
}
