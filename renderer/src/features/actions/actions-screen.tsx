import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ActionColumn } from '../../../../shared/model/action'
import type { Id } from '../../../../shared/model/common'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go, useRoutes } from '../../data/route'
import { KeyBar } from '../../ui/keys'
import { useKeys } from '../../ui/use-keys'
import { Board, type BoardMove, FilteredOut, focusCard, movingWith } from '../board/board'
import { QuickAddLine } from '../board/quick-add-line'
import { usePutAway } from '../board/use-put-away'
import { askToSave } from '../papers/save-asked'
import { useRail } from '../people/use-row-keys'
import { ActionAsks, type Asking } from './action-asks'
import { actionsCalled, columnWords, isActionColumn } from './action-columns'
import type { Editing } from './action-facts'
import { actionKeys } from './action-keys'
import { ActionPanel } from './action-panel'
import { ActionSlip, actionTitle } from './action-slip'
import styles from './actions.module.css'
import { ActionsHead } from './actions-head'
import { useColumns } from './done-menu'
import { useActionCommands } from './use-action-commands'
import { useActionDoables } from './use-action-doables'
import { useActionOnAgenda } from './use-action-on-agenda'
import { useActionsBoard } from './use-actions-board'
import { useFocusAfterDialog } from './use-focus-after-dialog'

const nobody: ReadonlySet<Id> = new Set()

/** The actions of a place, or of all, on a board of five columns, with the chosen one beside it. */
export function ActionsScreen(props: {
  readonly localityId: Id
  readonly actionId?: Id | undefined
  readonly isEverywhere?: boolean
}) {
  const { localityId, isEverywhere = false } = props
  const place = useRecord('locality', localityId)
  const isReadOnly = useIsReadOnly()
  const it = useActionsBoard(localityId, isEverywhere)
  const { cards, filter, lists, board } = it
  const [currentId, setCurrentId] = useState<Id | null>(props.actionId ?? null)
  const [chosenId, setChosenId] = useState<Id | null>(props.actionId ?? null)
  const [marked, setMarked] = useState<ReadonlySet<Id>>(nobody)
  const [adding, setAdding] = useState<ActionColumn | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [editing, setEditing] = useState<Editing>(null)
  const root = useRef<HTMLDivElement>(null)
  const chosen = chosenId === null ? undefined : cards.get(chosenId)
  const isPanelOpen = chosen !== undefined
  const at = cards.get(currentId ?? '')
  const isHere = at !== undefined && (isEverywhere || at.localityId === localityId)
  const current = isHere ? at : chosen
  const isCovered = current !== undefined && it.isCovered(current)
  const commands = useActionCommands({ localityId, board, cards, follow: filter.follow })
  const putOnAgenda = useActionOnAgenda()
  useRail(isPanelOpen)
  // The panel narrows the columns, and the card that was chosen may have slid out of sight.
  useEffect(() => {
    if (chosenId !== null)
      root.current?.querySelector(`[data-card="${CSS.escape(chosenId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const returnFocusTo = useFocusAfterDialog(root, asking !== null || commands.blocking !== null)

  const count = it.all.length
  const moving = (id: Id) => movingWith(board, id, marked)
  const ask = (kind: Asking['kind'], actionId: Id) => {
    returnFocusTo(actionId)
    setAsking({ kind, actionId })
  }
  const move = (wanted: BoardMove) => {
    const lead = currentId !== null && wanted.ids.includes(currentId) ? currentId : wanted.ids[0]
    if (lead !== undefined) returnFocusTo(lead)
    commands.move(wanted)
  }
  const closePanel = () => {
    // In large letters the panel stands in place of the board, which can have the focus only once it is there again.
    flushSync(() => {
      setChosenId(null)
      setEditing(null)
    })
    if (chosenId !== null) focusCard(root.current, chosenId)
  }
  const choose = (actionId: Id) => {
    // What is being written belongs to the one that was chosen until now.
    if (actionId !== chosenId) setEditing(null)
    setChosenId(actionId)
  }
  const edit = (what: Editing) => {
    setChosenId(current?.id ?? null)
    setEditing(what)
  }
  const startAdding = (column: string) => {
    if (!isReadOnly && isActionColumn(column)) setAdding(column)
  }
  const saveLog = () =>
    askToSave({
      kind: 'document',
      request: { document: 'action-log', localityId, version: 'team', which: 'all' },
    })
  const showPlaces = (isAll: boolean) =>
    useRoutes.getState().replace({
      screen: 'actions',
      localityId,
      isEverywhere: isAll,
      ...(chosen !== undefined && (isAll || chosen.localityId === localityId) && { actionId: chosen.id }),
    })
  const showClosed = () => go({ screen: 'closed', localityId, of: 'action', isEverywhere })
  const importLog = () => go({ screen: 'import', localityId })
  /** What stands in the add line: there again when Esc has closed it. */
  const halfWritten = useRef('')
  useActionDoables({
    // Nothing is done with what is covered until it is asked for.
    current: isCovered ? undefined : current,
    isReadOnly,
    hasAny: count > 0,
    add: () => startAdding('todo'),
    askWhere: (id) => ask('where', id),
    proposeDone: (id) => commands.proposeDone(moving(id)),
    edit,
    giveTo: (id) => {
      setChosenId(id)
      // The panel has to be there before its menu can open.
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-owner] button')?.click())
    },
    putOnAgenda: (card) => void putOnAgenda(card),
    drop: (id) => ask('drop', id),
    showClosed,
    saveLog,
    importLog,
  })
  const hasOver = it.everything.done.length > 0
  const putAway = usePutAway({ called: actionsCalled, hasOver, over: () => it.everything.done, isReadOnly })
  useKeys({ escape: () => (isPanelOpen ? closePanel() : false) })

  const columns = useColumns(hasOver && !isReadOnly, putAway)

  const isFilteredOut = filter.shown.length === 0 && count > 0

  return (
    <div ref={root} className={styles.screen} data-panel={isPanelOpen}>
      <div className={styles.page}>
        <ActionsHead
          it={it}
          {...(place && !isEverywhere && { plate: { code: place.code, shape: place.shape } })}
          isEverywhere={isEverywhere}
          isReadOnly={isReadOnly}
          onPlaces={showPlaces}
          onClosed={showClosed}
          onSaveLog={saveLog}
          onImport={importLog}
          onAdd={() => startAdding('todo')}
        />
        {isFilteredOut && <FilteredOut state={filter} />}
        {!isFilteredOut && (count > 0 || adding !== null) && (
          <Board
            of={actionsCalled}
            columns={columns}
            lists={lists}
            places={it.places}
            lanes={it.lanes}
            onFold={it.laneSwitch.fold}
            onGive={commands.give}
            titleOf={actionTitle}
            Content={ActionSlip}
            edgeOf={it.edgeOf}
            chosenId={chosen?.id ?? null}
            marked={marked}
            isReadOnly={isReadOnly}
            adding={adding}
            onChoose={choose}
            onMark={setMarked}
            onMove={move}
            onAskWhere={(actionId) => ask('where', actionId)}
            onAdd={startAdding}
            adviceOf={adviceOf}
            cardKeys={cardKeys}
            onCurrent={(actionId) => {
              setCurrentId(actionId)
              // The panel follows, so that J and K read card after card.
              if (isPanelOpen) choose(actionId)
            }}
          />
        )}
        {adding !== null && (
          <div className={styles.addLine}>
            <QuickAddLine
              key={adding}
              kind="action"
              word={columnWords[adding]}
              localityId={localityId}
              autoFocus
              takesSeveral
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
        )}
        <KeyBar keys={actionKeys} />
      </div>
      {chosen && (
        <ActionPanel
          key={chosen.id}
          head={chosen}
          localityId={localityId}
          covering={it.isCovered(chosen) ? it.covering : null}
          isReadOnly={isReadOnly}
          editing={editing}
          onEditing={setEditing}
          onClose={closePanel}
          onMoveTo={(to) => commands.moveToEnd([chosen.id], to)}
          onProposeDone={() => commands.proposeDone([chosen.id])}
          onPutOnAgenda={() => void putOnAgenda(chosen)}
          onDrop={() => ask('drop', chosen.id)}
        />
      )}
      <ActionAsks
        asking={asking}
        blocking={commands.blocking}
        cards={cards}
        board={board}
        localityId={localityId}
        movingWith={moving}
        onMove={move}
        onGive={commands.give}
        onDrop={(card, reason) => {
          setAsking(null)
          closePanel()
          commands.drop(card, reason)
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

const cardKeys = ['m', '.', 'e', 'o', 'd', 'g', 'delete']
const adviceOf = (column: string): string => (column === 'proposed' ? 'The meeting will be asked to agree.' : '')
