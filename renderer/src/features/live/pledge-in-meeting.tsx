import { useRef, useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { byRank } from '../../../../shared/rules/ranks'
import { useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { keyWords } from '../../ui/key-words'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import { useToday } from '../../ui/use-today'
import { DayEdit, LineEdit } from '../pledges/in-place'
import {
  isOver,
  missingSides,
  pledgeColumnWords,
  type SideName,
  sideNames,
  sideWords,
  whoIs,
  whoOf,
} from '../pledges/pledge-words'
import { type Marked, SideMarks } from '../pledges/side-marks'
import { MissingFields } from '../pledges/side-page'
import { usePledgeCommands } from '../pledges/use-pledge-commands'
import { useNamed } from '../pledges/who-field'
import { KeyButton } from './key-button'
import styles from './pledge-in-meeting.module.css'

/** The next step of it: both sides agree, then each is marked. */
const nextKey = 'g'
const notKeptKey = 'r'
const reviewKey = 'z'

type Props = {
  readonly meetingId: Id
  /** What the item is called: the pledge's title is not said twice. */
  readonly itemTitle?: string
  /** While a line is open a letter belongs to it. */
  readonly unlessAdding?: (act: () => void) => () => boolean | undefined
}

/** A pledge on the wall: both promises, each marked there; kept, changed, or, by the meeting alone, not kept. */
export function PledgeInMeeting(props: Props & { readonly pledgeId: Id }) {
  const head = useRecord('pledge', props.pledgeId)
  if (head === undefined) return <p className={styles.quiet}>The pledge is closed, and off its board.</p>
  return <InTheRoom {...props} head={head} />
}

function InTheRoom(props: Props & { readonly head: PledgeHead }) {
  const { head, meetingId, unlessAdding = (act) => () => void act() } = props
  const run = useCommand()
  const cards = useRecords('pledge')
  const commands = usePledgeCommands(cards)
  const meeting = useRecord('meeting', meetingId)
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const root = useRef<HTMLElement>(null)
  const [asking, setAsking] = useState<'not-kept' | 'review' | null>(null)
  const opened = useQuery('pledge.open', { pledgeId: head.id }, (touched) =>
    touched.some((ref) => ref.kind === 'pledge' && ref.id === head.id),
  )
  const pledge = opened.kind === 'ready' && opened.value.pledge.id === head.id ? opened.value.pledge : null
  const may = !isReadOnly && meeting?.state === 'live'
  const mayStill = may && !isOver(head.column)
  const isToAgree = head.column === 'offered' && missingSides(head).length === 0
  const mayBeNotKept = head.column !== 'offered'
  const focusMarks = (): void => {
    const open = sideNames.find((side) => head[side].mark === 'not-yet') ?? 'weWill'
    root.current?.querySelector<HTMLElement>(`[data-marks="${open}"] [role="radio"]`)?.focus()
  }
  const move = async (to: 'agreed' | 'not-kept', because?: string): Promise<void> => {
    const last = [...cards.values()]
      .filter((one) => one.localityId === head.localityId && one.column === to)
      .sort(byRank)
      .at(-1)
    const input = { pledgeIds: [head.id], to, after: last?.id ?? null, ...(because !== undefined && { because }) }
    const outcome = await run('pledges.move', input)
    if (outcome.ok) announce(`${pledgeColumnWords[to]}: ${head.title}`)
  }
  const agree = (): void => void move('agreed')
  useDoables([
    isToAgree
      ? { name: 'Both sides agree', key: nextKey, writes: true, run: unlessAdding(agree), isOn: may }
      : { name: 'Mark a side of the pledge', key: nextKey, run: unlessAdding(focusMarks), isOn: may },
    {
      name: 'It was not kept, with the reason',
      key: notKeptKey,
      run: unlessAdding(() => setAsking('not-kept')),
      isOn: mayStill && mayBeNotKept,
    },
    {
      name: 'Review the pledge on another day',
      key: reviewKey,
      run: unlessAdding(() => setAsking('review')),
      isOn: mayStill,
    },
  ])
  return (
    <section ref={root} className={styles.pledge} aria-label="The pledge">
      <p className={styles.standing}>
        <span className={styles.quiet}>{printNumber('pledge', head.number)}</span>
        <span className={styles.column} data-good={head.column === 'kept'}>
          <StatusShape of={head.column} />
          {pledgeColumnWords[head.column]}
        </span>
        {head.reviewOn !== null && !isOver(head.column) && (
          <span className={styles.quiet}>Review {dateOnly(head.reviewOn, today)}</span>
        )}
        {head.notKeptBecause !== '' && <span dir="auto">{head.notKeptBecause}</span>}
      </p>
      {head.title.trim() !== props.itemTitle?.trim() && <p dir="auto">{head.title}</p>}
      {opened.kind === 'problem' && <p role="alert">{problemWords(opened.problem).title}</p>}
      <div className={styles.sides}>
        {sideNames.map((of) => (
          <Side
            key={of}
            of={of}
            head={head}
            side={pledge?.[of] ?? null}
            may={may}
            onMark={(marked) => void commands.mark(head, [{ ...marked, side: of }])}
          />
        ))}
      </div>
      {asking === 'not-kept' && (
        <div className={styles.asking}>
          <p>Why was it not kept?</p>
          <LineEdit
            label="Why was it not kept?"
            value=""
            isRequired
            onSave={(because) => void move('not-kept', because)}
            onDone={() => setAsking(null)}
          />
        </div>
      )}
      {asking === 'review' && (
        <div className={styles.asking}>
          <p>Review it on</p>
          <DayEdit
            label="Review it on"
            value={head.reviewOn}
            onSave={(reviewOn) => void run('pledge.edit', { pledgeId: head.id, reviewOn })}
            onDone={() => setAsking(null)}
          />
        </div>
      )}
      {asking === null && (
        <div className={styles.acts}>
          {isToAgree ? (
            <KeyButton keys={keyWords(nextKey)} isDisabled={!may} onPress={agree}>
              both sides agree
            </KeyButton>
          ) : (
            <KeyButton keys={keyWords(nextKey)} isDisabled={!may} onPress={focusMarks}>
              mark a side
            </KeyButton>
          )}
          {mayBeNotKept && !isOver(head.column) && (
            <KeyButton keys={keyWords(notKeptKey)} isDisabled={!may} onPress={() => setAsking('not-kept')}>
              not kept…
            </KeyButton>
          )}
          {!isOver(head.column) && (
            <KeyButton keys={keyWords(reviewKey)} isDisabled={!may} onPress={() => setAsking('review')}>
              review on…
            </KeyButton>
          )}
        </div>
      )}
    </section>
  )
}

function Side(props: {
  readonly of: SideName
  readonly head: PledgeHead
  readonly side: (Parameters<typeof SideMarks>[0]['side'] & { readonly text: string }) | null
  readonly may: boolean
  readonly onMark: (marked: Marked) => void
}) {
  const { of, head, side, may } = props
  const run = useCommand()
  const named = useNamed()
  const who = whoOf(head[of].by, named)
  return (
    <div className={styles.side} data-missing={who === null}>
      <p className={styles.label}>
        {sideWords[of]}
        {who !== null && <span>, {who.name}</span>}
      </p>
      {who === null ? (
        <>
          <p className={styles.missing}>{whoIs[of]}</p>
          {may && side !== null && (
            <MissingFields
              of={of}
              text={side.text}
              by={head[of].by}
              saveWords="Save this side"
              onSave={(said) => run('pledge.edit', { pledgeId: head.id, [of]: said })}
            />
          )}
        </>
      ) : (
        <>
          <p className={styles.words} dir="auto">
            {side?.text ?? ''}
          </p>
          {side !== null && <SideMarks of={of} side={side} isReadOnly={!may} ask={null} onMark={props.onMark} />}
        </>
      )}
    </div>
  )
}
