import { FileText } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { OnBehalf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import type { Outcome } from '../../../../shared/refusals'
import { printFullNumber } from '../../../../shared/rules/numbers'
import { useIsReadOnly, useRecords, useWorkingStore } from '../../data/data-provider'
import { useCovering, useEscalationsInSight } from '../../data/wall'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { KeyBar } from '../../ui/keys'
import { PageHeader } from '../../ui/page-header'
import { Segmented } from '../../ui/segmented'
import { useKeys } from '../../ui/use-keys'
import { CoverNotice, keyToShow } from '../papers/cover-notice'
import { askToSave } from '../papers/save-asked'
import type { AnswerDraft } from './answer-drafts'
import { AnswerForm } from './answer-form'
import { AnsweredByOthers } from './answered-by-others'
import { CoveredQuestion } from './covered-question'
import styles from './desk.module.css'
import { deskInSight } from './desk-in-sight'
import { DeskList } from './desk-list'
import { type DeskQuestion, deskOf } from './desk-questions'
import { deskSentence, saidWords, type Via, viaWords } from './desk-words'
import { type Done, DoneLine } from './done-line'
import { NothingWaits, QuestionGone } from './no-question'
import { QuestionRead } from './question-read'
import { Speed } from './speed'
import { useAnswering } from './use-answering'
import { useDeskLook } from './use-desk-look'
import { useDesks } from './use-desks'
import { whenTold } from './when-told'

const nobody: ReadonlySet<Id> = new Set()

/** One enabler's questions beside the one that is read, with room for its answer: no page changes. */
export function Desk(props: {
  readonly person: Person
  readonly isOwn: boolean
  readonly escalationId: Id | null
  readonly onOther: () => void
}) {
  const { person, isOwn } = props
  const desks = useDesks()
  const localities = useRecords('locality')
  const isReadOnly = useIsReadOnly()
  const covering = useCovering()
  const covered = useEscalationsInSight()
  const [via, setVia] = useState<Via>('e-mail')
  const onBehalf: OnBehalf | null = isOwn ? null : { personId: person.id, via }
  const answering = useAnswering(onBehalf)
  const store = useWorkingStore()
  const root = useRef<HTMLDivElement>(null)
  const wantsRow = useRef(false)
  // What is on its way to the core has left the list already: the next one is there at once.
  const [sent, setSent] = useState(nobody)
  const [chosenId, setChosenId] = useState(props.escalationId)
  const [done, setDone] = useState<Done | null>(null)

  const desk = deskOf(desks, person.id)
  const look = useDeskLook(person.id, desk)
  const seen = useMemo(() => (covering.isOn ? deskInSight(desk, covered) : desk), [desk, covering.isOn, covered])
  const isLeft = ({ escalation }: DeskQuestion) => !sent.has(escalation.id)
  const waiting = seen.waiting.filter(isLeft)
  const lines = [...waiting, ...seen.withTeam.filter(isLeft)]
  const [first] = waiting
  if (chosenId === null && first !== undefined) setChosenId(first.escalation.id)
  const at = lines.findIndex(({ escalation }) => escalation.id === chosenId)
  const current = lines[at]
  const hasCovered = lines.some(({ isCovered }) => isCovered === true)
  const showCovered = (): void => {
    // The button goes with what it was for: the focus goes to the row of what is read now.
    focusRow(root.current, chosenId)
    covering.show()
  }

  const choose = (id: Id | null): void => {
    wantsRow.current = true
    setChosenId(id)
  }
  const move = (to: (at: number) => number) => () => {
    const next = lines[Math.max(0, Math.min(to(at), lines.length - 1))]
    if (next === undefined) return false
    choose(next.escalation.id)
    if (next.escalation.id === chosenId) focusRow(root.current, chosenId)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the row of what is chosen, once it is drawn
  useEffect(() => {
    if (!wantsRow.current) return
    wantsRow.current = false
    focusRow(root.current, chosenId)
  }, [chosenId, lines.length])

  /** What waits after it in the list, else before it. */
  const nextAfter = (id: Id): Id | null => {
    const index = waiting.findIndex(({ escalation }) => escalation.id === id)
    return (waiting[index + 1] ?? waiting[index - 1])?.escalation.id ?? null
  }
  const send = async (question: DeskQuestion, words: string, run: () => Promise<Outcome<unknown>>) => {
    const { id, localityId, number } = question.escalation
    setSent((before) => new Set(before).add(id))
    choose(nextAfter(id))
    const outcome = await run()
    if (outcome.ok) await whenTold(store, question.escalation)
    setSent((before) => new Set([...before].filter((one) => one !== id)))
    if (!outcome.ok) return choose(id)
    const code = localities.get(localityId)?.code ?? ''
    const said = `${printFullNumber('escalation', number, code)}: ${words}`
    setDone({ words: said, undo: store.getState().undo })
  }
  const brief = () =>
    askToSave({ kind: 'document', request: { document: 'enabler-brief', personId: person.id, escalationId: null } })
  useKeys({
    arrowdown: move((now) => now + 1),
    arrowup: move((now) => now - 1),
    j: move((now) => now + 1),
    k: move((now) => now - 1),
    'alt+arrowdown': move((now) => now + 1),
    'alt+arrowup': move((now) => now - 1),
    // Out of the answer, to the list: what was written stays. From there Esc goes back.
    escape: ({ target }) => {
      if (!(target instanceof Element) || target.closest('[data-answer]') === null) return false
      focusRow(root.current, chosenId)
    },
    home: move(() => 0),
    end: move(() => lines.length - 1),
  })
  useDoables([
    { name: 'Brief as Word', ...(!hasCovered && { key: 's' }), typing: 'ctrl+s', run: brief },
    { name: 'Another enabler’s desk', key: 'o', run: props.onOther, isOn: desks.enablers.length > 1 || !isOwn },
  ])
  const sentence = deskSentence(person.name, waiting)
  return (
    <div ref={root} className={styles.screen}>
      <div className={styles.top}>
        <PageHeader
          title="Enabler’s desk"
          sentence={
            <>
              {sentence.plain} {sentence.strong !== '' && <b>{sentence.strong}</b>}
            </>
          }
        />
        <div className={styles.topRight}>
          <Button icon={<FileText aria-hidden />} keys={hasCovered ? 'Ctrl S' : 'S'} onPress={brief}>
            Brief as Word
          </Button>
          <Speed person={person} isOwn={isOwn} />
        </div>
      </div>
      {!isOwn && (
        <div className={styles.behalf}>
          {isReadOnly ? (
            <p>
              The desk of <b dir="auto">{person.name}</b>.
            </p>
          ) : (
            <>
              <p>
                What you write down here counts as said by <b dir="auto">{person.name}</b>, noted by you. It came
              </p>
              <Segmented label="How it came" isLabelHidden options={viaOptions} value={via} onChange={setVia} />
            </>
          )}
          <Button size="small" keys="O" onPress={props.onOther}>
            Whose desk…
          </Button>
        </div>
      )}
      {hasCovered && <CoverNotice instead={covering.instead} onShow={showCovered} />}
      <div className={styles.work}>
        <DeskList
          waiting={waiting}
          withTeam={lines.slice(waiting.length)}
          chosenId={chosenId}
          look={look}
          onChoose={setChosenId}
        >
          <AnsweredByOthers personId={person.id} lookedAt={look?.at} covered={covering.isOn ? covered : null} />
        </DeskList>
        {current?.isCovered === true ? (
          <CoveredQuestion escalation={current.escalation} instead={covering.instead} />
        ) : current !== undefined ? (
          <article className={styles.read} aria-label="The question" key={current.escalation.id}>
            <QuestionRead
              question={current}
              person={person}
              isOwn={isOwn}
              isReadOnly={isReadOnly}
              isOnAWall={covering.isOn}
              onUse={(permission) =>
                void send(current, `answered by “${permission.what}”.`, () =>
                  answering.answerBy(current.escalation.id, permission.id),
                )
              }
            />
            {!isReadOnly && (
              <AnswerForm
                escalation={current.escalation}
                person={person}
                isOwn={isOwn}
                onSee={() => void answering.see(current.escalation.id)}
                onSay={(draft: AnswerDraft) =>
                  void send(current, saidWords(draft.kind), () => answering.say(current.escalation, draft))
                }
              />
            )}
          </article>
        ) : chosenId !== null ? (
          <QuestionGone escalationId={chosenId} onNext={() => choose(first?.escalation.id ?? null)} />
        ) : (
          <NothingWaits person={person} isOwn={isOwn} />
        )}
      </div>
      <KeyBar keys={keysOf(isReadOnly, hasCovered)}>
        <DoneLine done={done} />
      </KeyBar>
    </div>
  )
}

/** While something is covered S shows it, as on every screen, and the brief has its chord. */
function keysOf(isReadOnly: boolean, hasCovered: boolean) {
  const s = hasCovered ? keyToShow : { keys: 'S', does: 'brief' }
  return [nextKeys, s, ...(isReadOnly ? [] : keysToWrite)]
}

const nextKeys = { keys: 'J K', does: 'next question', typing: 'Alt ↓, then Alt ↑' }
const keysToWrite = [
  { keys: 'A', does: 'seen', of: 'Seen' },
  { keys: 'U', does: 'use what was said', of: 'Use what was said before' },
]

const viaOptions = (['e-mail', 'phone', 'meeting'] as const).map((id) => ({ id, label: viaWords[id] }))

/** Where there is no row any more, the page's own title: the focus is never lost. */
function focusRow(root: HTMLElement | null, id: Id | null): void {
  const row = id === null ? null : root?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`)
  const target = row ?? root?.querySelector<HTMLElement>('h1')
  target?.focus()
  target?.scrollIntoView?.({ block: 'nearest' })
}
