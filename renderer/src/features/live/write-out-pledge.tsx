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
import { useOnce } from '../../ui/use-once'
import { blankPledge, type PledgeDraft } from '../pledges/pledge-draft'
import { type DraftProblems, readDraft } from '../pledges/read-draft'
import { useReadWho, WhoField } from '../pledges/who-field'
import { whileAdding } from './kept-lines'
import { forgetRest, isRestBegun, keepPledgeRest, keptPledgeRest, type PledgeRest } from './kept-rest'
import styles from './write-out.module.css'

/**
 * Both sides of a pledge that was begun in one line, over the room: the meeting goes on. Esc keeps what is typed, and so
 * does the disk. Its title is the line's own text.
 */
export function WriteOutPledge(props: {
  readonly title: string
  readonly onTitle: (title: string) => void
  readonly where: { readonly localityId: Id; readonly meetingId: Id; readonly itemId: Id }
  readonly onWritten: () => void
  readonly onClose: () => void
}) {
  const { title, where, onTitle, onWritten, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const isReadOnly = useIsReadOnly()
  const readWho = useReadWho()
  const [wasKept] = useState(() => isRestBegun(where.itemId, 'pledge'))
  const [rest, setRest] = useState<PledgeRest>(() => keptPledgeRest(where.itemId))
  const [problems, setProblems] = useState<DraftProblems>({})
  const change = (part: Partial<PledgeRest>): void => {
    const next = { ...rest, ...part }
    setRest(next)
    keepPledgeRest(where.itemId, next)
    setProblems({})
  }
  const changeTitle = (next: string): void => {
    onTitle(next)
    setProblems({})
  }
  const beginAgain = (): void => {
    changeTitle('')
    forgetRest(where.itemId, 'pledge')
    setRest(keptPledgeRest(where.itemId))
  }
  const save = async (column: PledgeDraft['column']): Promise<void> => {
    const read = readDraft({ ...blankPledge(where.localityId, column), ...rest, title }, readWho)
    if (read.kind === 'problems') return setProblems(read.problems)
    const { meetingId, itemId } = where
    const input = { ...read.input, origin: { meetingId, itemId } }
    const isWritten = await once(() =>
      whileAdding(async () => {
        const { ok } = await run('pledge.write', input)
        if (ok) forgetRest(itemId, 'pledge')
        return ok
      }),
    )
    if (isWritten !== true) return
    onWritten()
    showToast({ words: column === 'agreed' ? 'A pledge, agreed by both sides' : 'A pledge, offered', canUndo: true })
  }
  return (
    <Dialog
      title="Write the pledge out"
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          {wasKept && <Button onPress={beginAgain}>Begin again</Button>}
          <Button keys="Esc" onPress={onClose}>
            Back to the room
          </Button>
          <Button keepsFields isDisabled={isReadOnly} onPress={() => void save('offered')}>
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
        {wasKept && <p className={styles.kept}>What you had begun is still here.</p>}
        <TextField label="The pledge" value={title} onChange={changeTitle} error={problems.title} autoFocus />
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
              value={rest[side].who}
              onChange={(who) => change({ [side]: { ...rest[side], who } })}
              problem={problems[side]}
            />
            <TextField
              label="What"
              value={rest[side].will}
              onChange={(will) => change({ [side]: { ...rest[side], will } })}
              error={problems[side === 'we' ? 'weText' : 'youText']}
            />
          </fieldset>
        ))}
        <TextField
          label="Target"
          hint="Small, and something to count: twelve Thursdays."
          value={rest.target}
          onChange={(target) => change({ target })}
          error={problems.target}
        />
        <DayField label="Review" value={rest.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />
      </div>
    </Dialog>
  )
}
