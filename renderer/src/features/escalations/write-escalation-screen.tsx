import { Send } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { Escalation } from '../../../../shared/model/cards'
import type { Id } from '../../../../shared/model/common'
import { dayOf } from '../../../../shared/rules/dates'
import { printNumber } from '../../../../shared/rules/numbers'
import { useHostState, useIsReadOnly, useRecord, useRecords } from '../../data/data-provider'
import { go, goBack } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { UnreadDays, useReadFirst } from '../../ui/unread-days'
import { isTextField, useKeys } from '../../ui/use-keys'
import page from './escalation.module.css'
import { keepQuestion, keptQuestion, type QuestionForm } from './kept-words'
import { MayAnswer } from './permission-card'
import { QuestionFields } from './question-fields'
import { goesTo, newQuestion, type QuestionErrors, questionErrors, questionOf } from './question-form'
import { useClocks } from './use-clocks'
import { useMayAnswer } from './use-may-answer'
import { useQuestionSaving } from './use-question-saving'
import styles from './write.module.css'

/** Writing a question, or going on with one that is drafted or back with the team. */
export function WriteEscalationScreen(props: {
  readonly localityId: Id
  readonly escalationId: Id | null
  readonly question: string
}) {
  const { localityId, escalationId } = props
  const isReadOnly = useIsReadOnly()
  const opened = useQuery('escalation.open', escalationId === null ? null : { escalationId }, () => false)
  const toBoard = () => go({ screen: 'escalations', localityId })
  if (isReadOnly) {
    return (
      <Empty
        title="Questions cannot be written here now"
        action={<Button onPress={toBoard}>To the escalations</Button>}
      >
        The team is open to be read only. Nothing is lost.
      </Empty>
    )
  }
  if (escalationId === null) return <QuestionDesk localityId={localityId} whole={null} question={props.question} />
  if (opened.kind === 'problem') {
    return (
      <Empty title={problemWords(opened.problem).title} action={<Button onPress={toBoard}>To the escalations</Button>}>
        {problemWords(opened.problem).whatToDo}
      </Empty>
    )
  }
  if (opened.kind === 'loading') return <Loading what="Reading the question" />
  return <QuestionDesk localityId={localityId} whole={opened.value.escalation} question="" />
}

function QuestionDesk(props: Parameters<typeof Desk>[0]) {
  return (
    <UnreadDays>
      <Desk {...props} />
    </UnreadDays>
  )
}

function Desk(props: { readonly localityId: Id; readonly whole: Escalation | null; readonly question: string }) {
  const { localityId, whole } = props
  const place = useRecord('locality', localityId)
  const { today, seatOf } = useClocks()
  const people = useRecords('person')
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const keptAs = whole?.id ?? `new ${localityId}`
  const [form, setForm] = useState<QuestionForm>(
    () => keptQuestion(keptAs) ?? (whole === null ? newQuestion(props.question) : questionOf(whole)),
  )
  const [notTheSame, setNotTheSame] = useState<readonly Id[]>(whole?.notTheSame ?? [])
  const [isTried, setTried] = useState(false)
  const readFirst = useReadFirst()
  const saving = useQuestionSaving({ localityId, whole, form, keptAs, notTheSame })
  const raisedOn = whole?.trail[0] === undefined ? null : dayOf(whole.trail[0].at)
  const wrong = questionErrors(form, today, raisedOn)
  const errors: QuestionErrors = { ...(isTried && wrong), ...saving.refused.errors }
  const isDrafted = whole === null || whole.column === 'drafted'
  // The fields follow every letter; what may answer comes when there is time.
  const asked = useDeferredValue(form)
  const permissions = useMayAnswer({
    question: asked.question,
    tried: asked.tried,
    ask: asked.ask,
    localityId,
    notTheSame,
    escalationId: whole?.id,
  })
  const change = (part: Partial<QuestionForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    keepQuestion(keptAs, next)
    saving.forgive()
  }
  const ifWhole = (save: () => Promise<void>) =>
    readFirst(() => {
      setTried(true)
      if (Object.keys(wrong).length === 0) void save()
    })
  const send = () => ifWhole(saving.send)
  const draft = () => ifWhole(saving.draft)
  const answerBy = (permissionId: Id) => ifWhole(() => saving.answerBy(permissionId))
  useDoables([
    { name: 'Send', writes: true, key: 'ctrl+enter', run: send, isOn: isDrafted },
    { name: isDrafted ? 'Save as a draft' : 'Save the words', writes: true, key: 's', typing: 'ctrl+s', run: draft },
  ])
  useKeys({ escape: ({ target }) => (isTextField(target) ? false : goBack()) })
  const to = goesTo(form.enablerId, seatOf(localityId), people, keyboardId)
  const number = whole === null ? null : printNumber('escalation', whole.number)
  return (
    <div className={page.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title={number === null ? 'Write a question' : `Go on with ${number}`}
        sentence={
          isDrafted ? (
            to.isLoud ? (
              <b>{to.words}</b>
            ) : (
              `${to.words} One question, answered in two minutes.`
            )
          ) : (
            'It is back with the team: its words can be made clearer before it goes to the enabler again.'
          )
        }
        actions={
          <>
            <Button keys="Ctrl S" onPress={draft} kind={isDrafted ? 'plain' : 'primary'}>
              {isDrafted ? 'Save as a draft' : 'Save the words'}
            </Button>
            {isDrafted && (
              <Button kind="primary" icon={<Send aria-hidden />} keys="Ctrl Enter" onPress={send}>
                Send
              </Button>
            )}
          </>
        }
      />
      <div className={classes(page.work, styles.work)}>
        <div className={page.left}>
          {saving.refused.problem !== null && (
            <Notice kind="late" title={problemWords(saving.refused.problem).title}>
              {problemWords(saving.refused.problem).whatToDo}
            </Notice>
          )}
          <QuestionFields
            localityId={localityId}
            form={form}
            errors={errors}
            mayChooseTo={isDrafted}
            onChange={change}
          />
        </div>
        <aside className={page.right} aria-label="What may answer it already">
          <MayAnswer
            matches={permissions}
            localityId={localityId}
            isReadOnly={false}
            isMain={false}
            onUse={answerBy}
            onNotTheSame={(permissionId) => {
              setNotTheSame([...notTheSame, permissionId])
              void saving.notTheSame(permissionId)
            }}
          />
          {permissions.length === 0 && (
            <p className={styles.hint}>
              What enablers allowed before, here and in other places, stands here as you write, where it may answer the
              question already.
            </p>
          )}
        </aside>
      </div>
      <KeyBar keys={isDrafted ? keys : keysAskedBack}>
        <span className={page.why}>What is typed stays until it is saved.</span>
      </KeyBar>
    </div>
  )
}

const keysAskedBack = [
  { keys: 'Ctrl S', does: 'save the words' },
  { keys: 'Esc', does: 'back, the text stays' },
]
const keys = [
  { keys: 'Ctrl Enter', does: 'send' },
  { keys: 'Ctrl S', does: 'save as a draft' },
  { keys: 'U', does: 'use the permission', typing: 'Ctrl Shift U' },
  { keys: 'Esc', does: 'back, the text stays' },
]
