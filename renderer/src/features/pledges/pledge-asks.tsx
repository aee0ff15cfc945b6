import type { PledgeHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { WordsDialog } from '../../ui/words-dialog'
import { type BoardColumn, type Lanes, type Lists, MoveDialog, movingWith, type Places } from '../board/board'
import { MarkDialog } from './mark-dialog'
import { MarkSeveralDialog } from './mark-several-dialog'
import { whoIs } from './pledge-words'
import styles from './pledges.module.css'
import { MissingFields } from './side-page'
import type { PledgeAsk, PledgeCommands } from './use-pledge-commands'

export const called = { one: 'pledge', many: 'pledges' } as const
/** Said of a card that is put into the lane of somebody else. */
export const pledgeStays = 'Who makes a pledge is said on its two sides: open it to change that.'
export const titleOfPledge = (card: PledgeHead): string => card.title

/** What a rule needs before something is done with pledges. */
export function PledgeAsks(props: {
  readonly commands: PledgeCommands
  readonly cards: ReadonlyMap<string, PledgeHead>
  readonly board: {
    readonly columns: readonly BoardColumn[]
    readonly lists: Lists<PledgeHead>
    readonly places: Places | undefined
    readonly lanes?: Lanes | undefined
  }
  readonly marked: ReadonlySet<Id>
}) {
  const { commands, cards, board, marked } = props
  const { asking, leave } = commands
  if (asking === null) return null
  const head = cards.get(idOf(asking))
  if (head === undefined) return null
  const number = printNumber('pledge', head.number)
  switch (asking.kind) {
    case 'mark': {
      const { to, pledgeIds } = asking
      if (to !== null && pledgeIds.length > 1) {
        return (
          <MarkSeveralDialog
            count={pledgeIds.length}
            to={to}
            onClose={leave}
            onMark={(as) => {
              commands.ask(null)
              void commands.markSeveral(pledgeIds, as)
            }}
          />
        )
      }
      return (
        <MarkDialog
          key={head.id}
          head={head}
          to={to}
          onClose={leave}
          onMark={(sides) => {
            commands.ask(null)
            void commands.mark(head, sides)
          }}
        />
      )
    }
    case 'not-kept': {
      const { move } = asking
      return (
        <WordsDialog
          title={
            move.ids.length === 1 ? `Why was ${number} not kept?` : `Why were ${move.ids.length} pledges not kept?`
          }
          about={move.ids.length === 1 ? head.title : ''}
          label="Reason"
          hint="In a few words, as the meeting says it. It goes into the minutes."
          does="Move to Not kept"
          onClose={leave}
          onSay={(because) => {
            commands.ask(null)
            void commands.send(move, 'not-kept', because)
          }}
        />
      )
    }
    case 'missing':
      return <MissingDialog head={head} asking={asking} commands={commands} />
    case 'withdraw':
      return (
        <WordsDialog
          title={`Withdraw ${number}`}
          about={head.title}
          label="Reason"
          hint="It is found again under Closed. The number stays taken."
          does="Withdraw it"
          onClose={leave}
          onSay={(reason) => void commands.withdraw(head, reason)}
        />
      )
    case 'where':
      return (
        <MoveDialog
          ids={movingWith(board, head.id, marked)}
          board={board}
          of={called}
          titleOf={titleOfPledge}
          onMove={commands.move}
          laneRefusal={pledgeStays}
          // A move that needs words has put its own question in this one's place.
          onClose={() => commands.ask(null)}
        />
      )
  }
}

function idOf(asking: PledgeAsk): Id {
  if (asking.kind === 'mark') return asking.pledgeIds[0] ?? ''
  return asking.kind === 'not-kept' ? (asking.move.ids[0] ?? '') : asking.pledgeId
}

/** The side that is missing, asked for where its pledge was refused; once it is said the move is made. */
function MissingDialog(props: {
  readonly head: PledgeHead
  readonly asking: Extract<PledgeAsk, { kind: 'missing' }>
  readonly commands: PledgeCommands
}) {
  const { head, asking, commands } = props
  const run = useCommand()
  const opened = useQuery('pledge.open', { pledgeId: head.id })
  const text = opened.kind === 'ready' ? opened.value.pledge[asking.side].text : null
  const { move } = asking
  return (
    <Dialog
      title={whoIs[asking.side]}
      isOpen
      onClose={commands.leave}
      actions={
        <Button keys="Esc" onPress={commands.leave}>
          Leave it
        </Button>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about}>
          {move !== null &&
            `${printNumber('pledge', head.number)} went back: nobody says “${asking.side === 'weWill' ? 'we' : 'you'} will” yet. Say who promises what, and it moves. `}
          <span dir="auto">{head.title}</span>
        </p>
        {text !== null && (
          <MissingFields
            of={asking.side}
            text={text}
            by={head[asking.side].by}
            autoFocus
            saveWords={move === null ? 'Save this side' : 'Save this side and move it'}
            onSave={async (side) => {
              const edited = await run('pledge.edit', { pledgeId: head.id, [asking.side]: side })
              if (!edited.ok) return
              commands.ask(null)
              if (move !== null) commands.move(move)
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
