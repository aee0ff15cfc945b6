import { useMemo, useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import { longDay } from '../../../../shared/rules/dates'
import { isOpenQuestion, waitsWithIds } from '../../../../shared/rules/waits-with'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { go, goBack, useRoutes } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { keyWords } from '../../ui/key-words'
import { Loading } from '../../ui/loading'
import { ActionMenu } from '../../ui/menu'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { useScreenKeys } from '../../ui/screen-keys'
import { AnswerPart } from './answer-part'
import { ClockPart } from './clock-part'
import { isWithNobody } from './clock-words'
import { EmptySeat } from './empty-seat'
import styles from './escalation.module.css'
import { type Act, type Asking, actsIn, limitsIn } from './page-acts'
import { EscalationDialogs } from './page-dialogs'
import { AnswerSpeed, InTheWay, WrittenPart } from './page-parts'
import { MayAnswer } from './permission-card'
import { QuestionFacts } from './question-facts'
import { QuestionHead } from './question-head'
import { QuestionTrail } from './question-trail'
import { useClocks } from './use-clocks'
import { useEscalationCommands } from './use-escalation-commands'
import { useMayAnswer } from './use-may-answer'
import { onlyOf } from './who-answers'

/** One question, whole: what is asked, how its clock stands, what may answer it already, and what can be done. */
export function EscalationScreen({ localityId, escalationId }: { readonly localityId: Id; readonly escalationId: Id }) {
  const live = useRecord('escalation', escalationId)
  const opened = useQuery('escalation.open', { escalationId }, (touched) =>
    touched.some((ref) => ref.id === escalationId || ref.kind === 'item' || ref.kind === 'meeting'),
  )
  const whole = opened.kind === 'ready' ? opened.value.escalation : null
  // One that left the board has no head: the whole record has all that one says.
  const gone = useMemo(() => (whole === null ? null : headOfWhole(whole)), [whole])
  const head = live ?? gone
  const back = () => {
    // The board as it was left: of all places, or as a list.
    if (useRoutes.getState().before.at(-1)?.screen === 'escalations') goBack()
    else go({ screen: 'escalations', localityId, escalationId })
  }
  if (head === null) {
    if (opened.kind !== 'problem') return <Loading what="Reading the question" />
    return (
      <Empty title={problemWords(opened.problem).title} action={<Button onPress={back}>To the escalations</Button>}>
        {problemWords(opened.problem).whatToDo}
      </Empty>
    )
  }
  return <QuestionPage head={head} isOnBoard={live !== undefined} opened={opened} onBack={back} />
}

function QuestionPage(props: {
  readonly head: EscalationHead
  readonly isOnBoard: boolean
  readonly opened: ReturnType<typeof useQuery<'escalation.open'>>
  readonly onBack: () => void
}) {
  const { head, isOnBoard, opened, onBack } = props
  const isReadOnly = useIsReadOnly()
  const { seatOf } = useClocks()
  const commands = useEscalationCommands()
  const [asking, setAsking] = useState<Asking | null>(null)
  const view = opened.kind === 'ready' ? opened.value : null
  const whole = view?.escalation ?? null
  const seat = seatOf(head.localityId)
  const withId = onlyOf(waitsWithIds(head, seat))
  const mayUse = isOpenQuestion(head) || head.column === 'drafted'
  const permissions = useMayAnswer(
    mayUse && whole !== null
      ? {
          question: head.question,
          tried: whole.tried,
          ask: head.ask,
          localityId: head.localityId,
          notTheSame: whole.notTheSame,
          escalationId: head.id,
        }
      : null,
  )
  const acts = isReadOnly || !isOnBoard ? [] : actsIn(head.column).filter((act) => act.id !== 'mend' || canMend(head))
  const run = (act: Act): unknown => {
    switch (act.id) {
      case 'send':
        return void commands.send([head])
      case 'remind':
        return void commands.remind(head, withId)
      case 'agenda':
        return void commands.putOnAgenda(head)
      case 'edit':
        return go({ screen: 'write-escalation', localityId: head.localityId, escalationId: head.id })
      default:
        return setAsking(act.id)
    }
  }
  useDoables([
    ...acts.map((act) => ({
      name: act.name,
      key: act.key,
      run: () => run(act),
      ...(act.isAtOnce && { writes: true as const }),
    })),
    { name: 'Back to the escalations', key: 'escape', run: onBack },
  ])
  useScreenKeys(keys)

  return (
    <div className={styles.screen}>
      <div className={styles.work}>
        <div className={styles.left}>
          <QuestionHead escalation={head} />
          {whole?.withdrawn != null && (
            <Notice kind="soon" title={`Withdrawn on ${longDay(whole.withdrawn.on)}.`}>
              {whole.withdrawn.reason}
            </Notice>
          )}
          {isWithNobody(head, seat) && (
            <EmptySeat localityId={head.localityId} waiting={[head]} isReadOnly={isReadOnly} commands={commands} />
          )}
          <AnswerPart head={head} whole={whole} />
          <ClockPart escalation={head} />
          {opened.kind === 'problem' ? (
            <Notice kind="late" title={problemWords(opened.problem).title}>
              {problemWords(opened.problem).whatToDo}
            </Notice>
          ) : whole === null || view === null ? (
            <Loading what="Reading the rest" />
          ) : (
            <>
              <div className={styles.pair}>
                <WrittenPart title="What we tried" text={whole.tried} />
                <WrittenPart title="If nothing is done" text={whole.ifNothing} />
              </div>
              <QuestionFacts head={head} view={view} isReadOnly={isReadOnly || !isOnBoard} />
              <QuestionTrail view={view} />
            </>
          )}
        </div>
        <aside className={styles.right} aria-label="Beside the question">
          {isOnBoard && (
            <MayAnswer
              matches={permissions}
              localityId={head.localityId}
              isReadOnly={isReadOnly}
              onUse={(id) => void commands.answerByPermission(head, id)}
              onNotTheSame={(id) => void commands.notTheSame(head, id)}
            />
          )}
          <InTheWay
            escalationId={head.id}
            isSettled={head.column === 'answered' || head.column === 'closed'}
            isReadOnly={isReadOnly}
          />
          <AnswerSpeed personId={withId} />
        </aside>
      </div>
      <PageFoot
        acts={acts}
        limits={isOnBoard ? limitsIn(head.column) : 'It is off the board. Look among what is closed to bring it back.'}
        onAct={run}
      />
      <EscalationDialogs
        asking={asking}
        head={head}
        whole={whole}
        commands={commands}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

const keys = [
  { keys: 'R', does: 'remind with the brief' },
  { keys: 'W', does: 'record the answer' },
  { keys: 'U', does: 'use the permission' },
  { keys: 'Esc', does: 'back' },
]

/** The rest is in a menu: beside them it says why there is no more. */
const buttonsInFoot = 2

function PageFoot(props: {
  readonly acts: readonly Act[]
  readonly limits: string
  readonly onAct: (act: Act) => unknown
}) {
  const { acts, limits, onAct } = props
  const rest = acts.slice(buttonsInFoot)
  return (
    <footer className={styles.foot}>
      {acts.slice(0, buttonsInFoot).map((act, at) => (
        <Button
          key={act.id}
          kind={at === 0 && act.id !== 'remind' ? 'primary' : 'plain'}
          keys={keyWords(act.key)}
          onPress={() => onAct(act)}
        >
          {act.name}
        </Button>
      ))}
      {rest.length > 0 && (
        <ActionMenu
          label="More to do with it"
          trigger={<Button>More</Button>}
          items={rest.map((act) => ({ id: act.id, label: act.name, keys: keyWords(act.key) }))}
          onAction={(id) => {
            const act = rest.find((one) => one.id === id)
            if (act !== undefined) onAct(act)
          }}
        />
      )}
      <span className={styles.why}>{limits}</span>
    </footer>
  )
}

/** What a permission answered has no words of its own. */
function canMend({ answer }: EscalationHead): boolean {
  return answer !== null && answer.via !== 'permission'
}

function headOfWhole(whole: Escalation): EscalationHead {
  return { ...whole, said: whole.answer?.words ?? '' }
}
