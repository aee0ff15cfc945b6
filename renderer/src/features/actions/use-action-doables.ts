import type { ActionHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { useDoables } from '../../ui/doables'

/** Every command of the actions board, with its key. */
export function useActionDoables(it: {
  readonly current: ActionHead | undefined
  readonly isReadOnly: boolean
  readonly hasAny: boolean
  readonly add: () => void
  readonly askWhere: (id: Id) => void
  readonly proposeDone: (id: Id) => void
  readonly edit: (what: 'title' | 'due') => void
  readonly giveTo: (id: Id) => void
  readonly putOnAgenda: (card: ActionHead) => void
  readonly drop: (id: Id) => void
  readonly showClosed: () => void
  readonly saveLog: () => void
  readonly importLog: () => void
}): void {
  const { current, isReadOnly } = it
  const isOn = current !== undefined && !isReadOnly
  useDoables([
    { name: 'Add an action', key: 'n', run: it.add, isOn: !isReadOnly },
    { name: 'Move to…', key: 'm', run: () => current && it.askWhere(current.id), isOn },
    {
      name: 'Propose done',
      writes: true,
      key: '.',
      run: () => current && it.proposeDone(current.id),
      isOn: isOn && current.column !== 'proposed' && current.column !== 'done',
    },
    { name: 'Edit the title', key: 'e', typing: 'f2', run: () => it.edit('title'), isOn },
    { name: 'Change the owner', key: 'o', run: () => current && it.giveTo(current.id), isOn },
    { name: 'Change the due date', key: 'd', run: () => it.edit('due'), isOn },
    {
      name: 'Put on the next agenda',
      writes: true,
      key: 'g',
      run: () => current && it.putOnAgenda(current),
      isOn,
    },
    {
      name: 'Drop, with a reason…',
      key: 'delete',
      run: () => current && it.drop(current.id),
      isOn,
    },
    { name: 'Closed actions', also: 'archive done dropped', key: 'c', run: it.showClosed },
    {
      name: 'Save the log…',
      also: 'word excel csv pdf export',
      key: 's',
      typing: 'ctrl+s',
      run: it.saveLog,
      isOn: it.hasAny,
    },
    { name: 'Bring the old action log…', run: it.importLog, isOn: !isReadOnly },
  ])
}
