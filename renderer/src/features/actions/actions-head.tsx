import { Archive, FileDown, FileInput, Plus } from 'lucide-react'
import type { Locality } from '../../../../shared/model/locality'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PageHeader } from '../../ui/page-header'
import { FilterBar, LanesSwitch, PlacesSwitch } from '../board/board'
import styles from './actions.module.css'
import { standing } from './standing'
import type { useActionsBoard } from './use-actions-board'

/** Above the board: how things stand, what can be done with all of it, which of it is shown; and what to do with none. */
export function ActionsHead(props: {
  readonly it: ReturnType<typeof useActionsBoard>
  readonly plate?: Pick<Locality, 'code' | 'shape'>
  readonly isEverywhere: boolean
  readonly isReadOnly: boolean
  readonly onPlaces: (isAll: boolean) => void
  readonly onClosed: () => void
  readonly onSaveLog: () => void
  readonly onImport: () => void
  readonly onAdd: () => void
}) {
  const { it, plate, isEverywhere, isReadOnly } = props
  const hasAny = it.all.length > 0
  const places = <PlacesSwitch isEverywhere={isEverywhere} onChange={props.onPlaces} />
  const bringLog = (
    <Button icon={<FileInput aria-hidden />} onPress={props.onImport}>
      Bring the old action log…
    </Button>
  )
  return (
    <>
      <PageHeader
        {...(plate && { plate })}
        title={isEverywhere ? 'Actions of all places' : 'Actions'}
        sentence={standing(it.everything, it.today)}
        actions={
          <>
            <Button icon={<Archive aria-hidden />} keys="C" onPress={props.onClosed}>
              Closed
            </Button>
            {hasAny && (
              <Button icon={<FileDown aria-hidden />} keys="S" onPress={props.onSaveLog}>
                Save the log…
              </Button>
            )}
            {!isReadOnly && (
              <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={props.onAdd}>
                Add
              </Button>
            )}
          </>
        }
      />
      {hasAny ? (
        <FilterBar
          state={it.filter}
          lead={
            <>
              {places}
              <LanesSwitch state={it.laneSwitch} />
            </>
          }
        />
      ) : (
        <>
          <div className={styles.places}>{places}</div>
          <div className={styles.empty}>
            <Empty title="No actions yet" {...(!isReadOnly && { action: bringLog })}>
              What somebody says they will do stands here until it is done. Press N to write the first, or bring the log
              you have: from Excel, Word or a CSV file.
            </Empty>
          </div>
        </>
      )}
    </>
  )
}
