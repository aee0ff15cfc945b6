import type { EscalationColumn } from '../../../../shared/model/cards'

/** What can be asked about one question before it is done. */
export type Asking =
  | 'answer'
  | 'seen'
  | 'asked-back'
  | 'returned'
  | 'pass-on'
  | 'close'
  | 'reopen'
  | 'mend'
  | 'withdraw'
  | 'needed-by'

export type ActId = Asking | 'send' | 'remind' | 'edit' | 'agenda'

export type Act = {
  readonly id: ActId
  /** As on the button; a verb. */
  readonly name: string
  readonly key: string
  /** It changes a record at once, asking nothing further. */
  readonly isAtOnce: boolean
}

const asks = (id: ActId, name: string, key: string): Act => ({ id, name, key, isAtOnce: false })
const does = (id: ActId, name: string, key: string): Act => ({ id, name, key, isAtOnce: true })

const send = does('send', 'Send', 's')
const remind = does('remind', 'Remind with the brief', 'r')
const answer = asks('answer', 'Record the answer…', 'w')
const seen = asks('seen', 'Seen…', 's')
const askedBack = asks('asked-back', 'Asked back…', 'b')
const returned = asks('returned', 'What they asked for…', 'b')
const passOn = asks('pass-on', 'Pass on…', 'p')
const close = asks('close', 'Read and close…', 'c')
const reopen = asks('reopen', 'Send it again…', 'a')
const mend = asks('mend', 'Mend the answer…', 'e')
const edit = asks('edit', 'Edit the question', 'e')
const neededBy = asks('needed-by', 'Change the day it is needed…', 'e')
const agenda = does('agenda', 'Put on the next agenda', 'g')
const withdraw = asks('withdraw', 'Withdraw, with a reason…', 'delete')

/** What can be done with a question from where it stands; the first is what is usually done. */
export function actsIn(column: EscalationColumn): readonly Act[] {
  switch (column) {
    case 'drafted':
      return [send, edit, withdraw, agenda]
    case 'sent':
      return [remind, answer, withdraw, seen, askedBack, passOn, neededBy, agenda]
    case 'acknowledged':
      return [remind, answer, withdraw, askedBack, passOn, neededBy, agenda]
    case 'asked-back':
      return [returned, answer, withdraw, edit, remind, passOn, agenda]
    case 'answered':
      return [close, mend, reopen, agenda]
    case 'closed':
      return [reopen, mend, agenda]
  }
}

/** Why no more can be done, said at the foot. */
export function limitsIn(column: EscalationColumn): string {
  switch (column) {
    case 'drafted':
      return 'Nobody has it yet. The clock starts when it is sent.'
    case 'sent':
    case 'acknowledged':
    case 'asked-back':
      return 'Only the enabler can answer it. The team can withdraw it, or use a permission.'
    case 'answered':
      return 'The team reads the answer and says what it led to.'
    case 'closed':
      return 'Read and closed. It leaves the board after four weeks.'
  }
}
