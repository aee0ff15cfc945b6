import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { CtrlEnter } from '../../ui/ctrl-enter'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { blankPledge, forgetPledge, keepPledge, keptPledge, type PledgeDraft } from '../pledges/pledge-draft'
import { type DraftProblems, readDraft } from '../pledges/read-draft'
import { useReadWho, WhoField } from '../pledges/who-field'
import styles from './write-out.module.css'

/** Both sides of a pledge that was begun in one line, over the room: the meeting goes on. Esc keeps what is typed. */
export function WriteOutPledge(props: {
  readonly title: string
  readonly where: { readonly localityId: Id; readonly meetingId: Id; readonly itemId: Id }
  readonly onWritten: () => void
  readonly onClose: (title: string) => void
}) {
  const { where, onWritten } = props
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const readWho = useReadWho()
  const [draft, setDraft] = useState<PledgeDraft>(() => ({
    ...(keptPledge(where.itemId) ?? blankPledge(where.localityId, 'offered')),
    ...(props.title.trim() !== '' && { title: props.title }),
  }))
  const [problems, setProblems] = useState<DraftProblems>({})
  const change = (part: Partial<PledgeDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepPledge(where.itemId, next)
    setProblems({})
  }
  const save = async (column: PledgeDraft['column']): Promise<void> => {
    const read = readDraft({ ...draft, column }, readWho)
    if (read.kind === 'problems') return setProblems(read.problems)
    const { meetingId, itemId } = where
    const outcome = await run('pledge.write', { ...read.input, origin: { meetingId, itemId } })
    if (!outcome.ok) return
    forgetPledge(itemId)
    onWritten()
    showToast({ words: column === 'agreed' ? 'A pledge, agreed by both sides' : 'A pledge, offered', canUndo: true })
  }
  return (
    <Dialog
      title="Write the pledge out"
      isOpen
      size="wide"
      onClose={() => props.onClose(draft.title)}
      actions={
        <>
          <Button keys="Esc" onPress={() => props.onClose(draft.title)}>
            Back to the room
          </Button>
          <Button isDisabled={isReadOnly} onPress={() => void save('offered')}>
            It is offered
          </Button>
          <Button kind="primary" keys="Ctrl Enter" isDisabled={isReadOnly} onPress={() => void save('agreed')}>
            Both sides agree
          </Button>
        </>
      }
    >
      <CtrlEnter onPress={() => void save('agreed')} />
      <div className={styles.column}>
        <TextField
          label="The pledge"
          value={draft.title}
          onChange={(title) => change({ title })}
          error={problems.title}
          autoFocus
        />
        {problems.column !== undefined && (
          <p className={styles.problem} role="alert">
            {problems.column}
          </p>
        )}
        {(['we', 'you'] as const).map((side) => (
          <fieldset key={side} className={styles.side}>
            <legend>{side === 'we' ? 'We will' : 'You will'}</legend>
            <WhoField
              label="Who"
              value={draft[side].who}
              onChange={(who) => change({ [side]: { ...draft[side], who } })}
              problem={problems[side]}
            />
            <TextField
              label="What"
              value={draft[side].will}
              onChange={(will) => change({ [side]: { ...draft[side], will } })}
              error={problems[side === 'we' ? 'weText' : 'youText']}
            />
          </fieldset>
        ))}
        <TextField
          label="Target"
          hint="Small, and something to count: twelve Thursdays."
          value={draft.target}
          onChange={(target) => change({ target })}
          error={problems.target}
        />
        <DayField label="Review" value={draft.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />
      </div>
    </Dialog>
  )
}
