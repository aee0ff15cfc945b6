import { useHostState, useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Notice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import dialogs from './dialogs.module.css'
import { asks, barriers } from './escalation-words'
import type { QuestionForm } from './kept-words'
import { goesTo, type QuestionErrors, withQuestionMark } from './question-form'
import { useClocks } from './use-clocks'
import { whoCanBeAsked } from './who-answers'
import styles from './write.module.css'

const byTheRule = 'rule'

/** The parts of a question. To whom it goes can be chosen only before it is sent. */
export function QuestionFields(props: {
  readonly localityId: string
  readonly form: QuestionForm
  readonly errors: QuestionErrors
  readonly mayChooseTo: boolean
  readonly onChange: (part: Partial<QuestionForm>) => void
}) {
  const { form, errors, onChange } = props
  const marked = withQuestionMark(form.question)
  return (
    <div className={styles.form}>
      <div className={styles.question}>
        <TextField
          label="The question, as an enabler can answer it in two minutes"
          placeholder="May we open the pavilion on Saturdays without the deposit?"
          value={form.question}
          onChange={(question) => onChange({ question })}
          error={errors.question}
          multiline
          rows={2}
          autoFocus
        />
        {marked !== null && (
          <p className={styles.propose}>
            It is read as a question when it ends with “?”.
            <Button size="small" onPress={() => onChange({ question: marked })}>
              Add the “?”
            </Button>
          </p>
        )}
      </div>
      <Segmented
        label="What is asked for"
        options={asks.filter(({ id }) => id !== 'unsaid')}
        value={form.ask}
        onChange={(ask) => onChange({ ask })}
      />
      <div className={dialogs.pair}>
        <TextField
          label="What we tried"
          hint="A line for each."
          value={form.tried}
          onChange={(tried) => onChange({ tried })}
          multiline
        />
        <TextField
          label="If nothing is done"
          value={form.ifNothing}
          onChange={(ifNothing) => onChange({ ifNothing })}
          multiline
        />
      </div>
      <div className={dialogs.pair}>
        <div className={dialogs.kinds}>
          <DayField label="Needed by" value={form.neededBy} onChange={(neededBy) => onChange({ neededBy })} />
          {errors.neededBy !== undefined && (
            <p className={dialogs.error} role="alert">
              {errors.neededBy}
            </p>
          )}
        </div>
        <Segmented
          label="What stands in the way"
          options={barriers.filter(({ id }) => id !== 'unsaid')}
          value={form.barrier}
          onChange={(barrier) => onChange({ barrier })}
        />
      </div>
      {props.mayChooseTo && <ToField {...props} />}
    </div>
  )
}

function ToField(props: {
  readonly localityId: string
  readonly form: QuestionForm
  readonly errors: QuestionErrors
  readonly onChange: (part: Partial<QuestionForm>) => void
}) {
  const { localityId, form, errors } = props
  const { today, seatOf } = useClocks()
  const people = useRecords('person')
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const seat = seatOf(localityId)
  const to = goesTo(form.enablerId, seat, people, keyboardId)
  return (
    <div className={dialogs.kinds}>
      <Select
        label="To"
        options={[
          { id: byTheRule, label: 'Whoever answers for this place' },
          ...whoCanBeAsked(people, seat, today, form.enablerId).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={form.enablerId ?? byTheRule}
        onChange={(id) => props.onChange({ enablerId: id === byTheRule ? null : id })}
      />
      {errors.to !== undefined && (
        <p className={dialogs.error} role="alert">
          {errors.to}
        </p>
      )}
      {to.isLoud ? (
        <Notice kind="held" title={to.words} />
      ) : (
        <p className={styles.goes} role="status">
          {to.words}
        </p>
      )}
    </div>
  )
}
