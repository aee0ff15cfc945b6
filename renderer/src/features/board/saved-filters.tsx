import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { ActionMenu } from '../../ui/menu'
import type { BoardCard } from './drop-target'
import { SaveFilterDialog } from './save-filter-dialog'
import { leftOutWords } from './saved-filter-words'
import styles from './saved-filters.module.css'
import { SavedFiltersDialog } from './saved-filters-dialog'
import type { BoardFilterState } from './use-board-filter'
import { useSavedFilters } from './use-saved-filters'

/** The filters somebody saved for this board, in one menu, each with its key; and saving the one that is on. */
export function SavedFiltersMenu<C extends BoardCard>(props: {
  readonly state: BoardFilterState<C>
  /** What is asked now, in words. */
  readonly asks: readonly string[]
}) {
  const { state, asks } = props
  const saved = useSavedFilters(state)
  const { own, shown } = saved
  const [dialog, setDialog] = useState<'save' | 'saved' | null>(null)
  const maySave = state.isOn && shown === undefined
  useDoables([
    {
      name: 'Save this filter…',
      also: 'keep name',
      key: 'shift+f',
      run: () => setDialog('save'),
      isOn: maySave,
    },
    ...own.map((one, index) => ({
      name: `Saved filter: ${one.name}`,
      key: String(index + 1),
      run: () => saved.choose(one),
    })),
    {
      name: 'Rename, arrange or delete saved filters…',
      also: 'order move key',
      run: () => setDialog('saved'),
      isOn: own.length > 0,
    },
  ])
  const close = (): void => setDialog(null)
  return (
    <>
      {own.length > 0 ? (
        <ActionMenu
          label="Saved filters"
          trigger={
            <Button icon={<Bookmark aria-hidden />} size="small">
              <span className={styles.name} dir="auto">
                {shown?.name ?? 'Saved'}
              </span>
              <ChevronDown aria-hidden />
            </Button>
          }
          items={[
            ...own.map((one, index) => ({
              id: `show ${index}`,
              label: one === shown ? `${one.name} (shown)` : one.name,
              keys: String(index + 1),
            })),
            ...(maySave ? [{ id: 'save', label: 'Save this filter…', keys: 'Shift F' }] : []),
            { id: 'saved', label: 'Rename, arrange or delete…' },
          ]}
          onAction={(id) => {
            const one = own[Number(id.replace('show ', ''))]
            if (one !== undefined) saved.choose(one)
            else setDialog(id === 'save' ? 'save' : 'saved')
          }}
        />
      ) : (
        maySave && (
          <Button icon={<Bookmark aria-hidden />} size="small" keys="Shift F" onPress={() => setDialog('save')}>
            Save this filter…
          </Button>
        )
      )}
      <Notes state={state} placeWaits={shown !== undefined && shown.filter.localityId !== null} />
      {dialog === 'save' && <SaveFilterDialog saved={saved} asks={asks} kind={state.kind} onClose={close} />}
      {dialog === 'saved' && <SavedFiltersDialog saved={saved} onClose={close} />}
    </>
  )
}

/** What the saved filter that is shown asks for and does not get. */
function Notes<C extends BoardCard>(props: { readonly state: BoardFilterState<C>; readonly placeWaits: boolean }) {
  const { chosen, places } = props.state
  if (chosen === null) return null
  const isWaiting = props.placeWaits && places === undefined && !chosen.leftOut.includes('place')
  const notes = [
    leftOutWords(chosen.name, chosen.leftOut),
    isWaiting ? `“${chosen.name}” also asks for a place: that counts on the board of all places (L).` : null,
  ].filter((note) => note !== null)
  if (notes.length === 0) return null
  return (
    <span className={styles.note} role="status" dir="auto">
      {notes.join(' ')}
    </span>
  )
}
