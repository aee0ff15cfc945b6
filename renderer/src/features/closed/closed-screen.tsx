import { useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ClosedCard } from '../../../../shared/contract'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id } from '../../../../shared/model/common'
import { coveredLine } from '../../../../shared/rules/covered-card'
import { printNumber } from '../../../../shared/rules/numbers'
import { useIsReadOnly, useRecord, useRecords, useWorkingStore } from '../../data/data-provider'
import { go, useRoutes } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useCovering } from '../../data/wall'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { PlacesSwitch } from '../board/board'
import { CoverNotice, keyToShow } from '../papers/cover-notice'
import styles from './closed.module.css'
import { boardOf, boardRoute } from './closed-routes'
import { ClosedRow } from './closed-row'
import { focusRow, rowAfter } from './closed-rows'
import { ClosedSheet } from './closed-sheet'
import { backWords, closedOf, isOnBoard } from './closed-words'
import { type Closed, pageSize, useClosed } from './use-closed'
import { useClosedKeys } from './use-closed-keys'

const keysToRead = [
  { keys: '↑ ↓', does: 'next' },
  { keys: 'O', does: 'open' },
  { keys: 'F', does: 'words' },
  { keys: 'L', does: 'places' },
]
const keysToWrite = [...keysToRead, { keys: 'X', does: 'choose' }, { keys: 'B', does: 'bring back' }]
const nobody: ReadonlySet<Id> = new Set()

/** What is over and has left its board, or is about to: found by words, read, and brought back. */
export function ClosedScreen(props: {
  readonly localityId: Id
  readonly of: BoardKind
  readonly isEverywhere: boolean
  /** To be read at once. */
  readonly cardId?: Id | null
}) {
  const { localityId, of, isEverywhere } = props
  const place = useRecord('locality', localityId)
  const localities = useRecords('locality')
  const people = useRecords('person')
  const isReadOnly = useIsReadOnly()
  const run = useCommand()
  const store = useWorkingStore()
  const today = useToday()
  const [words, setWords] = useState('')
  const [wanted, setWanted] = useState(pageSize)
  const [marked, setMarked] = useState<ReadonlySet<Id>>(nobody)
  const [openId, setOpenId] = useState<Id | null>(props.cardId ?? null)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const covering = useCovering()
  const closed = useClosed({ kind: of, localityId: isEverywhere ? null : localityId }, words, wanted, covering.isOn)
  const { lines, hasCovered, isCovered } = useMemo(() => inSight(closed, covering.isOn), [closed, covering.isOn])
  const chosen = lines.filter((line) => marked.has(line.card.id))
  const called = closedOf[of]

  const mark = useCallback((id: Id) => {
    setMarked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const show = useCallback((line: ClosedCard) => go(boardRoute(line, localityId)), [localityId])
  const open = useCallback(({ card, localityId: at }: ClosedCard) => {
    if (card.kind === 'escalation') go({ screen: 'escalation', localityId: at, escalationId: card.id })
    else setOpenId(card.id)
  }, [])
  const closeSheet = (): void => {
    // In large letters the sheet stands in place of the list, which can have the focus only once it is there again.
    flushSync(() => setOpenId(null))
    focusRow(list.current, openId ?? undefined)
  }
  const bringBack = async (asked: readonly ClosedCard[]): Promise<void> => {
    const back = asked.filter((line) => !isOnBoard(line)).slice(0, 500)
    const [first] = back
    if (first === undefined) return showToast({ words: 'That stands on its board already.' })
    const next = rowAfter(list.current, back)
    const outcome = await run('cards.bring-back', { cards: back.map((line) => line.card) })
    if (!outcome.ok) return
    setMarked(nobody)
    if (back.some((line) => line.card.id === openId)) setOpenId(null)
    if (back.length > 1) showToast({ words: `${back.length} ${called.many} are back on the board`, canUndo: true })
    else {
      const card = store.getState().shown.get(of)?.get(first.card.id)
      const isCard = card?.kind === 'action' || card?.kind === 'pledge' || card?.kind === 'escalation'
      showToast({
        words: isCard ? backWords(card, today) : `${printNumber(of, first.number)} is back on the board`,
        canUndo: true,
        act: { words: 'Open it', run: () => show(first) },
      })
    }
    focusRow(list.current, next)
  }
  // The rows are drawn again only when they change.
  const latest = useRef(bringBack)
  latest.current = bringBack
  const bringOneBack = useCallback((line: ClosedCard) => void latest.current([line]), [])
  const search = (next: string) => {
    setWords(next)
    setWanted(pageSize)
  }
  const lineOf = (id: Id): ClosedCard | undefined => lines.find((line) => line.card.id === id)
  const showCovered = (): void => {
    // The button goes with what it was for: the focus goes to what can be read now.
    const [line] = lines.filter(({ card }) => isCovered(card.id))
    covering.show()
    focusRow(list.current, openId ?? line?.card.id)
  }
  const at = useClosedKeys(list, {
    isReadOnly,
    mark,
    open: (id) => {
      const line = lineOf(id)
      if (line !== undefined) open(line)
    },
    // The sheet follows, so that one is read after another.
    onCurrent: (id) => openId !== null && setOpenId(id),
  })
  useKeys({ escape: () => (openId === null ? false : closeSheet()) })
  useDoables([
    { name: 'Look for words', key: 'f', run: () => field.current?.focus() },
    {
      name: 'Bring back',
      writes: true,
      key: 'b',
      run: () => void bringBack(chosen.length > 0 ? chosen : lines.filter((line) => line.card.id === (at() ?? openId))),
      isOn: lines.length > 0 && !isReadOnly,
    },
    { name: 'Back to the board', key: 'c', run: () => go(boardOf(of, localityId, isEverywhere)) },
  ])
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(place && !isEverywhere && { plate: { code: place.code, shape: place.shape } })}
        title={isEverywhere ? `${called.title} of all places` : called.title}
        sentence="What is over leaves its board after four weeks, and stays here."
        actions={
          <>
            <PlacesSwitch
              isEverywhere={isEverywhere}
              onChange={(isAll) =>
                useRoutes.getState().replace({ screen: 'closed', localityId, of, isEverywhere: isAll })
              }
            />
            <Button keys="C" onPress={() => go(boardOf(of, localityId, isEverywhere))}>
              Back to the board
            </Button>
          </>
        }
      />
      <div className={styles.filters}>
        <div className={styles.search}>
          <TextField
            label="Words"
            value={words}
            onChange={search}
            placeholder="A word of the title or the reason, or a number"
            inputRef={field}
          />
        </div>
        {closed.lines !== null && closed.problem === null && (
          <p className={styles.count} role="status">
            {countWords(closed.total, lines.length, called)}
          </p>
        )}
      </div>
      <div className={styles.work} data-sheet={openId !== null}>
        <div className={styles.body}>
          {hasCovered && <CoverNotice instead={covering.instead} onShow={showCovered} />}
          {closed.lines === null && <Loading what="Reading what is closed" />}
          {closed.problem !== null && (
            <Empty title={problemWords(closed.problem).title}>{problemWords(closed.problem).whatToDo}</Empty>
          )}
          {closed.lines !== null && closed.problem === null && lines.length === 0 && (
            <Nothing words={closed.words} many={called.many} onAll={() => search('')} />
          )}
          {lines.length > 0 && (
            <ul ref={list} className={styles.lines} data-of={isEverywhere ? 'all' : 'one'} aria-label={called.title}>
              {lines.map((line) => (
                <ClosedRow
                  key={line.card.id}
                  line={line}
                  place={isEverywhere ? localities.get(line.localityId) : undefined}
                  who={people.get(line.personId ?? '')?.name ?? ''}
                  isMarked={marked.has(line.card.id)}
                  isOpen={line.card.id === openId}
                  isReadOnly={isReadOnly}
                  onMark={mark}
                  onOpen={open}
                  onBringBack={bringOneBack}
                  onShow={show}
                />
              ))}
            </ul>
          )}
          {lines.length < closed.total && (
            <Button onPress={() => setWanted(lines.length + pageSize)}>
              Show more: {Math.min(pageSize, closed.total - lines.length)} of{' '}
              {(closed.total - lines.length).toLocaleString('en-GB')}
            </Button>
          )}
        </div>
        {openId !== null && of !== 'escalation' && (
          <ClosedSheet
            key={openId}
            card={{ kind: of, id: openId }}
            covered={covering.isOn && isCovered(openId) ? covering.instead : null}
            localityId={localityId}
            isReadOnly={isReadOnly}
            onClose={closeSheet}
            onBringBack={bringOneBack}
            onShow={show}
          />
        )}
      </div>
      {chosen.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
        <div className={styles.bar} role="group" aria-label="Those chosen">
          <b>{chosen.length.toLocaleString('en-GB')} chosen</b>
          <Button size="small" keys="B" onPress={() => void bringBack(chosen)}>
            Bring back
          </Button>
          <Button size="small" onPress={() => setMarked(nobody)}>
            Clear
          </Button>
        </div>
      )}
      <KeyBar keys={[...(hasCovered ? [keyToShow] : []), ...(isReadOnly ? keysToRead : keysToWrite)]} />
    </div>
  )
}

/** Of those that stand on a wall the confidential ones without their words; all of them, until it is known which. */
function inSight(closed: Closed, isOnAWall: boolean) {
  const { confidential } = closed
  const isCovered = (id: Id): boolean => isOnAWall && (confidential === null || confidential.has(id))
  const lines = (closed.lines ?? []).map((line) => (isCovered(line.card.id) ? coveredLine(line) : line))
  return { lines, isCovered, hasCovered: lines.some(({ card }) => isCovered(card.id)) }
}

function Nothing(props: { readonly words: string; readonly many: string; readonly onAll: () => void }) {
  if (props.words.trim() === '') {
    return (
      <Empty title="Nothing is closed yet">
        What is done, dropped or withdrawn is found here, however long ago, and can be brought back.
      </Empty>
    )
  }
  return (
    <Empty title="No such words" action={<Button onPress={props.onAll}>Show all</Button>}>
      None of the closed {props.many} has “{props.words.trim()}” in its number, title or reason.
    </Empty>
  )
}

function countWords(
  total: number,
  shown: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  const count = `${total.toLocaleString('en-GB')} ${total === 1 ? one : many}`
  return shown < total ? `${count}, the newest ${shown.toLocaleString('en-GB')} shown` : count
}
