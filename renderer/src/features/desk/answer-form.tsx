import { useEffect, useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { EscalationHead } from '../../../../shared/contract'
import type { Person } from '../../../../shared/model/person'
import { dayOf, shortDay } from '../../../../shared/rules/dates'
import { allowedByQuestion } from '../../../../shared/rules/escalations/guess-answer'
import { countWords } from '../../../../shared/rules/near-days'
import { useRecord, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { useDoables } from '../../ui/doables'
import { Keys } from '../../ui/keys'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { UnreadDays, useReadFirst } from '../../ui/unread-days'
import { useToday } from '../../ui/use-today'
import {
  type AnswerDraft,
  conditionBeside,
  isYes,
  missingIn,
  missingWords,
  noDraft,
  readDraft,
  type Saying,
  sayings,
  useDraft,
} from './answer-drafts'
import styles from './desk.module.css'
import { usePassOnChoices } from './pass-on-choices'

/** Room for the answer: what kind, in which words, until when, and whether it is kept for the next time. */
export function AnswerForm(props: Parameters<typeof Form>[0]) {
  return (
    <UnreadDays>
      <Form {...props} />
    </UnreadDays>
  )
}

function Form(props: {
  readonly escalation: EscalationHead
  readonly person: Person
  readonly isOwn: boolean
  readonly onSee: () => void
  readonly onSay: (draft: AnswerDraft) => void
}) {
  const { escalation, person, isOwn, onSee, onSay } = props
  const places = useRecords('locality')
  const many = [...places.values()].filter((place) => place.retiredOn === null).length
  const [written, change] = useDraft(escalation, noDraft)
  const draft = readDraft(written, useToday())
  const [isTried, setTried] = useState(false)
  const root = useRef<HTMLElement>(null)
  const saying = sayings.find(({ kind }) => kind === draft.kind)
  const missing = missingIn(draft)
  const condition = conditionBeside(draft)
  const readFirst = useReadFirst()
  const focusWords = () => root.current?.querySelector('textarea')?.focus()

  const take = (kind: Saying['kind']) => {
    setTried(false)
    change({ kind })
    // A plain yes needs no words, and Ctrl Enter sends it from their field too: whoever types some writes them there.
    if (kind === 'pass-on') wantsPerson.current = true
    else focusWords()
  }
  const wantsPerson = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the field of the person is there
  useEffect(() => {
    if (!wantsPerson.current) return
    wantsPerson.current = false
    root.current?.querySelector<HTMLElement>('[data-to] button')?.focus()
  }, [draft.kind])
  const say = () => {
    if (missing === null) return onSay(draft)
    setTried(true)
    if (missing === 'words') focusWords()
    if (missing === 'person') root.current?.querySelector<HTMLElement>('[data-to] button')?.focus()
  }
  const isUnseen = escalation.column === 'sent'
  useDoables([
    ...sayings.map(({ kind, name, key }) => ({
      name: kind === 'ask-back' ? 'Ask back…' : `Answer: ${name}`,
      key,
      run: () => take(kind),
    })),
    { name: 'Seen', key: 'a', writes: true as const, run: onSee, isOn: isUnseen },
    { name: 'Answer, next question', key: 'ctrl+enter', writes: true as const, run: () => readFirst(say) },
  ])
  const wordsError = isTried && missing === 'words' && draft.kind !== null ? missingWords[draft.kind] : undefined
  return (
    <section ref={root} className={styles.answer} aria-label="The answer" data-answer="">
      <div className={styles.answerHead}>
        <h3>{isOwn ? 'Your answer' : `What ${person.name} says`}</h3>
        {isUnseen ? (
          <Button size="small" kind="quiet" keys="A" onPress={onSee}>
            Seen
          </Button>
        ) : (
          <SeenWords trail={escalation.trail} />
        )}
      </div>
      <Kinds kind={draft.kind} onTake={take} />
      <div className={styles.two} data-kind={isYes(draft.kind) ? 'yes' : 'other'}>
        {draft.kind === 'pass-on' && (
          <div data-to>
            <ToWhom escalation={escalation} person={person} draft={draft} onChange={change} isMissing={isTried} />
          </div>
        )}
        <TextField
          label={
            (condition === null ? saying?.wordsLabel : undefined) ??
            (isOwn ? 'In your words' : 'What they wrote or said')
          }
          value={draft.words}
          onChange={(words) => change({ words })}
          multiline
          rows={2}
          error={wordsError}
        />
        {isYes(draft.kind) && (
          <DayField
            label="Until when"
            value={draft.until ?? null}
            onChange={(until) => change({ until })}
            look="in-line"
          />
        )}
      </div>
      {isYes(draft.kind) && <Keep escalation={escalation} draft={draft} places={many} onChange={change} />}
      <div className={styles.answerFoot} data-keeps-corner="beside">
        {isTried && missing === 'kind' && (
          <p className={styles.missing} role="alert">
            {chooseFirst}
          </p>
        )}
        <span className={styles.acts}>
          <Button keys="B" aria-pressed={draft.kind === 'ask-back'} onPress={() => take('ask-back')}>
            Ask back…
          </Button>
          <Button kind="primary" keys="Ctrl Enter" onPress={say}>
            {draft.kind === 'pass-on' ? 'Pass on, next' : draft.kind === 'ask-back' ? 'Ask back, next' : 'Answer, next'}
          </Button>
        </span>
      </div>
    </section>
  )
}

const chooseFirst = 'Choose an answer first: keys 1 to 5.'

function Kinds({
  kind,
  onTake,
}: {
  readonly kind: AnswerDraft['kind']
  readonly onTake: (kind: Saying['kind']) => void
}) {
  return (
    <RadioGroup
      className={styles.kinds ?? ''}
      orientation="horizontal"
      value={kind}
      onChange={(value) => {
        const chosen = sayings.find((one) => one.kind === value)
        if (chosen !== undefined) onTake(chosen.kind)
      }}
    >
      <Label className="visually-hidden">The answer</Label>
      {sayings
        .filter((one) => one.kind !== 'ask-back')
        .map((one) => (
          <Radio key={one.kind} value={one.kind} className={styles.kind ?? ''}>
            {one.name}
            <span aria-hidden="true">
              <Keys keys={one.key} />
            </span>
          </Radio>
        ))}
    </RadioGroup>
  )
}

function SeenWords({ trail }: { readonly trail: EscalationHead['trail'] }) {
  const today = useToday()
  const seen = trail.findLast(({ kind }) => kind === 'acknowledged')
  if (seen === undefined) return null
  const on = dayOf(seen.at)
  return <span className={styles.second}>Seen {on === today ? 'today' : `on ${shortDay(on)}`}</span>
}

function ToWhom(props: {
  readonly escalation: EscalationHead
  readonly person: Person
  readonly draft: AnswerDraft
  readonly onChange: (part: Partial<AnswerDraft>) => void
  readonly isMissing: boolean
}) {
  const { escalation, person, draft, onChange, isMissing } = props
  const choices = usePassOnChoices(escalation.localityId, person.id)
  if (choices.length === 0) return <p>Nobody else is an enabler yet. Name one under People.</p>
  return (
    <>
      <Select
        label="To whom"
        options={choices}
        value={draft.toPersonId}
        placeholder="Choose"
        onChange={(toPersonId) => onChange({ toPersonId })}
      />
      {isMissing && draft.toPersonId === null && (
        <p className={styles.missing} role="alert">
          Say to whom.
        </p>
      )}
    </>
  )
}

/** Whether the yes stands in the register, for how many places, and as what. */
function Keep(props: {
  readonly escalation: EscalationHead
  readonly draft: AnswerDraft
  readonly places: number
  readonly onChange: (part: Partial<AnswerDraft>) => void
}) {
  const { escalation, draft, places, onChange } = props
  const place = useRecord('locality', escalation.localityId)
  const isKept = draft.keep !== 'not'
  const condition = conditionBeside(draft)
  const all = places === 2 ? 'for both places' : `for all ${countWords(places)} places`
  return (
    <div className={styles.keep}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ target }) => onChange({ keep: target.checked ? 'here' : 'not' })}
        />
        Keep as a permission
      </label>
      {isKept && places > 1 && (
        <Select
          label="For which places"
          isLabelHidden
          options={[
            { id: 'here', label: `for ${place?.name ?? 'this place'} only` },
            { id: 'everywhere', label: all },
          ]}
          value={draft.keep}
          onChange={(keep) => onChange({ keep })}
        />
      )}
      {isKept && condition !== null && (
        <TextField
          label="On what condition"
          value={condition}
          onChange={(written) => onChange({ condition: written })}
        />
      )}
      {isKept && (
        <div className={condition === null ? undefined : styles.allowed}>
          <TextField
            label="What is allowed"
            isLabelHidden
            value={draft.what ?? allowedByQuestion(escalation.question)}
            onChange={(what) => onChange({ what })}
          />
        </div>
      )}
    </div>
  )
}
