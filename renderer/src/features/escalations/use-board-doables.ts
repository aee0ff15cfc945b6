import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { go } from '../../data/route'
import { useDoables } from '../../ui/doables'
import type { Asking } from './page-acts'
import type { EscalationCommands } from './use-escalation-commands'

/** What can be done on the board or the list of escalations, with the card the keys are at. */
export function useBoardDoables(it: {
  readonly localityId: Id
  readonly isEverywhere: boolean
  readonly as: 'list' | 'board'
  readonly current: EscalationHead | undefined
  readonly withId: Id | null
  readonly isReadOnly: boolean
  readonly commands: EscalationCommands
  readonly ask: (asking: Asking | 'where') => void
  readonly write: () => void
  readonly brief: () => void
  readonly showAs: (as: 'list' | 'board') => void
}) {
  const { current, isReadOnly, commands, ask, as } = it
  const isOn = current !== undefined && !isReadOnly
  const isOpen = isOn && isOpenQuestion(current)
  const column = current?.column
  useDoables([
    { name: 'Write a question', also: 'add escalation new', key: 'n', run: it.write, isOn: !isReadOnly },
    { name: 'Move to…', key: 'm', run: () => ask('where'), isOn },
    {
      name: 'Remind with the brief',
      writes: true,
      key: 'r',
      run: () => current && void commands.remind(current, it.withId),
      isOn: isOpen,
    },
    { name: 'Answered by e-mail or phone…', also: 'record reply', key: 'w', run: () => ask('answer'), isOn: isOpen },
    {
      name: 'Send',
      writes: true,
      key: 's',
      run: () => current && void commands.send([current]),
      isOn: isOn && column === 'drafted',
    },
    { name: 'Read and close…', run: () => ask('close'), isOn: isOn && column === 'answered' },
    { name: 'Pass on…', key: 'p', run: () => ask('pass-on'), isOn: isOpen },
    {
      name: 'Put on the next agenda',
      writes: true,
      key: 'g',
      run: () => current && void commands.putOnAgenda(current),
      isOn,
    },
    {
      name: 'Withdraw, with a reason…',
      key: 'delete',
      run: () => ask('withdraw'),
      isOn: isOn && column !== 'answered' && column !== 'closed',
    },
    { name: 'Brief for an enabler…', also: 'word paper', key: 'b', run: it.brief },
    {
      name: 'Closed escalations',
      also: 'archive withdrawn',
      key: 'c',
      run: () => go({ screen: 'closed', localityId: it.localityId, of: 'escalation', isEverywhere: it.isEverywhere }),
    },
    {
      name: as === 'board' ? 'Show as a list' : 'Show as a board',
      key: 'v',
      run: () => it.showAs(as === 'board' ? 'list' : 'board'),
    },
  ])
}
