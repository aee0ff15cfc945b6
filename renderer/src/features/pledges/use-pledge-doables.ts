import type { PledgeHead } from '../../../../shared/contract'
import { useDoables } from '../../ui/doables'
import type { PledgeCommands } from './use-pledge-commands'

/** Every command of the pledge screens, with its key. */
export function usePledgeDoables(it: {
  readonly current: PledgeHead | undefined
  readonly as: 'list' | 'board'
  readonly isReadOnly: boolean
  /** A paper is of one place. */
  readonly hasPapers: boolean
  readonly commands: PledgeCommands
  readonly write: () => void
  readonly markASide: () => void
  readonly askWhere: () => void
  readonly withdraw: () => void
  readonly editTitle: () => void
  readonly addToCount: (by: 1 | -1) => void
  readonly show: (as: 'list' | 'board') => void
  readonly savePaper: (sheet: 'wall' | 'thanks') => void
  readonly showClosed: () => void
}): void {
  const { current, as, isReadOnly, commands } = it
  const isOn = current !== undefined && !isReadOnly
  const counts = isOn && current.condition !== null
  useDoables([
    { name: 'Write a pledge', also: 'add new', key: 'n', run: it.write, isOn: !isReadOnly },
    {
      name: as === 'list' ? 'Show the board' : 'Show the list',
      key: 'v',
      run: () => it.show(as === 'list' ? 'board' : 'list'),
    },
    { name: 'Open the two pages', key: 'o', run: () => it.show('list'), isOn: as === 'board' && current !== undefined },
    { name: 'Mark a side', also: 'kept changed not yet', key: 'y', run: it.markASide, isOn },
    { name: 'Move to…', key: 'm', run: it.askWhere, isOn },
    { name: 'Edit the title', key: 'e', typing: 'f2', run: it.editTitle, isOn },
    { name: 'One more has joined', writes: true, key: '+', run: () => it.addToCount(1), isOn: counts },
    {
      name: 'One fewer has joined',
      writes: true,
      key: '-',
      run: () => it.addToCount(-1),
      isOn: counts && (current.condition?.found ?? 0) > 0,
    },
    {
      name: 'Put on the next agenda',
      writes: true,
      key: 'g',
      run: () => current && void commands.putOnAgenda(current),
      isOn,
    },
    {
      name: 'Ask for the story',
      writes: true,
      run: () => current && void commands.askForStory(current),
      isOn: isOn && current.column === 'kept',
    },
    {
      name: 'Withdraw, with a reason…',
      key: 'delete',
      run: it.withdraw,
      isOn,
    },
    { name: 'Closed pledges', also: 'archive withdrawn kept', key: 'c', run: it.showClosed },
    {
      name: 'Save the pledges for the wall…',
      also: 'word pdf print poster',
      key: 'w',
      run: () => it.savePaper('wall'),
      isOn: it.hasPapers,
    },
    {
      name: 'Save the thank-you sheet…',
      also: 'word pdf print',
      run: () => it.savePaper('thanks'),
      isOn: it.hasPapers,
    },
  ])
}
