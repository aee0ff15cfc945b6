import { HeartHandshake } from 'lucide-react'
import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { dateOnly, nearDay } from '../../../../shared/rules/near-days'
import { printFullNumber, printNumber } from '../../../../shared/rules/numbers'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { ActionTrail } from '../actions/action-trail'
import { InPlace, LineEdit } from './in-place'
import { PledgeFacts } from './pledge-facts'
import styles from './pledge-pages.module.css'
import { isOver, pledgeColumnWords, reviewOf, type SideName, sideNames, withOn } from './pledge-words'
import { SidePage } from './side-page'
import type { MarkOfSide } from './use-pledge-commands'

/** The chosen pledge: two facing pages, what is known about it, and what happened. */
export function PledgePages(props: {
  readonly head: PledgeHead
  /** Where the pledges of all places are shown: its number is said with it. */
  readonly place: Locality | undefined
  /** The next meeting of its place, today included. */
  readonly meetingOn: Day | null
  readonly isReadOnly: boolean
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  readonly onMark: (sides: readonly MarkOfSide[]) => void
  readonly onMoveTo: () => void
  readonly onPutOnAgenda: () => void
  readonly onWithdraw: () => void
  readonly onAskStory: () => void
}) {
  const { head, place, meetingOn, isReadOnly } = props
  const run = useCommand()
  const today = useToday()
  const opened = useQuery('pledge.open', { pledgeId: head.id }, (touched) =>
    touched.some((ref) => ref.kind === 'pledge' && ref.id === head.id),
  )
  const view = opened.kind === 'ready' && opened.value.pledge.id === head.id ? opened.value : null
  const number =
    place === undefined ? printNumber('pledge', head.number) : printFullNumber('pledge', head.number, place.code)
  const agreedOn = view?.pledge.agreedOn ?? null
  const isDue = reviewOf(head, today, meetingOn)?.isDue === true
  const askOf = (side: SideName): string | null => {
    if (!isDue || head[side].mark !== 'not-yet') return null
    return meetingOn === null ? 'Ask now' : `Ask ${withOn(nearDay(meetingOn, today))}`
  }
  return (
    <article className={styles.pages} aria-label={`Pledge ${number}`}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.label}>
            Pledge {number}
            {agreedOn !== null && `, agreed on ${dateOnly(agreedOn, today)}`}
          </p>
          <h2 className={styles.title} dir="auto">
            <InPlace
              label="the title"
              look="title"
              isReadOnly={isReadOnly}
              isOpen={props.isEditing}
              onOpen={props.onEditing}
              field={(done) => (
                <LineEdit
                  label="Title"
                  value={head.title}
                  isRequired
                  onSave={(title) => run('pledge.edit', { pledgeId: head.id, title })}
                  onDone={done}
                />
              )}
            >
              {head.title}
            </InPlace>
          </h2>
        </div>
        <div className={styles.doing}>
          <ColumnName column={head.column} />
          {!isReadOnly && (
            <Button keys="M" onPress={props.onMoveTo}>
              Move to…
            </Button>
          )}
        </div>
      </header>
      <div className={styles.sides}>
        {sideNames.map((of) => (
          <SidePage
            key={of}
            of={of}
            head={head}
            side={view?.pledge[of] ?? null}
            isReadOnly={isReadOnly}
            ask={askOf(of)}
            onMark={(marked) => props.onMark([{ ...marked, side: of }])}
          />
        ))}
      </div>
      {opened.kind === 'loading' && <Loading what="Reading the pledge" />}
      {opened.kind === 'problem' && (
        <p role="alert">
          <b>{problemWords(opened.problem).title}</b> {problemWords(opened.problem).whatToDo}
        </p>
      )}
      {view !== null && (
        <div className={styles.low}>
          <PledgeFacts head={head} view={view} isReadOnly={isReadOnly} />
          <div>
            <h3 className={styles.happened}>What happened</h3>
            <ActionTrail lines={view.trail} />
          </div>
        </div>
      )}
      <End head={head} isReadOnly={isReadOnly} onAskStory={props.onAskStory} />
      {!isReadOnly && (
        <div className={styles.doing}>
          <Button kind="quiet" keys="G" onPress={props.onPutOnAgenda}>
            Put on the next agenda
          </Button>
          <Button kind="quiet" keys="Del" onPress={props.onWithdraw}>
            Withdraw, with a reason…
          </Button>
        </div>
      )}
    </article>
  )
}

export function ColumnName({ column }: { readonly column: PledgeColumn }) {
  return (
    <span className={styles.column} data-good={column === 'kept'}>
      <StatusShape of={column} />
      <b>{pledgeColumnWords[column]}</b>
    </span>
  )
}

/** What comes of it once it is over, or what came of it. */
function End(props: { readonly head: PledgeHead; readonly isReadOnly: boolean; readonly onAskStory: () => void }) {
  const { head } = props
  if (head.column === 'not-kept') {
    return (
      <p className={styles.because} dir="auto">
        Not kept{head.notKeptBecause === '' ? '.' : `: ${head.notKeptBecause}`}
      </p>
    )
  }
  if (head.column === 'changed') return <p className={styles.because}>It changed on the way, and is over.</p>
  return (
    <div className={styles.good}>
      <HeartHandshake aria-hidden />
      <span>
        {isOver(head.column)
          ? 'Both sides kept it: it is on the thank-you sheet.'
          : 'When both sides are kept it goes on the thank-you sheet, and you are offered to ask for its story.'}
      </span>
      {head.column === 'kept' && !props.isReadOnly && (
        <Button size="small" onPress={props.onAskStory}>
          Ask for the story
        </Button>
      )}
    </div>
  )
}
