import { FileDown, FileInput, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { useShell } from '../../app/use-shell'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { PageHeader } from '../../ui/page-header'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { Board, focusCard } from '../board/board'
import { columnWords } from '../board/column-words'
import { columnsOf, type Move } from '../board/drop-target'
import { MoveDialog } from '../board/move-dialog'
import { QuickAddLine } from '../board/quick-add-line'
import { askToSave } from '../papers/save-asked'
import { ActionPanel } from './action-panel'
import styles from './actions.module.css'
import { BlockedDialog, DropDialog } from './reason-dialogs'
import { standing } from './standing'
import { useActionCommands } from './use-action-commands'
import { useActionOnAgenda } from './use-action-on-agenda'
import { useFocusAfterDialog } from './use-focus-after-dialog'

const keys = [
  { keys: 'N', does: 'add' },
  { keys: 'J K', does: 'next', typing: 'Ctrl ↓, then Ctrl ↑' },
  { keys: 'Enter', does: 'open' },
  { keys: 'Space', does: 'lift' },
  { keys: 'M', does: 'move to…' },
  { keys: '.', does: 'propose done' },
  { keys: 'Ctrl Z', does: 'undo' },
]

type Asking = { readonly kind: 'where' | 'drop'; readonly actionId: Id }

/** The actions of a place on a board of five columns, with the chosen one beside it. */
export function ActionsScreen(props: { readonly localityId: Id; readonly actionId?: Id | undefined }) {
  const { localityId } = props
  const place = useRecord('locality', localityId)
  const cards = useRecords('action')
  const people = useRecords('person')
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const columns = useMemo(() => columnsOf(cards.values(), localityId), [cards, localityId])
  const commands = useActionCommands(localityId, columns, cards)
  const putOnAgenda = useActionOnAgenda(localityId)
  const [currentId, setCurrentId] = useState<Id | null>(props.actionId ?? null)
  const [chosenId, setChosenId] = useState<Id | null>(props.actionId ?? null)
  const [adding, setAdding] = useState<ActionColumn | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [isEditing, setEditing] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const chosen = chosenId === null ? undefined : cards.get(chosenId)
  const isPanelOpen = chosen !== undefined
  useRail(isPanelOpen)
  // The panel narrows the columns, and the card that was chosen may have slid out of sight.
  useEffect(() => {
    if (chosenId !== null)
      root.current?.querySelector(`[data-card="${CSS.escape(chosenId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const returnFocusTo = useFocusAfterDialog(root, asking !== null || commands.blocking !== null)

  const count = Object.values(columns).reduce((sum, column) => sum + column.length, 0)
  const at = cards.get(currentId ?? '')
  const current = at?.localityId === localityId ? at : chosen
  const ask = (kind: Asking['kind'], actionId: Id) => {
    returnFocusTo(actionId)
    setAsking({ kind, actionId })
  }
  const move = (wanted: Move) => {
    returnFocusTo(wanted.actionId)
    commands.move(wanted)
  }
  const closePanel = () => {
    setChosenId(null)
    setEditing(false)
    if (chosenId !== null) focusCard(root.current, chosenId)
  }
  const startAdding = (column: ActionColumn) => {
    if (!isReadOnly) setAdding(column)
  }
  const saveLog = () =>
    askToSave({
      kind: 'document',
      request: { document: 'action-log', localityId, version: 'team', which: 'all' },
    })
  /** What stands in the add line: there again when Esc has closed it. */
  const halfWritten = useRef('')
  const ofCurrent = { isOn: current !== undefined && !isReadOnly }
  useDoables([
    { name: 'Add an action', key: 'n', run: () => startAdding('todo'), isOn: !isReadOnly },
    { name: 'Move to…', key: 'm', run: () => current && ask('where', current.id), ...ofCurrent },
    {
      name: 'Propose done',
      writes: true,
      key: '.',
      run: () => current && commands.proposeDone(current),
      isOn: ofCurrent.isOn && current?.column !== 'proposed' && current?.column !== 'done',
    },
    {
      name: 'Edit the title',
      key: 'e',
      typing: 'f2',
      run: () => {
        setChosenId(current?.id ?? null)
        setEditing(true)
      },
      ...ofCurrent,
    },
    {
      name: 'Put on the next agenda',
      writes: true,
      key: 'g',
      run: () => current && void putOnAgenda(current),
      ...ofCurrent,
    },
    { name: 'Drop, with a reason…', key: 'delete', run: () => current && ask('drop', current.id), ...ofCurrent },
    {
      name: 'Save the log…',
      also: 'word excel csv pdf export',
      key: 's',
      typing: 'ctrl+s',
      run: saveLog,
      isOn: count > 0,
    },
    {
      name: 'Bring the old action log…',
      run: () => go({ screen: 'import', localityId }),
      isOn: !isReadOnly,
    },
  ])
  useKeys({ escape: () => (isPanelOpen ? closePanel() : false) })

  const importLog = (
    <Button icon={<FileInput aria-hidden />} onPress={() => go({ screen: 'import', localityId })}>
      Bring the old action log…
    </Button>
  )
  const addLine = adding !== null && (
    <div className={styles.addLine}>
      <QuickAddLine
        key={adding}
        kind="action"
        word={columnWords[adding]}
        localityId={localityId}
        autoFocus
        initialText={halfWritten.current}
        onText={(text) => {
          halfWritten.current = text
        }}
        onAdd={(parsed) => commands.add(parsed, adding)}
        onCancel={() => {
          setAdding(null)
          if (current !== undefined) focusCard(root.current, current.id)
        }}
      />
    </div>
  )
  const asked = asking === null ? undefined : cards.get(asking.actionId)

  return (
    <div ref={root} className={styles.screen} data-panel={isPanelOpen}>
      <div className={styles.page}>
        <PageHeader
          {...(place && { plate: { code: place.code, shape: place.shape } })}
          title="Actions"
          sentence={standing(columns, today)}
          actions={
            <>
              {count > 0 && (
                <Button icon={<FileDown aria-hidden />} keys="S" onPress={saveLog}>
                  Save the log…
                </Button>
              )}
              {!isReadOnly && count > 0 && importLog}
              {!isReadOnly && (
                <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={() => startAdding('todo')}>
                  Add
                </Button>
              )}
            </>
          }
        />
        {count === 0 && (
          <div className={styles.empty}>
            <Empty title="No actions yet" {...(!isReadOnly && { action: importLog })}>
              What somebody says they will do stands here until it is done. Press N to write the first, or bring the log
              you have: from Excel, Word or a CSV file.
            </Empty>
          </div>
        )}
        {(count > 0 || adding !== null) && (
          <Board
            columns={columns}
            cards={cards}
            people={people}
            today={today}
            chosenId={chosen?.id ?? null}
            isReadOnly={isReadOnly}
            adding={adding}
            onChoose={setChosenId}
            onMove={move}
            onAskWhere={(actionId) => ask('where', actionId)}
            onAdd={startAdding}
            onCurrent={(actionId) => {
              setCurrentId(actionId)
              // The panel follows, so that J and K read card after card.
              if (isPanelOpen) setChosenId(actionId)
            }}
          />
        )}
        {addLine}
        <KeyBar keys={keys} />
      </div>
      {chosen && (
        <ActionPanel
          key={chosen.id}
          head={chosen}
          place={place}
          isReadOnly={isReadOnly}
          isEditing={isEditing}
          onEditing={setEditing}
          onClose={closePanel}
          onMoveTo={(to) => commands.moveToEnd(chosen, to)}
          onProposeDone={() => commands.proposeDone(chosen)}
          onPutOnAgenda={() => void putOnAgenda(chosen)}
          onDrop={() => ask('drop', chosen.id)}
        />
      )}
      {asking?.kind === 'where' && asked && (
        <MoveDialog card={asked} columns={columns} onMove={move} onClose={() => setAsking(null)} />
      )}
      {asking?.kind === 'drop' && asked && (
        <DropDialog
          card={asked}
          onClose={() => setAsking(null)}
          onDrop={(reason) => {
            setAsking(null)
            closePanel()
            commands.drop(asked, reason)
          }}
        />
      )}
      {commands.blocking && (
        <BlockedDialog
          words={commands.blocking.words}
          onClose={commands.blocking.cancel}
          onSay={commands.blocking.say}
        />
      )}
    </div>
  )
}

/** While a panel stands beside the board the sidebar gives its width to the columns. */
function useRail(isOn: boolean): void {
  const setRail = useShell((state) => state.setRail)
  useEffect(() => {
    setRail(isOn)
    return () => setRail(false)
  }, [isOn, setRail])
}
