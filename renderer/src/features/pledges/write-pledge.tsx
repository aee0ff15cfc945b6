import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { CtrlEnter } from '../../ui/ctrl-enter'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useOnce } from '../../ui/use-once'
import { blankPledge, forgetPledge, keepPledge, keptPledge, type PledgeDraft, type SideDraft } from './pledge-draft'
import { sideWords } from './pledge-words'
import styles from './pledges.module.css'
import { type DraftProblems, readDraft } from './read-draft'
import { useReadWho, WhoField } from './who-field'

/** A new pledge on its two blank pages. What is half written is there again when Esc has closed it. */
export function WritePledge(props: {
  readonly localityId: Id
  readonly column: PledgeDraft['column'] | null
  readonly isEverywhere: boolean
  readonly onClose: () => void
  readonly onWritten: (pledgeId: Id) => void
}) {
  const { localityId, column, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const readWho = useReadWho()
  const places = useRecords('locality')
  const [wasKept] = useState(() => keptPledge(localityId) !== undefined)
  const [draft, setDraft] = useState<PledgeDraft>(() => {
    const kept = keptPledge(localityId) ?? blankPledge(localityId, column ?? 'offered')
    return column === null ? kept : { ...kept, column }
  })
  const [problems, setProblems] = useState<DraftProblems>({})
  const change = (part: Partial<PledgeDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepPledge(localityId, next)
    // What is being put right is no longer said to be wrong.
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))))
  }
  const save = async (): Promise<void> => {
    const read = readDraft(draft, readWho)
    if (read.kind === 'problems') return setProblems(read.problems)
    const outcome = await run('pledge.write', { ...read.input, origin: null })
    if (!outcome.ok) return
    forgetPledge(localityId)
    announce(`Added to ${draft.column === 'agreed' ? 'Agreed' : 'Offered'}: ${read.input.title}`)
    props.onWritten(outcome.value.pledgeId)
  }
  return (
    <Dialog
      title="A new pledge"
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          {wasKept && (
            <Button
              onPress={() => {
                forgetPledge(localityId)
                setDraft(blankPledge(draft.localityId, draft.column))
                setProblems({})
              }}
            >
              Begin again
            </Button>
          )}
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Ctrl Enter" onPress={() => void once(save)}>
            Write it down
          </Button>
        </>
      }
    >
      <CtrlEnter onPress={() => void once(save)} />
      {wasKept && <p className={styles.about}>What you had begun is still here.</p>}
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => change({ title })}
        error={problems.title}
        placeholder="The Thursday kitchen"
        autoFocus
      />
      <div className={styles.blankPages}>
        <BlankPage
          words={sideWords.weWill}
          side={draft.we}
          problem={problems.we}
          problemWill={problems.weText}
          onChange={(we) => change({ we })}
        />
        <BlankPage
          words={sideWords.youWill}
          side={draft.you}
          problem={problems.you}
          problemWill={problems.youText}
          onChange={(you) => change({ you })}
        />
      </div>
      <div className={styles.fieldPair}>
        <TextField
          label="Target"
          hint="Small, and something to count: twelve Thursdays."
          value={draft.target}
          onChange={(target) => change({ target })}
          error={problems.target}
        />
        <DayField label="Review" value={draft.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />
      </div>
      <div className={styles.fieldPair}>
        <TextField
          label="Goes on only if so many others"
          hint="Empty: it goes on anyway."
          value={draft.needed}
          onChange={(needed) => change({ needed })}
          error={problems.needed}
        />
        <div>
          <DayField label="Join by" value={draft.by} onChange={(by) => change({ by })} />
          {problems.by !== undefined && (
            <p className={styles.problem} role="alert">
              {problems.by}
            </p>
          )}
        </div>
      </div>
      <div className={styles.fieldPair}>
        <div>
          <Segmented
            label="It is"
            options={[
              { id: 'offered', label: 'Offered' },
              { id: 'agreed', label: 'Agreed by both sides' },
            ]}
            value={draft.column}
            onChange={(next) => change({ column: next })}
          />
          {problems.column !== undefined && (
            <p className={styles.problem} role="alert">
              {problems.column}
            </p>
          )}
        </div>
        {props.isEverywhere && (
          <Select
            label="Place"
            options={[...places.values()].map(({ id, name }) => ({ id, label: name }))}
            value={draft.localityId}
            onChange={(next) => change({ localityId: next })}
          />
        )}
      </div>
    </Dialog>
  )
}

function BlankPage(props: {
  readonly words: string
  readonly side: SideDraft
  readonly problem: string | undefined
  readonly problemWill: string | undefined
  readonly onChange: (side: SideDraft) => void
}) {
  const { words, side, onChange } = props
  return (
    <fieldset className={styles.blankPage}>
      <legend>{words}</legend>
      <WhoField label="Who" value={side.who} onChange={(who) => onChange({ ...side, who })} problem={props.problem} />
      <TextField
        label="What"
        value={side.will}
        onChange={(will) => onChange({ ...side, will })}
        error={props.problemWill}
      />
    </fieldset>
  )
}
