import { ChevronDown, EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InputOf } from '../../../../shared/contract'
import { type AgendaItem, itemKinds, type Openness } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import { useTeamChoices } from '../board/team-choices'
import { itemKindWords } from '../live/item-kind-words'
import styles from './agenda.module.css'
import { opennessWords } from './agenda-words'

type Change = Omit<InputOf<'item.edit'>, 'itemId' | 'meetingId'>
/** What can be done with an item, by button, menu or key. */
export type RowAct =
  | { readonly kind: 'rename' | 'up' | 'down' | 'where' | 'remove' | 'confidential' }
  | { readonly kind: 'minutes'; readonly by: number }
  | { readonly kind: 'edit'; readonly change: Change }

const opennessItems: readonly { readonly id: Openness['kind']; readonly label: string }[] = [
  { id: 'open', label: 'Open: everything is printed' },
  { id: 'heading-only', label: 'Heading only: partners and public see the title' },
  { id: 'confidential', label: 'Confidential, with a reason…' },
]

/** Under the chosen row: who, what kind, how open, and the rest. */
export function RowActions(props: {
  readonly item: AgendaItem
  readonly localityId: Id
  readonly isRemovable: boolean
  readonly onAct: (what: RowAct) => void
}) {
  const { item, onAct } = props
  const people = useRecords('person')
  const presenters = useTeamChoices(props.localityId)
  const presenter = item.presenterId === null ? 'Nobody' : (people.get(item.presenterId)?.name ?? 'Somebody')
  const openTo = (kind: Openness['kind']) => {
    if (kind === 'confidential') onAct({ kind: 'confidential' })
    else onAct({ kind: 'edit', change: { openness: { kind } } })
  }
  return (
    <div className={styles.actions}>
      <Button size="small" keys="Enter" onPress={() => onAct({ kind: 'rename' })}>
        Rename
      </Button>
      <Choice label="Who" value={presenter}>
        {(trigger) => (
          <ActionMenu
            label="Who"
            trigger={trigger}
            items={[...presenters, { id: 'nobody', label: 'Nobody' }]}
            onAction={(id) => onAct({ kind: 'edit', change: { presenterId: id === 'nobody' ? null : id } })}
          />
        )}
      </Choice>
      <Choice label="Kind" value={itemKindWords[item.itemKind]}>
        {(trigger) => (
          <ActionMenu
            label="Kind"
            trigger={trigger}
            items={itemKinds.map((id) => ({ id, label: itemKindWords[id] }))}
            onAction={(itemKind) => onAct({ kind: 'edit', change: { itemKind } })}
          />
        )}
      </Choice>
      <Choice label="Openness" value={opennessWords[item.openness.kind]}>
        {(trigger) => <ActionMenu label="Openness" trigger={trigger} items={opennessItems} onAction={openTo} />}
      </Choice>
      <ActionMenu
        label="More"
        trigger={
          <Button size="small" kind="quiet" icon={<EllipsisVertical aria-hidden />}>
            More
          </Button>
        }
        items={[
          { id: 'up', label: 'Move up', keys: 'Alt ↑' },
          { id: 'down', label: 'Move down', keys: 'Alt ↓' },
          { id: 'where', label: 'Move to…', keys: 'M' },
          props.isRemovable
            ? { id: 'remove', label: 'Remove', keys: 'Delete' }
            : { id: 'remove', label: 'Remove: not once it is issued', isDisabled: true },
        ]}
        onAction={(kind: 'up' | 'down' | 'where' | 'remove') => onAct({ kind })}
      />
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly children: (trigger: ReactNode) => ReactNode
}) {
  const { label, value } = props
  return props.children(
    <Button size="small" aria-label={`${label}: ${value}. Change`}>
      {value}
      <ChevronDown aria-hidden />
    </Button>,
  )
}
