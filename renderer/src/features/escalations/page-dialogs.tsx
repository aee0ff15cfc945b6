import { useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/model/cards'
import { printNumber } from '../../../../shared/rules/numbers'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { showToast } from '../../ui/toast-store'
import { WordsDialog } from '../../ui/words-dialog'
import { AnswerDialog } from './answer-dialog'
import { BehalfDialog } from './behalf-dialog'
import styles from './dialogs.module.css'
import { MendDialog } from './mend-dialog'
import type { Asking } from './page-acts'
import { PassOnDialog } from './pass-on-dialog'
import type { EscalationCommands } from './use-escalation-commands'

/** Asks what a step needs, for one question, then takes it. */
export function EscalationDialogs(props: {
  readonly asking: Asking | null
  readonly head: EscalationHead
  readonly whole: Escalation | null
  readonly commands: EscalationCommands
  readonly onClose: () => void
}) {
  const { asking, head, whole, commands, onClose } = props
  const number = printNumber('escalation', head.number)
  const then = (done: Promise<boolean>) => {
    onClose()
    void done
  }
  switch (asking) {
    case null:
      return null
    case 'answer':
      return <AnswerDialog escalation={head} onClose={onClose} />
    case 'seen':
    case 'asked-back':
      return (
        <BehalfDialog
          escalation={head}
          did={asking}
          onClose={onClose}
          onSay={(words, onBehalf) =>
            then(asking === 'seen' ? commands.seen(head, onBehalf) : commands.askBack(head, words, onBehalf))
          }
        />
      )
    case 'returned':
      return (
        <WordsDialog
          title={`What they asked for: ${number}`}
          about={head.said === '' ? head.question : `“${head.said}”`}
          label="The team’s answer"
          hint="It goes back to the enabler, and the clock goes on."
          does="Give it back"
          isNeeded={false}
          onClose={onClose}
          onSay={(words) => then(commands.giveWords(head, words))}
        />
      )
    case 'pass-on':
      return (
        <PassOnDialog
          escalations={[head]}
          onClose={onClose}
          onPass={(toPersonId, words) => then(commands.passOn([head], toPersonId, words))}
        />
      )
    case 'close':
      return (
        <WordsDialog
          title={`Read and close ${number}`}
          about={head.said === '' ? head.question : `“${head.said}”`}
          label="What it led to"
          hint="“The pavilion is open on Saturdays.” It stands with the question from now on."
          does="Close it"
          onClose={onClose}
          onSay={(words) => then(commands.close([head], words))}
        />
      )
    case 'reopen':
      return (
        <WordsDialog
          title={`Send ${number} again`}
          about={head.question}
          label="Why it is not settled"
          hint="It goes to the enabler again, with a new clock. The answer stays in the trail."
          does="Send it again"
          onClose={onClose}
          onSay={(words) => then(commands.reopen(head, words))}
        />
      )
    case 'withdraw':
      return (
        <WordsDialog
          title={`Withdraw ${number}`}
          about={head.question}
          label="Reason"
          hint="It goes off the board. The number stays taken, and it is found among what is closed."
          does="Withdraw it"
          onClose={onClose}
          onSay={(reason) => {
            onClose()
            void commands.withdraw(head, reason).then((isDone) => {
              if (isDone) go({ screen: 'escalations', localityId: head.localityId })
            })
          }}
        />
      )
    case 'needed-by':
      return <NeededByDialog head={head} onClose={onClose} />
    case 'mend':
      if (whole === null || whole.answer === null) return null
      return (
        <MendDialog
          question={head.question}
          answer={whole.answer}
          onClose={onClose}
          onMend={async (kind, words, until) => {
            const made = await commands.mendAnswer(head, kind, words, until)
            return 'problem' in made ? made.problem : null
          }}
        />
      )
  }
}

function NeededByDialog({ head, onClose }: { readonly head: EscalationHead; readonly onClose: () => void }) {
  const run = useCommand()
  const [day, setDay] = useState(head.neededBy)
  const change = async () => {
    onClose()
    const outcome = await run('escalation.edit', { escalationId: head.id, neededBy: day })
    if (outcome.ok) showToast({ words: `Changed: ${printNumber('escalation', head.number)}`, canUndo: true })
  }
  return (
    <AskDialog
      title="When it is needed"
      does="Change the day"
      keys="Enter"
      onDo={() => void change()}
      onClose={onClose}
    >
      <p className={styles.about}>
        What an enabler has before them is not changed under their eyes: only the day it is needed.
      </p>
      <DayField label="Needed by" value={day} onChange={setDay} onEnter={() => void change()} autoFocus />
    </AskDialog>
  )
}
