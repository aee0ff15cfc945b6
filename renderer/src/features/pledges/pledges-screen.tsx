import { Archive } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { countWords } from '../../../../shared/rules/near-days'
import { useIsReadOnly, useRecord, useRecords, useWorkingStore } from '../../data/data-provider'
import { go, useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { useToday } from '../../ui/use-today'
import { useFocusAfterDialog } from '../actions/use-focus-after-dialog'
import { FilterBar, FilteredOut, LanesSwitch, PlacesSwitch } from '../board/board'
import { usePutAway } from '../board/use-put-away'
import { CoveredCard } from '../cards/covered-card'
import { askToSave } from '../papers/save-asked'
import { useRail } from '../people/use-row-keys'
import { called, PledgeAsks } from './pledge-asks'
import { boardKeys, listKeys } from './pledge-keys'
import { PledgeList } from './pledge-list'
import { PledgePages } from './pledge-pages'
import { PledgeReadout } from './pledge-readout'
import { MeetingDays } from './pledge-slip'
import { pledgeStanding } from './pledge-standing'
import { isOver, listColumns } from './pledge-words'
import styles from './pledges.module.css'
import { PledgesBoard } from './pledges-board'
import { PledgesHead, WriteButton } from './pledges-head'
import { useKeptThisYear } from './use-kept-this-year'
import { usePledgeCommands } from './use-pledge-commands'
import { usePledgeDoables } from './use-pledge-doables'
import { type PledgesAs, usePledgeView } from './use-pledge-view'
import { useMeetingDays, usePledgeColumns, usePledges } from './use-pledges'
import { WritePledge } from './write-pledge'

const nobody: ReadonlySet<Id> = new Set()

/** The pledges of a place, or of all: a list beside the two pages of the chosen one, or a board of six columns. */
export function PledgesScreen(props: {
  readonly localityId: Id
  readonly pledgeId: Id | null
  readonly isEverywhere: boolean
  readonly as: PledgesAs
}) {
  const { localityId, isEverywhere } = props
  const [view, setView] = usePledgeView(props)
  const { as } = view
  const run = useCommand()
  const store = useWorkingStore()
  const place = useRecord('locality', localityId)
  const localities = useRecords('locality')
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const it = usePledges(localityId, isEverywhere, as === 'board')
  const { cards, all, places, lanes, filter, lists } = it
  const meetingDays = useMeetingDays()
  const kept = useKeptThisYear(isEverywhere ? null : localityId, all, today)
  const keptWords =
    kept === null ? undefined : `${kept.count.toLocaleString('en-GB')}${kept.isMore ? ' or more' : ''} this year`
  const columns = usePledgeColumns(keptWords)
  const commands = usePledgeCommands(cards)
  const { asking, ask } = commands
  const [marked, setMarked] = useState<ReadonlySet<Id>>(nobody)
  const [isEditing, setEditing] = useState(false)
  const [writing, setWriting] = useState<'offered' | 'agreed' | 'as it was' | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const returnFocusTo = useFocusAfterDialog(root, asking !== null || writing !== null)
  useRail(as === 'board')

  const asked = view.pledgeId === null ? undefined : cards.get(view.pledgeId)
  const isHere = asked !== undefined && (isEverywhere || asked.localityId === localityId)
  const first = listColumns.flatMap((column) => lists[column])[0]
  const chosen = isHere ? asked : first
  // Of what is covered nothing is shown beside the board, and nothing is done with it, until it is asked for.
  const isCovered = chosen !== undefined && it.isCovered(chosen)
  const choose = (pledgeId: Id): void => {
    if (pledgeId === chosen?.id) return
    setEditing(false)
    setView({ pledgeId })
  }
  const show = (next: PledgesAs): void => setView({ as: next, pledgeId: chosen?.id ?? null })
  const showPlaces = (isAll: boolean): void =>
    useRoutes.getState().replace({
      screen: 'pledges',
      localityId,
      isEverywhere: isAll,
      as,
      ...(chosen !== undefined && (isAll || chosen.localityId === localityId) && { pledgeId: chosen.id }),
    })
  const write = (column: 'offered' | 'agreed' | 'as it was'): void => {
    if (!isReadOnly) setWriting(column)
  }
  const askAbout = (kind: 'where' | 'withdraw'): void => {
    if (chosen === undefined) return
    returnFocusTo(chosen.id)
    ask({ kind, pledgeId: chosen.id })
  }
  const markASide = () => {
    if (chosen === undefined) return
    const side = chosen.weWill.mark === 'not-yet' ? 'weWill' : 'youWill'
    if (as === 'list') return root.current?.querySelector<HTMLElement>(`[data-marks="${side}"] [role="radio"]`)?.focus()
    returnFocusTo(chosen.id)
    ask({ kind: 'mark', pledgeIds: [chosen.id], to: null })
  }
  const savePaper = (sheet: 'wall' | 'thanks'): void =>
    askToSave({ kind: 'document', request: { document: 'pledges', localityId, version: 'public', sheet } })
  const showClosed = (): void => go({ screen: 'closed', localityId, of: 'pledge', isEverywhere })
  const hasPapers = !isEverywhere && all.length > 0
  usePledgeDoables({
    current: isCovered ? undefined : chosen,
    as,
    isReadOnly,
    hasPapers,
    commands,
    write: () => write('as it was'),
    markASide,
    askWhere: () => askAbout('where'),
    withdraw: () => askAbout('withdraw'),
    editTitle: () => {
      show('list')
      setEditing(true)
    },
    addToCount: (by) => {
      if (chosen === undefined) return
      // As it is shown by now, not when this screen was last drawn: a key pressed again and again counts each time.
      const now = store.getState().shown.get('pledge')?.get(chosen.id)
      if (now?.kind !== 'pledge' || now.condition === null) return
      void run('pledge.count', { pledgeId: now.id, found: Math.max(0, now.condition.found + by) })
    },
    show,
    savePaper,
    showClosed,
  })
  usePutAway({
    called,
    hasOver: all.some(({ column }) => isOver(column)),
    over: () => all.filter(({ column }) => isOver(column)),
    isReadOnly,
  })

  const isFilteredOut = filter.shown.length === 0 && all.length > 0
  const tail = (
    <span className={styles.tail}>
      {as === 'board' && <span>On each slip, left is who says “we will”, right is “you will”</span>}
      <PlacesSwitch isEverywhere={isEverywhere} onChange={showPlaces} />
      {as === 'board' && <LanesSwitch state={it.laneSwitch} />}
      <Button kind="quiet" size="small" keys="C" icon={<Archive aria-hidden />} onPress={showClosed}>
        Closed
      </Button>
    </span>
  )

  return (
    <MeetingDays value={meetingDays}>
      <div ref={root} className={`${styles.screen} ${as === 'board' ? styles.onBoard : ''}`}>
        <PledgesHead
          place={isEverywhere ? undefined : place}
          sentence={pledgeStanding(all, {
            today,
            meetingOn: meetingDays,
            isEverywhere,
            keptThisYear:
              kept === null || kept.count === 0 ? null : `${countWords(kept.count)}${kept.isMore ? ' or more' : ''}`,
          })}
          as={as}
          onShow={show}
          hasPapers={hasPapers}
          onSave={savePaper}
          onWrite={isReadOnly ? undefined : () => write('as it was')}
        />
        <div className={styles.filter}>
          <FilterBar state={filter}>{tail}</FilterBar>
        </div>
        {all.length === 0 ? (
          <div className={styles.work} data-empty="true">
            <Empty
              title="No pledges yet"
              {...(!isReadOnly && { action: <WriteButton onPress={() => write('as it was')} /> })}
            >
              What one side promises if another does its part: “we will …, you will …”. It stands here until both sides
              have kept it.
            </Empty>
          </div>
        ) : isFilteredOut ? (
          <FilteredOut state={filter} />
        ) : as === 'board' ? (
          <>
            <PledgesBoard
              columns={columns}
              lists={lists}
              places={places}
              lanes={lanes}
              onFold={it.laneSwitch.fold}
              chosenId={chosen?.id ?? null}
              marked={marked}
              isReadOnly={isReadOnly}
              commands={commands}
              onChoose={choose}
              onMark={setMarked}
              onAdd={write}
            />
            {isCovered && <CoveredCard covering={it.covering} />}
            {chosen !== undefined && !isCovered && (
              <PledgeReadout
                head={chosen}
                place={isEverywhere ? localities.get(chosen.localityId) : undefined}
                isReadOnly={isReadOnly}
                onMark={markASide}
                onMoveTo={() => askAbout('where')}
                onOpen={() => show('list')}
                onSayWho={(side) => ask({ kind: 'missing', pledgeId: chosen.id, side, move: null })}
              />
            )}
          </>
        ) : (
          <div className={styles.work}>
            <PledgeList
              lists={lists}
              chosenId={chosen?.id ?? null}
              meetingOn={meetingDays}
              places={places}
              keptWords={keptWords}
              onChoose={choose}
            />
            {isCovered && <CoveredCard covering={it.covering} />}
            {chosen !== undefined && !isCovered && (
              <PledgePages
                key={chosen.id}
                head={chosen}
                place={isEverywhere ? localities.get(chosen.localityId) : undefined}
                meetingOn={meetingDays.get(chosen.localityId) ?? null}
                isReadOnly={isReadOnly}
                isEditing={isEditing}
                onEditing={setEditing}
                onMark={(sides) => void commands.mark(chosen, sides)}
                onMoveTo={() => askAbout('where')}
                onPutOnAgenda={() => void commands.putOnAgenda(chosen)}
                onWithdraw={() => askAbout('withdraw')}
                onAskStory={() => void commands.askForStory(chosen)}
              />
            )}
          </div>
        )}
        <KeyBar keys={as === 'board' ? boardKeys : listKeys} />
        <PledgeAsks commands={commands} cards={cards} board={{ columns, lists, places, lanes }} marked={marked} />
        {writing !== null && (
          <WritePledge
            localityId={localityId}
            column={writing === 'as it was' ? null : writing}
            isEverywhere={isEverywhere}
            onClose={() => setWriting(null)}
            onWritten={(pledgeId) => {
              setWriting(null)
              filter.follow([pledgeId])
              returnFocusTo(pledgeId)
              setView({ pledgeId })
            }}
          />
        )}
      </div>
    </MeetingDays>
  )
}
