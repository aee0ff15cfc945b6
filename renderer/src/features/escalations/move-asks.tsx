import { counted } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { WordsDialog } from '../../ui/words-dialog'
import { AnswerDialog } from './answer-dialog'
import { BehalfDialog } from './behalf-dialog'
import type { useEscalationMoves } from './use-escalation-moves'

/** Asks what a move needs, in place, before it is made. */
export function MoveAsks({ moves }: { readonly moves: ReturnType<typeof useEscalationMoves> }) {
  const { waiting } = moves
  const first = waiting?.cards[0]
  if (waiting === null || first === undefined) return null
  const isOnly = waiting.cards.length === 1
  const what = isOnly ? printNumber('escalation', first.number) : counted(waiting.cards.length, 'question')
  const about = isOnly ? first.question : what
  switch (waiting.ask) {
    case 'answer':
      return <AnswerDialog escalation={first} onClose={moves.cancel} onRecorded={moves.done} />
    case 'seen':
    case 'asked-back':
      return (
        <BehalfDialog
          escalation={first}
          count={waiting.cards.length}
          did={waiting.ask}
          onClose={moves.cancel}
          onSay={moves.say}
        />
      )
    case 'returned':
      return (
        <WordsDialog
          title={`What they asked for: ${what}`}
          about={isOnly && first.said !== '' ? `“${first.said}”` : about}
          label="The team’s answer"
          hint="It goes back to the enabler, and the clock goes on."
          does="Give it back"
          isNeeded={false}
          onClose={moves.cancel}
          onSay={moves.say}
        />
      )
    case 'close':
      return (
        <WordsDialog
          title={`Read and close ${what}`}
          about={isOnly && first.said !== '' ? `“${first.said}”` : about}
          label="What it led to"
          hint="“The pavilion is open on Saturdays.” It stands with the question from now on."
          does="Close it"
          onClose={moves.cancel}
          onSay={moves.say}
        />
      )
    case 'reopen':
      return (
        <WordsDialog
          title={`Send ${what} again`}
          about={about}
          label="Why it is not settled"
          hint="It goes to the enabler again, with a new clock. The answer stays in the trail."
          does="Send it again"
          onClose={moves.cancel}
          onSay={moves.say}
        />
      )
  }
}
