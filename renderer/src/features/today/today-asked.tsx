import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { later } from '../../app/later'
import { useRecord } from '../../data/data-provider'
import { useCardInSight } from '../../data/wall'
import { WordsDialog } from '../../ui/words-dialog'
import { AddActionDialog, DueDialog, OwnerDialog } from './today-dialogs'
import type { LineCommands } from './use-line-commands'

// Read when it is asked for: Today is what a start waits for.
const AnswerDialog = later(async () => (await import('../escalations/answer-dialog')).AnswerDialog)

/** What the page is asking about. */
export type Asking =
  | { readonly kind: 'due' | 'owner'; readonly actionId: Id }
  | { readonly kind: 'read-and-close' | 'give-words' | 'record-answer'; readonly escalationId: Id }
  | { readonly kind: 'add' }

/** The questions of Today, one at a time. */
export function TodayAsked(props: {
  readonly asking: Asking | null
  readonly places: readonly Locality[]
  /** The place a new action is offered for first; null where there is no place. */
  readonly addTo: Id | null
  readonly commands: LineCommands
  readonly onClose: () => void
}) {
  const { asking, places, addTo, commands, onClose: close } = props
  // The title of a line that is covered is not said by the question about it either.
  const action = useCardInSight(useRecord('action', asking !== null && 'actionId' in asking ? asking.actionId : null))
  const question = useRecord('escalation', asking !== null && 'escalationId' in asking ? asking.escalationId : null)
  const seen = useCardInSight(question)
  if (asking?.kind === 'add' && addTo !== null) {
    return <AddActionDialog places={places} firstId={addTo} onAdd={commands.add} onClose={close} />
  }
  if (asking?.kind === 'due' && action) {
    return (
      <DueDialog
        action={action}
        onClose={close}
        onSet={(dueOn) => {
          close()
          if (dueOn !== action.dueOn) void commands.setDue(action, dueOn)
        }}
      />
    )
  }
  if (asking?.kind === 'owner' && action) {
    return (
      <OwnerDialog
        action={action}
        onClose={close}
        onSet={(owner) => {
          close()
          void commands.setOwner(action, owner)
        }}
      />
    )
  }
  if (asking?.kind === 'record-answer' && question) return <AnswerDialog escalation={question} onClose={close} />
  if ((asking?.kind === 'read-and-close' || asking?.kind === 'give-words') && question && seen) {
    const { said: saidWords, ...asks } = wordsOf[asking.kind]
    return (
      <WordsDialog
        {...asks}
        about={seen.question}
        isNeeded={asking.kind === 'read-and-close'}
        onClose={close}
        onSay={(words) => {
          close()
          void (asking.kind === 'give-words'
            ? commands.questions.giveWords(question, words)
            : commands.questions.close([question], words))
        }}
      >
        {seen.said !== '' && (
          <p dir="auto">
            {saidWords} “{seen.said}”
          </p>
        )}
      </WordsDialog>
    )
  }
  return null
}

const wordsOf = {
  'read-and-close': {
    title: 'Read and close',
    said: 'The answer:',
    label: 'What did it lead to?',
    hint: 'A few words, for the minutes and for whoever asks next.',
    does: 'Close the question',
  },
  'give-words': {
    title: 'Give them our words',
    said: 'They ask:',
    label: 'What we say',
    hint: 'It may be left out. The clock goes on.',
    does: 'Give it back',
  },
} as const
