import { useLayoutEffect, useRef, useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { PledgeRead } from '../../../../shared/rules/read-pledge'
import { useRecord } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Keys } from '../../ui/keys'
import { useGivenLine } from '../../ui/use-given-line'
import { QuickAddLine, stayWithText } from '../board/quick-add-line'
import { useUnderstood } from './add-line-understood'
import { keepLine, keptLine, whileAdding } from './kept-lines'
import { carryBegun, isRestBegun } from './kept-rest'
import { KeyButton } from './key-button'
import styles from './live.module.css'
import { WriteOutPledge } from './write-out-pledge'
import { WriteOutQuestion } from './write-out-question'

export const addKinds = [
  { id: 'action', key: 'a', words: 'action', withArticle: 'an action' },
  { id: 'decision', key: 'd', words: 'decision', withArticle: 'a decision' },
  { id: 'pledge', key: 'p', words: 'pledge', withArticle: 'a pledge' },
  { id: 'escalation', key: 'e', words: 'escalation', withArticle: 'an escalation' },
  { id: 'story', key: 't', words: 'story', withArticle: 'a story' },
  { id: 'spend', key: '£', words: 'spend', withArticle: 'a spend' },
  { id: 'idea', key: 'o', words: 'idea', withArticle: 'an idea' },
] as const
export type AddKind = (typeof addKinds)[number]['id']

type Ask = {
  readonly word: string
  readonly label: string
  /** While nothing stands in the line. */
  readonly hint: string
}
const asks: Record<Exclude<AddKind, 'action'>, Ask> = {
  decision: { word: 'Agreed', label: 'What was agreed', hint: 'As it will be printed.' },
  pledge: {
    word: 'Pledge',
    label: 'What is promised',
    hint: 'For example: Owen will carry shopping up; you will open the gate',
  },
  escalation: {
    word: 'Escalation',
    label: 'The question to the enabler',
    hint: 'A question that can be answered in two minutes.',
  },
  story: { word: 'Story', label: 'The story', hint: 'Not printed until the teller has agreed.' },
  spend: { word: 'Spend', label: 'What it is for, and how much', hint: 'For example: tea urn £40' },
  idea: { word: 'Idea', label: 'The idea', hint: 'It starts in Listening.' },
}

/** One line that adds to this item. Enter adds and leaves the line open for the next; Esc closes it and keeps its text. */
export function AddLine({
  kind,
  view,
  itemId,
  localityId,
  onClose,
}: {
  readonly kind: AddKind
  readonly view: MeetingView
  readonly itemId: Id
  readonly localityId: Id
  onClose(): void
}) {
  const run = useCommand()
  const meetingId = view.meeting.id
  const settings = useRecord('settings', 'settings')
  const lineKey = useLineGoesAlong(itemId, kind)
  const kept = { initialText: keptLine(itemId, kind), onText: (text: string) => keepLine(itemId, kind, text) }
  if (kind === 'action') {
    return (
      <QuickAddLine
        key={lineKey}
        kind="action"
        localityId={localityId}
        size="room"
        autoFocus
        becomes="Gets the next number"
        {...kept}
        onCancel={onClose}
        onAdd={async (parsed) => {
          const { title, owner, dueOn } = parsed
          const helperIds = [...parsed.helperIds]
          const what = {
            localityId,
            title,
            owner,
            helperIds,
            dueOn,
            column: 'todo',
            origin: { meetingId, itemId },
          } as const
          const outcome = await whileAdding(() => run('action.add', what))
          if (outcome.ok) announce(`Action added: ${parsed.title}`)
          return outcome.ok
        }}
      />
    )
  }
  return (
    <PlainAddLine
      key={`${kind} ${lineKey}`}
      kind={kind}
      decisionWord={settings?.decisionWording ?? 'Agreed'}
      where={{ localityId, meetingId, itemId }}
      {...kept}
      onClose={onClose}
    />
  )
}

/** When the room steps on, an open line goes along with its text. The key changes where another text waits for it. */
function useLineGoesAlong(itemId: Id, kind: AddKind): number {
  // `along`: drawn again once all of it has come.
  const [{ key }, setSteps] = useState({ key: 0, along: 0 })
  const stoodAt = useRef(itemId)
  // Before the next letter: it would be kept under the new item, beside what is still under the old one.
  useLayoutEffect(() => {
    if (stoodAt.current === itemId) return
    const isAlong = carryBegun(stoodAt.current, itemId, kind)
    setSteps((now) => (isAlong ? { ...now, along: now.along + 1 } : { ...now, key: now.key + 1 }))
    stoodAt.current = itemId
  }, [itemId, kind])
  return key
}

function PlainAddLine({
  kind,
  decisionWord,
  where,
  initialText,
  onText,
  onClose,
}: {
  readonly kind: Exclude<AddKind, 'action'>
  readonly decisionWord: string
  readonly where: { readonly localityId: Id; readonly meetingId: Id; readonly itemId: Id }
  readonly initialText: string
  onText(text: string): void
  onClose(): void
}) {
  const run = useCommand()
  const { text, write, give, isUnderWay } = useGivenLine(initialText, onText)
  const [isWritingOut, setWritingOut] = useState(false)
  const line = useRef<HTMLInputElement>(null)
  const ask = kind === 'decision' ? { ...asks.decision, word: decisionWord } : asks[kind]
  const understood = useUnderstood(kind, text, where.localityId)
  const { spend, pledge } = understood

  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return isUnderWay() ? undefined : onClose()
    if (kind === 'spend' && spend === null) return announce('No amount read yet.')
    const isTaken = await give(() => whileAdding(async () => (await addOne(words)).ok))
    if (isTaken) announce(`${ask.word} added: ${words}`)
  }
  const addOne = (words: string) => {
    if (kind === 'decision')
      return run('decision.add', { meetingId: where.meetingId, itemId: where.itemId, text: words })
    if (kind === 'pledge')
      return pledge === null ? run('pledge.add', { ...where, text: words }) : writePledge(words, pledge)
    if (kind === 'escalation') return run('escalation.add', { ...where, text: words })
    if (kind === 'story') return run('story.add', { ...where, text: words })
    if (kind === 'idea') return run('opportunity.add', { ...where, text: words })
    return run('spend.add', { ...where, text: spend?.what ?? words, pence: spend?.pence ?? 0 })
  }

  /** As it was said: who promises what stands on its sides already. */
  const writePledge = (title: string, sides: PledgeRead) => {
    const { localityId, meetingId, itemId } = where
    const rest = {
      target: '',
      condition: null,
      reviewOn: null,
      column: 'offered',
      origin: { meetingId, itemId },
    } as const
    return run('pledge.write', { localityId, title, ...sides, ...rest })
  }

  const hasMore = kind === 'pledge' || kind === 'escalation'
  const hasRest = isRestBegun(where.itemId, kind)
  const written = (): void => {
    setWritingOut(false)
    write('')
  }
  const leaveWritingOut = (): void => {
    setWritingOut(false)
    // Once the dialog has gone.
    requestAnimationFrame(() => line.current?.focus())
  }
  return (
    <div className={styles.quick}>
      <span className={styles.quickWord} aria-hidden="true">
        {ask.word}
      </span>
      <input
        ref={line}
        className={styles.quickLine}
        aria-label={ask.label}
        aria-describedby="add-line-understood"
        // biome-ignore lint/a11y/noAutofocus: the line opens because somebody pressed its key and is about to type
        autoFocus
        value={text}
        maxLength={2000}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            // What is written out of it already is not left behind by a line alone.
            if (hasRest || (hasMore && event.ctrlKey && event.shiftKey)) setWritingOut(true)
            else void add()
          }
          stayWithText(event, text)
        }}
      />
      <div className={styles.got} id="add-line-understood" aria-live="polite">
        <span className={understood.isProblem ? styles.late : ''}>
          {text.trim() === '' ? ask.hint : understood.words}
        </span>
        {hasMore && (
          <KeyButton keys="Ctrl Shift Enter" onPress={() => setWritingOut(true)}>
            write it out
          </KeyButton>
        )}
        <span className={styles.enter}>
          <Keys keys="Enter" /> {hasRest ? 'go on writing it out' : 'add'} <Keys keys="Esc" /> close
        </span>
      </div>
      {isWritingOut && kind === 'escalation' && (
        <WriteOutQuestion
          question={text}
          onQuestion={write}
          where={where}
          onWritten={written}
          onClose={leaveWritingOut}
        />
      )}
      {isWritingOut && kind === 'pledge' && (
        <WriteOutPledge title={text} onTitle={write} where={where} onWritten={written} onClose={leaveWritingOut} />
      )}
    </div>
  )
}
