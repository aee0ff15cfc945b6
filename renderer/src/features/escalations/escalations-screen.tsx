import { Plus, Send } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { waitsWithIds } from '../../../../shared/rules/waits-with'
import { useIsReadOnly, useRecord, useWorking } from '../../data/data-provider'
import { go, useRoutes } from '../../data/route'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { Segmented } from '../../ui/segmented'
import { useFocusAfterDialog } from '../actions/use-focus-after-dialog'
import { type BoardMove, FilterBar, FilteredOut, focusCard, LanesSwitch, PlacesSwitch } from '../board/board'
import { usePutAway } from '../board/use-put-away'
import { useRail } from '../people/use-row-keys'
import { EmptySeats } from './empty-seats'
import styles from './escalations.module.css'
import { EscalationsAsks } from './escalations-asks'
import { EscalationsList } from './escalations-list'
import { EscalationsOnBoard } from './escalations-on-board'
import { standing } from './escalations-standing'
import type { Asking } from './page-acts'
import { useBoardDoables } from './use-board-doables'
import { useEscalationCommands } from './use-escalation-commands'
import { useEscalationMoves } from './use-escalation-moves'
import { escalationsCalled, useEscalationsBoard } from './use-escalations-board'
import { onlyOf } from './who-answers'

const next = { keys: 'J K', does: 'next', typing: 'Ctrl ↓, then Ctrl ↑' }
const rest = [
  { keys: 'M', does: 'move to…' },
  { keys: 'F', does: 'filter' },
  { keys: 'C', does: 'closed' },
  // Last, so that no other moves when these come and go with the card.
  { keys: 'R', does: 'remind', of: 'Remind with the brief' },
  { keys: 'W', does: 'record the answer', of: 'Answered by e-mail or phone…' },
]
const open = { keys: 'Enter', does: 'open' }
const boardKeys = [open, next, { keys: 'Space', does: 'lift' }, ...rest]
const listKeys = [open, { keys: 'J K', does: 'next' }, ...rest]
const nobody: ReadonlySet<Id> = new Set()

/** The escalations of a place, or of all: a board of six columns, or the same as a list. */
export function EscalationsScreen(props: {
  readonly localityId: Id
  readonly escalationId: Id | null
  readonly isEverywhere: boolean
  readonly as: 'list' | 'board'
}) {
  const { localityId, isEverywhere, as } = props
  const place = useRecord('locality', localityId)
  const isReadOnly = useIsReadOnly()
  const isRead = useWorking((state) => state.host !== null)
  const it = useEscalationsBoard(localityId, isEverywhere, as === 'board')
  const { cards, filter, clocks } = it
  const commands = useEscalationCommands()
  const moves = useEscalationMoves(it)
  const [currentId, setCurrentId] = useState<Id | null>(props.escalationId)
  const [marked, setMarked] = useState<ReadonlySet<Id>>(nobody)
  const [asking, setAsking] = useState<Asking | 'where' | 'brief' | null>(null)
  const [askedId, setAskedId] = useState<Id | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useRail(as === 'board')
  const returnFocusTo = useFocusAfterDialog(root, asking !== null || moves.waiting !== null)
  // Coming back from a question, the focus is on its card again.
  const cameFrom = useRef(props.escalationId)
  useEffect(() => {
    if (cameFrom.current !== null) focusCard(root.current, cameFrom.current)
  }, [])
  const at = cards.get(currentId ?? '')
  const current = at !== undefined && (isEverywhere || at.localityId === localityId) ? at : undefined
  const asked = cards.get(askedId ?? '')
  const count = it.all.length

  const ask = (what: Asking | 'where', id: Id | undefined = current?.id) => {
    if (id === undefined) return
    returnFocusTo(id)
    setAskedId(id)
    setAsking(what)
  }
  const move = (wanted: BoardMove) => {
    const lead = currentId !== null && wanted.ids.includes(currentId) ? currentId : wanted.ids[0]
    if (lead !== undefined) returnFocusTo(lead)
    moves.move(wanted)
  }
  const open = (id: Id) => {
    const card = cards.get(id)
    if (card === undefined) return
    // Coming back, the keys are at the same card.
    show({ escalationId: id })
    go({ screen: 'escalation', localityId: card.localityId, escalationId: id })
  }
  const show = (change: {
    readonly isEverywhere?: boolean
    readonly as?: 'list' | 'board'
    readonly escalationId?: Id
  }) =>
    useRoutes.getState().replace({
      screen: 'escalations',
      localityId,
      isEverywhere,
      as,
      ...(currentId !== null && { escalationId: currentId }),
      ...change,
    })
  const write = () => go({ screen: 'write-escalation', localityId })
  useBoardDoables({
    localityId,
    isEverywhere,
    as,
    current,
    withId: current === undefined ? null : onlyOf(waitsWithIds(current, clocks.seatOf(current.localityId))),
    isReadOnly,
    commands,
    ask,
    write,
    brief: () => setAsking('brief'),
    showAs: (next) => show({ as: next }),
  })
  const { closed } = it.everything
  usePutAway({ called: escalationsCalled, hasOver: closed.length > 0, over: () => closed, isReadOnly })
  if (!isRead) return <Loading what="Reading the escalations" />

  return (
    <div ref={root} className={styles.screen}>
      <PageHeader
        {...(place && !isEverywhere && { plate: { code: place.code, shape: place.shape } })}
        title={isEverywhere ? 'Escalations of all places' : 'Escalations'}
        {...(count > 0 && { sentence: standing(it.all, clocks) })}
        actions={
          <>
            <PlacesSwitch isEverywhere={isEverywhere} onChange={(isAll) => show({ isEverywhere: isAll })} />
            <Segmented
              label="Shown as"
              isLabelHidden
              options={[
                { id: 'list', label: 'List' },
                { id: 'board', label: 'Board' },
              ]}
              value={as}
              onChange={(next) => show({ as: next })}
            />
            <Button icon={<Send aria-hidden />} keys="B" onPress={() => setAsking('brief')}>
              Brief for an enabler…
            </Button>
            {!isReadOnly && (
              <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={write}>
                Add
              </Button>
            )}
          </>
        }
      />
      <div className={styles.banners}>
        <EmptySeats it={it} localityId={isEverywhere ? null : localityId} isReadOnly={isReadOnly} commands={commands} />
      </div>
      {count > 0 && (
        <FilterBar state={filter} lead={as === 'board' && <LanesSwitch state={it.laneSwitch} />}>
          {as === 'board' && (
            <>One square is one working day. The heavy edge is day {clocks.limits.answerIn}, when the answer is due</>
          )}
        </FilterBar>
      )}
      {count === 0 && (
        <div className={styles.empty}>
          <Empty
            title="No escalations yet"
            {...(!isReadOnly && {
              action: (
                <Button kind="primary" keys="N" onPress={write}>
                  Write a question
                </Button>
              ),
            })}
          >
            When the system stands in the way, a question to the enabler stands here, with its days counted until
            somebody answers.
          </Empty>
        </div>
      )}
      {count > 0 && filter.shown.length === 0 && <FilteredOut state={filter} />}
      {filter.shown.length > 0 && as === 'list' && (
        <EscalationsList it={it} currentId={currentId} onCurrent={setCurrentId} onOpen={open} />
      )}
      {filter.shown.length > 0 && as === 'board' && (
        <EscalationsOnBoard
          it={it}
          currentId={currentId}
          marked={marked}
          isReadOnly={isReadOnly}
          onOpen={open}
          onCurrent={setCurrentId}
          onMark={setMarked}
          onMove={move}
          onAskWhere={(id) => ask('where', id)}
          onWrite={write}
        />
      )}
      <KeyBar keys={as === 'board' ? boardKeys : listKeys}>
        <span className={styles.limits}>Only an enabler’s answer moves one to Answered</span>
      </KeyBar>
      <EscalationsAsks
        it={it}
        asking={asking}
        asked={asked}
        marked={marked}
        localityId={localityId}
        commands={commands}
        moves={moves}
        onMove={move}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}
