import { Inbox } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { WaitingItem } from '../../../../shared/model/proposal'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { WordsDialog } from '../../ui/words-dialog'
import { HandInDialog } from '../agenda/hand-in-dialog'
import { useRoving } from '../today/use-roving'
import styles from './parking-lot.module.css'
import { canBePutOn, titleOf, waitingSentence } from './parking-words'
import { mayBeDropped } from './use-dropping'
import { useParkingLot } from './use-parking-lot'
import { WaitingLine } from './waiting-line'

const keysToRead = [{ keys: '↑ ↓', does: 'choose' }]
const keys = [
  ...keysToRead,
  { keys: 'Enter', does: 'put it on' },
  { keys: 'D', does: 'drop' },
  { keys: 'I', does: 'hand in' },
]
/** More are shown when asked for: a list of thousands is read by nobody. */
const firstShown = 100

/** What waits for an agenda of a place, oldest first; then what was dropped, and why. */
export function ParkingLotScreen({ localityId }: { readonly localityId: Id }) {
  const place = useRecord('locality', localityId)
  const isReadOnly = useIsReadOnly()
  const lot = useParkingLot(localityId)
  const { query, lines, coming } = lot
  const root = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(firstShown)
  const [isHandingIn, setHandingIn] = useState(false)
  const [dropping, setDropping] = useState<WaitingItem | null>(null)
  const waiting = lines.filter(({ kind }) => kind !== 'dropped')
  const dropped = lines.filter(({ kind }) => kind === 'dropped')
  const drawn = [...waiting.slice(0, shown), ...dropped.slice(0, shown)]
  const roving = useRoving(
    root,
    drawn.map(({ key }) => key),
  )
  const chosen = drawn.find(({ key }) => key === roving.chosen) ?? null
  const handIn = () => setHandingIn(true)
  const isHere = chosen !== null && !isReadOnly
  const dropChosen = () => {
    if (chosen !== null && mayBeDropped(chosen.item)) setDropping(chosen)
  }
  const canPutOn = isHere && coming !== null && canBePutOn(chosen)
  const canDrop = isHere && chosen.kind !== 'dropped' && mayBeDropped(chosen.item)
  useDoables([
    { name: 'Hand something in…', key: 'i', run: handIn, isOn: !isReadOnly },
    {
      name: 'Put on the next agenda',
      writes: true,
      key: 'g',
      run: () => chosen !== null && void lot.putOn(chosen),
      isOn: canPutOn,
    },
    { name: 'Drop, with a reason…', key: 'd', run: dropChosen, isOn: canDrop },
    {
      name: 'Bring it back',
      writes: true,
      key: 'b',
      run: () => chosen !== null && void lot.bringBack(chosen),
      isOn: isHere && chosen.kind === 'dropped',
    },
  ])
  const open = (line: WaitingItem): void => {
    if (!isReadOnly && coming !== null && canBePutOn(line)) void lot.putOn(line)
  }
  const rowOf = (line: WaitingItem) => (
    <WaitingLine
      key={line.key}
      line={line}
      isChosen={line.key === roving.chosen}
      isStop={line.key === roving.stop}
      isReadOnly={isReadOnly}
      canPutOn={coming !== null && canBePutOn(line)}
      onChoose={() => roving.choose(line.key)}
      onPutOn={() => open(line)}
      onDrop={() => setDropping(line)}
      onBringBack={() => void lot.bringBack(line)}
    />
  )
  const handInButton = !isReadOnly && (
    <Button kind="primary" icon={<Inbox aria-hidden />} keys="I" onPress={handIn}>
      Hand something in…
    </Button>
  )
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title="Parked and handed in"
        {...(query.kind === 'ready' && { sentence: waitingSentence(lines) })}
        {...(handInButton && lines.length > 0 && { actions: handInButton })}
      />
      <div ref={root} className={styles.body}>
        {query.kind === 'loading' && <Loading what="Reading what waits" />}
        {query.kind === 'problem' && (
          <Empty title={problemWords(query.problem).title}>{problemWords(query.problem).whatToDo}</Empty>
        )}
        {query.kind === 'ready' && lines.length === 0 && (
          <Empty title="Nothing is parked or handed in" {...(handInButton && { action: handInButton })}>
            What is taken off an agenda waits here, and what somebody brings for a meeting to come.
          </Empty>
        )}
        {waiting.length > 0 && coming === null && !isReadOnly && (
          <Notice
            kind="soon"
            title="No meeting is planned to put it on."
            actions={
              <Button size="small" onPress={() => go({ screen: 'meetings', localityId })}>
                Open the meetings
              </Button>
            }
          />
        )}
        {waiting.length > 0 && (
          <Part
            title={coming === null ? 'Waiting' : `Waiting, for ${weekdayDay(coming.on)} or later`}
            count={waiting.length}
            shown={shown}
            onMore={() => setShown(shown + firstShown)}
          >
            {waiting.slice(0, shown).map(rowOf)}
          </Part>
        )}
        {dropped.length > 0 && (
          <Part title="Dropped" count={dropped.length} shown={shown} onMore={() => setShown(shown + firstShown)}>
            {dropped.slice(0, shown).map(rowOf)}
          </Part>
        )}
      </div>
      <KeyBar keys={isReadOnly ? keysToRead : keys} />
      {isHandingIn && <HandInDialog localityId={localityId} onClose={() => setHandingIn(false)} />}
      {dropping !== null && (
        <WordsDialog
          title="Drop it"
          about={titleOf(dropping)}
          label="Reason"
          hint="It comes back to no agenda by itself. The reason is kept."
          does="Drop it"
          onSay={(reason) => {
            setDropping(null)
            void lot.drop(dropping, reason)
          }}
          onClose={() => setDropping(null)}
        />
      )}
    </div>
  )
}

function Part(props: {
  readonly title: string
  readonly count: number
  readonly shown: number
  readonly onMore: () => void
  readonly children: readonly React.ReactNode[]
}) {
  const { title, count, shown } = props
  return (
    <section className={styles.section} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span>{count.toLocaleString('en-GB')}</span>
      </header>
      <ul>{props.children}</ul>
      {count > shown && (
        <Button size="small" kind="quiet" onPress={props.onMore}>
          {(count - shown).toLocaleString('en-GB')} more
        </Button>
      )}
    </section>
  )
}
